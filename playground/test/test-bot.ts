/** A small bot on discord.js for the tests of the stand-in. It sends raw payloads and has intents 0. */
import { EventEmitter } from 'node:events';
import {
  GatewayDispatchEvents,
  Routes,
  type APIInteraction,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { CompressionMethod, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { REST, type RawFile } from 'discord.js';
import type { StandIn } from '../src/stand-in.ts';

export type TestBot = {
  readonly rest: REST;
  readonly sockets: WebSocketManager;
  /** For what a test wants to hear from the bot. */
  readonly events: EventEmitter;
  /** Sends the first response to an interaction. */
  readonly respond: (
    interaction: APIInteraction,
    body: unknown,
    files?: RawFile[],
  ) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

export type OnInteraction = (interaction: APIInteraction, bot: TestBot) => unknown;

/** Connects and registers `commands`. Resolves when all shards are ready. */
export async function startTestBot(
  standIn: StandIn,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
  onInteraction: OnInteraction,
  options: { readonly shards?: number; readonly compression?: true } = {},
): Promise<TestBot> {
  const rest = new REST({ api: standIn.apiUrl, version: '10', retries: 0 }).setToken(standIn.token);
  const sockets = createSockets(standIn, rest, options);
  const bot: TestBot = {
    rest,
    sockets,
    events: new EventEmitter(),
    respond: ({ id, token }, body, files = []) =>
      rest.post(Routes.interactionCallback(id, token), { body, files, auth: false }),
    close: async () => sockets.destroy(),
  };
  sockets.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    // A response that the stand-in refuses is for the test to see, not for the bot.
    if (data.t === GatewayDispatchEvents.InteractionCreate)
      void Promise.resolve(onInteraction(data.d, bot)).catch(() => undefined);
  });
  if (commands.length > 0)
    await rest.put(Routes.applicationCommands(standIn.applicationId), { body: commands });
  await sockets.connect();
  return bot;
}

function createSockets(
  { token }: StandIn,
  rest: REST,
  { shards, compression }: { readonly shards?: number; readonly compression?: true },
): WebSocketManager {
  const sessions = new Map<number, unknown>();
  return new WebSocketManager({
    token,
    intents: 0,
    shardCount: shards ?? null,
    compression: compression === true ? CompressionMethod.ZlibStream : null,
    rest,
    // By default it waits five seconds between two shards, which the stand-in does not need.
    buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }),
    retrieveSessionInfo: (shard) => (sessions.get(shard) ?? null) as never,
    updateSessionInfo: (shard, session) => void sessions.set(shard, session),
  });
}
