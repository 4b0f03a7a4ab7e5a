/** Writes the entries of a timeline that have an exact day as a calendar. */
import ical from 'ical-generator';
import { exportMessages } from './messages.ts';
import { MS_PER_DAY, toDay, toYear } from '../../dates/calendar.ts';
import type { Entry, Timeline } from '../model/timeline.ts';
import { exactDays } from './calendar-dates.ts';

/** `leftOut` counts entries without an exact day, or with one that iCalendar cannot write. */
export function formatICalendar(timeline: Timeline): {
  readonly text: string;
  readonly leftOut: number;
} {
  const calendar = ical({
    name: timeline.title,
    prodId: { company: 'Chronocite', product: 'timeline' },
  });
  // Equal data gives equal files.
  const stamp = dateAt(timeline.updated.last);
  let leftOut = 0;
  for (const entry of timeline.entries) {
    const days = exactDays(entry.date);
    if (!days || toYear(days.first) < 1 || days.last > LAST_DAY) {
      leftOut += 1;
      continue;
    }
    calendar.createEvent({
      id: `${entry.id}@${timeline.id}.chronocite`,
      stamp,
      start: dateAt(days.first),
      // RFC 5545: the end is the day after the last.
      end: dateAt(days.last + 1),
      allDay: true,
      summary: entry.title,
      description: describe(entry),
      ...(entry.places.length === 0 ? {} : { location: entry.places.join(', ') }),
      categories: entry.tags.map((name) => ({ name })),
    });
  }
  return { text: calendar.toString(), leftOut };
}

/** The last day whose end can be written: RFC 5545 writes years with four digits. */
const LAST_DAY = toDay(9999, 12, 30);

function describe({ claims }: Entry): string {
  return claims
    .map((claim) => {
      const cited = claim.citations.map((citation) => exportMessages.cited(citation)).join('; ');
      return `${claim.text} [${exportMessages.standing(claim)}] (${cited})`;
    })
    .join('\n\n');
}

function dateAt(day: number): Date {
  return new Date(day * MS_PER_DAY);
}
