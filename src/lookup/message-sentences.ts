/** Reads the sentences of a message as the words that say what they are about. */
import { blankOut, type TextRange } from '../text/blank-out.ts';
import type { SearchIndex } from './search-index.ts';
import type { ForeignLanguage } from './words/foreign-forms.ts';
import type { ReadWord, TypedWord } from './words/read-words.ts';

/** `MAX_MESSAGE` holds about 40 sentences of 20 words. */
const MAX_SENTENCES = 40;
const MAX_SENTENCE_TERMS = 24;

/** The words of each sentence that say something, the rarest first, without the names and times in it. */
export function readSentences(
  text: string,
  read: readonly TextRange[],
  languages: readonly ForeignLanguage[],
  { vocabulary, wordReader }: Pick<SearchIndex, 'vocabulary' | 'wordReader'>,
): readonly (readonly TypedWord[])[] {
  const entryCount = ({ term, translations }: TypedWord): number => {
    const id = vocabulary.id(translations[0] ?? term);
    return id === undefined ? 0 : vocabulary.entryCount(id);
  };
  return blankOut(text, read)
    .split(/[.!?؟…\n]+(?=\s|$)/u)
    .map((sentence) => {
      const words = wordReader.read(sentence, languages).filter(isTelling);
      return [...new Map(words.map((word) => [word.term, word])).values()]
        .toSorted((a, b) => entryCount(a) - entryCount(b))
        .slice(0, MAX_SENTENCE_TERMS);
    })
    .filter(({ length }) => length > 0)
    .slice(0, MAX_SENTENCES);
}

/** Not a word of two letters, a word of any question or sentence, a day of a month or a year. */
function isTelling({ term, role }: ReadWord): boolean {
  return term.length > 2 && role === 'telling' && !/^[12]\d{3}$/.test(term);
}
