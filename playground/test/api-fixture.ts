/** For each test of a file: a stand-in whose clock is turned by hand, and a bot that answers nothing by itself. */
import { once } from 'node:events';
import {
  Routes,
  type APIInteraction,
  type APIMessage,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { afterEach, beforeEach } from 'vitest';
import { startStandIn, type StandIn } from '../src/stand-in.ts';
import type { Channel } from '../src/world/world.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

export let standIn: StandIn;
export let bot: TestBot;
export let clock: ManualClock;
/** The interactions that reached the bot and were not taken yet. */
let received: APIInteraction[];

const COMMANDS: readonly RESTPostAPIApplicationCommandsJSONBody[] = [
  { name: 'ask', description: 'Asks', contexts: [0, 1], integration_types: [0, 1] },
  {
    name: 'find',
    description: 'Finds',
    options: [{ type: 3, name: 'name', description: 'n', autocomplete: true }],
  },
];

/** Call once in a file. */
export function useApi(): void {
  beforeEach(async () => {
    clock = createManualClock();
    received = [];
    standIn = await startStandIn({ port: 0, clock });
    bot = await startTestBot(standIn, COMMANDS, (interaction, { events }) => {
      received.push(interaction);
      events.emit('received');
    });
  });

  afterEach(async () => {
    await bot.close();
    await standIn.close();
  });
}

/** The next interaction that reaches the bot. */
export async function nextInteraction(): Promise<APIInteraction> {
  if (received.length === 0) await once(bot.events, 'received');
  return received.shift() as APIInteraction;
}

/** Alice uses `/ask`. Resolves once the bot has the interaction; `answered` is what she gets. */
export async function ask(where: 'server' | 'dm' | 'elsewhere' = 'server') {
  const answered = standIn.person({ name: 'Alice', where }).slash('ask');
  // A test that does not wait for the answer must not fail by its rejection.
  answered.catch(() => undefined);
  return { interaction: await nextInteraction(), answered };
}

/** Changes the answer to an interaction. */
export function edit(
  { application_id: id, token }: APIInteraction,
  body: unknown,
  message = '@original',
): Promise<unknown> {
  return bot.rest.patch(Routes.webhookMessage(id, token, message), { body, auth: false });
}

export function followUp(
  { application_id: id, token }: APIInteraction,
  body: unknown,
): Promise<unknown> {
  return bot.rest.post(Routes.webhook(id, token), { body, auth: false });
}

export const general = (): Channel => standIn.channel('general');

/** Posts a message; by default to #general. */
export function post(body: unknown, channel = general()): Promise<APIMessage> {
  return bot.rest.post(Routes.channelMessages(channel.id), { body }) as Promise<APIMessage>;
}
