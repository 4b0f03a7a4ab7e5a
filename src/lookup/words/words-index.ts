/**
 * The index of words over all entries: a sorted vocabulary, and for each word the entries that hold
 * it with how much they are about it (BM25), in typed arrays.
 */
import type { Entry } from '../../timeline/model/timeline.ts';
import { buildBigramPostings } from '../../text/bigram-index.ts';
import { consonantSkeleton } from '../phonetics/transliterate.ts';
import { byHash, phoneticKey } from './phonetic-index.ts';
import { collectWords } from './count-words.ts';
import type { Collected } from './count-words.ts';

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
  /** For finding the nearest words to one that occurs nowhere; see ../bigrams.ts. */
  readonly pairStarts: Uint32Array;
  readonly pairWords: Uint32Array;
  /**
   * Words that are written as names (with a capital wherever they stand), in the order of a hash of
   * how they sound, and these hashes; the same by their consonants. See sounds.ts.
   */
  readonly soundWords: Uint32Array;
  readonly soundHashes: Uint32Array;
  readonly skeletonWords: Uint32Array;
  readonly skeletonHashes: Uint32Array;
};

/** What a word in each part of an entry counts; an entry is about its title. */
const FIELD_WEIGHTS = {
  title: 3,
  people: 2,
  places: 2,
  tags: 2,
  id: 1,
  claims: 1,
  errata: 0.5,
} as const;

/**
 * BM25's k1 as Robertson and Zaragoza recommend it (2009); b below their 0.75, since a long entry
 * here has more claims, not more padding.
 */
const K1 = 1.2;
const B = 0.5;

/** The texts of an entry with what a word in each of them counts. */
export function weightedTexts(entry: Entry): readonly (readonly [text: string, weight: number])[] {
  return [
    [entry.title, FIELD_WEIGHTS.title],
    ...entry.claims.flatMap(({ text, by }): [string, number][] => [
      [text, FIELD_WEIGHTS.claims],
      [by, FIELD_WEIGHTS.claims],
    ]),
    ...entry.people.map(({ name }): [string, number] => [name, FIELD_WEIGHTS.people]),
    ...entry.places.map((place): [string, number] => [place, FIELD_WEIGHTS.places]),
    // Its words are chosen to name the entry; its numbers are the year, which is searched as a time.
    [entry.id.replace(/[\d-]+/g, ' '), FIELD_WEIGHTS.id],
    ...entry.tags.map((tag): [string, number] => [tag, FIELD_WEIGHTS.tags]),
    ...entry.errata.map(({ said, record }): [string, number] => [
      `${said} ${record}`,
      FIELD_WEIGHTS.errata,
    ]),
  ];
}

/** Indexes entries in their order. */
export function indexWords(entries: readonly Entry[]): WordsIndex {
  const collector = collectWords();
  for (const entry of entries) {
    for (const [text, weight] of weightedTexts(entry)) collector.read(text, weight);
    for (const { name } of entry.people) collector.readName(name);
    collector.endEntry();
  }
  return sorted(collector.collected, entries.length);
}

function sorted(collected: Collected, entries: number): WordsIndex {
  const { words, pairs: total } = collected;
  const order = Uint32Array.from(words.keys()).toSorted((a, b) =>
    (words[a] ?? '') < (words[b] ?? '') ? -1 : 1,
  );
  const places = new Uint32Array(words.length);
  for (const [place, word] of order.entries()) places[word] = place;

  const starts = new Uint32Array(words.length + 1);
  for (let pair = 0; pair < total; pair += 1) {
    const place = (places[collected.wordOf(pair)] ?? 0) + 1;
    starts[place] = (starts[place] ?? 0) + 1;
  }
  for (let place = 0; place < words.length; place += 1) {
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  }

  const filled = starts.slice();
  const postings = new Uint32Array(total);
  const impacts = new Uint8Array(total);
  const average = averageLength(collected, entries);
  for (let entry = 0; entry < entries; entry += 1) {
    const norm = K1 * (1 - B + (B * collected.lengthOf(entry)) / average);
    const end = collected.pairsFrom(entry + 1);
    for (let pair = collected.pairsFrom(entry); pair < end; pair += 1) {
      const place = places[collected.wordOf(pair)] ?? 0;
      const at = filled[place] ?? 0;
      const count = collected.countOf(pair);
      postings[at] = entry;
      impacts[at] = Math.max(1, Math.round((255 * count) / (count + norm)));
      filled[place] = at + 1;
    }
  }
  const vocabulary = Array.from(order, (word) => words[word] ?? '');
  const letterPairs = buildBigramPostings(vocabulary);
  const names = [...order.keys()].filter((place) => collected.isName(order[place] ?? 0));
  const sounds = byHash(names, (place) => phoneticKey(vocabulary[place] ?? ''));
  const skeletons = byHash(names, (place) =>
    consonantSkeleton(phoneticKey(vocabulary[place] ?? '')),
  );
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

function averageLength(collected: Collected, entries: number): number {
  let sum = 0;
  for (let entry = 0; entry < entries; entry += 1) sum += collected.lengthOf(entry);
  return entries === 0 ? 1 : Math.max(1, sum / entries);
}
