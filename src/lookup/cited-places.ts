/**
 * Finds entries by what they cite: the author, title or publisher of a source, and the place in it, as
 * in "op-ed item 4".
 */
import { overlaps } from '../dates/event-date.ts';
import { lowerBound } from '../text/binary-search.ts';
import { blankOut } from '../text/blank-out.ts';
import type { Claim, Entry, Source } from '../timeline/model/timeline.ts';
import { MAX_HITS } from './lookup.ts';
import type { Hit, Scope, SearchResult } from './lookup.ts';
import type { ParsedQuery } from './parse-query.ts';
import { findQueryTimes } from './query-times.ts';
import { stemTerm } from './words/stem.ts';
import { isQuestionWord, isStopWord } from './words/stop-words.ts';
import { termsOf, tokenize } from './words/tokenizer.ts';

/** Places in sources by the words of the source and of the locator. */
export type CitedPlaces = {
  readonly places: readonly Place[];
  /** Positions of places by the stems of their words, ascending. */
  readonly byStem: ReadonlyMap<string, readonly number[]>;
};

type Place = {
  /** Of the words of the locator. */
  readonly locatorStems: ReadonlySet<string>;
  readonly uses: Use[];
};
type Use = { readonly entry: Entry; readonly claim: Claim };

/** `entries` are those of all timelines. */
export function indexCitedPlaces(entries: readonly Entry[]): CitedPlaces {
  const places: Place[] = [];
  const byStem = new Map<string, number[]>();
  const positions = new Map<Source, Map<string | undefined, number>>();
  const addPlace = (source: Source, locator: string | undefined): number => {
    const locatorStems = stemsOf(locator === undefined ? [] : [locator]);
    const position = places.push({ locatorStems, uses: [] }) - 1;
    const { title, short, authors, publisher = '' } = source;
    for (const stem of stemsOf([title, short, ...authors, publisher]).union(locatorStems)) {
      const known = byStem.get(stem);
      if (known) known.push(position);
      else byStem.set(stem, [position]);
    }
    return position;
  };
  for (const entry of entries) {
    for (const claim of entry.claims) {
      for (const { source, locator } of claim.citations) {
        const ofSource = positions.get(source) ?? new Map<string | undefined, number>();
        positions.set(source, ofSource);
        const position = ofSource.get(locator) ?? addPlace(source, locator);
        ofSource.set(locator, position);
        places[position]?.uses.push({ entry, claim });
      }
    }
  }
  return { places, byStem };
}

function stemsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts
      .flatMap(termsOf)
      .filter((term) => !isStopWord(term))
      .map(stemTerm),
  );
}

export type CitingResult = SearchResult & {
  /** Whether the query names the place itself, as in "item 4", and not only its source. */
  readonly namesPlace: boolean;
};

/**
 * The entries that cite a place of which the query names every word, in order of time. Undefined when
 * there are none.
 */
export function searchCitedPlaces(
  text: string,
  { time, excluded }: ParsedQuery,
  scope: Scope,
  index: CitedPlaces,
): CitingResult | undefined {
  const withoutTimes = blankOut(text, time ? findQueryTimes(text) : []);
  const words = tokenize(withoutTimes).filter(({ term }) => !isQuestionWord(term));
  // A number alone is on some page of any book.
  const namesNothing = !words.some(({ term }) => /\p{L}/u.test(term));
  if (namesNothing || excluded.length > 0) return undefined;
  const stems = [...new Set(words.map(({ term }) => stemTerm(term)))];
  const places = placesWithAll(stems, index);
  const named = places.filter(({ locatorStems }) => isNamed(locatorStems, stems));
  const meant = named.length > 0 ? named : places;
  const found = new Map<Entry, Hit>();
  for (const { entry, claim } of meant.flatMap((place) => place.uses)) {
    if (scope !== undefined && entry.timeline !== scope) continue;
    if (found.has(entry) || (time && !overlaps(entry.date, time))) continue;
    found.set(entry, { entry, snippet: { text: claim.text, marks: [], claim } });
  }
  if (found.size === 0) return undefined;
  const typed = words.map(({ start, end }) => withoutTimes.slice(start, end));
  return {
    understood: { ...UNDERSTOOD_AS_WORDS, time, words: [...new Set(typed)] },
    hits: [...found.values()]
      .toSorted((a, b) => a.entry.date.first - b.entry.date.first)
      .slice(0, MAX_HITS),
    nearest: [],
    namesPlace: named.length > 0,
  };
}

/** Whether the words name both a number of the locator and what it counts: "item 4". */
function isNamed(locatorStems: ReadonlySet<string>, stems: readonly string[]): boolean {
  const named = stems.filter((stem) => locatorStems.has(stem));
  return named.some((stem) => /\d/.test(stem)) && named.some((stem) => /\p{L}/u.test(stem));
}

/** From the rarest word on, so that few places are looked at. */
function placesWithAll(
  stems: readonly string[],
  { places, byStem }: CitedPlaces,
): readonly Place[] {
  const [rarest = [], ...others] = stems
    .map((stem) => byStem.get(stem) ?? [])
    .toSorted((a, b) => a.length - b.length);
  return rarest
    .filter((position) => others.every((list) => isIn(list, position)))
    .flatMap((position) => places[position] ?? []);
}

function isIn(ascending: readonly number[], wanted: number): boolean {
  const at = lowerBound(0, ascending.length, (index) => (ascending[index] ?? 0) < wanted);
  return ascending[at] === wanted;
}

const UNDERSTOOD_AS_WORDS: SearchResult['understood'] = {
  people: [],
  speakers: [],
  timeOf: 'events',
  ambiguous: [],
  time: undefined,
  standings: [],
  words: [],
  phrases: [],
  excluded: [],
  unknownNames: [],
  corrected: [],
  unknown: [],
};
