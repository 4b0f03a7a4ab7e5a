/** Receives interactions over Discord's gateway: raw payloads, no intents, no caches. */
// discord.js exports another class under this name.
import { WebSocketManager, WebSocketShardEvents, WebSocketShardStatus } from '@discordjs/ws';
import type { REST } from 'discord.js';
import {
  GatewayDispatchEvents,
  type APIGatewayBotInfo,
  type GatewayIntentBits,
} from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { DiscordFailure, NotDiscord } from './discord-failure.ts';
import { discordFailures, discordLog } from './messages.ts';
import type { Reach } from './reach-discord.ts';
import { SturdySharding } from './sturdy-shards.ts';

export type Gateway = {
  /** How many shards are connected. */
  readonly shards: number;
  /** Resolves when Discord has closed the gateway for good. */
  readonly closedForGood: Promise<DiscordFailure>;
  /** Whether each shard has its session, by its number. */
  readonly shardsConnected: () => Promise<ReadonlyMap<number, boolean>>;
  close(): Promise<void>;
};

/** Every bot gets interactions, whatever its intents. Without intents, memory stays flat. */
const NO_INTENTS = 0 as GatewayIntentBits;

/** Resolves once every shard is ready. Rejects when Discord refuses the token. */
export async function openGateway(options: {
  readonly token: string;
  readonly rest: REST;
  readonly reach: Reach;
  readonly log: Logger;
  readonly onInteraction: (interaction: unknown) => void;
}): Promise<Gateway> {
  const { token, rest, reach, log, onInteraction } = options;
  const manager = new WebSocketManager({
    token,
    intents: NO_INTENTS,
    rest,
    buildStrategy: (built) => new SturdySharding(built, log),
  });
  const { shards, session_start_limit: limit } = await reach(() => gatewayInformation(manager));
  if (limit.remaining < shards) {
    const until = new Date(Date.now() + limit.reset_after).toISOString();
    throw new DiscordFailure(discordFailures.noSessionStarts(shards, limit.remaining, until));
  }
  manager.on(WebSocketShardEvents.Dispatch, ({ data: payload }) => {
    if (payload.t === GatewayDispatchEvents.InteractionCreate) onInteraction(payload.d);
  });
  const closedForGood = watchCloses(manager, log);
  const ready = allReady(manager, shards);
  const close = async () => manager.destroy();
  // Rejects at the first error of a shard. That is logged, and the shard tries on.
  void manager.connect().catch(() => undefined);
  const failure = await Promise.race([ready, closedForGood]);
  if (failure) {
    await close();
    throw failure;
  }
  const shardsConnected = async () =>
    (await manager.fetchStatus()).mapValues((status) => status === WebSocketShardStatus.Ready);
  return { shards, closedForGood, shardsConnected, close };
}

async function gatewayInformation(manager: WebSocketManager): Promise<APIGatewayBotInfo> {
  try {
    return await manager.fetchGatewayInformation();
  } catch (error) {
    // It reads the response without a look at what it is.
    throw error instanceof TypeError ? new NotDiscord('no gateway', { cause: error }) : error;
  }
}

/**
 * Logs errors and closes, and when a shard is back. In an outage a shard tries again and again, so only
 * its first failure is logged above `debug`. Resolves at the first close after which Discord lets no
 * shard in again.
 */
function watchCloses(manager: WebSocketManager, log: Logger): Promise<DiscordFailure> {
  const { promise, resolve } = Promise.withResolvers<DiscordFailure>();
  let isOver = false;
  const away = new Set<number>();
  manager.on(WebSocketShardEvents.Closed, ({ code, shardId }) => {
    const reason = discordFailures.closed.get(code);
    if (reason === undefined) {
      log[away.has(shardId) ? 'debug' : 'info']({ code, shardId }, discordLog.gatewayClosed);
      away.add(shardId);
      return;
    }
    isOver = true;
    resolve(new DiscordFailure(reason));
  });
  manager.on(WebSocketShardEvents.Error, ({ error, shardId }) => {
    // After a close for good, the library repeats the reason as an error.
    if (isOver) return;
    log[away.has(shardId) ? 'debug' : 'warn']({ err: error, shardId }, discordLog.gatewayError);
  });
  manager.on(WebSocketShardEvents.Ready, ({ shardId }) => {
    if (away.delete(shardId)) log.info({ shardId }, discordLog.gatewayNewSession);
  });
  manager.on(WebSocketShardEvents.Resumed, ({ shardId }) => {
    away.delete(shardId);
    log.info({ shardId }, discordLog.gatewayResumed);
  });
  return promise;
}

function allReady(manager: WebSocketManager, shards: number): Promise<undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const ready = new Set<number>();
  const add = ({ shardId }: { readonly shardId: number }) => {
    ready.add(shardId);
    if (ready.size === shards) resolve(undefined);
  };
  manager.on(WebSocketShardEvents.Ready, add);
  manager.on(WebSocketShardEvents.Resumed, add);
  return promise;
}
