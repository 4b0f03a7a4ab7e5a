/**
 * Completes what a member types: what continues the typed letters comes first, what resembles them
 * after.
 */
import { parsePeriod } from '../dates/reading/parse-period.ts';
import { createPrefixIndex, normalizePrefix } from '../text/prefix-index.ts';
import type { Label, PrefixIndex } from '../text/prefix-index.ts';
import type { Entry, Person, Source } from '../timeline/model/timeline.ts';
import { completeQuery, usefulQueries } from './complete-query.ts';
import { completeYears } from './complete-years.ts';
import { highest } from './highest.ts';
import { lazy } from './lazy.ts';
import { MAX_NAME, MAX_QUERY } from './lookup.ts';
import type { Lookup, Scope } from './lookup.ts';
import type { PersonFinder } from './names/find-person.ts';
import type { KnownName } from './names/known-names.ts';
import { toSearchTerm } from './search-index.ts';
import type { SearchIndex } from './search-index.ts';
import { UNTRANSLATED } from './words/read-words.ts';
import type { BodyNames } from './speakers/body-names.ts';
import { toTerm } from './words/tokenizer.ts';

/** What is completed: that of one timeline, or of all. */
export type Completed = {
  readonly scope: Scope;
  readonly entries: readonly Entry[];
  readonly people: readonly Person[];
  /** Names of bodies. */
  readonly bodies: BodyNames['labels'];
  readonly sources: readonly Source[];
  readonly names: PersonFinder;
};

/** As `Lookup.complete`, within one scope. */
export type Autocomplete = {
  readonly [Kind in keyof Lookup['complete']]: (
    typed: string,
    limit: number,
  ) => ReturnType<Lookup['complete'][Kind]>;
};

/**
 * Titles are indexed by their letters up to this number, which costs about 1 kB each. Beyond, the
 * index of words completes them, in which titles weigh most.
 */
const MAX_INDEXED_TITLES = 20_000;

/** What is offered for each kind before anything is typed: Discord's 25 choices, and as many to filter out. */
const MAX_USEFUL = 50;

export function createAutocomplete(completed: Completed, index: SearchIndex): Autocomplete {
  const { scope, entries, people, bodies, sources, names } = completed;
  const { timelines } = index;
  const peopleByName = createPrefixIndex([
    ...names.knownNames.flatMap(nameLabels),
    ...bodies.map(({ name, body }) => ({
      text: name,
      item: body,
      rank: name === body.name ? 0 : 1,
    })),
  ]);
  const sourcesByTitle = createPrefixIndex(sources.flatMap(sourceLabels));
  const entriesByTitle = createPrefixIndex(
    entries.length <= MAX_INDEXED_TITLES ? entries.flatMap(entryLabels) : [],
  );
  const useful = lazy(() => ({
    people: highest(people, (person) => timelines.entriesAbout(person).length, MAX_USEFUL),
    sources: highest(sources, (source) => timelines.entriesCiting(source).length, MAX_USEFUL),
    entries: highest(entries, ({ claims }) => claims.length, MAX_USEFUL),
  }));
  return {
    years: (typed, limit) =>
      completeYears(typed.slice(0, MAX_QUERY), timelines.years(scope), limit),
    people(typed, limit) {
      const name = typed.slice(0, MAX_NAME);
      if (normalizePrefix(name) === '') return useful().people.slice(0, limit);
      return completePerson(name, peopleByName, names, limit);
    },
    entries(typed, limit) {
      const text = typed.slice(0, MAX_QUERY).trim();
      if (normalizePrefix(text) === '') return useful().entries.slice(0, limit);
      return completeEntry(text, entriesByTitle, scope, index, limit);
    },
    sources(typed, limit) {
      const title = typed.slice(0, MAX_QUERY);
      if (normalizePrefix(title) === '') return useful().sources.slice(0, limit);
      return sourcesByTitle.startingWith(title, limit);
    },
    queries(typed, limit) {
      const years = timelines.years(scope);
      const text = typed.slice(0, MAX_QUERY).replace(/\s+/gu, ' ').trimStart();
      return text.trim() === ''
        ? usefulQueries(useful().people, years, limit)
        : completeQuery(text, { peopleByName, years, vocabulary: index.vocabulary }, limit);
    },
  };
}

function nameLabels(known: KnownName): readonly Label<Person>[] {
  if (known.kind === 'namesake') return [];
  const { person, name, kind } = known;
  return [{ text: name, item: person, rank: name === person.name ? 0 : kind === 'weak' ? 2 : 1 }];
}

function sourceLabels(source: Source): readonly Label<Source>[] {
  return [
    { text: source.short, item: source, rank: 0 },
    { text: source.title, item: source, rank: 0 },
    { text: source.id, item: source, rank: 1 },
  ];
}

function entryLabels(entry: Entry): readonly Label<Entry>[] {
  return [
    { text: entry.title, item: entry, rank: 0 },
    { text: entry.id, item: entry, rank: 1 },
  ];
}

/** Shorter names resemble everything, and are completed only by their letters. */
const MIN_SIMILAR_NAME = 3;

function completePerson(
  name: string,
  peopleByName: PrefixIndex<Person>,
  names: PersonFinder,
  limit: number,
): readonly Person[] {
  const literal = peopleByName.startingWith(name, limit);
  return literal.length > 0 || normalizePrefix(name).length < MIN_SIMILAR_NAME
    ? literal
    : names.findSimilar(name).slice(0, limit);
}

/** A time completes to what happened then. */
function completeEntry(
  text: string,
  entriesByTitle: PrefixIndex<Entry>,
  scope: Scope,
  index: SearchIndex,
  limit: number,
): readonly Entry[] {
  const time = parsePeriod(text);
  const during = time.kind === 'period' ? index.timelines.during(time.period, scope) : undefined;
  if (during?.kind === 'found') return during.entries.slice(0, limit);
  const literal = entriesByTitle.startingWith(text, limit);
  if (literal.length >= limit) return literal;
  const byWords = completeByWords(text, scope, index, limit);
  return [...new Set([...literal, ...byWords])].slice(0, limit);
}

/** Terms that the last word may become. */
const MAX_ENDINGS = 16;

/**
 * Postings that are scored for them, which takes a millisecond: a single letter begins terms of
 * nearly all entries.
 */
const MAX_ENDING_POSTINGS = 150_000;

/** All words must be in the entry; the last may be unfinished. */
const ALL_WORDS = 0.99;

function completeByWords(
  text: string,
  scope: Scope,
  index: SearchIndex,
  limit: number,
): readonly Entry[] {
  const { entries, vocabulary, wordsSearch } = index;
  const words = text.split(/[^\p{L}\p{M}\p{N}'’]+/u).filter((word) => word !== '');
  let postings = 0;
  const endings = vocabulary
    .startingWith(toTerm(words.at(-1) ?? ''), MAX_ENDINGS)
    .filter((id, rank) => {
      postings += vocabulary.entryCount(id);
      return rank === 0 || postings < MAX_ENDING_POSTINGS;
    })
    .map((id) => ({ id, boost: 1 }));
  if (endings.length === 0) return [];
  const finished = words
    .slice(0, -1)
    .map((typed) => toSearchTerm({ typed, term: toTerm(typed), ...UNTRANSLATED }, index));
  const terms = [...finished, { variants: endings, weight: wordsSearch.rarity(endings) }];
  const accepts = (position: number): boolean =>
    scope === undefined || entries[position]?.timeline === scope;
  return wordsSearch
    .search(terms, ALL_WORDS, limit, accepts)
    .flatMap(({ entry: position }) => entries[position] ?? []);
}
