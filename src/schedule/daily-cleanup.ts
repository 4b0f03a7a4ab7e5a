/** Once a day, tells the store which servers the bot is in, and has it delete what is expired. */
import type { Logger } from 'pino';
import type { Channels } from '../bot/channels.ts';
import { MS_PER_DAY } from '../dates/calendar.ts';
import { scheduleLog } from './messages.ts';
import type { Store } from '../store/store.ts';

/**
 * The first cleanup is at a random moment of this time. So processes that start together do not all
 * ask Discord at once, and a process that is restarted every hour still cleans up.
 */
const FIRST_WITHIN_MS = 15 * 60_000;

export type DailyCleanupOptions = {
  readonly store: Store;
  readonly channels: Pick<Channels, 'servers'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Logger;
  /** At least 0 and below 1. */
  readonly random: () => number;
};

/** `close` resolves when a cleanup that is running is done. */
export function startDailyCleanup(options: DailyCleanupOptions): { close(): Promise<void> } {
  let running: Promise<void> | undefined;
  const start = () => {
    running = cleanUp(options);
    timer = setTimeout(start, MS_PER_DAY).unref();
  };
  let timer = setTimeout(start, options.random() * FIRST_WITHIN_MS).unref();
  return {
    async close() {
      clearTimeout(timer);
      await running;
    },
  };
}

async function cleanUp({ store, channels, now, log }: DailyCleanupOptions): Promise<void> {
  try {
    const { departed, deleted } = await store.servers.reconcile(await channels.servers(), now());
    await store.deleteExpired(now());
    log.info({ departed: departed.length, deleted: deleted.length }, scheduleLog.cleanedUp);
  } catch (error) {
    log.error({ err: error }, scheduleLog.cleanupFailed);
  }
}
