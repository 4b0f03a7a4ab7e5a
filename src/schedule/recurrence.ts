/**
 * Computes when a plan posts in the time zone of its server, and what that time is called there.
 * Times are ms since 1970.
 *
 * Where summer time skips the time of a plan, its post is due at the first moment after the gap.
 * Where a time comes twice, the post is due the first time. So each calendar day has one post. The
 * one exception is America/Scoresbysund, which skips the last hour of a day: a plan of 23:30 has no
 * post on that day.
 */
import { Cron } from 'croner';
import { type Day, MS_PER_DAY, toDay } from '../dates/calendar.ts';
import { localDay } from '../dates/local-day.ts';
import type { Plan } from '../store/schedules.ts';

/** The part of a plan that says when it posts. */
export type Recurrence = Pick<Plan, 'time' | 'weekday'>;

/** The first time after `after` at which a plan posts. Throws TypeError for an unknown time zone. */
export function nextDue({ time, weekday }: Recurrence, timeZone: string, after: number): number {
  const [hours, minutes] = time.split(':').map(Number);
  const pattern = `${minutes} ${hours} * * ${weekday ?? '*'}`;
  // croner only computes here: without a function to run it sets no timer.
  const next = new Cron(pattern, { timezone: timeZone, mode: '5-part' }).nextRun(new Date(after));
  if (!next) throw new RangeError(`no time fits ${pattern} in ${timeZone}`);
  return next.getTime();
}

/**
 * The `localTime` of the occurrence that is due at `due`: the server's own day and the time of the
 * plan, even where summer time skips that time. So each day has one, whatever its clocks do.
 */
export function formatLocalTime({ time }: Recurrence, timeZone: string, due: number): string {
  const date = new Date(localDay(timeZone, due) * MS_PER_DAY);
  return `${date.toISOString().slice(0, 10)}T${time}`;
}

/** When an occurrence was due. Undefined if the plan has none at that time, after a zone changed. */
export function dueAtLocalTime(
  recurrence: Recurrence,
  timeZone: string,
  localTime: string,
): number | undefined {
  // Zones are at most 14 hours ahead of UTC. So the occurrence is after this time, and among the
  // first three from here.
  let due = parseLocalDay(localTime) * MS_PER_DAY - 15 * 3_600_000;
  for (let tries = 0; tries < 3; tries += 1) {
    due = nextDue(recurrence, timeZone, due);
    if (formatLocalTime(recurrence, timeZone, due) === localTime) return due;
  }
  return undefined;
}

/** The day of a `localTime`. */
export function parseLocalDay(localTime: string): Day {
  const [year = 0, month = 0, day = 0] = localTime.slice(0, 10).split('-').map(Number);
  return toDay(year, month, day);
}
