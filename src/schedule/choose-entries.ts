/** Which entries a schedule posts at one time: those of the day, or the next one in its turn. */
import { addDays, type CalendarDay } from './calendar.ts';
import { MS_PER_DAY } from '../dates/calendar.ts';
import type { Plan, UsedEntry } from '../store/schedules.ts';
import type { DatePoint, DateShape } from '../dates/event-date.ts';
import { formatRef } from '../timeline/model/ref.ts';
import type { Entry, Timeline } from '../timeline/model/timeline.ts';

/** What is chosen from, and when. */
export type ChooseContext = {
  /** In the order in which they are told. */
  readonly timelines: readonly Timeline[];
  /** What this schedule has posted. */
  readonly history: readonly UsedEntry[];
  /** The server's own day. */
  readonly day: CalendarDay;
  /** When the post is due; ms since 1970. */
  readonly at: number;
  /** At least 0 and below 1. */
  readonly random: () => number;
};

/**
 * As many as one post shows in full beside each other. A day of an imported timeline may have fifty
 * (the least told go first, so other years tell the others).
 */
const MAX_ENTRIES = 4;

/** None where there is nothing to post. In order of time. */
export function chooseEntries(plan: Plan, choosing: ChooseContext): readonly Entry[] {
  const { content } = plan;
  switch (content.kind) {
    case 'on-this-day':
      return content.otherwise === 'silence'
        ? entriesOfDay(choosing, choosing.day)
        : entriesOfWeek(plan, choosing);
    case 'one-entry': {
      const entry = content.order === 'in-order' ? nextInOrder(choosing) : nextAtRandom(choosing);
      return entry ? [entry] : [];
    }
  }
}

/**
 * Months and days, as in "8-7", on which an entry is remembered: the day that it is dated to, and for
 * an interval the day on which it began. Only days that are certain: "about 7 August" is none, nor is
 * one of two days; 29 February comes in leap years.
 */
export function anniversaries({ date }: Entry): readonly string[] {
  return [...new Set(pointsOf(date.shape).map(({ month, day }) => `${month}-${day}`))];
}

function pointsOf(shape: DateShape): readonly DatePoint[] {
  switch (shape.kind) {
    case 'point':
      return isCertainDay(shape.point) ? [shape.point] : [];
    case 'interval':
      return typeof shape.from === 'object' && isCertainDay(shape.from) ? [shape.from] : [];
    case 'all-of':
      return shape.members.flatMap(pointsOf);
    case 'one-of':
      return [];
  }
}

function isCertainDay({ unit, approximate, uncertain }: DatePoint): boolean {
  return unit === 'day' && !approximate && !uncertain;
}

/** What was told in the days before, as the nearest to them, is not told again. */
const WEEK_MS = 7 * MS_PER_DAY;

function entriesOfDay(
  { timelines, history, at }: ChooseContext,
  { month, day }: CalendarDay,
): readonly Entry[] {
  const told = historyByEntry(history);
  const entries = timelines
    .flatMap((timeline) => byAnniversary(timeline).get(`${month}-${day}`) ?? [])
    .filter((entry) => (told.get(keyOf(entry))?.lastAt ?? -Infinity) <= at - WEEK_MS);
  const times = (entry: Entry) => told.get(keyOf(entry))?.times ?? 0;
  const chosen = new Set(entries.toSorted((a, b) => times(a) - times(b)).slice(0, MAX_ENTRIES));
  return entries.filter((entry) => chosen.has(entry));
}

/**
 * Those of the day, or of the nearest day of the week around it that has any. A weekly post looks
 * three days back and three ahead, so that the year's posts share its days between them; a daily one
 * only looks back, since each day to come has a post of its own.
 */
function entriesOfWeek({ weekday }: Plan, choosing: ChooseContext): readonly Entry[] {
  const distances = weekday === undefined ? [0, -1, -2, -3, -4, -5, -6] : [0, -1, 1, -2, 2, -3, 3];
  for (const distance of distances) {
    const entries = entriesOfDay(choosing, addDays(choosing.day, distance));
    if (entries.length > 0) return entries;
  }
  return [];
}

/** The entry after the last one that was posted; from the beginning after the end. */
function nextInOrder({ timelines, history }: ChooseContext): Entry | undefined {
  const entries = timelines.flatMap((timeline) => timeline.entries);
  const places = new Map(entries.map((entry, place) => [keyOf(entry), place]));
  // An entry that left the timeline has no place any more; the one before it still has.
  const last = history
    .filter((used) => places.has(keyOf(used)))
    .reduce<UsedEntry | undefined>(
      (latest, used) => (latest && latest.lastAt >= used.lastAt ? latest : used),
      undefined,
    );
  const place = last === undefined ? -1 : (places.get(keyOf(last)) ?? -1);
  return entries[place + 1] ?? entries[0];
}

/**
 * Any entry that was not yet posted in this round; when all were, a new round begins.
 *
 * The history has no rounds, only counts and times, so each round begins with one of the entries that
 * were posted most often: it then is the only one of its count, and the round lasts since it was
 * posted. An entry that joins late was never posted, whatever its count is later.
 */
function nextAtRandom({ timelines, history, random }: ChooseContext): Entry | undefined {
  const entries = timelines.flatMap((timeline) => timeline.entries);
  const told = historyByEntry(history);
  const used = entries.flatMap((entry) => told.get(keyOf(entry)) ?? []);
  const most = used.reduce((times, one) => Math.max(times, one.times), 0);
  const leaders = used.filter(({ times }) => times === most);
  const roundBegan = leaders.reduce((first, { lastAt }) => Math.min(first, lastAt), Infinity);
  const isLeft = (entry: Entry) => (told.get(keyOf(entry))?.lastAt ?? -Infinity) < roundBegan;
  const left = entries.filter(isLeft);
  return pick(left.length > 0 ? left : firstOfRound(entries, told, most), random);
}

/** Not the one that was posted last, if there is another. */
function firstOfRound(
  entries: readonly Entry[],
  told: ReadonlyMap<string, UsedEntry>,
  most: number,
): readonly Entry[] {
  const leaders = entries.filter((entry) => told.get(keyOf(entry))?.times === most);
  const lastAt = Math.max(...leaders.map((entry) => told.get(keyOf(entry))?.lastAt ?? -Infinity));
  const others = leaders.filter((entry) => told.get(keyOf(entry))?.lastAt !== lastAt);
  return others.length > 0 ? others : leaders;
}

function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}

function historyByEntry(history: readonly UsedEntry[]): ReadonlyMap<string, UsedEntry> {
  return new Map(history.map((used) => [keyOf(used), used]));
}

function keyOf(entry: Entry | UsedEntry): string {
  return formatRef('entry' in entry ? { timeline: entry.timeline, id: entry.entry } : entry);
}

/** A timeline never changes, and a thousand schedules may ask in the same minute. */
const indexes = new WeakMap<Timeline, ReadonlyMap<string, readonly Entry[]>>();

function byAnniversary(timeline: Timeline): ReadonlyMap<string, readonly Entry[]> {
  let index = indexes.get(timeline);
  if (!index) {
    const days = timeline.entries.flatMap((entry) =>
      anniversaries(entry).map((day) => ({ day, entry })),
    );
    index = new Map(
      [...Map.groupBy(days, ({ day }) => day)].map(([day, of]) => [
        day,
        of.map(({ entry }) => entry),
      ]),
    );
    indexes.set(timeline, index);
  }
  return index;
}
