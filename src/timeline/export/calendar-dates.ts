/** Converts EDTF dates for programs that know only calendar dates. */
import { toMonthAndDay, toYear } from '../../dates/calendar.ts';
import type { DatePoint, EventDate } from '../../dates/event-date.ts';

/** `year` is astronomical. Month and day are there where the date has them. */
export type CalendarDate = {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
};

/** The beginning of a date and, for a period, its end. For an open beginning, `from` is the end. */
export function calendarRange(date: EventDate): {
  readonly from: CalendarDate;
  readonly to: CalendarDate | undefined;
} {
  const { shape } = date;
  if (shape.kind === 'point' && isPlain(shape.point)) {
    return { from: toCalendarDate(shape.point), to: undefined };
  }
  if (shape.kind === 'interval' && typeof shape.from === 'object' && typeof shape.to === 'object') {
    if (isPlain(shape.from) && isPlain(shape.to)) {
      return { from: toCalendarDate(shape.from), to: toCalendarDate(shape.to) };
    }
  }
  const first = Number.isFinite(date.first) ? calendarDateOfDay(date.first) : undefined;
  const last = Number.isFinite(date.last) ? calendarDateOfDay(date.last) : undefined;
  return { from: first ?? last ?? { year: 0 }, to: first ? last : undefined };
}

/** The first and last day of a date that names days. Undefined for months, years and the like. */
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

function toCalendarDate({ year, month, day }: DatePoint): CalendarDate {
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

function calendarDateOfDay(day: number): CalendarDate {
  return { year: toYear(day), ...toMonthAndDay(day) };
}
