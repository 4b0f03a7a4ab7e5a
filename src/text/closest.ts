/** Finds what was probably meant by an id, a field or a word that is not known. */
import Fuse from 'fuse.js';

/**
 * Names compared in all, for one list: Fuse compares some 1,000 a millisecond, and a file in which
 * thousands of ids are unknown has one mistake, not thousands that need a suggestion each.
 */
const MOST_COMPARISONS = 1_000_000;

/**
 * Fuse: 0 is equal, 1 is anything. Two letters that changed places are two errors: `saif-al-adle`
 * is at 0.17 from `saif-al-adel`, `abuot` at 0.4 from `about`. Above, words come up that share
 * nothing but a syllable.
 */
const FURTHEST = 0.4;

const rankers = new WeakMap<readonly string[], { fuse: Fuse<string>; left: number }>();

/** The closest candidate, if any is close. Pass the same array again: what it costs is kept with it. */
export function didYouMean(typed: string, candidates: readonly string[]): string | undefined {
  let ranker = rankers.get(candidates);
  if (!ranker) {
    const fuse = new Fuse(candidates, {
      ignoreLocation: true,
      ignoreDiacritics: true,
      includeScore: true,
      threshold: FURTHEST,
    });
    ranker = { fuse, left: MOST_COMPARISONS };
    rankers.set(candidates, ranker);
  }
  ranker.left -= candidates.length;
  if (ranker.left < 0) return undefined;
  // Fuse looks for what was typed inside the candidate, so that one letter is in almost all of them.
  const similar = ({ length }: string) => length <= 2 * typed.length && typed.length <= 2 * length;
  return ranker.fuse.search(typed.slice(0, LONGEST), { limit: 5 }).find(({ item }) => similar(item))
    ?.item;
}

/** Ids have at most 60 characters; what is much longer is no misspelt id. */
const LONGEST = 100;
