/** Claims and sends what is due, and what another process left unfinished. */
import { setImmediate } from 'node:timers/promises';
import { formatLocalTime } from './recurrence.ts';
import { scheduleLog } from './messages.ts';
import { nextOccurrence } from './next-occurrence.ts';
import { pauseSchedule } from './pause.ts';
import { sendPost, type SendServices, takeOverDelay } from './send-post.ts';
import { messagesFor } from '../i18n/language.ts';
import type { OccurrenceRequest, UnfinishedOccurrence } from '../store/occurrences.ts';
import type { ActiveSchedule } from '../store/schedules.ts';
import type { ServerSettings } from '../store/settings.ts';

export type PostServices = SendServices & {
  /** At least 0 and below 1. */
  readonly random: () => number;
};

/**
 * A post takes four requests, and Discord allows 50 requests a second. So 50 posts take about 4 s:
 * nothing waits long after it is claimed, and a process that ends leaves few unfinished.
 */
const CLAIMED_AT_ONCE = 50;

/** Enough to use Discord's 50 requests a second when each takes 200 ms. */
const SENT_AT_ONCE = 10;

/** Posts until nothing is due, or until `signal` aborts. Rejects with what the store throws. */
export async function postDue(services: PostServices, signal: AbortSignal): Promise<void> {
  const { store, now } = services;
  while (!signal.aborted) {
    const at = now();
    const due = await store.schedules.listDue(at, CLAIMED_AT_ONCE);
    if (due.length === 0) return;
    const claimed = await store.occurrences.claim(await requestsFor(due, at, services), at);
    const schedules = new Map(due.map((schedule) => [scheduleKey(schedule), schedule]));
    const posts = claimed.flatMap((occurrence) => {
      const { server, schedule: id } = occurrence;
      const schedule = schedules.get(scheduleKey({ server, id }));
      return schedule ? [{ occurrence, schedule }] : [];
    });
    await sendAll(posts, services);
  }
}

/** Takes over what other processes claimed and did not finish. Ends and rejects as `postDue`. */
export async function postUnfinished(services: PostServices, signal: AbortSignal): Promise<void> {
  const { store, now } = services;
  const unfinished = (await store.occurrences.listUnfinished(now() - takeOverDelay(1))).filter(
    ({ occurrence }) => now() - occurrence.claimedAt >= takeOverDelay(occurrence.attempt),
  );
  for (let start = 0; start < unfinished.length && !signal.aborted; start += CLAIMED_AT_ONCE) {
    const batch = unfinished.slice(start, start + CLAIMED_AT_ONCE);
    await sendAll(await reclaimAll(batch, services), services);
  }
}

/** Those of the batch that no other process took over. */
async function reclaimAll(
  batch: readonly UnfinishedOccurrence[],
  { store, now }: PostServices,
): Promise<readonly UnfinishedOccurrence[]> {
  const own: UnfinishedOccurrence[] = [];
  for (const { occurrence, schedule } of batch) {
    const claimedAt = now();
    if (await store.occurrences.reclaim(occurrence, claimedAt)) {
      const attempt = occurrence.attempt + 1;
      own.push({ occurrence: { ...occurrence, claimedAt, attempt }, schedule });
    }
  }
  return own;
}

/** Pauses a schedule for which this fails, so that it does not stop the others. */
async function requestsFor(
  due: readonly ActiveSchedule[],
  at: number,
  services: PostServices,
): Promise<readonly OccurrenceRequest[]> {
  const { store, random } = services;
  const lookup = services.lookup();
  const settingsByServer = new Map<string, ServerSettings>();
  const requests: OccurrenceRequest[] = [];
  for (const schedule of due) {
    const { server, id } = schedule;
    // SQLite answers on this thread. This lets the process answer members in between.
    await setImmediate();
    const settings = settingsByServer.get(server) ?? (await store.settings.get(server));
    settingsByServer.set(server, settings);
    const history = await store.schedules.history(server, id);
    const { timeZone } = settings;
    try {
      requests.push(nextOccurrence(schedule, { timeZone, lookup, history, now: at, random }));
    } catch (error) {
      await pauseBroken(schedule, error, settings, services);
    }
  }
  return requests;
}

async function pauseBroken(
  schedule: ActiveSchedule,
  error: unknown,
  { language }: ServerSettings,
  services: PostServices,
): Promise<void> {
  const { server, id, plan, state } = schedule;
  services.log.error({ err: error, server, schedule: id }, scheduleLog.fault);
  const occurrence = {
    server,
    schedule: id,
    // The time zone of the server may be what failed.
    localTime: formatLocalTime(plan, 'UTC', state.due),
  };
  const messages = messagesFor(language ?? 'en');
  await pauseSchedule({ schedule, occurrence, reason: 'fault', messages }, services);
}

/** Never rejects: a post whose outcome could not be recorded stays unfinished. */
async function sendAll(
  posts: readonly UnfinishedOccurrence[],
  services: PostServices,
): Promise<void> {
  const waiting = posts.values();
  const sendOneByOne = async () => {
    for (const post of waiting) {
      try {
        await sendPost(post, services);
      } catch (error) {
        const { server, schedule } = post.occurrence;
        services.log.error({ err: error, server, schedule }, scheduleLog.notRecorded);
      }
    }
  };
  await Promise.all(Array.from({ length: SENT_AT_ONCE }, sendOneByOne));
}

function scheduleKey({ server, id }: Pick<ActiveSchedule, 'server' | 'id'>): string {
  return `${server} ${id}`;
}
