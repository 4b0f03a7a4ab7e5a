/**
 * Parses all of EDTF: seasons, masks, sets, qualified parts. The `edtf` library does the work; its
 * answers are checked, since it accepts some dates that no calendar has.
 */
import edtf, { type End, type Parsed, type Point } from 'edtf';
import { daysInMonth, MS_PER_DAY } from './calendar.ts';
import type { Span } from './calendar.ts';
import { DateError } from './event-date.ts';
import type { DatePoint, DateReading, DateShape, IntervalEnd } from './event-date.ts';
import { dateErrors } from './messages.ts';

/** Spans are in the order in which they are written; they may overlap. Throws DateError. */
export function parseFullEdtf(text: string): DateReading {
  const impossible = impossibleLeapDay(text);
  if (impossible !== undefined) throw new DateError(dateErrors.noSuchDay(impossible));
  // The library takes XXXX, which names no year, for the year 0.
  if (/X{4}/.test(text)) throw new DateError(dateErrors.noTime(text));
  const parsed = parseWithLibrary(text);
  const spans = toSpans(parsed);
  // Beyond the year 275760 JavaScript has no dates.
  if (spans.some(({ first, last }) => Number.isNaN(first) || Number.isNaN(last))) {
    throw new DateError(dateErrors.tooFar(text));
  }
  if (spans.some(({ first, last }) => last < first)) throw new DateError(dateErrors.reversed(text));
  return { spans, shape: toShape(parsed) };
}

/** The library takes 29 February of any year, and makes it the first of March. */
function impossibleLeapDay(text: string): string | undefined {
  const days = text.replaceAll(/[~?%]/g, '').matchAll(/(-?\d{4})-02-29/g);
  return days.find(([, year]) => daysInMonth(Number(year), 2) < 29)?.[0];
}

function parseWithLibrary(text: string): Parsed {
  try {
    return edtf(text);
  } catch {
    const isWellFormed = /^-?\d{4}-\d{2}(-\d{2})?$/.test(text);
    throw new DateError(isWellFormed ? dateErrors.noSuchDay(text) : dateErrors.notEdtf(text));
  }
}

/** The library is right about the bounds of everything but sets: there, [1667,1670..1672] ends 1670. */
function toSpans(parsed: Parsed): readonly Span[] {
  if (parsed.type === 'Interval') {
    // The library gives 1970 for an unknown end.
    const lower = endBounds(parsed.lower ?? parsed.upper);
    const upper = parsed.upper === null ? lower : endBounds(parsed.upper);
    return [toSpan(lower.min, upper.max)];
  }
  if (parsed.type !== 'Set' && parsed.type !== 'List') return [toSpan(parsed.min, parsed.max)];
  return parsed.values.map((member, index) => {
    const [lower, upper] = isRange(member) ? member : [member, member];
    const first = index === 0 && parsed.earlier ? -Infinity : lower.min;
    const last = index === parsed.values.length - 1 && parsed.later ? Infinity : upper.max;
    return toSpan(first, last);
  });
}

function endBounds(end: End): { readonly min: number; readonly max: number } {
  return typeof end === 'object' && end !== null ? end : { min: -Infinity, max: Infinity };
}

function isRange(member: Point | readonly [Point, Point]): member is readonly [Point, Point] {
  return Array.isArray(member);
}

/** From milliseconds since 1970. */
function toSpan(min: number, max: number): Span {
  return { first: Math.floor(min / MS_PER_DAY), last: Math.floor(max / MS_PER_DAY) };
}

function toShape(parsed: Parsed): DateShape {
  switch (parsed.type) {
    case 'Interval':
      return { kind: 'interval', from: toEnd(parsed.lower), to: toEnd(parsed.upper) };
    case 'Set':
    case 'List': {
      const members = parsed.values.map((member, index): DateShape => {
        const [lower, upper] = isRange(member) ? member : [member, member];
        const from = index === 0 && parsed.earlier ? 'open' : toPoint(lower);
        const to = index === parsed.values.length - 1 && parsed.later ? 'open' : toPoint(upper);
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
      return { kind: 'point', point: toPoint(parsed) };
  }
}

function toEnd(end: End): IntervalEnd {
  if (end === null) return 'unknown';
  return typeof end === 'number' ? 'open' : toPoint(end);
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

function toPoint(parsed: Point): DatePoint {
  const certain = { approximate: false, uncertain: false };
  switch (parsed.type) {
    case 'Season': {
      const [year, number] = parsed.values;
      // ISO 8601-2: 21 to 24 are the seasons; higher numbers are quarters and the like.
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
