/** Brings a timeline into the form in which its pages are written: what belongs on each is known. */
import type { Site } from './site.ts';
import { toYear } from '../dates/calendar.ts';
import type { Entry, Timeline } from '../timeline/model/timeline.ts';

export function createSite(
  timeline: Timeline,
  options: Pick<Site, 'messages' | 'publicUrl' | 'isOneFile'>,
): Site {
  const { entries } = timeline;
  const years = new Set(
    entries.flatMap(({ date }) =>
      date.spans.flatMap(({ first, last }) => yearsBetween(toYear(first), toYear(last))),
    ),
  );
  return {
    timeline,
    ...options,
    entriesOf: entriesBy(entries, ({ people }) => people),
    entriesSaidBy: entriesBy(entries, ({ claims }) => claims.flatMap(({ speakers }) => speakers)),
    entriesCiting: entriesBy(entries, sourcesOf),
    years: [...years].toSorted((one, other) => one - other),
  };
}

function sourcesOf({ claims, errata }: Entry) {
  const citations = [
    ...claims.flatMap((claim) => claim.citations),
    ...errata.flatMap((erratum) => [erratum.in, ...erratum.citations]),
  ];
  return citations.map(({ source }) => source);
}

/** Each entry once, in order of time. */
function entriesBy<Key>(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => readonly Key[],
): ReadonlyMap<Key, readonly Entry[]> {
  const found = new Map<Key, Entry[]>();
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      const known = found.get(key);
      if (known) known.push(entry);
      else found.set(key, [entry]);
    }
  }
  return found;
}

/** A long or open time would give pages that hold nothing else. */
const MOST_YEARS = 50;

function yearsBetween(first: number, last: number): readonly number[] {
  if (!Number.isFinite(first)) return Number.isFinite(last) ? [last] : [];
  if (!Number.isFinite(last)) return [first];
  if (last - first >= MOST_YEARS) return [first, last];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
