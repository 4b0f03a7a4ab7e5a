/** The axis of a chart: which days it covers, where a day stands, and which ticks are named. */
import { utcTicks } from 'd3-time';
import { letter } from './lettering.ts';
import {
  MS_PER_DAY,
  toDay,
  toMonthAndDay,
  toYear,
  type Day,
  type Span,
} from '../dates/calendar.ts';
import type { DatePoint } from '../dates/event-date.ts';
import { formatPointShort } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';

export type Axis = {
  readonly days: Span;
  readonly left: number;
  readonly width: number;
  readonly ticks: readonly Tick[];
};

export type Tick = { readonly x: number; readonly label: string };

/** Where a day begins. Days beyond the axis are at its ends. */
export function xOf(
  day: Day,
  { days, left, width }: Pick<Axis, 'days' | 'left' | 'width'>,
): number {
  const share = (day - days.first) / (days.last + 1 - days.first);
  return left + width * Math.min(1, Math.max(0, share));
}

/** An axis of less would name hours. */
const FEWEST_DAYS = 7;

/** Free at both sides of the entries, as a part of the axis, so that no mark touches its end. */
const MARGIN = 0.02;

/**
 * The days that a chart is about: what was asked for, and where a side is open, as far as the entries reach.
 * Without entries and a time, the present year is not guessed: it is 1970.
 */
export function shownDays(spans: readonly Span[], asked: Span | undefined): Span {
  const ends = spans
    .flatMap(({ first, last }) => [first, last])
    .filter((day) => Number.isFinite(day));
  const least = ends.reduce((low, day) => Math.min(low, day), Infinity);
  const greatest = ends.reduce((high, day) => Math.max(high, day), -Infinity);
  const found = ends.length > 0 ? { first: least, last: greatest } : { first: 0, last: 364 };
  const first = asked && Number.isFinite(asked.first) ? asked.first : found.first;
  const last = asked && Number.isFinite(asked.last) ? asked.last : found.last;
  // Entries of another time than an open side of what was asked for.
  return { first: Math.min(first, last), last: Math.max(first, last) };
}

/** The days of the axis: those above, with a margin at the sides that were not asked for. */
export function axisDays(spans: readonly Span[], asked: Span | undefined): Span {
  const shown = shownDays(spans, asked);
  const margin = Math.ceil((shown.last - shown.first) * MARGIN);
  const first = asked && Number.isFinite(asked.first) ? asked.first : shown.first - margin;
  const last = asked && Number.isFinite(asked.last) ? asked.last : shown.last + margin;
  const lacking = FEWEST_DAYS - (last + 1 - first);
  if (lacking <= 0) return { first, last };
  return { first: first - Math.ceil(lacking / 2), last: last + Math.ceil(lacking / 2) };
}

/** Free between two names of ticks, in pixels. */
const TICK_GAP = 14;

/** Room for more names than this is not used: they would be noise. */
const MOST_TICKS = 8;

/** Of weeks, every second or third may have room for its name where not all have. Fewer ticks say little. */
const THINNINGS = [1, 2, 3];
const FEWEST_TICKS = 3;

/** As many ticks as have room for their names, all of one unit. */
export function timeAxis(
  days: Span,
  left: number,
  width: number,
  size: number,
  messages: Messages,
): Axis {
  const axis = { days, left, width };
  let best: readonly Tick[] = [];
  for (let count = MOST_TICKS; count > 1; count -= 1) {
    const all = ticksOf(days, count, messages).map(({ day, label }) => ({
      x: xOf(day, axis),
      label,
    }));
    for (const step of THINNINGS) {
      const ticks = all.filter((_, index) => index % step === 0);
      if (ticks.length > MOST_TICKS + 2 || !haveRoom(ticks, size, axis, messages)) continue;
      if (ticks.length >= FEWEST_TICKS) return { ...axis, ticks };
      if (ticks.length > best.length) best = ticks;
    }
  }
  return { ...axis, ticks: best };
}

function haveRoom(
  ticks: readonly Tick[],
  size: number,
  axis: Omit<Axis, 'ticks'>,
  { direction }: Messages,
): boolean {
  let free = -Infinity;
  return ticks.every(({ x, label }) => {
    const width = letter(label, 'regular', direction).width * size;
    const start = tickStart(x, width, axis);
    if (start < free) return false;
    free = start + width + TICK_GAP;
    return true;
  });
}

/** The left edge of a tick's name: under the tick, but within the axis. */
export function tickStart(x: number, width: number, axis: Omit<Axis, 'ticks'>): number {
  return Math.max(axis.left, Math.min(x - width / 2, axis.left + axis.width - width));
}

function ticksOf(days: Span, count: number, messages: Messages): { day: Day; label: string }[] {
  const from = new Date(days.first * MS_PER_DAY);
  const to = new Date((days.last + 1) * MS_PER_DAY);
  const ticks = [...new Set(utcTicks(from, to, count).map(toTickDay))].filter(
    (day) => day >= days.first && day <= days.last,
  );
  const unit = unitOf(ticks);
  return ticks.map((day) => ({ day, label: formatPointShort(toPoint(day, unit), messages) }));
}

/** Years before the first have round numbers as people count them: 500 BC is the year -499. */
function toTickDay(date: Date): Day {
  const year = date.getUTCFullYear();
  const day = Math.floor(date.getTime() / MS_PER_DAY);
  return year > 0 ? day : toDay(year + 1, date.getUTCMonth() + 1, date.getUTCDate());
}

/** The greatest unit that tells all ticks apart. */
function unitOf(ticks: readonly Day[]): 'year' | 'month' | 'day' {
  const dates = ticks.map(toMonthAndDay);
  if (dates.some(({ day }) => day !== 1)) return 'day';
  return dates.some(({ month }) => month !== 1) ? 'month' : 'year';
}

function toPoint(day: Day, unit: 'year' | 'month' | 'day'): DatePoint {
  const { month, day: dayOfMonth } = toMonthAndDay(day);
  return {
    year: toYear(day),
    ...(unit === 'year' ? {} : { month }),
    ...(unit === 'day' ? { day: dayOfMonth } : {}),
    unit,
    approximate: false,
    uncertain: false,
  };
}
