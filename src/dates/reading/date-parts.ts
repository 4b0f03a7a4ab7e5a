/** What the parts of a date are in days, and in EDTF. */
import { toDay } from '../calendar.ts';
import type { Day } from '../calendar.ts';
import { ImpossibleTime, twoDigits, yearText } from './tokens.ts';

/** A point, complete. `from` and `to` are what it contributes to an interval in EDTF. */
export type Point = {
  readonly first: Day;
  readonly last: Day;
  readonly from: string;
  readonly to: string;
  readonly edtf: string;
};

/** What was read of a date, up to the token `next`; a range may complete it from its other end. */
export type DateParts = {
  readonly next: number;
  /** As written: 44 for 44 BC. */
  readonly year?: number;
  readonly era?: 'bc' | 'ad';
  readonly month?: number;
  readonly day?: number;
  readonly unit?: 'season' | 'quarter' | 'decade' | 'century';
  /** Of the season (EDTF's 21–24) or quarter (1–4). */
  readonly number?: number;
  readonly part?: 'early' | 'middle' | 'late';
  readonly about?: true;
  /** 8/7/1998: month and day may be exchanged. */
  readonly eitherOrder?: true;
};
/** Throws ImpossibleTime for a day that no calendar has. */
export function pointOf(parts: DateParts): Point {
  const { year: written = 0, month, day, next } = parts;
  const year = parts.era === 'bc' ? 1 - written : written;
  if (parts.unit) return withPart(parts, wholeUnit(parts, parts.unit, year));
  if (month === undefined) {
    const text = yearText(year);
    return withPart(parts, stretch(toDay(year, 1, 1), toDay(year, 12, 31), text, text, text));
  }
  if (month < 1 || month > 12) throw new ImpossibleTime(next);
  const monthText = `${yearText(year)}-${twoDigits(month)}`;
  const length = daysInMonth(year, month);
  if (day === undefined) {
    return withPart(
      parts,
      stretch(toDay(year, month, 1), toDay(year, month, length), monthText, monthText, monthText),
    );
  }
  if (day < 1 || day > length) throw new ImpossibleTime(next);
  const text = `${monthText}-${twoDigits(day)}`;
  return withPart(
    parts,
    stretch(toDay(year, month, day), toDay(year, month, day), text, text, text),
  );
}

function stretch(first: Day, last: Day, from: string, to: string, edtf: string): Point {
  return { first, last, from, to, edtf };
}

function daysInMonth(year: number, month: number): number {
  return toDay(year, month + 1, 1) - toDay(year, month, 1);
}

function wholeUnit(parts: DateParts, unit: NonNullable<DateParts['unit']>, year: number): Point {
  return unit === 'season' || unit === 'quarter'
    ? threeMonths(unit, year, parts.number ?? 1)
    : tenYearsOrMore(unit, year);
}

/** EDTF's library counts spring from January; the same three months keep season and quarter alike. */
function threeMonths(unit: 'season' | 'quarter', year: number, number: number): Point {
  const quarter = unit === 'season' ? number - 20 : number;
  const from = `${yearText(year)}-${twoDigits(quarter * 3 - 2)}`;
  const to = `${yearText(year)}-${twoDigits(quarter * 3)}`;
  // The library misreads where a season before our era ends; an interval says the same.
  const edtf = unit === 'season' && year >= 0 ? `${yearText(year)}-${number}` : `${from}/${to}`;
  return stretch(
    toDay(year, quarter * 3 - 2, 1),
    toDay(year, quarter * 3 + 1, 1) - 1,
    from,
    to,
    edtf,
  );
}

function tenYearsOrMore(unit: 'decade' | 'century', year: number): Point {
  const years = unit === 'decade' ? 10 : 100;
  const [from, to] = [yearText(year), yearText(year + years - 1)];
  const masked = from.slice(0, unit === 'decade' ? 3 : 2).padEnd(4, 'X');
  // Before our era and beyond four digits there is no mask; an interval says the same.
  const edtf = year >= 0 && from.length === 4 ? masked : `${from}/${to}`;
  return stretch(toDay(year, 1, 1), toDay(year + years, 1, 1) - 1, from, to, edtf);
}

/** "early 1998" is its first third; "about 1998" the same time with EDTF's sign for approximate. */
function withPart(parts: DateParts, point: Point): Point {
  if (parts.part) return third(parts, point);
  if (!parts.about || parts.unit) return point;
  return { ...point, edtf: `${point.edtf}~` };
}

/** Thirds of years in months, of decades in years, of months in days; other units stay whole. */
function third(parts: DateParts, point: Point): Point {
  const index = parts.part === 'early' ? 0 : parts.part === 'middle' ? 1 : 2;
  const year = parts.era === 'bc' ? 1 - (parts.year ?? 0) : (parts.year ?? 0);
  if (parts.unit === 'decade') {
    const [from, to] = [
      [0, 3],
      [4, 6],
      [7, 9],
    ][index] ?? [0, 9];
    return between({ next: 0, year: year + (from ?? 0) }, { next: 0, year: year + (to ?? 9) });
  }
  if (parts.unit || parts.day !== undefined) return point;
  if (parts.month === undefined) {
    return between(
      { next: 0, year, month: index * 4 + 1 },
      { next: 0, year, month: index * 4 + 4 },
    );
  }
  const last = index === 2 ? daysInMonth(year, parts.month) : index * 10 + 10;
  const { month } = parts;
  return between(
    { next: 0, year, month, day: index * 10 + 1 },
    { next: 0, year, month, day: last },
  );
}

function between(from: DateParts, to: DateParts): Point {
  const [start, end] = [pointOf(from), pointOf(to)];
  return stretch(start.first, end.last, start.from, end.to, `${start.from}/${end.to}`);
}
