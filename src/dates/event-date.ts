/**
 * Dates as EDTF (ISO 8601-2) writes them: exact, approximate, uncertain, open, or one of a set.
 *
 * A day is counted from 1970-01-01 in the proleptic Gregorian calendar; years are astronomical, so
 * 0 is 1 BC and -43 is 44 BC.
 */
import { dateErrors } from './messages.ts';
import { readEdtf } from './edtf.ts';

/** Days since 1970-01-01; ±Infinity where a side is open. */
export type Day = number;

/** A stretch of time, both ends included. */
export type Span = { readonly first: Day; readonly last: Day };

export type EventDate = Span & {
  /** As written. */
  readonly edtf: string;
  /** More than one for a set or list (`[1991,1995]`); in order, never overlapping. */
  readonly spans: readonly Span[];
  readonly shape: DateShape;
};

/** What a date is, for saying it in words. */
export type DateShape =
  | { readonly kind: 'point'; readonly point: DatePoint }
  | {
      readonly kind: 'interval';
      readonly from: DatePoint | 'open' | 'unknown';
      readonly to: DatePoint | 'open' | 'unknown';
    }
  | { readonly kind: 'one-of' | 'all-of'; readonly members: readonly DateShape[] };

/** Months count from 1. A decade or century is named by its first year. */
export type DatePoint = {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly season?: 'spring' | 'summer' | 'autumn' | 'winter';
  readonly unit: 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';
  readonly approximate: boolean;
  readonly uncertain: boolean;
};

/** A text that is no EDTF date; `message` says why, for the person who wrote it. */
export class DateError extends Error {
  override readonly name = 'DateError';
}

const MS_PER_DAY = 86_400_000;

/** As in the schema. A set of 8 days needs 90; the library's parser is slow on long texts. */
const LONGEST = 100;

/** Reads an EDTF expression. Throws DateError. */
export function parseDate(text: string): EventDate {
  const written = text.trim();
  if (written.length > LONGEST) {
    throw new DateError(dateErrors.notEdtf(`${written.slice(0, LONGEST)}…`));
  }
  // The library takes 12000 for milliseconds and 98 for the century of 9800.
  if (/[a-z]/.test(written) || (/^-?\d+$/.test(written) && !/^-?\d{4}$/.test(written))) {
    throw new DateError(dateErrors.notEdtf(written));
  }
  // Nothing here is finer than a day, and an hour with an offset may lie in another one.
  if (written.includes('T')) throw new DateError(dateErrors.timeOfDay(written));
  const { spans, shape } = readPlain(written) ?? readOther(written);
  const first = spans[0]?.first ?? -Infinity;
  const last = spans.at(-1)?.last ?? Infinity;
  if (first === -Infinity && last === Infinity) throw new DateError(dateErrors.noTime(written));
  return { edtf: written, first, last, spans, shape };
}

/** The day with these astronomical year, month (from 1) and day of month. */
export function toDay(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / MS_PER_DAY);
}

/** The astronomical year in which a day lies; ±Infinity for an open side. */
export function toYear(day: Day): number {
  return Number.isFinite(day) ? new Date(day * MS_PER_DAY).getUTCFullYear() : day;
}

/** The month (from 1) and day of month of a day. */
export function toMonthAndDay(day: Day): { month: number; day: number } {
  const date = new Date(day * MS_PER_DAY);
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function yearSpan(year: number): Span {
  return { first: toDay(year, 1, 1), last: toDay(year, 12, 31) };
}

export function overlaps(date: EventDate, span: Span): boolean {
  return date.spans.some(({ first, last }) => first <= span.last && last >= span.first);
}

/**
 * Orders dates as a reader expects: by when they begin, then the shorter first, so that a day in
 * 1998 stands before all of 1998.
 */
export function compareDates(a: Span, b: Span): number {
  return compareNumbers(a.first, b.first) || compareNumbers(a.last, b.last);
}

/** Unlike a difference, right for two infinities. */
function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const PLAIN = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$/;

/**
 * Years, months, days and what lies between two of them, which are nearly all dates: 100 times as
 * fast as the library, whose parser is made for ambiguous grammars (17,000 dates take it 2.3 s).
 * Undefined for everything else.
 */
function readPlain(text: string): Pick<EventDate, 'spans' | 'shape'> | undefined {
  const slash = text.indexOf('/');
  if (slash === -1) {
    const point = readPoint(text);
    return point && { spans: [point.span], shape: { kind: 'point', point: point.point } };
  }
  const from = readEnd(text.slice(0, slash));
  const to = readEnd(text.slice(slash + 1));
  if (!from || !to) return undefined;
  return {
    spans: [spanBetween(text, from, to)],
    shape: { kind: 'interval', from: ends(from), to: ends(to) },
  };
}

type ReadPoint = { readonly span: Span; readonly point: DatePoint };
type ReadEnd = ReadPoint | 'open' | 'unknown';

function ends(end: ReadEnd): DatePoint | 'open' | 'unknown' {
  return typeof end === 'string' ? end : end.point;
}

function readEnd(text: string): ReadEnd | undefined {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : readPoint(text);
}

function readPoint(text: string): ReadPoint | undefined {
  const [, year, month, day, mark] = PLAIN.exec(text) ?? [];
  if (year === undefined || year === '-0000') return undefined;
  const flags = {
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
  const y = Number(year);
  if (month === undefined) return { span: yearSpan(y), point: { year: y, unit: 'year', ...flags } };
  const m = Number(month);
  // Above 12 come seasons.
  if (m < 1 || m > 12) return undefined;
  const lastDay = toMonthAndDay(toDay(y, m + 1, 0)).day;
  if (day === undefined) {
    const span = { first: toDay(y, m, 1), last: toDay(y, m, lastDay) };
    return { span, point: { year: y, month: m, unit: 'month', ...flags } };
  }
  const d = Number(day);
  if (d < 1 || d > lastDay) throw new DateError(dateErrors.noSuchDay(text));
  const only = toDay(y, m, d);
  return {
    span: { first: only, last: only },
    point: { year: y, month: m, day: d, unit: 'day', ...flags },
  };
}

/**
 * The days of an interval. An end that is not known adds nothing to the one that is: 1998/ is
 * found under 1998, where its beginning is known to be, and 1998/.. under every year since.
 */
function spanBetween(text: string, from: ReadEnd, to: ReadEnd): Span {
  const lower = typeof from === 'string' ? undefined : from.span;
  const upper = typeof to === 'string' ? undefined : to.span;
  if (!lower && !upper) throw new DateError(dateErrors.noTime(text));
  if (lower && upper && upper.last < lower.first) throw new DateError(dateErrors.reversed(text));
  if (lower && upper && upper.first <= lower.first) throw new DateError(dateErrors.sameEnds(text));
  return {
    first: from === 'open' ? -Infinity : ((lower ?? upper)?.first ?? -Infinity),
    last: to === 'open' ? Infinity : ((upper ?? lower)?.last ?? Infinity),
  };
}

function readOther(text: string): Pick<EventDate, 'spans' | 'shape'> {
  const result = readEdtf(text);
  if (result.kind === 'no-date') throw new DateError(result.why);
  return { spans: mergeSpans(result.spans), shape: result.shape };
}

function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted(compareDates)) {
    const previous = merged.at(-1);
    if (previous && span.first <= previous.last + 1) {
      merged[merged.length - 1] = {
        first: previous.first,
        last: Math.max(previous.last, span.last),
      };
    } else {
      merged.push(span);
    }
  }
  return merged;
}
