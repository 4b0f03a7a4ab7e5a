/** Decides what a due schedule posts, before anything is sent. */
import { formatLocalTime, nextDue } from './recurrence.ts';
import { localDay } from '../dates/local-day.ts';
import { chooseEntries } from './choose-entries.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { OccurrenceRequest } from '../store/occurrences.ts';
import type { ActiveSchedule, UsedEntry } from '../store/schedules.ts';
import type { Timeline } from '../timeline/model/timeline.ts';

/** A missed post is still sent if it is less late than this. */
export const TOO_LATE_MS = 12 * 3_600_000;

export type OccurrenceContext = {
  readonly timeZone: string;
  readonly lookup: Lookup;
  readonly history: readonly UsedEntry[];
  readonly now: number;
  /** At least 0 and below 1. */
  readonly random: () => number;
};

/**
 * The occurrence to claim for a due schedule. Of several missed ones it is the last. It has no
 * entries if there is nothing to post, or if it is too late. Throws TypeError for an unknown time
 * zone.
 */
export function nextOccurrence(
  schedule: ActiveSchedule,
  { timeZone, lookup, history, now, random }: OccurrenceContext,
): OccurrenceRequest {
  const { server, id, plan, state } = schedule;
  const due = latestDue(schedule, timeZone, now);
  const request = {
    server,
    schedule: id,
    due: state.due,
    next: nextDue(plan, timeZone, now),
    localTime: formatLocalTime(plan, timeZone, due ?? state.due),
  };
  if (due === undefined) return { ...request, entries: [] };
  const timelines = timelinesFor(schedule, lookup);
  const day = localDay(timeZone, due);
  const entries = chooseEntries(plan, { timelines, history, day, at: due, random });
  return { ...request, entries: entries.map(({ timeline, id: entry }) => ({ timeline, entry })) };
}

/** The last time at which the schedule was due; undefined if that is too long ago. */
function latestDue(
  { plan, state }: ActiveSchedule,
  timeZone: string,
  now: number,
): number | undefined {
  if (state.due > now - TOO_LATE_MS) return state.due;
  // Two posts are more than 12 hours apart, so at most one was due since then.
  const later = nextDue(plan, timeZone, now - TOO_LATE_MS);
  return later <= now ? later : undefined;
}

/** Empty while the timeline of the schedule is not served, as after a mistake in its files. */
function timelinesFor({ timeline }: ActiveSchedule, lookup: Lookup): readonly Timeline[] {
  if (timeline === undefined) return lookup.timelines;
  const only = lookup.timeline(timeline);
  return only ? [only] : [];
}
