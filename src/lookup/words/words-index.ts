/**
 * The inverted index over all entries: a sorted vocabulary, and for each term the entries that hold
 * it with how much they are about it (BM25), in typed arrays.
 */
import { lowerBound } from '../../text/binary-search.ts';
import { compareTexts } from '../../text/compare-texts.ts';
import type { Entry } from '../../timeline/model/timeline.ts';
import type { Slices } from '../slices.ts';
import { countTerms, FAR_PLACE } from './count-terms.ts';
import type { TermCounts } from './count-terms.ts';

export type WordsIndex = {
  /** How many entries were indexed; an entry is its position among them. */
  readonly entries: number;
  /** In the order of code units, so that terms with one prefix are neighbours. A term's id is its position. */
  readonly terms: readonly string[];
  /** Where the postings of each term begin, and after the last term where they end. */
  readonly starts: Uint32Array;
  /** Entries, ascending for each term. */
  readonly postings: Uint32Array;
  /** Beside each posting, its share of BM25 without the term's rarity, in 255ths. */
  readonly impacts: Uint8Array;
  /** Beside each posting, where the entry holds the term first: see `FIRST_PLACE_AFTER_TITLE`. */
  readonly places: Uint8Array;
  /** Ids of the terms that are written as names, ascending. */
  readonly names: readonly number[];
};

/**
 * BM25's k1 as Robertson and Zaragoza recommend it (2009). Their b is 0 here and left out: a long entry
 * has more claims and more sources, not more padding, and must not rank below a thin one.
 */
const K1 = 1.2;

/** Indexes entries in their order. */
export function* indexWords(entries: readonly Entry[]): Slices<WordsIndex> {
  const counts = yield* countTerms(entries);
  const { terms } = counts;
  const order = [...terms.keys()].toSorted((a, b) => compareTexts(terms[a] ?? '', terms[b] ?? ''));
  const ids = new Uint32Array(terms.length);
  for (const [id, countedId] of order.entries()) ids[countedId] = id;
  yield;
  const starts = countPostings(counts, ids);
  return {
    entries: entries.length,
    terms: order.map((countedId) => terms[countedId] ?? ''),
    starts,
    ...(yield* fillPostings(counts, ids, starts)),
    names: counts.names.map((countedId) => ids[countedId] ?? 0).toSorted((a, b) => a - b),
  };
}

/** The position of the posting of a term for an entry; undefined where the entry lacks the term. */
export function findPosting(
  { starts, postings }: WordsIndex,
  id: number,
  entry: number,
): number | undefined {
  const end = starts[id + 1] ?? 0;
  const found = lowerBound(starts[id] ?? 0, end, (posting) => (postings[posting] ?? 0) < entry);
  return found < end && postings[found] === entry ? found : undefined;
}

/** Where the postings of each term begin. `ids` gives the id of a term by its id while counting. */
function countPostings({ terms, termIds }: TermCounts, ids: Uint32Array): Uint32Array {
  const starts = new Uint32Array(terms.length + 1);
  for (const countedId of termIds) {
    const id = ids[countedId] ?? 0;
    starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  }
  for (let id = 0; id < terms.length; id += 1) {
    starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  }
  return starts;
}

function* fillPostings(
  { starts: entryStarts, termIds, counts, places: countedPlaces }: TermCounts,
  ids: Uint32Array,
  starts: Uint32Array,
): Slices<Pick<WordsIndex, 'postings' | 'impacts' | 'places'>> {
  const postings = new Uint32Array(termIds.length);
  const impacts = new Uint8Array(termIds.length);
  const next = starts.slice();
  const places = new Uint8Array(termIds.length);
  for (let entry = 0; entry < entryStarts.length - 1; entry += 1) {
    const end = entryStarts[entry + 1] ?? 0;
    for (let pair = entryStarts[entry] ?? 0; pair < end; pair += 1) {
      const id = ids[termIds[pair] ?? 0] ?? 0;
      const posting = next[id] ?? 0;
      const count = counts[pair] ?? 0;
      postings[posting] = entry;
      impacts[posting] = Math.max(1, Math.round((255 * count) / (count + K1)));
      places[posting] = countedPlaces[pair] ?? FAR_PLACE;
      next[id] = posting + 1;
    }
    yield;
  }
  return { postings, impacts, places };
}
