/** The exact days and the years in which an entry lies, for programs that know no EDTF. */
import { toMonthAndDay, toYear } from '../../dates/calendar.ts';
import type { DatePoint, EventDate } from '../../dates/event-date.ts';

/** Astronomical year; month and day where the entry says them. */
export type Calendar = { readonly year: number; readonly month?: number; readonly day?: number };

/** Where it begins and, if it lasts, ends. A side that is open is left out; one side is always there. */
export function endsOf(date: EventDate): {
  readonly from: Calendar;
  readonly to: Calendar | undefined;
} {
  const { shape } = date;
  if (shape.kind === 'point' && isPlain(shape.point)) {
    return { from: calendarOf(shape.point), to: undefined };
  }
  if (shape.kind === 'interval' && typeof shape.from === 'object' && typeof shape.to === 'object') {
    if (isPlain(shape.from) && isPlain(shape.to)) {
      return { from: calendarOf(shape.from), to: calendarOf(shape.to) };
    }
  }
  const first = Number.isFinite(date.first) ? dayAt(date.first) : undefined;
  const last = Number.isFinite(date.last) ? dayAt(date.last) : undefined;
  return { from: first ?? last ?? { year: 0 }, to: first ? last : undefined };
}

/** The days of an entry that says them; undefined for months, years and everything vaguer. */
export function exactDays({
  shape,
  first,
  last,
}: EventDate): { first: number; last: number } | undefined {
  const points =
    shape.kind === 'interval'
      ? [shape.from, shape.to]
      : shape.kind === 'point'
        ? [shape.point]
        : [];
  const exact = points.every(
    (point) => typeof point === 'object' && point.unit === 'day' && !point.approximate,
  );
  return points.length > 0 && exact ? { first, last } : undefined;
}

function isPlain({ unit }: DatePoint): boolean {
  return unit === 'day' || unit === 'month' || unit === 'year';
}

function calendarOf({ year, month, day }: DatePoint): Calendar {
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

function dayAt(day: number): Calendar {
  return { year: toYear(day), ...toMonthAndDay(day) };
}
