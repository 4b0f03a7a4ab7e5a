/** Writes the entries of a timeline that have an exact day as a calendar. */
import ical, { ICalEventStatus } from 'ical-generator';
import { formatDate } from '../../i18n/format-date.ts';
import { en } from '../../i18n/en.ts';
import { collapseSpaces } from '../../text/collapse-spaces.ts';
import { exportMessages } from './messages.ts';
import { MS_PER_DAY, toDay, toYear } from '../../dates/calendar.ts';
import type { EventDate } from '../../dates/event-date.ts';
import type { Claim, Entry, Timeline } from '../model/timeline.ts';
import { exactDays } from './calendar-dates.ts';

/** `leftOut` counts entries without an exact day, or with one that iCalendar cannot write. */
export function formatICalendar(timeline: Timeline): {
  readonly text: string;
  readonly leftOut: number;
} {
  const calendar = ical({
    name: timeline.title,
    // The library writes it as it is, and a line break would end the property.
    description: collapseSpaces(`${timeline.summary} ${timeline.licence}`),
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
      ...(isUncertain(entry.date) ? { status: ICalEventStatus.TENTATIVE } : {}),
      ...(entry.places.length === 0 ? {} : { location: entry.places.join(', ') }),
      categories: entry.tags.map((name) => ({ name })),
    });
  }
  // RFC 5545 ends each line with CRLF; the library leaves the last one open.
  return { text: `${calendar.toString()}\r\n`, leftOut };
}

/** The last day whose end can be written: RFC 5545 writes years with four digits. */
const LAST_DAY = toDay(9999, 12, 30);

function describe(entry: Entry): string {
  const { date, claims, errata } = entry;
  const unanswered = exportMessages.unanswered(entry);
  const differences = errata.map(({ said, in: citation, record }) =>
    exportMessages.labelled(
      exportMessages.headings.errata,
      exportMessages.erratum(said, exportMessages.cited(citation), record),
    ),
  );
  return [
    // A calendar shows the day as if it were certain.
    ...(isUncertain(date) ? [exportMessages.dateAsRecorded(formatDate(date, en))] : []),
    ...claims.map(describeClaim),
    ...(unanswered === undefined ? [] : [unanswered]),
    ...differences,
  ].join('\n\n');
}

function describeClaim(claim: Claim): string {
  const cited = claim.citations.map((citation) => {
    const { url } = citation.source;
    return [exportMessages.cited(citation), ...(url === undefined ? [] : [url])].join(' ');
  });
  return `${claim.text} [${exportMessages.standing(claim)}] (${cited.join('; ')})${exportMessages.deniedBy(claim)}`;
}

/** "1998-08-07?" names a day and says that it may be another. */
function isUncertain({ shape }: EventDate): boolean {
  const ends = shape.kind === 'interval' ? [shape.from, shape.to] : [];
  const points = shape.kind === 'point' ? [shape.point] : ends;
  return points.some((point) => typeof point === 'object' && point.uncertain);
}

function dateAt(day: number): Date {
  return new Date(day * MS_PER_DAY);
}
