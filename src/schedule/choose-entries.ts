/** Chooses the entries that a schedule posts at one time. */
import { entriesRemembered } from '../lookup/anniversaries.ts';
import { type Day, MS_PER_DAY, toMonthAndDay } from '../dates/calendar.ts';
import type { Plan, UsedEntry } from '../store/schedules.ts';
import { formatRef } from '../timeline/model/ref.ts';
import type { Entry, Timeline } from '../timeline/model/timeline.ts';

export type ChooseContext = {
  /** The timelines to choose from, in the order in which `in-order` posts them. */
  readonly timelines: readonly Timeline[];
  /** What this schedule has posted. */
  readonly history: readonly UsedEntry[];
  /** The server's own day. */
  readonly day: Day;
  /** When the post is due; ms since 1970. */
  readonly at: number;
  /** At least 0 and below 1. */
  readonly random: () => number;
};

/** In order of time. Empty if there is nothing to post. */
export function chooseEntries(plan: Plan, context: ChooseContext): readonly Entry[] {
  const { content } = plan;
  switch (content.kind) {
    case 'on-this-day':
      return content.otherwise === 'silence'
        ? entriesOfDay(context, context.day)
        : entriesOfWeek(plan, context);
    case 'one-entry': {
      const entry = content.order === 'in-order' ? nextInOrder(context) : nextAtRandom(context);
      return entry ? [entry] : [];
    }
  }
}

/** As many as half a screen of a phone shows. A day of an imported timeline may have fifty. */
export const MAX_ENTRIES = 3;

/** What was posted on a near day of the week before is not posted again. */
const WEEK_MS = 7 * MS_PER_DAY;

/** Of a day with too many entries, those posted least often. So other years get the others. */
function entriesOfDay({ timelines, history, at }: ChooseContext, day: Day): readonly Entry[] {
  const used = usedByEntry(history);
  const entries = timelines
    .flatMap((timeline) => entriesRemembered(timeline, toMonthAndDay(day)))
    .filter((entry) => (used.get(entryKey(entry))?.lastAt ?? -Infinity) <= at - WEEK_MS);
  const times = (entry: Entry) => used.get(entryKey(entry))?.times ?? 0;
  const chosen = new Set(entries.toSorted((a, b) => times(a) - times(b)).slice(0, MAX_ENTRIES));
  return entries.filter((entry) => chosen.has(entry));
}

/**
 * The entries of the day, or of the nearest day around it that has any. A weekly post looks three
 * days back and three ahead, so that the posts of a year share its days. A daily post looks back
 * only, since each day ahead has a post of its own.
 */
function entriesOfWeek({ weekday }: Plan, context: ChooseContext): readonly Entry[] {
  const distances = weekday === undefined ? [0, -1, -2, -3, -4, -5, -6] : [0, -1, 1, -2, 2, -3, 3];
  for (const distance of distances) {
    const entries = entriesOfDay(context, context.day + distance);
    if (entries.length > 0) return entries;
  }
  return [];
}

/** The entry after the one that was posted last; after the end, the first one again. */
function nextInOrder({ timelines, history }: ChooseContext): Entry | undefined {
  const entries = timelines.flatMap((timeline) => timeline.entries);
  const positions = new Map(entries.map((entry, position) => [entryKey(entry), position]));
  // An entry that left the timeline has no position, but the one posted before it may have.
  const last = history
    .filter((used) => positions.has(entryKey(used)))
    .reduce<UsedEntry | undefined>(
      (latest, used) => (latest && latest.lastAt >= used.lastAt ? latest : used),
      undefined,
    );
  const position = last === undefined ? -1 : (positions.get(entryKey(last)) ?? -1);
  return entries[position + 1] ?? entries[0];
}

/**
 * A random entry that was not yet posted in this round. When all were, a new round begins.
 *
 * The history holds counts and times, but no rounds. So each round begins with one of the entries
 * that were posted most often. That entry then has the highest count, and what was posted since
 * belongs to the round. An entry that joined the timeline late was never posted, and so is left.
 */
function nextAtRandom({ timelines, history, random }: ChooseContext): Entry | undefined {
  const entries = timelines.flatMap((timeline) => timeline.entries);
  const used = usedByEntry(history);
  const present = entries.flatMap((entry) => used.get(entryKey(entry)) ?? []);
  const most = present.reduce((times, one) => Math.max(times, one.times), 0);
  const roundBegan = present
    .filter(({ times }) => times === most)
    .reduce((first, { lastAt }) => Math.min(first, lastAt), Infinity);
  const left = entries.filter(
    (entry) => (used.get(entryKey(entry))?.lastAt ?? -Infinity) < roundBegan,
  );
  const choices = left.length > 0 ? left : firstOfRound(entries, used, most);
  return choices[Math.floor(random() * choices.length)];
}

/** The entries with the highest count, without the one that was posted last if there is another. */
function firstOfRound(
  entries: readonly Entry[],
  used: ReadonlyMap<string, UsedEntry>,
  most: number,
): readonly Entry[] {
  const leaders = entries.filter((entry) => used.get(entryKey(entry))?.times === most);
  const lastAt = Math.max(
    ...leaders.map((entry) => used.get(entryKey(entry))?.lastAt ?? -Infinity),
  );
  const others = leaders.filter((entry) => used.get(entryKey(entry))?.lastAt !== lastAt);
  return others.length > 0 ? others : leaders;
}

function usedByEntry(history: readonly UsedEntry[]): ReadonlyMap<string, UsedEntry> {
  return new Map(history.map((used) => [entryKey(used), used]));
}

function entryKey(entry: Entry | UsedEntry): string {
  return formatRef('entry' in entry ? { timeline: entry.timeline, id: entry.entry } : entry);
}
