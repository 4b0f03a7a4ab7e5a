/** Reads years, and tells them from other numbers. */
import { isHijriYear } from '../hijri.ts';
import type { HijriCalendar } from '../hijri.ts';
import type { DateParts, ReadDate } from './date-parts.ts';
import { beginsMonth } from './month-words.ts';
import { openCalendar } from './open-calendar.ts';
import { beginsTime, hasRole, skipRole } from './date-words.ts';
import { isGlued, signAt, wordAt } from './date-tokens.ts';
import type { DateText, DateToken } from './date-tokens.ts';

/**
 * The place of a year: alone, behind another part of its date (a month, a season), or behind words
 * that only a time follows ("since").
 */
export type YearPlace = 'alone' | 'after-part' | 'after-opening';

/** A year with its era; one without an era only where style and place allow it. */
export function readYear(
  text: DateText,
  index: number,
  place: YearPlace = 'alone',
): ReadDate | undefined {
  const token = text.tokens[index];
  if (token?.kind !== 'number' || token.suffix !== '') return readEraAndYear(text, index);
  const withEra = readYearAndEra(text, index);
  if (withEra) return withEra;
  const isWhole = text.style === 'whole';
  const year = yearNumber(token, isWhole ? 3 : 4);
  if (year === undefined) return readShortYear(text, index, place);
  if (!isWhole && !(looksLikeYear(text, index, year, place) && !isCount(text, index, place)))
    return undefined;
  return openCalendar({ next: index + 1, year }, text, index);
}

/** "44 BC", "1419 AH", "1399 هجری شمسی". */
function readYearAndEra(text: DateText, index: number): ReadDate | undefined {
  const token = text.tokens[index];
  const year = yearNumber(token, 1);
  if (year === undefined || year === 0) return undefined;
  const bracket = signAt(text, index + 1) === '(' ? 1 : 0;
  const era = index + 1 + bracket;
  const close = (next: number) => (bracket === 1 && signAt(text, next) === ')' ? next + 1 : next);
  const beforeChrist = skipRole(text, era, 'beforeChrist');
  if (beforeChrist !== undefined) return { next: close(beforeChrist), year, era: 'bc' };
  const afterChrist = skipRole(text, era, 'afterChrist');
  // In Arabic, a short number before "م" may count metres.
  const isMetres = text.style !== 'whole' && year < 100 && wordAt(text, era) === 'م';
  if (afterChrist !== undefined && !isMetres) return { next: close(afterChrist), year, era: 'ad' };
  const [solar, lunar] = [skipRole(text, era, 'solarHijri'), skipRole(text, era, 'lunarHijri')];
  const next = Math.max(solar ?? 0, lunar ?? 0);
  if (next === 0 || !isHijriYear(year)) return undefined;
  const calendar: HijriCalendar = next === solar ? 'solar' : 'lunar';
  // In Persian, "hijri" alone is said of both calendars.
  const isOpen = calendar === 'lunar' && token?.isPersian === true && next === era + 1;
  return isOpen
    ? { next: close(next), year, calendar: 'solar', others: [{ year, calendar }] }
    : { next: close(next), year, calendar };
}

/** "AD 70". */
export function readEraAndYear(text: DateText, index: number): ReadDate | undefined {
  const afterChrist = skipRole(text, index, 'afterChrist');
  if (afterChrist !== undefined) {
    const year = yearNumber(text.tokens[afterChrist], 1);
    return year === undefined ? undefined : { next: afterChrist + 1, year, era: 'ad' };
  }
  const lunar = skipRole(text, index, 'lunarHijri');
  const year = lunar === undefined ? undefined : yearNumber(text.tokens[lunar], 4);
  if (lunar === undefined || year === undefined || !isHijriYear(year)) return undefined;
  return { next: lunar + 1, year, calendar: 'lunar' };
}

/**
 * The 96 of "3 Aug 96" and of "May 96"; not the 12 of "May 12", which is a day. The last two centuries
 * that had the year are both meant. Among other words, only what is no day: "late 91", "summer of 98".
 */
function readShortYear(text: DateText, index: number, place: YearPlace): ReadDate | undefined {
  const token = text.tokens[index];
  if (place !== 'after-part' || token?.kind !== 'number' || token.text.length !== 2)
    return undefined;
  const number = Number(token.text);
  // Among other words, "May 12" is rather a day, and "May 45 people" counts; "early 03" does not.
  const isDay = number <= MOST_DAYS && !token.text.startsWith('0');
  const roles = ['counted', 'countedOrDone'] as const;
  const isNumberOn = isGlued(text, index + 1) && /[.,/:%-]/.test(signAt(text, index + 1));
  const mayCount = isDay || isNumberOn || roles.some((role) => hasRole(text, index + 1, role));
  if (text.style !== 'whole' && (text.style === 'prose' || mayCount || isPartOfWord(text, index)))
    return undefined;
  return { next: index + 1, ...shortYears(number) };
}

/** Of a month. */
const MOST_DAYS = 31;

/** Years up to 2029 count as past or near. */
const LAST_SHORT_YEAR = 29;

export function shortYears(number: number): {
  readonly year: number;
  readonly others: readonly DateParts[];
} {
  const year = number + (number <= LAST_SHORT_YEAR ? 2000 : 1900);
  return { year, others: [{ year: year - 100 }] };
}

/** The last year of Iran's calendar that is written with two digits and began 14: ۰۹ is 1409. */
const LAST_SHORT_SOLAR_YEAR = 9;

/** Of a year behind a season or a part of it, in Persian digits: 82 is rather 1382 than 1982. */
export function withSolarYear(text: DateText, date: ReadDate): ReadDate {
  const token = text.tokens[date.next - 1];
  const { year, month, unit, calendar, era } = date;
  const isPlain = [month, unit, calendar, era].every((part) => part === undefined);
  if (!token?.isPersian || token.text.length !== 2 || year === undefined || !isPlain) return date;
  const others = [{ year }, ...(date.others ?? [])];
  return { ...date, year: shortSolarYear(year), calendar: 'solar', others };
}

/** Of a year that `shortYears` gave beside a month of Iran's calendar: 99 is 1399. */
export function shortSolarYear(year: number): number {
  const number = year % 100;
  return number + (number <= LAST_SHORT_SOLAR_YEAR ? 1400 : 1300);
}

/** Dates reach 271,821 BC to AD 275,760 in JavaScript; five digits stay clear of both ends. */
function yearNumber(token: DateToken | undefined, fewestDigits: number): number | undefined {
  if (token?.kind !== 'number' || token.suffix !== '') return undefined;
  const mostDigits = fewestDigits === 1 ? 5 : 4;
  return token.text.length >= fewestDigits && token.text.length <= mostDigits
    ? Number(token.text)
    : undefined;
}

/** Not 4,500, $2000, 9/1998 or 1.2001; in prose nothing before 1000 or after 2100. */
function looksLikeYear(text: DateText, index: number, year: number, place: YearPlace): boolean {
  if (year < 1000 || year > (text.style === 'prose' ? 2100 : 2999)) return false;
  const before = isGlued(text, index) ? signAt(text, index - 1) : '';
  // "August 7,1998": behind a part of its date, a comma without a blank is a comma.
  const foreign = place === 'after-part' ? /[$€£¥#§:@+]/u : /[$€£¥#§.,:@+]/u;
  if (foreign.test(before) || isPartOfWord(text, index)) return false;
  const after = isGlued(text, index + 1) ? signAt(text, index + 1) : '';
  if (/[%°@:]/u.test(after)) return false;
  const isNumberOn =
    /[.,]/u.test(after) && text.tokens[index + 2]?.kind === 'number' && isGlued(text, index + 2);
  return !isNumberOn;
}

/** The 2310 of "6358fe2310"; not the 1860 of "c1860", nor that of "Sep2012". */
function isPartOfWord(text: DateText, index: number): boolean {
  const word = isGlued(text, index) ? wordAt(text, index - 1) : '';
  return /^[a-z]/.test(word) && !beginsTime(text, index - 1) && !beginsMonth(text, index - 1);
}

/**
 * "2000 people", "2000 killed"; not "in 1998 killed 224", nor "7 August 1998 killed": a date before
 * what was done is a date.
 */
function isCount(text: DateText, index: number, place: YearPlace): boolean {
  if (place === 'after-part') return false;
  if (hasRole(text, index + 1, 'countedOrDone'))
    return place === 'alone' && !hasRole(text, index - 1, 'inTime');
  if (!hasRole(text, index + 1, 'counted')) return false;
  // What is counted has no number of its own.
  const hasOwnNumber = text.tokens[index + 2]?.kind === 'number';
  return !(hasOwnNumber && hasRole(text, index - 1, 'filler'));
}
