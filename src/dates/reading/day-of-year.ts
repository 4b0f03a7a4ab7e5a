/** Reads a day without its year: "7 August", "7.8.", "08-07", "tomorrow". */
import { type Day, LEAP_YEAR, toMonthAndDay } from '../calendar.ts';
import { dayText } from '../edtf-text.ts';
import { parsePeriod } from './parse-period.ts';
import { readRelativePeriod } from './relative-period.ts';
import { toLatinDigits } from '../../text/normalize-text.ts';

/** Months count from 1. */
export type DayOfYear = { readonly month: number; readonly day: number };

export type DayOfYearResult =
  /** Two for "7/8". */
  | { readonly kind: 'days'; readonly days: readonly DayOfYear[] }
  /** It names a day that no year has: 30 February. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'not-a-day' };

/** A year that is written too is ignored. `today` is the day of the one who asks. */
export function readDayOfYear(typed: string, today: Day): DayOfYearResult {
  const text = toLatinDigits(typed.trim());
  const relative = readRelativePeriod(text, today);
  if (relative) {
    return relative.first === relative.last
      ? { kind: 'days', days: [toMonthAndDay(relative.first)] }
      : { kind: 'not-a-day' };
  }
  const results = [...withLeapYear(text), text].map(parsePeriod);
  for (const result of results) {
    const periods =
      result.kind === 'period'
        ? [result.period]
        : result.kind === 'ambiguous'
          ? result.readings
          : [];
    const days = periods.filter(({ first, last }) => first === last);
    if (days.length > 0) {
      // "3 Aug 96" is one day of two years.
      const distinct = new Map(days.map(({ first }) => [dayText(first).slice(-5), first]));
      return { kind: 'days', days: [...distinct.values()].map(toMonthAndDay) };
    }
  }
  const isImpossible = results.some(({ kind }) => kind === 'impossible');
  return { kind: isImpossible ? 'impossible' : 'not-a-day' };
}

/** The text as a full date: numbers in the order of their sign, words before the year. */
function withLeapYear(text: string): readonly string[] {
  const [, first, sign, second] = /^-{0,2}(\d{1,2})\s*([-./])\s*(\d{1,2})\.?$/.exec(text) ?? [];
  if (first === undefined || second === undefined) return [`${text} ${LEAP_YEAR}`];
  return sign === '-'
    ? [`${LEAP_YEAR}-${first}-${second}`]
    : [`${first}${sign}${second}${sign}${LEAP_YEAR}`];
}
