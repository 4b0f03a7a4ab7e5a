/** Tells whether a message speaks of what its timeline is about. */
import type { MessageQuotes } from './message-quotes.ts';
import type { SearchIndex } from './search-index.ts';
import { termsOf } from './words/tokenizer.ts';
import type { QueryTerm } from './words/words-search.ts';

/** How many of the names of the subject a sentence holds, in any form. */
export function subjectNamed(terms: readonly QueryTerm[], index: SearchIndex): number {
  return subjectsHeld(terms, index).length;
}

function subjectsHeld(
  terms: readonly QueryTerm[],
  { vocabulary, subjectTerms }: SearchIndex,
): readonly string[] {
  return [...subjectTerms].filter((name) => {
    const id = vocabulary.id(name);
    return (
      id !== undefined &&
      vocabulary.isName(id) &&
      terms.some(({ variants }) => variants.some((variant) => variant.id === id))
    );
  });
}

/** Whether a sentence names the subject otherwise than as the one who speaks. */
export function speaksOfSubject(
  terms: readonly QueryTerm[],
  quotes: MessageQuotes,
  index: SearchIndex,
): boolean {
  const speaking = subjectsSpeaking(quotes, index);
  return subjectsHeld(terms, index).some((name) => !speaking.has(name));
}

/** The names of the subject that speak: "Iran says hello" is of Iran, and not of what is said about it. */
export function subjectsSpeaking(
  { speakers }: MessageQuotes,
  { subjectTerms }: SearchIndex,
): ReadonlySet<string> {
  return new Set(speakers.flatMap(({ name }) => termsOf(name))).intersection(subjectTerms);
}
