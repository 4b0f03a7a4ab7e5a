/** Tells whether a message speaks of what its timeline is about. */
import type { MessageQuotes } from './message-quotes.ts';
import type { SearchIndex } from './search-index.ts';
import { termsOf } from './words/tokenizer.ts';
import type { QueryTerm } from './words/words-search.ts';

/** How many of the names of the subject a sentence holds, in any form. */
export function subjectNamed(
  terms: readonly QueryTerm[],
  { vocabulary, subjectTerms }: SearchIndex,
): number {
  const held = [...subjectTerms].filter((name) => {
    const id = vocabulary.id(name);
    return (
      id !== undefined &&
      vocabulary.isName(id) &&
      terms.some(({ variants }) => variants.some((variant) => variant.id === id))
    );
  });
  return held.length;
}

/** Whether a sentence names the subject otherwise than as the one who speaks. */
export function speaksOfSubject(
  terms: readonly QueryTerm[],
  quotes: MessageQuotes,
  index: SearchIndex,
): boolean {
  return subjectNamed(terms, index) > subjectsSpeaking(quotes, index);
}

/** How many names of the subject speak: "Iran says hello" is of Iran, and not of what is said about it. */
function subjectsSpeaking({ speakers }: MessageQuotes, { subjectTerms }: SearchIndex): number {
  return new Set(speakers.flatMap(({ name }) => termsOf(name))).intersection(subjectTerms).size;
}
