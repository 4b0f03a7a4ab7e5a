import { once } from 'node:events';
import {
  ComponentType,
  InteractionType,
  PermissionFlagsBits,
  Routes,
  type APIInteraction,
} from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openedForm } from '../src/client/person.ts';
import { startStandIn, type StandIn } from '../src/stand-in.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

let standIn: StandIn;
let bot: TestBot;
/** The last interaction that the bot got. */
let received: APIInteraction;
/** What the bot responds with. */
let answer: object;

beforeEach(async () => {
  standIn = await startStandIn({ port: 0 });
  answer = { type: 4, data: { content: 'ok' } };
  bot = await startTestBot(
    standIn,
    [
      {
        name: 'ask',
        description: 'a',
        integration_types: [0, 1],
        options: [
          { type: 3, name: 'text', description: 't', required: true, min_length: 2, max_length: 5 },
          { type: 4, name: 'number', description: 'n', min_value: 1, max_value: 3 },
          { type: 3, name: 'choice', description: 'c', choices: [{ name: 'A', value: 'a' }] },
          { type: 6, name: 'user', description: 'u' },
          { type: 7, name: 'channel', description: 'c' },
          { type: 8, name: 'role', description: 'r' },
          { type: 5, name: 'truth', description: 't' },
        ],
      },
      {
        name: 'schedule',
        description: 's',
        options: [
          {
            type: 1,
            name: 'add',
            description: 'a',
            options: [{ type: 3, name: 'at', description: 'a', autocomplete: true }],
          },
        ],
      },
      { name: 'Check against timeline', type: 3 },
    ],
    (interaction, tiny) => {
      received = interaction;
      return tiny.respond(interaction, answer);
    },
  );
});

afterEach(async () => {
  await bot.close();
  await standIn.close();
});

describe('the bot is told who asks', () => {
  test('in a server', async () => {
    const alice = standIn.person({ name: 'Alice', permissions: 'moderator', locale: 'fr' });
    await alice.slash('ask', { text: 'abc' });
    expect(received).toMatchObject({
      version: 1,
      type: 2,
      application_id: standIn.applicationId,
      guild_id: standIn.server.id,
      guild: { id: standIn.server.id, locale: 'en-US' },
      guild_locale: 'en-US',
      locale: 'fr',
      context: 0,
      authorizing_integration_owners: { '0': standIn.server.id, '1': alice.user.id },
      channel_id: alice.channel.id,
      channel: { id: alice.channel.id, name: 'general', type: 0 },
      attachment_size_limit: 10_485_760,
      entitlements: [],
      member: { user: { id: alice.user.id, global_name: 'Alice' } },
      data: { name: 'ask', type: 1, options: [{ name: 'text', type: 3, value: 'abc' }] },
    });
    const may = BigInt(received.member?.permissions ?? '0');
    expect(may & PermissionFlagsBits.ManageMessages).not.toBe(0n);
    expect(may & PermissionFlagsBits.ManageGuild).toBe(0n);
    expect(BigInt(received.app_permissions) & PermissionFlagsBits.EmbedLinks).not.toBe(0n);
    expect(received.user).toBeUndefined();
  });

  test('in a direct message', async () => {
    const alice = standIn.person({ name: 'Alice', where: 'dm' });
    await alice.slash('ask', { text: 'abc' });
    expect(received).toMatchObject({
      context: 1,
      user: { id: alice.user.id },
      channel: { type: 1 },
      authorizing_integration_owners: { '0': '0', '1': alice.user.id },
    });
    expect(received).not.toHaveProperty('guild_id');
    expect(received).not.toHaveProperty('member');
  });

  test('where only the person installed the app', async () => {
    const alice = standIn.person({ name: 'Alice', where: 'elsewhere' });
    await alice.slash('ask', { text: 'abc' });
    expect(received.authorizing_integration_owners).toEqual({ '1': alice.user.id });
    expect(BigInt(received.app_permissions) & PermissionFlagsBits.EmbedLinks).not.toBe(0n);
    expect(BigInt(received.app_permissions) & PermissionFlagsBits.SendMessages).toBe(0n);
  });

  test('with people, channels and roles in full', async () => {
    const bob = standIn.person({ name: 'Bob' });
    const role = [...standIn.server.roles.values()].find(({ name }) => name === 'Admin');
    const sources = standIn.channel('sources');
    await standIn
      .person({ name: 'Alice' })
      .slash('ask', { text: 'abc', user: bob.user.id, channel: sources.id, role: role?.id ?? '' });
    expect((received.data as { resolved: unknown }).resolved).toMatchObject({
      users: { [bob.user.id]: { global_name: 'Bob' } },
      members: { [bob.user.id]: { permissions: expect.any(String) as string } },
      channels: {
        [sources.id]: {
          name: 'sources',
          permissions: expect.any(String) as string,
          app_permissions: expect.any(String) as string,
        },
      },
      roles: { [role?.id ?? '']: { name: 'Admin' } },
    });
  });

  test('with the whole message, for a command from its menu', async () => {
    const alice = standIn.person({ name: 'Alice' });
    const message = alice.in('sources').write('In 1998, says who?');
    const checked = await standIn
      .person({ name: 'Bob' })
      .messageCommand('Check against timeline', message);
    expect(received.data).toMatchObject({
      type: 3,
      target_id: message.id,
      resolved: {
        messages: {
          [message.id]: { content: 'In 1998, says who?', author: { global_name: 'Alice' } },
        },
      },
    });
    expect(received.channel?.id).toBe(message.channel_id);
    expect(checked.channel_id).toBe(message.channel_id);
  });

  test('with sub-commands nested, also for autocomplete', async () => {
    const alice = standIn.person({ name: 'Alice' });
    await alice.slash('schedule add', { at: '09:00' });
    expect(received.data).toMatchObject({
      options: [{ name: 'add', type: 1, options: [{ name: 'at', value: '09:00' }] }],
    });
    answer = { type: 8, data: { choices: [{ name: '09:00', value: '9' }] } };
    expect(await alice.complete('schedule add', 'at', '0')).toEqual([
      { name: '09:00', value: '9' },
    ]);
    expect(received).toMatchObject({
      type: 4,
      data: { options: [{ options: [{ name: 'at', value: '0', focused: true }] }] },
    });
  });
});

describe("Discord's client does not let a person", () => {
  test.each<[string, Record<string, string | number | boolean>, string]>([
    ['leave out a required option', {}, 'The option “text” is required.'],
    ['use an unknown option', { text: 'abc', nope: 1 }, 'The command has no option “nope”.'],
    ['type too little', { text: 'a' }, 'The option “text” must have at least 2 characters.'],
    ['type too much', { text: 'abcdef' }, 'The option “text” must have at most 5 characters.'],
    [
      'exceed the maximum of a number',
      { text: 'abc', number: 4 },
      'The option “number” must be at most 3.',
    ],
    [
      'give a fraction for a whole number',
      { text: 'abc', number: 1.5 },
      'The option “number” must be a number.',
    ],
    [
      'give a value that is no choice',
      { text: 'abc', choice: 'b' },
      'The option “choice” must be one of its choices.',
    ],
    [
      'type the name of a person',
      { text: 'abc', user: 'Bob' },
      'The option “user” must be picked.',
    ],
  ])('%s', async (_, options, message) => {
    await expect(standIn.person({ name: 'Alice' }).slash('ask', options)).rejects.toMatchObject({
      kind: 'bad-option',
      message,
    });
  });

  test('press a missing or disabled button, or one of a message that they do not see', async () => {
    answer = {
      type: 4,
      data: {
        content: 'b',
        flags: 64,
        components: [
          {
            type: 1,
            components: [{ type: 2, style: 1, label: 'b', custom_id: 'b', disabled: true }],
          },
        ],
      },
    };
    const alice = standIn.person({ name: 'Alice' });
    const message = await alice.slash('ask', { text: 'abc' });
    await expect(alice.press(message, 'c')).rejects.toMatchObject({ kind: 'no-such-component' });
    await expect(alice.press(message, 'b')).rejects.toMatchObject({ kind: 'disabled' });
    await expect(standIn.person({ name: 'Bob' }).press(message, 'b')).rejects.toMatchObject({
      kind: 'not-visible',
    });
    expect(standIn.person({ name: 'Bob' }).visibleMessages()).not.toContainEqual(
      expect.objectContaining({ id: message.id }),
    );
    alice.dismiss(message);
    await expect(alice.press(message, 'b')).rejects.toMatchObject({ kind: 'not-visible' });
  });

  test('write without permission, an empty message, or too much', () => {
    const alice = standIn.person({ name: 'Alice' });
    expect(() => alice.write('announcements', 'x')).toThrow('You do not have permission');
    expect(() => alice.write('moderators', 'x')).toThrow('You do not have permission');
    expect(() => alice.write(' ')).toThrow('at least one character');
    expect(() => alice.write('x'.repeat(2001))).toThrow('2,000');
    expect(() => alice.write('nowhere', 'x')).toThrow('There is no channel “nowhere”.');
  });
});

describe('buttons, menus and forms', () => {
  const components = [
    { type: 1, components: [{ type: 2, style: 1, label: 'b', custom_id: 'b' }] },
    {
      type: 1,
      components: [
        {
          type: 3,
          custom_id: 'm',
          max_values: 2,
          options: ['a', 'b', 'c'].map((value) => ({ label: value, value })),
        },
      ],
    },
    { type: 1, components: [{ type: 8, custom_id: 'c' }] },
  ];

  test('tell the bot what was pressed or picked, with the message', async () => {
    answer = { type: 4, data: { content: 'x', components } };
    const alice = standIn.person({ name: 'Alice' });
    const message = await alice.slash('ask', { text: 'abc' });
    answer = { type: 7, data: { content: 'pressed' } };
    expect(await alice.press(message, 'b')).toMatchObject({ id: message.id, content: 'pressed' });
    expect(received).toMatchObject({
      type: 3,
      message: { id: message.id },
      data: { custom_id: 'b', component_type: 2 },
    });
    await alice.select(message, 'm', ['a', 'c']);
    expect(received).toMatchObject({
      data: { custom_id: 'm', component_type: 3, values: ['a', 'c'] },
    });
    const { id } = standIn.channel('sources');
    await alice.select(message, 'c', [id]);
    expect(received).toMatchObject({
      data: { values: [id], resolved: { channels: { [id]: { name: 'sources' } } } },
    });
    await expect(alice.select(message, 'm', ['a', 'b', 'c'])).rejects.toMatchObject({
      kind: 'bad-option',
    });
    await expect(alice.select(message, 'm', ['z'])).rejects.toMatchObject({ kind: 'bad-option' });
  });

  test('resolve with the later edit after an acknowledgement', async () => {
    answer = { type: 4, data: { content: 'x', components } };
    const alice = standIn.person({ name: 'Alice' });
    const message = await alice.slash('ask', { text: 'abc' });
    answer = { type: 6 };
    const served = once(standIn.requests, 'served');
    const pressed = alice.press(message, 'b');
    await served;
    await bot.rest.patch(Routes.webhookMessage(standIn.applicationId, received.token), {
      body: { content: 'later' },
      auth: false,
    });
    expect(await pressed).toMatchObject({ id: message.id, content: 'later' });
  });

  test('open forms, whose values the bot gets', async () => {
    answer = {
      type: 9,
      data: {
        custom_id: 'share',
        title: 'Share',
        components: [
          { type: 10, content: 'Read this' },
          {
            type: 18,
            label: 'Note',
            component: { type: 4, style: 2, custom_id: 'note', max_length: 5 },
          },
          { type: 18, label: 'Where', component: { type: 8, custom_id: 'where' } },
          {
            type: 18,
            label: 'How',
            component: {
              type: 3,
              custom_id: 'how',
              required: false,
              options: [
                { label: 'A', value: 'a', default: true },
                { label: 'B', value: 'b' },
              ],
            },
          },
          {
            type: 1,
            components: [
              { type: 4, style: 1, custom_id: 'old', label: 'Old', required: false, value: 'kept' },
            ],
          },
        ],
      },
    };
    const alice = standIn.person({ name: 'Alice' });
    const form = await openedForm(alice.slash('ask', { text: 'abc' }));
    expect(form).toMatchObject({ customId: 'share', title: 'Share' });
    await expect(alice.submit(form, {})).rejects.toThrow('“Note” is required.');
    await expect(alice.submit(form, { note: 'abcdef' })).rejects.toThrow('at most 5 characters');
    await expect(alice.submit(form, { nope: 'x' })).rejects.toThrow(
      'The form has no field “nope”.',
    );
    await expect(alice.submit(form, { note: 'abc', where: [], how: ['z'] })).rejects.toThrow(
      '“Where” is required.',
    );
    answer = { type: 4, data: { content: 'shared' } };
    const { id } = standIn.channel('sources');
    expect(await alice.submit(form, { note: 'abc', where: [id] })).toMatchObject({
      content: 'shared',
    });
    expect(received).toMatchObject({
      type: InteractionType.ModalSubmit,
      data: {
        custom_id: 'share',
        components: [
          { type: ComponentType.TextDisplay },
          { type: ComponentType.Label, component: { type: 4, custom_id: 'note', value: 'abc' } },
          { type: ComponentType.Label, component: { type: 8, custom_id: 'where', values: [id] } },
          { type: ComponentType.Label, component: { type: 3, custom_id: 'how', values: ['a'] } },
          {
            type: ComponentType.ActionRow,
            components: [{ type: 4, custom_id: 'old', value: 'kept' }],
          },
        ],
      },
    });
  });

  test('can be forged: an interaction may hold anything', async () => {
    answer = { type: 4, data: { content: 'x', components } };
    const alice = standIn.person({ name: 'Alice' });
    const message = await alice.slash('ask', { text: 'abc' });
    const mallory = standIn.person({ name: 'Mallory' });
    answer = { type: 4, data: { content: 'refused', flags: 64 } };
    const forged = await standIn.interact({
      type: InteractionType.MessageComponent,
      message,
      data: { custom_id: 'altered', component_type: ComponentType.Button },
      user: mallory.user,
    } as never);
    expect(forged).toMatchObject({ kind: 'message', message: { content: 'refused' } });
    expect(received).toMatchObject({
      data: { custom_id: 'altered' },
      member: { user: { id: mallory.user.id } },
    });
  });
});
