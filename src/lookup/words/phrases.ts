/** Finds words that stand together in an entry: "truck bombs", -"house arrest", and names. */
import { lowerBound } from '../../text/binary-search.ts';
import type { Entry } from '../../timeline/model/timeline.ts';
import { weightedTexts } from './words-index.ts';
import type { WordsIndex } from './words-index.ts';
import type { Form, Vocabulary } from './expand-term.ts';
import { isStopWord, tokenize } from './tokenizer.ts';

export type Phrase = {
  /** For each word, what may stand in its place. */
  readonly keys: readonly ReadonlySet<string>[];
  /** For each word that is in the index the forms that count. */
  readonly words: readonly (readonly Form[])[];
  /** Articles count for nothing: al-Mihdhar is Mihdhar. */
  readonly isName: boolean;
};

export type Phrases = {
  /** As it is typed, letter for letter. */
  read(text: string): Phrase;
  /** In any spelling that sounds the same. */
  readName(name: string): Phrase;
  /** Whether an entry (by its position) has the words beside each other, in one of its texts. */
  isIn(phrase: Phrase, position: number): boolean;
};

/** Longer quotations are looked for by their beginning. */
const MOST_WORDS = 12;

/** As function words, which the index does not hold, but also where they are names' own. */
const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ul', 'bin', 'ben', 'ibn']);

export function createPhrases(
  entries: readonly Entry[],
  index: WordsIndex,
  vocabulary: Vocabulary,
): Phrases {
  return {
    read(text) {
      const keys = tokenize(text)
        .map(({ term }) => term)
        .slice(0, MOST_WORDS);
      const words = keys
        .filter((key) => !isStopWord(key))
        .map((key) => vocabulary.positionOf(key))
        .map((word): readonly Form[] => (word === undefined ? [] : [{ word, worth: 1 }]));
      return { keys: keys.map((key) => new Set([key])), words, isName: false };
    },
    readName(name) {
      const words = tokenize(name)
        .filter(({ term }) => !ARTICLES.has(term))
        .slice(0, MOST_WORDS)
        .map(({ term }) => vocabulary.spellingsOf(term).map((word): Form => ({ word, worth: 1 })));
      const keys = words.map((forms) => new Set(forms.map(({ word }) => vocabulary.wordAt(word))));
      return { keys, words, isName: true };
    },
    isIn({ keys, words, isName }, position) {
      const entry = entries[position];
      if (!entry || keys.length === 0) return false;
      // The index is asked first: reading a text costs a hundred times as much.
      if (!words.every((forms) => forms.some(({ word }) => holds(index, word, position))))
        return false;
      if (keys.length === 1 && words.length === 1) return true;
      return weightedTexts(entry).some(([text]) => {
        const own = tokenize(text).map(({ term }) => term);
        return contains(isName ? own.filter((key) => !ARTICLES.has(key)) : own, keys);
      });
    },
  };
}

function holds({ starts, postings }: WordsIndex, word: number, position: number): boolean {
  const end = starts[word + 1] ?? 0;
  const index = lowerBound(starts[word] ?? 0, end, (at) => (postings[at] ?? 0) < position);
  return index < end && postings[index] === position;
}

function contains(text: readonly string[], keys: readonly ReadonlySet<string>[]): boolean {
  return text.some((_, from) => keys.every((key, at) => key.has(text[from + at] ?? '')));
}
