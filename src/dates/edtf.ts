/**
 * Everything that EDTF can say beyond plain dates: seasons, masks, sets, qualified parts. Read by
 * the `edtf` library, and checked, since that accepts some dates that no calendar has.
 */
import edtf, { type End, type Parsed, type Point } from 'edtf';
import { dateErrors } from './messages.ts';
import type { DatePoint, DateShape, Span } from './event-date.ts';

const MS_PER_DAY = 86_400_000;

export type EdtfResult =
  /** In the order in which they are written; they may overlap. */
  | { readonly kind: 'date'; readonly spans: readonly Span[]; readonly shape: DateShape }
  /** `why` is for the person who wrote it. */
  | { readonly kind: 'no-date'; readonly why: string };

export function readEdtf(text: string): EdtfResult {
  const impossible = impossibleLeapDay(text);
  if (impossible !== undefined) return noDate(dateErrors.noSuchDay(impossible));
  // No year is named, and the library takes it for the year 0.
  if (/X{4}/.test(text)) return noDate(dateErrors.noTime(text));
  let parsed: Parsed;
  try {
    parsed = edtf(text);
  } catch {
    return noDate(whyNot(text));
  }
  const spans = spansOf(parsed);
  // Beyond the year 275760 JavaScript has no dates.
  if (spans.some(({ first, last }) => Number.isNaN(first) || Number.isNaN(last))) {
    return noDate(dateErrors.tooFar(text));
  }
  if (spans.some(({ first, last }) => last < first)) return noDate(dateErrors.reversed(text));
  return { kind: 'date', spans, shape: shapeOf(parsed) };
}

function noDate(why: string): EdtfResult {
  return { kind: 'no-date', why };
}

/** The library takes 29 February of any year, and makes it the first of March. */
function impossibleLeapDay(text: string): string | undefined {
  const days = text.replaceAll(/[~?%]/g, '').matchAll(/(-?\d{4})-02-29/g);
  return days.find(([, year]) => !isLeapYear(Number(year)))?.[0];
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function whyNot(text: string): string {
  return /^-?\d{4}-\d{2}(-\d{2})?$/.test(text)
    ? dateErrors.noSuchDay(text)
    : dateErrors.notEdtf(text);
}

/** `edtf` is right about the bounds of everything but sets: there, [1667,1670..1672] ends 1670. */
function spansOf(parsed: Parsed): readonly Span[] {
  if (parsed.type === 'Interval') {
    // Where an end is not known, the library says 1970.
    const lower = parsed.lower === null ? boundsOf(parsed.upper) : boundsOf(parsed.lower);
    const upper = parsed.upper === null ? lower : boundsOf(parsed.upper);
    return [daysBetween(lower.min, upper.max)];
  }
  if (parsed.type !== 'Set' && parsed.type !== 'List') return [daysBetween(parsed.min, parsed.max)];
  return parsed.values.map((member, index) => {
    const [lower, upper] = isRange(member) ? member : [member, member];
    const first = index === 0 && parsed.earlier ? -Infinity : lower.min;
    const last = index === parsed.values.length - 1 && parsed.later ? Infinity : upper.max;
    return daysBetween(first, last);
  });
}

function boundsOf(end: End): { readonly min: number; readonly max: number } {
  return typeof end === 'object' && end !== null ? end : { min: -Infinity, max: Infinity };
}

function isRange(member: Point | readonly [Point, Point]): member is readonly [Point, Point] {
  return Array.isArray(member);
}

function daysBetween(min: number, max: number): Span {
  return { first: Math.floor(min / MS_PER_DAY), last: Math.floor(max / MS_PER_DAY) };
}

function shapeOf(parsed: Parsed): DateShape {
  switch (parsed.type) {
    case 'Interval':
      return { kind: 'interval', from: endOf(parsed.lower), to: endOf(parsed.upper) };
    case 'Set':
    case 'List': {
      const members = parsed.values.map((member, index): DateShape => {
        const [lower, upper] = isRange(member) ? member : [member, member];
        const from = index === 0 && parsed.earlier ? 'open' : pointOf(lower);
        const to = index === parsed.values.length - 1 && parsed.later ? 'open' : pointOf(upper);
        return lower === upper && from !== 'open' && to !== 'open'
          ? { kind: 'point', point: from }
          : { kind: 'interval', from, to };
      });
      return { kind: parsed.type === 'Set' ? 'one-of' : 'all-of', members };
    }
    case 'Date':
    case 'Year':
    case 'Decade':
    case 'Century':
    case 'Season':
      return { kind: 'point', point: pointOf(parsed) };
  }
}

function endOf(end: End): DatePoint | 'open' | 'unknown' {
  if (end === null) return 'unknown';
  return typeof end === 'number' ? 'open' : pointOf(end);
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

function pointOf(parsed: Point): DatePoint {
  const certain = { approximate: false, uncertain: false };
  switch (parsed.type) {
    case 'Season': {
      const [year, number] = parsed.values;
      // ISO 8601-2: 21–24 are the seasons; above these come quarters and the like.
      const season = SEASONS[number - 21];
      return season
        ? { year, season, unit: 'season', ...certain }
        : { year, unit: 'year', ...certain };
    }
    case 'Date': {
      const flags = {
        approximate: (parsed.approximate?.value ?? 0) > 0,
        uncertain: (parsed.uncertain?.value ?? 0) > 0,
      };
      const [year = 0, month, day] = parsed.values;
      const mask = parsed.unspecified.toString();
      if (mask.startsWith('YYXX')) return { year, unit: 'century', ...flags };
      if (mask.startsWith('YYYX')) return { year, unit: 'decade', ...flags };
      if (month === undefined || mask.includes('MX') || mask.includes('-XX-')) {
        return { year, unit: 'year', ...flags };
      }
      if (day === undefined || mask.endsWith('X')) {
        return { year, month: month + 1, unit: 'month', ...flags };
      }
      return { year, month: month + 1, day, unit: 'day', ...flags };
    }
    case 'Decade':
      return { year: (parsed.values[0] ?? 0) * 10, unit: 'decade', ...certain };
    case 'Century':
      return { year: (parsed.values[0] ?? 0) * 100, unit: 'century', ...certain };
    case 'Year':
      return { year: parsed.values[0] ?? 0, unit: 'year', ...certain };
  }
}
