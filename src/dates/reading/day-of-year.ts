/** Reads a day without its year: "7 August", "08-07", "today". */
import { type Day, toMonthAndDay } from '../calendar.ts';
import { parsePeriod } from './parse-period.ts';
import { readRelativePeriod } from './relative-period.ts';
import { toLatinDigits } from '../../text/normalize-text.ts';

/** Months count from 1. */
export type DayOfYear = { readonly month: number; readonly day: number };

/** A leap year, so that 29 February can be read. */
const LEAP_YEAR = 2000;

/**
 * The days that a text can mean: none when it is no day, two for "7/8". A year that is written too is
 * ignored. `today` is the day of the one who asks.
 */
export function readDayOfYear(typed: string, today: Day): readonly DayOfYear[] {
  const text = toLatinDigits(typed.trim());
  const relative = readRelativePeriod(text, today);
  const forms = [
    `${LEAP_YEAR}-${text.replace(/^--/, '')}`,
    `${text} ${LEAP_YEAR}`,
    `${text}/${LEAP_YEAR}`,
    text,
  ];
  const results = relative
    ? [{ kind: 'period' as const, period: relative }]
    : forms.map(parsePeriod);
  for (const result of results) {
    const periods =
      result.kind === 'period'
        ? [result.period]
        : result.kind === 'ambiguous'
          ? result.readings
          : [];
    const days = periods.filter(({ first, last }) => first === last);
    if (days.length > 0) return days.map(({ first }) => toMonthAndDay(first));
  }
  return [];
}
