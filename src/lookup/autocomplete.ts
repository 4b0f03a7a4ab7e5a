/** As-you-type: what continues the typed letters literally comes first, what resembles them after. */
import { toYear } from '../dates/calendar.ts';
import type { Entry, Person, Source } from '../timeline/model/timeline.ts';
import { createPrefixIndex, prefixKey } from '../text/prefix-index.ts';
import type { PrefixIndex, Label } from '../text/prefix-index.ts';
import { lazy } from './lazy.ts';
import type { Lookup, Scope, YearChoice } from './lookup.ts';
import { MAX_NAME, MAX_QUERY } from './lookup.ts';
import type { PersonFinder } from './names/find-person.ts';
import { parsePeriod } from '../dates/reading/parse-period.ts';
import type { TimelineIndex } from './timeline-index.ts';
import { toLatinDigits } from '../text/normalize-text.ts';
import type { Search } from './search.ts';

/** What is completed within one scope. */
export type Completed = {
  readonly entries: readonly Entry[];
  readonly people: readonly Person[];
  readonly sources: readonly Source[];
  readonly names: PersonFinder;
};

/**
 * Titles are kept in order up to so many entries, which costs about 1 kB each; beyond, the index of
 * words, in which titles weigh most, completes them.
 */
const MOST_TITLES = 20_000;

/** Discord shows a choice of at most 100 characters. */
const LONGEST_QUERY = 100;

/**
 * A name that begins like none is completed by its sound from this length on; before, everything
 * resembles everything.
 */
const SHORTEST_NAME = 3;

export function createAutocomplete(
  completed: Completed,
  scope: Scope,
  records: TimelineIndex,
  search: Search,
): {
  readonly [Kind in keyof Lookup['complete']]: (
    typed: string,
    limit: number,
  ) => ReturnType<Lookup['complete'][Kind]>;
} {
  const { entries, people, sources, names } = completed;
  const peopleLabels = createPrefixIndex(names.knownNames.flatMap(labelOf));
  const sourceLabels = createPrefixIndex(sources.flatMap(labelsOfSource));
  const titles: PrefixIndex<Entry> | undefined =
    entries.length <= MOST_TITLES ? createPrefixIndex(entries.flatMap(labelsOfEntry)) : undefined;
  /** What is offered before anything is typed. */
  const mostUseful = lazy(() => ({
    people: byMost(people, (person) => records.entriesAbout(person).length),
    sources: byMost(sources, (source) => records.entriesCiting(source).length),
    entries: byMost(entries, (entry) => entry.claims.length),
  }));

  const complete = {
    years: (typed: string, limit: number) => yearsFor(typed, records.years(scope), limit),
    people(typed: string, limit: number): readonly Person[] {
      const name = typed.slice(0, MAX_NAME);
      if (prefixKey(name) === '') return mostUseful().people.slice(0, limit);
      const literal = peopleLabels.startingWith(name, limit);
      if (literal.length > 0 || prefixKey(name).length < SHORTEST_NAME) return literal;
      return names.findSimilar(name).slice(0, limit);
    },
    entries(typed: string, limit: number): readonly Entry[] {
      const text = typed.slice(0, MAX_QUERY).trim();
      if (prefixKey(text) === '') return mostUseful().entries.slice(0, limit);
      const period = parsePeriod(text);
      const during = period.kind === 'period' ? records.during(period.period, scope) : undefined;
      if (during?.kind === 'found') return during.entries.slice(0, limit);
      const literal = titles?.startingWith(text, limit) ?? [];
      if (literal.length >= limit) return literal;
      const words = search.startingWith(
        text.split(/[^\p{L}\p{M}\p{N}'’]+/u).filter((word) => word !== ''),
        scope,
        limit,
      );
      return unique([...literal, ...words]).slice(0, limit);
    },
    sources(typed: string, limit: number): readonly Source[] {
      const text = typed.slice(0, MAX_QUERY);
      if (prefixKey(text) === '') return mostUseful().sources.slice(0, limit);
      return sourceLabels.startingWith(text, limit);
    },
    queries(typed: string, limit: number): readonly string[] {
      const text = typed.slice(0, MAX_QUERY).replace(/\s+/gu, ' ').trimStart();
      const queries = text.trim() === '' ? usefulQueries(limit) : continued(text, limit);
      return unique(queries.filter((query) => query.length <= LONGEST_QUERY)).slice(0, limit);
    },
  };
  return complete;

  function usefulQueries(limit: number): readonly string[] {
    const years = byMost(records.years(scope), (choice) => choice.entries);
    const half = Math.ceil(limit / 2);
    return [
      ...mostUseful()
        .people.slice(0, half)
        .map(({ name }) => name),
      ...years.slice(0, limit - half).map(({ year }) => String(year)),
    ];
  }

  /** Names that the last words begin, years and words that the last one does. */
  function continued(text: string, limit: number): readonly string[] {
    const words = text.split(' ');
    const last = words.at(-1) ?? '';
    const before = words.slice(0, -1).join(' ');
    const named = [3, 2, 1].flatMap((count) => {
      if (count > words.length) return [];
      const head = words.slice(0, -count).join(' ');
      return peopleLabels
        .startingWith(words.slice(-count).join(' '), limit)
        .map(({ name }) => join(head, name));
    });
    const years = /^\p{Nd}{2,4}$/u.test(last)
      ? complete.years(last, limit).map(({ year }) => join(before, String(year)))
      : [];
    const key = prefixKey(last);
    const continuing =
      key.length < 2 || key.includes(' ')
        ? []
        : search.vocabulary
            .beginningWith(key, limit)
            .map((word) => join(before, search.vocabulary.wordAt(word)));
    return [...named, ...years, ...continuing];
  }
}

/** Digits begin a year; anything else that is a time gives the years in it. */
function yearsFor(
  typed: string,
  years: readonly YearChoice[],
  limit: number,
): readonly YearChoice[] {
  const text = toLatinDigits(typed.slice(0, MAX_QUERY)).trim();
  if (text === '') {
    const useful = new Set(byMost(years, ({ entries }) => entries).slice(0, limit));
    return years.filter((choice) => useful.has(choice));
  }
  if (/^\d{1,4}$/.test(text))
    return years.filter(({ year }) => String(year).startsWith(text)).slice(0, limit);
  const result = parsePeriod(text);
  const periods =
    result.kind === 'period' ? [result.period] : result.kind === 'ambiguous' ? result.readings : [];
  return years
    .filter(({ year }) =>
      periods.some(({ first, last }) => year >= toYear(first) && year <= toYear(last)),
    )
    .slice(0, limit);
}

function labelOf(bearer: PersonFinder['knownNames'][number]): readonly Label<Person>[] {
  if (bearer.kind === 'namesake') return [];
  const { person, name, kind } = bearer;
  return [{ text: name, item: person, rank: name === person.name ? 0 : kind === 'weak' ? 2 : 1 }];
}

function labelsOfSource(source: Source): readonly Label<Source>[] {
  return [
    { text: source.short, item: source, rank: 0 },
    { text: source.title, item: source, rank: 0 },
    { text: source.id, item: source, rank: 1 },
  ];
}

function labelsOfEntry(entry: Entry): readonly Label<Entry>[] {
  return [
    { text: entry.title, item: entry, rank: 0 },
    { text: entry.id, item: entry, rank: 1 },
  ];
}

/** Those with most first, so many as are ever offered; equal ones in their order. */
function byMost<Item>(items: readonly Item[], count: (item: Item) => number): readonly Item[] {
  const best: { readonly item: Item; readonly count: number }[] = [];
  for (const item of items) {
    const own = count(item);
    if (best.length === MOST_USEFUL && own <= (best.at(-1)?.count ?? 0)) continue;
    if (best.length === MOST_USEFUL) best.pop();
    const before = best.findLastIndex((other) => other.count >= own);
    best.splice(before + 1, 0, { item, count: own });
  }
  return best.map(({ item }) => item);
}

/** Discord offers 25 choices; twice that leaves room for what a caller filters out. */
const MOST_USEFUL = 50;

function join(before: string, word: string): string {
  return before === '' ? word : `${before} ${word}`;
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
