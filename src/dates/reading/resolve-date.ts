/** Turns the parts of a date into its days and into EDTF. */
import { daysInMonth, monthSpan, toDay, toMonthAndDay, toYear, yearSpan } from '../calendar.ts';
import type { Day, Span } from '../calendar.ts';
import { dayText, monthText, yearText } from '../edtf-text.ts';
import { hijriSpan } from '../hijri.ts';
import type { HijriDate } from '../hijri.ts';
import { partOfYear, partSpan } from '../parts-of-year.ts';
import { ImpossibleDate } from './date-parts.ts';
import type { DateParts, PartOfTime } from './date-parts.ts';

/** How a date is written in EDTF alone, and how it begins and ends an interval. */
type Texts = { readonly edtf: string; readonly from: string; readonly to: string };

/**
 * `edtf`, `from` and `to` are for searching: short, and an interval where EDTF has no name for a time.
 * `recorded` claims no more than what is written: early 2003 is one of its months, and about that.
 * What begins in early 2003 begins in 2003: as an end of an interval, it `saysLess` than is written.
 */
export type ResolvedDate = Span &
  Texts & { readonly recorded: Texts & { readonly saysLess?: true } };

/** `next` is the index of the token after the date. Throws ImpossibleDate for a day that no calendar has. */
export function resolveDate(parts: DateParts, next: number): ResolvedDate {
  const whole = resolveWhole(parts, next);
  const resolved = parts.part ? withWholeEnds(resolvePart(parts, parts.part, whole), whole) : whole;
  const mark = markOf(parts);
  return mark === '' ? resolved : markTexts(resolved, mark);
}

/** The mark of EDTF for a date that is approximate (~), uncertain (?) or both (%). */
export function markOf({ about, uncertain }: DateParts): string {
  return about ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
}

/** With a mark on each time that the texts name; a time keeps the mark that it has. */
function markTexts(date: ResolvedDate, mark: string): ResolvedDate {
  const withMark = (text: string) => text.replace(/[\dX](?=\.\.|\/|\]|$)/g, `$&${mark}`);
  const mapTexts = ({ edtf, from, to }: Texts): Texts => ({
    edtf: withMark(edtf),
    from: withMark(from),
    to: withMark(to),
  });
  return { ...date, ...mapTexts(date), recorded: { ...date.recorded, ...mapTexts(date.recorded) } };
}

/** Of a part of a time, the whole of it is where an interval is recorded to begin or end. */
function withWholeEnds(part: ResolvedDate, { recorded: { from, to } }: ResolvedDate): ResolvedDate {
  const { edtf } = part.recorded;
  // Nothing here is finer than a day.
  return edtf === from ? part : { ...part, recorded: { edtf, from, to, saysLess: true } };
}

function astronomicalYear({ year = 0, era }: DateParts): number {
  return era === 'bc' ? 1 - year : year;
}

function resolveWhole(parts: DateParts, next: number): ResolvedDate {
  if (parts.calendar) return resolveHijri(parts, next);
  const year = astronomicalYear(parts);
  const { unit, month, day, number = 1 } = parts;
  if (unit === 'season') return resolveSeason(year, number);
  if (unit === 'quarter') {
    const first = number * 3 - 2;
    const months = between(resolveMonth(year, first), resolveMonth(year, first + 2));
    // EDTF numbers the quarters from 33, which no interval of months says.
    const name = `${yearText(year)}-${number + 32}`;
    return { ...months, recorded: { ...months.recorded, from: name, to: name } };
  }
  if (unit) return resolveYears(year, unit === 'decade' ? 10 : 100);
  if (month === undefined) return resolveYear(year);
  if (month < 1 || month > 12) throw new ImpossibleDate(next);
  if (day === undefined) return resolveMonth(year, month);
  if (day < 1 || day > daysInMonth(year, month)) throw new ImpossibleDate(next);
  return resolveDay(toDay(year, month, day));
}

function withText(span: Span, text: string): ResolvedDate {
  const texts = { edtf: text, from: text, to: text };
  return { ...span, ...texts, recorded: texts };
}

function resolveYear(year: number): ResolvedDate {
  return withText(yearSpan(year), yearText(year));
}

function resolveMonth(year: number, month: number): ResolvedDate {
  return withText(monthSpan(year, month), monthText(year, month));
}

function resolveDay(day: Day): ResolvedDate {
  return withText({ first: day, last: day }, dayText(day));
}

function resolveSeason(year: number, number: number): ResolvedDate {
  const part = partOfYear(number);
  return withText(part ? partSpan(year, part) : yearSpan(year), `${yearText(year)}-${number}`);
}

/** A stretch that EDTF has no name for. Recorded, it is one of the times in it. */
function between(from: ResolvedDate, to: ResolvedDate): ResolvedDate {
  const texts = { from: from.from, to: to.to };
  return {
    first: from.first,
    last: to.last,
    ...texts,
    edtf: `${from.from}/${to.to}`,
    recorded: { ...texts, edtf: `[${from.from}..${to.to}]` },
  };
}

/** A decade or century. In a search, an interval has the years at its ends. */
function resolveYears(first: number, length: 10 | 100): ResolvedDate {
  const years = between(resolveYear(first), resolveYear(first + length - 1));
  const digits = length === 10 ? 1 : 2;
  if (first < 0) {
    const mask = years.to.slice(0, -digits).padEnd(years.to.length, 'X');
    return { ...years, recorded: { edtf: mask, from: mask, to: mask } };
  }
  const mask = years.from.slice(0, -digits).padEnd(4, 'X');
  return { ...years, edtf: mask, recorded: { edtf: mask, from: mask, to: mask } };
}

/** A day of the moon's calendar may differ by one between countries. */
function resolveHijri(parts: DateParts, next: number): ResolvedDate {
  const { calendar = 'solar' } = parts;
  const [from, to] = hijriEnds(parts).map((end) => hijriSpan({ calendar, ...end }));
  if (!from || !to) throw new ImpossibleDate(next);
  const [first, last] = [from.first, to.last];
  if (first === last)
    return calendar === 'lunar' ? markTexts(resolveDay(first), '~') : resolveDay(first);
  const date = between(resolveDay(first), resolveDay(last));
  // A year or month of that calendar has no name here: an interval begins or ends about its middle.
  const about = aboutMiddle(date);
  const recorded = { edtf: date.recorded.edtf, from: about, to: about, saysLess: true } as const;
  const marked = calendar === 'lunar' ? markTexts(date, '~') : date;
  return { ...marked, recorded: { ...recorded, edtf: marked.recorded.edtf } };
}

/** Days of the longest month of any calendar. */
const LONGEST_MONTH = 31;

function aboutMiddle({ first, last }: Span): string {
  const day = Math.floor((first + last) / 2);
  const { month } = toMonthAndDay(day);
  const isMonth = last - first < LONGEST_MONTH;
  return `${isMonth ? monthText(toYear(day), month) : yearText(toYear(day))}~`;
}

type HijriEnd = Omit<HijriDate, 'calendar'>;

/** The first and the last year, month or day of a date. Its seasons are quarters: spring begins the sun's year. */
function hijriEnds(parts: DateParts): readonly [HijriEnd, HijriEnd] {
  const { year = 0, unit, number = 1, month, day } = parts;
  const only = { year, month, day };
  if (!unit) return [only, only];
  switch (unit) {
    case 'season':
      return quarterEnds(year, number - 20);
    case 'quarter':
      return quarterEnds(year, number);
    case 'decade':
      return [{ year }, { year: year + 9 }];
    case 'century':
      return [{ year }, { year: year + 99 }];
  }
}

function quarterEnds(year: number, quarter: number): readonly [HijriEnd, HijriEnd] {
  return [
    { year, month: quarter * 3 - 2 },
    { year, month: quarter * 3 },
  ];
}

/** First and last of each part of ten, twelve and a hundred; of a month, the days. */
const PARTS: Readonly<
  Record<PartOfTime, Readonly<Record<10 | 12 | 100 | 31, readonly [number, number]>>>
> = {
  early: { 10: [0, 3], 12: [1, 4], 100: [0, 33], 31: [1, 10] },
  middle: { 10: [4, 6], 12: [5, 8], 100: [34, 66], 31: [11, 20] },
  late: { 10: [7, 9], 12: [9, 12], 100: [67, 99], 31: [21, 31] },
  firstHalf: { 10: [0, 4], 12: [1, 6], 100: [0, 49], 31: [1, 15] },
  secondHalf: { 10: [5, 9], 12: [7, 12], 100: [50, 99], 31: [16, 31] },
};

function resolvePart(parts: DateParts, part: PartOfTime, whole: ResolvedDate): ResolvedDate {
  const { unit, month, day, calendar } = parts;
  const year = astronomicalYear(parts);
  // Nothing here is finer than a day.
  if (day !== undefined) return whole;
  if (calendar || unit === 'season' || unit === 'quarter') return partOfSpan(whole, part);
  if (unit) {
    const [first, last] = PARTS[part][unit === 'decade' ? 10 : 100];
    return guessed(part, resolveYear(year + first), resolveYear(year + last));
  }
  if (month === undefined) {
    const [first, last] = PARTS[part][12];
    return guessed(part, resolveMonth(year, first), resolveMonth(year, last));
  }
  const [first, last] = PARTS[part][31];
  const lastDay = Math.min(last, daysInMonth(year, month));
  return guessed(
    part,
    resolveDay(toDay(year, month, first)),
    resolveDay(toDay(year, month, lastDay)),
  );
}

/** In the proportion of a year: early are the first four of twelve parts. */
function partOfSpan({ first, last }: Span, part: PartOfTime): ResolvedDate {
  const [from, to] = PARTS[part][12];
  const dayAt = (twelfths: number) => first + Math.round(((last - first + 1) * twelfths) / 12);
  return guessed(part, resolveDay(dayAt(from - 1)), resolveDay(dayAt(to) - 1));
}

/** Where "early" ends and "late" begins is a guess of ours; where halves do is not. */
function guessed(part: PartOfTime, from: ResolvedDate, to: ResolvedDate): ResolvedDate {
  const whole = between(from, to);
  if (part === 'firstHalf' || part === 'secondHalf') return whole;
  const [start, end] = [
    part === 'early' ? whole.from : `${whole.from}~`,
    part === 'late' ? whole.to : `${whole.to}~`,
  ];
  return { ...whole, recorded: { edtf: `[${start}..${end}]`, from: start, to: end } };
}
