/** On which days of the year an entry is remembered. */
import { LEAP_YEAR, toDay, toMonthAndDay } from '../dates/calendar.ts';
import type { DayOfYear } from '../dates/reading/day-of-year.ts';
import type { DatePoint, DateShape } from '../dates/event-date.ts';
import type { Entry, Timeline } from '../timeline/model/timeline.ts';

/**
 * An entry is remembered on the day that it is dated to, and an interval on its first day. The day
 * must be certain: "about 7 August" and "7 or 8 August" have no anniversary.
 */
export function isRemembered(entry: Entry, dayOfYear: DayOfYear): boolean {
  return anniversaries(entry).includes(toKey(dayOfYear));
}

/** Entries of any day of the year, by `toKey`. Timelines never change, so the index stays valid. */
const indexes = new WeakMap<Timeline, ReadonlyMap<string, readonly Entry[]>>();

/** In order of time. Indexed, since a thousand schedules may ask in the same minute. */
export function entriesRemembered(timeline: Timeline, dayOfYear: DayOfYear): readonly Entry[] {
  let index = indexes.get(timeline);
  if (!index) {
    index = indexByAnniversary(timeline);
    indexes.set(timeline, index);
  }
  return index.get(toKey(dayOfYear)) ?? [];
}

/** A day of the year that has entries, and how many. */
export type RememberedDay = DayOfYear & { readonly entries: number };

/** The nearest days before and after one on which entries are remembered, across the year's end. */
export function nearestRemembered(
  timelines: readonly Timeline[],
  dayOfYear: DayOfYear,
): readonly RememberedDay[] {
  const step = (by: 1 | -1): RememberedDay[] => {
    for (let away = 1; away <= 366; away += 1) {
      const day = toMonthAndDay(toDay(LEAP_YEAR, dayOfYear.month, dayOfYear.day) + by * away);
      const entries = timelines.flatMap((timeline) => entriesRemembered(timeline, day)).length;
      if (entries > 0) return [{ ...day, entries }];
    }
    return [];
  };
  const [before, after] = [step(-1), step(1)];
  const isOneDay = before[0]?.month === after[0]?.month && before[0]?.day === after[0]?.day;
  return isOneDay ? before : [...before, ...after];
}

function indexByAnniversary({ entries }: Timeline): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of anniversaries(entry)) {
      const remembered = index.get(key);
      if (remembered) remembered.push(entry);
      else index.set(key, [entry]);
    }
  }
  return index;
}

function anniversaries({ date }: Entry): readonly string[] {
  return [...new Set(pointsOf(date.shape).flatMap((point) => certainDay(point) ?? []))];
}

function pointsOf(shape: DateShape): readonly DatePoint[] {
  switch (shape.kind) {
    case 'point':
      return [shape.point];
    case 'interval':
      return typeof shape.from === 'object' ? [shape.from] : [];
    case 'all-of':
      return shape.members.flatMap(pointsOf);
    case 'one-of':
      return [];
  }
}

function certainDay({ month, day, approximate, uncertain }: DatePoint): string | undefined {
  if (month === undefined || day === undefined || approximate || uncertain) return undefined;
  return toKey({ month, day });
}

function toKey({ month, day }: DayOfYear): string {
  return `${month}-${day}`;
}
