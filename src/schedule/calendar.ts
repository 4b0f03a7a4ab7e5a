/**
 * The calendar that a server lives by: when a plan posts next in its time zone, and what that time is
 * called there. Times are ms since 1970.
 *
 * Where summer time leaves the time of a plan out that night, the post is due at the first moment
 * after the gap; where a time comes twice, at the first of both. So each calendar day has one post,
 * but where the hour before midnight is left out (one zone has that, America/Scoresbysund): that day
 * ends before 23:00, and a plan of 23:30 has none.
 */
import { Cron } from 'croner';
import type { Plan } from '../store/schedules.ts';

export type Recurrence = Pick<Plan, 'time' | 'weekday'>;

/** A day of the Gregorian calendar; months count from 1. */
export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

/**
 * The first time after `after` at which the plan posts. Throws TypeError for a time zone that this
 * Node does not know.
 */
export function nextDue({ time, weekday }: Recurrence, timeZone: string, after: number): number {
  const [hours, minutes] = time.split(':').map(Number);
  const pattern = `${minutes} ${hours} * * ${weekday ?? '*'}`;
  // croner calculates; it is never given a function to run, so it sets no timer.
  const next = new Cron(pattern, { timezone: timeZone, mode: '5-part' }).nextRun(new Date(after));
  if (!next) throw new RangeError(`no time fits ${pattern} in ${timeZone}`);
  return next.getTime();
}

/**
 * What the time at which a plan is due is called in the store: the server's own day, and the time of
 * the plan (which that day's clocks may have left out). One name a day, whatever clocks do.
 */
export function formatLocalTime({ time }: Recurrence, timeZone: string, due: number): string {
  const { year, month, day } = localDay(timeZone, due);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}T${time}`;
}

/** When a slot was due; undefined where the plan has no such slot, since the time zone changed. */
export function dueAtLocalTime(
  when: Recurrence,
  timeZone: string,
  slot: string,
): number | undefined {
  // Zones are at most 14 hours ahead of UTC, so the slot is not before this and two days on it is over.
  let due = Date.parse(`${slot.slice(0, 10)}T00:00Z`) - 15 * HOUR_MS;
  for (let tries = 0; tries < 3; tries += 1) {
    due = nextDue(when, timeZone, due);
    if (formatLocalTime(when, timeZone, due) === slot) return due;
  }
  return undefined;
}

export function parseLocalDay(slot: string): CalendarDay {
  const [year = 0, month = 0, day = 0] = slot.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

/** The day that it is in the time zone. */
export function localDay(timeZone: string, at: number): CalendarDay {
  const parts = formatterFor(timeZone).formatToParts(at);
  const part = (wanted: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find(({ type }) => type === wanted)?.value);
  return { year: part('year'), month: part('month'), day: part('day') };
}

export function addDays({ year, month, day }: CalendarDay, days: number): CalendarDay {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const HOUR_MS = 3_600_000;

/** Making one takes 50 times as long as using it; there are about 420 time zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
