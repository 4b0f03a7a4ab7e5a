/** Finds the entries that hold the words of a query, most relevant first, with bounded work. */
import type { WordsIndex } from './words-index.ts';
import type { Form } from './expand-term.ts';

/** A word of a query: what it stands for, and what it tells about what is asked for. */
export type QueryWord = {
  readonly forms: readonly Form[];
  /** Its rarity (BM25's idf); also for a word that occurs nowhere, which then has no forms. */
  readonly weight: number;
};

export type WordsHit = {
  readonly entry: number;
  readonly score: number;
  /** Which words it holds: bit i for the word i. */
  readonly held: number;
};

export type WordsSearch = {
  /**
   * At most `limit` entries that hold words weighing at least `least` of all, and that `accepts`
   * lets through. Only the first 31 words count.
   */
  search(
    words: readonly QueryWord[],
    least: number,
    limit: number,
    accepts: (entry: number) => boolean,
  ): readonly WordsHit[];
  /** BM25's idf of a group of forms; of a word in no entry for an empty one. */
  weightOf(forms: readonly Form[]): number;
};

/** Bits of a number that JavaScript shifts without a sign. */
const MOST_WORDS = 31;

export function createWordsSearch(index: WordsIndex): WordsSearch {
  const { starts, postings, impacts, entries } = index;
  // Reused from call to call and left zeroed.
  const scores = new Float32Array(entries);
  const held = new Int32Array(entries);
  const touched = new Uint32Array(entries);
  /** What the word that is being looked at has given an entry; only read where its bit is set. */
  const given = new Float32Array(entries);

  const entriesWith = (forms: readonly Form[]): number =>
    Math.max(
      0,
      ...forms.map(({ word, worth }) => worth * ((starts[word + 1] ?? 0) - (starts[word] ?? 0))),
    );

  const weightOf = (forms: readonly Form[]): number => {
    const having = entriesWith(forms);
    return Math.log(1 + (entries - having + 0.5) / (having + 0.5));
  };

  return {
    weightOf,
    search(words, least, limit, accepts) {
      const considered = words.slice(0, MOST_WORDS);
      const order = [...considered.keys()].toSorted(
        (a, b) => weightAt(considered, b) - weightAt(considered, a),
      );
      const all = considered.reduce((sum, { weight }) => sum + weight, 0);
      let left = all;
      let count = 0;
      for (const at of order) {
        const { forms, weight } = considered[at] ?? NO_WORD;
        // What holds none of the rarer words can no longer weigh enough: it is not looked at.
        const onlyTouched = left < least * all - 1e-6;
        left -= weight;
        const bit = 1 << at;
        for (const { word, worth } of forms) {
          const end = starts[word + 1] ?? 0;
          const share = worth / 255;
          for (let posting = starts[word] ?? 0; posting < end; posting += 1) {
            const entry = postings[posting] ?? 0;
            const before = held[entry] ?? 0;
            if (before === 0) {
              if (onlyTouched) continue;
              touched[count] = entry;
              count += 1;
            }
            // Several forms of a word together count as more of it, and never as more than all.
            const own = share * (impacts[posting] ?? 0);
            const already = (before & bit) === 0 ? 0 : (given[entry] ?? 0);
            const more = own * (1 - already);
            held[entry] = before | bit;
            given[entry] = already + more;
            scores[entry] = (scores[entry] ?? 0) + weight * more;
          }
        }
      }
      const hits = best(count);
      for (let at = 0; at < count; at += 1) {
        const entry = touched[at] ?? 0;
        scores[entry] = 0;
        held[entry] = 0;
      }
      return hits;

      function best(found: number): readonly WordsHit[] {
        const enough = new Map<number, boolean>();
        const top = createTop(limit);
        for (let at = 0; at < found; at += 1) {
          const entry = touched[at] ?? 0;
          const score = scores[entry] ?? 0;
          if (!top.takes(score, entry)) continue;
          const mask = held[entry] ?? 0;
          let passes = enough.get(mask);
          if (passes === undefined) {
            passes = weighs(considered, mask) >= least * all - 1e-6;
            enough.set(mask, passes);
          }
          if (passes && accepts(entry)) top.add({ entry, score, held: mask });
        }
        return top.sorted();
      }
    },
  };
}

const NO_WORD: QueryWord = { forms: [], weight: 0 };

function weightAt(words: readonly QueryWord[], at: number): number {
  return words[at]?.weight ?? 0;
}

function weighs(words: readonly QueryWord[], mask: number): number {
  return words.reduce((sum, { weight }, at) => sum + ((mask & (1 << at)) === 0 ? 0 : weight), 0);
}

/** The best so many hits: a heap whose root is the worst of them. */
function createTop(limit: number) {
  const heap: WordsHit[] = [];
  const isWorse = (a: WordsHit, b: WordsHit): boolean =>
    a.score < b.score || (a.score === b.score && a.entry > b.entry);
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [heap[b] ?? NO_HIT, heap[a] ?? NO_HIT];
  };
  return {
    /** Cheaper than finding out whether the entry is acceptable. */
    takes(score: number, entry: number): boolean {
      const worst = heap[0];
      if (heap.length < limit || worst === undefined) return true;
      return score > worst.score || (score === worst.score && entry < worst.entry);
    },
    add(hit: WordsHit): void {
      if (heap.length < limit) {
        heap.push(hit);
        for (let at = heap.length - 1; at > 0;) {
          const parent = (at - 1) >>> 1;
          if (!isWorse(heap[at] ?? NO_HIT, heap[parent] ?? NO_HIT)) break;
          swap(at, parent);
          at = parent;
        }
        return;
      }
      heap[0] = hit;
      for (let at = 0; ;) {
        const [left, right] = [at * 2 + 1, at * 2 + 2];
        let worst = at;
        if (left < heap.length && isWorse(heap[left] ?? NO_HIT, heap[worst] ?? NO_HIT))
          worst = left;
        if (right < heap.length && isWorse(heap[right] ?? NO_HIT, heap[worst] ?? NO_HIT))
          worst = right;
        if (worst === at) break;
        swap(at, worst);
        at = worst;
      }
    },
    sorted: (): readonly WordsHit[] => heap.toSorted((a, b) => (isWorse(a, b) ? 1 : -1)),
  };
}

const NO_HIT: WordsHit = { entry: 0, score: 0, held: 0 };
