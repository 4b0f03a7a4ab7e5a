import { Writable } from 'node:stream';
import {
  ApplicationCommandOptionType,
  ComponentType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  RESTJSONErrorCodes,
  type APIInteraction,
  type APIInteractionResponse,
} from 'discord-api-types/v10';
import { DiscordAPIError, REST } from '@discordjs/rest';
import pino from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  answer,
  close,
  privately,
  update,
  type Command,
  type Reply,
} from '../../src/bot/command.ts';
import { formatCustomId, type ButtonState } from '../../src/answers/custom-id.ts';
import type { AttachedFile } from '../../src/answers/message.ts';
import { createRestChannels } from '../../src/discord/rest-channels.ts';
import { Dispatcher } from '../../src/discord/dispatcher.ts';
import type { Responder } from '../../src/discord/responder.ts';
import { openStore } from '../../src/store/open-store.ts';
import { bundledLookup } from '../bundled.ts';

const store = await openStore('sqlite::memory:');

/** A responder that records what is sent, in order. */
function recorder() {
  const callbacks: APIInteractionResponse[] = [];
  const edits: unknown[] = [];
  const followUps: unknown[] = [];
  const fileNames: string[] = [];
  const record = (list: unknown[], sent: unknown, files: readonly AttachedFile[] = []) => {
    list.push(sent);
    fileNames.push(...files.map(({ name }) => name));
  };
  const responder: Responder = {
    callback: async (_, response, files) => record(callbacks, response, files),
    editOriginal: async (_, message, files) => record(edits, message, files),
    deleteOriginal: async () => record(edits, 'deleted'),
    followUp: async (_, message, files) => record(followUps, message, files),
  };
  return { callbacks, edits, followUps, fileNames, responder };
}

function dispatcherFor(...commands: Command[]) {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = pino({ level: 'trace' }, stream);
  const channels = createRestChannels({ rest: new REST(), once: new REST(), bot: '2' });
  const scheduler = { checkNow: () => undefined };
  const services = { lookup: () => bundledLookup, store, channels, scheduler, now: Date.now, log };
  return { dispatcher: new Dispatcher({ commands, services, log }), lines };
}

const asker = { user: { id: '10' }, permissions: '0' };

function slash(name: string, options: object[] = []): APIInteraction {
  return {
    type: InteractionType.ApplicationCommand,
    id: '1',
    application_id: '2',
    app_permissions: '16384',
    channel: { id: '5' },
    authorizing_integration_owners: { 0: '3' },
    token: 't',
    guild_id: '3',
    member: asker,
    locale: 'en-GB',
    data: { type: 1, id: '4', name, options },
  } as unknown as APIInteraction;
}

function press(customId: string, message: object): APIInteraction {
  return {
    ...slash(''),
    type: InteractionType.MessageComponent,
    data: { component_type: ComponentType.Button, custom_id: customId },
    message,
  } as unknown as APIInteraction;
}

const ephemeral = { flags: MessageFlags.Ephemeral };

function command(name: string, run: Command['run'], presses: Command['presses'] = {}): Command {
  return { definition: { name, description: name }, run, presses };
}

/** The definition of a command with one option. */
const asks: Command['definition'] = {
  name: 'ask',
  description: 'ask',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'query',
      description: 'query',
      required: true,
    },
  ],
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('an answer is private and pings nobody, whatever its text says', async () => {
  const { dispatcher } = dispatcherFor(
    command('ask', () => answer({ content: '@everyone <@1> <@&2>' })),
  );
  const { callbacks, responder } = recorder();
  await dispatcher.dispatch(slash('ask'), responder);
  expect(callbacks).toMatchObject([
    {
      type: InteractionResponseType.ChannelMessageWithSource,
      data: { flags: MessageFlags.Ephemeral, allowed_mentions: { parse: [] } },
    },
  ]);
});

test('a command that the bot no longer has is answered usefully', async () => {
  const { dispatcher } = dispatcherFor();
  const { callbacks, responder } = recorder();
  await dispatcher.dispatch(slash('old'), responder);
  expect(callbacks[0]).toMatchObject({
    data: { content: expect.stringContaining('**old**'), flags: MessageFlags.Ephemeral },
  });
});

test('a call that does not fit the definition is answered as one of another version', async () => {
  const asking = { ...command('ask', () => answer({})), definition: asks };
  const { dispatcher } = dispatcherFor(asking);
  const { callbacks, responder } = recorder();
  await dispatcher.dispatch(slash('ask'), responder);
  expect(callbacks[0]).toMatchObject({
    data: {
      content: expect.stringContaining('an older version of me'),
      flags: MessageFlags.Ephemeral,
    },
  });
});

test.each([
  [
    'thrown',
    () => {
      throw new Error('secret detail');
    },
  ],
  [
    'rejected',
    async () => {
      throw new Error('secret detail');
    },
  ],
])(
  'a fault that is %s gets an apology with a reference, and the log holds the cause',
  async (_, run) => {
    const { dispatcher, lines } = dispatcherFor(command('ask', run));
    const { callbacks, responder } = recorder();
    await dispatcher.dispatch(slash('ask'), responder);
    const shown = JSON.stringify(callbacks);
    expect(shown).not.toContain('secret detail');
    const reference = /`([0-9a-f]{8})`/.exec(shown)?.[1] ?? 'none';
    expect(lines.find((line) => line.includes(reference))).toContain('secret detail');
  },
);

test('what a member asks is not logged', async () => {
  const { dispatcher, lines } = dispatcherFor(command('ask', () => answer({ content: 'ok' })));
  await dispatcher.dispatch(
    slash('ask', [{ name: 'query', type: 3, value: 'my private question' }]),
    recorder().responder,
  );
  expect(lines.join('')).toContain('"command":"ask"');
  expect(lines.join('')).not.toContain('my private question');
});

test.each([
  ['an older version', '0|year||x|0|1998'],
  ['a forger', 'drop table'],
  ['a route nobody serves', formatCustomId({ to: 'legend' })],
])('a button from %s is answered', async (_, customId) => {
  const { dispatcher } = dispatcherFor();
  const { callbacks, responder } = recorder();
  await dispatcher.dispatch(press(customId, ephemeral), responder);
  expect(callbacks[0]).toMatchObject({
    data: { content: expect.stringContaining('ask again'), flags: MessageFlags.Ephemeral },
  });
});

test('a slow command is deferred before Discord gives up, and its answer follows as an edit', async () => {
  const { promise, resolve } = Promise.withResolvers<ReturnType<typeof answer>>();
  const { dispatcher } = dispatcherFor(command('ask', () => promise));
  const { callbacks, edits, responder } = recorder();
  const dispatched = dispatcher.dispatch(slash('ask'), responder);
  await vi.advanceTimersByTimeAsync(2_999);
  expect(callbacks).toMatchObject([
    {
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      data: { flags: MessageFlags.Ephemeral },
    },
  ]);
  resolve(answer({ content: 'at last' }));
  await dispatched;
  expect(edits).toMatchObject([{ content: 'at last' }]);
});

const withFile = { content: 'exported', files: [{ name: 'server.json', text: '{}' }] };

test.each([
  ['a command', slash('settings'), answer(withFile)],
  [
    'a button that answers',
    press(formatCustomId({ to: 'settingsExport' }), ephemeral),
    privately(withFile),
  ],
  [
    'a button that changes its message',
    press(formatCustomId({ to: 'settingsExport' }), ephemeral),
    update(withFile),
  ],
])('a late answer to %s brings its files', async (_, interaction, reply) => {
  const { promise, resolve } = Promise.withResolvers<Reply>();
  const { dispatcher } = dispatcherFor(
    command('settings', () => promise, { settingsExport: () => promise }),
  );
  const { fileNames, responder } = recorder();
  const dispatched = dispatcher.dispatch(interaction, responder);
  await vi.advanceTimersByTimeAsync(2_999);
  resolve(reply);
  await dispatched;
  expect(fileNames).toEqual(['server.json']);
});

const pageTwo: ButtonState = { to: 'year', scope: '', from: 1, edtf: '1998' };
const pager = command('year', () => answer({}), {
  year: () => update({ content: 'page two' }),
  legend: () => privately({ content: 'legend' }),
});

test.each([
  ['a private answer', ephemeral],
  ['the public answer that they asked for', { interaction_metadata: { user: { id: '10' } } }],
])('a page is changed in place in %s', async (_, message) => {
  const { dispatcher } = dispatcherFor(pager);
  const { callbacks, responder } = recorder();
  await dispatcher.dispatch(press(formatCustomId(pageTwo), message), responder);
  expect(callbacks).toMatchObject([
    { type: InteractionResponseType.UpdateMessage, data: { content: 'page two' } },
  ]);
});

test('a press on another member’s public answer is answered privately and leaves that answer as it is', async () => {
  const { dispatcher } = dispatcherFor(pager);
  const { callbacks, responder } = recorder();
  const message = { interaction_metadata: { user: { id: '99' } } };
  await dispatcher.dispatch(press(formatCustomId(pageTwo), message), responder);
  expect(callbacks).toMatchObject([
    {
      type: InteractionResponseType.ChannelMessageWithSource,
      data: { content: 'page two', flags: MessageFlags.Ephemeral },
    },
  ]);
});

const closing = command('entry', () => close, { close: () => close });
const closeButton = formatCustomId({ to: 'close' });

test('a press that closes deletes its message, and is answered when that is deleted already', async () => {
  for (const isGone of [false, true]) {
    const { dispatcher, lines } = dispatcherFor(closing);
    const { callbacks, edits, responder } = recorder();
    const body = { code: RESTJSONErrorCodes.UnknownMessage, message: 'Unknown Message' };
    const gone = new DiscordAPIError(body, body.code, 404, 'DELETE', '', { files: [], body: {} });
    const failing = { ...responder, deleteOriginal: () => Promise.reject(gone) };
    await dispatcher.dispatch(press(closeButton, ephemeral), isGone ? failing : responder);
    expect(callbacks).toEqual([{ type: InteractionResponseType.DeferredMessageUpdate }]);
    expect(edits).toEqual(isGone ? [] : ['deleted']);
    expect(lines.join('')).not.toContain('refused');
  }
});

test('a forged press that closes leaves the public answer of another member as it is', async () => {
  const { dispatcher } = dispatcherFor(closing);
  const { edits, responder } = recorder();
  const message = { interaction_metadata: { user: { id: '99' } } };
  await dispatcher.dispatch(press(closeButton, message), responder);
  expect(edits).toEqual([]);
});

test('an answer that Discord would refuse becomes an apology', async () => {
  const { dispatcher } = dispatcherFor(
    command('ask', () => answer({ embeds: [{ description: 'x'.repeat(6_001) }] })),
  );
  const { callbacks, responder } = recorder();
  await dispatcher.dispatch(slash('ask'), responder);
  expect(callbacks[0]).toMatchObject({ data: { content: expect.stringContaining('reference') } });
});

test('completion that fails offers nothing', async () => {
  const failing: Command = {
    ...command('ask', () => answer({})),
    definition: asks,
    suggest() {
      throw new Error('broken');
    },
  };
  const { dispatcher, lines } = dispatcherFor(failing);
  const { callbacks, responder } = recorder();
  const typing = {
    ...slash('ask', [{ name: 'query', type: 3, value: 'x', focused: true }]),
    type: InteractionType.ApplicationCommandAutocomplete,
  } as unknown as APIInteraction;
  await dispatcher.dispatch(typing, responder);
  expect(callbacks).toEqual([{ type: 8, data: { choices: [] } }]);
  expect(lines.join('')).toContain('broken');
});
