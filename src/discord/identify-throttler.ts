/**
 * Keeps Discord's pause between shards that begin a session, also across the processes that share a
 * store.
 *
 * Discord names `max_concurrency` buckets: the number of a shard modulo that. In each, one shard may
 * IDENTIFY in 5 s. https://docs.discord.com/developers/events/gateway#sharding-max-concurrency
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { IIdentifyThrottler } from '@discordjs/ws';
import type { Logger } from 'pino';
import { discordLog } from './messages.ts';
import type { Sessions } from '../store/sessions.ts';

/** Half a second more than Discord's, for the way there. */
const PAUSE_MS = 5_500;

/** For as many processes as start at once; and where a clock was set back, no longer either. */
const LONGEST_MS = 60_000;

export type IdentifyThrottlerOptions = {
  readonly store: Pick<Sessions, 'reserveStart'>;
  readonly application: string;
  readonly maxConcurrency: number;
  readonly log: Logger;
  /** Replaced in tests. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
};

export function createIdentifyThrottler(options: IdentifyThrottlerOptions): IIdentifyThrottler {
  const { store, application, maxConcurrency, log } = options;
  const { wait = (milliseconds, signal) => sleep(milliseconds, undefined, { signal }) } = options;
  /** The last shard of each bucket that waits or waited. */
  const turns = new Map<number, Promise<void>>();
  const lastStarts = new Map<number, number>();

  /** While the store fails, the pause is kept in this process alone. */
  const reserve = async (bucket: number): Promise<number> => {
    const now = Date.now();
    const earliest = Math.max(now, (lastStarts.get(bucket) ?? 0) + PAUSE_MS);
    const start = await store
      .reserveStart(application, bucket, earliest, PAUSE_MS)
      .catch((error: unknown) => {
        log.warn({ err: error }, discordLog.startNotReserved);
        return earliest;
      });
    const reserved = Math.min(start, now + LONGEST_MS);
    lastStarts.set(bucket, reserved);
    return reserved;
  };

  return {
    async waitForIdentify(shard, signal) {
      const bucket = shard % maxConcurrency;
      const before = turns.get(bucket);
      const { promise, resolve } = Promise.withResolvers<void>();
      turns.set(bucket, promise);
      try {
        // One reservation at a time: a process that ends leaves at most one unused.
        await before;
        signal.throwIfAborted();
        const start = await reserve(bucket);
        await wait(Math.max(0, start - Date.now()), signal);
      } finally {
        resolve();
      }
    },
  };
}
