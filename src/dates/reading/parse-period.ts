/**
 * Reads the times that people write: a year, a decade, a range, a month, a day, before and since, or
 * any EDTF expression. Years are parsed, never guessed.
 */
import { intervalText } from '../edtf-text.ts';
import { DateError } from '../event-date.ts';
import type { EventDate } from '../event-date.ts';
import { parseDate } from '../parse-date.ts';
import { tokenizeDates } from './date-tokens.ts';
import type { DateToken } from './date-tokens.ts';
import type { Period, PeriodInText, PeriodResult } from './period.ts';
import { readTime } from './range-reader.ts';
import type { Reading } from './range-reader.ts';
import { ImpossibleDate } from './resolve-date.ts';
import { toLatinDigits } from '../../text/normalize-text.ts';

/** The longest way to write a time that makes sense ("from the beginning of September 1998 until …"). */
export const MAX_PERIOD = 100;

/** A `custom_id` holds 100 characters in all: command, timeline, time and page share them. */
const MAX_CANONICAL_EDTF = 40;

/**
 * Reads a whole text as one time, with at most 40 characters of canonical EDTF. Never throws. A text
 * longer than `MAX_PERIOD` is not a time.
 */
export function parsePeriod(typed: string): PeriodResult {
  const text = typed.trim();
  if (text === '' || text.length > MAX_PERIOD) return { kind: 'not-a-time' };
  try {
    const exact = readEdtf(text);
    if (exact) return seasonOrYears(text, typed, exact) ?? { kind: 'period', period: exact };
    const tokens = tokenizeDates(text);
    const reading = readTime(tokens, 0, 'whole');
    if (reading?.next !== tokens.length) return { kind: 'not-a-time' };
    return toResult(reading, typed);
  } catch (error) {
    if (error instanceof ImpossibleDate) return { kind: 'impossible', typed };
    throw error;
  }
}

/**
 * The times that a text names, in order, never overlapping. `query` takes every number of four
 * digits for a year, as people mean who search; `prose` only one in the place of a year.
 */
export function findPeriods(text: string, style: 'query' | 'prose'): readonly PeriodInText[] {
  const tokens = tokenizeDates(text);
  const found: PeriodInText[] = [];
  let index = 0;
  while (index < tokens.length) {
    const period = readPeriodAt(text, tokens, index, style);
    if (period) found.push(period.found);
    index = period?.next ?? index + 1;
  }
  return found;
}

function readPeriodAt(
  text: string,
  tokens: readonly DateToken[],
  index: number,
  style: 'query' | 'prose',
): { readonly next: number; readonly found: PeriodInText } | undefined {
  const reading = readTimeOrImpossible(tokens, index, style);
  const [first, last] = [tokens[index], tokens[(reading?.next ?? 0) - 1]];
  if (!reading || !first || !last) return undefined;
  const { start } = first;
  const { end } = last;
  return {
    next: reading.next,
    found: { start, end, result: toResult(reading, text.slice(start, end)) },
  };
}

/** Without readings for a time that cannot be. */
function readTimeOrImpossible(
  tokens: readonly DateToken[],
  index: number,
  style: 'query' | 'prose',
): Reading | undefined {
  try {
    return readTime(tokens, index, style);
  } catch (error) {
    if (error instanceof ImpossibleDate) return { next: error.next, readings: [] };
    throw error;
  }
}

function toResult({ readings: [first, second] }: Reading, typed: string): PeriodInText['result'] {
  if (!first) return { kind: 'impossible', typed };
  if (!second) return { kind: 'period', period: first };
  return { kind: 'ambiguous', typed, readings: [first, second] };
}

/** What EDTF can say and people rarely write: 1998~, [1991,1995], 1992/1996, ../1995. */
function readEdtf(text: string): Period | undefined {
  const upper = toLatinDigits(text).toUpperCase();
  if (!/^[-\d.,/[\]{}~?%XYES]+$/.test(upper)) return undefined;
  // Fewer than four digits are a century or decade in EDTF, and neither to a person.
  if (/^\d{1,3}$/.test(upper)) return undefined;
  // An interval with an unknown end (1995/) is not a stretch of time that can be searched.
  if (/^\/|\/$/.test(upper)) return undefined;
  const date = parseDateOrImpossible(upper);
  if (!date || !(date.first <= date.last)) return undefined;
  const { first, last } = date;
  return {
    first,
    last,
    edtf: upper.length <= MAX_CANONICAL_EDTF ? upper : intervalText(first, last),
  };
}

/** Undefined for what is not EDTF. Throws ImpossibleDate for EDTF of a time that cannot be. */
function parseDateOrImpossible(text: string): EventDate | undefined {
  try {
    return parseDate(text);
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    if (isImpossible(text)) throw new ImpossibleDate(0);
    return undefined;
  }
}

/** Well-formed, yet no date: 1998-02-31, 1998-13, 2001/1996. */
function isImpossible(text: string): boolean {
  if (/^-?\d{4}-\d{2}-\d{2}$/.test(text)) return true;
  const [, year = '', month = ''] = /^-?\d{2}(\d{2})-(\d{2})$/.exec(text) ?? [];
  // 2001-14 may still be the years 2001 to 2014; 1998-13 is nothing.
  if (Number(month) > 12 && Number(month) <= Math.min(20, Number(year))) return true;
  const [, from, to] = INTERVAL.exec(text) ?? [];
  return from !== to;
}

const PLAIN_DATE = String.raw`-?\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const INTERVAL = new RegExp(`^(${PLAIN_DATE})/(${PLAIN_DATE})$`);

/** 2001-21 is spring 2001 in EDTF, and 2001 to 2021 to many who type it. */
function seasonOrYears(text: string, typed: string, season: Period): PeriodResult | undefined {
  const [, year = '', number = ''] = /^(\d{4})-(2[1-9]|3\d|4[01])$/.exec(toLatinDigits(text)) ?? [];
  if (Number(number) <= Number(year.slice(2))) return undefined;
  const to = `${year.slice(0, 2)}${number}`;
  const years = { first: season.first, last: parseDate(to).last, edtf: `${year}/${to}` };
  return { kind: 'ambiguous', typed, readings: [years, season] };
}
