/** A part of a timeline as a timeline of its own: some entries, who is in them, and what they cite. */
import { exportMessages } from './messages.ts';
import { withWholes } from '../model/speakers.ts';
import type { Citation, Entry, Person, Source, Timeline } from '../model/timeline.ts';

/** `of` says in English what the entries have in common. All entries give the timeline as it is. */
export function excerpt(timeline: Timeline, entries: readonly Entry[], of: string): Timeline {
  const chosen = new Set(entries);
  if (chosen.size === timeline.entries.length) return timeline;
  const byId = new Map(timeline.people.map((person) => [person.id, person]));
  const named = new Set(withWholes(entries.flatMap(peopleIn), byId));
  const kept = timeline.people.filter((person) => named.has(person));
  const sources = citedBy(entries, kept);
  return {
    ...timeline,
    title: exportMessages.labelled(timeline.title, of),
    summary: `${timeline.summary}\n\n${exportMessages.excerpt(chosen.size, timeline.entries.length)}`,
    entries: timeline.entries.filter((entry) => chosen.has(entry)),
    people: kept,
    sources: timeline.sources.filter((source) => sources.has(source)),
  };
}

function peopleIn({ people, claims }: Entry): readonly Person[] {
  return [...people, ...claims.flatMap(({ speakers }) => speakers)];
}

function citedBy(entries: readonly Entry[], people: readonly Person[]): ReadonlySet<Source> {
  const citations: readonly Citation[] = [
    ...entries.flatMap(({ claims }) => claims.flatMap((claim) => claim.citations)),
    ...entries.flatMap(({ errata }) =>
      errata.flatMap((erratum) => [erratum.in, ...erratum.citations]),
    ),
    ...people.flatMap((person) => person.citations),
  ];
  return new Set(citations.map(({ source }) => source));
}
