/**
 * Reads one point in time, token by token: a day, month, season, quarter, year, decade or century,
 * in the orders and languages that people write them.
 */
import { dayOf } from '../timeline/dates.ts';
import type { Day } from '../timeline/dates.ts';
import {
  ABOUT,
  BEFORE_CHRIST,
  CENTURY,
  COUNTED,
  FILLERS,
  MONTHS,
  OF_OUR_ERA,
  PART_OF_A_PERIOD,
  SEASONS,
  WEEKDAYS,
} from './period-words.ts';
import { ImpossibleTime, twoDigits, wordAt, yearText } from './period-tokens.ts';
import type { Style, Token } from './period-tokens.ts';

/** A point, complete. `from` and `to` are what it contributes to an interval in EDTF. */
export type Point = {
  readonly first: Day;
  readonly last: Day;
  readonly from: string;
  readonly to: string;
  readonly edtf: string;
};

/** What was read of a date, up to the token `next`; a range may complete it from its other end. */
export type DateParts = {
  readonly next: number;
  /** As written: 44 for 44 BC. */
  readonly year?: number;
  readonly era?: 'bc' | 'ad';
  readonly month?: number;
  readonly day?: number;
  readonly unit?: 'season' | 'quarter' | 'decade' | 'century';
  /** Of the season (EDTF's 21–24) or quarter (1–4). */
  readonly number?: number;
  readonly part?: 'early' | 'middle' | 'late';
  readonly about?: true;
  /** 8/7/1998: month and day may be exchanged. */
  readonly eitherOrder?: true;
};

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

/** Throws ImpossibleTime for a day that no calendar has. */
export function pointOf(parts: DateParts): Point {
  const { year: written = 0, month, day, next } = parts;
  const year = parts.era === 'bc' ? 1 - written : written;
  if (parts.unit) return withPart(parts, wholeUnit(parts, parts.unit, year));
  if (month === undefined) {
    const text = yearText(year);
    return withPart(parts, stretch(dayOf(year, 1, 1), dayOf(year, 12, 31), text, text, text));
  }
  if (month < 1 || month > 12) throw new ImpossibleTime(next);
  const monthText = `${yearText(year)}-${twoDigits(month)}`;
  const length = daysInMonth(year, month);
  if (day === undefined) {
    return withPart(
      parts,
      stretch(dayOf(year, month, 1), dayOf(year, month, length), monthText, monthText, monthText),
    );
  }
  if (day < 1 || day > length) throw new ImpossibleTime(next);
  const text = `${monthText}-${twoDigits(day)}`;
  return withPart(
    parts,
    stretch(dayOf(year, month, day), dayOf(year, month, day), text, text, text),
  );
}

function stretch(first: Day, last: Day, from: string, to: string, edtf: string): Point {
  return { first, last, from, to, edtf };
}

function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

function wholeUnit(parts: DateParts, unit: NonNullable<DateParts['unit']>, year: number): Point {
  return unit === 'season' || unit === 'quarter'
    ? threeMonths(unit, year, parts.number ?? 1)
    : tenYearsOrMore(unit, year);
}

/** EDTF's library counts spring from January; the same three months keep season and quarter alike. */
function threeMonths(unit: 'season' | 'quarter', year: number, number: number): Point {
  const quarter = unit === 'season' ? number - 20 : number;
  const from = `${yearText(year)}-${twoDigits(quarter * 3 - 2)}`;
  const to = `${yearText(year)}-${twoDigits(quarter * 3)}`;
  const edtf = unit === 'season' ? `${yearText(year)}-${number}` : `${from}/${to}`;
  return stretch(
    dayOf(year, quarter * 3 - 2, 1),
    dayOf(year, quarter * 3 + 1, 1) - 1,
    from,
    to,
    edtf,
  );
}

function tenYearsOrMore(unit: 'decade' | 'century', year: number): Point {
  const years = unit === 'decade' ? 10 : 100;
  const [from, to] = [yearText(year), yearText(year + years - 1)];
  const masked = from.slice(0, unit === 'decade' ? 3 : 2).padEnd(4, 'X');
  // Before our era and beyond four digits there is no mask; an interval says the same.
  const edtf = year >= 0 && from.length === 4 ? masked : `${from}/${to}`;
  return stretch(dayOf(year, 1, 1), dayOf(year + years, 1, 1) - 1, from, to, edtf);
}

/** "early 1998" is its first third; "about 1998" the same time with EDTF's sign for approximate. */
function withPart(parts: DateParts, point: Point): Point {
  if (parts.part) return third(parts, point);
  if (!parts.about || parts.unit) return point;
  return { ...point, edtf: `${point.edtf}~` };
}

/** Thirds of years in months, of decades in years, of months in days; other units stay whole. */
function third(parts: DateParts, point: Point): Point {
  const index = parts.part === 'early' ? 0 : parts.part === 'middle' ? 1 : 2;
  const year = parts.era === 'bc' ? 1 - (parts.year ?? 0) : (parts.year ?? 0);
  if (parts.unit === 'decade') {
    const [from, to] = [
      [0, 3],
      [4, 6],
      [7, 9],
    ][index] ?? [0, 9];
    return between({ next: 0, year: year + (from ?? 0) }, { next: 0, year: year + (to ?? 9) });
  }
  if (parts.unit || parts.day !== undefined) return point;
  if (parts.month === undefined) {
    return between(
      { next: 0, year, month: index * 4 + 1 },
      { next: 0, year, month: index * 4 + 4 },
    );
  }
  const last = index === 2 ? daysInMonth(year, parts.month) : index * 10 + 10;
  const { month } = parts;
  return between(
    { next: 0, year, month, day: index * 10 + 1 },
    { next: 0, year, month, day: last },
  );
}

function between(from: DateParts, to: DateParts): Point {
  const [start, end] = [pointOf(from), pointOf(to)];
  return stretch(start.first, end.last, start.from, end.to, `${start.from}/${end.to}`);
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

/** A year with its era, or as the style allows it without one. */
function yearAt(tokens: readonly Token[], at: number, style: Style): DateParts | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.suffix !== '') {
    if (!OF_OUR_ERA.has(wordAt(tokens, at) ?? '')) return undefined;
    const year = bareYear(tokens[at + 1], 1);
    return year === undefined ? undefined : { next: at + 2, year, era: 'ad' };
  }
  const era = wordAt(tokens, at + 1) ?? '';
  if (BEFORE_CHRIST.has(era) || OF_OUR_ERA.has(era)) {
    const year = bareYear(token, 1);
    if (year === undefined || year === 0) return undefined;
    return { next: at + 2, year, era: BEFORE_CHRIST.has(era) ? 'bc' : 'ad' };
  }
  const year = bareYear(token, style === 'whole' ? 3 : 4);
  if (year === undefined || (style !== 'whole' && !standsLikeAYear(tokens, at, year, style)))
    return undefined;
  return { next: at + 1, year };
}

/** Dates reach 271,821 BC to AD 275,760 in JavaScript; five digits stay clear of both ends. */
function bareYear(token: Token | undefined, fewestDigits: number): number | undefined {
  if (token?.kind !== 'number' || token.suffix !== '') return undefined;
  const mostDigits = fewestDigits === 1 ? 5 : 4;
  return token.text.length >= fewestDigits && token.text.length <= mostDigits
    ? Number(token.text)
    : undefined;
}

/** Not 4,500, $2000, 9/1998, 1.2001, 2000 people; in prose no number before 1000 or after 2100. */
function standsLikeAYear(
  tokens: readonly Token[],
  at: number,
  year: number,
  style: Style,
): boolean {
  if (year < 1000 || year > (style === 'prose' ? 2100 : 2999)) return false;
  const [previous, token, next, afterNext] = [
    tokens[at - 1],
    tokens[at],
    tokens[at + 1],
    tokens[at + 2],
  ];
  if (
    previous?.kind === 'sign' &&
    previous.end === token?.start &&
    /[$€£¥#§.,:@+]/u.test(previous.text)
  )
    return false;
  if (next?.kind === 'sign' && next.start === token?.end) {
    if (/[%°@:]/u.test(next.text)) return false;
    if (/[.,]/u.test(next.text) && afterNext?.kind === 'number' && afterNext.start === next.end)
      return false;
  }
  return !COUNTED.has(wordAt(tokens, at + 1) ?? '') || style === 'whole';
}

/** "1990s", "the 90s"; "20s" may be of two centuries and is not guessed. */
function decadeAt(tokens: readonly Token[], at: number): DateParts | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^['’]?s$/u.test(token.suffix) || !token.text.endsWith('0'))
    return undefined;
  const number = Number(token.text);
  if (token.text.length === 4) {
    // "the 1900s" are the century; "the 2000s" are used for the decade.
    const unit = number % 100 === 0 && number !== 2000 ? 'century' : 'decade';
    return { next: at + 1, year: number, unit };
  }
  if (token.text.length !== 2 || number === 20) return undefined;
  return { next: at + 1, year: number + (number <= 10 ? 2000 : 1900), unit: 'decade' };
}

/** "20th century" is 1900–1999 here, as EDTF has it (19XX), and as most people mean it. */
function centuryAt(tokens: readonly Token[], at: number): DateParts | undefined {
  const token = tokens[at];
  if (!/^(?:st|nd|rd|th)$/.test(token?.suffix ?? '') || !CENTURY.has(wordAt(tokens, at + 1) ?? ''))
    return undefined;
  const number = Number(token?.text);
  if (number < 1 || number > 99) return undefined;
  if (!BEFORE_CHRIST.has(wordAt(tokens, at + 2) ?? '')) {
    return { next: at + 2, year: (number - 1) * 100, unit: 'century' };
  }
  // The 5th century BC: 500–401 BC, astronomically -499 to -400.
  return { next: at + 3, year: number * 100, era: 'bc', unit: 'century' };
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
