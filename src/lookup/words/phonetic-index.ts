/** Finds words by how they sound: names that are spelt in more than one way or script. */
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
    .map(({ word, text }) => ({ word, hash: hashOf(text) }))
    .toSorted((a, b) => a.hash - b.hash || a.word - b.word);
  return {
    words: Uint32Array.from(hashed, ({ word }) => word),
    hashes: Uint32Array.from(hashed, ({ hash }) => hash),
  };
}

/** The words with the hash of a text; almost always those with that text. */
export function wordsWithHash({ words, hashes }: ByHash, text: string): readonly number[] {
  const hash = hashOf(text);
  let [low, high] = [0, hashes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; at < hashes.length && hashes[at] === hash; at += 1) found.push(words[at] ?? 0);
  return found;
}

/** FNV-1a in 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
