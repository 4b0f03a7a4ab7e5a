import { once } from 'node:events';
import { Routes, type APIInteraction } from 'discord-api-types/v10';
import { DiscordAPIError } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startStandIn, type StandIn } from '../src/stand-in.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

let standIn: StandIn;
let bot: TestBot;
let clock: ManualClock;
/** What reached the bot last; it answers nothing by itself. */
let heard: APIInteraction[];

beforeEach(async () => {
  clock = createManualClock();
  heard = [];
  standIn = await startStandIn({ port: 0, clock });
  bot = await startTestBot(
    standIn,
    [
      { name: 'ask', description: 'Asks', contexts: [0, 1], integration_types: [0, 1] },
      {
        name: 'find',
        description: 'Finds',
        options: [{ type: 3, name: 'name', description: 'n', autocomplete: true }],
      },
    ],
    (interaction) => {
      heard.push(interaction);
      standIn.world.events.emit('commands');
    },
  );
});

afterEach(async () => {
  await bot.close();
  await standIn.close();
});

/** Alice asks; gives the interaction once the bot has it, and what she will get. */
async function ask(where: 'server' | 'dm' | 'elsewhere' = 'server') {
  const asked = standIn.person({ name: 'Alice', where }).slash('ask');
  // Whoever does not wait for it must not fail by it.
  asked.catch(() => undefined);
  if (heard.length === 0) await once(standIn.world.events, 'commands');
  const interaction = heard.shift() as APIInteraction;
  return { interaction, asked };
}

/** What the API refuses, by its code; undefined when it did not. */
async function codeOf(request: Promise<unknown>): Promise<number | string | undefined> {
  try {
    await request;
    return undefined;
  } catch (error) {
    if (error instanceof DiscordAPIError) return error.code;
    throw error;
  }
}

/** Where and why a form is refused: `data.embeds.0.title: BASE_TYPE_MAX_LENGTH`. */
async function problemsOf(request: Promise<unknown>): Promise<readonly string[]> {
  try {
    await request;
    return [];
  } catch (error) {
    const { rawError } = error as DiscordAPIError;
    return flat((rawError as { errors?: object }).errors ?? {}, []);
  }
}

function flat(errors: object, path: readonly string[]): string[] {
  return Object.entries(errors).flatMap(([key, value]) =>
    key === '_errors'
      ? (value as { code: string }[]).map(({ code }) => `${path.join('.')}: ${code}`)
      : flat(value as object, [...path, key]),
  );
}

const edit = (interaction: APIInteraction, body: unknown, message = '@original') =>
  bot.rest.patch(Routes.webhookMessage(interaction.application_id, interaction.token, message), {
    body,
    auth: false,
  });
const followUp = (interaction: APIInteraction, body: unknown) =>
  bot.rest.post(Routes.webhook(interaction.application_id, interaction.token), {
    body,
    auth: false,
  });
const channel = () => standIn.channel('general');
const post = (body: unknown, to = channel()) =>
  bot.rest.post(Routes.channelMessages(to.id), { body }) as Promise<{
    id: string;
    content: string;
    embeds: unknown[];
    mentions: { id: string }[];
    mention_everyone: boolean;
  }>;

describe('the first response to an interaction', () => {
  test('is taken within three seconds', async () => {
    const { interaction, asked } = await ask();
    clock.advance(2999);
    expect(
      await codeOf(bot.respond(interaction, { type: 4, data: { content: 'yes' } })),
    ).toBeUndefined();
    expect((await asked).content).toBe('yes');
  });

  test('comes too late after three seconds, and the person is told', async () => {
    const { interaction, asked } = await ask();
    clock.advance(3000);
    await expect(asked).rejects.toMatchObject({ kind: 'silent' });
    expect(await codeOf(bot.respond(interaction, { type: 4, data: { content: 'late' } }))).toBe(
      10_062,
    );
    expect(await codeOf(followUp(interaction, { content: 'late' }))).toBe(10_015);
  });

  test('is taken once', async () => {
    const { interaction } = await ask();
    await bot.respond(interaction, { type: 4, data: { content: 'yes' } });
    expect(await codeOf(bot.respond(interaction, { type: 4, data: { content: 'again' } }))).toBe(
      40_060,
    );
  });

  test('that is refused leaves time for another', async () => {
    const { interaction, asked } = await ask();
    expect(await codeOf(bot.respond(interaction, { type: 4, data: {} }))).toBe(50_006);
    await bot.respond(interaction, { type: 4, data: { content: 'better' } });
    expect((await asked).content).toBe('better');
  });

  test.each([1, 6, 7, 8, 10, 99])('to a command is never of type %i', async (type) => {
    const { interaction } = await ask();
    expect(
      await problemsOf(bot.respond(interaction, { type, data: { content: 'x', choices: [] } })),
    ).toEqual(['type: BASE_TYPE_CHOICES']);
  });

  test('to a completion is choices and nothing else', async () => {
    const completing = standIn.person({ name: 'Alice' }).complete('find', 'name', 'a');
    if (heard.length === 0) await once(standIn.world.events, 'commands');
    const interaction = heard.shift() as APIInteraction;
    expect(await problemsOf(bot.respond(interaction, { type: 5 }))).toEqual([
      'type: BASE_TYPE_CHOICES',
    ]);
    expect(
      await problemsOf(
        bot.respond(interaction, {
          type: 8,
          data: {
            choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })),
          },
        }),
      ),
    ).toEqual(['data.choices: BASE_TYPE_BAD_LENGTH']);
    expect(
      await problemsOf(
        bot.respond(interaction, {
          type: 8,
          data: {
            choices: [
              { name: '', value: 'x'.repeat(101) },
              { name: 'n', value: 1 },
            ],
          },
        }),
      ),
    ).toEqual([
      'data.choices.0.name: BASE_TYPE_REQUIRED',
      'data.choices.0.value: BASE_TYPE_BAD_LENGTH',
      'data.choices.1.value: BASE_TYPE_CONVERT',
    ]);
    await bot.respond(interaction, { type: 8, data: { choices: [{ name: 'A', value: 'a' }] } });
    expect(await completing).toEqual([{ name: 'A', value: 'a' }]);
  });

  test('says what it became when asked to', async () => {
    const { interaction } = await ask();
    const described = (await bot.rest.post(
      Routes.interactionCallback(interaction.id, interaction.token),
      {
        body: { type: 4, data: { content: 'yes', flags: 64 } },
        query: new URLSearchParams({ with_response: 'true' }),
        auth: false,
      },
    )) as { interaction: object; resource: { type: number; message: { content: string } } };
    expect(described).toMatchObject({
      interaction: {
        id: interaction.id,
        type: 2,
        response_message_ephemeral: true,
        response_message_loading: false,
      },
      resource: { type: 4, message: { content: 'yes' } },
    });
  });
});

describe('a deferred answer', () => {
  test('is filled in within fifteen minutes, and keeps its privacy', async () => {
    const { interaction, asked } = await ask();
    await bot.respond(interaction, { type: 5, data: { flags: 64 } });
    const alice = standIn.person({ name: 'Alice' });
    expect(alice.visibleMessages().at(-1)?.flags).toBe(64 | 128);
    clock.advance(15 * 60_000 - 1);
    await edit(interaction, { content: 'Here.' });
    const message = await asked;
    expect(message).toMatchObject({ content: 'Here.', flags: 64, edited_timestamp: null });
    expect(
      standIn
        .person({ name: 'Bob' })
        .visibleMessages()
        .some(({ id }) => id === message.id),
    ).toBe(false);
  });

  test('cannot be filled in after fifteen minutes', async () => {
    const { interaction, asked } = await ask();
    await bot.respond(interaction, { type: 5 });
    clock.advance(15 * 60_000);
    await expect(asked).rejects.toMatchObject({ kind: 'unfinished' });
    expect(await codeOf(edit(interaction, { content: 'late' }))).toBe(50_027);
    expect(await codeOf(followUp(interaction, { content: 'late' }))).toBe(50_027);
  });

  test('is filled in by the first follow-up', async () => {
    const { interaction, asked } = await ask();
    await bot.respond(interaction, { type: 5, data: { flags: 64 } });
    await followUp(interaction, { content: 'first' });
    expect(await asked).toMatchObject({ content: 'first', flags: 64 });
    await followUp(interaction, { content: 'second' });
    expect(standIn.person({ name: 'Alice' }).visibleMessages().at(-1)?.content).toBe('second');
  });

  test('that is deleted is told to the person as taken back', async () => {
    const { interaction, asked } = await ask();
    await bot.respond(interaction, { type: 5 });
    await bot.rest.delete(Routes.webhookMessage(interaction.application_id, interaction.token), {
      auth: false,
    });
    await expect(asked).rejects.toMatchObject({ kind: 'withdrawn' });
    expect(await codeOf(edit(interaction, { content: 'x' }))).toBe(10_008);
  });

  test('takes no flag but the private one', async () => {
    const { interaction } = await ask();
    expect(await problemsOf(bot.respond(interaction, { type: 5, data: { flags: 4 } }))).toEqual([
      'data.flags: MESSAGE_FLAGS_INVALID',
    ]);
  });
});

describe('answers', () => {
  test('are read, changed and deleted by the token, `@original` or id', async () => {
    const { interaction } = await ask();
    await bot.respond(interaction, {
      type: 4,
      data: { content: 'one', embeds: [{ description: 'd' }] },
    });
    const original = (await bot.rest.get(
      Routes.webhookMessage(interaction.application_id, interaction.token),
      { auth: false },
    )) as { id: string };
    expect(original).toMatchObject({ content: 'one', type: 20, interaction: { name: 'ask' } });
    expect(await edit(interaction, { content: 'two' }, original.id)).toMatchObject({
      content: 'two',
      embeds: [{ description: 'd' }],
    });
    expect(await edit(interaction, { embeds: null })).toMatchObject({ content: 'two', embeds: [] });
    expect(await codeOf(edit(interaction, { content: '' }))).toBe(50_006);
    expect(await codeOf(edit(interaction, { content: 'x' }, '123'))).toBe(10_008);
  });

  test('take five follow-ups and no more where nobody but the person installed the app', async () => {
    const { interaction } = await ask('elsewhere');
    expect(interaction.authorizing_integration_owners).toEqual({
      '1': standIn.person({ name: 'Alice' }).user.id,
    });
    await bot.respond(interaction, { type: 4, data: { content: 'first' } });
    for (let sent = 0; sent < 5; sent += 1)
      await followUp(interaction, { content: `more ${sent}` });
    expect(await codeOf(followUp(interaction, { content: 'too much' }))).toBe(40_094);
  });

  test('with the wrong token are not found', async () => {
    const { interaction } = await ask();
    await bot.respond(interaction, { type: 4, data: { content: 'one' } });
    expect(await codeOf(edit({ ...interaction, token: 'wrong' }, { content: 'x' }))).toBe(50_027);
    expect(
      await codeOf(
        bot.respond({ ...interaction, token: 'wrong' }, { type: 4, data: { content: 'x' } }),
      ),
    ).toBe(10_062);
    expect(await codeOf(edit({ ...interaction, application_id: '1' }, { content: 'x' }))).toBe(
      10_015,
    );
  });
});

describe('a message', () => {
  const button = (custom_id: string, label = 'b') => ({ type: 2, style: 1, custom_id, label });
  const row = (...components: object[]) => ({ type: 1, components });
  const field = { name: 'n', value: 'v' };

  test.each<[string, object, string[]]>([
    [
      'content of 2,001 characters',
      { content: 'x'.repeat(2001) },
      ['content: BASE_TYPE_MAX_LENGTH'],
    ],
    [
      '11 embeds',
      { embeds: Array.from({ length: 11 }, () => ({ title: 't' })) },
      ['embeds: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a title of 257',
      { embeds: [{ title: 'x'.repeat(257) }] },
      ['embeds.0.title: BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'a description of 4,097',
      { embeds: [{ description: 'x'.repeat(4097) }] },
      ['embeds.0.description: BASE_TYPE_MAX_LENGTH'],
    ],
    [
      '26 fields',
      { embeds: [{ fields: Array.from({ length: 26 }, () => field) }] },
      ['embeds.0.fields: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a field name of 257',
      { embeds: [{ fields: [{ ...field, name: 'x'.repeat(257) }] }] },
      ['embeds.0.fields.0.name: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a field value of 1,025',
      { embeds: [{ fields: [{ ...field, value: 'x'.repeat(1025) }] }] },
      ['embeds.0.fields.0.value: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a field without a value',
      { embeds: [{ fields: [{ name: 'n', value: ' ' }] }] },
      ['embeds.0.fields.0.value: BASE_TYPE_REQUIRED'],
    ],
    [
      'a footer of 2,049',
      { embeds: [{ footer: { text: 'x'.repeat(2049) } }] },
      ['embeds.0.footer.text: BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'an author of 257',
      { embeds: [{ author: { name: 'x'.repeat(257) } }] },
      ['embeds.0.author.name: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'an embed of nothing',
      { embeds: [{ color: 1 }] },
      ['embeds.0.description: BASE_TYPE_REQUIRED'],
    ],
    [
      'a link that is none',
      { embeds: [{ title: 't', url: 'example.org' }] },
      ['embeds.0.url: URL_TYPE_INVALID_URL'],
    ],
    [
      'a link to code',
      { embeds: [{ title: 't', url: 'javascript:alert(1)' }] },
      ['embeds.0.url: URL_TYPE_INVALID_SCHEME'],
    ],
    [
      'a colour out of range',
      { embeds: [{ title: 't', color: 0x1_00_00_00 }] },
      ['embeds.0.color: NUMBER_TYPE_MAX'],
    ],
    [
      '6,001 characters over all embeds',
      {
        embeds: [{ description: 'x'.repeat(3000) }, { title: 'x', description: 'x'.repeat(3000) }],
      },
      ['embeds: MAX_EMBED_SIZE_EXCEEDED'],
    ],
    [
      '6 rows',
      { components: Array.from({ length: 6 }, (_, n) => row(button(`${n}`))) },
      ['components: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      '6 buttons in a row',
      { components: [row(...Array.from({ length: 6 }, (_, n) => button(`${n}`)))] },
      ['components.0.components: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a row of nothing',
      { components: [row()] },
      ['components.0.components: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a button without a name',
      { components: [row({ type: 2, style: 1, custom_id: 'a' })] },
      ['components.0.components.0.label: BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED'],
    ],
    [
      'a label of 81',
      { components: [row(button('a', 'x'.repeat(81)))] },
      ['components.0.components.0.label: BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'a custom_id of 101',
      { components: [row(button('x'.repeat(101)))] },
      ['components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a custom_id twice',
      { components: [row(button('a')), row(button('a'))] },
      ['components.1.components.0.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED'],
    ],
    [
      'a link button with a custom_id',
      {
        components: [
          row({ type: 2, style: 5, label: 'l', url: 'https://example.org', custom_id: 'a' }),
        ],
      },
      ['components.0.components.0.custom_id: BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE'],
    ],
    [
      'a button that has none',
      { components: [row({ type: 2, style: 1, label: 'l' })] },
      ['components.0.components.0.custom_id: BUTTON_COMPONENT_CUSTOM_ID_REQUIRED'],
    ],
    [
      'a menu beside a button',
      { components: [row(button('a'), { type: 5, custom_id: 'b' })] },
      ['components.0.components.1: COMPONENT_LAYOUT_WIDTH_EXCEEDED'],
    ],
    [
      'a menu of 26',
      {
        components: [
          row({
            type: 3,
            custom_id: 'a',
            options: Array.from({ length: 26 }, (_, n) => ({ label: `${n}`, value: `${n}` })),
          }),
        ],
      },
      ['components.0.components.0.options: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a menu with a value twice',
      {
        components: [
          row({
            type: 3,
            custom_id: 'a',
            options: [
              { label: 'a', value: 'a' },
              { label: 'b', value: 'a' },
            ],
          }),
        ],
      },
      ['components.0.components.0.options.1.value: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED'],
    ],
    [
      'a mention both parsed and listed',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      ['allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE'],
    ],
    ['a nonce of 26', { content: 'x', nonce: 'x'.repeat(26) }, ['nonce: BASE_TYPE_BAD_LENGTH']],
  ])('is refused with %s', async (_, body, problems) => {
    expect(await problemsOf(post(body))).toEqual(problems);
  });

  test('of nothing is refused', async () => {
    expect(await codeOf(post({}))).toBe(50_006);
    expect(await codeOf(post({ content: '  ' }))).toBe(50_006);
  });

  test('may be as large as Discord allows, counted in characters', async () => {
    const clock6000 = [
      { title: '🕰'.repeat(256), description: '🕰'.repeat(4096), footer: { text: '🕰'.repeat(1648) } },
    ];
    expect(await problemsOf(post({ content: '🕰'.repeat(2000), embeds: clock6000 }))).toEqual([]);
  });

  test('mentions only whom it may', async () => {
    const alice = standIn.person({ name: 'Alice' }).user.id;
    expect(
      await post({ content: `<@${alice}> @everyone`, allowed_mentions: { parse: [] } }),
    ).toMatchObject({ mentions: [], mention_everyone: false });
    expect(
      await post({ content: `<@${alice}>`, allowed_mentions: { users: [alice] } }),
    ).toMatchObject({ mentions: [{ id: alice }] });
    expect(await post({ content: `<@${alice}> @everyone` })).toMatchObject({
      mentions: [{ id: alice }],
      mention_everyone: true,
    });
  });

  test('with a nonce that is enforced is posted once', async () => {
    const first = await post({ content: 'daily', nonce: '2026-01-02', enforce_nonce: true });
    const again = await post({ content: 'daily', nonce: '2026-01-02', enforce_nonce: true });
    expect(again.id).toBe(first.id);
    clock.advance(5 * 60_000);
    expect(
      (await post({ content: 'daily', nonce: '2026-01-02', enforce_nonce: true })).id,
    ).not.toBe(first.id);
  });

  test('answers another, and says when that is gone', async () => {
    const alice = standIn.person({ name: 'Alice' });
    const asked = alice.write('Says who?');
    expect(
      await post({ content: 'The record.', message_reference: { message_id: asked.id } }),
    ).toMatchObject({ type: 19, referenced_message: { content: 'Says who?' } });
    expect(
      await problemsOf(post({ content: 'x', message_reference: { message_id: '1' } })),
    ).toEqual(['message_reference: REPLIES_UNKNOWN_MESSAGE']);
    expect(
      await codeOf(
        post({ content: 'x', message_reference: { message_id: '1', fail_if_not_exists: false } }),
      ),
    ).toBeUndefined();
  });

  test('carries files, and shows those that its embeds use only there', async () => {
    const message = (await bot.rest.post(Routes.channelMessages(channel().id), {
      body: {
        embeds: [{ title: 't', image: { url: 'attachment://a.png' } }],
        attachments: [{ id: 0, description: 'A chart' }, { id: 1 }],
      },
      files: [
        {
          name: 'a.png',
          data: Buffer.from('89504e470d0a1a0a0000000d4948445200000140000000780802000000', 'hex'),
          contentType: 'image/png',
        },
        { name: 'notes 1.txt', data: Buffer.from('notes'), contentType: 'text/plain' },
      ],
    })) as {
      embeds: { image: { url: string; width: number } }[];
      attachments: { filename: string; url: string }[];
    };
    expect(message.embeds[0]?.image).toMatchObject({ width: 320, height: 120 });
    expect(message.attachments).toMatchObject([
      { filename: 'notes_1.txt', size: 5, content_type: 'text/plain' },
    ]);
    const file = await fetch(message.attachments[0]?.url ?? '');
    expect(await file.text()).toBe('notes');
    expect(file.headers.get('content-disposition')).toBe('attachment');
  });

  test('of somebody else cannot be changed, and only be deleted by who manages messages', async () => {
    const said = standIn.person({ name: 'Alice' }).write('mine');
    expect(
      await codeOf(
        bot.rest.patch(Routes.channelMessage(channel().id, said.id), { body: { content: 'x' } }),
      ),
    ).toBe(50_005);
    expect(await codeOf(bot.rest.delete(Routes.channelMessage(channel().id, said.id)))).toBe(
      50_013,
    );
    const own = await post({ content: 'ours' });
    expect(
      await bot.rest.patch(Routes.channelMessage(channel().id, own.id), {
        body: { content: 'changed' },
      }),
    ).toMatchObject({ content: 'changed' });
    await bot.rest.delete(Routes.channelMessage(channel().id, own.id));
    expect(await codeOf(bot.rest.get(Routes.channelMessage(channel().id, own.id)))).toBe(10_008);
  });

  test('that only one person sees does not exist for the channel', async () => {
    const { interaction, asked } = await ask();
    await bot.respond(interaction, { type: 4, data: { content: 'secret', flags: 64 } });
    expect(await codeOf(bot.rest.get(Routes.channelMessage(channel().id, (await asked).id)))).toBe(
      10_008,
    );
    expect(JSON.stringify(await bot.rest.get(Routes.channelMessages(channel().id)))).not.toContain(
      'secret',
    );
  });
});

describe('where the bot may speak', () => {
  const VIEW = 1n << 10n;
  const SEND = 1n << 11n;
  const EMBED = 1n << 14n;
  const ATTACH = 1n << 15n;

  test('an unknown channel, one that it does not see, one where it may not write', async () => {
    expect(
      await codeOf(bot.rest.post(Routes.channelMessages('1'), { body: { content: 'x' } })),
    ).toBe(10_003);
    expect(await codeOf(post({ content: 'x' }, standIn.channel('moderators')))).toBe(50_001);
    expect(await codeOf(post({ content: 'x' }, standIn.channel('rules')))).toBe(50_013);
    expect(await codeOf(post({ content: 'x' }, standIn.channel('debates')))).toBe(50_008);
    expect(
      await codeOf(
        post({ content: 'x' }, standIn.person({ name: 'A', where: 'elsewhere' }).channel),
      ),
    ).toBe(50_001);
    standIn.deny(channel(), SEND);
    expect(await codeOf(post({ content: 'x' }))).toBe(50_013);
    standIn.deny(channel(), VIEW);
    expect(await codeOf(post({ content: 'x' }))).toBe(50_001);
    const gone = channel();
    standIn.removeChannel(gone);
    expect(await codeOf(post({ content: 'x' }, gone))).toBe(10_003);
  });

  test('without Embed Links its embeds do not show, but those of its answers do', async () => {
    const plain = standIn.channel('plain-text');
    expect(await post({ content: 'x', embeds: [{ title: 't' }] }, plain)).toMatchObject({
      content: 'x',
      embeds: [],
    });
    const asked = standIn.person({ name: 'Alice' }).in('plain-text').slash('ask');
    if (heard.length === 0) await once(standIn.world.events, 'commands');
    const interaction = heard.shift() as APIInteraction;
    expect(BigInt(interaction.app_permissions) & EMBED).toBe(0n);
    await bot.respond(interaction, { type: 4, data: { embeds: [{ title: 't' }] } });
    expect((await asked).embeds).toHaveLength(1);
  });

  test('without Attach Files it sends none', async () => {
    standIn.deny(channel(), ATTACH);
    expect(
      await codeOf(
        bot.rest.post(Routes.channelMessages(channel().id), {
          body: { content: 'x' },
          files: [{ name: 'a.txt', data: Buffer.from('a') }],
        }),
      ),
    ).toBe(50_013);
  });

  test('a thread below a message, once; a post in a forum with its tags', async () => {
    const message = await post({ content: 'about this' });
    const thread = (await bot.rest.post(Routes.threads(channel().id, message.id), {
      body: { name: 'Discussion' },
    })) as { id: string };
    expect(thread).toMatchObject({ id: message.id, type: 11, parent_id: channel().id });
    expect(
      await codeOf(
        bot.rest.post(Routes.threads(channel().id, message.id), { body: { name: 'Discussion' } }),
      ),
    ).toBe(160_004);
    const forum = standIn.channel('debates');
    const opened = (await bot.rest.post(Routes.threads(forum.id), {
      body: { name: 'A post', applied_tags: [forum.tags[1]?.id], message: { content: 'begins' } },
    })) as { id: string };
    expect(opened).toMatchObject({
      parent_id: forum.id,
      applied_tags: [forum.tags[1]?.id],
      message: { id: opened.id, content: 'begins' },
    });
    expect(
      await codeOf(
        bot.rest.post(Routes.threads(forum.id), { body: { name: 'Empty', message: {} } }),
      ),
    ).toBe(50_006);
    expect([...standIn.world.channels.values()].some(({ name }) => name === 'Empty')).toBe(false);
    expect(
      await problemsOf(
        bot.rest.post(Routes.threads(forum.id), {
          body: { name: 'x', applied_tags: ['1'], message: { content: 'x' } },
        }),
      ),
    ).toEqual(['applied_tags.0: FORUM_TAG_UNKNOWN']);
  });

  test('no thread that is archived', async () => {
    const thread = standIn.channel('Which trial was that?');
    if (thread.thread !== undefined) thread.thread.archived = true;
    expect(await codeOf(post({ content: 'x' }, thread))).toBe(50_083);
  });
});

describe('what the bot can look up', () => {
  test('itself, its application, the gateway', async () => {
    expect(await bot.rest.get(Routes.user())).toMatchObject({
      id: standIn.applicationId,
      bot: true,
    });
    expect(await bot.rest.get(Routes.currentApplication())).toMatchObject({
      id: standIn.applicationId,
      verify_key: standIn.publicKey,
    });
    expect(await bot.rest.get(Routes.gatewayBot())).toMatchObject({
      shards: 1,
      session_start_limit: { remaining: 999 },
    });
  });

  test('servers, channels, roles, members, as long as it is a member', async () => {
    const { id } = standIn.server;
    const alice = standIn.person({ name: 'Alice', permissions: 'moderator' });
    expect(await bot.rest.get(Routes.userGuilds())).toMatchObject([{ id, name: 'History Club' }]);
    expect(await bot.rest.get(Routes.guild(id))).toMatchObject({
      id,
      system_channel_id: channel().id,
    });
    expect(await bot.rest.get(Routes.guildChannels(id))).toContainEqual(
      expect.objectContaining({ name: 'debates', type: 15 }),
    );
    expect(await bot.rest.get(Routes.guildRoles(id))).toContainEqual(
      expect.objectContaining({ name: 'Moderator' }),
    );
    expect(await bot.rest.get(Routes.guildMember(id, alice.user.id))).toMatchObject({
      user: { global_name: 'Alice' },
    });
    expect(await codeOf(bot.rest.get(Routes.guildMember(id, '1')))).toBe(10_013);
    standIn.server.installed = false;
    expect(await codeOf(bot.rest.get(Routes.guild(id)))).toBe(10_004);
    expect(await bot.rest.get(Routes.userGuilds())).toEqual([]);
  });
});

describe('the API', () => {
  const raw = (path: string, init?: RequestInit) => fetch(`${standIn.apiUrl}${path}`, init);

  test('asks for the token of the bot', async () => {
    expect((await raw('/v10/users/@me')).status).toBe(401);
    expect((await raw('/v10/users/@me', { headers: { authorization: 'Bot x' } })).status).toBe(401);
  });

  test('knows no other version, path or method', async () => {
    const headers = { authorization: `Bot ${standIn.token}` };
    expect(await (await raw('/v9/users/@me', { headers })).json()).toMatchObject({ code: 50_041 });
    expect((await raw('/v10/nowhere', { headers })).status).toBe(404);
    expect((await raw('/v10/users/@me', { headers, method: 'DELETE' })).status).toBe(405);
    expect((await raw('/users/@me', { headers })).status).toBe(200);
  });

  test('says of a body that is no JSON that it is none', async () => {
    const answer = await raw(`/v10/channels/${channel().id}/messages`, {
      method: 'POST',
      body: '{',
      headers: { authorization: `Bot ${standIn.token}`, 'content-type': 'application/json' },
    });
    expect(await answer.json()).toMatchObject({ code: 50_109 });
  });

  test('tells the rate limit with every answer, and holds to it', async () => {
    const headers = { authorization: `Bot ${standIn.token}` };
    clock.advance(1000);
    const first = await raw('/v10/users/@me', { headers });
    expect(first.headers.get('x-ratelimit-limit')).toBe('50');
    expect(first.headers.get('x-ratelimit-remaining')).toBe('49');
    for (let sent = 1; sent < 50; sent += 1) await raw('/v10/users/@me', { headers });
    const tooMany = await raw('/v10/users/@me', { headers });
    expect(tooMany.status).toBe(429);
    expect(tooMany.headers.get('retry-after')).toBe('1');
    expect(await tooMany.json()).toMatchObject({ retry_after: 1, global: true });
    clock.advance(1000);
    expect((await raw('/v10/users/@me', { headers })).status).toBe(200);
  });

  test('fails when told to, before or after doing what was asked', async () => {
    const route = '/channels/:channel/messages';
    standIn.failNext({ method: 'POST', route, status: 403 });
    expect(await codeOf(post({ content: 'one' }))).toBe(50_013);
    standIn.failNext({ method: 'POST', route, status: 404 });
    expect(await codeOf(post({ content: 'two' }))).toBe(10_003);
    standIn.failNext({ method: 'POST', route, status: 500, afterDoing: true });
    await expect(post({ content: 'three' })).rejects.toMatchObject({ status: 500 });
    standIn.failNext({ method: 'POST', route, status: 429, retryAfter: 0 });
    await post({ content: 'four' });
    expect(
      standIn
        .person({ name: 'Alice' })
        .visibleMessages()
        .slice(-2)
        .map(({ content }) => content),
    ).toEqual(['three', 'four']);
  });

  test('lets tests plug in what else is wrong with a body', async () => {
    const strict = await startStandIn({
      port: 0,
      validate: ({ method, route }) => (method === 'PUT' ? [`${route} is closed`] : []),
    });
    await expect(
      startTestBot(strict, [{ name: 'a', description: 'b' }], () => undefined),
    ).rejects.toMatchObject({
      code: 50_035,
      message: expect.stringContaining('commands is closed') as string,
    });
    await strict.close();
  });

  test('signs as Discord does', async () => {
    const { createPublicKey, verify } = await import('node:crypto');
    const key = createPublicKey({
      key: Buffer.concat([
        Buffer.from('302a300506032b6570032100', 'hex'),
        Buffer.from(standIn.publicKey, 'hex'),
      ]),
      format: 'der',
      type: 'spki',
    });
    expect(
      verify(null, Buffer.from('123{}'), key, Buffer.from(standIn.sign('123', '{}'), 'hex')),
    ).toBe(true);
  });

  test('takes the next free port when one is taken', async () => {
    const taken = Number(new URL(standIn.apiUrl).port);
    const next = await startStandIn({ port: taken });
    expect(Number(new URL(next.apiUrl).port)).toBeGreaterThan(taken);
    await next.close();
  });
});
