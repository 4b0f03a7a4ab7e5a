/** Cuts a text into what times are written with: words, numbers and signs. */
import { wordKey } from './date-words.ts';
import { toLatinDigits } from '../../text/normalize-text.ts';

/** A word, a number (with what stands right behind it: `th`, `s`), or a sign. */
export type Token = {
  readonly kind: 'word' | 'number' | 'sign';
  /** Words folded, numbers in 0–9, any dash as `-`. */
  readonly text: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
};

/** `whole`: the text is a time or nothing. For the others see `findPeriods`. */
export type Style = 'whole' | 'query' | 'prose';

/** A time that reads as one and that no calendar has; `next` as in a `Reading`. */
export class ImpossibleTime extends Error {
  override readonly name = 'ImpossibleTime';
  readonly next: number;

  constructor(next: number) {
    super('no calendar has this time');
    this.next = next;
  }
}

// Marks that show nothing (\p{Cf}) come along when a date is copied from an Arabic answer.
const TOKEN =
  /(\p{Nd}+)(st|nd|rd|th|er|º|ª|['’]?s)?(?![\p{L}\p{Nd}])|\p{Nd}+|(?:\p{L}[\p{L}\p{M}'’]*\.)*\p{L}[\p{L}\p{M}'’]*\.?|[^\s\p{Cf}]/giu;
const DASHES = /^[-‐‑‒–—―−]$/u;

export function timeTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [whole, digits, suffix = ''] = match;
    const position = { start: match.index, end: match.index + whole.length };
    if (/^\p{Nd}/u.test(whole)) {
      tokens.push({
        kind: 'number',
        text: toLatinDigits(digits ?? whole),
        suffix: suffix.toLowerCase(),
        ...position,
      });
    } else if (/^\p{L}/u.test(whole)) {
      tokens.push({ kind: 'word', text: wordKey(whole), suffix: '', ...position });
    } else {
      tokens.push({
        kind: 'sign',
        text: DASHES.test(whole) ? '-' : whole,
        suffix: '',
        ...position,
      });
    }
  }
  return tokens;
}

export function wordAt(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  return token?.kind === 'word' ? token.text : undefined;
}

/** EDTF writes years of more than four digits with a Y, which intervals do not take. */
export function yearText(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
