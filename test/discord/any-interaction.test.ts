/** Interactions that Discord does not promise: of new types, with parts missing, or forged. */
import {
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  type APIInteractionResponse,
} from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectLog } from '../log-lines.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';
import { nextRequest } from './next-request.ts';

const { log, lines, waitFor } = collectLog();
let served: ServedBot;

beforeAll(async () => {
  served = await serveBot({ log });
});
afterAll(() => served.close());

const { ApplicationCommand, ApplicationCommandAutocomplete, MessageComponent, ModalSubmit } =
  InteractionType;
const year = {
  id: '1',
  name: 'year',
  type: 1,
  options: [{ type: 3, name: 'year', value: '1998', focused: true }],
};

let sent = 0;

/**
 * Resolves with the body of the bot's callback. Discord's client never sent these interactions, so the
 * stand-in does not know them and refuses the callback.
 */
async function interact(fields: object): Promise<APIInteractionResponse> {
  const { standIn } = served;
  sent += 1;
  const token = `token-of-an-odd-interaction-${sent}`;
  const answered = nextRequest(standIn, ({ path }) => path.includes(token));
  standIn.gateway.dispatch(standIn.server.id, 'INTERACTION_CREATE', {
    id: String(1000 + sent),
    application_id: standIn.applicationId,
    token,
    version: 1,
    locale: 'en-GB',
    guild_id: standIn.server.id,
    channel: { id: standIn.channel('general').id, type: 0 },
    app_permissions: '18432',
    authorizing_integration_owners: { 0: standIn.server.id },
    member: { user: { id: '10', username: 'x' }, roles: [], permissions: '2048' },
    message: { id: '7', components: [] },
    ...fields,
  });
  return (await answered).body as APIInteractionResponse;
}

const aMessage = {
  type: InteractionResponseType.ChannelMessageWithSource,
  data: { content: expect.any(String), flags: MessageFlags.Ephemeral },
};

const parts = {
  data: undefined,
  channel: undefined,
  app_permissions: undefined,
  member: undefined,
  guild_id: undefined,
  authorizing_integration_owners: undefined,
  locale: undefined,
};
const oddParts = {
  app_permissions: 'no number',
  member: { user: null, roles: null, permissions: 'many' },
  channel: 'here',
  authorizing_integration_owners: 7,
  locale: 7,
  data: { options: 'none' },
};
const kinds = [
  ['a command', ApplicationCommand, year],
  ['a press', MessageComponent, { component_type: 2, custom_id: '1|help' }],
  ['a form', ModalSubmit, { custom_id: '1|settings', components: [] }],
] as const;

describe.each(kinds)('%s', (_, type, data) => {
  test.each(Object.entries(parts))('without %s is answered', async (part, missing) => {
    expect(await interact({ type, data, [part]: missing })).toMatchObject(aMessage);
  });
  test.each(Object.entries(oddParts))('with an odd %s is answered', async (part, value) => {
    expect(await interact({ type, data, [part]: value })).toMatchObject(aMessage);
  });
});

test.each([...Object.entries(parts), ...Object.entries(oddParts)])(
  'completion with a missing or odd %s is answered with choices',
  async (part, value) => {
    const typing = { type: ApplicationCommandAutocomplete, data: year, [part]: value };
    expect(await interact(typing)).toMatchObject({ type: 8, data: { choices: expect.any(Array) } });
  },
);

test('a press or a form without a custom_id is answered', async () => {
  expect(await interact({ type: MessageComponent, data: {} })).toMatchObject(aMessage);
  expect(await interact({ type: ModalSubmit, data: {} })).toMatchObject(aMessage);
});

test('permissions that are no number allow nothing', async () => {
  const share = {
    id: '1',
    name: 'share',
    type: 1,
    options: [{ type: 3, name: 'entry', value: 'iran-al-qaeda/embassy-bombings-1998' }],
  };
  const member = { user: { id: '10', username: 'x' }, roles: [], permissions: '0x8' };
  await interact({ type: ApplicationCommand, data: share, member });
  const messages = [...served.standIn.channel('general').messages.values()];
  const { bot } = served.standIn.world;
  expect(messages.filter(({ message }) => message.author.id === bot.id)).toEqual([]);
});

describe('what cannot be answered leaves a line in the log, and the bot goes on', () => {
  test.each([[null], [{}], [7], ['text'], [[]], [{ id: 1, token: 2 }]])('%j', async (odd) => {
    const before = lines.length;
    served.standIn.gateway.dispatch(served.standIn.server.id, 'INTERACTION_CREATE', odd);
    await served.standIn.person({ name: 'Alice' }).slash('year', { year: '1998' });
    expect(lines.slice(before).join('')).toContain('cannot be read');
  });
});

test('an interaction of a type that Discord adds tomorrow is logged and gets an apology', async () => {
  expect(await interact({ type: 99 })).toMatchObject(aMessage);
  expect(await waitFor(/"type":99/)).toContain('cannot be read');
});
