/** Counts the words of one entry after the other, without making a string of each. */
import { fnv1a } from '../../text/fnv1a.ts';
import { forEachToken, isStopWord, toTerm } from './tokenizer.ts';

export type Collected = {
  /** Folded, each once; a word is its place here. */
  readonly words: readonly string[];
  /** For each pair of an entry and a word in it, in the order of the entries. */
  readonly pairs: number;
  pairsFrom(entry: number): number;
  wordOf(pair: number): number;
  /** How often the word stands in the entry, weighed by where. */
  countOf(pair: number): number;
  /** Of an entry, in words. */
  lengthOf(entry: number): number;
  /** Written with a capital in four of five places, sentences' first words aside. */
  isName(word: number): boolean;
};

export type Collector = {
  /** A text of the entry that is being read, and what a word in it counts. */
  read(text: string, weight: number): void;
  /** A name, read already: each of its words is written as one. */
  readName(name: string): void;
  endEntry(): void;
  readonly collected: Collected;
};

/** Pairs are kept in blocks: a single list of fifty million would have to be copied to grow. */
const BLOCK = 1 << 18;
const IN_BLOCK = BLOCK - 1;
const BLOCK_BITS = 18;

export function collectWords(): Collector {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const table = createWordTable((written) => {
    const key = toTerm(written);
    if (key === '' || isStopWord(key)) return NO_WORD;
    const before = numbers.get(key);
    if (before !== undefined) return before;
    numbers.set(key, words.length);
    return words.push(key) - 1;
  });
  const wordBlocks: Uint32Array[] = [];
  const countBlocks: Float32Array[] = [];
  let pairs = 0;
  const firstPairs: number[] = [0];
  const lengths: number[] = [];

  // By word; they grow with the vocabulary.
  let counts = new Float32Array(1024);
  let written = new Uint32Array(1024);
  let asName = new Uint32Array(1024);
  const inEntry: number[] = [];
  let length = 0;

  const grow = (): void => {
    counts = enlarged(counts, new Float32Array(counts.length * 2));
    written = enlarged(written, new Uint32Array(written.length * 2));
    asName = enlarged(asName, new Uint32Array(asName.length * 2));
  };

  return {
    read(text, weight) {
      let isFirst = true;
      // Tags and ids are written small whatever they name.
      const tellsNames = HAS_CAPITAL.test(text);
      forEachToken(text, (start, end) => {
        const word = table.numberAt(text, start, end);
        length += 1;
        if (word !== NO_WORD) {
          if (word >= counts.length) grow();
          const before = counts[word] ?? 0;
          if (before === 0) inEntry.push(word);
          counts[word] = before + weight;
          // The first word of a sentence has a capital whatever it is.
          if (tellsNames && !isFirst) {
            written[word] = (written[word] ?? 0) + 1;
            if (isCapital(text, start)) asName[word] = (asName[word] ?? 0) + 1;
          }
        }
        isFirst = false;
      });
    },
    readName(name) {
      forEachToken(name, (start, end) => {
        const word = table.numberAt(name, start, end);
        if (word === NO_WORD || word >= written.length) return;
        written[word] = (written[word] ?? 0) + 1;
        if (isCapital(name, start)) asName[word] = (asName[word] ?? 0) + 1;
      });
    },
    endEntry() {
      for (const word of inEntry) {
        if ((pairs & IN_BLOCK) === 0) {
          wordBlocks.push(new Uint32Array(BLOCK));
          countBlocks.push(new Float32Array(BLOCK));
        }
        const block = pairs >>> BLOCK_BITS;
        const place = pairs & IN_BLOCK;
        (wordBlocks[block] as Uint32Array)[place] = word;
        (countBlocks[block] as Float32Array)[place] = counts[word] ?? 0;
        counts[word] = 0;
        pairs += 1;
      }
      firstPairs.push(pairs);
      lengths.push(length);
      inEntry.length = 0;
      length = 0;
    },
    collected: {
      words,
      get pairs() {
        return pairs;
      },
      pairsFrom: (entry) => firstPairs[entry] ?? pairs,
      wordOf: (pair) => wordBlocks[pair >>> BLOCK_BITS]?.[pair & IN_BLOCK] ?? 0,
      countOf: (pair) => countBlocks[pair >>> BLOCK_BITS]?.[pair & IN_BLOCK] ?? 0,
      lengthOf: (entry) => lengths[entry] ?? 0,
      isName: (word) =>
        (written[word] ?? 0) > 0 && (asName[word] ?? 0) >= 0.8 * (written[word] ?? 0),
    },
  };
}

const NO_WORD = -1;

function enlarged<Numbers extends Float32Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

const HAS_CAPITAL = /\p{Lu}/u;

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return /^\p{Lu}/u.test(text.slice(at, at + 2));
}

/**
 * Numbers of words as they are written, found by a stretch of a text: most words come again as they
 * came before, and then neither a string is made nor anything folded. Open addressing, FNV-1a.
 */
function createWordTable(numberOf: (written: string) => number) {
  let slots = new Int32Array(1 << 12);
  const texts: string[] = [];
  const hashes: number[] = [];
  const values: number[] = [];

  const enlarge = (): void => {
    slots = new Int32Array(slots.length * 2);
    const mask = slots.length - 1;
    for (const [at, hash] of hashes.entries()) {
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = at + 1;
    }
  };

  return {
    numberAt(text: string, start: number, end: number): number {
      const hash = fnv1a(text, start, end);
      const mask = slots.length - 1;
      let slot = hash & mask;
      for (let at = slots[slot] ?? 0; at !== 0; at = slots[slot] ?? 0) {
        const known = texts[at - 1] ?? '';
        if (
          hashes[at - 1] === hash &&
          known.length === end - start &&
          text.startsWith(known, start)
        )
          return values[at - 1] ?? NO_WORD;
        slot = (slot + 1) & mask;
      }
      const written = text.slice(start, end);
      const value = numberOf(written);
      texts.push(written);
      hashes.push(hash);
      values.push(value);
      slots[slot] = texts.length;
      if (texts.length * 2 > slots.length) enlarge();
      return value;
    },
  };
}
