/** Finds words that stand together in an entry: "truck bombs", -"house arrest". */
import type { Entry } from '../timeline/timeline.ts';
import { fieldsOf } from './words-index.ts';
import type { WordsIndex } from './words-index.ts';
import type { Form, Vocabulary } from './words-vocabulary.ts';
import { isFunctionWord, wordsAt } from './words.ts';

export type Phrase = {
  readonly keys: readonly string[];
  /** For each word that is in the index the one form that counts: itself. */
  readonly words: readonly (readonly Form[])[];
};

export type Phrases = {
  read(text: string): Phrase;
  /** Whether an entry (by its position) has the words beside each other, in one of its texts. */
  isIn(phrase: Phrase, position: number): boolean;
};

/** Longer quotations are looked for by their beginning. */
const MOST_WORDS = 12;

export function createPhrases(
  entries: readonly Entry[],
  index: WordsIndex,
  vocabulary: Vocabulary,
): Phrases {
  return {
    read(text) {
      const keys = wordsAt(text)
        .map(({ key }) => key)
        .slice(0, MOST_WORDS);
      const words = keys
        .filter((key) => !isFunctionWord(key))
        .map((key) => vocabulary.positionOf(key))
        .map((word): readonly Form[] => (word === undefined ? [] : [{ word, worth: 1 }]));
      return { keys, words };
    },
    isIn({ keys, words }, position) {
      const entry = entries[position];
      if (!entry || keys.length === 0) return false;
      // The index is asked first: reading a text costs a hundred times as much.
      if (!words.every(([form]) => form && holds(index, form.word, position))) return false;
      if (keys.length === 1 && words.length === 1) return true;
      return fieldsOf(entry).some(([text]) =>
        contains(
          wordsAt(text).map(({ key }) => key),
          keys,
        ),
      );
    },
  };
}

function holds({ starts, postings }: WordsIndex, word: number, position: number): boolean {
  let [low, high] = [starts[word] ?? 0, starts[word + 1] ?? 0];
  const end = high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postings[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low < end && postings[low] === position;
}

function contains(text: readonly string[], keys: readonly string[]): boolean {
  return text.some((_, from) => keys.every((key, at) => text[from + at] === key));
}
