/** Reads the sentences of a message as the terms that say what they are about. */
import { blankOut, type TextRange } from '../text/blank-out.ts';
import { toEnglish } from './event-glossary.ts';
import { isQuestionWord } from './words/stop-words.ts';
import { tokenize, toTerm } from './words/tokenizer.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/** `MAX_MESSAGE` holds about 40 sentences of 20 words. */
const MAX_SENTENCES = 40;
const MAX_SENTENCE_TERMS = 24;

/** The terms of each sentence that say something, the rarest first, without the names and times in it. */
export function readSentences(
  text: string,
  read: readonly TextRange[],
  vocabulary: Vocabulary,
): readonly (readonly string[])[] {
  const entryCount = (term: string): number => {
    const id = vocabulary.id(term);
    return id === undefined ? 0 : vocabulary.entryCount(id);
  };
  return toEnglish(blankOut(text, read))
    .text.split(/[.!?؟…\n]+(?=\s|$)/u)
    .map((sentence) => {
      const terms = new Set(tokenize(sentence).map(({ term }) => term));
      return [...terms]
        .filter(isTelling)
        .toSorted((a, b) => entryCount(a) - entryCount(b))
        .slice(0, MAX_SENTENCE_TERMS);
    })
    .filter(({ length }) => length > 0)
    .slice(0, MAX_SENTENCES);
}

/** Not a word of two letters, a word of any question or sentence, a day of a month or a year. */
function isTelling(term: string): boolean {
  return (
    term.length > 2 && !isQuestionWord(term) && !isForeignArticle(term) && !/^[12]\d{3}$/.test(term)
  );
}

/** Whether a term says nothing: the German "die" is no death. */
export function isForeignArticle(term: string): boolean {
  return FOREIGN_ARTICLES.has(term);
}

/** Of German, French and Spanish sentences. */
const FOREIGN_ARTICLES: ReadonlySet<string> = new Set(
  'die der das den dem des und haben ein eine einen von mit aus auf les une dans pour los las del una por con para'
    .split(' ')
    .map(toTerm),
);
