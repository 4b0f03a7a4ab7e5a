/** Every id is given once, and every id that is referred to exists. */
import { checking } from '../i18n/checking.ts';
import type { Contents, ItemId, ListKind } from './contents.ts';
import { error, type Finding } from './findings.ts';
import type { Path } from './located.ts';
import { didYouMean } from './suggest.ts';

export function checkIds(contents: Contents): readonly Finding[] {
  const { ids } = contents;
  return [
    ...(['entries', 'people', 'sources'] as const).flatMap((kind) => duplicates(kind, ids[kind])),
    ...unknownIds(contents),
  ];
}

function duplicates(kind: ListKind, ids: readonly ItemId[]): readonly Finding[] {
  const first = new Map<string, number>();
  return ids.flatMap(({ index, id }) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, index);
      return [];
    }
    const message = (lineOf: (path: Path) => number) =>
      checking.duplicateId(id, lineOf([earlier, 'id']));
    return [error(kind, [index, 'id'], message)];
  });
}

function unknownIds(contents: Contents): readonly Finding[] {
  const people = contents.ids.people.map(({ id }) => id);
  const sources = contents.ids.sources.map(({ id }) => id);
  const knownPeople = new Set(people);
  const knownSources = new Set(sources);
  const findings: Finding[] = [];
  const person = (file: ListKind, path: Path, id: string): void => {
    // What could not be read may be the one that is looked for; that was said, and is enough.
    if (knownPeople.has(id) || !contents.whole.has('people')) return;
    findings.push(error(file, path, checking.unknownPerson(id), didYouMean(id, people)));
  };
  const source = (file: ListKind, path: Path, id: string): void => {
    if (knownSources.has(id) || !contents.whole.has('sources')) return;
    findings.push(error(file, path, checking.unknownSource(id), didYouMean(id, sources)));
  };

  for (const { index, shaped } of contents.entries) {
    for (const [nth, id] of shaped.people.entries()) person('entries', [index, 'people', nth], id);
    for (const [nth, claim] of shaped.claims.entries()) {
      for (const [at, cited] of claim.sources.entries()) {
        source('entries', [index, 'claims', nth, 'sources', at, 'source'], cited.source);
      }
    }
    for (const [nth, erratum] of shaped.errata.entries()) {
      source('entries', [index, 'errata', nth, 'in', 'source'], erratum.in.source);
      for (const [at, cited] of erratum.sources.entries()) {
        source('entries', [index, 'errata', nth, 'sources', at, 'source'], cited.source);
      }
    }
  }
  for (const { index, shaped } of contents.people) {
    for (const [at, cited] of shaped.sources.entries()) {
      source('people', [index, 'sources', at, 'source'], cited.source);
    }
    for (const [nth, namesake] of shaped.namesakes.entries()) {
      if (namesake.person === undefined) continue;
      person('people', [index, 'namesakes', nth, 'person'], namesake.person);
    }
  }
  return findings;
}
