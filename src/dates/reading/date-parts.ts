/** What is read of a date before it is turned into days. */
import type { HijriCalendar } from '../hijri.ts';

/** A range may complete it from its other end. */
export type DateParts = {
  /** As written: 44 for 44 BC. The first year of a decade or century. */
  readonly year?: number;
  readonly era?: 'bc' | 'ad';
  /** Gregorian where it is not given. */
  readonly calendar?: HijriCalendar;
  readonly month?: number;
  readonly day?: number;
  readonly unit?: 'season' | 'quarter' | 'decade' | 'century';
  /** Of a season (EDTF's 21–24) or quarter (1–4). */
  readonly number?: number;
  readonly part?: PartOfTime;
  readonly about?: true;
  readonly uncertain?: true;
  /** Of `about` and `uncertain`, what is said before the date, and what behind it. */
  readonly hedgeBefore?: Hedge;
  readonly hedgeAfter?: Hedge;
  /** How day and month are ordered in numbers between slashes. */
  readonly order?: 'day-first' | 'month-first';
  /** Numbers alone, the year first: 2015-09-24. */
  readonly isYearFirst?: true;
};

export type Hedge = Pick<DateParts, 'about' | 'uncertain'>;

export type PartOfTime = 'early' | 'middle' | 'late' | 'firstHalf' | 'secondHalf';

/** Parts of a date, and the index of the token after them. */
export type ReadDate = DateParts & {
  readonly next: number;
  /** What else it may mean: 8/7/1998 another day, ۱۳۹۹ a year of another calendar. */
  readonly others?: readonly DateParts[];
};

/** Adds parts to a date and to whatever else it may mean. */
export function withParts(date: ReadDate, parts: Partial<ReadDate>): ReadDate {
  const { others } = date;
  return {
    ...date,
    ...parts,
    ...(others ? { others: others.map((other) => ({ ...other, ...withoutNext(parts) })) } : {}),
  };
}

function withoutNext(date: Partial<ReadDate>): DateParts {
  const { next: _, others: __, ...parts } = date;
  return parts;
}

/** Everything that a date may mean, the likeliest first. */
export function readingsOf(date: ReadDate): readonly DateParts[] {
  const { next: _, others = [], ...parts } = date;
  return [parts, ...others];
}

/** What is meant: one date, an interval, a time before or after another, or a set of times. */
export type Time =
  | { readonly kind: 'date' | 'before' | 'after'; readonly date: DateParts }
  | { readonly kind: 'interval'; readonly from: TimeEnd; readonly to: TimeEnd }
  | { readonly kind: 'one-of' | 'all-of'; readonly members: readonly Time[] };

export type TimeEnd = DateParts | 'open' | 'unknown';

/** The times that a text may mean, the likeliest first, and the index of the token after them. */
export type ReadTime = { readonly next: number; readonly times: readonly Time[] };

/** A date or range that reads as one but cannot be; `next` is the index of the token after it. */
export class ImpossibleDate extends Error {
  override readonly name = 'ImpossibleDate';
  readonly next: number;

  constructor(next: number) {
    super('no calendar has this date');
    this.next = next;
  }
}
