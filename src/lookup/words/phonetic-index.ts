/** Finds names by how they sound, whatever their spelling or script. */
import {
  arabicPhoneticForm,
  consonantSkeleton,
  isArabic,
  latinPhoneticForm,
  toLatinWords,
} from '../phonetics/transliterate.ts';
import { stemTerm } from './stem.ts';

/** Ids of terms, ascending. */
export type PhoneticIndex = {
  sameSound(phoneticKey: string): readonly number[];
  sameConsonants(phoneticKey: string): readonly number[];
};

/** How a term sounds, in the alphabet of ../phonetics/transliterate.ts. */
export function phoneticKey(term: string): string {
  return isArabic(term)
    ? arabicPhoneticForm(stemTerm(term))
    : latinPhoneticForm(toLatinWords(term).join(''));
}

/** `names` are ids of the terms to be found. */
export function createPhoneticIndex(
  terms: readonly string[],
  names: readonly number[],
): PhoneticIndex {
  const keys = new Map(names.map((id) => [id, phoneticKey(terms[id] ?? '')]));
  const bySound = Map.groupBy(names, (id) => keys.get(id) ?? '');
  const byConsonants = Map.groupBy(names, (id) => consonantSkeleton(keys.get(id) ?? ''));
  // What has no sound is not alike.
  bySound.delete('');
  byConsonants.delete('');
  return {
    sameSound: (key) => bySound.get(key) ?? [],
    sameConsonants: (key) => byConsonants.get(consonantSkeleton(key)) ?? [],
  };
}
