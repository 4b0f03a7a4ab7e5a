/** Finds words that stand together in an entry: "truck bombs", -"house arrest", and names. */
import { OPTIONAL_PARTICLES } from '../names/articles.ts';
import type { Entry } from '../../timeline/model/timeline.ts';
import { findSpellings } from './expand-term.ts';
import type { Variant } from './expand-term.ts';
import { isStopWord } from './stop-words.ts';
import { termsOf } from './tokenizer.ts';
import type { Vocabulary } from './vocabulary.ts';
import { weightedTexts } from './weighted-texts.ts';
import { findPosting } from './words-index.ts';
import type { WordsIndex } from './words-index.ts';

export type Phrase = {
  /** For each word, the terms that may be in its place. */
  readonly terms: readonly ReadonlySet<string>[];
  /** For each word that is indexed, the variants that an entry must have one of. */
  readonly variants: readonly (readonly Variant[])[];
  /** Articles and "bin" between the words of a name do not count. They are stop words, and not indexed. */
  readonly isName: boolean;
};

/** Words of a phrase that are compared; a longer one is found by its beginning. */
const MAX_PHRASE_WORDS = 12;

/** A phrase word for word as it is typed. */
export function exactPhrase(text: string, vocabulary: Vocabulary): Phrase {
  const terms = termsOf(text).slice(0, MAX_PHRASE_WORDS);
  return {
    terms: terms.map((term) => new Set([term])),
    variants: terms
      .filter((term) => !isStopWord(term))
      .map((term) => toVariants([vocabulary.id(term)])),
    isName: false,
  };
}

/** A name in any spelling that sounds the same. */
export function namePhrase(name: string, vocabulary: Vocabulary): Phrase {
  const spellings = termsOf(name)
    .filter((term) => !OPTIONAL_PARTICLES.has(term))
    .slice(0, MAX_PHRASE_WORDS)
    .map((term) => findSpellings(vocabulary, term));
  return {
    terms: spellings.map((ids) => new Set(ids.map((id) => vocabulary.term(id)))),
    variants: spellings.map(toVariants),
    isName: true,
  };
}

function toVariants(ids: readonly (number | undefined)[]): readonly Variant[] {
  return ids.filter((id) => id !== undefined).map((id) => ({ id, boost: 1 }));
}

/** Whether one text of an entry has the words beside each other. `position` is the entry's in the index. */
export function hasPhrase(
  { terms, variants, isName }: Phrase,
  entry: Entry,
  position: number,
  index: WordsIndex,
): boolean {
  if (terms.length === 0) return false;
  // The index is asked first: reading the texts costs a hundred times as much.
  const isIndexed = variants.every((words) =>
    words.some(({ id }) => findPosting(index, id, position) !== undefined),
  );
  if (!isIndexed) return false;
  if (terms.length === 1 && variants.length === 1) return true;
  return weightedTexts(entry).some(([text]) => {
    const words = termsOf(text);
    return containsRun(
      isName ? words.filter((term) => !OPTIONAL_PARTICLES.has(term)) : words,
      terms,
    );
  });
}

function containsRun(words: readonly string[], terms: readonly ReadonlySet<string>[]): boolean {
  return words.some((_, from) =>
    terms.every((allowed, index) => allowed.has(words[from + index] ?? '')),
  );
}
