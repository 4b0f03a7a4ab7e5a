/** Cuts a text into what dates are written with: words, numbers and signs. */
import { normalizeText, toLatinDigits } from '../../text/normalize-text.ts';

export type DateToken = {
  readonly kind: 'word' | 'number' | 'sign';
  /** A word as `normalizeWord` gives it, a number in the digits 0–9, any dash as `-`. */
  readonly text: string;
  /** Letters that follow a number at once: `th` of 7th, `s` of 1990s. */
  readonly suffix: string;
  /** A dash that is no hyphen: 2001–05 are years, 2001-05 is a month. */
  readonly isLongDash: boolean;
  /** A number in the digits of Persian and Urdu. */
  readonly isPersian: boolean;
  /** Offsets in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
};

/**
 * What the text is. `whole`: one date and nothing else. `query`: words of a search with dates among
 * them. `prose`: sentences, in which most numbers are not dates.
 */
export type ReadingStyle = 'whole' | 'query' | 'prose';

/** A text in which dates are looked for. */
export type DateText = { readonly tokens: readonly DateToken[]; readonly style: ReadingStyle };

// Invisible marks (\p{Cf}) come along when a date is copied from an Arabic answer. French writes
// small words together with the next (l’été, d’août, jusqu’en), and Arabic the "and" between two dates.
const TOKEN =
  /(\p{Nd}+)((?i:st|nd|rd|th|ies|ern?|[eè]me|e|re|º|ª|['’]?s))?(?![\p{L}\p{Nd}])|\p{Nd}+|(?<!\p{L})(?i:[ld]|jusqu)['’](?=\p{L})|(?<=[\p{Nd})،,م][\s\p{Cf}]*)و(?=\p{L})|(?:\p{L}[\p{L}\p{M}'’]*\.)*\p{L}[\p{L}\p{M}'’]*\.?|[^\s\p{Cf}]/gu;
const DASH = /^[-‐‑‒–—―−]$/u;

export function tokenizeDates(text: string): readonly DateToken[] {
  return Array.from(text.matchAll(TOKEN), (match) => {
    const [written, digits, suffix = ''] = match;
    const rest = {
      isPersian: false,
      isLongDash: false,
      start: match.index,
      end: match.index + written.length,
    };
    if (/^\p{Nd}/u.test(written)) {
      const number = toLatinDigits(digits ?? written);
      const isPersian = /^[۰-۹]/.test(written);
      return { ...rest, kind: 'number', text: number, suffix: suffix.toLowerCase(), isPersian };
    }
    if (/^\p{L}/u.test(written)) {
      return { ...rest, kind: 'word', text: normalizeWord(written), suffix: '' };
    }
    const isDash = DASH.test(written);
    const isLongDash = isDash && !/[-‐‑]/.test(written);
    return { ...rest, kind: 'sign', text: isDash ? '-' : written, suffix: '', isLongDash };
  });
}

/** The form in which words are compared: without marks, capitals and a final dot. */
export function normalizeWord(word: string): string {
  return normalizeText(word).replace(/\.$/, '');
}

/** The word at an index; '' where there is none, which is in no list of words. */
export function wordAt({ tokens }: DateText, index: number): string {
  const token = tokens[index];
  return token?.kind === 'word' ? token.text : '';
}

/** The sign at an index; '' where there is none. */
export function signAt({ tokens }: DateText, index: number): string {
  const token = tokens[index];
  return token?.kind === 'sign' ? token.text : '';
}

/** Whether a token follows the one before it at once, without a space. */
export function isGlued({ tokens }: DateText, index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  return before !== undefined && before.end === token?.start;
}
