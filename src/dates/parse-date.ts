/** Parses dates in EDTF (ISO 8601-2): exact, approximate, uncertain, open, or one of a set. */
import { compareSpans } from './calendar.ts';
import type { Span } from './calendar.ts';
import { parsePoint } from './edtf-point.ts';
import type { EdtfPoint } from './edtf-point.ts';
import { DateError } from './event-date.ts';
import type { DateReading, DateShape, EventDate, IntervalEnd } from './event-date.ts';
import { dateErrors } from './messages.ts';

/** As in the schema. A set of 8 days needs 90. */
const MAX_EDTF_LENGTH = 100;

/** Parses an EDTF expression. Throws DateError. */
export function parseDate(text: string): EventDate {
  const edtf = text.trim();
  if (edtf.length > MAX_EDTF_LENGTH) {
    throw new DateError(dateErrors.notEdtf(`${edtf.slice(0, MAX_EDTF_LENGTH)}…`));
  }
  // A record's dates are days at the finest, and an hour with an offset may lie in another day.
  if (/^[^a-z]*T[^a-z]*$/.test(edtf)) throw new DateError(dateErrors.timeOfDay(edtf));
  const { spans: unordered, shape } =
    parseSet(edtf) ?? (edtf.includes('/') ? parseInterval(edtf) : toReading(needPoint(edtf, edtf)));
  const spans = mergeSpans(unordered);
  const first = spans[0]?.first ?? -Infinity;
  const last = spans.at(-1)?.last ?? Infinity;
  if (first === -Infinity && last === Infinity) throw new DateError(dateErrors.noTime(edtf));
  return { edtf, first, last, spans, shape };
}

/** The date, or why the text is none. */
export function tryParseDate(text: string): EventDate | DateError {
  try {
    return parseDate(text);
  } catch (error) {
    if (error instanceof DateError) return error;
    throw error;
  }
}

function toReading({ span, shape }: EdtfPoint): DateReading {
  return { spans: [span], shape };
}

/** Throws DateError, which names the whole text, for what is no date. */
function needPoint(text: string, whole: string): EdtfPoint {
  const point = parsePoint(text);
  if (!point) throw new DateError(dateErrors.notEdtf(whole));
  return point;
}

function parseInterval(text: string): DateReading {
  const [lower = '', upper = '', ...more] = text.split('/');
  if (more.length > 0) throw new DateError(dateErrors.notEdtf(text));
  return intervalReading(text, parseEnd(lower, text), parseEnd(upper, text));
}

type End = EdtfPoint | 'open' | 'unknown';

function intervalReading(text: string, from: End, to: End): DateReading {
  return {
    spans: [intervalSpan(text, from, to)],
    shape: { kind: 'interval', from: endShape(from, 'from'), to: endShape(to, 'to') },
  };
}

function parseEnd(text: string, interval: string): End {
  if (text === '..') return 'open';
  if (text === '') return 'unknown';
  // An interval of years with more than four digits is not EDTF.
  if (text.startsWith('Y')) throw new DateError(dateErrors.notEdtf(interval));
  return needPoint(text, interval);
}

/**
 * An end that has no name of its own (1984-1X, the quarter 1984-33) is said by the month or year that
 * it is in. Its first month would be more than is known.
 */
function endShape(end: End, side: 'from' | 'to'): IntervalEnd {
  if (typeof end === 'string') return end;
  const { shape } = end;
  const inner = shape.kind === 'one-of' ? shape.members[0] : shape;
  if (inner?.kind === 'interval') return holderOf(inner.from, inner.to, side);
  return inner?.kind === 'point' ? inner.point : 'unknown';
}

function holderOf(from: IntervalEnd, to: IntervalEnd, side: 'from' | 'to'): IntervalEnd {
  if (typeof from === 'string' || typeof to === 'string') return side === 'from' ? from : to;
  const { year, month, approximate, uncertain } = from;
  if (year !== to.year) return { ...(side === 'from' ? from : to), approximate: true };
  return month !== undefined && month === to.month
    ? { year, month, unit: 'month', approximate, uncertain }
    : { year, unit: 'year', approximate, uncertain };
}

/**
 * The days of an interval. An unknown end adds nothing to the known one: 1998/ is found under 1998,
 * where its beginning is known to be, and 1998/.. under every year since.
 */
function intervalSpan(text: string, from: End, to: End): Span {
  const lower = typeof from === 'string' ? undefined : from.span;
  const upper = typeof to === 'string' ? undefined : to.span;
  if (!lower && !upper) throw new DateError(dateErrors.noTime(text));
  if (lower && upper) {
    if (upper.last < lower.first) throw new DateError(dateErrors.reversed(text));
    if (compareSpans(lower, upper) === 0) throw new DateError(dateErrors.sameEnds(text));
    // 1984-11-12/1984-11-XX says that the day is not known; 1984-11-12/1984-11 is not valid EDTF.
    if (upper.first < lower.first && !/\/.*X/.test(text)) {
      throw new DateError(dateErrors.widerEnd(text));
    }
  }
  return {
    first: from === 'open' ? -Infinity : ((lower ?? upper)?.first ?? -Infinity),
    last: to === 'open' ? Infinity : ((upper ?? lower)?.last ?? Infinity),
  };
}

/** Undefined for what is not in brackets. `[…]` is one of its members, `{…}` all of them. */
function parseSet(text: string): DateReading | undefined {
  const [, open, inner = '', close] = /^([[{])(.*)([\]}])$/.exec(text) ?? [];
  if (open === undefined) return undefined;
  if ((open === '[') !== (close === ']')) throw new DateError(dateErrors.notEdtf(text));
  const texts = inner.split(',').map((member) => member.trim());
  const members = texts.map((member, index) =>
    parseMember(member, text, { isFirst: index === 0, isLast: index === texts.length - 1 }),
  );
  const spans = members.flatMap((member) => member.spans);
  return { spans, shape: setShape(open === '[' ? 'one-of' : 'all-of', members) };
}

function setShape(kind: 'one-of' | 'all-of', members: readonly DateReading[]): DateShape {
  const [only, another] = members;
  // A set of one date is that date, and all of 1960 to 1965 is an interval.
  if (only && !another && (kind === 'all-of' || only.shape.kind === 'point')) return only.shape;
  const shapes = members.map(({ shape }) => shape);
  return {
    kind,
    members: shapes.flatMap((shape) => (shape.kind === kind ? shape.members : [shape])),
  };
}

/** A date, or two joined by "..": the first member may lack its beginning, the last its end. */
function parseMember(
  member: string,
  set: string,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): DateReading {
  const [lower = '', upper, ...more] = member.split('..');
  if (upper === undefined) return toReading(needPoint(lower, set));
  const lacksEnd = (lower === '' && !isFirst) || (upper === '' && !isLast);
  if (more.length > 0 || lacksEnd) throw new DateError(dateErrors.notEdtf(set));
  const parse = (end: string) => (end === '' ? 'open' : needPoint(end, set));
  return intervalReading(set, parse(lower), parse(upper));
}

/** Spans in order of time, those that overlap or touch joined. */
function mergeSpans(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const merged: Span[] = [];
  for (const span of spans.toSorted(compareSpans)) {
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
