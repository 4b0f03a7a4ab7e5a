/** Whether a term is an English word, and so not a typo of another: Sweden is not Sudan. */
import dictionary from 'dictionary-en';
import { lazy } from '../lazy.ts';
import { createDictionary } from './dictionary.ts';

/** Also for inflected forms and names. The first call takes some 10 ms more. */
export function isEnglish(term: string): boolean {
  return possibleBases(term).some((base) => readDictionary().has(base));
}

/** Shorter words that end like English ones are of other languages: les, des, und. */
const MIN_INFLECTED = 5;

/** Whether a term is an English word or a form of one, without the prefixes that `isEnglish` knows. */
export function isEnglishWord(term: string): boolean {
  const bases = term.length < MIN_INFLECTED ? [term] : inflectionBases(term);
  return bases.some((base) => readDictionary().has(base));
}

/** Whether the dictionary has the term with a capital letter: George, Paris. */
export function isEnglishName(term: string): boolean {
  return readDictionary().isCapitalized(term);
}

/** Whether the dictionary has the term in small letters: rice, and not Paris. */
export function isOrdinaryEnglish(term: string): boolean {
  return readDictionary().hasSmall(term);
}

const readDictionary = lazy(() => createDictionary(dictionary.dic));

/** The term, and what it may be a form of by the commonest rules of English. */
function possibleBases(term: string): readonly string[] {
  const bases = inflectionBases(term);
  const prefix = PREFIX.exec(term)?.[0] ?? '';
  if (prefix === '') return bases;
  return [...bases, ...bases.map((base) => base.slice(prefix.length))];
}

function inflectionBases(term: string): readonly string[] {
  const bases = [term];
  for (const [ending, replacement] of ENDINGS) {
    if (term.endsWith(ending)) bases.push(term.slice(0, -ending.length) + replacement);
  }
  // A doubled consonant: "running" of "run", "stopped" of "stop".
  const doubled = /^(.+?)([bdgklmnprt])\2(?:ed|ing)$/.exec(term);
  if (doubled) bases.push(`${doubled[1]}${doubled[2]}`);
  return bases;
}

/** The dictionary has no "resort", only "sort" with the mark of re-. */
const PREFIX = /^(?:re|in|un|de|dis|con|pro)(?=.{3})/;

const ENDINGS: readonly (readonly [ending: string, replacement: string])[] = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['d', ''],
  ['ed', ''],
  ['ied', 'y'],
  ['ing', ''],
  ['ing', 'e'],
  ['er', ''],
  ['er', 'e'],
  ['ly', ''],
];
