/** Receives interactions over Discord's gateway: raw payloads, no intents, no caches. */
// discord.js exports another class under this name.
import {
  CloseCodes,
  WebSocketManager,
  WebSocketShardEvents,
  WebSocketShardStatus,
} from '@discordjs/ws';
import type { REST } from 'discord.js';
import {
  GatewayDispatchEvents,
  type APIGatewayBotInfo,
  type APIGatewaySessionStartLimit,
  type GatewayIntentBits,
} from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { DiscordFailure, NotDiscord } from './discord-failure.ts';
import { createIdentifyThrottler } from './identify-throttler.ts';
import { discordFailures, discordLog } from './messages.ts';
import type { Reach } from './reach-discord.ts';
import { Replays } from './replays.ts';
import { SessionKeeper } from './session-keeper.ts';
import { allShards, type Shards } from './shards.ts';
import { SturdySharding } from './sturdy-shards.ts';
import type { Sessions } from '../store/sessions.ts';

export type Gateway = {
  /** How many shards of this process are connected. */
  readonly shards: number;
  /** Resolves when Discord has closed the gateway for good. */
  readonly closedForGood: Promise<DiscordFailure>;
  /** Whether each shard has its session, by its number. */
  readonly shardsConnected: () => Promise<ReadonlyMap<number, boolean>>;
  /** Takes no further interaction, and keeps the sessions for the next process. */
  close(): Promise<void>;
};

export type GatewayOptions = {
  readonly token: string;
  /** The id of the application. */
  readonly application: string;
  readonly rest: REST;
  readonly reach: Reach;
  readonly log: Logger;
  /** Where sessions are kept. */
  readonly store: Sessions;
  /** By default as many as Discord recommends, all in this process. */
  readonly shards: Shards | undefined;
  readonly onInteraction: (interaction: unknown) => void;
};

/** Every bot gets interactions, whatever its intents. Without intents, memory stays flat. */
const NO_INTENTS = 0 as GatewayIntentBits;

/** A slow network opens a connection within seconds. The library would wait for 30 s, and deaf as long. */
const HANDSHAKE_MS = 10_000;
/** From the same moment on. A connection that is open and says nothing would be waited for a minute. */
const HELLO_MS = 12_000;

/**
 * Resolves once every shard is ready: with the session of the last process, or with a new one. Rejects
 * when Discord refuses the token.
 */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const { token, application, rest, reach, log, store } = options;
  let keeper: SessionKeeper | undefined;
  let sharding: SturdySharding | undefined;
  const manager = new WebSocketManager({
    token,
    intents: NO_INTENTS,
    rest,
    handshakeTimeout: HANDSHAKE_MS,
    helloTimeout: HELLO_MS,
    buildStrategy: (built) => (sharding = new SturdySharding(built, log)),
    buildIdentifyThrottler: async (built) => {
      const { session_start_limit: limit } = await built.fetchGatewayInformation();
      const maxConcurrency = limit.max_concurrency;
      return createIdentifyThrottler({ store, application, maxConcurrency, log });
    },
    retrieveSessionInfo: (shard) => keeper?.retrieve(shard) ?? null,
    updateSessionInfo: (shard, session) => keeper?.update(shard, session),
  });
  const information = await reach(() => gatewayInformation(manager));
  const shards = options.shards ?? allShards(information.shards);
  const gatewayUrl = information.url;
  const opened = await SessionKeeper.open({ store, application, shards, gatewayUrl, log });
  keeper = opened;
  const close = () => closeResumable(manager, opened);
  try {
    assertStartsLeft(shards.numbers.length - opened.size, information.session_start_limit);
    watchInteractions(manager, opened, options);
    const closedForGood = watchCloses(manager, log);
    const ready = allReady(manager, shards.numbers.length);
    manager.options.shardCount = shards.count;
    // The manager's own `connect` wants a start left for every shard, whether it resumes or not.
    await sharding?.spawn([...shards.numbers]);
    // Rejects at the first error of a shard. That is logged, and the shard tries on.
    void sharding?.connect().catch(() => undefined);
    const failure = await Promise.race([ready, closedForGood]);
    if (failure) throw failure;
    // A process that is killed right after it was ready leaves sessions that can be resumed.
    await opened.keepAll();
    const shardsConnected = async () =>
      (await manager.fetchStatus()).mapValues((status) => status === WebSocketShardStatus.Ready);
    return { shards: shards.numbers.length, closedForGood, shardsConnected, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Discord keeps a session that is closed with another code than 1000 and 1001. */
async function closeResumable(manager: WebSocketManager, keeper: SessionKeeper): Promise<void> {
  // First, since closing forgets the sessions.
  const kept = keeper.close();
  const closed = manager.destroy({ code: CloseCodes.Resuming, reason: 'The process ends' });
  await Promise.all([kept, closed]);
}

function assertStartsLeft(
  needed: number,
  { remaining, reset_after: resetAfter }: APIGatewaySessionStartLimit,
): void {
  if (remaining >= needed) return;
  const until = new Date(Date.now() + resetAfter).toISOString();
  throw new DiscordFailure(discordFailures.noSessionStarts(needed, remaining, until));
}

/**
 * Logs how many were sent again when a session is resumed. Only `Dispatch` keeps the order of events:
 * the library emits `Resumed` before the interactions that came in the same packet.
 */
function watchInteractions(
  manager: WebSocketManager,
  keeper: SessionKeeper,
  { log, onInteraction }: GatewayOptions,
): void {
  const replays = new Replays();
  manager.on(WebSocketShardEvents.Hello, ({ shardId }) => replays.begin(shardId));
  manager.on(WebSocketShardEvents.Dispatch, ({ data: payload, shardId }) => {
    if (!keeper.take(shardId, payload.s)) return;
    if (payload.t === GatewayDispatchEvents.InteractionCreate) {
      if (!replays.isTooLate(shardId, payload.d)) onInteraction(payload.d);
    } else if (payload.t === GatewayDispatchEvents.Ready) {
      replays.end(shardId);
    } else if (payload.t === GatewayDispatchEvents.Resumed) {
      log.info({ shardId, ...replays.end(shardId) }, discordLog.gatewayResumed);
    }
  });
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
 * Logs errors and closes, and when a shard is back with a new session. In an outage a shard tries again
 * and again, so only its first failure is logged above `debug`. Resolves at the first close after which
 * Discord lets no shard in again.
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
  manager.on(WebSocketShardEvents.Resumed, ({ shardId }) => away.delete(shardId));
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
