/**
 * Reads one date, token by token: a day, month, season, quarter, year, decade or century, in the
 * orders and languages that people write them.
 */
import { isHijriYear } from '../hijri.ts';
import { SEASONS } from '../parts-of-year.ts';
import { withParts } from './date-parts.ts';
import type { DateParts, Hedge, ReadDate } from './date-parts.ts';
import { isGlued, signAt, wordAt } from './date-tokens.ts';
import type { DateText } from './date-tokens.ts';
import { findRole, skipFillers, skipRole } from './date-words.ts';
import { readCentury, readDecade } from './decade-reader.ts';
import { readMonth } from './month-words.ts';
import type { ReadMonth } from './month-words.ts';
import { readOrdinal, readOrdinalWord } from './number-words.ts';
import type { ReadNumber } from './number-words.ts';
import { readNumericDate } from './numeric-dates.ts';
import { withSolarYear, readEraAndYear, readYear, shortSolarYear } from './year-reader.ts';
import type { YearPlace } from './year-reader.ts';

/** EDTF gives a year of more than four digits no months, no mask, no part and no mark. */
export function isComplete({ year, month, day, unit, part, about, uncertain }: ReadDate): boolean {
  if (year === undefined || (day !== undefined && month === undefined)) return false;
  return year <= 9999 || (month === undefined && !unit && !part && !about && !uncertain);
}

/**
 * All ways to read a date at a token, the longest first; some may lack the year or the month. Words
 * around a date that say how sure it is belong to it.
 */
export function readDates(
  text: DateText,
  index: number,
  place: YearPlace = 'alone',
): readonly ReadDate[] {
  if (text.tokens[index] === undefined) return [];
  const dates = [
    ...readAfterHedge(text, index),
    ...readAfterWeekday(text, index),
    ...readPartOfTime(text, index),
    ...readPlainDates(text, index, place).map((date) => withHedgeAfter(text, date)),
  ];
  // The Spanish "mar" is March and Tuesday: "mar 12 a. C." is a month, not a Tuesday the 12th.
  return dates.toSorted((a, b) => b.next - a.next);
}

/** "about 1998", "~1998", "perhaps in 1998". */
function readAfterHedge(text: DateText, index: number): readonly ReadDate[] {
  const hedge = findRole(text, index, ['about', 'aboutAfter', 'perhaps', 'perhapsAfter']);
  const next = hedge?.next ?? (signAt(text, index) === '~' ? index + 1 : undefined);
  if (next === undefined) return [];
  const said: Hedge = hedge?.role.startsWith('perhaps') ? { uncertain: true } : { about: true };
  return readDates(text, skipFillers(text, next)).map((date) =>
    withParts(date, { ...said, hedgeBefore: { ...date.hedgeBefore, ...said } }),
  );
}

/** "1998 (uncertain)", "1998?", "1998 environ". */
function withHedgeAfter(text: DateText, date: ReadDate): ReadDate {
  const start = signAt(text, date.next) === '(' ? date.next + 1 : date.next;
  const hedge = findRole(text, start, ['aboutAfter', 'perhapsAfter']);
  const isMark = hedge === undefined && text.style === 'whole';
  const mark = isMark && /^[?~]$/.test(signAt(text, start)) ? signAt(text, start) : undefined;
  const next = hedge?.next ?? (mark === undefined ? undefined : start + 1);
  if (next === undefined) return date;
  const isClosed = start === date.next || signAt(text, next) === ')';
  if (!isClosed) return date;
  const isAbout = hedge?.role === 'aboutAfter' || mark === '~';
  const said: Hedge = isAbout ? { about: true } : { uncertain: true };
  const hedgeAfter = { ...date.hedgeAfter, ...said };
  const after = start === date.next ? next : next + 1;
  return withHedgeAfter(text, withParts(date, { ...said, hedgeAfter, next: after }));
}

/** "Friday, 7 August 1998", "So., 6. März 2016". */
function readAfterWeekday(text: DateText, index: number): readonly ReadDate[] {
  const weekday = skipRole(text, index, 'weekday');
  if (weekday === undefined) return [];
  const dates = readDates(text, skipFillers(text, skipComma(text, weekday)));
  return dates.filter(({ day }) => day !== undefined);
}

/** "early 2003", "mid-1990s", "end of August 1998", "first half of the 19th century". */
function readPartOfTime(text: DateText, index: number): readonly ReadDate[] {
  const part = findRole(text, index, ['early', 'middle', 'late', 'firstHalf', 'secondHalf']);
  if (!part) return [];
  const dash = signAt(text, part.next) === '-' ? part.next + 1 : part.next;
  const dates = readDates(text, skipSign(text, skipFillers(text, dash)), 'after-part');
  return dates.map((date) => withParts(withSolarYear(text, date), { part: part.role }));
}

function readPlainDates(text: DateText, index: number, place: YearPlace): readonly ReadDate[] {
  const isNumber = text.tokens[index]?.kind === 'number';
  const dates = isNumber
    ? readDatesAtNumber(text, index, place)
    : [
        ...readDatesAtDay(text, index),
        ...readDatesAtMonthName(text, index),
        ...readNamed(text, index, place),
        ...readDayAlone(text, index),
      ];
  return dates
    .filter((date) => date !== undefined)
    .map((date) => (date.day === undefined ? date : { ...date, next: skipTime(text, date.next) }));
}

function readNamed(
  text: DateText,
  index: number,
  place: YearPlace,
): readonly (ReadDate | undefined)[] {
  const named =
    readSeason(text, index) ??
    readQuarter(text, index) ??
    readCentury(text, index) ??
    readDecade(text, index, place);
  return [named, readEraAndYear(text, index)];
}

/** "spring 2002", "winter 2001/02"; for ranges also "spring". */
function readSeason(text: DateText, index: number): ReadDate | undefined {
  const season = findRole(text, index, SEASONS);
  if (!season) return undefined;
  const parts = { unit: 'season', number: 21 + SEASONS.indexOf(season.role) } as const;
  const year = readYearOfPart(text, season.next);
  if (!year) return { ...parts, next: season.next };
  const next = season.role === 'winter' ? skipNextYear(text, year) : year.next;
  return withParts(withSolarYear(text, year), { ...parts, next });
}

/** Past the second year of "winter 2001/02". */
function skipNextYear(text: DateText, { year = 0, next }: ReadDate): number {
  const second = text.tokens[next + 1];
  // "winter 2001 – 02 January 2002" is a range.
  const isJoined = isGlued(text, next) && isGlued(text, next + 1);
  if (!isJoined || !/^[-/]$/.test(signAt(text, next)) || second?.kind !== 'number') return next;
  const digits = String(year + 1);
  return second.text === digits || second.text === digits.slice(-2) ? next + 2 : next;
}

/** "Q3 2001", "third quarter of 2001", "3. Quartal 2001", "2001 Q3". */
function readQuarter(text: DateText, index: number): ReadDate | undefined {
  const ordinal = readOrdinal(text, index, false);
  const before = ordinal && skipRole(text, ordinal.next, 'quarter');
  if (ordinal && before !== undefined) return readYearOfQuarter(text, ordinal.number, before);
  const word = skipRole(text, index, 'quarter');
  const after = word === undefined ? undefined : readOrdinal(text, word, true);
  return after && readYearOfQuarter(text, after.number, after.next);
}

function readYearOfQuarter(text: DateText, number: number, next: number): ReadDate | undefined {
  if (number < 1 || number > 4) return undefined;
  const slash = signAt(text, next) === '/' ? next + 1 : next;
  const year = readYearOfPart(text, slash);
  return year && withParts(year, { unit: 'quarter', number });
}

/** The year after a month, season or quarter: "August, 1998", "spring of 2002", "Aug-1998". */
function readYearOfPart(text: DateText, index: number): ReadDate | undefined {
  const start = skipFillers(text, skipSign(text, skipComma(text, index)));
  return readYear(text, start, 'after-part');
}

/** A year with its month, which says the calendar of both. Undefined where they do not go together. */
function inMonth(
  year: ReadDate,
  { calendar, month }: ReadMonth,
  more: Partial<ReadDate>,
): ReadDate | undefined {
  if (calendar === 'solar' && isShort(year)) {
    return { next: year.next, year: shortSolarYear(year.year ?? 0), calendar, month, ...more };
  }
  if (calendar !== 'gregorian') {
    const isOfCalendar = year.era === undefined && isHijriYear(year.year ?? 0);
    const { others: _, ...only } = year;
    return isOfCalendar ? { ...only, calendar, month, ...more } : undefined;
  }
  if (year.calendar === undefined) return withParts(year, { month, ...more });
  const gregorian = year.others?.find((other) => other.calendar === undefined);
  return gregorian && { ...gregorian, month, next: year.next, ...more };
}

/** Whether a year was written with two digits, which may be of two centuries. */
function isShort({ year, others, calendar }: ReadDate): boolean {
  return calendar === undefined && year !== undefined && others?.[0]?.year === year - 100;
}

/** "August 7, 1998", "August 1998"; for ranges also "August 7" and "August". */
function readDatesAtMonthName(text: DateText, index: number): readonly (ReadDate | undefined)[] {
  const month = readMonth(text, index);
  if (!month) return [];
  const dates: (ReadDate | undefined)[] = [];
  const { calendar, next: afterMonth } = month;
  const start = skipFillers(text, skipSign(text, skipComma(text, afterMonth)));
  const day = readDay(text, start);
  if (day) {
    const year = readYearOfPart(text, skipTime(text, day.next));
    if (year) dates.push(inMonth(year, month, { day: day.number }));
  }
  const year = readYearOfPart(text, afterMonth);
  // "May 12" is a day; "May 96" and "May '12" can be none.
  const isDay = day !== undefined && day.number <= 31 && year?.next === day.next;
  if (year && !isDay) dates.push(inMonth(year, month, {}));
  if (calendar === 'gregorian') {
    if (day) dates.push({ next: day.next, month: month.month, day: day.number });
    dates.push({ next: afterMonth, month: month.month });
  } else {
    dates.push({ next: afterMonth, month: month.month, calendar });
  }
  return dates;
}

/** "8/7/1998", "7 August 1998", "1998 August 7", "1998"; for ranges also "7 August" and "7". */
function readDatesAtNumber(
  text: DateText,
  index: number,
  place: YearPlace,
): readonly (ReadDate | undefined)[] {
  return [
    readNumericDate(text, index),
    readQuarter(text, index),
    ...readDatesAtDay(text, index),
    ...readYearsFirst(text, index, place),
    ...readDayAlone(text, index),
  ];
}

/** For ranges and lists: "7", and the "22, 2012" of "August 10 – 22, 2012". */
function readDayAlone(text: DateText, index: number): readonly (ReadDate | undefined)[] {
  const day = readDay(text, index);
  if (!day) return [];
  const comma = skipComma(text, day.next);
  const year = comma > day.next ? readYear(text, comma, 'after-part') : undefined;
  return [
    year && withParts(year, { day: day.number }),
    { next: skipDot(text, day.next), day: day.number },
  ];
}

/** "7 August 1998", "7 August", "eighth of May 2010". */
function readDatesAtDay(text: DateText, index: number): readonly (ReadDate | undefined)[] {
  const day = readDay(text, index);
  const start = day && skipFillers(text, skipSign(text, skipDot(text, day.next)));
  const named = start === undefined ? undefined : readMonth(text, start, true);
  if (!day || !named) return [];
  const year = readYearOfPart(text, skipTime(text, named.next));
  const parts = { month: named.month, day: day.number };
  return [
    year && inMonth(year, named, { day: day.number }),
    named.calendar === 'gregorian' ? { next: named.next, ...parts } : undefined,
  ];
}

/** "1998 August 7", "1998 August", "2001 Q3", "1990s", "20th century", "44 BC", "1998". */
function readYearsFirst(
  text: DateText,
  index: number,
  place: YearPlace,
): readonly (ReadDate | undefined)[] {
  const dates = [readCentury(text, index), readDecade(text, index, place)];
  const year = readYear(text, index, place);
  if (!year) return dates;
  const start = skipSign(text, skipComma(text, year.next));
  const named = year.era === 'bc' ? undefined : readMonth(text, start);
  if (named) {
    const day = readDay(text, skipSign(text, named.next));
    // Not "in 1998 August 2001 …", where the month belongs to a year of its own.
    const own = readYearOfPart(text, named.next);
    const hasOwn = own !== undefined && (own.era !== undefined || day === undefined);
    if (day && !hasOwn) dates.push(inMonth(year, named, { day: day.number, next: day.next }));
    if (!hasOwn) dates.push(inMonth(year, named, { next: named.next }));
  }
  const quarter = skipRole(text, start, 'quarter');
  const number = quarter === undefined ? undefined : readDay(text, quarter)?.number;
  if (quarter !== undefined && number !== undefined && number >= 1 && number <= 4)
    dates.push(withParts(year, { unit: 'quarter', number, next: quarter + 1 }));
  return [...dates, year];
}

/** A number of one or two digits, as "7" or "7th", or its word; not "90s". */
function readDay(text: DateText, index: number): ReadNumber | undefined {
  const token = text.tokens[index];
  if (token?.kind !== 'number') return readOrdinalWord(text, index);
  if (token.text.length > 2) return undefined;
  const isDecade = /^(?:['’]?s|ern?)$/.test(token.suffix) && token.text + token.suffix !== '1er';
  return isDecade ? undefined : { number: Number(token.text), next: index + 1 };
}

/** Past a time of day, which is finer than anything here: "26 October 11:00:09 2023", "8/7/1998, 0:00". */
function skipTime(text: DateText, index: number): number {
  const start = skipFillers(text, skipComma(text, index));
  if (!isTimeOfDay(text, start)) return index;
  let next = start + 3;
  if (signAt(text, next) === ':' && text.tokens[next + 1]?.kind === 'number') next += 2;
  return /^(?:[ap]\.?m|uhr|h|z|utc|gmt|e[ds]t)$/.test(wordAt(text, next)) ? next + 1 : next;
}

function isTimeOfDay({ tokens }: DateText, index: number): boolean {
  const [hours, colon, minutes] = tokens.slice(index, index + 3);
  return hours?.kind === 'number' && colon?.text === ':' && minutes?.text.length === 2;
}

export function skipComma(text: DateText, index: number): number {
  return /^[,،.]$/u.test(signAt(text, index)) ? index + 1 : index;
}

function skipDot(text: DateText, index: number): number {
  return signAt(text, index) === '.' ? index + 1 : index;
}

/** Past a sign that joins the parts of one date: 07-Aug-1998, 2012/Aug/10, Aug '98. */
function skipSign(text: DateText, index: number): number {
  const sign = signAt(text, index);
  if (/^['’]$/.test(sign)) {
    const isShortYear = /^\d\d$/.test(text.tokens[index + 1]?.text ?? '');
    return isShortYear && isGlued(text, index + 1) ? index + 1 : index;
  }
  const joins = /^[-/]$/.test(sign) && isGlued(text, index) && isGlued(text, index + 1);
  return joins ? index + 1 : index;
}

/** Whether parts name a day, month or season, so that a range can be completed from its other end. */
export function hasPartOfYear({ month, unit }: DateParts): boolean {
  return month !== undefined || unit === 'season';
}
