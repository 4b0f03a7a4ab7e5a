/** Puts what happened within a time first, then what began then, then what only reaches into it. */
import type { Span } from '../dates/calendar.ts';
import type { AskedTime } from '../dates/event-date.ts';
import type { Entry } from '../timeline/model/timeline.ts';

/** Each of the three in the order that is given. */
export function withinFirst(entries: readonly Entry[], time: AskedTime): readonly Entry[] {
  const within: Entry[] = [];
  const begun: Entry[] = [];
  const reachingInto: Entry[] = [];
  for (const entry of entries) {
    const share = timeShare(entry.date, time);
    (share === 1 ? within : share > 0 ? begun : reachingInto).push(entry);
  }
  return [...within, ...begun, ...reachingInto];
}

/** What counts for having begun within a time. */
const BEGUN = 0.5;

/** 1 for what happened within a time, half of it for what began then, and 0 for the rest. */
export function timeShare(date: Span, time: AskedTime): number {
  if (isWithin(date, time)) return 1;
  const isBegun = (time.spans ?? [time]).some(
    ({ first, last }) => date.first >= first && date.first <= last,
  );
  return isBegun ? BEGUN : 0;
}

/** Of a time with gaps, such as ۱۳۹۹ in two calendars, within one of its spans. */
export function isWithin(date: Span, time: AskedTime): boolean {
  return (time.spans ?? [time]).some((span) => date.first >= span.first && date.last <= span.last);
}
