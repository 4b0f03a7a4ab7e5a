/** The parts of a year that EDTF numbers from 21 to 41: seasons, quarters, thirds and halves. */
import { monthSpan } from './calendar.ts';
import type { Span } from './calendar.ts';
import type { DatePoint } from './event-date.ts';

export type PartOfYear = {
  /** Months beyond 12 are of the year after. */
  readonly firstMonth: number;
  readonly months: number;
  readonly season?: NonNullable<DatePoint['season']>;
};

/** In the order of EDTF, which numbers them from 21. */
export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/**
 * Seasons are the meteorological ones, as in python-edtf. EDTF sorts winter behind the autumn of its
 * year, so the winter of 2001 begins in December 2001 and ends in February 2002.
 */
const SEASON_MONTHS = [3, 6, 9, 12] as const;

/** Undefined for a number that names no part of a year. */
export function partOfYear(number: number): PartOfYear | undefined {
  // 21–24 where the hemisphere is not said, 25–28 in the northern one.
  if (number >= 21 && number <= 28) {
    const index = (number - 21) % 4;
    return season(index, SEASONS[index]);
  }
  // In the southern hemisphere spring begins in September. No name: a reader would take it for a northern one.
  if (number >= 29 && number <= 32) return season((number - 29 + 2) % 4);
  if (number >= 33 && number <= 36) return { firstMonth: (number - 33) * 3 + 1, months: 3 };
  if (number >= 37 && number <= 39) return { firstMonth: (number - 37) * 4 + 1, months: 4 };
  if (number === 40 || number === 41) return { firstMonth: (number - 40) * 6 + 1, months: 6 };
  return undefined;
}

function season(index: number, name?: (typeof SEASONS)[number]): PartOfYear {
  const firstMonth = SEASON_MONTHS[index] ?? 3;
  return { firstMonth, months: 3, ...(name ? { season: name } : {}) };
}

export function partSpan(year: number, { firstMonth, months }: PartOfYear): Span {
  return {
    first: monthSpan(year, firstMonth).first,
    last: monthSpan(year, firstMonth + months - 1).last,
  };
}
