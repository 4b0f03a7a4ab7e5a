/** Reads the words of a text that sound like parts of known names, in runs that may be names. */
import { startsLowerCase } from '../../text/letter-case.ts';
import type { TextRange } from '../../text/blank-out.ts';
import { normalizeText } from '../../text/normalize-text.ts';
import { isArabic, toLatinWords } from '../phonetics/transliterate.ts';
import { isQuestionWord } from '../words/stop-words.ts';
import { mayBeArticle } from './articles.ts';
import { isGivenName } from './given-names.ts';
import { NAME_WORD, namesWithPart } from './known-parts.ts';
import type { KnownParts } from './known-parts.ts';
import { isNumberWord } from './name-numbers.ts';
import { parseName } from './parse-name.ts';
import type { NamePart } from './parse-name.ts';

/** A word that may belong to a name: a part of a known name, a particle, a title or an article. */
export type NameWord = TextRange & {
  readonly text: string;
  readonly parts: readonly NamePart[];
  /** For each part that is a name, the indexes of the known names that have one like it. */
  readonly names: readonly ReadonlySet<number>[];
  /** Whether a name may end with it: not with "bin", and not with an article. */
  readonly mayEnd: boolean;
};

/** The longest runs of words that may be names, each with at least one name in it. */
export function findRuns(text: string, parts: KnownParts): readonly (readonly NameWord[])[] {
  const runs: NameWord[][] = [];
  let run: NameWord[] = [];
  for (const word of readWords(text, parts)) {
    const previous = run.at(-1);
    if (word && previous && areBeside(text, previous, word)) {
      run.push(word);
    } else {
      runs.push(run);
      run = word ? [word] : [];
    }
  }
  return [...runs, run].filter((words) => words.some(hasName));
}

/** Whether a part of the word is a name, and not only a particle or a title. */
export function hasName({ parts }: NameWord): boolean {
  return parts.some(({ kind }) => kind === 'name');
}

/** Whether a normalized word is one of questions. Arabic writes Ali like "on", without the dots. */
export function isOnlyQuestionWord(word: string): boolean {
  return isQuestionWord(word) && !(isArabic(word) && isGivenName(word));
}

/**
 * What may be between two words of one name: a space, a hyphen, the dot of an initial, a comma. Words
 * are read without the "'s" of a possessive.
 */
const BETWEEN_WORDS = /^(?:['’]s)?(?:\.?[ \t\u00a0]+|\.?[-‐‑]|\.|\u200c|[ \t]*,[ \t]+)$/u;

function areBeside(text: string, left: TextRange, right: TextRange): boolean {
  return BETWEEN_WORDS.test(text.slice(left.end, right.start));
}

/** A word as written, and read as part of a name; undefined when it is no such part. */
type WrittenWord = TextRange & { readonly text: string; readonly word: NameWord | undefined };

/** Each word of a text, or several in one; undefined for words that belong to no name. */
function readWords(text: string, parts: KnownParts): readonly (NameWord | undefined)[] {
  const written = [...text.matchAll(NAME_WORD)].map(({ 0: match, index: start }): WrittenWord => {
    const word = match.replace(/['’]s$/u, '');
    const range = { start, end: start + word.length, text: word };
    return { ...range, word: readWord(range, parts) };
  });
  const words: (NameWord | undefined)[] = [];
  for (let index = 0; index < written.length;) {
    const ahead = written.slice(index, index + MOST_JOINED);
    const joined = joinWords(text, ahead, parts);
    words.push(joined?.word ?? ahead[0]?.word);
    index += joined?.count ?? 1;
  }
  return words;
}

function readWord(range: TextRange & { readonly text: string }, known: KnownParts) {
  const normalized = normalizeText(range.text);
  const [latin = ''] = isArabic(normalized) ? [] : toLatinWords(normalized);
  if (mayBeArticle(latin)) return { ...range, parts: [], names: [], mayEnd: false };
  if (isNumberWord(normalized)) return { ...range, parts: [], names: [], mayEnd: true };
  const { parts } = parseName(range.text);
  const nameParts = parts.filter(({ kind }) => kind === 'name');
  if (nameParts.length === 0)
    return parts.length > 0 ? { ...range, parts, names: [], mayEnd: false } : undefined;
  // "The", "of" and other words of all questions sound like parts of some names.
  if (isOnlyQuestionWord(normalized)) return undefined;
  const names = nameParts.map((part) => namesWithPart(part, known));
  return names.every(({ size }) => size > 0) ? { ...range, parts, names, mayEnd: true } : undefined;
}

/** Three words are one part of a name at most: Izz al-Din. */
const MOST_JOINED = 3;

/** A second word that is mostly part of the name before it: Salah al-Din, Nasr Allah. */
const SECOND_HALF = /^(?:d(?:i|ee|y)ne?|all?ah|الدين|الله)$/iu;

/**
 * The first words as one part of a name, as many as possible; undefined when they are none.
 * Examples: Izz al-Din for Ezedin, Khatib-Zadeh for Khatibzadeh.
 */
function joinWords(
  text: string,
  words: readonly WrittenWord[],
  known: KnownParts,
): { readonly word: NameWord; readonly count: number } | undefined {
  const [first, second, ...others] = words;
  if (!first || !second || startsLowerCase(first.text)) return undefined;
  const areNames = first.word !== undefined && second.word !== undefined;
  if (areNames && ![second, ...others].some((word) => SECOND_HALF.test(word.text)))
    return undefined;
  for (let count = words.length; count > 1; count -= 1) {
    const joined = words.slice(0, count);
    if (!joined.every((word, index) => mayFollow(text, joined[index - 1], word))) continue;
    const range = { start: first.start, end: joined.at(-1)?.end ?? first.end };
    const written = text.slice(range.start, range.end);
    const [part, next, third] = parseName(written).parts;
    if (part?.kind !== 'name' || third || (next && next.kind !== 'name')) continue;
    const phoneticForm = part.phoneticForm + (next?.phoneticForm ?? '');
    const whole = { ...part, phoneticForm, otherForms: [] };
    const names = namesWithPart(whole, known);
    if (names.size === 0) continue;
    return {
      word: { ...range, text: written, parts: [whole], names: [names], mayEnd: true },
      count,
    };
  }
  return undefined;
}

/** Whether a word is beside the one before it and written like a name or an article. */
function mayFollow(text: string, previous: TextRange | undefined, word: WrittenWord): boolean {
  if (!previous) return true;
  if (!areBeside(text, previous, word)) return false;
  const normalized = normalizeText(word.text);
  return (
    mayBeArticle(normalized) || !(startsLowerCase(word.text) || isOnlyQuestionWord(normalized))
  );
}
