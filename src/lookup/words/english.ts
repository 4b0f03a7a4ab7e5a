/**
 * Whether a word is English: then it is what was typed, and no slip of another. Sweden is not Sudan, nor
 * police policy, though no entry has them.
 */
import dictionary from 'dictionary-en';
import { lazy } from '../lazy.ts';

/** Of a folded word. The first question reads the dictionary unless it was read before. */
export function isEnglish(key: string): boolean {
  const words = loadEnglish();
  return basesOf(key).some((base) => words.has(base));
}

/** Takes some 20 ms, once. Names too, in small letters as words are compared in. */
export const loadEnglish = lazy(read);

/** Each line is a word, and behind a slash by which rules it is inflected. */
function read(): ReadonlySet<string> {
  const lines = new TextDecoder().decode(dictionary.dic).toLowerCase().split('\n');
  return new Set(lines.map((line) => line.split('/', 1)[0] ?? ''));
}

/** The word, and what it may be a form of by the commonest rules of English. */
function basesOf(key: string): readonly string[] {
  const bases = [key];
  for (const [ending, instead] of ENDINGS) {
    if (key.endsWith(ending)) bases.push(key.slice(0, -ending.length) + instead);
  }
  // Running of run, stopped of stop.
  const doubled = /^(.+?)([bdgklmnprt])\2(?:ed|ing)$/.exec(key);
  if (doubled) bases.push(`${doubled[1]}${doubled[2]}`);
  const beginning = BEGINNING.exec(key)?.[0] ?? '';
  if (beginning === '') return bases;
  return [...bases, ...bases.map((base) => base.slice(beginning.length))];
}

/** The dictionary has "sort" with a mark that it takes re-. */
const BEGINNING = /^(?:re|in|un|de|dis|con|pro)(?=.{3})/;

const ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
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
