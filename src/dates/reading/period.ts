/**
 * What people type for a time: a year, a decade, a range, a month, a day, before and since, or any
 * EDTF expression. Years are parsed, never guessed.
 */
import type { Span } from '../calendar.ts';
import { DateError } from '../event-date.ts';
import { parseDate } from '../parse-date.ts';
import { hullText, readTime } from './range-parser.ts';
import type { Reading } from './range-parser.ts';
import { ImpossibleTime, timeTokens } from './tokens.ts';
import type { Token } from './tokens.ts';
import { toLatinDigits } from '../../text/normalize-text.ts';

export type PeriodResult =
  | { readonly kind: 'period'; readonly period: Period }
  /** 8/7/1998 is a day in July or in August, 2001-21 is years or a season: the likelier one first. */
  | {
      readonly kind: 'ambiguous';
      readonly typed: string;
      readonly readings: readonly [Period, Period];
    }
  /** It names a day that no calendar has (31 February), or a range that ends before it begins. */
  | { readonly kind: 'impossible'; readonly typed: string }
  | { readonly kind: 'not-a-time' };

/** `edtf` is the canonical form, short enough for a `custom_id` (at most 40 characters). */
export type Period = Span & { readonly edtf: string };

/** The longest way to write a time that makes sense ("from the beginning of September 1998 until …"). */
export const MAX_PERIOD = 100;

/** A `custom_id` holds 100 characters in all: command, timeline, time and page share them. */
const MAX_EDTF = 40;

/** Reads a whole text as one time. Never throws; a text longer than `MAX_PERIOD` is no time. */
export function parsePeriod(typed: string): PeriodResult {
  const text = typed.trim();
  if (text === '' || text.length > MAX_PERIOD) return { kind: 'not-a-time' };
  try {
    const exact = parseEdtf(text);
    if (exact) return seasonOrYears(text, typed, exact) ?? { kind: 'period', period: exact };
    const tokens = timeTokens(text);
    const reading = readTime(tokens, 0, 'whole');
    if (reading?.next !== tokens.length) return { kind: 'not-a-time' };
    return resultOf(reading, typed);
  } catch (error) {
    if (error instanceof ImpossibleTime) return { kind: 'impossible', typed };
    throw error;
  }
}

/** 2001-21 is spring 2001 in EDTF, and 2001 to 2021 to many who type it. */
function seasonOrYears(text: string, typed: string, season: Period): PeriodResult | undefined {
  const [, year = '', number = ''] = /^(\d{4})-(2[1-9]|3\d|4[01])$/.exec(toLatinDigits(text)) ?? [];
  if (Number(number) <= Number(year.slice(2))) return undefined;
  const to = `${year.slice(0, 2)}${number}`;
  const last = parseDate(to).last;
  return {
    kind: 'ambiguous',
    typed,
    readings: [{ first: season.first, last, edtf: `${year}/${to}` }, season],
  };
}

/** A time found within a text. Offsets are UTF-16 code units. */
export type PeriodInText = {
  readonly start: number;
  readonly end: number;
  readonly result: Exclude<PeriodResult, { kind: 'not-a-time' }>;
};

/**
 * The times that a text names, in order, never overlapping. `query` takes every number of four
 * digits for a year, as people mean who search; `prose` only one that stands like a year.
 */
export function findPeriods(text: string, style: 'query' | 'prose'): readonly PeriodInText[] {
  const tokens = timeTokens(text);
  const found: PeriodInText[] = [];
  let index = 0;
  while (index < tokens.length) {
    const at = readAt(tokens, index, style);
    const first = tokens[index];
    const last = at ? tokens[at.next - 1] : undefined;
    if (at && first && last) {
      found.push({
        start: first.start,
        end: last.end,
        result: at.result(text.slice(first.start, last.end)),
      });
      index = at.next;
    } else {
      index += 1;
    }
  }
  return found;
}

function readAt(tokens: readonly Token[], index: number, style: 'query' | 'prose') {
  try {
    const reading = readTime(tokens, index, style);
    return reading && { next: reading.next, result: (typed: string) => resultOf(reading, typed) };
  } catch (error) {
    if (!(error instanceof ImpossibleTime)) throw error;
    return {
      next: error.next,
      result: (typed: string) => ({ kind: 'impossible', typed }) as const,
    };
  }
}

function resultOf(reading: Reading, typed: string): Exclude<PeriodResult, { kind: 'not-a-time' }> {
  const [first, second] = reading.readings.map(periodOf);
  if (!first) return { kind: 'impossible', typed };
  if (!second) return { kind: 'period', period: first };
  return { kind: 'ambiguous', typed, readings: [first, second] };
}

function periodOf(reading: Period): Period {
  return { first: reading.first, last: reading.last, edtf: reading.edtf };
}

/** What ISO 8601-2 can say and people rarely write: 1998~, [1991,1995], 1992/1996, ../1995. */
function parseEdtf(text: string): Period | undefined {
  const upper = toLatinDigits(text).toUpperCase();
  // Fewer than four digits would be a century or decade in EDTF, and are none to a person. An
  // interval with an unknown end (1995/) is no stretch of time that could be searched.
  if (!/^[-\d.,/[\]{}~?%XYES]+$/.test(upper) || /^\d{1,3}$|^\/|\/$/.test(upper)) return undefined;
  let date;
  try {
    date = parseDate(upper);
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    if (isReversedOrNoDay(upper)) throw new ImpossibleTime(0);
    return undefined;
  }
  const { first, last } = date;
  if (!(first <= last)) return undefined;
  return { first, last, edtf: upper.length <= MAX_EDTF ? upper : hullText(first, last) };
}

/** Well-formed, yet no date: 1998-02-31, 1998-13-01, 2001/1996. */
function isReversedOrNoDay(text: string): boolean {
  const part = String.raw`-?\d{4}(?:-\d{2}(?:-\d{2})?)?`;
  if (/^-?\d{4}-\d{2}-\d{2}$/.test(text)) return true;
  const [, year = '', month = ''] = /^-?\d{2}(\d{2})-(\d{2})$/.exec(text) ?? [];
  // 2001-14 may still be the years 2001 to 2014; 1998-13 is nothing.
  if (Number(month) > 12 && Number(month) <= Math.min(20, Number(year))) return true;
  const [, from, to] = new RegExp(`^(${part})/(${part})$`).exec(text) ?? [];
  return from !== to;
}
