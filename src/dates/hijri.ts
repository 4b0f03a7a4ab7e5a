/**
 * Years, months and days of the two calendars that count from the Hijra in 622: the sun's years of
 * Iran and Afghanistan, and the moon's years of the Islamic calendar.
 */
import { MS_PER_DAY, toDay } from './calendar.ts';
import type { Day, Span } from './calendar.ts';

export type HijriCalendar = 'solar' | 'lunar';

/** Months count from 1. A day needs its month. */
export type HijriDate = {
  readonly calendar: HijriCalendar;
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
};

/** ICU's names: Iran's official calendar, and that of Saudi Arabia, which most tables follow. */
const ICU_CALENDARS = { solar: 'persian', lunar: 'islamic-umalqura' } as const;

/** Years that people write: 1200 is 1821 of the sun and 1785 of the moon. */
export function isHijriYear(year: number): boolean {
  return year >= 1200 && year <= 1500;
}

/** The days of the Gregorian calendar; undefined for a date that the calendar does not have. */
export function hijriSpan({ calendar, year, month, day }: HijriDate): Span | undefined {
  if (month === undefined) {
    return toSpan(startOfMonth(calendar, year, 1), startOfMonth(calendar, year + 1, 1));
  }
  if (month < 1 || month > 12) return undefined;
  const first = startOfMonth(calendar, year, month);
  const next =
    month === 12 ? startOfMonth(calendar, year + 1, 1) : startOfMonth(calendar, year, month + 1);
  if (day === undefined) return toSpan(first, next);
  const only = first + day - 1;
  return day >= 1 && only < next ? { first: only, last: only } : undefined;
}

function toSpan(first: Day, next: Day): Span {
  return { first, last: next - 1 };
}

/** Mean length of a year in days, and the Gregorian day on which the first year began. */
const LENGTHS = { solar: 365.2422, lunar: 354.367 } as const;
const EPOCHS = { solar: toDay(622, 3, 22), lunar: toDay(622, 7, 19) } as const;

/** The day is estimated and then sought: ICU converts only from the Gregorian calendar. */
function startOfMonth(calendar: HijriCalendar, year: number, month: number): Day {
  const monthLength = LENGTHS[calendar] / 12;
  let day = Math.floor(
    EPOCHS[calendar] + (year - 1) * LENGTHS[calendar] + (month - 1) * monthLength,
  );
  // The months of the sun differ by a day, and estimates by a few: two steps reach the month, then its day.
  for (let step = 0; step < 4; step += 1) {
    const found = fromDay(calendar, day);
    const behind = (year - found.year) * 12 + (month - found.month);
    if (behind === 0) return day - found.day + 1;
    day += Math.round(behind * monthLength) - (found.day - 15);
  }
  return day;
}

const formatters = new Map<HijriCalendar, Intl.DateTimeFormat>();

function fromDay(
  calendar: HijriCalendar,
  day: Day,
): { readonly year: number; readonly month: number; readonly day: number } {
  let formatter = formatters.get(calendar);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(`en-u-ca-${ICU_CALENDARS[calendar]}-nu-latn`, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    formatters.set(calendar, formatter);
  }
  const parts = formatter.formatToParts(day * MS_PER_DAY);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return { year: read('year'), month: read('month'), day: read('day') };
}
