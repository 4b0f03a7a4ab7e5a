/**
 * Parses plain EDTF: a year, month or day, and the interval between two of them.
 *
 * Nearly all dates are of this form, and this is 100 times as fast as the library, whose parser is
 * made for ambiguous grammars: 17,000 dates take it 2.3 s.
 */
import { daysInMonth, monthSpan, toDay, yearSpan } from './calendar.ts';
import type { Span } from './calendar.ts';
import { DateError } from './event-date.ts';
import type { DatePoint, DateReading, IntervalEnd } from './event-date.ts';
import { dateErrors } from './messages.ts';

/** Undefined for any other EDTF. Throws DateError for a day or interval that cannot be. */
export function parsePlainEdtf(text: string): DateReading | undefined {
  const slash = text.indexOf('/');
  if (slash === -1) {
    const plain = parsePoint(text);
    return plain && { spans: [plain.span], shape: { kind: 'point', point: plain.point } };
  }
  const from = parseEnd(text.slice(0, slash));
  const to = parseEnd(text.slice(slash + 1));
  if (!from || !to) return undefined;
  return {
    spans: [intervalSpan(text, from, to)],
    shape: { kind: 'interval', from: endShape(from), to: endShape(to) },
  };
}

type PlainPoint = { readonly span: Span; readonly point: DatePoint };
type PlainEnd = PlainPoint | 'open' | 'unknown';

function endShape(end: PlainEnd): IntervalEnd {
  return typeof end === 'string' ? end : end.point;
}

function parseEnd(text: string): PlainEnd | undefined {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parsePoint(text);
}

const POINT = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$/;

function parsePoint(text: string): PlainPoint | undefined {
  const [, yearDigits, monthDigits, dayDigits, mark] = POINT.exec(text) ?? [];
  if (yearDigits === undefined || yearDigits === '-0000') return undefined;
  const flags = {
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
  const year = Number(yearDigits);
  if (monthDigits === undefined) {
    return { span: yearSpan(year), point: { year, unit: 'year', ...flags } };
  }
  const month = Number(monthDigits);
  // Numbers above 12 are seasons.
  if (month < 1 || month > 12) return undefined;
  if (dayDigits === undefined) {
    return { span: monthSpan(year, month), point: { year, month, unit: 'month', ...flags } };
  }
  const day = Number(dayDigits);
  if (day < 1 || day > daysInMonth(year, month)) throw new DateError(dateErrors.noSuchDay(text));
  const only = toDay(year, month, day);
  return {
    span: { first: only, last: only },
    point: { year, month, day, unit: 'day', ...flags },
  };
}

/**
 * The days of an interval. An unknown end adds nothing to the known one: 1998/ is found under 1998,
 * where its beginning is known to be, and 1998/.. under every year since.
 */
function intervalSpan(text: string, from: PlainEnd, to: PlainEnd): Span {
  const lower = typeof from === 'string' ? undefined : from.span;
  const upper = typeof to === 'string' ? undefined : to.span;
  if (!lower && !upper) throw new DateError(dateErrors.noTime(text));
  if (lower && upper && upper.last < lower.first) throw new DateError(dateErrors.reversed(text));
  if (lower && upper && upper.first <= lower.first) throw new DateError(dateErrors.sameEnds(text));
  return {
    first: from === 'open' ? -Infinity : ((lower ?? upper)?.first ?? -Infinity),
    last: to === 'open' ? Infinity : ((upper ?? lower)?.last ?? Infinity),
  };
}
