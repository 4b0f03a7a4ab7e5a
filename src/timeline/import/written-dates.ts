/** Turns dates as people write them in tables into EDTF. What could mean two days is not guessed. */
import { yearText } from '../../dates/edtf-text.ts';
import { ENGLISH_MONTHS } from '../../dates/month-names.ts';
import { dateErrors } from '../../dates/messages.ts';
import { importMessages } from './messages.ts';
import { DateError } from '../../dates/event-date.ts';
import { parseDate } from '../../dates/parse-date.ts';

export type WrittenDate =
  | { readonly kind: 'date'; readonly edtf: string }
  | { readonly kind: 'unclear'; readonly why: string };

/** Which number is the day of 07/08/1998. */
export type SlashOrder = 'day-first' | 'month-first';

/** Code units; the schema allows as many for EDTF. */
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

/** Both are EDTF. An interval, or one date where both are the same. */
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

const MONTHS = ENGLISH_MONTHS.map((name) => name.toLowerCase());

/** The name of a month, or its first three letters (for September also four). */
const MONTH = String.raw`(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(\d{1,4})(?: ?(ad|ce|bc|bce)\b\.?)?`;

type Pattern = readonly [RegExp, (...groups: readonly string[]) => string | undefined];

/** The first that fits counts. Groups without a match are empty. */
const PATTERNS: readonly Pattern[] = [
  [
    /^(?:c|ca|circa|about|around|approx|approximately)\.? (.+)$/,
    (rest) => addMark(translate(rest), '~'),
  ],
  [/^(?:probably|perhaps|possibly) (.+)$/, (rest) => addMark(translate(rest), '?')],
  [/^(.+?) ?\(\?\)$|^(.+?) ?\?$/, (one, two) => addMark(translate(one || two), '?')],
  [/^(\d{3})0s$/, (decade) => `${decade}X`],
  [/^(\d{1,2})(?:st|nd|rd|th) century$/, (nth) => `${String(Number(nth) - 1).padStart(2, '0')}XX`],
  // A time of day after an ISO day is dropped: nothing here is finer than a day.
  [/^(-?\d{4}-\d\d-\d\d)[t ]\d\d:?\d\d.*$/, (day) => day],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, (year, month, day) => joinDate(year, month, day)],
  [
    new RegExp(`^${DAY}(?: of)? ${MONTH},? ${YEAR}$`),
    (day, month, year, era) => formatDateOfEra(year, era, month, day),
  ],
  [
    new RegExp(`^${MONTH} ${DAY},? ${YEAR}$`),
    (month, day, year, era) => formatDateOfEra(year, era, month, day),
  ],
  [new RegExp(`^${MONTH},? ${YEAR}$`), (month, year, era) => formatDateOfEra(year, era, month)],
  [new RegExp(`^${YEAR}$`), (year, era) => (era === '' ? undefined : formatDateOfEra(year, era))],
  [/^ad (\d{1,4})$/, (year) => formatDateOfEra(year, 'ad')],
  [/^(.+?) ?(?:–|—| - | to | until |\bthrough\b) ?(.+)$/, (from, to) => interval(from, to)],
  [/^(\d{4})-(\d{4})$/, (from, to) => `${from}/${to}`],
];

/** Undefined when the text is not understood. What comes out is EDTF if the date exists. */
function translate(text: string): string | undefined {
  const small = text.toLowerCase().trim();
  if (asEdtf(small.toUpperCase())) return small.toUpperCase();
  for (const [pattern, format] of PATTERNS) {
    const match = pattern.exec(small);
    const edtf = match ? format(...match.slice(1).map((group) => group ?? '')) : undefined;
    if (edtf !== undefined && edtf !== '') return edtf;
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

/** A date in a year of an era: 44 BC is the astronomical -43. */
function formatDateOfEra(year = '', era = '', month = '', day = ''): string {
  const before = era.startsWith('b');
  const years = yearText(before ? 1 - Number(year) : Number(year));
  if (month === '') return years;
  const nth = MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3))) + 1;
  const months = `${years}-${String(nth).padStart(2, '0')}`;
  return day === '' ? months : `${months}-${day.padStart(2, '0')}`;
}
