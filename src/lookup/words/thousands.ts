/** Reads thousands as people type them: 470k, 470 thousand, 470 mil, 470 000. */
import { toTerm } from './tokenizer.ts';
import type { Token } from './tokenizer.ts';

/** In six languages; the term of the whole number is that of 470,000. */
const THOUSAND: ReadonlySet<string> = new Set(
  ['thousand', 'k', 'tausend', 'mille', 'mil', 'ألف', 'آلاف', 'الف', 'هزار', '000'].map(toTerm),
);

/** The tokens of a text, where each such number is one. */
export function joinThousands(text: string, tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ term }) => /^\d/.test(term))) return tokens;
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    const next = tokens[index + 1];
    const [, digits, k] = /^(\d{1,3})(k?)$/.exec(token.term) ?? [];
    const isNext =
      k === '' &&
      next !== undefined &&
      THOUSAND.has(next.term) &&
      /^[ \u00a0\u202f]$/u.test(text.slice(token.end, next.start));
    if (digits !== undefined && (k === 'k' || isNext)) {
      joined.push({ ...token, term: `${digits}000`, end: isNext ? next.end : token.end });
      if (isNext) index += 1;
    } else joined.push(token);
  }
  return joined;
}
