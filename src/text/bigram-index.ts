/** Finds the words of a vocabulary that share most pairs of letters with a word. */

/** For each hashed pair of letters the words that hold it, as positions in the vocabulary. */
export type BigramPostings = { readonly starts: Uint32Array; readonly words: Uint32Array };

export type BigramIndex = {
  /** Positions in the vocabulary, those that share most first; at most `limit`, which share any. */
  nearest(word: string, limit: number): readonly number[];
};

/** A pair is hashed to one of so many lists; collisions only add candidates that are then compared. */
const LISTS = 1 << 12;

/** Each word counts its pairs, start and end included ("^f", "r$"), once each. */
export function buildBigramPostings(vocabulary: readonly string[]): BigramPostings {
  const starts = new Uint32Array(LISTS + 1);
  for (const word of vocabulary) {
    for (const list of pairsOf(word)) starts[list + 1] = (starts[list + 1] ?? 0) + 1;
  }
  for (let list = 0; list < LISTS; list += 1) {
    starts[list + 1] = (starts[list + 1] ?? 0) + (starts[list] ?? 0);
  }
  const words = new Uint32Array(starts[LISTS] ?? 0);
  const filled = starts.slice();
  for (const [position, word] of vocabulary.entries()) {
    for (const list of pairsOf(word)) {
      words[filled[list] ?? 0] = position;
      filled[list] = (filled[list] ?? 0) + 1;
    }
  }
  return { starts, words };
}

export function createBigramIndex(
  vocabulary: readonly string[],
  { starts, words } = buildBigramPostings(vocabulary),
): BigramIndex {
  // Reused from call to call and left zeroed.
  const shared = new Uint8Array(vocabulary.length);
  return {
    nearest(word, limit) {
      const touched: number[] = [];
      for (const list of pairsOf(word)) {
        const end = starts[list + 1] ?? 0;
        for (let at = starts[list] ?? 0; at < end; at += 1) {
          const position = words[at] ?? 0;
          const count = shared[position] ?? 0;
          if (count === 0) touched.push(position);
          shared[position] = Math.min(255, count + 1);
        }
      }
      // By the share of pairs in common (Dice), in steps: sorting all that share one pair would
      // cost more than the rest of the search.
      const buckets: number[][] = Array.from({ length: BUCKETS + 1 }, () => []);
      for (const position of touched) {
        const pairs = (vocabulary[position]?.length ?? 0) + 1 + word.length + 1;
        const bucket = Math.round((2 * BUCKETS * (shared[position] ?? 0)) / pairs);
        buckets[Math.min(BUCKETS, bucket)]?.push(position);
        shared[position] = 0;
      }
      return mostShared(buckets, limit);
    },
  };
}

const BUCKETS = 40;

/** Equal shares come in the vocabulary's order. */
function mostShared(buckets: readonly (readonly number[])[], limit: number): readonly number[] {
  const result: number[] = [];
  for (let bucket = BUCKETS; bucket >= 0 && result.length < limit; bucket -= 1) {
    const ordered = (buckets[bucket] ?? []).toSorted((a, b) => a - b);
    for (const position of ordered.slice(0, limit - result.length)) result.push(position);
  }
  return result;
}

/** The lists of a word's pairs, each once. */
function pairsOf(word: string): readonly number[] {
  const lists: number[] = [];
  let previous = 0x5e;
  for (let at = 0; at <= word.length; at += 1) {
    const code = at < word.length ? word.charCodeAt(at) : 0x24;
    const list = (Math.imul(previous, 2077) + code * 13 + (previous >> 3)) & (LISTS - 1);
    if (!lists.includes(list)) lists.push(list);
    previous = code;
  }
  return lists;
}
