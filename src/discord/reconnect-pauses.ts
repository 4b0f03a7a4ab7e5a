/** Lets a shard that cannot connect wait longer from try to try. `@discordjs/ws` tries twice a second. */
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocketShardEvents } from '@discordjs/ws';
import type { Logger } from 'pino';
import { discordLog } from './messages.ts';

type ConnectingShard = {
  readonly id: number;
  on(event: WebSocketShardEvents.Ready | WebSocketShardEvents.Resumed, run: () => void): unknown;
  internalConnect(): Promise<void>;
};

/** After a connection that lasted this long, the next one is tried at once. */
const STEADY_MS = 10_000;

/** The library's own pause before each try is not part of these. */
export function pauseBetweenTries(shard: ConnectingShard, log: Logger): void {
  let tries = 0;
  let connectedAt: number | undefined;
  const connected = () => {
    connectedAt = performance.now();
  };
  shard.on(WebSocketShardEvents.Ready, connected);
  shard.on(WebSocketShardEvents.Resumed, () => {
    connected();
    // Sessions may be resumed without limit, and one that is back within 3 s has lost no question.
    tries = Math.min(tries, FIRST_PAUSED);
  });
  const internalConnect = shard.internalConnect.bind(shard);
  shard.internalConnect = async () => {
    if (connectedAt !== undefined && performance.now() - connectedAt > STEADY_MS) tries = 1;
    connectedAt = undefined;
    const pause = pauseBefore(tries, Math.random());
    tries += 1;
    log.debug({ shardId: shard.id, pauseMs: pause }, discordLog.gatewayConnecting);
    // Where the bot closes meanwhile, this must not keep the process.
    if (pause > 0) await sleep(pause, undefined, { ref: false });
    await internalConnect();
  };
}

/** The first connection and the first after a steady one are not put off. */
const FIRST_PAUSED = 2;
const FIRST_PAUSE_MS = 1_000;
/** A bot is connected again at most this long after an outage. */
const LONGEST_PAUSE_MS = 30_000;

/**
 * In milliseconds. `random` is from 0 to 1: the shards of all bots must not come back at the same moment.
 */
export function pauseBefore(tries: number, random: number): number {
  if (tries < FIRST_PAUSED) return 0;
  const longest = Math.min(FIRST_PAUSE_MS * 2 ** (tries - FIRST_PAUSED), LONGEST_PAUSE_MS);
  return Math.round(longest * (0.5 + random / 2));
}
