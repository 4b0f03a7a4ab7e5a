/**
 * Parses a name into parts, each with its phonetic form, so that its spellings become comparable.
 * Articles are left out, particles ("son of", "father of", "servant of") have one form each, and words
 * that are written joined or apart become the same part.
 */
import { normalizeText } from '../../text/normalize-text.ts';
import {
  consonantSkeleton,
  isArabic,
  latinPhoneticForm,
  omitsShortVowels,
  toLatinWords,
} from '../phonetics/transliterate.ts';
import { foreignSpellings } from '../phonetics/foreign-spellings.ts';
import { remember } from '../remember.ts';
import { isArticle, isArticleBefore } from './articles.ts';
import { takeNumber } from './name-numbers.ts';
import { isTitleAtFirst, readArabicWord, readLatinWord } from './name-words.ts';
import type { WordReading } from './name-words.ts';

export type NamePart = WordReading & {
  /** The consonant skeleton of the phonetic form. */
  readonly skeleton: string;
  /** The word as typed, normalized, in its own script. */
  readonly normalized: string;
  /** Phonetic forms of other readings: "elmasri" may be el + masri, and a German ch is a kh. */
  readonly otherForms: readonly string[];
  /** Whether its script omits short vowels. */
  readonly isVowelless: boolean;
};

export type ParsedName = {
  readonly parts: readonly NamePart[];
  /** The index of the part that names the family: the last name, or the last before a comma. */
  readonly family: number;
  /** The number of a ruler, which is not one of the parts: 8 in Henry VIII. */
  readonly number: number | undefined;
  /** All letters as typed, normalized, articles too, without spaces and signs. Typos are counted here. */
  readonly letters: string;
};

/** Later parts are not read. The longest name on the UN's list has 12. */
const MOST_PARTS = 16;

/** Words whose readings are kept, at some 500 bytes each: steps of one question ask for the same words. */
const MOST_REMEMBERED = 1_000;

/** Never throws. A text without letters and digits has no parts. */
export const parseName = remember(MOST_REMEMBERED, readName);

function readName(name: string): ParsedName {
  const halves = splitAtComma(name);
  const numbered = halves.map((half) => takeNumber(splitWords(half), half));
  const inOrder = numbered.flatMap(({ words }) => parseParts(words)).slice(0, MOST_PARTS);
  const ordered =
    halves.length === 1 && startsWithFamilyName(name) ? moveFamilyLast(inOrder) : inOrder;
  const parts = readLoneTitlesAsNames(ordered);
  const number = numbered.find((half) => half.number !== undefined)?.number;
  return { parts, family: familyIndex(parts), number, letters: nameLetters(name) };
}

/** All letters and digits of a name, normalized. In "Family, Given" the family is moved to the end. */
export function nameLetters(name: string): string {
  return splitAtComma(name)
    .flatMap((half) => splitWords(half))
    .join('');
}

/** The halves of "Family, Given" in the order of speech; the name alone without a comma. */
function splitAtComma(name: string): readonly string[] {
  // A comma before a single letter is a typo, as in "AL- ALI,A dnan".
  const comma = name.search(/[,،](?!\p{L}(?:\s|$))/u);
  return comma > 0 ? [name.slice(comma + 1), name.slice(0, comma)] : [name];
}

/**
 * Whether a name begins with the family's name: its first word, and no other, is an article.
 * Example: "Al Zawahiri Ayman".
 */
export function startsWithFamilyName(name: string): boolean {
  const [first = '', ...rest] = splitWords(name);
  return (first === 'al' || first === 'el') && !rest.some((word) => isArticle(word));
}

/** What a normalized word is that only occurs within names; undefined for any other word. */
export const particleKind = remember(MOST_REMEMBERED, readParticle);

function readParticle(word: string): 'article' | 'father' | 'servant' | 'son' | undefined {
  if (isArticle(word)) return 'article';
  const [part, another] = readPieces([word]);
  if (!part || another) return undefined;
  return part.kind === 'father' || part.kind === 'servant' || part.kind === 'son'
    ? part.kind
    : undefined;
}

/**
 * Whether a word is a title when a name follows.
 * Examples: Sheikh, Doctor, President, الشيخ.
 */
export const isTitle = remember(
  MOST_REMEMBERED,
  (word) => readPieces([...splitWords(word), 'x'])[0]?.kind === 'title',
);

/** The normalized words of a text. Persian also separates words by an invisible character (U+200C). */
function splitWords(text: string): readonly string[] {
  return normalizeText(text.replaceAll('\u200c', ' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A part that may still be joined with the next one. */
type NamePiece = Pick<NamePart, 'kind' | 'phoneticForm' | 'normalized' | 'isVowelless'> & {
  /** The word in the letters a–z when it is one name and nothing else. */
  readonly latin: string | undefined;
};

function parseParts(normalizedWords: readonly string[]): readonly NamePart[] {
  return readPieces(normalizedWords).map(toPart);
}

function readPieces(normalizedWords: readonly string[]): readonly NamePiece[] {
  const words = normalizedWords.flatMap(toReadableWords);
  const pieces: NamePiece[] = [];
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]?.latin;
    if (word.latin !== undefined && words.length > 1 && isArticleBefore(word.latin, next)) continue;
    const isFirstTitle = index === 0 && words.length > 1 && isTitleAtFirst(word.normalized);
    for (const piece of readWord(word, isFirstTitle)) {
      const previous = pieces.at(-1);
      const joined = previous && joinPieces(previous, piece);
      if (joined) pieces[pieces.length - 1] = joined;
      else pieces.push(piece);
    }
  }
  return pieces;
}

/** A normalized word, and the same in Latin letters; Arabic is read from its own letters instead. */
type ReadableWord = { readonly normalized: string; readonly latin: string | undefined };

function toReadableWords(normalized: string): readonly ReadableWord[] {
  if (isArabic(normalized)) return [{ normalized, latin: undefined }];
  return toLatinWords(normalized).map((latin) => ({ normalized, latin }));
}

function readWord(
  { normalized, latin }: ReadableWord,
  isFirstTitle: boolean,
): readonly NamePiece[] {
  const sounds = latin === undefined ? readArabicWord(normalized) : readLatinWord(latin);
  const isVowelless = omitsShortVowels(normalized);
  return sounds.map(({ kind, phoneticForm }) => ({
    kind: isFirstTitle ? 'title' : kind,
    phoneticForm,
    normalized,
    isVowelless,
    latin: sounds.length === 1 ? latin : undefined,
  }));
}

/**
 * Two pieces as one, where spellings write them joined or apart; undefined for any others.
 * Examples: Salah al-Din and Salahuddin, Nasr Allah and Nasrallah, Dhu al-Fiqar and Zulfiqar.
 */
function joinPieces(previous: NamePiece, next: NamePiece): NamePiece | undefined {
  const joined = {
    ...previous,
    normalized: previous.normalized + next.normalized,
    latin: undefined,
  };
  const isGod = /^[aiu]?la$/.test(next.phoneticForm);
  if (previous.kind === 'servant' && isGod)
    return { ...joined, kind: 'name', phoneticForm: 'abdala' };
  if (previous.kind !== 'name') return undefined;
  // "He of the": Dhu al-Fiqar, Dhul-Qarnayn, ذو النون.
  if (next.kind === 'name' && /^[Dz][ui]l?$/.test(previous.phoneticForm))
    return { ...joined, phoneticForm: `${previous.phoneticForm.slice(0, 2)}l${next.phoneticForm}` };
  if (isGod) return { ...joined, phoneticForm: `${previous.phoneticForm}ala` };
  const isReligion = /^(?:[aeu]l?d?)?dina?$/.test(next.phoneticForm);
  return isReligion ? { ...joined, phoneticForm: `${previous.phoneticForm}din` } : undefined;
}

function toPart(piece: NamePiece): NamePart {
  const { kind, phoneticForm, normalized, isVowelless } = piece;
  return {
    kind,
    phoneticForm,
    normalized,
    isVowelless,
    skeleton: consonantSkeleton(phoneticForm),
    otherForms: kind === 'name' ? otherForms(piece) : [],
  };
}

function otherForms({ phoneticForm, normalized, latin }: NamePiece): readonly string[] {
  const foreign =
    latin === undefined ? [] : foreignSpellings(normalized, latin).map(latinPhoneticForm);
  return [...foreign, ...[phoneticForm, ...foreign].flatMap(formsWithoutPrefix)];
}

/**
 * The phonetic form without an article or "bin" that may be written on to the name.
 * Examples: elmasri, azzawahiri, eddaouahiri, binladen.
 */
function formsWithoutPrefix(phoneticForm: string): readonly string[] {
  const forms = [
    /^[aeu]l(.{4,})$/.exec(phoneticForm)?.[1],
    // Repeated letters are merged by now: ed-Daouahiri is edauahiri.
    /^[aeu]([tdrsznCDT][aeiu].{3,})$/.exec(phoneticForm)?.[1],
    /^b[ei]n(.{4,})$/.exec(phoneticForm)?.[1],
  ];
  return forms.filter((form) => form !== undefined);
}

function moveFamilyLast(parts: readonly NamePart[]): readonly NamePart[] {
  const [family, ...rest] = parts;
  return family?.kind === 'name' ? [...rest, family] : parts;
}

/** "Sheikh" or "Amir" is a name where no other part is one. */
function readLoneTitlesAsNames(parts: readonly NamePart[]): readonly NamePart[] {
  if (parts.some(({ kind }) => kind === 'name')) return parts;
  return parts.map((part) => (part.kind === 'title' ? { ...part, kind: 'name' } : part));
}

function familyIndex(parts: readonly NamePart[]): number {
  const last = parts.findLastIndex(({ kind }) => kind === 'name');
  return last === -1 ? parts.length - 1 : last;
}
