/** Builds the one Lookup that answers for all timelines. */
import type { Person, Timeline } from '../timeline/model/timeline.ts';
import { createAutocomplete } from './autocomplete.ts';
import type { Lookup, Scope } from './lookup.ts';
import { loadEnglish } from './words/english.ts';
import { mentionsIn } from './mentions.ts';
import { createNameRecognizer } from './names/recognize-names.ts';
import { tellingStrangers } from './names/unknown-names.ts';
import type { WordTests } from './names/unknown-names.ts';
import { createPersonFinder } from './names/find-person.ts';
import { isCountry, nameKey, namePartsOf, spottingKnown } from './names/exact-names.ts';
import { createTimelineIndex } from './timeline-index.ts';
import { createSearch } from './search.ts';
import { indexWords } from './words/words-index.ts';
import type { Vocabulary } from './words/expand-term.ts';

/**
 * A new index is to be prepared (`prepare`) before anybody is answered from it.
 *
 * The timelines are taken as they are and never change; at least one.
 */
export function createLookup(timelines: readonly Timeline[]): Lookup {
  const records = createTimelineIndex(timelines);
  const entries = timelines.flatMap((timeline) => timeline.entries);
  const scoped = new Map<Scope, ReturnType<typeof createScoped>>();
  const within = (scope: Scope): ReturnType<typeof createScoped> => {
    // Of one timeline, all and itself are the same.
    const [only, second] = timelines;
    if (scope !== undefined && scope === only?.id && !second) return within(undefined);
    const known = scoped.get(scope);
    if (known) return known;
    const created = createScoped(scope);
    scoped.set(scope, created);
    return created;
  };
  const search = createSearch(
    entries,
    indexWords(entries),
    records,
    (scope) => within(scope).recognizer,
  );

  function createScoped(scope: Scope) {
    const inScope = timelines.filter(({ id }) => scope === undefined || id === scope);
    const people = inScope.flatMap((timeline) => timeline.people);
    const names = createPersonFinder(people, (person) => records.entriesAbout(person).length);
    const completed = {
      entries: inScope.flatMap((timeline) => timeline.entries),
      people,
      sources: inScope.flatMap((timeline) => timeline.sources),
      names,
    };
    return {
      names,
      recognizer: tellingStrangers(
        spottingKnown(
          people,
          createNameRecognizer(names, (key) => search.vocabulary.isOrdinary(key)),
          (key) => search.vocabulary.positionOf(key) !== undefined,
        ),
        names,
        wordTests(people, search.vocabulary),
      ),
      complete: createAutocomplete(completed, scope, records, search),
    };
  }

  for (const scope of scopesOf(timelines)) within(scope);

  const { timeline, entry, person, source, neighbours, entriesAbout, entriesCiting, during } =
    records;
  return {
    timelines,
    timeline,
    entry,
    person,
    source,
    neighbours,
    entriesAbout,
    entriesCiting,
    during,
    findPerson: (name, scope) => within(scope).names.find(name),
    search: (query, scope) => search.search(query, scope),
    mentions: (text, scope) =>
      mentionsIn(text, scope, { search, records, recognizer: within(scope).recognizer }),
    complete: {
      years: (typed, scope, limit) => within(scope).complete.years(typed, limit),
      people: (typed, scope, limit) => within(scope).complete.people(typed, limit),
      entries: (typed, scope, limit) => within(scope).complete.entries(typed, limit),
      sources: (typed, scope, limit) => within(scope).complete.sources(typed, limit),
      queries: (typed, scope, limit) => within(scope).complete.queries(typed, limit),
    },
  };
}

function wordTests(people: readonly Person[], vocabulary: Vocabulary): WordTests {
  const parts = namePartsOf(people);
  const isNamePart = (key: string): boolean => parts.has(nameKey(key));
  return {
    isNamePart,
    isWord(key) {
      if (vocabulary.isOrdinary(key) || isCountry(key, undefined)) return true;
      if (vocabulary.positionOf(key) !== undefined) return !isNamePart(key);
      const meaning = vocabulary.meaningOf(key);
      return meaning.kind === 'corrected' && vocabulary.isOrdinary(meaning.used);
    },
  };
}

function scopesOf(timelines: readonly Timeline[]): readonly Scope[] {
  return [undefined, ...timelines.map(({ id }) => id)];
}

/**
 * Works out what a lookup otherwise works out at the first question that needs it: of a million
 * entries that takes a second, which nobody should have to wait for.
 */
export function prepare(lookup: Lookup): void {
  for (const scope of scopesOf(lookup.timelines)) {
    lookup.complete.years('', scope, 1);
    lookup.complete.people('', scope, 1);
  }
  for (const { id, entries } of lookup.timelines) {
    lookup.entry({ timeline: id, id: entries[0]?.id ?? '' });
  }
  loadEnglish();
}
