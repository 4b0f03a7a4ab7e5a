/**
 * Reads one point in time, token by token: a day, month, season, quarter, year, decade or century,
 * in the orders and languages that people write them.
 */
import {
  ABOUT,
  FILLERS,
  MONTHS,
  OF_OUR_ERA,
  PART_OF_A_PERIOD,
  SEASONS,
  WEEKDAYS,
} from './date-words.ts';
import { pointOf } from './date-parts.ts';
import type { DateParts, Point } from './date-parts.ts';
import { ImpossibleTime, wordAt } from './tokens.ts';
import type { Style, Token } from './tokens.ts';
import { bareYear, centuryAt, decadeAt, yearAt } from './years.ts';

/** The first reading at a token that is complete; two points where the order of day and month is open. */
export function pointAt(
  tokens: readonly Token[],
  at: number,
  style: Style,
): { readonly next: number; readonly points: readonly Point[] } | undefined {
  const parts = datesAt(tokens, at, style).find(
    (each) => each.year !== undefined && isWritable(each),
  );
  if (!parts) return undefined;
  const { next, month, day } = parts;
  if (!parts.eitherOrder || month === undefined || day === undefined)
    return { next, points: [pointOf(parts)] };
  // Day first, as most of the world writes it; whoever asks sees both.
  return { next, points: [pointOf(parts), pointOf({ ...parts, month: day, day: month })] };
}

/** All ways to read a date at a token, the longest first; some may lack the year or the month. */
export function datesAt(tokens: readonly Token[], at: number, style: Style): readonly DateParts[] {
  const token = tokens[at];
  if (token?.kind === 'number') return datesAtNumber(tokens, at, style);
  if (token?.kind === 'sign' && token.text === '~')
    return datesAt(tokens, at + 1, style).map(about);
  return token?.kind === 'word' ? datesAtWord(tokens, at, style) : [];
}

/** EDTF gives a year of more than four digits no months, no mask and no part. */
function isWritable({ year = 0, month, unit, part, about: isAbout }: DateParts): boolean {
  return year <= 9999 || (month === undefined && !unit && !part && !isAbout);
}
function about(parts: DateParts): DateParts {
  return { ...parts, about: true };
}

function inPart(parts: DateParts, part: NonNullable<DateParts['part']>): DateParts {
  return { ...parts, part };
}

function datesAtWord(tokens: readonly Token[], at: number, style: Style): readonly DateParts[] {
  const word = wordAt(tokens, at) ?? '';
  if (ABOUT.has(word)) return datesAt(tokens, at + 1, style).map(about);
  if (WEEKDAYS.has(word)) {
    return datesAt(tokens, skipComma(tokens, at + 1), style).filter(({ day }) => day !== undefined);
  }
  const part = PART_OF_A_PERIOD.get(word);
  if (part) {
    const dash = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
    return datesAt(tokens, skipFillers(tokens, dash), style).map((parts) => inPart(parts, part));
  }
  const season = SEASONS.get(word);
  if (season !== undefined) return namedThreeMonths(tokens, at + 1, style, 'season', season);
  const quarter = word === 'q' ? dayNumber(tokens[at + 1]) : undefined;
  if (quarter !== undefined && quarter >= 1 && quarter <= 4) {
    return namedThreeMonths(tokens, at + 2, style, 'quarter', quarter);
  }
  if (OF_OUR_ERA.has(word)) {
    const year = bareYear(tokens[at + 1], 1);
    return year === undefined ? [] : [{ next: at + 2, year, era: 'ad' }];
  }
  const named = monthAt(tokens, at);
  return named ? datesAfterMonth(tokens, named, style) : [];
}

/** The year of "spring 2002" or "Q3 2001". */
function namedThreeMonths(
  tokens: readonly Token[],
  at: number,
  style: Style,
  unit: 'season' | 'quarter',
  number: number,
): readonly DateParts[] {
  const year = yearAt(tokens, skipFillers(tokens, skipComma(tokens, at)), style);
  return year ? [{ ...year, unit, number }] : [];
}

/** "August 7, 1998", "August 1998"; in a range also "August 7" and "August". */
function datesAfterMonth(
  tokens: readonly Token[],
  named: NamedMonth,
  style: Style,
): readonly DateParts[] {
  const found: DateParts[] = [];
  const { month, next } = named;
  const day = dayNumber(tokens[next]);
  if (day !== undefined) {
    const year = yearAt(tokens, skipFillers(tokens, skipComma(tokens, next + 1)), style);
    if (year) found.push({ ...year, month, day });
  }
  const year = yearAt(tokens, skipFillers(tokens, skipComma(tokens, next)), style);
  if (year) found.push({ ...year, month });
  if (day !== undefined) found.push({ next: next + 1, month, day });
  found.push({ next, month });
  return found;
}

function datesAtNumber(tokens: readonly Token[], at: number, style: Style): readonly DateParts[] {
  const found: DateParts[] = [...numericDates(tokens, at, style)];
  const day = dayNumber(tokens[at]);
  const named = monthAt(tokens, skipFillers(tokens, skipDot(tokens, at + 1)));
  if (named && day !== undefined) {
    const year = yearAt(tokens, skipFillers(tokens, skipComma(tokens, named.next)), style);
    if (year) found.push({ ...year, month: named.month, day });
    found.push({ next: named.next, month: named.month, day });
  }
  found.push(...yearsAtNumber(tokens, at, style));
  if (day !== undefined) found.push({ next: at + 1, day });
  return found;
}

/** "1998 August 7", "1998 August", "1990s", "20th century", "44 BC", "1998". */
function yearsAtNumber(tokens: readonly Token[], at: number, style: Style): readonly DateParts[] {
  const found: DateParts[] = [];
  const century = centuryAt(tokens, at);
  if (century) found.push(century);
  const decade = decadeAt(tokens, at);
  if (decade) found.push(decade);
  const year = yearAt(tokens, at, style);
  if (!year) return found;
  const named = year.era ? undefined : monthAt(tokens, skipComma(tokens, year.next));
  if (named && year.year !== undefined) {
    const day = dayNumber(tokens[named.next]);
    // "1998 August 7 …" but not "in 1998 August 7, 2001 …", where the day has a year of its own.
    if (day !== undefined) found.push({ ...year, month: named.month, day, next: named.next + 1 });
    if (!yearAt(tokens, skipComma(tokens, named.next), style)) {
      found.push({ ...year, month: named.month, next: named.next });
    }
  }
  found.push(year);
  return found;
}

/** 1998-8-7, 13.8.1998, 8/7/1998, 8/1998, 1998/8: parted by one and the same sign, without spaces. */
function numericDates(tokens: readonly Token[], at: number, style: Style): readonly DateParts[] {
  const [first, sign, second, sign2, third_] = tokens.slice(at, at + 5);
  if (
    !first ||
    !sign ||
    !second ||
    second.kind !== 'number' ||
    !['-', '/', '.'].includes(sign.text)
  )
    return [];
  if (first.end !== sign.start || sign.end !== second.start || first.suffix || second.suffix)
    return [];
  const isThree =
    third_?.kind === 'number' &&
    sign2?.text === sign.text &&
    second.end === sign2.start &&
    sign2.end === third_.start;
  if (isThree) return numericDay(at, sign.text, first.text, second.text, third_.text, style);
  // A number, a version or a share: "1.5", "9/11", "24/7".
  if (sign.text === '.') return [];
  if (isFourDigits(second.text) && isMonth(first.text)) {
    return [{ next: at + 3, year: Number(second.text), month: Number(first.text) }];
  }
  if (isFourDigits(first.text) && isMonth(second.text)) {
    return [{ next: at + 3, year: Number(first.text), month: Number(second.text) }];
  }
  return [];
}

function numericDay(
  at: number,
  sign: string,
  first: string,
  second: string,
  third_: string,
  style: Style,
): readonly DateParts[] {
  const next = at + 5;
  if (isFourDigits(first) && second.length <= 2 && third_.length <= 2) {
    return [{ next, year: Number(first), month: Number(second), day: Number(third_) }];
  }
  if (!isFourDigits(third_) || first.length > 2 || second.length > 2) return [];
  const [a, b, year] = [Number(first), Number(second), Number(third_)];
  if (a > 12 && b > 12) {
    // Neither can be a month; in prose it may be anything, typed alone it was meant as a day.
    if (style === 'prose') return [];
    throw new ImpossibleTime(next);
  }
  if (b > 12) return [{ next, year, month: a, day: b }];
  // Between dots the day comes first wherever people write dates so (DIN 5008 and its like).
  if (a > 12 || a === b || sign === '.') return [{ next, year, month: b, day: a }];
  return [{ next, year, month: b, day: a, eitherOrder: true }];
}

function isFourDigits(text: string): boolean {
  return /^\d{4}$/.test(text);
}

function isMonth(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 12;
}

type NamedMonth = { readonly month: number; readonly next: number };

function monthAt(tokens: readonly Token[], at: number): NamedMonth | undefined {
  const word = wordAt(tokens, at);
  if (word === undefined) return undefined;
  const ofTwo = MONTHS.get(`${word} ${wordAt(tokens, at + 1) ?? ''}`);
  const month = ofTwo ?? MONTHS.get(word);
  if (month === undefined) return undefined;
  const next = ofTwo === undefined ? at + 1 : at + 2;
  // Arabic documents of the UN name each month twice: آب/أغسطس.
  const again = tokens[next]?.text === '/' ? monthAt(tokens, next + 1) : undefined;
  return again?.month === month ? again : { month, next };
}
function dayNumber(token: Token | undefined): number | undefined {
  if (
    token?.kind !== 'number' ||
    token.text.length > 2 ||
    (token.suffix !== 'st' && token.suffix.endsWith('s'))
  )
    return undefined;
  return Number(token.text);
}

function skipComma(tokens: readonly Token[], at: number): number {
  return tokens[at]?.kind === 'sign' && /^[,،]$/u.test(tokens[at].text) ? at + 1 : at;
}

function skipDot(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === '.' ? at + 1 : at;
}

export function skipFillers(tokens: readonly Token[], at: number): number {
  let index = at;
  while (FILLERS.has(wordAt(tokens, index) ?? '')) index += 1;
  return index;
}
