/**
 * Days and years of the proleptic Gregorian calendar.
 *
 * Years are astronomical: 0 is 1 BC and -43 is 44 BC. Months count from 1.
 */

/** Days since 1970-01-01; ±Infinity where a side is open. */
export type Day = number;

/** A stretch of time, both ends included. */
export type Span = { readonly first: Day; readonly last: Day };

export const MS_PER_DAY = 86_400_000;

/** Stands for any year where a day is named without one, so that 29 February is a day too. */
export const LEAP_YEAR = 2000;

/** A month or day beyond its range carries over, as in `Date`: day 0 is the last day of the month before. */
export function toDay(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / MS_PER_DAY);
}

/** The year in which a day lies; ±Infinity for an open side. */
export function toYear(day: Day): number {
  return Number.isFinite(day) ? new Date(day * MS_PER_DAY).getUTCFullYear() : day;
}

export function toMonthAndDay(day: Day): { readonly month: number; readonly day: number } {
  const date = new Date(day * MS_PER_DAY);
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function yearSpan(year: number): Span {
  return { first: toDay(year, 1, 1), last: toDay(year, 12, 31) };
}

export function monthSpan(year: number, month: number): Span {
  return { first: toDay(year, month, 1), last: toDay(year, month + 1, 0) };
}

export function daysInMonth(year: number, month: number): number {
  return toMonthAndDay(toDay(year, month + 1, 0)).day;
}

/**
 * Orders spans as a reader expects: by when they begin, then the shorter first, so that a day in
 * 1998 comes before all of 1998.
 */
export function compareSpans(a: Span, b: Span): number {
  return compareNumbers(a.first, b.first) || compareNumbers(a.last, b.last);
}

/** Unlike a difference, right for two infinities. */
function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
