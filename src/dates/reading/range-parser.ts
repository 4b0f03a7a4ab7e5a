/** Reads times from tokens: points (a day, a decade …), the ranges between them, and open sides. */
import { toDay, toMonthAndDay, toYear } from '../calendar.ts';
import type { Day, Span } from '../calendar.ts';
import { pointOf } from './date-parts.ts';
import type { DateParts, Point } from './date-parts.ts';
import { datesAt, pointAt, skipFillers } from './date-points.ts';
import { ImpossibleTime, twoDigits, wordAt, yearText } from './tokens.ts';
import type { Style, Token } from './tokens.ts';
import {
  AFTER,
  AND,
  BEFORE,
  BETWEEN,
  ONWARDS,
  SINCE,
  SINCE_ALONE,
  UNTIL,
  UNTIL_ALONE,
  UP_TO,
} from './date-words.ts';

/** What was read, up to (not including) the token `next`; two readings where 8/7 may be either. */
export type Reading = {
  readonly next: number;
  readonly readings: readonly (Span & { readonly edtf: string })[];
};

/**
 * The longest time that begins at a token, or undefined. Throws ImpossibleTime for one that no
 * calendar has.
 */
export function readTime(tokens: readonly Token[], at: number, style: Style): Reading | undefined {
  const start = style === 'whole' ? skipFillers(tokens, at) : at;
  return (
    readRange(tokens, start, style) ??
    readOpen(tokens, start, style) ??
    readPoint(tokens, start, style)
  );
}

/** The interval between two days, in EDTF. */
export function hullText(first: Day, last: Day): string {
  return `${Number.isFinite(first) ? dayText(first) : '..'}/${Number.isFinite(last) ? dayText(last) : '..'}`;
}

function dayText(day: Day): string {
  const { month, day: dayOfMonth } = toMonthAndDay(day);
  return `${yearText(toYear(day))}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

function readPoint(tokens: readonly Token[], at: number, style: Style): Reading | undefined {
  const point = pointAt(tokens, at, style);
  return (
    point && {
      next: point.next,
      readings: point.points.map(({ first, last, edtf }) => ({ first, last, edtf })),
    }
  );
}

/** "before 1996", "since 2015", "until August 1998", "2015 onwards", "2015-". */
function readOpen(tokens: readonly Token[], at: number, style: Style): Reading | undefined {
  const side = sideOf(wordAt(tokens, at) ?? '', style);
  const point = pointAt(tokens, side ? skipFillers(tokens, at + 1) : at, style);
  if (!point) return undefined;
  const onwards = onwardsAt(tokens, point.next, style);
  // "since 2015 onwards" says it twice; "before 2015 onwards" says nothing.
  const meant = side ?? (onwards === undefined ? undefined : 'since');
  if (!meant) return undefined;
  const readings = point.points.map((each) => openSpan(meant, each));
  // An interval in EDTF takes no year of more than four digits.
  if (readings.some(({ edtf }) => edtf.includes('Y'))) return undefined;
  return { next: (meant === 'since' ? onwards : undefined) ?? point.next, readings };
}

type Side = 'before' | 'after' | 'until' | 'since';

function sideOf(word: string, style: Style): Side | undefined {
  if (BEFORE.has(word)) return 'before';
  if (AFTER.has(word)) return 'after';
  if (SINCE.has(word) || (style === 'whole' && SINCE_ALONE.has(word))) return 'since';
  return UNTIL.has(word) || (style === 'whole' && UNTIL_ALONE.has(word)) ? 'until' : undefined;
}

/** After "2015": "onwards", "and later", "to the present", and a dash that ends the text. */
function onwardsAt(tokens: readonly Token[], at: number, style: Style): number | undefined {
  const sign = tokens[at];
  if (sign?.text === '-' && at + 1 === tokens.length && style !== 'prose') return at + 1;
  let index = at;
  const joint = wordAt(tokens, at) ?? '';
  if (sign?.text === '-' || UP_TO.has(joint) || AND.has(joint)) index += 1;
  if (wordAt(tokens, index) === 'the') index += 1;
  return ONWARDS.has(wordAt(tokens, index) ?? '') ? index + 1 : undefined;
}

function openSpan(side: Side, point: Point): Span & { edtf: string } {
  if (side === 'before') {
    return { first: -Infinity, last: point.first - 1, edtf: `../${endText(point.first - 1)}` };
  }
  if (side === 'after') {
    return { first: point.last + 1, last: Infinity, edtf: `${startText(point.last + 1)}/..` };
  }
  return side === 'until'
    ? { first: -Infinity, last: point.last, edtf: `../${point.to}` }
    : { first: point.first, last: Infinity, edtf: `${point.from}/..` };
}

/** "before 1996" ends with the year 1995, "before 7 August 1998" with the day before. */
function endText(day: Day): string {
  const year = toYear(day);
  return toDay(year, 12, 31) === day ? yearText(year) : dayText(day);
}

function startText(day: Day): string {
  const year = toYear(day);
  return toDay(year, 1, 1) === day ? yearText(year) : dayText(day);
}

/** "1996-2000", "from August 1998 to 2001", "7–9 August 1998", "1996-98", "500-400 BC". */
function readRange(tokens: readonly Token[], at: number, style: Style): Reading | undefined {
  const isOpened = BETWEEN.has(wordAt(tokens, at) ?? '');
  const start = isOpened ? skipFillers(tokens, at + 1) : at;
  for (const from of datesAt(tokens, start, style)) {
    const joint = jointAt(tokens, from.next, isOpened);
    if (joint === undefined) continue;
    const second = skipFillers(tokens, joint);
    for (const to of [
      ...datesAt(tokens, second, style),
      ...abbreviatedYear(tokens, second, from),
    ]) {
      const ends = complete(from, to);
      if (ends) return rangeOf(ends[0], ends[1], to.next);
    }
  }
  return undefined;
}

/** The token after a dash or "to"; "and" joins only what "between" opened. */
function jointAt(tokens: readonly Token[], at: number, isOpened: boolean): number | undefined {
  const token = tokens[at];
  if (token?.kind === 'sign') return ['-', '/', '~', '…'].includes(token.text) ? at + 1 : undefined;
  const word = wordAt(tokens, at) ?? '';
  return UP_TO.has(word) || (isOpened && AND.has(word)) ? at + 1 : undefined;
}

/** 98 after 1996 is 1998; only upwards, so that 1996-04 stays a month. */
function abbreviatedYear(
  tokens: readonly Token[],
  at: number,
  from: DateParts,
): readonly DateParts[] {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length !== 2 || token.suffix !== '') return [];
  if (
    from.year === undefined ||
    from.year < 1000 ||
    from.era ||
    from.month !== undefined ||
    from.unit
  )
    return [];
  const year = from.year - (from.year % 100) + Number(token.text);
  return year > from.year ? [{ next: at + 1, year }] : [];
}

/** What one end lacks is taken from the other; undefined where both lack it. */
function complete(from: DateParts, to: DateParts): readonly [DateParts, DateParts] | undefined {
  if (from.eitherOrder || to.eitherOrder) return undefined;
  if (to.year === undefined) {
    // "7 August 1998 – 9 September", "August 1998 – September".
    if (from.year === undefined || from.month === undefined || to.month === undefined)
      return undefined;
    return [from, { ...to, ...eraAndYear(from) }];
  }
  // "500–400 BC": the era stands once, at the end.
  if (from.year !== undefined) return [from.era ? from : { ...from, ...eraOf(to) }, to];
  const month = from.month ?? to.month;
  if (
    to.month === undefined ||
    month === undefined ||
    (from.day !== undefined && to.day === undefined)
  )
    return undefined;
  const { year, ...era } = eraAndYear(to);
  // "November – February 2004" began the year before.
  return [{ ...from, ...era, month, year: month > to.month ? year - 1 : year }, to];
}

function eraOf({ era }: DateParts): { era?: 'bc' | 'ad' } {
  return era ? { era } : {};
}

function eraAndYear(parts: DateParts): { year: number; era?: 'bc' | 'ad' } {
  return { year: parts.year ?? 0, ...eraOf(parts) };
}

function rangeOf(from: DateParts, to: DateParts, next: number): Reading | undefined {
  const [start, end] = [pointOf({ ...from, next }), pointOf({ ...to, next })];
  // An interval in EDTF takes no year of more than four digits.
  if (start.from.startsWith('Y') || end.to.startsWith('Y')) return undefined;
  if (start.first > end.first || start.first > end.last) throw new ImpossibleTime(next);
  // An interval that begins and ends alike is no interval in EDTF.
  const edtf = start.from === end.to ? start.from : `${start.from}/${end.to}`;
  return {
    next,
    readings: [{ first: start.first, last: end.last, edtf }],
  };
}
