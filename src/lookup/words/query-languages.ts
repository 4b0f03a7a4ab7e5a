/** Tells in which other languages than English a text is written, by its words. */
import { isCommonWord } from './common-words.ts';
import { isArabic } from '../phonetics/transliterate.ts';
import { remember } from '../remember.ts';
import { isEnglishWord } from './english.ts';
import { ARABIC_SCRIPT, LATIN_SCRIPT } from './foreign-forms.ts';
import type { ForeignLanguage } from './foreign-forms.ts';
import { foreignMarks } from './foreign-marks.ts';
import { isWordOf } from './glossary-index.ts';
import { isEnglishStopWord, isStopWordOf } from './stop-words.ts';
import { termsOf, withEnglishSigns } from './tokenizer.ts';

/** A word of one language, and one that is written like an English word. */
const STRONG = 2;
const WEAK = 1;

/** One word that is not English, or two that may be. */
const MIN_EVIDENCE = 2;

/** Close languages share words: attentat, documento. What is further behind the best is another. */
const MIN_OF_BEST = 0.6;

export function detectLanguages(text: string): readonly ForeignLanguage[] {
  const terms = [...new Set(termsOf(withEnglishSigns(text)))];
  const latin = terms.filter((term) => !isArabic(term));
  const english = latin.filter(isOnlyEnglish).length * STRONG;
  const scores = LATIN_SCRIPT.map((language) => ({
    language,
    score: foreignMarks(text, language) + evidence(latin, language),
  }));
  const best = Math.max(MIN_EVIDENCE, english, ...scores.map(({ score }) => score * MIN_OF_BEST));
  const languages = scores.filter(({ score }) => score >= best).map(({ language }) => language);
  return latin.length < terms.length
    ? [...languages, ...arabicScriptLanguages(text, terms.filter(isArabic))]
    : languages;
}

/**
 * Arabic and Persian share most letters. A text with none of its own is in the language that has more of
 * its words, and read as both where that is neither.
 */
function arabicScriptLanguages(text: string, terms: readonly string[]): readonly ForeignLanguage[] {
  const isPersian = /[پچژگکی]/u.test(text);
  const isArabicLanguage = /[ةأإىؤ]/u.test(text);
  if (isPersian !== isArabicLanguage) return isPersian ? ['fa'] : ['ar'];
  const counts = ARABIC_SCRIPT.map((language) => ({
    language,
    count: terms.filter((term) => isWordOf(term, language) || isCommonWord(term, language)).length,
  }));
  const most = Math.max(...counts.map(({ count }) => count));
  return counts.filter(({ count }) => count === most).map(({ language }) => language);
}

function isOnlyEnglish(term: string): boolean {
  return isEnglishStopWord(term) && !LATIN_SCRIPT.some((language) => isStopWordOf(term, language));
}

function evidence(terms: readonly string[], language: LatinLanguage): number {
  return terms.reduce((sum, term) => sum + evidenceOf(term)[language], 0);
}

type LatinLanguage = (typeof LATIN_SCRIPT)[number];

/** As many as `isWordOf` keeps. */
const MOST_REMEMBERED = 1_000;
const evidenceOf = remember(MOST_REMEMBERED, (term): Readonly<Record<LatinLanguage, number>> => {
  const of = (language: LatinLanguage): number => {
    if (isEnglishStopWord(term) || !isWordOf(term, language)) return 0;
    return isEnglishWord(term) ? WEAK : STRONG;
  };
  return { de: of('de'), fr: of('fr'), es: of('es') };
});
