/** Finds phrases of one or more words at a place in a text, the longest first. */
import { tokenizeDates } from './date-tokens.ts';
import type { DateText } from './date-tokens.ts';

type Phrase<Value> = { readonly words: readonly string[]; readonly value: Value };

export type PhraseMatch<Value> = { readonly value: Value; readonly next: number };

/** What phrases mean, by their first word. */
export class Phrases<Value> {
  readonly #byFirstWord = new Map<string, Phrase<Value>[]>();

  /** Each value with its phrases, separated by ", ". A phrase may have several values. */
  constructor(lists: Iterable<readonly [Value, string]>) {
    for (const [value, written] of lists) {
      for (const phrase of written.split(', ')) this.#add(phrase, value);
    }
    for (const phrases of this.#byFirstWord.values()) {
      phrases.sort((a, b) => b.words.length - a.words.length);
    }
  }

  #add(written: string, value: Value): void {
    const words = tokenizeDates(written).map(({ text }) => text);
    const [first = ''] = words;
    const phrases = this.#byFirstWord.get(first) ?? [];
    phrases.push({ words, value });
    this.#byFirstWord.set(first, phrases);
  }

  /** The longest phrase at an index that `accepts` takes, of equally long ones the first in the list. */
  at(
    { tokens }: DateText,
    index: number,
    accepts: (value: Value) => boolean = () => true,
  ): PhraseMatch<Value> | undefined {
    const token = tokens[index];
    if (!token || token.kind === 'number') return undefined;
    for (const { words, value } of this.#byFirstWord.get(token.text) ?? []) {
      if (accepts(value) && words.every((word, offset) => tokens[index + offset]?.text === word)) {
        return { value, next: index + words.length };
      }
    }
    return undefined;
  }
}
