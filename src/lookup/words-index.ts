/**
 * The index of words over all entries: a sorted vocabulary, and for each word the entries that hold
 * it with how much they are about it (BM25), in typed arrays.
 */
import type { Entry } from '../timeline/timeline.ts';
import { bigramPostings } from './bigrams.ts';
import { skeletonOf } from './names-letters.ts';
import { byHash, soundOf } from './words-sounds.ts';
import { isFunctionWord, wordKey, writtenWords } from './words.ts';

export type WordsIndex = {
  /** How many entries were indexed; an entry is its position among them. */
  readonly entries: number;
  /** In the order of code units, so that all that begin alike stand together. */
  readonly vocabulary: readonly string[];
  /** Where the postings of each word begin, and after the last word where they end. */
  readonly starts: Uint32Array;
  /** Entries, ascending for each word. */
  readonly postings: Uint32Array;
  /** Beside each posting, its share of BM25 without the word's rarity, in 255ths of the most. */
  readonly impacts: Uint8Array;
  /** For finding the nearest words to one that occurs nowhere; see bigrams.ts. */
  readonly pairStarts: Uint32Array;
  readonly pairWords: Uint32Array;
  /**
   * Words that are written as names (with a capital wherever they stand), in the order of a hash of
   * how they sound, and these hashes; the same by their consonants. See words-sounds.ts.
   */
  readonly soundWords: Uint32Array;
  readonly soundHashes: Uint32Array;
  readonly skeletonWords: Uint32Array;
  readonly skeletonHashes: Uint32Array;
};

/** What a word in each part of an entry counts; an entry is about its title. */
const FIELD_WEIGHTS = { title: 3, people: 2, places: 2, tags: 2, claims: 1, errata: 0.5 } as const;

/**
 * BM25's k1 as Robertson and Zaragoza recommend it (2009); b below their 0.75, since a long entry
 * here has more claims, not more padding.
 */
const K1 = 1.2;
const B = 0.5;

/** The texts of an entry with what a word in each of them counts. */
export function fieldsOf(entry: Entry): readonly (readonly [text: string, weight: number])[] {
  return [
    [entry.title, FIELD_WEIGHTS.title],
    ...entry.claims.flatMap(({ text, by }): [string, number][] => [
      [text, FIELD_WEIGHTS.claims],
      [by, FIELD_WEIGHTS.claims],
    ]),
    ...entry.people.map(({ name }): [string, number] => [name, FIELD_WEIGHTS.people]),
    ...entry.places.map((place): [string, number] => [place, FIELD_WEIGHTS.places]),
    ...entry.tags.map((tag): [string, number] => [tag, FIELD_WEIGHTS.tags]),
    ...entry.errata.map(({ said, record }): [string, number] => [
      `${said} ${record}`,
      FIELD_WEIGHTS.errata,
    ]),
  ];
}

/** Indexes entries in their order. A step yields now and then, so that others may have their turn. */
export function* indexingWords(entries: readonly Entry[]): Generator<void, WordsIndex> {
  const collected = collect();
  for (const [position, entry] of entries.entries()) {
    collected.add(entry);
    if (position % STEP === STEP - 1) yield;
  }
  yield;
  return sorted(collected, entries.length);
}

/** Entries between two yields: about 10 ms of work. */
const STEP = 500;

export function indexWords(entries: readonly Entry[]): WordsIndex {
  const steps = indexingWords(entries);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

type Collected = {
  add(entry: Entry): void;
  readonly words: readonly string[];
  /** Beside each other, in the order of the entries: a word, its weighted count, and its entry. */
  readonly pairs: { readonly word: Growing<Uint32Array>; readonly count: Growing<Float32Array> };
  /** Where the pairs of each entry begin; its length in words. */
  readonly firstPairs: Growing<Uint32Array>;
  readonly lengths: Growing<Float32Array>;
  readonly written: Growing<Uint32Array>;
  readonly writtenAsName: Growing<Uint32Array>;
};

function collect(): Collected {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  /** Folding costs more than looking up, and most words come again as they were written. */
  const known = new Map<string, number>();
  const pairs = {
    word: growing((size) => new Uint32Array(size)),
    count: growing((size) => new Float32Array(size)),
  };
  const firstPairs = growing((size) => new Uint32Array(size));
  const lengths = growing((size) => new Float32Array(size));
  const written = growing((size) => new Uint32Array(size));
  const writtenAsName = growing((size) => new Uint32Array(size));
  const counts = growing((size) => new Float32Array(size));

  const numberOf = (text: string): number => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const key = wordKey(text);
    let number = key === '' || isFunctionWord(key) ? NO_WORD : numbers.get(key);
    if (number === undefined) {
      number = words.length;
      words.push(key);
      numbers.set(key, number);
      for (const list of [written, writtenAsName, counts]) list.push(0);
    }
    known.set(text, number);
    return number;
  };

  return {
    words,
    pairs,
    firstPairs,
    lengths,
    written,
    writtenAsName,
    add(entry) {
      const inEntry: number[] = [];
      let length = 0;
      for (const [text, weight] of fieldsOf(entry)) {
        let isFirst = true;
        for (const word of writtenWords(text)) {
          const number = numberOf(word);
          length += 1;
          if (number !== NO_WORD) {
            if (counts.values[number] === 0) inEntry.push(number);
            counts.values[number] = (counts.values[number] ?? 0) + weight;
            // The first word of a sentence has a capital whatever it is.
            if (!isFirst) {
              written.values[number] = (written.values[number] ?? 0) + 1;
              if (hasCapital(word))
                writtenAsName.values[number] = (writtenAsName.values[number] ?? 0) + 1;
            }
          }
          isFirst = false;
        }
      }
      firstPairs.push(pairs.word.length);
      lengths.push(length);
      for (const number of inEntry) {
        pairs.word.push(number);
        pairs.count.push(counts.values[number] ?? 0);
        counts.values[number] = 0;
      }
    },
  };
}

const NO_WORD = -1;

function hasCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(word);
}

function sorted(collected: Collected, entries: number): WordsIndex {
  const { words, pairs, firstPairs, lengths } = collected;
  const order = Uint32Array.from(words.keys()).toSorted((a, b) =>
    (words[a] ?? '') < (words[b] ?? '') ? -1 : 1,
  );
  const places = new Uint32Array(words.length);
  for (const [place, word] of order.entries()) places[word] = place;

  const starts = new Uint32Array(words.length + 1);
  const total = pairs.word.length;
  for (let pair = 0; pair < total; pair += 1) {
    const place = (places[pairs.word.values[pair] ?? 0] ?? 0) + 1;
    starts[place] = (starts[place] ?? 0) + 1;
  }
  for (let place = 0; place < words.length; place += 1) {
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  }

  const filled = starts.slice();
  const postings = new Uint32Array(total);
  const impacts = new Uint8Array(total);
  const average = mean(lengths);
  for (let entry = 0; entry < entries; entry += 1) {
    const norm = K1 * (1 - B + (B * (lengths.values[entry] ?? 0)) / average);
    const end = entry + 1 < entries ? (firstPairs.values[entry + 1] ?? 0) : total;
    for (let pair = firstPairs.values[entry] ?? 0; pair < end; pair += 1) {
      const place = places[pairs.word.values[pair] ?? 0] ?? 0;
      const at = filled[place] ?? 0;
      const count = pairs.count.values[pair] ?? 0;
      postings[at] = entry;
      impacts[at] = Math.max(1, Math.round((255 * count) / (count + norm)));
      filled[place] = at + 1;
    }
  }
  const vocabulary = Array.from(order, (word) => words[word] ?? '');
  const letterPairs = bigramPostings(vocabulary);
  const names = [...order.keys()].filter((place) => isName(collected, order[place] ?? 0));
  const sounds = byHash(names, (place) => soundOf(vocabulary[place] ?? ''));
  const skeletons = byHash(names, (place) => skeletonOf(soundOf(vocabulary[place] ?? '')));
  return {
    entries,
    vocabulary,
    starts,
    postings,
    impacts,
    pairStarts: letterPairs.starts,
    pairWords: letterPairs.words,
    soundWords: sounds.words,
    soundHashes: sounds.hashes,
    skeletonWords: skeletons.words,
    skeletonHashes: skeletons.hashes,
  };
}

/** Written with a capital in four of five places, sentences' first words aside. */
function isName({ written, writtenAsName }: Collected, word: number): boolean {
  const all = written.values[word] ?? 0;
  return all > 0 && (writtenAsName.values[word] ?? 0) >= 0.8 * all;
}

function mean({ values, length }: Growing<Float32Array>): number {
  let sum = 0;
  for (let index = 0; index < length; index += 1) sum += values[index] ?? 0;
  return length === 0 ? 1 : Math.max(1, sum / length);
}

type Growing<Numbers extends Uint32Array | Float32Array> = {
  readonly values: Numbers;
  readonly length: number;
  push(value: number): void;
};

/** A typed array that doubles when it is full: twenty million pairs do not fit a plain one well. */
function growing<Numbers extends Uint32Array | Float32Array>(
  create: (size: number) => Numbers,
): Growing<Numbers> {
  let values = create(1024);
  let length = 0;
  return {
    get values() {
      return values;
    },
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const larger = create(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
  };
}
