/**
 * Reads a date as a record has it: a cell of a table, a field of a bibliography. The EDTF that it gives
 * is never more certain than what was written.
 */
import { DateError } from '../event-date.ts';
import { tryParseDate } from '../parse-date.ts';
import { toLatinDigits } from '../../text/normalize-text.ts';
import { ImpossibleDate } from './date-parts.ts';
import type { DateParts, ReadTime, Time, TimeEnd } from './date-parts.ts';
import { tokenizeDates } from './date-tokens.ts';
import { skipRole } from './date-words.ts';
import { abbreviatedRange, readWholeTime, resolveReadings } from './read-times.ts';
import { joinEnds } from './resolve-time.ts';

export type RecordedDate =
  /** In EDTF. `saysLess`: it leaves out a part of what was written, for which EDTF has no words. */
  | { readonly kind: 'date'; readonly edtf: string; readonly saysLess?: true }
  /** In EDTF, the likeliest first. `isOrder`: they differ only in which number is the day. */
  | { readonly kind: 'several'; readonly readings: readonly string[]; readonly isOrder: boolean }
  | { readonly kind: 'impossible' | 'not-a-date' };

/** Which number is the day of 07/08/1998. */
export type SlashOrder = 'day-first' | 'month-first';

/** Never throws. */
export function readRecordedDate(written: string, order?: SlashOrder): RecordedDate {
  const text = simplify(written);
  const short = readShortForm(text);
  if (short) return short;
  const years = abbreviatedRange(text);
  if (years !== undefined) return { kind: 'several', readings: [years, text], isOrder: false };
  const known = asEdtf(toLatinDigits(text) === text ? text.toUpperCase() : text);
  if (known !== undefined) return { kind: 'date', edtf: known };
  return readOrImpossible(() => {
    const reading = readWholeTime(text);
    return reading && inOrder(reading, order);
  });
}

/** What reads as one date by its digits, and is meant as another: "1998–9", "199?". */
function readShortForm(text: string): RecordedDate | undefined {
  const [, year = '', dash = '', digit = ''] = /^(\d{4}) ?([-–—/]) ?([1-9])$/.exec(text) ?? [];
  if (Number(digit) > Number(year.slice(3))) {
    const years = `${year}/${year.slice(0, 3)}${digit}`;
    if (/[–—]/.test(dash)) return { kind: 'date', edtf: years };
    return { kind: 'several', readings: [`${year}-0${digit}`, years], isOrder: false };
  }
  // Catalogues write the 1990s so, and others a year before 1000.
  const [, decade] = /^\[?([12]\d\d)[-–?_u]\??\]?$/i.exec(text) ?? [];
  if (decade === undefined) return undefined;
  return { kind: 'several', readings: [`${decade}X`, `0${decade}?`], isOrder: false };
}

/**
 * Reads a beginning and an end that are written apart, as in two cells of a table. "present" is an end
 * that is still open, and "unknown" one that nobody knows. Never throws.
 */
export function readRecordedInterval(from: string, to: string, order?: SlashOrder): RecordedDate {
  const [start, end] = [from, to].map((text) => toPoint(readRecordedDate(text, order)));
  const [begun, ended] = [start ?? readOpenEnd(from), end ?? readOpenEnd(to)];
  if (begun !== undefined && ended !== undefined) {
    const edtf = asEdtf(joinEnds(begun, ended));
    return edtf === undefined ? { kind: 'impossible' } : { kind: 'date', edtf };
  }
  return readOrImpossible(() => {
    const [starts, ends] = [from, to].map((text) => readDateEnds(simplify(text)));
    const times = (starts ?? []).flatMap((each) =>
      (ends ?? [])
        .filter((last) => isInOneOrder(each, last))
        .map((last): Time => ({ kind: 'interval', from: each, to: last })),
    );
    return times.length === 0 ? undefined : inOrder({ next: 0, times }, order);
  });
}

/** A table writes 7/8/1998 in one order in all its cells. */
function isInOneOrder(from: TimeEnd, to: TimeEnd): boolean {
  const [first, last] = [from, to].map((end) => (typeof end === 'string' ? undefined : end.order));
  return first === undefined || last === undefined || first === last;
}

/** The one date that was read, where an interval may begin or end with it: no set, and no interval. */
function toPoint(read: RecordedDate): string | undefined {
  return read.kind === 'date' && !/[[{/]/.test(read.edtf) ? read.edtf : undefined;
}

function readOpenEnd(written: string): string | undefined {
  const text = simplify(written);
  if (/^(?:\?+|unknown)$/i.test(text)) return '';
  const tokens = tokenizeDates(text);
  const isOpen = skipRole({ tokens, style: 'whole' }, 0, 'onwards') === tokens.length;
  return text === '..' || (tokens.length > 0 && isOpen) ? '..' : undefined;
}

/** All that the text may mean as an end of an interval. Undefined where it is no single date. */
function readDateEnds(text: string): readonly TimeEnd[] | undefined {
  const open = readOpenEnd(text);
  if (open !== undefined) return [open === '' ? 'unknown' : 'open'];
  return readWholeTime(text)?.times.flatMap((time) => (time.kind === 'date' ? [time.date] : []));
}

function readOrImpossible(read: () => ReadTime | undefined): RecordedDate {
  try {
    const reading = read();
    return reading ? toRecorded(reading) : { kind: 'not-a-date' };
  } catch (error) {
    if (error instanceof ImpossibleDate) return { kind: 'impossible' };
    throw error;
  }
}

/** One way of writing for what programs and tables write in many. */
function simplify(written: string): string {
  return SPELLINGS.reduce(
    (text, [spelling, simple]) => text.replace(spelling, simple),
    written.trim().replaceAll(/\s+/g, ' '),
  );
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  // JavaScript's own: "Fri Aug 07 1998 00:00:00 GMT+0000 (UTC)".
  [/(?<=:\d\d) (?:GMT|UTC)(?:[+-]\d{4})?(?: \([^)]*\))?$/, ''],
  // Nothing here is finer than a day. Programs write midnight, and years with a decimal point.
  [
    /(?<=\d)(?:T\d{2}:?|[T ]\d{1,2}:)\d\d(?::?\d\d(?:\.\d+)?)?(?: ?[ap]m)?(?:Z|[+-]\d\d:?\d\d)?$/i,
    '',
  ],
  [/^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)$/, '$1'],
  [/(?<=\d),? \d{1,2} ?[ap]m$/i, ''],
  // As programmers write a range: 1998-08-07..1998-08-09.
  [/^([\d-]{4,10}) ?\.{2,3} ?([\d-]{4,10})$/, '$1/$2'],
  // An end that nobody knows.
  [/^\?+ ?[-–—/] ?(\d{4})$/, '/$1'],
  [/^(\d{4}) ?[-–—/] ?\?+$/, '$1/'],
  // Catalogues: "19--" and "19??" are a century.
  [/^\[?([12]\d)(?:--|\?\?|uu|__)\??\]?$/i, '$1XX'],
  [/^pre[- ]?(?=\d)/i, 'before '],
  [/^post[- ]?(?=\d)/i, 'after '],
  [/^(?:not before|n(?:o|ot) earlier than|on or after) (.+)$/i, '$1 or later'],
  [/^on or before (.+)$/i, '$1 or earlier'],
  [/ (?:\((?:ca?|circa)\.?\)|ca\.)$/i, ' approx'],
  [/^(\d{4})\.0$/, '$1'],
  // ISO 8601 without hyphens.
  [/^([12]\d{3})(0[1-9]|1[0-2])([0-2]\d|3[01])$/, '$1-$2-$3'],
  // Databases write zeros for a month or day that is not known.
  [/^(?!0000)(\d{4}(?:-(?:0[1-9]|1[0-2]))?)(?:-00){1,2}$/, '$1'],
  // EDTF as its drafts before 2019 had it: 199u, unknown/2006, 2004/open.
  [/(?<=(?:^|\/)-?\d{1,3}u{0,2})u(?=u{0,2}(?:[-~?/]|$))/gi, 'X'],
  [/(?<=[\du]-)uu(?=[-~?/]|$)/gi, 'XX'],
  [/^unknown(?=\/\d)|(?<=\d[~?]*\/)unknown$/i, ''],
  [/^open(?=\/\d)|(?<=\d[~?]*\/)open$/i, '..'],
  [/(?<=^|[-–—] ?|\bto )(?:ongoing|current(?:ly)?|continuing|date)$/i, 'present'],
  [/(?: \((?:approximate(?:ly)?|est\.?|estimated?)\)| est\.?| estimated)$/i, ' approx'],
  [/ (?:\((?:disputed|probabl[ey]|possibl[ey])\)|probably|possibly)$/i, ' uncertain'],
  // "2,500 BC": a year in another place is never written so.
  [/\b(\d{1,3})[, ](\d{3})(?= ?b\.? ?c)/gi, '$1$2'],
  [/(?<=\d(?:st|nd|rd|th)) (?:c|cent)\.(?= |$)/gi, ' century'],
  // "19th–20th century"
  [
    /(\d(?:st|nd|rd|th)) ?([-–—]|to) ?(\d+(?:st|nd|rd|th) )centur(?:y|ies)/i,
    '$1 century $2 $3century',
  ],
];

/** Without the brackets of a set of one: [2001-22] can mean nothing but the summer. */
function asEdtf(text: string): string | undefined {
  const date = tryParseDate(text);
  return date instanceof DateError ? undefined : date.edtf.replace(/^\[([^,.]*)\]$/, '$1');
}

/** Only the readings in an order, where there are some. */
function inOrder({ next, times }: ReadTime, order: SlashOrder | undefined): ReadTime {
  const fitting = times.filter((time) => {
    const written = datesOf(time).flatMap((date) => date.order ?? []);
    return order === undefined || written.every((each) => each === order);
  });
  return { next, times: fitting.length > 0 ? fitting : times };
}

function datesOf(time: Time): readonly DateParts[] {
  if (time.kind === 'interval')
    return [time.from, time.to].filter((end) => typeof end === 'object');
  return 'date' in time ? [time.date] : time.members.flatMap(datesOf);
}

function toRecorded(reading: ReadTime): RecordedDate {
  const resolved = resolveReadings(reading);
  const readings = resolved.flatMap(({ recorded }) => asEdtf(recorded) ?? []);
  const [edtf, another] = readings;
  if (edtf === undefined) return { kind: 'impossible' };
  if (another === undefined) {
    return { kind: 'date', edtf, ...(resolved[0]?.saysLess ? { saysLess: true } : {}) };
  }
  const orders = new Set(reading.times.flatMap(datesOf).flatMap((date) => date.order ?? []));
  return { kind: 'several', readings, isOrder: orders.size === 2 && readings.length === 2 };
}
