/** Builds the one Lookup that answers for all timelines. */
import type { Person, Timeline } from '../timeline/model/timeline.ts';
import { searchInOrder } from './asked-order.ts';
import { createAutocomplete } from './autocomplete.ts';
import type { Autocomplete } from './autocomplete.ts';
import { lazy } from './lazy.ts';
import { MAX_NAME, MAX_QUERY } from './lookup.ts';
import type { Lookup, PersonResult, Scope } from './lookup.ts';
import { findMentions } from './mentions.ts';
import { createPersonFinder } from './names/find-person.ts';
import type { PersonFinder } from './names/find-person.ts';
import { findNamingEntries } from './names/named-in-entries.ts';
import { createNameRecognizer } from './names/recognize-names.ts';
import type { NameRecognizer } from './names/recognize-names.ts';
import { createBodyNames } from './speakers/body-names.ts';
import type { BodyNames } from './speakers/body-names.ts';
import { createSpeechReader } from './speakers/read-speech.ts';
import type { SpeechReader } from './speakers/read-speech.ts';
import { searchEntries } from './search.ts';
import { createSearchIndex } from './search-index.ts';
import type { SearchIndex } from './search-index.ts';
import { atOnce, inSlices, type Slices } from './slices.ts';
import { createTimelineIndex } from './timeline-index.ts';
import type { TimelineIndex } from './timeline-index.ts';

/**
 * Takes at least one timeline; none may change later. Call `prepare` before the first question. `publicUrl`
 * says where the site of the timelines is.
 */
export function createLookup(
  timelines: readonly Timeline[],
  publicUrl: PublicUrl = () => undefined,
): Lookup {
  return atOnce(buildLookup(timelines, publicUrl));
}

type PublicUrl = () => string | undefined;

/** As `createLookup` and `prepare`, slice by slice: another one can answer meanwhile. */
export function createLookupInSlices(
  timelines: readonly Timeline[],
  publicUrl: PublicUrl,
): Promise<Lookup> {
  return inSlices(buildPrepared(timelines, publicUrl));
}

function* buildPrepared(timelines: readonly Timeline[], publicUrl: PublicUrl): Slices<Lookup> {
  const lookup = yield* buildLookup(timelines, publicUrl);
  yield* prepareInSteps(lookup);
  return lookup;
}

function* buildLookup(timelines: readonly Timeline[], publicUrl: PublicUrl): Slices<Lookup> {
  const index = yield* createSearchIndex(createTimelineIndex(timelines));
  const within = yield* createScopedLookups(timelines, index);
  const { timeline, entry, person, source, neighbours, entriesAbout, entriesCiting, claimsBy } =
    index.timelines;
  return {
    timelines,
    get publicUrl() {
      return publicUrl();
    },
    timeline,
    entry,
    person,
    source,
    neighbours,
    entriesAbout,
    entriesCiting,
    claimsBy,
    during: index.timelines.during,
    findPerson: (name, scope) =>
      mostNamedFirst(findPersonOrBody(name, within(scope)), index.timelines),
    namedIn: (name, scope) =>
      findNamingEntries(name.slice(0, MAX_NAME), peopleWithin(timelines, scope), scope, index),
    search(query, scope) {
      const text = query.slice(0, MAX_QUERY);
      const { recognizer, speechReader } = within(scope);
      const languages = lazy(() => index.wordReader.languagesOf(text));
      const context = { scope, index, recognizer, speechReader, languages };
      return searchInOrder(text, scope, index.entries, (rest) => searchEntries(rest, context));
    },
    mentions: (text, scope) => findMentions(text, scope, index, within(scope)),
    complete: {
      years: (typed, scope, limit) => within(scope).complete.years(typed, limit),
      people: (typed, scope, limit) => within(scope).complete.people(typed, limit),
      entries: (typed, scope, limit) => within(scope).complete.entries(typed, limit),
      sources: (typed, scope, limit) => within(scope).complete.sources(typed, limit),
      queries: (typed, scope, limit) => within(scope).complete.queries(typed, limit),
    },
  };
}

function peopleWithin(timelines: readonly Timeline[], scope: Scope): readonly Person[] {
  return timelines
    .filter(({ id }) => scope === undefined || id === scope)
    .flatMap(({ people }) => people);
}

/** A body is found by its literal names. A misspelt one is offered where no person is found. */
function findPersonOrBody(typed: string, { names, bodies }: ScopedLookup): PersonResult {
  const name = typed.slice(0, MAX_NAME);
  const body = bodies.named(name);
  if (body) return { kind: 'found', person: body, matched: name };
  const result = names.find(name);
  if (result.kind === 'nobody' || result.kind === 'similar') {
    const weak = names.withWeakName(name);
    if (weak.length > 0) return { kind: 'weak', people: weak };
  }
  if (result.kind !== 'nobody') return result;
  const similar = bodies.similarTo(name);
  return similar.length > 0 ? { kind: 'similar', people: similar } : result;
}

/** Of people who all have a name, whoever is in most entries is most likely meant. */
function mostNamedFirst(result: PersonResult, { entriesAbout }: TimelineIndex): PersonResult {
  if (result.kind !== 'several') return result;
  const count = (person: Person): number => entriesAbout(person).length;
  return { ...result, people: result.people.toSorted((a, b) => count(b) - count(a)) };
}

/**
 * Computes what the first question that needs it would otherwise compute: at a million entries that
 * takes a second, too long for a member to wait.
 */
export function prepare(lookup: Lookup): void {
  atOnce(prepareInSteps(lookup));
}

function* prepareInSteps(lookup: Lookup): Slices<void> {
  for (const scope of allScopes(lookup.timelines)) {
    lookup.complete.years('', scope, 1);
    yield;
    lookup.complete.people('', scope, 1);
    yield;
  }
  for (const { id, entries } of lookup.timelines) {
    lookup.entry({ timeline: id, id: entries[0]?.id ?? '' });
    yield;
  }
  // No entry holds this word, so the index of cited sources is built.
  lookup.search('\u{10fffd}', undefined);
  yield;
  // A word of no glossary, so that all of them are read.
  lookup.search('xyz', undefined);
}

function allScopes(timelines: readonly Timeline[]): readonly Scope[] {
  return [undefined, ...timelines.map(({ id }) => id)];
}

/** What answers within one scope. */
type ScopedLookup = {
  readonly names: PersonFinder;
  readonly recognizer: NameRecognizer;
  readonly speechReader: SpeechReader;
  readonly bodies: BodyNames;
  readonly complete: Autocomplete;
};

function* createScopedLookups(
  timelines: readonly Timeline[],
  index: SearchIndex,
): Slices<(scope: Scope) => ScopedLookup> {
  const all = yield* createScopedLookup(timelines, undefined, index);
  const byTimeline = new Map<string, ScopedLookup>();
  for (const timeline of timelines) {
    // Of one timeline, it and all are the same.
    const own =
      timelines.length === 1 ? all : yield* createScopedLookup([timeline], timeline.id, index);
    byTimeline.set(timeline.id, own);
  }
  return (scope) => {
    if (scope === undefined) return all;
    return byTimeline.get(scope) ?? atOnce(createScopedLookup([], scope, index));
  };
}

/** `timelines` are those in scope. */
function* createScopedLookup(
  timelines: readonly Timeline[],
  scope: Scope,
  index: SearchIndex,
): Slices<ScopedLookup> {
  const everybody = timelines.flatMap((timeline) => timeline.people);
  // A body is no name in a text: that "Iran" is named says nothing about what is asked.
  const people = everybody.filter(({ kind }) => kind === 'person');
  const bodies = createBodyNames(everybody.filter(({ kind }) => kind === 'body'));
  const names = yield* createPersonFinder(
    people,
    (person) => index.timelines.entriesAbout(person).length,
  );
  const completed = {
    scope,
    entries: timelines.flatMap((timeline) => timeline.entries),
    people,
    bodies: bodies.labels,
    sources: timelines.flatMap((timeline) => timeline.sources),
    names,
  };
  const recognizer = yield* createNameRecognizer(people, names, index.vocabulary);
  const { claimsBy } = index.timelines;
  const complete = createAutocomplete(completed, index);
  yield;
  return {
    names,
    bodies,
    recognizer,
    speechReader: createSpeechReader(bodies, recognizer, (speaker) => claimsBy(speaker).length > 0),
    complete,
  };
}
