/**
 * Parses one date of EDTF: a year, month, day or part of a year, with its qualifiers (~ ? %),
 * unspecified digits (199X, 2004-06-XX), long years (Y-17000) and significant digits (1950S2).
 *
 * The package `edtf` is not used: it refuses valid dates (2011-23~, 19XX?), counts spring from
 * January, accepts days that no calendar has, and takes 100 times as long.
 */
import { daysInMonth, monthSpan, toDay, toMonthAndDay, toYear, yearSpan } from './calendar.ts';
import type { Span } from './calendar.ts';
import { DateError } from './event-date.ts';
import type { DatePoint, DateShape } from './event-date.ts';
import { dateErrors } from './messages.ts';
import { partOfYear, partSpan } from './parts-of-year.ts';

export type EdtfPoint = { readonly span: Span; readonly shape: DateShape };

const MARK = '[?~%]?';

/** A mark before a part is of this part alone, a mark behind it of the part and what is before it. */
const POINT = new RegExp(
  `^(${MARK}-?[\\dX]{4}${MARK})(?:-(${MARK}[\\dX]{2}${MARK})(?:-(${MARK}[\\dX]{2}${MARK}))?)?$`,
);

/** A year of more than four digits, with an exponent, or with its number of significant digits. */
const LONG_YEAR =
  /^(?:Y(?<long>-?\d{5,})|Y(?<base>-?\d+)E(?<exponent>\d+)|(?<plain>-?\d{4}))(?:S(?<significant>\d+))?(?<mark>[?~%]?)$/;

/** Undefined for a text that is not one date in EDTF. Throws DateError for one that cannot be. */
export function parsePoint(text: string): EdtfPoint | undefined {
  const [, yearText, monthText, dayText] = POINT.exec(text) ?? [];
  if (yearText === undefined) return parseLongYear(text);
  const year = yearText.replace(/[?~%]/g, '');
  if (year === '-0000') return undefined;
  if (year.endsWith('XXXX')) throw new DateError(dateErrors.noTime(text));
  const marks = text.replace(/[^?~%]/g, '');
  const digits = (part: string | undefined) => part?.replace(/[?~%]/g, '');
  const masked = { text, year, month: digits(monthText), day: digits(dayText) };
  return text.includes('X')
    ? parseMasked(masked, toFlags(marks))
    : parseExact(masked, toFlags(marks));
}

type Flags = Pick<DatePoint, 'approximate' | 'uncertain'>;

function toFlags(marks: string): Flags {
  return { approximate: /[~%]/.test(marks), uncertain: /[?%]/.test(marks) };
}

/** The digits of a date, without marks. */
type Digits = {
  readonly text: string;
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
};

function parseExact(digits: Digits, flags: Flags): EdtfPoint | undefined {
  const year = Number(digits.year);
  if (digits.month === undefined) return yearPoint(year, flags);
  const month = Number(digits.month);
  const part = digits.day === undefined ? partOfYear(month) : undefined;
  if (part) {
    const span = partSpan(year, part);
    if (part.season) return toPoint(span, { year, season: part.season, unit: 'season', ...flags });
    const [from, to] = [monthOf(span.first, flags), monthOf(span.last, flags)];
    return { span, shape: { kind: 'interval', from, to } };
  }
  if (month < 1 || month > 12) throw new DateError(dateErrors.noSuchDay(digits.text));
  if (digits.day === undefined) {
    return toPoint(monthSpan(year, month), { year, month, unit: 'month', ...flags });
  }
  const day = Number(digits.day);
  if (day < 1 || day > daysInMonth(year, month)) {
    throw new DateError(dateErrors.noSuchDay(digits.text));
  }
  const only = toDay(year, month, day);
  return toPoint({ first: only, last: only }, { year, month, day, unit: 'day', ...flags });
}

function toPoint(span: Span, point: DatePoint): EdtfPoint {
  return { span, shape: { kind: 'point', point } };
}

function yearPoint(year: number, flags: Flags): EdtfPoint {
  return toPoint(yearSpan(year), { year, unit: 'year', ...flags });
}

function monthOf(day: number, flags: Flags): DatePoint {
  return { year: toYear(day), month: toMonthAndDay(day).month, unit: 'month', ...flags };
}

/**
 * Unspecified digits: the time reaches from the first date that fits to the last. What has a name is
 * said by it (199X is the 1990s), anything else as one of the dates between the two.
 */
function parseMasked(digits: Digits, flags: Flags): EdtfPoint | undefined {
  const { year, month, day } = digits;
  if (year.includes('X')) {
    const named = month === undefined ? parseYears(year, flags) : undefined;
    return named ?? betweenFits(digits, flags);
  }
  if (month === 'XX' && (day === undefined || day === 'XX')) return yearPoint(Number(year), flags);
  if (month !== undefined && !month.includes('X') && day === 'XX') {
    return parseExact({ ...digits, day: undefined }, flags);
  }
  return betweenFits(digits, flags);
}

/** A decade or a century of our era; others have no name of their own. */
function parseYears(mask: string, flags: Flags): EdtfPoint | undefined {
  const unit = /^\d{3}X$/.test(mask) ? 'decade' : /^\d{2}XX$/.test(mask) ? 'century' : undefined;
  if (!unit) return undefined;
  const [year, last] = [fill(mask, '0'), fill(mask, '9')];
  // The "10s" would be read as those of this century.
  if (year < 100) return undefined;
  const span = { first: yearSpan(year).first, last: yearSpan(last).last };
  return toPoint(span, { year, unit, ...flags });
}

function betweenFits(digits: Digits, flags: Flags): EdtfPoint {
  const [from, to] = [firstFit(digits, 1, flags), firstFit(digits, -1, flags)];
  if (from?.shape.kind !== 'point' || to?.shape.kind !== 'point') {
    throw new DateError(dateErrors.noSuchDay(digits.text));
  }
  const span = { first: from.span.first, last: to.span.last };
  const interval = { kind: 'interval', from: from.shape.point, to: to.shape.point } as const;
  return { span, shape: { kind: 'one-of', members: [interval] } };
}

/** The earliest date that fits a mask, or the latest for a `step` of -1. */
function firstFit(digits: Digits, step: 1 | -1, flags: Flags): EdtfPoint | undefined {
  const [low, high] = [fill(digits.year, '0'), fill(digits.year, '9')].toSorted((a, b) => a - b);
  const [from, to] = step === 1 ? [low, high] : [high, low];
  if (from === undefined || to === undefined) return undefined;
  const fitsYear = toPattern(digits.year.replace('-', ''));
  // A leap day may be eight years away, and a mask that leaves gaps a thousand.
  for (let year = from; step === 1 ? year <= to : year >= to; year += step) {
    if (!fitsYear.test(String(Math.abs(year)).padStart(4, '0'))) continue;
    const fit = firstFitInYear(year, digits, step, flags);
    if (fit) return fit;
  }
  return undefined;
}

function firstFitInYear(
  year: number,
  { text, month, day }: Digits,
  step: 1 | -1,
  flags: Flags,
): EdtfPoint | undefined {
  if (month === undefined) return yearPoint(year, flags);
  const exact = { text, year: String(year) };
  // The parts of a year (seasons and the like) go up to 41.
  const months = month.includes('X') ? fitting(month, 12, step) : [month];
  for (const each of months) {
    if (day === undefined || day === 'XX') {
      return parseExact({ ...exact, month: each, day: undefined }, flags);
    }
    const number = Number(each);
    if (number < 1 || number > 12) return undefined;
    const [fit] = fitting(day, daysInMonth(year, number), step);
    if (fit !== undefined) return parseExact({ ...exact, month: each, day: fit }, flags);
  }
  return undefined;
}

/** The numbers from 1 to `last` that fit a mask of two digits, from the latest for a `step` of -1. */
function fitting(mask: string, last: number, step: 1 | -1): readonly string[] {
  const pattern = toPattern(mask);
  const all = Array.from({ length: last }, (_, index) => String(index + 1).padStart(2, '0'));
  const fits = all.filter((each) => pattern.test(each));
  return step === 1 ? fits : fits.toReversed();
}

function fill(mask: string, digit: string): number {
  // -0000 is the year 0.
  return Number(mask.replaceAll('X', digit)) + 0;
}

function toPattern(mask: string): RegExp {
  return new RegExp(`^${mask.replaceAll('X', '\\d')}$`);
}

/** 1950S2 is a year of the century: its other digits are an estimate. */
function parseLongYear(text: string): EdtfPoint | undefined {
  const groups = LONG_YEAR.exec(text)?.groups;
  if (!groups) return undefined;
  const { long, base, exponent, plain, significant, mark = '' } = groups;
  const year = base === undefined ? Number(long ?? plain) : Number(`${base}e${exponent ?? '0'}`);
  const flags = toFlags(mark);
  const length = String(Math.abs(year)).length;
  const unit = 10 ** Math.max(0, Math.max(length, 4) - Number(significant ?? length));
  const from = Math.trunc(year / unit) * unit;
  const [first, last] = year < 0 ? [from - unit + 1, from] : [from, from + unit - 1];
  const span = { first: yearSpan(first).first, last: yearSpan(last).last };
  // Beyond the year 275760 JavaScript has no dates.
  if (!Number.isFinite(span.first) || !Number.isFinite(span.last)) {
    throw new DateError(dateErrors.tooFar(text));
  }
  if (unit === 1) return yearPoint(year, flags);
  if (year >= 0 && length === 4 && unit <= 100) {
    return parseYears(
      String(year)
        .slice(0, unit === 10 ? 3 : 2)
        .padEnd(4, 'X'),
      flags,
    );
  }
  const interval = {
    kind: 'interval',
    from: { year: first, unit: 'year', ...flags },
    to: { year: last, unit: 'year', ...flags },
  } as const;
  return { span, shape: { kind: 'one-of', members: [interval] } };
}
