/**
 * Decides whether a single word names somebody. Its sound alone is not enough: "Sorry" sounds like
 * Suri, and "Arizona", without its vowels, like Radwan.
 */
import { editDistance } from '../../text/edit-distance.ts';
import { phoneticSimilarity } from '../phonetics/phonetic-distance.ts';
import { isArabic } from '../phonetics/transliterate.ts';
import { isCommonWord } from '../words/common-words.ts';
import { ARABIC_SCRIPT } from '../words/foreign-forms.ts';
import type { NamePart, ParsedName } from './parse-name.ts';

/** Whether any part of the known name is the typed name of one part, in another spelling. */
export function isSpellingVariant(typed: ParsedName, known: ParsedName): boolean {
  return someWords(typed, known, isVariant);
}

/** Whether any part of the known name is spelled so similarly that it may be meant. */
export function isSimilarWord(typed: ParsedName, known: ParsedName): boolean {
  return someWords(typed, known, isSimilar);
}

/** A part of a name, or two neighbouring parts as one word. */
type Word = Pick<NamePart, 'normalized' | 'phoneticForm' | 'isVowelless'>;

function someWords(
  typed: ParsedName,
  known: ParsedName,
  test: (typed: Word, known: Word) => boolean,
): boolean {
  const part = typed.parts[typed.family];
  if (!part) return false;
  const words = knownWords(known.parts);
  return typedWords(part).some((typedWord) => words.some((word) => test(typedWord, word)));
}

function knownWords(parts: readonly NamePart[]): readonly Word[] {
  const names = parts.filter(({ kind }) => kind === 'name');
  return names.flatMap((part, index): Word[] => {
    const next = names[index + 1];
    if (!next) return [part];
    const joined = {
      ...part,
      normalized: part.normalized + next.normalized,
      phoneticForm: part.phoneticForm + next.phoneticForm,
    };
    return [part, joined];
  });
}

/**
 * The word as typed, and without an article or "bin" that is written on to it.
 * Examples: elmasri, binladen.
 */
function typedWords(part: NamePart): readonly Word[] {
  const normalized = part.normalized.replace(/^(?:[aeu](?:sh|th|dh|[ltdrszn])|b[ei]n)/, '');
  return [part, ...part.otherForms.map((phoneticForm) => ({ ...part, normalized, phoneticForm }))];
}

/** From these numbers of letters on, a word with one typo, or with two, is still the same word. */
const ONE_TYPO_LENGTH = 7;
const TWO_TYPOS_LENGTH = 10;

/** Spellings of a word of up to five letters differ by one letter (Suri, Souri). */
const SHORT_WORD = 5;

/** Spellings of a longer word differ by at most three (Zarkaoui). */
const MOST_LETTERS = 3;

/** Laden and Ladin, Masri and Masry are as similar; Latin (0.92) is not, nor is Crazy for Kharrazi (0.96). */
const SAME_SOUND = 0.97;

/** The same between scripts: الظواهري and Zawahiri, Завахири and Zawahiri. */
const SAME_SOUND_IN_ANOTHER_SCRIPT = 0.93;

/**
 * Measured on the 15,815 different capitalized words of 16,983 events of world history, looked up as
 * names of the bundled timeline. By sound alone 94 were taken for a person; by this test 7 are, most of
 * them rightly (Trump and Bates, but Dummer for Doumar).
 */
function isVariant(typed: Word, known: Word): boolean {
  if (typed.normalized === known.normalized) return true;
  if (typed.isVowelless && known.isVowelless && typed.phoneticForm === known.phoneticForm)
    return true;
  const script = detectScript(typed.normalized);
  if (script !== detectScript(known.normalized)) {
    if (isOrdinaryArabic(typed.normalized)) return false;
    // People known by a name in Latin letters are found by it. In another script vowels are a guess.
    return script === 'Latin'
      ? similarity(typed, known) >= SAME_SOUND
      : similarity(typed, known, typed.isVowelless) >= SAME_SOUND_IN_ANOTHER_SCRIPT;
  }
  const length = Math.max(typed.normalized.length, known.normalized.length);
  const edits = editDistance(typed.normalized, known.normalized, MOST_LETTERS);
  if (length >= ONE_TYPO_LENGTH && edits <= (length >= TWO_TYPOS_LENGTH ? 2 : 1)) return true;
  return (
    edits <= (length <= SHORT_WORD ? 1 : MOST_LETTERS) && similarity(typed, known) >= SAME_SOUND
  );
}

/** Whether it is a word such as کتاب, a book, which only sounds like Khatib. */
function isOrdinaryArabic(normalized: string): boolean {
  return (
    isArabic(normalized) && ARABIC_SCRIPT.some((language) => isCommonWord(normalized, language))
  );
}

/** Redouane and رضوان reach 0.91; Redon (0.88), Arizona (0.79), and پیتزا for Bates (0.85) do not. */
const SIMILAR_SOUND_IN_ANOTHER_SCRIPT = 0.9;

/** Words that sound this similar may differ in half of their letters (Redouane and Radwan). */
const NEARLY_SAME_SOUND = 0.93;

/** A third of the letters may differ, or more where the sound is nearly the same. */
function isSimilar(typed: Word, known: Word): boolean {
  const script = detectScript(typed.normalized);
  if (script !== detectScript(known.normalized)) {
    const isVowelless = script !== 'Latin' && typed.isVowelless;
    return similarity(typed, known, isVowelless) >= SIMILAR_SOUND_IN_ANOTHER_SCRIPT;
  }
  const length = Math.max(typed.normalized.length, known.normalized.length);
  const half = Math.floor(length / 2);
  const edits = editDistance(typed.normalized, known.normalized, half);
  if (edits <= Math.ceil(length / 3)) return true;
  return edits <= half && similarity(typed, known) >= NEARLY_SAME_SOUND;
}

function similarity(typed: Word, known: Word, isVowelless = false): number {
  return phoneticSimilarity(typed.phoneticForm, known.phoneticForm, isVowelless);
}

function detectScript(normalized: string): 'Latin' | 'Arabic' | 'other' {
  if (isArabic(normalized)) return 'Arabic';
  return /^[\p{Script=Latin}\p{N}]/u.test(normalized) ? 'Latin' : 'other';
}
