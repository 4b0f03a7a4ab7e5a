/** Writes an EDTF date in words: "7 August 1998", "1992 – 1996", "about 1996", "1991 or 1992". */
import { markRightToLeft } from './bidi.ts';
import { romanNumeral } from './roman-numeral.ts';
import type { DatePoint, DateShape, EventDate } from '../dates/event-date.ts';
import type { Messages } from './en.ts';

export function formatDate(date: EventDate, messages: Messages): string {
  return markDirection(shapeInWords(date.shape, 'long', messages), messages);
}

/** With short months, for lists: "7 Aug 1998". Arabic and Persian have no short months. */
export function formatDateShort(date: EventDate, messages: Messages): string {
  return markDirection(shapeInWords(date.shape, 'short', messages), messages);
}

type Month = 'long' | 'short';

function shapeInWords(shape: DateShape, month: Month, messages: Messages): string {
  switch (shape.kind) {
    case 'point':
      return pointInWords(shape.point, month, messages);
    case 'one-of':
    case 'all-of':
      return setInWords(shape, month, messages);
    case 'interval':
      return intervalInWords(shape.from, shape.to, month, messages);
  }
}

type SetShape = DateShape & { readonly kind: 'one-of' | 'all-of' };

function setInWords({ kind, members }: SetShape, month: Month, messages: Messages): string {
  const [only, another] = members;
  if (only?.kind === 'interval' && !another) return oneBetweenInWords(only, month, messages);
  const words = members.map((member) =>
    kind === 'one-of' && member.kind === 'interval' && !hasBothEnds(member)
      ? oneBetweenInWords(member, month, messages)
      : shapeInWords(member, month, messages),
  );
  const type = kind === 'one-of' ? 'disjunction' : 'conjunction';
  const parts = listFormatter(messages.locale, type).formatToParts(words);
  // "about 1991 or 1992" would be about both; "about 1991, or 1992" is about one.
  const lastJoint = areHedgedAlike(members) ? -1 : parts.length - 2;
  return parts
    .map(({ value }, index) =>
      index === lastJoint && !/^[,،]/u.test(value) ? `${messages.dates.comma}${value}` : value,
    )
    .join('');
}

type IntervalShape = DateShape & { readonly kind: 'interval' };

function hasBothEnds({ from, to }: IntervalShape): boolean {
  return typeof from === 'object' && typeof to === 'object';
}

function areHedgedAlike(members: readonly DateShape[]): boolean {
  const hedges = members.map((member) =>
    member.kind === 'point' ? hedgeOf(member.point) : 'interval',
  );
  return new Set(hedges).size === 1;
}

function hedgeOf({ approximate, uncertain }: DatePoint): string {
  return `${approximate} ${uncertain}`;
}

/** One of the times of an interval. */
function oneBetweenInWords({ from, to }: IntervalShape, month: Month, messages: Messages): string {
  const words = messages.dates;
  const inWords = (point: DatePoint) => pointInWords(point, month, messages);
  if (typeof from === 'object' && typeof to === 'object') {
    const [start, end] = [inWords(from), inWords(to)];
    return words.oneBetween(start, end, from.unit, to.unit);
  }
  if (typeof to === 'object') return words.orEarlier(inWords(to));
  if (typeof from === 'object') return words.orLater(inWords(from));
  return '…';
}

const listFormatters = new Map<string, Intl.ListFormat>();

function listFormatter(locale: string, type: 'disjunction' | 'conjunction'): Intl.ListFormat {
  const key = `${locale} ${type}`;
  const known = listFormatters.get(key);
  if (known) return known;
  const formatter = new Intl.ListFormat(locale, { type });
  listFormatters.set(key, formatter);
  return formatter;
}

function intervalInWords(
  from: DatePoint | 'open' | 'unknown',
  to: DatePoint | 'open' | 'unknown',
  month: Month,
  messages: Messages,
): string {
  const words = messages.dates;
  const inWords = (point: DatePoint) => pointInWords(point, month, messages);
  if (typeof from === 'object' && typeof to === 'object') {
    const [start, end] = [inWords(from), inWords(to)];
    if (hedgeOf(from) !== hedgeOf(to)) return words.fromTo(start, end, from.unit, to.unit);
    return words.between(shareYear(from, to) ? withoutSharedEnd(start, end) : start, end);
  }
  if (typeof from === 'object') {
    const say = to === 'unknown' ? words.endUnknown : words.since;
    return say(inWords(from), from.unit);
  }
  if (typeof to === 'object') {
    const say = from === 'unknown' ? words.beganUnknown : words.until;
    return say(inWords(to), to.unit);
  }
  return '…';
}

/** Whether two days or two months of one year say it only once: "7 – 9 August 1998". */
function shareYear(from: DatePoint, to: DatePoint): boolean {
  const isPartOfYear = from.unit === 'day' || from.unit === 'month';
  return isPartOfYear && from.unit === to.unit && from.year === to.year && !isHedged(from);
}

function isHedged({ approximate, uncertain }: DatePoint): boolean {
  return approximate || uncertain;
}

/** The words of `start` before those with which `end` ends too: the year, and the month where it is one. */
function withoutSharedEnd(start: string, end: string): string {
  const [own, other] = [start.split(' '), end.split(' ').toReversed()];
  const shared = own.toReversed().findIndex((word, index) => word !== other[index]);
  return own.slice(0, own.length - shared).join(' ');
}

function pointInWords(point: DatePoint, month: Month, messages: Messages): string {
  let words = unitInWords(point, month, messages);
  if (point.approximate) words = messages.dates.approximate(words, point.unit);
  if (point.uncertain) words = messages.dates.uncertain(words);
  return words;
}

function unitInWords(point: DatePoint, length: Month, messages: Messages): string {
  const { year, month = 1, day = 1 } = point;
  switch (point.unit) {
    case 'day':
      return format(year, month, day, messages, {
        day: 'numeric',
        month: length,
        year: 'numeric',
      });
    case 'month':
      return format(year, month, 1, messages, { month: length, year: 'numeric' });
    case 'season':
      return messages.dates.season[point.season ?? 'spring'](formatYear(year, messages));
    case 'year':
      return formatYear(year, messages);
    case 'decade':
      return messages.dates.decade(formatYear(year, messages), formatYear(year + 9, messages));
    case 'century':
      return messages.dates.century(
        centuryNumber(year / 100 + 1, messages),
        formatYear(year, messages),
        formatYear(year + 99, messages),
      );
  }
}

/** French and Spanish number centuries in Roman numerals; the 50th would be "Le siècle". */
function centuryNumber(nth: number, { locale }: Messages): string {
  return (locale === 'fr' || locale === 'es') && nth < 40 ? romanNumeral(nth) : String(nth);
}

/** With short months: "Aug 1998", for the axis of a chart. */
export function formatPointShort(point: DatePoint, messages: Messages): string {
  return markDirection(pointInWords(point, 'short', messages), messages);
}

/** `year` is astronomical: 1998 gives "1998", and -43 gives "44 BC". */
export function formatYear(year: number, messages: Messages): string {
  const written = format(year, 1, 1, messages, { year: 'numeric' });
  return markDirection(messages.dates.year(written, year), messages);
}

/** A day without its year: "7 August". */
export function formatDayOfYear(month: number, day: number, messages: Messages): string {
  // The year 2000 has a 29 February.
  return markDirection(
    format(2000, month, day, messages, { day: 'numeric', month: 'long' }),
    messages,
  );
}

function markDirection(text: string, { direction }: Messages): string {
  return direction === 'rtl' ? markRightToLeft(text) : text;
}

type Parts = Pick<Intl.DateTimeFormatOptions, 'day' | 'month' | 'year'>;

/** Fewer digits would be taken for a day or for a year of this century, more for another number. */
const YEARS_WITHOUT_ERA = { first: 100, last: 9_999 } as const;

/** Formatting takes 4 µs, and one answer writes the date of an entry up to four times. */
const written = new Map<string, string>();

/** Texts that are kept, at some 100 bytes each. */
const MOST_WRITTEN = 4_000;

function format(
  year: number,
  month: number,
  day: number,
  messages: Messages,
  parts: Parts,
): string {
  const { day: dayPart = '', month: monthPart = '', year: yearPart = '' } = parts;
  const withEra =
    yearPart !== '' && (year < YEARS_WITHOUT_ERA.first || year > YEARS_WITHOUT_ERA.last);
  const formatKey = `${messages.locale} ${dayPart} ${monthPart} ${yearPart} ${withEra}`;
  const key = `${formatKey} ${year} ${month} ${day}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  // The constructor of Date would read the years 0 to 99 as 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const text = formatterFor(formatKey, messages.locale, parts, withEra)
    .formatToParts(date)
    .map(({ type, value }) => (type === 'day' ? messages.dates.day(value) : value))
    .join('');
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(key, text);
  return text;
}

/** Creating a formatter takes some 50 times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(
  key: string,
  locale: string,
  parts: Parts,
  withEra: boolean,
): Intl.DateTimeFormat {
  const known = formatters.get(key);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat(locale, {
    ...parts,
    ...(withEra ? { era: 'short' } : {}),
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  formatters.set(key, formatter);
  return formatter;
}
