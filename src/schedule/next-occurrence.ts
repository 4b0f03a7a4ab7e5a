/** What a schedule that is due is going to post, before anything is sent: its next slot. */
import { localDay, nextDue, formatLocalTime } from './calendar.ts';
import { chooseEntries } from './choose-entries.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { OccurrenceRequest } from '../store/occurrences.ts';
import type { ActiveSchedule, UsedEntry } from '../store/schedules.ts';
import type { Timeline } from '../timeline/model/timeline.ts';

/** A post that was missed is sent after all if it is less late than this. */
export const TOO_LATE_MS = 12 * 3_600_000;

export type OccurrenceContext = {
  readonly timeZone: string;
  readonly lookup: Lookup;
  readonly history: readonly UsedEntry[];
  readonly now: number;
  readonly random: () => number;
};

/**
 * The slot for a schedule that is due: with entries, or none where there is nothing to post or it is
 * too late. Of several that were missed the last one counts. Throws TypeError for a time zone that
 * this Node does not know.
 */
export function nextOccurrence(
  schedule: ActiveSchedule,
  circumstances: OccurrenceContext,
): OccurrenceRequest {
  const { server, id, plan, state } = schedule;
  const { timeZone, lookup, now } = circumstances;
  const due = latestDue(schedule, timeZone, now);
  const claim = {
    server,
    schedule: id,
    due: state.due,
    next: nextDue(plan, timeZone, now),
    localTime: formatLocalTime(plan, timeZone, due ?? state.due),
  };
  if (due === undefined) return { ...claim, entries: [] };
  const entries = chooseEntries(plan, {
    ...circumstances,
    timelines: timelinesOf(schedule, lookup),
    day: localDay(timeZone, due),
    at: due,
  });
  return { ...claim, entries: entries.map(({ timeline, id: entry }) => ({ timeline, entry })) };
}

/** The last time at which it was due, if that is not too long ago. */
function latestDue(
  { plan, state }: ActiveSchedule,
  timeZone: string,
  now: number,
): number | undefined {
  if (state.due > now - TOO_LATE_MS) return state.due;
  // Days between two posts are longer than 12 hours, so there is at most one.
  const later = nextDue(plan, timeZone, now - TOO_LATE_MS);
  return later <= now ? later : undefined;
}

/** None while its timeline is not served: the operator may have it back tomorrow. */
function timelinesOf({ timeline }: ActiveSchedule, lookup: Lookup): readonly Timeline[] {
  if (timeline === undefined) return lookup.timelines;
  const only = lookup.timeline(timeline);
  return only ? [only] : [];
}
