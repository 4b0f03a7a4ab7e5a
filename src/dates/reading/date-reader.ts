/**
 * Reads one date, token by token: a day, month, season, quarter, year, decade or century, in the
 * orders and languages that people write them.
 */
import { wordAt } from './date-tokens.ts';
import type { DateToken, ReadingStyle } from './date-tokens.ts';
import { hasRole } from './date-words.ts';
import { MONTHS, WEEKDAYS } from './month-words.ts';
import { readNumericDate } from './numeric-dates.ts';
import { resolveDate } from './resolve-date.ts';
import type { DateParts, ResolvedDate } from './resolve-date.ts';
import { readCentury, readDecade, readEraAndYear, readYear } from './year-reader.ts';
import type { ReadDate } from './year-reader.ts';

/**
 * The first complete reading at a token; two dates where the order of day and month is open. Throws
 * ImpossibleDate.
 */
export function readDate(
  tokens: readonly DateToken[],
  index: number,
  style: ReadingStyle,
): { readonly next: number; readonly dates: readonly ResolvedDate[] } | undefined {
  const parts = readDates(tokens, index, style).find(
    (each) => each.year !== undefined && isWritable(each),
  );
  if (!parts) return undefined;
  const { next, month, day } = parts;
  if (!parts.eitherOrder || month === undefined || day === undefined)
    return { next, dates: [resolveDate(parts, next)] };
  // Day first, as most of the world writes it.
  const exchanged = { ...parts, month: day, day: month };
  return { next, dates: [resolveDate(parts, next), resolveDate(exchanged, next)] };
}

/** EDTF gives a year of more than four digits no months, no mask and no part. */
function isWritable({ year = 0, month, unit, part, about }: DateParts): boolean {
  return year <= 9999 || (month === undefined && !unit && !part && !about);
}

/** All ways to read a date at a token, the longest first; some may lack the year or the month. */
export function readDates(
  tokens: readonly DateToken[],
  index: number,
  style: ReadingStyle,
): readonly ReadDate[] {
  const token = tokens[index];
  if (token?.kind === 'number') return readDatesAtNumber(tokens, index, style);
  if (token?.kind === 'word') return readDatesAtWord(tokens, index, style);
  return token?.text === '~' ? readAboutDates(tokens, index + 1, style) : [];
}

function readAboutDates(
  tokens: readonly DateToken[],
  index: number,
  style: ReadingStyle,
): readonly ReadDate[] {
  return readDates(tokens, index, style).map((parts) => ({ ...parts, about: true }));
}

const PARTS = ['early', 'middle', 'late'] as const;

function readDatesAtWord(
  tokens: readonly DateToken[],
  index: number,
  style: ReadingStyle,
): readonly ReadDate[] {
  const word = wordAt(tokens, index);
  if (hasRole(word, 'about')) return readAboutDates(tokens, index + 1, style);
  if (WEEKDAYS.has(word)) {
    const dates = readDates(tokens, skipComma(tokens, index + 1), style);
    return dates.filter(({ day }) => day !== undefined);
  }
  const part = PARTS.find((each) => hasRole(word, each));
  if (part) {
    const dash = tokens[index + 1]?.text === '-' ? index + 2 : index + 1;
    const dates = readDates(tokens, skipFillers(tokens, dash), style);
    return dates.map((parts) => ({ ...parts, part }));
  }
  const named =
    readSeason(tokens, index, style) ??
    readQuarter(tokens, index, style) ??
    readEraAndYear(tokens, index);
  if (named) return [named];
  const month = readMonth(tokens, index);
  return month ? readDatesAtMonth(tokens, month, style) : [];
}

/** In the order of EDTF, which numbers them from 21. */
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/** "spring 2002". */
function readSeason(
  tokens: readonly DateToken[],
  index: number,
  style: ReadingStyle,
): ReadDate | undefined {
  const season = SEASONS.findIndex((each) => hasRole(wordAt(tokens, index), each));
  const year = season === -1 ? undefined : readYearOfPart(tokens, index + 1, style);
  return year && { ...year, unit: 'season', number: 21 + season };
}

/** "Q3 2001". */
function readQuarter(
  tokens: readonly DateToken[],
  index: number,
  style: ReadingStyle,
): ReadDate | undefined {
  if (!hasRole(wordAt(tokens, index), 'quarter')) return undefined;
  const quarter = dayNumber(tokens[index + 1]) ?? 0;
  if (quarter < 1 || quarter > 4) return undefined;
  const year = readYearOfPart(tokens, index + 2, style);
  return year && { ...year, unit: 'quarter', number: quarter };
}

/** The year after a month, season or quarter: "August, 1998", "spring of 2002". */
function readYearOfPart(
  tokens: readonly DateToken[],
  index: number,
  style: ReadingStyle,
): ReadDate | undefined {
  return readYear(tokens, skipFillers(tokens, skipComma(tokens, index)), style, true);
}

/** "August 7, 1998", "August 1998"; for ranges also "August 7" and "August". */
function readDatesAtMonth(
  tokens: readonly DateToken[],
  { month, next }: ReadMonth,
  style: ReadingStyle,
): readonly ReadDate[] {
  const dates: ReadDate[] = [];
  const day = dayNumber(tokens[next]);
  if (day !== undefined) {
    const year = readYearOfPart(tokens, next + 1, style);
    if (year) dates.push({ ...year, month, day });
  }
  const year = readYearOfPart(tokens, next, style);
  if (year) dates.push({ ...year, month });
  if (day !== undefined) dates.push({ next: next + 1, month, day });
  dates.push({ next, month });
  return dates;
}

/** "8/7/1998", "7 August 1998", "1998 August 7", "1998"; for ranges also "7 August" and "7". */
function readDatesAtNumber(
  tokens: readonly DateToken[],
  index: number,
  style: ReadingStyle,
): readonly ReadDate[] {
  const dates: ReadDate[] = [];
  const numeric = readNumericDate(tokens, index, style);
  if (numeric) dates.push(numeric);
  const day = dayNumber(tokens[index]);
  const named = readMonth(tokens, skipFillers(tokens, skipDot(tokens, index + 1)));
  if (named && day !== undefined) {
    const { month, next } = named;
    const year = readYearOfPart(tokens, next, style);
    if (year) dates.push({ ...year, month, day });
    dates.push({ next, month, day });
  }
  dates.push(...readYearsFirst(tokens, index, style));
  if (day !== undefined) dates.push({ next: index + 1, day });
  return dates;
}

/** "1998 August 7", "1998 August", "1990s", "20th century", "44 BC", "1998". */
function readYearsFirst(
  tokens: readonly DateToken[],
  index: number,
  style: ReadingStyle,
): readonly ReadDate[] {
  const dates = [readCentury(tokens, index), readDecade(tokens, index)].filter(
    (date) => date !== undefined,
  );
  const year = readYear(tokens, index, style);
  if (!year) return dates;
  const named = year.era ? undefined : readMonth(tokens, skipComma(tokens, year.next));
  if (named) {
    const { month, next } = named;
    const day = dayNumber(tokens[next]);
    if (day !== undefined) dates.push({ ...year, month, day, next: next + 1 });
    // Not "in 1998 August 7, 2001 …", where the month belongs to a year of its own.
    if (!readYear(tokens, skipComma(tokens, next), style)) dates.push({ ...year, month, next });
  }
  dates.push(year);
  return dates;
}

type ReadMonth = { readonly month: number; readonly next: number };

function readMonth(tokens: readonly DateToken[], index: number): ReadMonth | undefined {
  const word = wordAt(tokens, index);
  const ofTwoWords = MONTHS.get(`${word} ${wordAt(tokens, index + 1)}`);
  const month = ofTwoWords ?? MONTHS.get(word);
  if (month === undefined) return undefined;
  const next = ofTwoWords === undefined ? index + 1 : index + 2;
  // Arabic documents of the UN name each month twice: آب/أغسطس.
  const again = tokens[next]?.text === '/' ? readMonth(tokens, next + 1) : undefined;
  return again?.month === month ? again : { month, next };
}

/** A number of one or two digits, as "7" or "7th"; not "90s". */
function dayNumber(token: DateToken | undefined): number | undefined {
  if (token?.kind !== 'number' || token.text.length > 2) return undefined;
  const isDecade = token.suffix !== 'st' && token.suffix.endsWith('s');
  return isDecade ? undefined : Number(token.text);
}

function skipComma(tokens: readonly DateToken[], index: number): number {
  return tokens[index]?.kind === 'sign' && /^[,،]$/u.test(tokens[index].text) ? index + 1 : index;
}

function skipDot(tokens: readonly DateToken[], index: number): number {
  return tokens[index]?.text === '.' ? index + 1 : index;
}

export function skipFillers(tokens: readonly DateToken[], index: number): number {
  let next = index;
  while (hasRole(wordAt(tokens, next), 'filler')) next += 1;
  return next;
}
