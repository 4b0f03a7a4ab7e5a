/** Every id is given once, and every id that is referred to exists. */
import { findDuplicateIds } from './duplicate-ids.ts';
import { checkMessages } from './messages.ts';
import { error, type Path, type PathDiagnostic } from '../files/diagnostics.ts';
import {
  LIST_KINDS,
  type Contents,
  type Item,
  type ItemId,
  type ListKind,
} from '../files/parse-files.ts';
import { inBatches } from '../files/yield-to-event-loop.ts';
import type { EntryFile, PersonFile } from '../model/schema.ts';
import { closest } from '../../text/closest.ts';

export async function checkIds(contents: Contents): Promise<readonly PathDiagnostic[]> {
  return [
    ...LIST_KINDS.flatMap((kind) => duplicatesIn(kind, contents.ids[kind])),
    ...(await findUnknownIds(contents)),
  ];
}

function duplicatesIn(kind: ListKind, ids: readonly ItemId[]): readonly PathDiagnostic[] {
  return findDuplicateIds(
    kind,
    ids.map(({ id }) => id),
    (position) => [ids[position]?.index ?? 0, 'id'],
    checkMessages.duplicateId,
  );
}

/** A file with thousands of unknown ids has one mistake, and each suggestion takes about 1 ms. */
const MOST_SUGGESTIONS = 1_000;

async function findUnknownIds(contents: Contents): Promise<readonly PathDiagnostic[]> {
  const targets = {
    people: contents.ids.people.map(({ id }) => id),
    sources: contents.ids.sources.map(({ id }) => id),
  };
  const known = { people: new Set(targets.people), sources: new Set(targets.sources) };
  const diagnostics: PathDiagnostic[] = [];
  let suggestions = 0;
  const check = (file: ListKind, { to, id, path }: Reference): void => {
    // What could not be read may be what this refers to.
    if (known[to].has(id) || !contents.readable.has(to)) return;
    suggestions += 1;
    const suggestion = suggestions <= MOST_SUGGESTIONS ? closest(id, targets[to]) : undefined;
    const message =
      to === 'people' ? checkMessages.unknownPerson(id) : checkMessages.unknownSource(id);
    diagnostics.push(error(file, path, message, suggestion));
  };
  for await (const batch of inBatches(contents.entries)) {
    for (const entry of batch) {
      for (const reference of entryReferences(entry)) check('entries', reference);
    }
  }
  for await (const batch of inBatches(contents.people)) {
    for (const person of batch) {
      for (const reference of personReferences(person)) check('people', reference);
    }
  }
  return diagnostics;
}

type Reference = { readonly to: 'people' | 'sources'; readonly id: string; readonly path: Path };

function entryReferences({ index, value: entry }: Item<EntryFile>): readonly Reference[] {
  return [
    ...entry.people.map((id, nth): Reference => ({
      to: 'people',
      id,
      path: [index, 'people', nth],
    })),
    ...entry.claims.flatMap(({ sources, speakers = [] }, nth): readonly Reference[] => [
      ...citationReferences(sources, [index, 'claims', nth, 'sources']),
      ...speakers.map((id, place): Reference => ({
        to: 'people',
        id,
        path: [index, 'claims', nth, 'speakers', place],
      })),
    ]),
    ...entry.errata.flatMap((erratum, nth): readonly Reference[] => {
      const path = [index, 'errata', nth];
      return [
        { to: 'sources', id: erratum.in.source, path: [...path, 'in', 'source'] },
        ...citationReferences(erratum.sources, [...path, 'sources']),
      ];
    }),
  ];
}

function personReferences({ index, value: person }: Item<PersonFile>): readonly Reference[] {
  return [
    ...citationReferences(person.sources, [index, 'sources']),
    ...(person.partOf === undefined
      ? []
      : [{ to: 'people' as const, id: person.partOf, path: [index, 'partOf'] }]),
    ...person.namesakes.flatMap(({ person: id }, nth): readonly Reference[] =>
      id === undefined ? [] : [{ to: 'people', id, path: [index, 'namesakes', nth, 'person'] }],
    ),
  ];
}

function citationReferences(
  citations: readonly { readonly source: string }[],
  path: Path,
): readonly Reference[] {
  return citations.map(({ source }, nth) => ({
    to: 'sources',
    id: source,
    path: [...path, nth, 'source'],
  }));
}
