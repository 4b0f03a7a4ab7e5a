/** Reads thousands that people type as two words: 470 thousand, 470 mil, 470 000. */
import { toTerm } from './tokenizer.ts';
import type { Token } from './tokenizer.ts';

/** In six languages. */
const THOUSAND: ReadonlySet<string> = new Set(
  ['thousand', 'tausend', 'mille', 'mil', 'ألف', 'آلاف', 'هزار', '000'].map(toTerm),
);

/** The tokens of a text, where each such number is one: its term is that of 470,000. */
export function joinThousands(text: string, tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ term }) => THOUSAND.has(term))) return tokens;
  return tokens.flatMap((token, index) => {
    if (isThousandOf(text, tokens[index - 1], token)) return [];
    const next = tokens[index + 1];
    return next && isThousandOf(text, token, next)
      ? { ...token, term: `${token.term}000`, end: next.end }
      : token;
  });
}

function isThousandOf(text: string, number: Token | undefined, word: Token | undefined): boolean {
  return (
    number !== undefined &&
    word !== undefined &&
    /^\d{1,3}$/.test(number.term) &&
    THOUSAND.has(word.term) &&
    /^[ \u00a0\u202f]$/u.test(text.slice(number.end, word.start))
  );
}
