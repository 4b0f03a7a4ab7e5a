/** Every source is cited, and everybody in people.yaml is mentioned or speaks. */
import { checkMessages } from './messages.ts';
import { warning, type PathDiagnostic } from '../files/diagnostics.ts';
import type { Contents } from '../files/parse-files.ts';
import { createSpeakerReader } from '../model/speakers.ts';

export function checkUnused(contents: Contents): readonly PathDiagnostic[] {
  // What could not be read may use what nothing else does.
  if (!contents.complete) return [];
  const readSpeakers = createSpeakerReader(contents.people.map(({ value }) => value));
  const cited = new Set<string>();
  const mentioned = new Set<string>();
  for (const { value: entry } of contents.entries) {
    for (const person of entry.people) mentioned.add(person);
    for (const { sources, by, speakers } of entry.claims) {
      for (const { source } of sources) cited.add(source);
      for (const id of speakers ?? readSpeakers(by).map((speaker) => speaker.id)) mentioned.add(id);
    }
    for (const erratum of entry.errata) {
      cited.add(erratum.in.source);
      for (const { source } of erratum.sources) cited.add(source);
    }
  }
  for (const { value: person } of contents.people) {
    for (const { source } of person.sources) cited.add(source);
    if (person.partOf !== undefined) mentioned.add(person.partOf);
    for (const { person: id } of person.namesakes) if (id !== undefined) mentioned.add(id);
  }
  return [
    ...contents.sources.flatMap(({ index, value: { id } }) =>
      cited.has(id) ? [] : [warning('sources', [index, 'id'], checkMessages.unusedSource(id))],
    ),
    ...contents.people.flatMap(({ index, value: { id } }) =>
      mentioned.has(id) ? [] : [warning('people', [index, 'id'], checkMessages.unusedPerson(id))],
    ),
  ];
}
