/** Puts what happened within a time before what only reaches into it. */
import type { Span } from '../dates/calendar.ts';
import type { Entry } from '../timeline/model/timeline.ts';

/** Each of the two in the order that is given. */
export function withinFirst(entries: readonly Entry[], time: Span): readonly Entry[] {
  const isThen = ({ date }: Entry): boolean => isWithin(date, time);
  return [...entries.filter(isThen), ...entries.filter((entry) => !isThen(entry))];
}

export function isWithin(date: Span, time: Span): boolean {
  return date.first >= time.first && date.last <= time.last;
}
