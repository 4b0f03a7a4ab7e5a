/**
 * Dates as EDTF (ISO 8601-2) writes them: exact, approximate, uncertain, open, or one of a set.
 *
 * A day is counted from 1970-01-01 in the proleptic Gregorian calendar; years are astronomical, so
 * 0 is 1 BC and -43 is 44 BC.
 */
import edtf, { type End, type Parsed } from 'edtf';

/** Days since 1970-01-01; ±Infinity where a side is open. */
export type Day = number;

/** A stretch of time, both ends included. */
export type Span = { readonly first: Day; readonly last: Day };

export type EventDate = Span & {
  /** As written. */
  readonly edtf: string;
  /** More than one for a set or list (`[1991,1995]`); in order, never overlapping. */
  readonly spans: readonly Span[];
  readonly shape: DateShape;
};

/** What a date is, for saying it in words. */
export type DateShape =
  | { readonly kind: 'point'; readonly point: DatePoint }
  | {
      readonly kind: 'interval';
      readonly from: DatePoint | 'open' | 'unknown';
      readonly to: DatePoint | 'open' | 'unknown';
    }
  | { readonly kind: 'one-of' | 'all-of'; readonly members: readonly DateShape[] };

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

/** A text that is no EDTF date; `message` says why, for the person who wrote it. */
export class DateError extends Error {
  override readonly name = 'DateError';
}

const MS_PER_DAY = 86_400_000;

/** Reads an EDTF expression. Throws DateError. */
export function parseDate(text: string): EventDate {
  const parsed = parseEdtf(text.trim());
  const spans = mergeSpans(spansOf(parsed));
  const first = spans[0]?.first ?? -Infinity;
  const last = spans.at(-1)?.last ?? Infinity;
  if (first === -Infinity && last === Infinity) {
    throw new DateError(`"${text}" names no time: both sides are open`);
  }
  return { edtf: text.trim(), first, last, spans, shape: shapeOf(parsed) };
}

/** The day with these astronomical year, month (from 1) and day of month. */
export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / MS_PER_DAY);
}

/** The astronomical year in which a day lies; ±Infinity for an open side. */
export function yearOf(day: Day): number {
  return Number.isFinite(day) ? new Date(day * MS_PER_DAY).getUTCFullYear() : day;
}

/** The month (from 1) and day of month of a day. */
export function monthAndDayOf(day: Day): { month: number; day: number } {
  const date = new Date(day * MS_PER_DAY);
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function yearSpan(year: number): Span {
  return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
}

export function overlaps(date: EventDate, span: Span): boolean {
  return date.spans.some(({ first, last }) => first <= span.last && last >= span.first);
}

/**
 * Orders dates as a reader expects: by when they begin, then the shorter first, so that a day in
 * 1998 stands before all of 1998.
 */
export function compareDates(a: Span, b: Span): number {
  return compareNumbers(a.first, b.first) || compareNumbers(a.last, b.last);
}

/** Unlike a difference, right for two infinities. */
function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function parseEdtf(text: string): Parsed {
  if (/[a-z]/.test(text)) {
    throw new DateError(
      `"${text}" is not a date in EDTF; write it as 1998-08-07, 1992/1996 or 1998~`,
    );
  }
  try {
    return edtf(text);
  } catch (cause) {
    throw new DateError(whyNot(text), { cause });
  }
}

function whyNot(text: string): string {
  const ends = /^(-?\d{4,}[^/]*)\/(-?\d{4,}[^/]*)$/.exec(text);
  if (ends?.[1] && ends[2] && readable(ends[1]) && readable(ends[2])) {
    return `"${text}" ends before it begins`;
  }
  if (/^-?\d{4}-\d{2}(-\d{2})?$/.test(text)) return `"${text}" is not a day of the calendar`;
  return `"${text}" is not a date in EDTF; write it as 1998-08-07, 1992/1996 or 1998~`;
}

function readable(text: string): boolean {
  try {
    edtf(text);
    return true;
  } catch {
    return false;
  }
}

/** `edtf` is right about the bounds of everything but sets: there, [1667,1670..1672] ends 1670. */
function spansOf(parsed: Parsed): readonly Span[] {
  if (parsed.type !== 'Set' && parsed.type !== 'List') return [daysBetween(parsed.min, parsed.max)];
  return parsed.values.map((member, index) => {
    const [lower, upper] = isRange(member) ? member : [member, member];
    const first = index === 0 && parsed.earlier ? -Infinity : lower.min;
    const last = index === parsed.values.length - 1 && parsed.later ? Infinity : upper.max;
    return daysBetween(first, last);
  });
}

function isRange(member: Parsed | readonly [Parsed, Parsed]): member is readonly [Parsed, Parsed] {
  return Array.isArray(member);
}

function daysBetween(min: number, max: number): Span {
  return { first: Math.floor(min / MS_PER_DAY), last: Math.floor(max / MS_PER_DAY) };
}

function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted(compareDates)) {
    const previous = merged.at(-1);
    if (previous && span.first <= previous.last + 1) {
      merged[merged.length - 1] = {
        first: previous.first,
        last: Math.max(previous.last, span.last),
      };
    } else {
      merged.push(span);
    }
  }
  return merged;
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

function pointOf(parsed: Parsed): DatePoint {
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
    case 'Interval':
    case 'Set':
    case 'List':
      throw new DateError(`"${parsed.edtf}" is not one point in time`);
  }
}
