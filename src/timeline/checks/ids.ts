/** Every id is given once, and every id that is referred to exists. */
import { checking } from '../messages.ts';
import { inBatches } from '../files/yield-to-event-loop.ts';
import type { Contents, Item, ItemId, ListKind } from '../files/parse-files.ts';
import { append, error, type PathDiagnostic } from '../files/findings.ts';
import type { Path } from '../files/positions.ts';
import type { EntryFile, PersonFile } from '../model/schema.ts';
import { closest } from '../../text/closest.ts';

export async function checkIds(contents: Contents): Promise<readonly PathDiagnostic[]> {
  const { ids } = contents;
  return [
    ...(['entries', 'people', 'sources'] as const).flatMap((kind) => duplicates(kind, ids[kind])),
    ...(await unknownIds(contents)),
  ];
}

function duplicates(kind: ListKind, ids: readonly ItemId[]): readonly PathDiagnostic[] {
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

async function unknownIds(contents: Contents): Promise<readonly PathDiagnostic[]> {
  const people = contents.ids.people.map(({ id }) => id);
  const sources = contents.ids.sources.map(({ id }) => id);
  const known = { person: new Set(people), source: new Set(sources) };
  // What could not be read may be the one that is looked for; that was said, and is enough.
  const wholly = { person: contents.whole.has('people'), source: contents.whole.has('sources') };
  let suggestions = 0;
  const suggest = (id: string, ids: readonly string[]): string | undefined => {
    suggestions += 1;
    return suggestions > MOST_SUGGESTIONS ? undefined : closest(id, ids, String);
  };
  const unknown = (file: ListKind, references: readonly Reference[]): readonly PathDiagnostic[] =>
    references
      .filter(({ to, id }) => !known[to].has(id) && wholly[to])
      .map(({ to, id, path }) =>
        to === 'person'
          ? error(file, path, checking.unknownPerson(id), suggest(id, people))
          : error(file, path, checking.unknownSource(id), suggest(id, sources)),
      );

  const findings: PathDiagnostic[] = [];
  for await (const batch of inBatches(contents.entries)) {
    append(findings, unknown('entries', batch.flatMap(referencesOfEntry)));
  }
  for await (const batch of inBatches(contents.people)) {
    append(findings, unknown('people', batch.flatMap(referencesOfPerson)));
  }
  return findings;
}

/** A file with thousands of unknown ids has one mistake, and each suggestion takes about 1 ms. */
const MOST_SUGGESTIONS = 1_000;

type Reference = { readonly to: 'person' | 'source'; readonly id: string; readonly path: Path };

function referencesOfEntry({ index, value }: Item<EntryFile>): readonly Reference[] {
  return [
    ...value.people.map((id, nth): Reference => ({
      to: 'person',
      id,
      path: [index, 'people', nth],
    })),
    ...value.claims.flatMap(({ sources }, nth) =>
      cited(sources, [index, 'claims', nth, 'sources']),
    ),
    ...value.errata.flatMap((erratum, nth) => [
      {
        to: 'source' as const,
        id: erratum.in.source,
        path: [index, 'errata', nth, 'in', 'source'],
      },
      ...cited(erratum.sources, [index, 'errata', nth, 'sources']),
    ]),
  ];
}

function referencesOfPerson({ index, value }: Item<PersonFile>): readonly Reference[] {
  return [
    ...cited(value.sources, [index, 'sources']),
    ...value.namesakes.flatMap(({ person }, nth): readonly Reference[] =>
      person === undefined
        ? []
        : [{ to: 'person', id: person, path: [index, 'namesakes', nth, 'person'] }],
    ),
  ];
}

function cited(sources: readonly { readonly source: string }[], path: Path): readonly Reference[] {
  return sources.map(({ source }, nth) => ({
    to: 'source',
    id: source,
    path: [...path, nth, 'source'],
  }));
}
