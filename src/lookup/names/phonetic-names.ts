/** Finds names in a text that sound like known names. */
import type { TextRange } from '../../text/blank-out.ts';
import { startsLowerCase, startsUpperCase } from '../../text/letter-case.ts';
import { normalizeText } from '../../text/normalize-text.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { isQuestionWord } from '../words/stop-words.ts';
import { mayBeArticle } from './articles.ts';
import { limitFinds, type LimitedFind } from './limit-finds.ts';
import type { PersonFinder } from './find-person.ts';
import { givenNameClasses } from './given-names.ts';
import { identifies } from './known-names.ts';
import { createKnownParts, NAME_WORD } from './known-parts.ts';
import type { KnownParts } from './known-parts.ts';
import { isRomanNumber } from './name-numbers.ts';
import { isNationality } from './nationalities.ts';
import { toNameInText } from './name-in-text.ts';
import type { NameInText, TextStyle } from './name-in-text.ts';
import { isTitle, parseName } from './parse-name.ts';
import type { NamePart } from './parse-name.ts';
import { findRuns, hasName, isOnlyQuestionWord } from './phonetic-words.ts';
import type { NameWord } from './phonetic-words.ts';

export type PhoneticNames = {
  readonly finder: PersonFinder;
  readonly vocabulary: Vocabulary;
  readonly parts: KnownParts;
  /** Names of a single word, normalized: Trump, KSM, بومبيو. */
  readonly singleWords: ReadonlySet<string>;
  /** All words of names, normalized and without an Arabic article. */
  readonly words: ReadonlySet<string>;
};

export function createPhoneticNames(finder: PersonFinder, vocabulary: Vocabulary): PhoneticNames {
  const singleWords = finder.knownNames
    .filter(identifies)
    .flatMap(({ parsed: { parts } }) => (parts.length === 1 ? parts : []))
    .map(({ normalized }) => normalized);
  return {
    finder,
    vocabulary,
    parts: createKnownParts(finder.knownNames),
    singleWords: new Set(singleWords),
    words: new Set(
      finder.knownNames
        .flatMap(({ parsed }) => parsed.parts)
        .map(({ normalized }) => withoutArticle(normalized)),
    ),
  };
}

/** How many names of one text are compared in full, which takes up to a millisecond each. */
const MOST_COMPARED: Readonly<Record<TextStyle, number>> = { query: 8, prose: 24 };

/** The most words of a name that are read in a text. */
const MOST_WORDS = 10;

/** In order, never overlapping; the longest name from each word on. */
export function findPhoneticNames(
  text: string,
  style: TextStyle,
  names: PhoneticNames,
): readonly NameInText[] {
  const found: NameInText[] = [];
  const find = limitFinds(names.finder, MOST_COMPARED[style]);
  for (const run of findRuns(text, names.parts)) {
    let from = 0;
    while (from < run.length) {
      const words = run.slice(from, from + MOST_WORDS);
      const longest = findLongestName(text, words, style, names, find);
      if (longest) found.push(longest.name);
      from += longest?.length ?? 1;
    }
  }
  return found;
}

/**
 * A query that is nothing but a name. With typos its words may sound like nobody, and together they
 * are still somebody's name.
 */
export function readAsOneName(query: string, names: PhoneticNames): NameInText | undefined {
  const words = [...query.matchAll(NAME_WORD)];
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 2 || words.length > MOST_WORDS) return undefined;
  if (/[^\p{L}\p{M}\p{N}\s'’‘`ʼʻʿʾ.,-]/u.test(query)) return undefined;
  if (words.some(([word]) => isCommonWord(word, names.vocabulary))) return undefined;
  const range = { start: first.index, end: last.index + last[0].length };
  if (!names.finder.mayFind(query.slice(range.start, range.end))) return undefined;
  return lookUpName(query, range, (name) => names.finder.find(name));
}

/** Whether a word is one of questions or of entries, and no particle of a name. */
function isCommonWord(word: string, vocabulary: Vocabulary): boolean {
  const normalized = normalizeText(word);
  return (
    !mayBeArticle(normalized) &&
    parseName(word).parts.some(({ kind }) => kind === 'name') &&
    (isOnlyQuestionWord(normalized) || vocabulary.isOrdinary(normalized))
  );
}

function findLongestName(
  text: string,
  words: readonly NameWord[],
  style: TextStyle,
  names: PhoneticNames,
  find: LimitedFind,
): { readonly name: NameInText; readonly length: number } | undefined {
  for (let length = words.length; length > 0; length -= 1) {
    const candidate = words.slice(0, length);
    const [first, last] = [words[0], words[length - 1]];
    if (!first || !last?.mayEnd) continue;
    if (isRomanNumber(normalizeText(words[length]?.text ?? ''))) continue;
    if (!shareAnyName(candidate) || !mayBeName(text, candidate, style, names)) continue;
    const name = lookUpName(text, { start: first.start, end: last.end }, find);
    if (name) return { name, length };
  }
  return undefined;
}

/** The range as a name of one or several people or of a namesake; undefined when it is none. */
function lookUpName(text: string, range: TextRange, find: LimitedFind): NameInText | undefined {
  const result = find(text.slice(range.start, range.end));
  if (!result || result.kind === 'similar' || result.kind === 'nobody') return undefined;
  return toNameInText(text, range, result);
}

/** Whether one known name has a part like each of the words. */
function shareAnyName(words: readonly NameWord[]): boolean {
  const sets = words.flatMap(({ names }) => names).toSorted((a, b) => a.size - b.size);
  const [smallest, ...others] = sets;
  return (
    smallest === undefined ||
    smallest.values().some((name) => others.every((names) => names.has(name)))
  );
}

/** Whether words are worth comparing: two parts of a name, or one that can be nothing else. */
function mayBeName(
  text: string,
  words: readonly NameWord[],
  style: TextStyle,
  { vocabulary, singleWords, words: knownWords }: PhoneticNames,
): boolean {
  const parts = words.flatMap((word) =>
    word.parts.filter(({ kind }) => kind !== 'title' && kind !== 'son'),
  );
  const part = parts.find(({ kind }) => kind === 'name');
  if (!part) return false;
  // "ww2" sounds like a name only to a list of sounds.
  if (parts.some(({ normalized }) => /\d/.test(normalized) && !knownWords.has(normalized)))
    return false;
  if (parts.length > 1 || singleWords.has(part.normalized))
    return style === 'query' || words.every(isWrittenAsName);
  if (part.phoneticForm.length < SHORTEST_FAMILY) return false;
  if (givenNameClasses(part.phoneticForm) !== undefined) return false;
  if (vocabulary.isOrdinary(part.normalized)) return false;
  if (!mayBeFamilyInScript(part, knownWords)) return false;
  if (words.length === 1 && isNationality(part.normalized)) return false;
  return style === 'query' || isFamilyAlone(text, words);
}

/** Sounds of a family's name; shorter ones resemble too many words. */
const SHORTEST_FAMILY = 4;

/**
 * Whether a word may be a family's name by its letters. In another script than Latin an ordinary word
 * easily sounds like a name, and no list tells: عاصمة (capital) is not Osama.
 */
function mayBeFamilyInScript(
  { normalized, skeleton }: NamePart,
  knownWords: ReadonlySet<string>,
): boolean {
  if (/^[\p{Script=Latin}]+$/u.test(normalized)) return true;
  return knownWords.has(withoutArticle(normalized)) || skeleton.length >= FEWEST_CONSONANTS;
}

/** With fewer consonants than this, too many ordinary words sound alike. */
const FEWEST_CONSONANTS = 4;

function withoutArticle(normalized: string): string {
  return normalized.replace(/^ال(?=.{3})/u, '');
}

/** With a capital letter, or in a script without them. Particles may be in small letters: bin, al. */
function isWrittenAsName(word: NameWord): boolean {
  return !startsLowerCase(word.text) || !hasName(word);
}

/**
 * Whether a family's name has a capital letter and no other name before it.
 * Example: in "Mustafa al-Masri" it is the family of Mustafa.
 */
function isFamilyAlone(text: string, words: readonly NameWord[]): boolean {
  const family = words.find(hasName);
  if (!family || !startsUpperCase(family.text)) return false;
  const before = WORD_BEFORE.exec(text.slice(0, words[0]?.start ?? 0))?.[1];
  if (before === undefined || !startsUpperCase(before)) return true;
  return isQuestionWord(normalizeText(before)) || isTitle(before);
}

/** The last word of a text, before any articles and particles. */
const WORD_BEFORE =
  /(\p{L}[\p{L}\p{M}'’.]*)[ \t\u00a0-]+(?:(?:al|el|bin|ben|ibn|abu|abou)[ \t\u00a0-]+)*$/iu;
