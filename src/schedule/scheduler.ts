/**
 * Posts at set times, once each, over all processes that share a store: wakes when the next post is
 * due, claims what is to be sent, sends it, and takes over what another process left unfinished.
 */
import { setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import { nextOccurrence } from './next-occurrence.ts';
import { startDailyCleanup } from './daily-cleanup.ts';
import { pauseSchedule } from './pause.ts';
import { sendPost, takeOverDelay } from './send-post.ts';
import { formatLocalTime } from './calendar.ts';
import type { Channels } from '../bot/channels.ts';
import { messagesFor } from '../i18n/language.ts';
import { scheduleLog } from './messages.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { Occurrence, OccurrenceRequest } from '../store/occurrences.ts';
import type { ActiveSchedule, Schedule } from '../store/schedules.ts';
import type { ServerSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';

export type SchedulerOptions = {
  readonly store: Store;
  readonly channels: Channels;
  /** The index as it is now. */
  readonly lookup: () => Lookup;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Logger;
  /** At least 0 and below 1, as Math.random, which it is unless said otherwise. */
  readonly random?: () => number;
};

export type Scheduler = {
  /**
   * Looks at once instead of at the time planned: after a schedule was added, resumed or moved.
   * Resolves when everything that is due was dealt with; never rejects.
   */
  checkNow(): Promise<void>;
  /** Claims nothing more, and resolves when what was claimed is sent. */
  close(): Promise<void>;
};

/**
 * The next look is at most this far away, whatever the store said is due next: a clock may jump (a
 * laptop that slept, a time server), and another process may add a schedule. A look that finds
 * nothing is two questions to the store (0.1 ms). No timer is ever near the 2^31 ms that Node bears.
 */
const LOOK_AGAIN_MS = 30_000;

/**
 * As many as are claimed at once: with four requests a post and Discord's 50 requests a second, what
 * is sent in about 4 s, so that nothing claimed waits long, and a process that ends leaves few.
 */
const CLAIMED_AT_ONCE = 50;

/** Enough to keep Discord's 50 requests a second busy at 200 ms each. */
const SENT_AT_ONCE = 10;

/** Begins at once with what was missed. */
export function startScheduler(options: SchedulerOptions): Scheduler {
  const { store, now, log } = options;
  const dailyRounds = startDailyCleanup({ random: Math.random, ...options });
  const closing = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  /** One look at a time; who asks during one gets the next, which sees what they changed. */
  function checkNow(): Promise<void> {
    if (closing.signal.aborted) return Promise.resolve();
    if (!looking) return (looking = look().finally(() => (looking = undefined)));
    next ??= looking.then(() => {
      next = undefined;
      return checkNow();
    });
    return next;
  }

  async function look(): Promise<void> {
    clearTimeout(timer);
    let wait = LOOK_AGAIN_MS;
    try {
      await postDue();
      await takeOver();
      const due = await store.schedules.nextDue();
      if (due !== undefined) wait = Math.min(Math.max(due - now(), 0), LOOK_AGAIN_MS);
    } catch (error) {
      log.error({ err: error }, scheduleLog.checkFailed);
    }
    // The gateway keeps the process alive; a start that failed must not hang here.
    if (!closing.signal.aborted) timer = setTimeout(() => void checkNow(), wait).unref();
  }

  async function postDue(): Promise<void> {
    while (!closing.signal.aborted) {
      const at = now();
      const due = await store.schedules.listDue(at, CLAIMED_AT_ONCE);
      if (due.length === 0) return;
      const claims = await claimsFor(due, at, options);
      const slots = await store.occurrences.claim(claims, at);
      const schedules = new Map(
        due.map((schedule) => [keyOf(schedule.server, schedule.id), schedule]),
      );
      await sendAll(
        slots.flatMap((slot) => {
          const schedule = schedules.get(keyOf(slot.server, slot.schedule));
          return schedule ? [{ slot, schedule }] : [];
        }),
        options,
      );
    }
  }

  async function takeOver(): Promise<void> {
    const unfinished = await store.occurrences.listUnfinished(now() - takeOverDelay(1));
    const waited = unfinished.filter(
      ({ occurrence }) => now() - occurrence.claimedAt >= takeOverDelay(occurrence.attempt),
    );
    for (
      let start = 0;
      start < waited.length && !closing.signal.aborted;
      start += CLAIMED_AT_ONCE
    ) {
      const taken: SlotToSend[] = [];
      for (const { occurrence, schedule } of waited.slice(start, start + CLAIMED_AT_ONCE)) {
        const claimedAt = now();
        if (await store.occurrences.reclaim(occurrence, claimedAt)) {
          taken.push({
            slot: { ...occurrence, claimedAt, attempt: occurrence.attempt + 1 },
            schedule,
          });
        }
      }
      await sendAll(taken, options);
    }
  }

  void checkNow();
  return {
    checkNow,
    async close() {
      closing.abort();
      clearTimeout(timer);
      await Promise.all([looking, dailyRounds.close()]);
    },
  };
}

/** A schedule that cannot be reckoned with is paused, so that it stops nobody else's. */
async function claimsFor(
  due: readonly ActiveSchedule[],
  at: number,
  options: SchedulerOptions,
): Promise<OccurrenceRequest[]> {
  const { store, log, random = Math.random } = options;
  const lookup = options.lookup();
  const settingsOf = new Map<string, ServerSettings>();
  const claims: OccurrenceRequest[] = [];
  for (const schedule of due) {
    const { server, id, plan } = schedule;
    // SQLite answers on this thread; members who ask something meanwhile have their turn in between.
    await setImmediate();
    const settings = settingsOf.get(server) ?? (await store.settings.get(server));
    settingsOf.set(server, settings);
    const history = await store.schedules.history(server, id);
    const { timeZone } = settings;
    try {
      claims.push(nextOccurrence(schedule, { timeZone, lookup, history, now: at, random }));
    } catch (error) {
      log.error({ err: error, server, schedule: id }, scheduleLog.fault);
      const slot = {
        server,
        schedule: id,
        localTime: formatLocalTime(plan, 'UTC', schedule.state.due),
      };
      const messages = messagesFor(settings.language ?? 'en');
      await pauseSchedule({ schedule, slot, reason: 'fault', messages }, options);
    }
  }
  return claims;
}

type SlotToSend = { readonly slot: Occurrence; readonly schedule: Schedule };

async function sendAll(all: readonly SlotToSend[], options: SchedulerOptions): Promise<void> {
  const waiting = all.values();
  const sendOneAfterAnother = async () => {
    for (const { slot, schedule } of waiting) {
      try {
        await sendPost(slot, schedule, options);
      } catch (error) {
        options.log.error(
          { err: error, server: slot.server, schedule: slot.schedule },
          scheduleLog.notSettled,
        );
      }
    }
  };
  await Promise.all(Array.from({ length: SENT_AT_ONCE }, sendOneAfterAnother));
}

function keyOf(server: string, schedule: string): string {
  return `${server} ${schedule}`;
}
