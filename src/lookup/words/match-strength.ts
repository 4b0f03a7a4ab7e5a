/** How surely an entry holds the terms of a query: as they are, or only by synonyms and beginnings. */
import { findPosting } from './words-index.ts';
import type { WordsIndex } from './words-index.ts';
import { mayHoldTerm } from './words-search.ts';
import type { QueryTerm } from './words-search.ts';

/** Forms of a word and other spellings of a name are the word itself; what is worth less is another. */
const SAME_WORD = 0.8;

/**
 * The weight of the terms that an entry holds. A synonym gives only the share that it is worth. `held` is
 * what a search for the same terms says of the entry.
 */
export function matchStrength(
  terms: readonly QueryTerm[],
  entry: number,
  index: WordsIndex,
  held: number = ANY,
): number {
  return terms.reduce(
    (sum, term, at) =>
      mayHoldTerm(held, at) ? sum + strength(term, bestBoost(term, entry, index)) : sum,
    0,
  );
}

/** Every bit: nothing is known of the entry. */
const ANY = -1;

/** The strength of an entry that would hold each term in its best form. */
export function maxStrength(terms: readonly QueryTerm[]): number {
  return terms.reduce((sum, term) => {
    const best = Math.max(0, ...term.variants.map(({ boost }) => boost));
    return sum + strength(term, best);
  }, 0);
}

function strength({ weight }: QueryTerm, boost: number): number {
  return weight * (boost >= SAME_WORD ? 1 : boost);
}

/** Whether an entry holds a term itself, in any form or spelling. */
export function isHeld(term: QueryTerm, entry: number, index: WordsIndex): boolean {
  return bestBoost(term, entry, index) >= SAME_WORD;
}

function bestBoost({ variants }: QueryTerm, entry: number, index: WordsIndex): number {
  return variants.reduce((best, { id, boost }) => {
    if (boost <= best) return best;
    return findPosting(index, id, entry) === undefined ? best : boost;
  }, 0);
}
