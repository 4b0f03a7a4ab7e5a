/** A small bot on real discord.js, which the tests of the stand-in let answer; built as Chronocite is: raw payloads, intents 0. */
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
  /** First response to an interaction. */
  readonly respond: (
    interaction: APIInteraction,
    body: unknown,
    files?: RawFile[],
  ) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** Connects and registers `commands`; `onInteraction` gets every interaction. Resolves when all shards are ready. */
export async function startTestBot(
  standIn: StandIn,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
  onInteraction: (interaction: APIInteraction, bot: TestBot) => unknown,
  options: { readonly shards?: number; readonly compression?: true } = {},
): Promise<TestBot> {
  const rest = new REST({ api: standIn.apiUrl, version: '10', retries: 0 }).setToken(standIn.token);
  const sessions = new Map<number, unknown>();
  const sockets = new WebSocketManager({
    token: standIn.token,
    intents: 0,
    shardCount: options.shards ?? null,
    compression: options.compression === true ? CompressionMethod.ZlibStream : null,
    rest,
    // By itself it waits five seconds between two identifications, which the stand-in does not ask for.
    buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }),
    retrieveSessionInfo: (shard) => (sessions.get(shard) ?? null) as never,
    updateSessionInfo: (shard, session) => void sessions.set(shard, session),
  });
  const bot: TestBot = {
    rest,
    sockets,
    respond: (interaction, body, files) =>
      rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
        body,
        auth: false,
        ...(files === undefined ? {} : { files }),
      }),
    async close() {
      await sockets.destroy();
    },
  };
  sockets.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    // What the stand-in refuses is for the tests to see there.
    if (data.t === GatewayDispatchEvents.InteractionCreate) {
      void Promise.resolve(onInteraction(data.d, bot)).catch(() => undefined);
    }
  });
  if (commands.length > 0) {
    await rest.put(Routes.applicationCommands(standIn.applicationId), { body: commands });
  }
  await sockets.connect();
  return bot;
}
