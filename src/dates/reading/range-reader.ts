/** Reads a time from tokens: one date, the range between two, or a range with an open side. */
import { readingsOf, withParts } from './date-parts.ts';
import type { DateParts, ReadDate, ReadTime, Time } from './date-parts.ts';
import { hasPartOfYear, isComplete, readDates, skipComma } from './date-reader.ts';
import { isGlued, signAt } from './date-tokens.ts';
import type { DateText } from './date-tokens.ts';
import { beginsTime, findRole, skipFillers, skipRole } from './date-words.ts';
import { beginsMonth } from './month-words.ts';
import { isNumberWord } from './number-words.ts';

/** The longest time that begins at a token. */
export function readTime(text: DateText, index: number): ReadTime | undefined {
  if (text.style !== 'whole' && !mayBegin(text, index)) return undefined;
  const atStart = readTimeAt(text, index);
  if (text.style !== 'whole' || atStart?.next === text.tokens.length) return atStart;
  const start = skipFillers(text, index);
  const afterFillers = start === index ? undefined : readTimeAt(text, start);
  return longer(atStart, afterFillers);
}

/** Most words of a sentence begin no time. */
function mayBegin(text: DateText, index: number): boolean {
  const token = text.tokens[index];
  if (token?.kind === 'number') return true;
  if (token?.kind === 'sign') return /^[~'’‘]$/.test(token.text);
  return beginsTime(text, index) || beginsMonth(text, index) || isNumberWord(text, index);
}

function readTimeAt(text: DateText, index: number): ReadTime | undefined {
  const dates = readDates(text, index);
  return longer(
    longer(readRange(text, index, dates), readOpenRange(text, index, dates)),
    longer(readDays(text, dates) ?? readMonths(text, dates), readSingleDate(dates)),
  );
}

/** Of two equally long readings the first. */
function longer(a: ReadTime | undefined, b: ReadTime | undefined): ReadTime | undefined {
  return b && (!a || b.next > a.next) ? b : a;
}

function readSingleDate(dates: readonly ReadDate[]): ReadTime | undefined {
  const date = dates.find(isComplete);
  if (!date) return undefined;
  const times = readingsOf(date).map((each): Time => ({ kind: 'date', date: each }));
  return { next: date.next, times };
}

/** "before 1996", "since 2015", "until August 1998", "2015 onwards", "2015-", "1983 or earlier". */
function readOpenRange(
  text: DateText,
  index: number,
  dates: readonly ReadDate[],
): ReadTime | undefined {
  const opening = readOpening(text, index);
  const opened = opening && readDates(text, skipFillers(text, opening.next), 'after-opening');
  const date = (opened ?? dates).find(isComplete);
  if (!date) return undefined;
  const either = opening ? undefined : findRole(text, date.next, ['orEarlier', 'orLater']);
  if (either) {
    const isEarlier = either.role === 'orEarlier';
    const times = isEarlier
      ? openTimes('notLater', date)
      : openTimes('since', date).map((time): Time => ({ kind: 'one-of', members: [time] }));
    return { next: either.next, times };
  }
  const unknown = skipUnknownEnd(text, date.next, opening?.side);
  if (unknown) {
    const times = readingsOf(date).map((each): Time =>
      unknown.side === 'beginning'
        ? { kind: 'interval', from: 'unknown', to: each }
        : { kind: 'interval', from: each, to: 'unknown' },
    );
    return { next: unknown.next, times };
  }
  const onwards = skipOnwards(text, date.next);
  const side = opening?.side ?? (onwards === undefined ? undefined : 'since');
  if (!side) return undefined;
  // "since 2015 onwards" says the same twice; "before 2015 onwards" ends before "onwards".
  return {
    next: (side === 'since' ? onwards : undefined) ?? date.next,
    times: openTimes(side, date),
  };
}

type Side = 'before' | 'after' | 'until' | 'since' | 'notLater';

function readOpening(
  text: DateText,
  index: number,
): { readonly side: Side; readonly next: number } | undefined {
  const isWhole = text.style === 'whole';
  const opening =
    findRole(text, index, ['before', 'after', 'since', 'until']) ??
    (isWhole ? findRole(text, index, ['sinceAlone', 'untilAlone', 'notLater']) : undefined);
  if (!opening) return undefined;
  const { role, next } = opening;
  return { side: role === 'sinceAlone' ? 'since' : role === 'untilAlone' ? 'until' : role, next };
}

function openTimes(side: Side, date: ReadDate): readonly Time[] {
  return readingsOf(date).map((each): Time => {
    switch (side) {
      case 'before':
      case 'after':
        return { kind: side, date: each };
      case 'until':
        return { kind: 'interval', from: 'open', to: each };
      case 'notLater':
        return { kind: 'one-of', members: [{ kind: 'interval', from: 'open', to: each }] };
      case 'since':
        return { kind: 'interval', from: each, to: 'open' };
    }
  });
}

/** ", beginning unknown" after "until 1998", ", end unknown" after any other. */
function skipUnknownEnd(
  text: DateText,
  index: number,
  side: Side | undefined,
): { readonly side: 'beginning' | 'end'; readonly next: number } | undefined {
  const start = skipComma(text, index);
  const role = side === 'until' ? 'beginningUnknown' : 'endUnknown';
  const next = skipRole(text, start, role);
  if (next === undefined) return undefined;
  return { side: role === 'endUnknown' ? 'end' : 'beginning', next };
}

/** After "2015": "onwards", "and later", "to the present", or a dash that ends the text. */
function skipOnwards(text: DateText, index: number): number | undefined {
  const isDash = signAt(text, index) === '-';
  if (isDash && index + 1 === text.tokens.length && text.style !== 'prose') return index + 1;
  const joint = isDash ? index + 1 : (findRole(text, index, ['to', 'and'])?.next ?? index);
  return skipRole(text, joint, 'onwards');
}

/** "1996-2000", "from August 1998 to 2001", "7–9 August 1998", "1996-98", "500-400 BC". */
function readRange(
  text: DateText,
  index: number,
  dates: readonly ReadDate[],
): ReadTime | undefined {
  const opening = findRole(text, index, ['from', 'between']);
  const start = opening ? skipFillers(text, opening.next) : index;
  const place = opening ? 'after-opening' : 'alone';
  // The 3 of "version 1.5.3 - 2015-09-24" is no day.
  const isRest = isGlued(text, start) && text.tokens[start - 2]?.kind === 'number';
  for (const from of opening ? readDates(text, start, place) : dates) {
    if (isRest && !hasPartOfYear(from)) continue;
    const joint = skipJoint(text, from.next, opening?.role);
    if (joint === undefined) continue;
    const second = skipFillers(text, joint);
    const ends = [...readDates(text, second, place), ...readAbbreviatedYear(text, second, from)];
    for (const to of ends.toSorted((a, b) => b.next - a.next)) {
      const times = toRanges(from, to, opening?.role);
      if (times.length > 0) return { next: to.next, times };
    }
  }
  return undefined;
}

/** Past a dash or "to"; past "and" only where "between" opened the range. */
function skipJoint(
  text: DateText,
  index: number,
  opening: 'from' | 'between' | undefined,
): number | undefined {
  const sign = signAt(text, index);
  if (['-', '/', '~', '…'].includes(sign)) return index + 1;
  return (
    skipRole(text, index, 'to') ??
    (opening === undefined ? undefined : skipRole(text, index, 'and'))
  );
}

/** 98 after 1996 is 1998. Only a later year, and not the month of 2000-10 or 2000-10-12. */
function readAbbreviatedYear(
  text: DateText,
  index: number,
  { year, era, month, unit, next, calendar }: ReadDate,
): readonly ReadDate[] {
  const token = text.tokens[index];
  if (token?.kind !== 'number' || token.text.length !== 2 || token.suffix !== '') return [];
  if (year === undefined || year < 1000 || era || month !== undefined || unit) return [];
  const isIso = isGlued(text, index) && index === next + 1 && !text.tokens[next]?.isLongDash;
  if (isIso && Number(token.text) >= 1 && Number(token.text) <= 12) return [];
  if (isFollowedByNumber(text, index)) return [];
  const abbreviated = year - (year % 100) + Number(token.text);
  if (abbreviated <= year) return [];
  return [{ next: index + 1, year: abbreviated, ...(calendar ? { calendar } : {}) }];
}

/** Whether a number goes on behind a sign, as the 10 of 2000-10-12 does. */
function isFollowedByNumber(text: DateText, index: number): boolean {
  return (
    /^[-/.:]$/.test(signAt(text, index + 1)) &&
    isGlued(text, index + 1) &&
    isGlued(text, index + 2) &&
    text.tokens[index + 2]?.kind === 'number'
  );
}

/** The ranges that two dates may mean: where both may mean several, what goes together. */
function toRanges(
  from: ReadDate,
  to: ReadDate,
  opening: 'from' | 'between' | undefined,
): readonly Time[] {
  const [starts, ends] = [readingsOf(from), readingsOf(to)];
  const pairs =
    starts.length === ends.length
      ? starts.map((start, index) => [start, ends[index]] as const)
      : starts.flatMap((start) => ends.map((end) => [start, end] as const));
  const inOneOrder = pairs.filter(
    ([start, end]) => !start.order || !end?.order || start.order === end.order,
  );
  return inOneOrder.flatMap(([start, end]) => {
    const completed = end && completeEnds(start, end);
    if (!completed) return [];
    const [first, last] = opening ? completed : shareHedges(completed);
    const interval: Time = { kind: 'interval', from: first, to: last };
    return [opening === 'between' ? { kind: 'one-of', members: [interval] } : interval];
  });
}

type Ends = readonly [from: DateParts, to: DateParts];

/** What one end lacks is taken from the other; undefined where both lack it. */
function completeEnds(from: DateParts, to: DateParts): Ends | undefined {
  if (to.year === undefined) {
    // "7 August 1998 – 9 September", "August 1998 – September".
    if (from.year === undefined || !hasPartOfYear(from) || !hasPartOfYear(to)) return undefined;
    return [from, { ...to, year: from.year, ...pickYearParts(from) }];
  }
  // "August 10 – 22, 2012"
  if (to.day !== undefined && to.month === undefined) {
    if (from.month === undefined || from.day === undefined || from.year !== undefined)
      return undefined;
    return [
      { ...from, year: to.year, ...pickYearParts(to) },
      { ...to, month: from.month },
    ];
  }
  // "500–400 BC": the era is written once, at the end.
  if (from.year !== undefined) return [from.era ? from : takeEra(from, from.year, to), to];
  if (to.unit === 'season' && from.unit === 'season')
    return [{ ...from, year: to.year, ...pickYearParts(to) }, to];
  const month = from.month ?? to.month;
  if (month === undefined || to.month === undefined || from.unit || to.isYearFirst)
    return undefined;
  if (from.day !== undefined && to.day === undefined) return undefined;
  // "November – February 2004" began the year before.
  const year = month > to.month ? to.year - 1 : to.year;
  return [{ ...from, ...pickYearParts(to), month, year }, to];
}

function pickYearParts({ era, calendar }: DateParts): Pick<DateParts, 'era' | 'calendar'> {
  return { ...(era ? { era } : {}), ...(calendar ? { calendar } : {}) };
}

/** The 4th century begins with the year 300, and that before Christ with 400. */
function takeEra(from: DateParts, year: number, to: DateParts): DateParts {
  const isCounted = from.unit === 'century' && to.era === 'bc';
  return { ...from, ...pickEra(to), year: isCounted ? year + 100 : year };
}

function pickEra({ era }: DateParts): Pick<DateParts, 'era'> {
  return era ? { era } : {};
}

/**
 * "about 1996–2000" and "1996–2000 (uncertain)" are said of both ends, "1996 – about 2000" of one.
 * Behind "from" and "between", a word is said of the date beside it.
 */
function shareHedges([from, to]: Ends): Ends {
  const hedges = { ...from.hedgeBefore, ...to.hedgeAfter };
  return [
    { ...from, ...hedges },
    { ...to, ...hedges },
  ];
}

/** "7 and 8 August 1998", "7., 8. und 9. August 1998", "August 7 and 8, 1998". */
function readDays(text: DateText, dates: readonly ReadDate[]): ReadTime | undefined {
  const opening = dates.filter(({ year, day }) => year === undefined && day);
  for (const first of opening) {
    const days = [first];
    let kind: 'one-of' | 'all-of' | undefined;
    let next = first.next;
    while (kind === undefined) {
      const joint = readListJoint(text, next);
      if (!joint) break;
      kind = joint.kind;
      const member = readDates(text, skipFillers(text, joint.next)).find(({ day }) => day);
      if (!member) break;
      days.push(member);
      next = member.next;
      // "page 1, 13 November 2020" is one day.
      if (member.year !== undefined) return kind && completeDays(days, kind);
    }
  }
  return undefined;
}

/** "July and August 2004", "تیر و مرداد ۱۳۸۳": months that take their year from the last. */
function readMonths(text: DateText, dates: readonly ReadDate[]): ReadTime | undefined {
  const first = dates.find((date) => date.year === undefined && isMonth(date));
  const joint = first && readListJoint(text, first.next);
  if (!first || !joint?.kind) return undefined;
  const last = readDates(text, skipFillers(text, joint.next)).find(
    (date) => date.year !== undefined && isMonth(date),
  );
  if (!last || first.calendar !== last.calendar) return undefined;
  const { kind } = joint;
  const { month } = first;
  const times = readingsOf(last).map((parts): Time => {
    const opening = month === undefined ? parts : { ...parts, month };
    return { kind, members: [opening, parts].map((date) => ({ kind: 'date', date })) };
  });
  return { next: last.next, times };
}

function isMonth({ month, day, unit, part }: ReadDate): boolean {
  return month !== undefined && day === undefined && unit === undefined && part === undefined;
}

/** A comma, or the "and" or "or" before the last member. */
export function readListJoint(
  text: DateText,
  index: number,
): { readonly kind: 'one-of' | 'all-of' | undefined; readonly next: number } | undefined {
  const comma = skipComma(text, index);
  const joint = findRole(text, comma, ['and', 'or']);
  if (joint) return { kind: joint.role === 'or' ? 'one-of' : 'all-of', next: joint.next };
  return comma > index ? { kind: undefined, next: comma } : undefined;
}

/** Days that take their year, and the month where they have none, from the last or the first. */
function completeDays(days: readonly ReadDate[], kind: 'one-of' | 'all-of'): ReadTime | undefined {
  const last = days.at(-1);
  const month = last?.month ?? days[0]?.month;
  if (!last || month === undefined) return undefined;
  const members = days.map((day): Time => {
    const {
      next: _,
      others: __,
      ...parts
    } = withParts(day, {
      month: day.month ?? month,
      ...(last.year === undefined ? {} : { year: last.year }),
      ...pickYearParts(last),
    });
    return { kind: 'date', date: parts };
  });
  return { next: last.next, times: [{ kind, members }] };
}
