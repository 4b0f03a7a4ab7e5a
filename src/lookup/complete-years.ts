/** Completes a typed year or time to years that have entries. */
import { toYear } from '../dates/calendar.ts';
import { parsePeriod } from '../dates/reading/parse-period.ts';
import { toLatinDigits } from '../text/normalize-text.ts';
import { highest } from './highest.ts';
import type { YearChoice } from './lookup.ts';

/**
 * At most `limit`, in order of time. Digits begin a year, any other time gives the years in it, and
 * nothing typed gives the years with most entries.
 */
export function completeYears(
  typed: string,
  years: readonly YearChoice[],
  limit: number,
): readonly YearChoice[] {
  const text = toLatinDigits(typed).trim();
  if (text === '') {
    const useful = new Set(yearsWithMost(years, limit));
    return years.filter((choice) => useful.has(choice));
  }
  if (/^\d{1,4}$/.test(text))
    return years.filter(({ year }) => String(year).startsWith(text)).slice(0, limit);
  const result = parsePeriod(text);
  const periods =
    result.kind === 'period' ? [result.period] : result.kind === 'ambiguous' ? result.readings : [];
  return years
    .filter(({ year }) =>
      periods.some(({ first, last }) => year >= toYear(first) && year <= toYear(last)),
    )
    .slice(0, limit);
}

/** At most `limit`, those with most entries first. */
export function yearsWithMost(years: readonly YearChoice[], limit: number): readonly YearChoice[] {
  return highest(years, ({ entries }) => entries, limit);
}
