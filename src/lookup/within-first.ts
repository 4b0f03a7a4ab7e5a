/** Puts what happened within a time before what only reaches into it. */
import type { Span } from '../dates/calendar.ts';
import type { AskedTime } from '../dates/event-date.ts';
import type { Entry } from '../timeline/model/timeline.ts';

/** Each of the two in the order that is given. */
export function withinFirst(entries: readonly Entry[], time: AskedTime): readonly Entry[] {
  const within: Entry[] = [];
  const reachingInto: Entry[] = [];
  for (const entry of entries) (isWithin(entry.date, time) ? within : reachingInto).push(entry);
  return [...within, ...reachingInto];
}

/** Of a time with gaps, such as ۱۳۹۹ in two calendars, within one of its spans. */
export function isWithin(date: Span, time: AskedTime): boolean {
  return (time.spans ?? [time]).some((span) => date.first >= span.first && date.last <= span.last);
}
