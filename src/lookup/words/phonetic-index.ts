/** Finds words by how they sound: names that are spelt in more than one way or script. */
import { lowerBound } from '../../text/binary-search.ts';
import { fnv1a } from '../../text/fnv1a.ts';
import {
  arabicPhoneticForm,
  latinPhoneticForm,
  isArabic,
  toLatinWords,
} from '../phonetics/transliterate.ts';
import { stemTerm } from './tokenizer.ts';

/** Words in the order of a hash, and the hashes beside them. */
export type ByHash = { readonly words: Uint32Array; readonly hashes: Uint32Array };

/** How a folded word sounds, in the alphabet of ../sound/letters.ts. */
export function phoneticKey(key: string): string {
  return isArabic(key)
    ? arabicPhoneticForm(stemTerm(key))
    : latinPhoneticForm(toLatinWords(key).join(''));
}

export function byHash(words: readonly number[], textOf: (word: number) => string): ByHash {
  const hashed = words
    .map((word) => ({ word, text: textOf(word) }))
    .filter(({ text }) => text !== '')
    .map(({ word, text }) => ({ word, hash: fnv1a(text) }))
    .toSorted((a, b) => a.hash - b.hash || a.word - b.word);
  return {
    words: Uint32Array.from(hashed, ({ word }) => word),
    hashes: Uint32Array.from(hashed, ({ hash }) => hash),
  };
}

/** The words with the hash of a text; almost always those with that text. */
export function wordsWithHash({ words, hashes }: ByHash, text: string): readonly number[] {
  const hash = fnv1a(text);
  const first = lowerBound(0, hashes.length, (index) => (hashes[index] ?? 0) < hash);
  const found: number[] = [];
  for (let at = first; at < hashes.length && hashes[at] === hash; at += 1)
    found.push(words[at] ?? 0);
  return found;
}
