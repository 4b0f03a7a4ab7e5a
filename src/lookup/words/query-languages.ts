/** Tells in which other languages than English a text is written, by its words. */
import { isEnglishWord } from './english.ts';
import { foreignMarks } from './foreign-marks.ts';
import type { ForeignLanguage } from './foreign-forms.ts';
import type { Glossary } from './glossary-index.ts';
import { isEnglishStopWord, isStopWordOf } from './stop-words.ts';
import type { Token } from './tokenizer.ts';
import { isArabic } from '../phonetics/transliterate.ts';

const LATIN = ['de', 'fr', 'es'] as const;

/** A word of one language, and one that is written like an English word. */
const STRONG = 2;
const WEAK = 1;

/** One word that is not English, or two that may be. */
const MIN_EVIDENCE = 2;

/** Arabic script is read as both: the two share words and letters. */
export function detectLanguages(
  text: string,
  tokens: readonly Token[],
  glossary: Glossary,
): readonly ForeignLanguage[] {
  const terms = [...new Set(tokens.map(({ term }) => term))];
  const english = terms.filter(isOnlyEnglish).length * STRONG;
  const scores = LATIN.map((language) => ({
    language,
    score: foreignMarks(text, language) + evidence(terms, language, glossary),
  }));
  const best = Math.max(...scores.map(({ score }) => score));
  // Close languages share words: attentat, documento. What is far behind the best is another.
  const latin = scores
    .filter(({ score }) => score >= MIN_EVIDENCE && score >= english && score >= best * 0.6)
    .map(({ language }) => language);
  return terms.some(isArabic) ? [...latin, 'ar', 'fa'] : latin;
}

function isOnlyEnglish(term: string): boolean {
  return isEnglishStopWord(term) && !LATIN.some((language) => isStopWordOf(term, language));
}

function evidence(terms: readonly string[], language: ForeignLanguage, glossary: Glossary): number {
  return terms.reduce((sum, term) => {
    const isWord = isStopWordOf(term, language) || isTranslated(term, language, glossary);
    if (!isWord || isEnglishStopWord(term)) return sum;
    return sum + (isEnglishWord(term) ? WEAK : STRONG);
  }, 0);
}

/** Not a word that is written like its translation. */
function isTranslated(term: string, language: ForeignLanguage, glossary: Glossary): boolean {
  const found = glossary.find([term], language);
  return found !== undefined && !found.translation.flat().includes(term);
}
