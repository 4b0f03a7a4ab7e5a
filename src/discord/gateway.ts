/** Receives interactions over Discord's gateway: raw payloads, no intents, no caches. */
// discord.js exports another class under this name.
import { WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import type { REST } from 'discord.js';
import {
  GatewayDispatchEvents,
  type APIInteraction,
  type GatewayIntentBits,
} from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { discordLog } from './messages.ts';

export type Gateway = {
  /** How many shards are connected. */
  readonly shards: number;
  close(): Promise<void>;
};

/** Every bot gets interactions, whatever its intents. Without intents, memory stays flat. */
const NO_INTENTS = 0 as GatewayIntentBits;

/** Resolves once every shard is ready. Rejects when Discord refuses the token. */
export async function openGateway(options: {
  readonly token: string;
  readonly rest: REST;
  readonly log: Logger;
  readonly onInteraction: (interaction: APIInteraction) => void;
}): Promise<Gateway> {
  const { token, rest, log, onInteraction } = options;
  const manager = new WebSocketManager({ token, intents: NO_INTENTS, rest });
  manager.on(WebSocketShardEvents.Dispatch, ({ data: payload }) => {
    if (payload.t === GatewayDispatchEvents.InteractionCreate) onInteraction(payload.d);
  });
  manager.on(WebSocketShardEvents.Error, ({ error, shardId }) =>
    log.warn({ err: error, shardId }, discordLog.gatewayError),
  );
  manager.on(WebSocketShardEvents.Closed, ({ code, shardId }) =>
    log.info({ code, shardId }, discordLog.gatewayClosed),
  );
  manager.on(WebSocketShardEvents.Resumed, ({ shardId }) =>
    log.info({ shardId }, discordLog.gatewayResumed),
  );
  await manager.connect();
  return {
    shards: await manager.getShardCount(),
    close: async () => manager.destroy(),
  };
}
