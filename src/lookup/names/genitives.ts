/** Reads names with the s of a genitive and no apostrophe: German "Pompeos Rede", and "zarifs tweet". */
import { isEnglish } from '../words/english.ts';
import type { Token } from '../words/tokenizer.ts';

/** A shorter name with an s is another word: Alis, Sales. */
const MIN_NAME = 4;

/** In the place of such an s: no word contains it, and no name goes on over it. */
export const GENITIVE = '|';

/**
 * The text with `GENITIVE` in the place of such an s, as long as before. Both tests take terms, and
 * `isWord` is the quicker one.
 */
export function markGenitives(
  text: string,
  tokens: readonly Token[],
  isWord: (term: string) => boolean,
  isName: (name: string) => boolean,
): string {
  let marked = text;
  for (const { term, end } of tokens) {
    if (term.length <= MIN_NAME || !term.endsWith('s') || text[end - 1]?.toLowerCase() !== 's')
      continue;
    if (isEnglish(term) || isWord(term) || isName(term) || !isName(term.slice(0, -1))) continue;
    marked = `${marked.slice(0, end - 1)}${GENITIVE}${marked.slice(end)}`;
  }
  return marked;
}
