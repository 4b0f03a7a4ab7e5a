/** Replaces the ids in a timeline's files by what they refer to, and dates by what they mean. */
import type { Contents } from './parse-files.ts';
import { inBatches } from './yield-to-event-loop.ts';
import { compareSpans } from '../../dates/calendar.ts';
import type { EventDate } from '../../dates/event-date.ts';
import { createSource, disambiguateCitations } from '../model/citations.ts';
import { createSpeakerReader, type SpeakerReader, withWholes } from '../model/speakers.ts';
import type {
  EntryFile,
  PersonFile,
  PersonId,
  SourceId,
  TimelineFile,
  TimelineId,
} from '../model/schema.ts';
import type { Citation, Claim, Entry, Person, Source, Timeline } from '../model/timeline.ts';

/** Every EDTF expression of the files that is a date, parsed by the check. */
export type ParsedDates = ReadonlyMap<string, EventDate>;

/** For contents in which the check found no error. Throws when an id or a date is not known. */
export async function resolveReferences(
  contents: Contents & { readonly timeline: TimelineFile },
  dates: ParsedDates,
): Promise<Timeline> {
  const { timeline } = contents;
  const { id } = timeline;
  const cited: Source[] = [];
  for await (const batch of inBatches(contents.sources)) {
    for (const { value: source } of batch) {
      cited.push(createSource(source, id, (edtf) => dates.get(edtf)));
    }
  }
  const sources = new Map(disambiguateCitations(cited).map((source) => [source.id, source]));
  const people = new Map<PersonId, Person>();
  for await (const batch of inBatches(contents.people)) {
    for (const { value: person } of batch) {
      people.set(person.id, resolvePerson(person, id, sources));
    }
  }
  const readSpeakers = createSpeakerReader([...people.values()], (speakers) =>
    withWholes(speakers, people),
  );
  const entries: Entry[] = [];
  for await (const batch of inBatches(contents.entries)) {
    for (const { value: entry } of batch) {
      entries.push(resolveEntry(entry, id, { people, sources, dates, readSpeakers }));
    }
  }
  return {
    ...timeline,
    updated: lookUp(dates, timeline.updated),
    // The sort is stable: entries of one day stay in the order of the file.
    entries: entries.toSorted((a, b) => compareSpans(a.date, b.date)),
    people: [...people.values()],
    sources: [...sources.values()],
  };
}

type Sources = ReadonlyMap<SourceId, Source>;

/** What the ids, dates and names of entries refer to. */
type Targets = {
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly sources: Sources;
  readonly dates: ParsedDates;
  readonly readSpeakers: SpeakerReader<Person>;
};

function resolveEntry(entry: EntryFile, timeline: TimelineId, targets: Targets): Entry {
  const { people, sources, dates } = targets;
  return {
    id: entry.id,
    timeline,
    title: entry.title,
    date: lookUp(dates, entry.date),
    claims: resolveClaims(entry.claims, targets),
    people: entry.people.map((id) => lookUp(people, id)),
    places: entry.places,
    tags: entry.tags,
    keywords: entry.keywords,
    unanswered: entry.unanswered ?? false,
    errata: entry.errata.map((erratum) => ({
      said: erratum.said,
      in: resolveCitation(erratum.in, sources),
      record: erratum.record,
      citations: resolveCitations(erratum.sources, sources),
    })),
  };
}

/** Each claim with the denials that deny it, and each denial with what it denies. */
function resolveClaims(
  files: EntryFile['claims'],
  { people, sources, dates, readSpeakers }: Targets,
): readonly Claim[] {
  const claims = files.map((file) => ({
    id: file.id,
    text: file.text,
    standing: file.standing,
    defaultJudgment: file.defaultJudgment ?? false,
    by: file.by,
    speakers: file.speakers
      ? withWholes(
          file.speakers.map((id) => lookUp(people, id)),
          people,
        )
      : readSpeakers(file.by),
    date: file.date === undefined ? undefined : lookUp(dates, file.date),
    citations: resolveCitations(file.sources, sources),
    denies: NO_CLAIMS,
    deniedBy: NO_CLAIMS,
  }));
  const byId = new Map(claims.map((claim) => [claim.id ?? '', claim]));
  for (const [index, claim] of claims.entries()) {
    const denied = (files[index]?.denies ?? []).map((id) => lookUp(byId, id));
    if (denied.length > 0) claim.denies = denied;
    for (const other of denied) other.deniedBy = [...other.deniedBy, claim];
  }
  return claims;
}

/** Shared: two empty lists for each of 200,000 claims would take 15 MB. */
const NO_CLAIMS: readonly Claim[] = [];

function resolvePerson(person: PersonFile, timeline: TimelineId, sources: Sources): Person {
  return {
    id: person.id,
    timeline,
    kind: person.kind,
    partOf: person.partOf,
    name: person.name,
    about: person.about,
    citations: resolveCitations(person.sources, sources),
    aliases: person.aliases.map((alias) => ({
      name: alias.name,
      weak: alias.weak ?? false,
      disputed: alias.disputed ?? false,
      unattested: alias.unattested ?? false,
      note: alias.note,
    })),
    namesakes: person.namesakes.map((namesake) => ({ ...namesake, person: namesake.person })),
  };
}

type CitationFile = EntryFile['claims'][number]['sources'][number];

function resolveCitations(
  citations: readonly CitationFile[],
  sources: Sources,
): readonly Citation[] {
  return citations.map((citation) => resolveCitation(citation, sources));
}

function resolveCitation({ source, locator }: CitationFile, sources: Sources): Citation {
  return { source: lookUp(sources, source), locator };
}

function lookUp<Key extends string, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`"${key}" was not checked before it was resolved`);
  return value;
}
