/** Finds the words that share most bigrams (pairs of neighbouring letters) with a word. */

/** For each hashed bigram, the words that contain it, as positions in the vocabulary. */
type BigramPostings = { readonly starts: Uint32Array; readonly words: Uint32Array };

export type BigramIndex = {
  /** At most `limit` positions in the vocabulary that share any bigram; those that share most first. */
  nearest(word: string, limit: number): readonly number[];
};

/** Bigrams are hashed to this many lists. A collision only adds a candidate. */
const LISTS = 1 << 12;

/** The postings of `words[starts[list]]` up to `words[starts[list + 1]]`, for each list. */
function buildBigramPostings(vocabulary: readonly string[]): BigramPostings {
  const starts = new Uint32Array(LISTS + 1);
  for (const word of vocabulary) {
    for (const list of bigramLists(word)) starts[list + 1] = (starts[list + 1] ?? 0) + 1;
  }
  for (let list = 0; list < LISTS; list += 1) {
    starts[list + 1] = (starts[list + 1] ?? 0) + (starts[list] ?? 0);
  }
  const words = new Uint32Array(starts[LISTS] ?? 0);
  const ends = starts.slice();
  for (const [position, word] of vocabulary.entries()) {
    for (const list of bigramLists(word)) {
      words[ends[list] ?? 0] = position;
      ends[list] = (ends[list] ?? 0) + 1;
    }
  }
  return { starts, words };
}

export function createBigramIndex(vocabulary: readonly string[]): BigramIndex {
  const { starts, words } = buildBigramPostings(vocabulary);
  // Reused from call to call, and all zero between two calls.
  const sharedBigrams = new Uint8Array(vocabulary.length);
  return {
    nearest(word, limit) {
      const sharing: number[] = [];
      for (const list of bigramLists(word)) {
        const end = starts[list + 1] ?? 0;
        for (let index = starts[list] ?? 0; index < end; index += 1) {
          const position = words[index] ?? 0;
          const count = sharedBigrams[position] ?? 0;
          if (count === 0) sharing.push(position);
          sharedBigrams[position] = Math.min(255, count + 1);
        }
      }
      // Bucketed by Dice coefficient: sorting all words with one common bigram would cost more than
      // the rest of a search.
      const buckets: number[][] = Array.from({ length: BUCKETS + 1 }, () => []);
      for (const position of sharing) {
        const bigrams = (vocabulary[position]?.length ?? 0) + 1 + word.length + 1;
        const bucket = Math.round((2 * BUCKETS * (sharedBigrams[position] ?? 0)) / bigrams);
        buckets[Math.min(BUCKETS, bucket)]?.push(position);
        sharedBigrams[position] = 0;
      }
      return takeHighest(buckets, limit);
    },
  };
}

const BUCKETS = 40;

/** At most `limit` positions from the highest bucket down; in one bucket, in order. */
function takeHighest(buckets: readonly (readonly number[])[], limit: number): readonly number[] {
  const taken: number[] = [];
  for (let bucket = BUCKETS; bucket >= 0 && taken.length < limit; bucket -= 1) {
    const ordered = (buckets[bucket] ?? []).toSorted((a, b) => a - b);
    for (const position of ordered.slice(0, limit - taken.length)) taken.push(position);
  }
  return taken;
}

/** The lists of a word's bigrams, each once; its start and end count as letters ("^f", "r$"). */
function bigramLists(word: string): readonly number[] {
  const lists: number[] = [];
  let previous = 0x5e;
  for (let index = 0; index <= word.length; index += 1) {
    const code = index < word.length ? word.charCodeAt(index) : 0x24;
    const list = (Math.imul(previous, 2077) + code * 13 + (previous >> 3)) & (LISTS - 1);
    if (!lists.includes(list)) lists.push(list);
    previous = code;
  }
  return lists;
}
