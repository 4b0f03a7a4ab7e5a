/** Dates as people write them in tables, turned into EDTF; what could mean two days is not guessed. */
import { dateErrors } from '../../dates/messages.ts';
import { importMessages } from './messages.ts';
import { DateError } from '../../dates/event-date.ts';
import { parseDate } from '../../dates/parse-date.ts';

export type WrittenDate =
  | { readonly kind: 'date'; readonly edtf: string }
  | { readonly kind: 'unclear'; readonly why: string };

/** Which number of 07/08/1998 is the day. */
export type SlashOrder = 'day-first' | 'month-first';

/** Code units; as EDTF in a timeline. */
const LONGEST = 100;

export function readWrittenDate(written: string, order?: SlashOrder): WrittenDate {
  const text = written.trim().replaceAll(/\s+/g, ' ');
  if (text === '') return { kind: 'unclear', why: importMessages.noDate };
  if (text.length > LONGEST) {
    return { kind: 'unclear', why: importMessages.unclearDate(`${text.slice(0, LONGEST)}…`) };
  }
  const known = asEdtf(text);
  if (known) return { kind: 'date', edtf: known };
  const slashes = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (slashes) return slashed(text, slashes, order);
  const translated = translate(text);
  const edtf = translated === undefined ? undefined : asEdtf(translated);
  if (edtf) return { kind: 'date', edtf };
  return { kind: 'unclear', why: importMessages.unclearDate(text) };
}

/** An interval, or one date where both are the same. Both are EDTF. */
export function formatInterval(from: string, to: string): WrittenDate {
  if (from === to) return { kind: 'date', edtf: from };
  const edtf = asEdtf(`${from}/${to}`);
  if (edtf) return { kind: 'date', edtf };
  return { kind: 'unclear', why: dateErrors.reversed(`${from}/${to}`) };
}

function asEdtf(text: string): string | undefined {
  try {
    return parseDate(text).edtf;
  } catch (error) {
    if (error instanceof DateError) return undefined;
    throw error;
  }
}

function slashed(text: string, match: RegExpExecArray, order: SlashOrder | undefined): WrittenDate {
  const [, first = '', second = '', year = ''] = match;
  const dayFirst = asEdtf(joinDate(year, second, first));
  const monthFirst = asEdtf(joinDate(year, first, second));
  if (dayFirst && monthFirst && dayFirst !== monthFirst && order === undefined) {
    return { kind: 'unclear', why: importMessages.twoDays(text, dayFirst, monthFirst) };
  }
  const edtf = order === 'month-first' ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst);
  if (edtf) return { kind: 'date', edtf };
  return { kind: 'unclear', why: dateErrors.noSuchDay(text) };
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** What a month may be called: its name, or its first three letters (four for September). */
const MONTH = String.raw`(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(\d{1,4})(?: ?(ad|ce|bc|bce)\b\.?)?`;

type Turn = readonly [RegExp, (...groups: readonly string[]) => string | undefined];

/** The first that fits counts. Groups that took no part are empty. */
const TURNS: readonly Turn[] = [
  [
    /^(?:c|ca|circa|about|around|approx|approximately)\.? (.+)$/,
    (rest) => addMark(translate(rest), '~'),
  ],
  [/^(?:probably|perhaps|possibly) (.+)$/, (rest) => addMark(translate(rest), '?')],
  [/^(.+?) ?\(\?\)$|^(.+?) ?\?$/, (one, two) => addMark(translate(one || two), '?')],
  [/^(\d{3})0s$/, (decade) => `${decade}X`],
  [/^(\d{1,2})(?:st|nd|rd|th) century$/, (nth) => `${String(Number(nth) - 1).padStart(2, '0')}XX`],
  // A time of day after an ISO day: nothing here is finer than a day.
  [/^(-?\d{4}-\d\d-\d\d)[t ]\d\d:?\d\d.*$/, (day) => day],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, (year, month, day) => joinDate(year, month, day)],
  [
    new RegExp(`^${DAY}(?: of)? ${MONTH},? ${YEAR}$`),
    (day, month, year, era) => formatYear(year, era, month, day),
  ],
  [
    new RegExp(`^${MONTH} ${DAY},? ${YEAR}$`),
    (month, day, year, era) => formatYear(year, era, month, day),
  ],
  [new RegExp(`^${MONTH},? ${YEAR}$`), (month, year, era) => formatYear(year, era, month)],
  [new RegExp(`^${YEAR}$`), (year, era) => (era === '' ? undefined : formatYear(year, era))],
  [/^ad (\d{1,4})$/, (year) => formatYear(year, 'ad')],
  [/^(.+?) ?(?:–|—| - | to | until |\bthrough\b) ?(.+)$/, (from, to) => interval(from, to)],
  [/^(\d{4})-(\d{4})$/, (from, to) => `${from}/${to}`],
];

/** Undefined when it is no date that is understood; otherwise something that may be EDTF. */
function translate(text: string): string | undefined {
  const small = text.toLowerCase().trim();
  if (asEdtf(small.toUpperCase())) return small.toUpperCase();
  for (const [pattern, turn] of TURNS) {
    const match = pattern.exec(small);
    const turned = match ? turn(...match.slice(1).map((group) => group ?? '')) : undefined;
    if (turned !== undefined && turned !== '') return turned;
  }
  return undefined;
}

function addMark(edtf: string | undefined, mark: string): string | undefined {
  return edtf === undefined || /[~?%]/.test(edtf) ? undefined : edtf + mark;
}

function interval(from: string, to: string): string | undefined {
  const [first, last] = [translate(from), translate(to)];
  return first === undefined || last === undefined ? undefined : `${first}/${last}`;
}

function joinDate(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A year of an era: 44 BC is the astronomical -43. */
function formatYear(year = '', era = '', month = '', day = ''): string {
  const before = era.startsWith('b');
  const number = before ? Number(year) - 1 : Number(year);
  const digits = `${before && number > 0 ? '-' : ''}${String(number).padStart(4, '0')}`;
  if (month === '') return digits;
  const nth = MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3))) + 1;
  const months = `${digits}-${String(nth).padStart(2, '0')}`;
  return day === '' ? months : `${months}-${day.padStart(2, '0')}`;
}
