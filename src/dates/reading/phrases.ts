/** Finds phrases of one or more words at a place in a text, the longest first. */
import { normalizeWord, tokenizeDates } from './date-tokens.ts';
import type { DateText } from './date-tokens.ts';

type Phrase<Value> = { readonly words: readonly string[]; readonly value: Value };

export type PhraseMatch<Value> = { readonly value: Value; readonly next: number };

/** What phrases mean, by their first word. */
export class Phrases<Value> {
  readonly #lists: Iterable<readonly [Value, string]>;
  #byFirstWord: Map<string, Phrase<Value>[]> | undefined;

  /** Each value with its phrases, separated by ", ". A phrase may have several values. */
  constructor(lists: Iterable<readonly [Value, string]>) {
    this.#lists = lists;
  }

  /** Built when it is first needed, not at the start of the bot: all together take some 10 ms. */
  get #index(): ReadonlyMap<string, readonly Phrase<Value>[]> {
    if (this.#byFirstWord) return this.#byFirstWord;
    const index = new Map<string, Phrase<Value>[]>();
    for (const [value, written] of this.#lists) {
      for (const phrase of written.split(', ')) {
        const words = toWords(phrase);
        const [first = ''] = words;
        const phrases = index.get(first);
        if (phrases) phrases.push({ words, value });
        else index.set(first, [{ words, value }]);
      }
    }
    for (const phrases of index.values()) phrases.sort((a, b) => b.words.length - a.words.length);
    this.#byFirstWord = index;
    return index;
  }

  hasFirstWord(word: string): boolean {
    return this.#index.has(word);
  }

  /** Every phrase at an index, the longest first; of equally long ones the first in the list. */
  allAt({ tokens }: DateText, index: number): readonly PhraseMatch<Value>[] {
    const token = tokens[index];
    const phrases = token && token.kind !== 'number' && this.#index.get(token.text);
    if (!phrases) return [];
    return phrases
      .filter(({ words }) => words.every((word, offset) => tokens[index + offset]?.text === word))
      .map(({ words, value }) => ({ value, next: index + words.length }));
  }

  /** The longest phrase at an index. */
  at(text: DateText, index: number): PhraseMatch<Value> | undefined {
    return this.allAt(text, index)[0];
  }
}

/** The words of a phrase as a text has them. Most are letters alone, which need no tokenizer. */
function toWords(phrase: string): readonly string[] {
  return /^[\p{L}\p{M} ]+$/u.test(phrase)
    ? phrase.split(' ').map(normalizeWord)
    : tokenizeDates(phrase).map(({ text }) => text);
}
