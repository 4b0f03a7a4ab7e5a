/** Finds the known names that have a part that sounds like a part of a text. */
import { phoneticSimilarity } from '../phonetics/phonetic-distance.ts';
import { consonantSkeleton } from '../phonetics/transliterate.ts';
import type { KnownName } from './known-names.ts';
import { givenNameClasses } from './given-names.ts';
import { parseName } from './parse-name.ts';
import type { NamePart } from './parse-name.ts';

type KnownPart = Pick<NamePart, 'phoneticForm' | 'isVowelless'> & {
  /** The indexes of the known names that have it. */
  readonly names: Set<number>;
};

/** Parts of known names by their sound keys and classes of given names. */
export type KnownParts = ReadonlyMap<string | number, readonly KnownPart[]>;

export function createKnownParts(knownNames: readonly KnownName[]): KnownParts {
  const byKey = new Map<string | number, KnownPart[]>();
  const add = (phoneticForm: string, isVowelless: boolean, name: number): void => {
    for (const key of partKeys(phoneticForm)) {
      const parts = byKey.get(key) ?? [];
      const same = parts.find(
        (part) => part.phoneticForm === phoneticForm && part.isVowelless === isVowelless,
      );
      if (same) same.names.add(name);
      else byKey.set(key, [...parts, { phoneticForm, isVowelless, names: new Set([name]) }]);
    }
  };
  for (const [index, { name, parsed }] of knownNames.entries()) {
    // A text is read word by word: "Salah al-Din" is one part of a name, and two words.
    const words = [...name.matchAll(NAME_WORD)].flatMap(([word]) => parseName(word).parts);
    for (const { kind, phoneticForm, isVowelless } of words)
      if (kind === 'name') add(phoneticForm, isVowelless, index);
    const parts = parsed.parts.filter(({ kind }) => kind === 'name');
    for (const [position, { phoneticForm, isVowelless }] of parts.entries()) {
      add(phoneticForm, isVowelless, index);
      // Two names may be written as one word: محمدجواد, Nourahmad.
      const next = parts[position + 1];
      if (next) add(phoneticForm + next.phoneticForm, isVowelless, index);
    }
  }
  return byKey;
}

/** The indexes of the known names that have a part like this one. */
export function namesWithPart(part: NamePart, knownParts: KnownParts): ReadonlySet<number> {
  const names = new Set<number>();
  for (const form of [part.phoneticForm, ...part.otherForms]) {
    for (const key of partKeys(form)) {
      for (const known of knownParts.get(key) ?? []) {
        const isSimilar =
          typeof key === 'number' ||
          phoneticSimilarity(form, known.phoneticForm, part.isVowelless !== known.isVowelless) >=
            LEAST_PART_SIMILARITY;
        if (isSimilar) for (const name of known.names) names.add(name);
      }
    }
  }
  return names;
}

/** A part this similar may be the same; what is found by it is compared in full. */
const LEAST_PART_SIMILARITY = 0.8;

/** A word of a name in a text, apostrophes included. */
export const NAME_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’‘`ʼʻʿʾ]*/gu;

/** A sound key, and for a common given name its classes: Joseph is Joe. */
function partKeys(phoneticForm: string): readonly (string | number)[] {
  return [soundKey(phoneticForm), ...(givenNameClasses(phoneticForm) ?? [])];
}

/**
 * The consonant skeleton without h, which is often silent, and with more consonants merged.
 * Examples: Sarkawi and Zarqawi, Gamal and Jamal.
 */
function soundKey(phoneticForm: string): string {
  return consonantSkeleton(phoneticForm)
    .replace(/[ah]/g, '')
    .replace(/s/g, 't')
    .replace(/[jC]/g, 'k');
}
