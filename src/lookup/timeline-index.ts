/** Entries, people and sources by id, by their links to one another, and by time. */
import { compareSpans } from '../dates/calendar.ts';
import type { Day } from '../dates/calendar.ts';
import type { AskedTime } from '../dates/event-date.ts';
import { overlaps } from '../dates/event-date.ts';
import { lowerBound } from '../text/binary-search.ts';
import type { Entry, Person, Source, Timeline } from '../timeline/model/timeline.ts';
import { countByYear, mergeYears, nearestYears } from './entries-by-year.ts';
import { lazy } from './lazy.ts';
import { withinFirst } from './within-first.ts';
import type { DuringResult, Lookup, SaidClaim, Scope, YearChoice } from './lookup.ts';

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
  | 'claimsBy'
  | 'during'
> & {
  /** Where an entry stands among those of all timelines, one timeline after the other. */
  position(entry: Entry): number;
  /** The entries dated to exactly this day. */
  onDay(day: Day, scope: Scope): readonly Entry[];
  /** Years with the number of entries in each, in order of time. */
  years(scope: Scope): readonly YearChoice[];
};

export function createTimelineIndex(timelines: readonly Timeline[]): TimelineIndex {
  let before = 0;
  const indexed = new Map<string, IndexedTimeline>();
  for (const timeline of timelines) {
    indexed.set(timeline.id, indexTimeline(timeline, before));
    before += timeline.entries.length;
  }
  const inScope = (scope: Scope): readonly IndexedTimeline[] =>
    [...indexed.values()].filter(({ timeline: { id } }) => scope === undefined || id === scope);
  const years = (scope: Scope): readonly YearChoice[] =>
    mergeYears(inScope(scope).map(({ times }) => times().years));
  return {
    timelines,
    timeline: (id) => indexed.get(id)?.timeline,
    entry: ({ timeline: timelineId, id }) => {
      const timeline = indexed.get(timelineId);
      const position = timeline?.positions().get(id);
      return position === undefined ? undefined : timeline?.timeline.entries[position];
    },
    position({ timeline: timelineId, id }) {
      const timeline = indexed.get(timelineId);
      return (timeline?.before ?? 0) + (timeline?.positions().get(id) ?? 0);
    },
    person: ({ timeline, id }) => indexed.get(timeline)?.people.get(id),
    source: ({ timeline, id }) => indexed.get(timeline)?.sources.get(id),
    neighbours: ({ timeline: timelineId, id }) => {
      const timeline = indexed.get(timelineId);
      const position = timeline?.positions().get(id);
      if (!timeline || position === undefined) return { before: undefined, after: undefined };
      const { entries } = timeline.timeline;
      return { before: entries[position - 1], after: entries[position + 1] };
    },
    entriesAbout: (person) => indexed.get(person.timeline)?.links().about.get(person.id) ?? [],
    entriesCiting: (source) => indexed.get(source.timeline)?.links().citing.get(source.id) ?? [],
    claimsBy: (speaker) => indexed.get(speaker.timeline)?.links().said.get(speaker.id) ?? [],
    onDay: (day, scope) =>
      inScope(scope)
        .flatMap((timeline) => findOverlapping(timeline, { first: day, last: day }))
        .filter(({ date }) => date.first === day && date.last === day),
    during: (span, scope) => findDuring(inScope(scope), span, () => years(scope)),
    years,
  };
}

/** What takes a look at each entry is computed when it is first asked for, at the latest by `prepare`. */
type IndexedTimeline = {
  readonly timeline: Timeline;
  /** How many entries the timelines before it have. */
  readonly before: number;
  readonly people: ReadonlyMap<string, Person>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Positions of entries by their ids. */
  readonly positions: () => ReadonlyMap<string, number>;
  readonly links: () => Links;
  readonly times: () => Times;
};

/** Entries by the ids of their people and of the sources that they cite; claims by who says them. */
type Links = {
  readonly about: ReadonlyMap<string, readonly Entry[]>;
  readonly citing: ReadonlyMap<string, readonly Entry[]>;
  readonly said: ReadonlyMap<string, readonly SaidClaim[]>;
};

type Times = {
  /** The first day of each entry, ascending. */
  readonly firstDays: Float64Array;
  /** The latest day that each entry or any before it reaches. */
  readonly latestEnds: Float64Array;
  /** In order of time. */
  readonly years: readonly YearChoice[];
};

function indexTimeline(timeline: Timeline, before: number): IndexedTimeline {
  const { entries } = timeline;
  return {
    timeline,
    before,
    people: byId(timeline.people),
    sources: byId(timeline.sources),
    positions: lazy(() => new Map(entries.map(({ id }, position) => [id, position]))),
    links: lazy(() => linkEntries(entries)),
    times: lazy(() => ({ ...entryBounds(entries), years: countByYear(entries) })),
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function linkEntries(entries: readonly Entry[]): Links {
  const about = new Map<string, Entry[]>();
  const citing = new Map<string, Entry[]>();
  const said = new Map<string, SaidClaim[]>();
  for (const entry of entries) {
    for (const { id } of entry.people) addLink(about, id, entry);
    for (const claim of entry.claims) {
      for (const { source } of claim.citations) addLink(citing, source.id, entry);
      for (const { id } of claim.speakers) {
        const known = said.get(id);
        if (known) known.push({ entry, claim });
        else said.set(id, [{ entry, claim }]);
      }
    }
    for (const erratum of entry.errata) {
      for (const { source } of [erratum.in, ...erratum.citations])
        addLink(citing, source.id, entry);
    }
  }
  return { about, citing, said };
}

/** Links an entry once. All links of one entry are added before those of the next. */
function addLink(links: Map<string, Entry[]>, id: string, entry: Entry): void {
  const linked = links.get(id);
  if (!linked) links.set(id, [entry]);
  else if (linked.at(-1) !== entry) linked.push(entry);
}

function entryBounds(entries: readonly Entry[]): Pick<Times, 'firstDays' | 'latestEnds'> {
  const firstDays = new Float64Array(entries.length);
  const latestEnds = new Float64Array(entries.length);
  let latest = -Infinity;
  for (const [position, { date }] of entries.entries()) {
    firstDays[position] = date.first;
    latest = Math.max(latest, date.last);
    latestEnds[position] = latest;
  }
  return { firstDays, latestEnds };
}

function findDuring(
  timelines: readonly IndexedTimeline[],
  span: AskedTime,
  years: () => readonly YearChoice[],
): DuringResult {
  const found = timelines.flatMap((timeline) => findOverlapping(timeline, span));
  if (found.length === 0) return { kind: 'none', nearest: nearestYears(years(), span) };
  // One timeline is in order of time already; several are merged.
  const isMixed = timelines.length > 1;
  const ordered = isMixed ? found.toSorted((a, b) => compareSpans(a.date, b.date)) : found;
  return { kind: 'found', entries: withinFirst(ordered, span) };
}

/** Entries are in order of their first day, which bounds those that can overlap. */
function findOverlapping(
  { timeline: { entries }, times }: IndexedTimeline,
  span: AskedTime,
): readonly Entry[] {
  const { firstDays, latestEnds } = times();
  const end = lowerBound(
    0,
    firstDays.length,
    (index) => (firstDays[index] ?? Infinity) <= span.last,
  );
  // No earlier entry reaches into the span.
  const start = lowerBound(0, end, (index) => (latestEnds[index] ?? Infinity) < span.first);
  return entries.slice(start, end).filter(({ date }) => overlaps(date, span));
}
