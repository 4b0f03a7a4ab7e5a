/** Turns a time that was read into its days and into EDTF, for a search and for a record. */
import { toDay, toYear } from '../calendar.ts';
import type { Day, Span } from '../calendar.ts';
import { DateError } from '../event-date.ts';
import { tryParseDate } from '../parse-date.ts';
import { dayText, intervalText, yearText } from '../edtf-text.ts';
import { ImpossibleDate } from './date-parts.ts';
import type { DateParts, Time, TimeEnd } from './date-parts.ts';
import { markOf, resolveDate } from './resolve-date.ts';
import type { ResolvedDate } from './resolve-date.ts';

/**
 * `edtf` is short and says which days are searched; `recorded` says what was written, and no more.
 * `saysLess`: and not all of it.
 */
export type ResolvedTime = Span & {
  readonly edtf: string;
  readonly recorded: string;
  readonly saysLess?: true;
};

/** A `custom_id` holds 100 characters in all: command, timeline, time and page share them. */
export const MAX_CANONICAL_EDTF = 40;

/** `next` is the index of the token after the time. Throws ImpossibleDate for one that cannot be. */
export function resolveTime(time: Time, next: number): ResolvedTime {
  switch (time.kind) {
    case 'date': {
      const { first, last, edtf, recorded } = resolveDate(time.date, next);
      return { first, last, edtf, recorded: recorded.edtf };
    }
    case 'before':
      return resolveBefore(time.date, next);
    case 'after':
      return resolveAfter(time.date, next);
    case 'interval':
      return resolveInterval(time.from, time.to, next);
    case 'one-of':
    case 'all-of':
      return resolveSet(time, next);
  }
}

/** "before 1996" ends with 1995. What happened then happened once, at one of those times. */
function resolveBefore(date: DateParts, next: number): ResolvedTime {
  const last = resolveShort(date, next).first - 1;
  const text = lastDayText(last) + markOf(date);
  return { first: -Infinity, last, edtf: `../${text}`, recorded: `[..${text}]` };
}

function resolveAfter(date: DateParts, next: number): ResolvedTime {
  const first = resolveShort(date, next).last + 1;
  const text = firstDayText(first) + markOf(date);
  return { first, last: Infinity, edtf: `${text}/..`, recorded: `[${text}..]` };
}

/** A date for an interval, where EDTF takes no year of more than four digits. */
function resolveShort(date: DateParts, next: number): ResolvedDate {
  const resolved = resolveDate(date, next);
  if (resolved.edtf.includes('Y')) throw new ImpossibleDate(next);
  return resolved;
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

function resolveInterval(from: TimeEnd, to: TimeEnd, next: number): ResolvedTime {
  const [start, end] = [from, to].map((side) =>
    typeof side === 'string' ? undefined : resolveShort(side, next),
  );
  // An unknown end adds nothing to the known one.
  const first = from === 'open' ? -Infinity : (start ?? end)?.first;
  const last = to === 'open' ? Infinity : (end ?? start)?.last;
  if (first === undefined || last === undefined) throw new ImpossibleDate(next);
  if (start && end && !isInOrder(start, end)) throw new ImpossibleDate(next);
  const textOf = (side: TimeEnd) => (side === 'open' ? '..' : '');
  const saysLess = start?.recorded.saysLess ?? end?.recorded.saysLess;
  return {
    first,
    last,
    edtf: joinEnds(start?.from ?? textOf(from), end?.to ?? textOf(to)),
    recorded: joinEnds(start?.recorded.from ?? textOf(from), end?.recorded.to ?? textOf(to)),
    ...(saysLess ? { saysLess } : {}),
  };
}

/** The year, decade or century that ends an interval may hold its start: its day is not known. */
function isInOrder(start: ResolvedDate, end: ResolvedDate): boolean {
  const isWider = /X|^-?\d{4}(?:-\d\d)?[?~%]?$/.test(end.recorded.to);
  return start.first <= (isWider ? end.last : end.first);
}

/** EDTF masks what is not known of an end that holds the start: 1998-08-07/1998-XX. */
export function joinEnds(from: string, to: string): string {
  if (from === to) return from;
  const mark = /[?~%]?$/.exec(to)?.[0] ?? '';
  const bare = to.slice(0, to.length - mark.length);
  const isWider = bare !== '' && from.startsWith(`${bare}-`);
  return `${from}/${isWider ? `${bare}-XX${mark}` : to}`;
}

function resolveSet(
  { kind, members }: Time & { readonly kind: 'one-of' | 'all-of' },
  next: number,
): ResolvedTime {
  const resolved = members.map((member) => resolveTime(member, next));
  const first = Math.min(...resolved.map((member) => member.first));
  const last = Math.max(...resolved.map((member) => member.last));
  // "until 1990 and since 2000" leaves nothing open to search by.
  if (first === -Infinity && last === Infinity) throw new ImpossibleDate(next);
  const [open, close] = kind === 'one-of' ? '[]' : '{}';
  // In EDTF only the first member may lack its beginning, and only the last its end.
  const texts = resolved.toSorted(openSidesOut).map(({ recorded }) => memberText(recorded));
  const recorded = `${open}${texts.join(',')}${close}`;
  if (tryParseDate(recorded) instanceof DateError) throw new ImpossibleDate(next);
  const [only, another] = resolved;
  // A search for one of the times from 1996 to 2000 is one for all of them.
  const edtf = only && !another ? only.edtf : recorded;
  const canonical = edtf.length > MAX_CANONICAL_EDTF ? intervalText(first, last) : edtf;
  return { first, last, edtf: canonical, recorded };
}

function openSidesOut(a: Span, b: Span): number {
  const [startsOpen, endsOpen] = [-Infinity, Infinity];
  return (
    Number(b.first === startsOpen) - Number(a.first === startsOpen) ||
    Number(a.last === endsOpen) - Number(b.last === endsOpen)
  );
}

/** In a set, an interval is written with two dots. */
function memberText(recorded: string): string {
  const inner = /^\[([^,]*)\]$/.exec(recorded)?.[1] ?? recorded;
  const [from = '', to] = inner.split('/');
  if (to === undefined) return inner;
  return `${from.replace('..', '')}..${to.replace('..', '')}`;
}
