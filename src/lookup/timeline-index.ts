/** Entries, people and sources by id, by their links to one another, and by time. */
import { lowerBound } from '../text/binary-search.ts';
import { compareSpans, toYear } from '../dates/calendar.ts';
import type { Span } from '../dates/calendar.ts';
import { overlaps } from '../dates/event-date.ts';
import type { Entry, Person, Source, Timeline } from '../timeline/model/timeline.ts';
import { lazy } from './lazy.ts';
import type { DuringResult, Lookup, Scope, YearChoice } from './lookup.ts';

/** Discord shows five buttons in a row; more suggestions than that are no help. */
const NEAREST_YEARS = 5;

export type TimelineIndex = Pick<
  Lookup,
  | 'timelines'
  | 'timeline'
  | 'entry'
  | 'person'
  | 'source'
  | 'neighbours'
  | 'entriesAbout'
  | 'entriesCiting'
  | 'during'
> & {
  /** Years with the number of entries in each, in order of time. */
  years(scope: Scope): readonly YearChoice[];
};

export function createTimelineIndex(timelines: readonly Timeline[]): TimelineIndex {
  const shelves = new Map(
    timelines.map((timeline) => [timeline.id as string, createShelf(timeline)]),
  );
  const years = new Map<Scope, readonly YearChoice[]>();

  const shelvesOf = (scope: Scope): readonly Shelf[] => {
    if (scope === undefined) return [...shelves.values()];
    const shelf = shelves.get(scope);
    return shelf ? [shelf] : [];
  };
  const yearsOf = (scope: Scope): readonly YearChoice[] => {
    const known = years.get(scope);
    if (known) return known;
    const counted = sumOf(shelvesOf(scope).map((shelf) => shelf.times().years));
    years.set(scope, counted);
    return counted;
  };

  return {
    timelines,
    timeline: (id) => shelves.get(id)?.timeline,
    entry: ({ timeline, id }) => {
      const shelf = shelves.get(timeline);
      const position = shelf?.positions().get(id);
      return position === undefined ? undefined : shelf?.timeline.entries[position];
    },
    person: ({ timeline, id }) => shelves.get(timeline)?.people.get(id),
    source: ({ timeline, id }) => shelves.get(timeline)?.sources.get(id),
    neighbours: (entry) => {
      const shelf = shelves.get(entry.timeline);
      const position = shelf?.positions().get(entry.id);
      if (!shelf || position === undefined) return { before: undefined, after: undefined };
      return {
        before: shelf.timeline.entries[position - 1],
        after: shelf.timeline.entries[position + 1],
      };
    },
    entriesAbout: (person) => shelves.get(person.timeline)?.links().about.get(person.id) ?? [],
    entriesCiting: (source) => shelves.get(source.timeline)?.links().citing.get(source.id) ?? [],
    during: (span, scope) => during(shelvesOf(scope), span, () => yearsOf(scope)),
    years: yearsOf,
  };
}

/** What takes a look at each entry is worked out when it is first asked for; see `prepare`. */
type Shelf = {
  readonly timeline: Timeline;
  readonly people: ReadonlyMap<string, Person>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Of entries, by their ids. */
  readonly positions: () => ReadonlyMap<string, number>;
  readonly links: () => Links;
  readonly times: () => Times;
};

type Links = {
  /** Entries by the ids of their people, and of the sources that they cite. */
  readonly about: ReadonlyMap<string, readonly Entry[]>;
  readonly citing: ReadonlyMap<string, readonly Entry[]>;
};

type Times = {
  /** Of each entry; ascending. */
  readonly firstDays: Float64Array;
  /** The latest day that this entry or any before it reaches. */
  readonly latestEnds: Float64Array;
  /** How many entries there are in each year. */
  readonly years: ReadonlyMap<number, number>;
};

function createShelf(timeline: Timeline): Shelf {
  const { entries } = timeline;
  return {
    timeline,
    people: byId(timeline.people),
    sources: byId(timeline.sources),
    positions: lazy(() => new Map(entries.map(({ id }, position) => [id as string, position]))),
    links: lazy(() => linksOf(entries)),
    times: lazy(() => timesOf(entries)),
  };
}

function linksOf(entries: readonly Entry[]): Links {
  const about = new Map<string, Entry[]>();
  const citing = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const { id } of entry.people) addOnce(about, id, entry);
    for (const { citations } of entry.claims) {
      for (const { source } of citations) addOnce(citing, source.id, entry);
    }
    for (const erratum of entry.errata) {
      for (const { source } of [erratum.in, ...erratum.citations])
        addOnce(citing, source.id, entry);
    }
  }
  return { about, citing };
}

function timesOf(entries: readonly Entry[]): Times {
  const firstDays = new Float64Array(entries.length);
  const latestEnds = new Float64Array(entries.length);
  const years = countingYears();
  let latest = -Infinity;
  for (const [position, entry] of entries.entries()) {
    firstDays[position] = entry.date.first;
    latest = Math.max(latest, entry.date.last);
    latestEnds[position] = latest;
    years.count(entry);
  }
  return { firstDays, latestEnds, years: years.counts };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Entries come one after the other, so that only the last in a group may be the same. */
function addOnce(groups: Map<string, Entry[]>, key: string, entry: Entry): void {
  const group = groups.get(key);
  if (!group) groups.set(key, [entry]);
  else if (group.at(-1) !== entry) group.push(entry);
}

function during(
  shelves: readonly Shelf[],
  span: Span,
  years: () => readonly YearChoice[],
): DuringResult {
  const found = shelves.flatMap((shelf) => overlapping(shelf, span));
  if (found.length > 0) {
    return {
      kind: 'found',
      // One timeline is in order of time already; several are merged.
      entries: shelves.length > 1 ? found.toSorted((a, b) => compareSpans(a.date, b.date)) : found,
    };
  }
  return { kind: 'none', nearest: nearestYears(years(), span) };
}

/** Entries lie in order of their first day, so that two searches bound those that can overlap. */
function overlapping({ timeline: { entries }, times }: Shelf, span: Span): readonly Entry[] {
  const { firstDays, latestEnds } = times();
  let end = lowerBound(0, firstDays.length, (index) => (firstDays[index] ?? Infinity) <= span.last);
  const found: Entry[] = [];
  // From here back, until no earlier entry reaches into the span.
  while (end > 0 && (latestEnds[end - 1] ?? -Infinity) >= span.first) {
    end -= 1;
    const entry = entries[end];
    if (entry && overlaps(entry.date, span)) found.push(entry);
  }
  return found.toReversed();
}

/** Before and after in turn when equally far: the earlier first. */
function nearestYears(years: readonly YearChoice[], span: Span): readonly YearChoice[] {
  const [first, last] = [toYear(span.first), toYear(span.last)];
  const distance = ({ year }: YearChoice): number =>
    year < first ? first - year : Math.max(0, year - last);
  return years
    .toSorted((a, b) => distance(a) - distance(b) || a.year - b.year)
    .slice(0, NEAREST_YEARS);
}

/** An entry that spans years counts for each of them; an open side counts for the year it is open from. */
function countingYears() {
  const counts = new Map<number, number>();
  // Many entries share a day, and asking the calendar costs more than remembering.
  const yearsOfDays = new Map<number, number>();
  const yearAt = (day: number): number => {
    const known = yearsOfDays.get(day);
    if (known !== undefined) return known;
    const year = toYear(day);
    yearsOfDays.set(day, year);
    return year;
  };
  return {
    counts,
    count({ date }: Entry): void {
      // Two spans of one entry may lie in one year: it counts once.
      let counted = -Infinity;
      for (const span of date.spans) {
        const [from, to] = [yearAt(span.first), yearAt(span.last)];
        const start = Math.max(counted + 1, Number.isFinite(from) ? from : to);
        const end = Math.min(Number.isFinite(to) ? to : from, start + LONGEST_COUNTED);
        for (let year = start; year <= end; year += 1)
          counts.set(year, (counts.get(year) ?? 0) + 1);
        counted = Math.max(counted, end);
      }
    },
  };
}

/** In order of time. */
function sumOf(all: readonly ReadonlyMap<number, number>[]): readonly YearChoice[] {
  const sums = new Map<number, number>();
  for (const counts of all) {
    for (const [year, count] of counts) sums.set(year, (sums.get(year) ?? 0) + count);
  }
  return [...sums]
    .map(([year, entries]) => ({ year, entries }))
    .toSorted((a, b) => a.year - b.year);
}

/** An era of ten thousand years is not offered year by year. */
const LONGEST_COUNTED = 1000;
