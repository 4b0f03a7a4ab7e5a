/** Writes years, months, days and intervals in EDTF. */
import { toMonthAndDay, toYear } from './calendar.ts';
import type { Day } from './calendar.ts';

/** Takes an astronomical year. EDTF marks more than four digits with a Y, and has no intervals of them. */
export function yearText(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
}

export function monthText(year: number, month: number): string {
  return `${yearText(year)}-${twoDigits(month)}`;
}

export function dayText(day: Day): string {
  const { month, day: dayOfMonth } = toMonthAndDay(day);
  return `${monthText(toYear(day), month)}-${twoDigits(dayOfMonth)}`;
}

/** The interval between two days; ±Infinity gives an open side. */
export function intervalText(first: Day, last: Day): string {
  return `${Number.isFinite(first) ? dayText(first) : '..'}/${Number.isFinite(last) ? dayText(last) : '..'}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
