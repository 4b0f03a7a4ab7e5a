/** On which days of the year an entry is remembered. */
import type { DatePoint, DateShape } from '../dates/event-date.ts';
import type { Entry, Timeline } from '../timeline/model/timeline.ts';

/** Months count from 1. */
export type DayOfYear = { readonly month: number; readonly day: number };

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
