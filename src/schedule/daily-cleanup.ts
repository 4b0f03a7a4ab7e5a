/** Once a day: which servers the bot still is in, and what the store may forget. */
import type { Logger } from 'pino';
import type { Channels } from '../bot/channels.ts';
import { MS_PER_DAY } from '../dates/calendar.ts';
import { scheduleLog } from './messages.ts';
import type { Store } from '../store/store.ts';

/**
 * The first round is at a random moment of this time, so that processes that start together do not
 * all ask at once, and one that is restarted every hour still makes its round.
 */
const FIRST_WITHIN_MS = 15 * 60_000;

export type DailyCleanupOptions = {
  readonly store: Store;
  readonly channels: Pick<Channels, 'servers'>;
  readonly now: () => number;
  readonly log: Logger;
  readonly random: () => number;
};

/** `close` resolves when a round under way is over. */
export function startDailyCleanup(options: DailyCleanupOptions): { close(): Promise<void> } {
  let underWay: Promise<void> | undefined;
  const begin = () => {
    underWay = round(options);
    timer = setTimeout(begin, MS_PER_DAY).unref();
  };
  let timer = setTimeout(begin, options.random() * FIRST_WITHIN_MS).unref();
  return {
    async close() {
      clearTimeout(timer);
      await underWay;
    },
  };
}

async function round({ store, channels, now, log }: DailyCleanupOptions): Promise<void> {
  try {
    const { departed, deleted } = await store.servers.reconcile(await channels.servers(), now());
    await store.deleteExpired(now());
    log.info({ departed: departed.length, deleted: deleted.length }, scheduleLog.dailyRound);
  } catch (error) {
    log.error({ err: error }, scheduleLog.dailyRoundFailed);
  }
}
