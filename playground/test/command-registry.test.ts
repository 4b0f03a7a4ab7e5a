import { Routes, type APIApplicationCommand } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startStandIn, type StandIn } from '../src/stand-in.ts';
import { formProblems } from './api-errors.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

let standIn: StandIn;
let bot: TestBot;

beforeEach(async () => {
  standIn = await startStandIn({ port: 0 });
  bot = await startTestBot(standIn, [], () => undefined);
});

afterEach(async () => {
  await bot.close();
  await standIn.close();
});

const everywhere = () => Routes.applicationCommands(standIn.applicationId);
const put = (body: unknown) =>
  bot.rest.put(everywhere(), { body }) as Promise<APIApplicationCommand[]>;

const problemsWith = (body: unknown) => formProblems(put([body]));

const year = { name: 'year', description: 'What happened in a year' };
const option = { type: 3, name: 'year', description: 'Which' };

describe('registering commands', () => {
  test('gives them ids, and keeps the ids of those that stay', async () => {
    const [first] = await put([year]);
    const [again, other] = await put([
      { ...year, description: 'Changed' },
      { name: 'about', description: 'a' },
    ]);
    expect(again?.id).toBe(first?.id);
    expect(again?.version).not.toBe(first?.version);
    expect(other?.id).not.toBe(first?.id);
    const [same] = await put([{ ...year, description: 'Changed' }]);
    expect(same?.version).toBe(again?.version);
    expect(await bot.rest.get(everywhere())).toHaveLength(1);
  });

  test('adds defaults and drops false values, as Discord does', async () => {
    const [held] = await put([
      { ...year, options: [{ ...option, required: false, autocomplete: true }] },
    ]);
    expect(held).toMatchObject({
      type: 1,
      application_id: standIn.applicationId,
      default_member_permissions: null,
      contexts: null,
      integration_types: [0],
      nsfw: false,
      options: [{ ...option, autocomplete: true }],
    });
    expect(held?.options?.[0]).not.toHaveProperty('required');
  });

  test('returns names in other languages only on request', async () => {
    await put([{ ...year, name_localizations: { fr: 'année' } }]);
    expect(JSON.stringify(await bot.rest.get(everywhere()))).not.toContain('année');
    expect(
      JSON.stringify(
        await bot.rest.get(everywhere(), {
          query: new URLSearchParams({ with_localizations: 'true' }),
        }),
      ),
    ).toContain('année');
  });

  test('adds, replaces by name, changes and removes single commands', async () => {
    const added = (await bot.rest.post(everywhere(), { body: year })) as APIApplicationCommand;
    const replaced = (await bot.rest.post(everywhere(), {
      body: { ...year, description: 'New' },
    })) as APIApplicationCommand;
    expect(replaced).toMatchObject({ id: added.id, description: 'New' });
    const one = Routes.applicationCommand(standIn.applicationId, added.id);
    expect(await bot.rest.patch(one, { body: { description: 'Newer' } })).toMatchObject({
      name: 'year',
      description: 'Newer',
    });
    await bot.rest.delete(one);
    await expect(bot.rest.get(one)).rejects.toMatchObject({ code: 10_063 });
  });

  test('for one server shows them in that server only', async () => {
    await bot.rest.put(Routes.applicationGuildCommands(standIn.applicationId, standIn.server.id), {
      body: [{ name: 'here', description: 'h' }],
    });
    const names = (where: 'server' | 'dm') =>
      standIn
        .person({ name: 'Alice', where })
        .visibleCommands()
        .map(({ name }) => name);
    expect(names('server')).toEqual(['here']);
    expect(names('dm')).toEqual([]);
    await expect(
      bot.rest.get(Routes.applicationGuildCommands(standIn.applicationId, '1')),
    ).rejects.toMatchObject({ code: 50_001 });
  });

  test('for another application is refused', async () => {
    await expect(bot.rest.get(Routes.applicationCommands('1'))).rejects.toMatchObject({
      code: 10_002,
    });
  });

  test('is refused when two have the same name, and when there are too many', async () => {
    await expect(put([year, year])).rejects.toMatchObject({ code: 50_035 });
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ name: `c${n}`, description: 'd' }));
    expect(await put(many(100))).toHaveLength(100);
    await expect(put(many(101))).rejects.toMatchObject({ code: 30_032 });
    expect(await bot.rest.get(everywhere())).toHaveLength(100);
  });

  const options = (...all: object[]) => ({ ...year, options: all });
  test.each<[string, object, string[]]>([
    [
      'a name with a space',
      { ...year, name: 'a year' },
      ['0.name: APPLICATION_COMMAND_INVALID_NAME'],
    ],
    ['a name in capitals', { ...year, name: 'Year' }, ['0.name: APPLICATION_COMMAND_INVALID_NAME']],
    [
      'a name of 33',
      { ...year, name: 'y'.repeat(33) },
      ['0.name: APPLICATION_COMMAND_INVALID_NAME'],
    ],
    ['no description', { name: 'year' }, ['0.description: BASE_TYPE_REQUIRED']],
    [
      'a description of 101',
      { ...year, description: 'x'.repeat(101) },
      ['0.description: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a described menu command',
      { type: 3, name: 'Check', description: 'x' },
      ['0.description: APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_ALLOWED'],
    ],
    [
      'a required option after an optional one',
      options(option, { ...option, name: 'b', required: true }),
      ['0.options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID'],
    ],
    [
      'an option twice',
      options(option, option),
      ['0.options.1: APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS'],
    ],
    [
      '26 options',
      options(...Array.from({ length: 26 }, (_, n) => ({ ...option, name: `o${n}` }))),
      ['0.options: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      '26 choices',
      options({
        ...option,
        choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })),
      }),
      ['0.options.0.choices: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'choices and autocomplete',
      options({ ...option, autocomplete: true, choices: [{ name: 'a', value: 'a' }] }),
      ['0.options.0.autocomplete: APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES'],
    ],
    [
      'a number as the choice of a text',
      options({ ...option, choices: [{ name: 'a', value: 1 }] }),
      ['0.options.0.choices.0.value: BASE_TYPE_CONVERT'],
    ],
    [
      'a greatest value for a text',
      options({ ...option, max_value: 1 }),
      ['0.options.0.max_value: APPLICATION_COMMAND_OPTION_FIELD_INVALID'],
    ],
    [
      'an unknown type of option',
      options({ ...option, type: 12 }),
      ['0.options.0.type: NUMBER_TYPE_MAX'],
    ],
    [
      'sub-commands beside options',
      options({ type: 1, name: 'add', description: 'd' }, option),
      ['0.options: APPLICATION_COMMAND_OPTIONS_TYPE_INVALID'],
    ],
    [
      'a language that Discord does not have',
      { ...year, name_localizations: { fa: 'سال' } },
      ['0.name_localizations.fa: ENUM_TYPE_COERCE'],
    ],
    [
      'permissions that are not a number',
      { ...year, default_member_permissions: 'all' },
      ['0.default_member_permissions: BITFIELD_TYPE_COERCE'],
    ],
    [
      'more than 8,000 characters',
      options(
        ...Array.from({ length: 25 }, (_, n) => ({
          ...option,
          name: `o${n}`,
          description: 'x'.repeat(100),
          choices: Array.from({ length: 3 }, (__, m) => ({
            name: `${m}${'x'.repeat(99)}`,
            value: `${m}`,
          })),
        })),
      ),
      ['0: APPLICATION_COMMAND_TOO_LARGE'],
    ],
  ])('is refused with %s', async (_, body, problems) => {
    expect(await problemsWith(body)).toEqual(problems);
  });

  test('accepts what Discord accepts: other scripts, groups, everything at its limit', async () => {
    expect(await problemsWith({ ...year, name: 'сейчас' })).toEqual([]);
    expect(
      await problemsWith({
        ...year,
        options: [
          {
            type: 2,
            name: 'group',
            description: 'g',
            options: [
              { type: 1, name: 'sub', description: 's', options: [{ ...option, required: true }] },
            ],
          },
        ],
      }),
    ).toEqual([]);
    expect(
      await problemsWith({
        ...year,
        options: [
          { ...option, min_length: 0, max_length: 6000 },
          { type: 4, name: 'n', description: 'n', min_value: -1, max_value: 1 },
        ],
      }),
    ).toEqual([]);
    expect(await problemsWith({ type: 3, name: 'Check against timeline' })).toEqual([]);
  });
});

describe('who sees a command', () => {
  const see = (
    where: 'server' | 'dm' | 'elsewhere',
    permissions: 'member' | 'moderator' | 'admin' = 'member',
  ) =>
    standIn
      .person({ name: permissions, where, permissions })
      .visibleCommands()
      .map(({ name }) => name);

  test('depends on what they may do in the server', async () => {
    await put([
      { ...year, name: 'ask' },
      { ...year, name: 'moderate', default_member_permissions: String(1 << 13) },
      { ...year, name: 'nobody', default_member_permissions: '0' },
    ]);
    expect(see('server')).toEqual(['ask']);
    expect(see('server', 'moderator')).toEqual(['ask', 'moderate']);
    expect(see('server', 'admin')).toEqual(['ask', 'moderate']);
    const alice = standIn.person({ name: 'Alice' });
    await expect(alice.slash('moderate')).rejects.toMatchObject({ kind: 'hidden-command' });
    await expect(alice.slash('missing')).rejects.toMatchObject({ kind: 'no-such-command' });
  });

  test('depends on where they are, and on how the app was installed', async () => {
    await put([
      { ...year, name: 'all', integration_types: [0, 1] },
      { ...year, name: 'server', contexts: [0] },
      { ...year, name: 'direct', contexts: [1] },
      { ...year, name: 'brought', integration_types: [1] },
    ]);
    expect(see('server')).toEqual(['all', 'brought', 'server']);
    expect(see('dm')).toEqual(['all', 'brought', 'direct']);
    expect(see('elsewhere')).toEqual(['all', 'brought']);
  });
});
