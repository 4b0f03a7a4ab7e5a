/** Counts entries by the years that their dates cover. */
import { toYear } from '../dates/calendar.ts';
import type { Span } from '../dates/calendar.ts';
import type { EventDate } from '../dates/event-date.ts';
import type { YearChoice } from './lookup.ts';

/** An era of ten thousand years is not offered year by year. */
const MAX_YEARS_OF_ENTRY = 1000;

/** Discord shows five buttons in a row; more suggestions than that are no help. */
const MAX_NEAREST_YEARS = 5;

/** In order of time. An entry counts once for each year of its date. */
export function countByYear(
  entries: readonly { readonly date: EventDate }[],
): readonly YearChoice[] {
  const counts = new Map<number, number>();
  for (const { date } of entries) {
    for (const year of coveredYears(date)) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return toYearChoices(counts);
}

/** Each year once. A date that is open on one side has the year of its other side. */
function coveredYears({ spans }: EventDate): ReadonlySet<number> {
  const years = new Set<number>();
  for (const span of spans) {
    const [from, to] = [toYear(span.first), toYear(span.last)];
    const first = Number.isFinite(from) ? from : to;
    const last = Math.min(Number.isFinite(to) ? to : from, first + MAX_YEARS_OF_ENTRY);
    for (let year = first; year <= last; year += 1) years.add(year);
  }
  return years;
}

/** The counts of several timelines taken together, in order of time. */
export function mergeYears(timelines: readonly (readonly YearChoice[])[]): readonly YearChoice[] {
  const [only, second] = timelines;
  if (only && !second) return only;
  const counts = new Map<number, number>();
  for (const { year, entries } of timelines.flat())
    counts.set(year, (counts.get(year) ?? 0) + entries);
  return toYearChoices(counts);
}

function toYearChoices(counts: ReadonlyMap<number, number>): readonly YearChoice[] {
  return Array.from(counts, ([year, entries]) => ({ year, entries })).toSorted(
    (a, b) => a.year - b.year,
  );
}

/** At most five, nearest to the span first; of two that are equally near, the earlier first. */
export function nearestYears(years: readonly YearChoice[], span: Span): readonly YearChoice[] {
  const [first, last] = [toYear(span.first), toYear(span.last)];
  const distance = ({ year }: YearChoice): number =>
    year < first ? first - year : Math.max(0, year - last);
  return years
    .toSorted((a, b) => distance(a) - distance(b) || a.year - b.year)
    .slice(0, MAX_NEAREST_YEARS);
}
