/** Cuts a text into what dates are written with: words, numbers and signs. */
import { normalizeText, toLatinDigits } from '../../text/normalize-text.ts';

export type DateToken = {
  readonly kind: 'word' | 'number' | 'sign';
  /** A word as `normalizeWord` gives it, a number in the digits 0–9, any dash as `-`. */
  readonly text: string;
  /** Letters that follow a number at once: `th` of 7th, `s` of 1990s. */
  readonly suffix: string;
  /** Offsets in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
};

/**
 * What the text is. `whole`: one date and nothing else. `query`: words of a search with dates among
 * them. `prose`: sentences, in which most numbers are not dates.
 */
export type ReadingStyle = 'whole' | 'query' | 'prose';

// Invisible marks (\p{Cf}) come along when a date is copied from an Arabic answer.
const TOKEN =
  /(\p{Nd}+)(st|nd|rd|th|er|º|ª|['’]?s)?(?![\p{L}\p{Nd}])|\p{Nd}+|(?:\p{L}[\p{L}\p{M}'’]*\.)*\p{L}[\p{L}\p{M}'’]*\.?|[^\s\p{Cf}]/giu;
const DASH = /^[-‐‑‒–—―−]$/u;

export function tokenizeDates(text: string): readonly DateToken[] {
  return Array.from(text.matchAll(TOKEN), (match) => {
    const [written, digits, suffix = ''] = match;
    const offsets = { start: match.index, end: match.index + written.length };
    if (/^\p{Nd}/u.test(written)) {
      const number = toLatinDigits(digits ?? written);
      return { kind: 'number', text: number, suffix: suffix.toLowerCase(), ...offsets };
    }
    if (/^\p{L}/u.test(written)) {
      return { kind: 'word', text: normalizeWord(written), suffix: '', ...offsets };
    }
    return { kind: 'sign', text: DASH.test(written) ? '-' : written, suffix: '', ...offsets };
  });
}

/** The form in which words are compared: without marks, capitals and a final dot. */
export function normalizeWord(word: string): string {
  return normalizeText(word).replace(/\.$/, '');
}

/** The word at an index; '' where there is none, which is in no list of words. */
export function wordAt(tokens: readonly DateToken[], index: number): string {
  const token = tokens[index];
  return token?.kind === 'word' ? token.text : '';
}
