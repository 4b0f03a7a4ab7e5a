/** Finds the entries that hold the terms of a query, most relevant first, with bounded work. */
import { createBestHits } from './best-hits.ts';
import type { WordsHit } from './best-hits.ts';
import type { Variant } from './expand-term.ts';
import type { WordsIndex } from './words-index.ts';

/** A term of a query: the terms of entries that answer it, and how much it says about what is asked. */
export type QueryTerm = {
  readonly variants: readonly Variant[];
  /** Its rarity; also for a term that occurs nowhere, which then has no variants. */
  readonly weight: number;
};

export type WordsSearch = {
  /**
   * At most `limit` entries that `accepts` and whose terms weigh at least `minShare` (from 0 to 1)
   * of all. Only the first 31 terms count. `held` is that of the hit.
   */
  search(
    terms: readonly QueryTerm[],
    minShare: number,
    limit: number,
    accepts: (entry: number, held: number) => boolean,
  ): readonly WordsHit[];
  /** BM25's idf of variants taken together; without variants that of a term in no entry. */
  rarity(variants: readonly Variant[]): number;
};

/** A term is a bit of a 32-bit number that JavaScript shifts without a sign. */
const MAX_TERMS = 31;

/** Sums of weights differ in the last digits by the order of adding. */
export const ROUNDING = 1e-6;

export function createWordsSearch(index: WordsIndex): WordsSearch {
  const scores = createScores(index.entries);
  return {
    rarity: (variants) => rarity(index, variants),
    search(terms, minShare, limit, accepts) {
      const query = terms.slice(0, MAX_TERMS);
      const minWeight = minShare * sumOfWeights(query) - ROUNDING;
      scoreEntries(index, query, minWeight, scores);
      const hits = selectHits(query, minWeight, limit, accepts, scores);
      clearScores(scores);
      return hits;
    },
  };
}

function rarity({ entries, starts }: WordsIndex, variants: readonly Variant[]): number {
  const counts = variants.map(
    ({ id, boost }) => boost * ((starts[id + 1] ?? 0) - (starts[id] ?? 0)),
  );
  const having = Math.max(0, ...counts);
  return Math.log(1 + (entries - having + 0.5) / (having + 0.5));
}

export function sumOfWeights(terms: readonly QueryTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

/** Lists with a place for each entry, used by one search after the other and zeroed between them. */
type Scores = {
  readonly score: Float32Array;
  /** Bit i for the query's term i. */
  readonly held: Int32Array;
  /** What the term that is being scored has given an entry; valid only where its bit is set. */
  readonly given: Float32Array;
  /** The first `count` are the entries with a score. */
  readonly touched: Uint32Array;
  count: number;
};

function createScores(entries: number): Scores {
  return {
    score: new Float32Array(entries),
    held: new Int32Array(entries),
    given: new Float32Array(entries),
    touched: new Uint32Array(entries),
    count: 0,
  };
}

function clearScores(scores: Scores): void {
  const { score, held, touched, count } = scores;
  for (let index = 0; index < count; index += 1) {
    const entry = touched[index] ?? 0;
    score[entry] = 0;
    held[entry] = 0;
  }
  scores.count = 0;
}

/** The rarest terms first: an entry without them may no longer weigh enough, and is not looked at. */
function scoreEntries(
  index: WordsIndex,
  query: readonly QueryTerm[],
  minWeight: number,
  scores: Scores,
): void {
  const rarestFirst = [...query.entries()].toSorted(([, a], [, b]) => b.weight - a.weight);
  let weightLeft = sumOfWeights(query);
  for (const [position, term] of rarestFirst) {
    scoreTerm(index, term, 1 << position, weightLeft < minWeight, scores);
    weightLeft -= term.weight;
  }
}

function scoreTerm(
  { starts, postings, impacts }: WordsIndex,
  { variants, weight }: QueryTerm,
  bit: number,
  onlyTouched: boolean,
  scores: Scores,
): void {
  const { score, held, given, touched } = scores;
  for (const [variant, { id, boost }] of variants.entries()) {
    // No variant before the first has given an entry anything.
    const isFirst = variant === 0;
    const unit = boost / 255;
    const end = starts[id + 1] ?? 0;
    let { count } = scores;
    for (let posting = starts[id] ?? 0; posting < end; posting += 1) {
      const entry = postings[posting] ?? 0;
      const before = held[entry] ?? 0;
      if (before === 0) {
        if (onlyTouched) continue;
        touched[count] = entry;
        count += 1;
      }
      // Variants of one term add up, but never to more than the whole term.
      const already = isFirst || (before & bit) === 0 ? 0 : (given[entry] ?? 0);
      const more = unit * (impacts[posting] ?? 0) * (1 - already);
      held[entry] = before | bit;
      given[entry] = already + more;
      score[entry] = (score[entry] ?? 0) + weight * more;
    }
    scores.count = count;
  }
}

function selectHits(
  query: readonly QueryTerm[],
  minWeight: number,
  limit: number,
  accepts: (entry: number, held: number) => boolean,
  scores: Scores,
): readonly WordsHit[] {
  const weighsEnough = new Map<number, boolean>();
  const best = createBestHits(limit);
  const { score: scoreOf, held: heldOf, touched, count } = scores;
  for (let index = 0; index < count; index += 1) {
    const entry = touched[index] ?? 0;
    const score = scoreOf[entry] ?? 0;
    if (!best.hasRoomFor(score, entry)) continue;
    const held = heldOf[entry] ?? 0;
    let isEnough = weighsEnough.get(held);
    if (isEnough === undefined) {
      isEnough = heldWeight(query, held) >= minWeight;
      weighsEnough.set(held, isEnough);
    }
    if (isEnough && accepts(entry, held)) best.add({ entry, score, held });
  }
  return best.sorted();
}

/** Whether a hit may hold the term at a place of its query: only of the first terms it is known. */
export function mayHoldTerm(held: number, at: number): boolean {
  return at >= MAX_TERMS || (held & (1 << at)) !== 0;
}

/** The weight of the terms whose bits are set. */
function heldWeight(terms: readonly QueryTerm[], held: number): number {
  return terms.reduce(
    (sum, { weight }, index) => sum + ((held & (1 << index)) === 0 ? 0 : weight),
    0,
  );
}
