/** Reads a text that is nothing but a time, for a search and for a record. */
import { ImpossibleDate } from './date-parts.ts';
import type { ReadTime } from './date-parts.ts';
import { tokenizeDates } from './date-tokens.ts';
import type { DateToken } from './date-tokens.ts';
import { readList } from './list-reader.ts';
import { readTime } from './range-reader.ts';
import { resolveTime } from './resolve-time.ts';
import type { ResolvedTime } from './resolve-time.ts';

/** Undefined for a text that is more or less than one time. */
export function readWholeTime(written: string): ReadTime | undefined {
  const text = { tokens: withoutFrame(tokenizeDates(written)), style: 'whole' } as const;
  const reading = readTime(text, 0);
  return reading?.next === text.tokens.length ? reading : readList(text);
}

/** Without the brackets around a date that a cataloguer supplied ("[c. 1911]"), and without a full stop. */
function withoutFrame(tokens: readonly DateToken[]): readonly DateToken[] {
  const [first, last] = [tokens[0]?.text ?? '', tokens.at(-1)?.text ?? ''];
  if (['[]', '()'].includes(first + last)) return tokens.slice(1, -1);
  return last === '.' && tokens.length > 1 ? tokens.slice(0, -1) : tokens;
}

/**
 * Everything that was read as days and EDTF, each once. Empty where no calendar has any of it.
 */
export function resolveReadings({ next, times }: ReadTime): readonly ResolvedTime[] {
  const resolved = new Map<string, ResolvedTime>();
  for (const time of times) {
    try {
      const each = resolveTime(time, next);
      if (!resolved.has(each.edtf)) resolved.set(each.edtf, each);
    } catch (error) {
      if (!(error instanceof ImpossibleDate)) throw error;
    }
  }
  return [...resolved.values()];
}

/**
 * The years that 1939-41 may mean, in EDTF, which takes it for a half of 1939. Undefined for any other
 * text, and for a number that is no later year: 1993-23 is autumn 1993.
 */
export function abbreviatedRange(text: string): string | undefined {
  const [, year = '', number = ''] = /^(\d{4})-(2[1-9]|3\d|4[01])$/.exec(text) ?? [];
  if (year === '' || Number(number) <= Number(year.slice(2))) return undefined;
  return `${year}/${year.slice(0, 2)}${number}`;
}
