/** What a search reads: the entries of all timelines, the index of their words, and their links. */
import type { Entry } from '../timeline/model/timeline.ts';
import { indexCitedPlaces } from './cited-places.ts';
import type { CitedPlaces } from './cited-places.ts';
import { lazy } from './lazy.ts';
import type { TimelineIndex } from './timeline-index.ts';
import { expandTerm } from './words/expand-term.ts';
import type { Expansion } from './words/expand-term.ts';
import { createVocabulary } from './words/vocabulary.ts';
import type { Vocabulary } from './words/vocabulary.ts';
import { indexWords } from './words/words-index.ts';
import type { WordsIndex } from './words/words-index.ts';
import { createWordsSearch } from './words/words-search.ts';
import type { QueryTerm, WordsSearch } from './words/words-search.ts';

export type SearchIndex = {
  readonly timelines: TimelineIndex;
  /** All timelines, one after the other; the index of words knows an entry by its position here. */
  readonly entries: readonly Entry[];
  readonly positions: () => ReadonlyMap<Entry, number>;
  readonly words: WordsIndex;
  readonly wordsSearch: WordsSearch;
  readonly vocabulary: Vocabulary;
  readonly citedPlaces: () => CitedPlaces;
  /** The weight of a term that occurs in no entry: no other is rarer. */
  readonly maxTermWeight: number;
};

export function createSearchIndex(timelines: TimelineIndex): SearchIndex {
  const entries = timelines.timelines.flatMap((timeline) => timeline.entries);
  const words = indexWords(entries);
  const wordsSearch = createWordsSearch(words);
  return {
    timelines,
    entries,
    positions: lazy(() => new Map(entries.map((entry, position) => [entry, position]))),
    words,
    wordsSearch,
    vocabulary: createVocabulary(words),
    citedPlaces: lazy(() => indexCitedPlaces(entries)),
    maxTermWeight: wordsSearch.rarity([]),
  };
}

/** A word as it was typed, and as it is compared. */
export type TypedWord = { readonly typed: string; readonly term: string };

/** A typed word with what it is searched by. */
export type SearchTerm = QueryTerm & { readonly typed: string; readonly expansion: Expansion };

/** In a script that no entry is written in, a word cannot be expected to occur. */
const UNKNOWN_SCRIPT_WEIGHT = 0.15;

/**
 * A name says more than another word as rare: an explosion at another port is not that of Beirut. On
 * the labelled questions 1.2 to 1.3 answer most, and nothing that is not in the record.
 */
const NAME_WEIGHT = 1.25;

export function toSearchTerm(
  { typed, term }: TypedWord,
  { vocabulary, wordsSearch, maxTermWeight }: SearchIndex,
): SearchTerm {
  const expansion = expandTerm(vocabulary, term);
  if (expansion.kind === 'unknown') {
    const isReadable = vocabulary.hasScriptOf(term);
    const weight = maxTermWeight * (isReadable ? 1 : UNKNOWN_SCRIPT_WEIGHT);
    return { typed, expansion, variants: [], weight };
  }
  const { variants } = expansion;
  const id = vocabulary.id(term);
  const isName = id !== undefined && vocabulary.isName(id);
  const weight = wordsSearch.rarity(variants) * (isName ? NAME_WEIGHT : 1);
  return { typed, expansion, variants, weight };
}
