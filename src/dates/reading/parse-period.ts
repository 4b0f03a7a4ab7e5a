/**
 * Reads the times that people write: a year, a decade, a range, a month, a day, before and since, or
 * any EDTF expression. Years are parsed, never guessed.
 */
import { intervalText } from '../edtf-text.ts';
import { DateError } from '../event-date.ts';
import type { EventDate } from '../event-date.ts';
import { parseDate, tryParseDate } from '../parse-date.ts';
import { ImpossibleDate } from './date-parts.ts';
import type { ReadTime } from './date-parts.ts';
import { tokenizeDates } from './date-tokens.ts';
import type { DateText } from './date-tokens.ts';
import type { Period, PeriodInText, PeriodResult } from './period.ts';
import { readTime } from './range-reader.ts';
import { abbreviatedRange, readWholeTime, resolveReadings } from './read-times.ts';
import { MAX_CANONICAL_EDTF } from './resolve-time.ts';
import { toLatinDigits } from '../../text/normalize-text.ts';

/** The longest way to write a time that makes sense ("from the beginning of September 1998 until …"). */
export const MAX_PERIOD = 100;

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
    const reading = readWholeTime(text);
    return reading ? toResult(reading, typed) : { kind: 'not-a-time' };
  } catch (error) {
    if (error instanceof ImpossibleDate) return { kind: 'impossible', typed };
    throw error;
  }
}

/**
 * The period of a canonical form that `parsePeriod` gave, as a button carries it: 2001-21 is spring
 * here, and no question. Undefined for a forged one.
 */
export function parseCanonicalPeriod(edtf: string): Period | undefined {
  try {
    return readEdtf(edtf);
  } catch (error) {
    if (error instanceof ImpossibleDate) return undefined;
    throw error;
  }
}

/**
 * The times that a text names, in order, never overlapping. `query` takes every number of four
 * digits for a year, as people mean who search; `prose` only one in the place of a year.
 */
export function findPeriods(written: string, style: 'query' | 'prose'): readonly PeriodInText[] {
  const text = { tokens: tokenizeDates(written), style };
  const found: PeriodInText[] = [];
  let index = 0;
  while (index < text.tokens.length) {
    const period = readPeriodAt(written, text, index);
    if (period) found.push(period.found);
    index = period?.next ?? index + 1;
  }
  return found;
}

function readPeriodAt(
  written: string,
  text: DateText,
  index: number,
): { readonly next: number; readonly found: PeriodInText } | undefined {
  const reading = readTimeOrImpossible(text, index);
  const [first, last] = [text.tokens[index], text.tokens[(reading?.next ?? 0) - 1]];
  if (!reading || !first || !last) return undefined;
  const { start } = first;
  const { end } = last;
  const typed = written.slice(start, end);
  return { next: reading.next, found: { start, end, result: toResult(reading, typed) } };
}

/** Without times for one that cannot be. */
function readTimeOrImpossible(text: DateText, index: number): ReadTime | undefined {
  try {
    return readTime(text, index);
  } catch (error) {
    if (error instanceof ImpossibleDate) return { next: error.next, times: [] };
    throw error;
  }
}

function toResult(reading: ReadTime, typed: string): PeriodInText['result'] {
  const [first, second, ...more] = resolveReadings(reading).map(toPeriod);
  if (!first) return { kind: 'impossible', typed };
  if (!second) return { kind: 'period', period: first };
  return { kind: 'ambiguous', typed, readings: [first, second, ...more] };
}

/** A set leaves out what lies between its members. */
function toPeriod({ first, last, edtf }: Period): Period {
  return /^[[{]/.test(edtf) ? withSpans(parseDate(edtf), edtf) : { first, last, edtf };
}

function withSpans({ first, last, spans }: EventDate, edtf: string): Period {
  return { first, last, edtf, ...(spans.length > 1 ? { spans } : {}) };
}

/** What EDTF can say and people rarely write: 1998~, [1991,1995], 1992/1996, ../1995. */
function readEdtf(text: string): Period | undefined {
  const upper = toLatinDigits(text).toUpperCase();
  // In the digits of Persian, 1399 is a year of Iran's calendar to those who write so.
  if (/[۰-۹]/.test(text) && /1[2-5]\d\d/.test(upper)) return undefined;
  if (!/^[-\d.,/[\]{}~?%XYES]+$/.test(upper)) return undefined;
  // Fewer than four digits are a century or decade in EDTF, and neither to a person.
  if (/^\d{1,3}$/.test(upper)) return undefined;
  const date = parseDateOrImpossible(upper);
  if (!date) return undefined;
  return upper.length <= MAX_CANONICAL_EDTF
    ? withSpans(date, upper)
    : { first: date.first, last: date.last, edtf: intervalText(date.first, date.last) };
}

/** Undefined for what is not EDTF. Throws ImpossibleDate for EDTF of a time that cannot be. */
function parseDateOrImpossible(text: string): EventDate | undefined {
  const date = tryParseDate(text);
  if (!(date instanceof DateError)) return date;
  if (isImpossible(text)) throw new ImpossibleDate(0);
  return undefined;
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
  const to = abbreviatedRange(toLatinDigits(text));
  if (to === undefined) return undefined;
  const years = parseDate(to);
  const period = { first: years.first, last: years.last, edtf: to };
  return { kind: 'ambiguous', typed, readings: [period, season] };
}
