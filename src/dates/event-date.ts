/** What a date of the record is: the days that it covers, and its parts for saying it in words. */
import type { Span } from './calendar.ts';

export type EventDate = Span & {
  /** As written. */
  readonly edtf: string;
  /** More than one for a set or list (`[1991,1995]`); in order, never overlapping. */
  readonly spans: readonly Span[];
  readonly shape: DateShape;
};

/** How a date is composed. */
export type DateShape =
  | { readonly kind: 'point'; readonly point: DatePoint }
  | { readonly kind: 'interval'; readonly from: IntervalEnd; readonly to: IntervalEnd }
  | { readonly kind: 'one-of' | 'all-of'; readonly members: readonly DateShape[] };

export type IntervalEnd = DatePoint | 'open' | 'unknown';

/** Months count from 1. A decade or century is named by its first year. */
export type DatePoint = {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly season?: 'spring' | 'summer' | 'autumn' | 'winter';
  readonly unit: 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';
  readonly approximate: boolean;
  readonly uncertain: boolean;
};

/** The days and the shape of an EDTF expression. */
export type DateReading = Pick<EventDate, 'spans' | 'shape'>;

/** A text that is not an EDTF date; `message` says why, for the person who wrote it. */
export class DateError extends Error {
  override readonly name = 'DateError';
}

/** A time that is asked for. `spans` are its days where it leaves out some between its ends: "1998 or 2005". */
export type AskedTime = Span & { readonly spans?: readonly Span[] };

/** Whether a date covers a day of a time. A set does not cover what lies between its members. */
export function overlaps(date: EventDate, time: AskedTime): boolean {
  if (date.first > time.last || date.last < time.first) return false;
  // Most dates and times are one span: thousands are compared for one question.
  if (!time.spans && date.spans.length === 1) return true;
  const asked = time.spans ?? [time];
  return date.spans.some(({ first, last }) =>
    asked.some((span) => first <= span.last && last >= span.first),
  );
}
