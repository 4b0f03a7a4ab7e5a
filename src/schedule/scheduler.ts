/** Posts entries at set times, once each, over all processes that share a store. */
import { startCheckLoop, type CheckLoop } from './check-loop.ts';
import { startDailyCleanup } from './daily-cleanup.ts';
import { scheduleLog } from './messages.ts';
import { postDue, type PostServices, postUnfinished } from './post-due.ts';

export type SchedulerOptions = Omit<PostServices, 'random'> & {
  /** Math.random by default. */
  readonly random?: () => number;
};

/**
 * `checkNow` is to be called after a schedule was added, resumed or rescheduled; it never rejects.
 * `close` resolves when everything that was claimed is sent.
 */
export type Scheduler = CheckLoop;

/** Starts with what was missed. */
export function startScheduler(options: SchedulerOptions): Scheduler {
  const services = { random: Math.random, ...options };
  const cleanup = startDailyCleanup(services);
  const loop = startCheckLoop((signal) => check(services, signal));
  const watching = services.store.schedules.watch(() => void loop.checkNow());
  return {
    checkNow: () => loop.checkNow(),
    async close() {
      await Promise.all([watching.close(), loop.close(), cleanup.close()]);
    },
  };
}

/**
 * The longest wait between two checks. The clock may jump (a laptop that slept, a time server), and
 * another process may add a schedule to an SQLite store, or while PostgreSQL is away. A check that finds nothing takes two queries (0.1 ms). The
 * bound also keeps waits below the 2^31 ms of Node's timers.
 */
const MAX_WAIT_MS = 30_000;

/** Resolves to the ms until the next check. */
async function check(services: PostServices, signal: AbortSignal): Promise<number> {
  const { store, now, log } = services;
  try {
    await postDue(services, signal);
    await postUnfinished(services, signal);
    const due = await store.schedules.nextDue();
    return due === undefined ? MAX_WAIT_MS : Math.min(Math.max(due - now(), 0), MAX_WAIT_MS);
  } catch (error) {
    log.error({ err: error }, scheduleLog.checkFailed);
    return MAX_WAIT_MS;
  }
}
