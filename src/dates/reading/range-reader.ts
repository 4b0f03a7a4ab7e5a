/** Reads a time from tokens: one date, the range between two, or a range with an open side. */
import { toDay, toYear } from '../calendar.ts';
import type { Day } from '../calendar.ts';
import { dayText, yearText } from '../edtf-text.ts';
import { readDate, readDates, skipFillers } from './date-reader.ts';
import { wordAt } from './date-tokens.ts';
import type { DateToken, ReadingStyle } from './date-tokens.ts';
import { hasRole } from './date-words.ts';
import type { Period } from './period.ts';
import { ImpossibleDate, resolveDate } from './resolve-date.ts';
import type { DateParts, ResolvedDate } from './resolve-date.ts';
import type { ReadDate } from './year-reader.ts';

/** What was read, and the index of the token after it; two readings where 8/7 may be either day. */
export type Reading = { readonly next: number; readonly readings: readonly Period[] };

/** The longest time that begins at a token. Throws ImpossibleDate for one that no calendar has. */
export function readTime(
  tokens: readonly DateToken[],
  index: number,
  style: ReadingStyle,
): Reading | undefined {
  const start = style === 'whole' ? skipFillers(tokens, index) : index;
  return (
    readRange(tokens, start, style) ??
    readOpenRange(tokens, start, style) ??
    readSingleDate(tokens, start, style)
  );
}

function readSingleDate(
  tokens: readonly DateToken[],
  index: number,
  style: ReadingStyle,
): Reading | undefined {
  const date = readDate(tokens, index, style);
  if (!date) return undefined;
  const readings = date.dates.map(({ first, last, edtf }) => ({ first, last, edtf }));
  return { next: date.next, readings };
}

/** "before 1996", "since 2015", "until August 1998", "2015 onwards", "2015-". */
function readOpenRange(
  tokens: readonly DateToken[],
  index: number,
  style: ReadingStyle,
): Reading | undefined {
  const opening = openingSide(wordAt(tokens, index), style);
  const date = readDate(tokens, opening ? skipFillers(tokens, index + 1) : index, style);
  if (!date) return undefined;
  const onwards = skipOnwards(tokens, date.next, style);
  const side = opening ?? (onwards === undefined ? undefined : 'since');
  if (!side) return undefined;
  const readings = date.dates.map((each) => openSpan(side, each));
  if (readings.some(({ edtf }) => hasLongYear(edtf))) return undefined;
  // "since 2015 onwards" says the same twice; "before 2015 onwards" ends before "onwards".
  return { next: (side === 'since' ? onwards : undefined) ?? date.next, readings };
}

type Side = 'before' | 'after' | 'until' | 'since';

function openingSide(word: string, style: ReadingStyle): Side | undefined {
  const isWhole = style === 'whole';
  if (hasRole(word, 'before')) return 'before';
  if (hasRole(word, 'after')) return 'after';
  if (hasRole(word, 'since') || (isWhole && hasRole(word, 'sinceAlone'))) return 'since';
  return hasRole(word, 'until') || (isWhole && hasRole(word, 'untilAlone')) ? 'until' : undefined;
}

/** After "2015": "onwards", "and later", "to the present", or a dash that ends the text. */
function skipOnwards(
  tokens: readonly DateToken[],
  index: number,
  style: ReadingStyle,
): number | undefined {
  const isDash = tokens[index]?.text === '-';
  if (isDash && index + 1 === tokens.length && style !== 'prose') return index + 1;
  const joint = wordAt(tokens, index);
  let next = isDash || hasRole(joint, 'to') || hasRole(joint, 'and') ? index + 1 : index;
  if (wordAt(tokens, next) === 'the') next += 1;
  return hasRole(wordAt(tokens, next), 'onwards') ? next + 1 : undefined;
}

function openSpan(side: Side, date: ResolvedDate): Period {
  switch (side) {
    case 'before': {
      const last = date.first - 1;
      return { first: -Infinity, last, edtf: `../${lastDayText(last)}` };
    }
    case 'after': {
      const first = date.last + 1;
      return { first, last: Infinity, edtf: `${firstDayText(first)}/..` };
    }
    case 'until':
      return { first: -Infinity, last: date.last, edtf: `../${date.to}` };
    case 'since':
      return { first: date.first, last: Infinity, edtf: `${date.from}/..` };
  }
}

/** A day that ends a range, shortened to its year where it ends that too: "before 1996" is ../1995. */
function lastDayText(day: Day): string {
  const year = toYear(day);
  return toDay(year, 12, 31) === day ? yearText(year) : dayText(day);
}

function firstDayText(day: Day): string {
  const year = toYear(day);
  return toDay(year, 1, 1) === day ? yearText(year) : dayText(day);
}

/** An interval in EDTF takes no year of more than four digits. */
function hasLongYear(edtf: string): boolean {
  return edtf.includes('Y');
}

/** "1996-2000", "from August 1998 to 2001", "7–9 August 1998", "1996-98", "500-400 BC". */
function readRange(
  tokens: readonly DateToken[],
  index: number,
  style: ReadingStyle,
): Reading | undefined {
  const isOpened = hasRole(wordAt(tokens, index), 'between');
  const start = isOpened ? skipFillers(tokens, index + 1) : index;
  for (const from of readDates(tokens, start, style)) {
    const joint = skipJoint(tokens, from.next, isOpened);
    if (joint === undefined) continue;
    const second = skipFillers(tokens, joint);
    const ends = [
      ...readDates(tokens, second, style),
      ...readAbbreviatedYear(tokens, second, from),
    ];
    for (const to of ends) {
      const completed = completeEnds(from, to);
      if (completed) return resolveRange(completed, to.next);
    }
  }
  return undefined;
}

/** Past a dash or "to"; past "and" only where "between" opened the range. */
function skipJoint(
  tokens: readonly DateToken[],
  index: number,
  isOpened: boolean,
): number | undefined {
  const token = tokens[index];
  const word = wordAt(tokens, index);
  const isJoint =
    token?.kind === 'sign'
      ? ['-', '/', '~', '…'].includes(token.text)
      : hasRole(word, 'to') || (isOpened && hasRole(word, 'and'));
  return isJoint ? index + 1 : undefined;
}

/** 98 after 1996 is 1998. Only a later year: 1996-04 stays a month. */
function readAbbreviatedYear(
  tokens: readonly DateToken[],
  index: number,
  { year, era, month, unit }: DateParts,
): readonly ReadDate[] {
  const token = tokens[index];
  if (token?.kind !== 'number' || token.text.length !== 2 || token.suffix !== '') return [];
  if (year === undefined || year < 1000 || era || month !== undefined || unit) return [];
  const abbreviated = year - (year % 100) + Number(token.text);
  return abbreviated > year ? [{ next: index + 1, year: abbreviated }] : [];
}

type Ends = readonly [from: DateParts, to: DateParts];

/** What one end lacks is taken from the other; undefined where both lack it. */
function completeEnds(from: DateParts, to: DateParts): Ends | undefined {
  if (from.eitherOrder || to.eitherOrder) return undefined;
  if (to.year === undefined) {
    // "7 August 1998 – 9 September", "August 1998 – September".
    if (from.year === undefined || from.month === undefined || to.month === undefined)
      return undefined;
    return [from, { ...to, year: from.year, ...pickEra(from) }];
  }
  // "500–400 BC": the era is written once, at the end.
  if (from.year !== undefined) return [from.era ? from : { ...from, ...pickEra(to) }, to];
  const month = from.month ?? to.month;
  if (month === undefined || to.month === undefined) return undefined;
  if (from.day !== undefined && to.day === undefined) return undefined;
  // "November – February 2004" began the year before.
  const year = month > to.month ? to.year - 1 : to.year;
  return [{ ...from, ...pickEra(to), month, year }, to];
}

function pickEra({ era }: DateParts): Pick<DateParts, 'era'> {
  return era ? { era } : {};
}

function resolveRange([from, to]: Ends, next: number): Reading | undefined {
  const [start, end] = [resolveDate(from, next), resolveDate(to, next)];
  if (hasLongYear(start.from) || hasLongYear(end.to)) return undefined;
  if (start.first > end.first || start.first > end.last) throw new ImpossibleDate(next);
  // EDTF has no interval that begins and ends alike.
  const edtf = start.from === end.to ? start.from : `${start.from}/${end.to}`;
  return { next, readings: [{ first: start.first, last: end.last, edtf }] };
}
