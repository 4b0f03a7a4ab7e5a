/** A name leads to one person, or says that it does not. */
import { checkMessages } from './messages.ts';
import { error, warning, type Path, type PathDiagnostic } from '../files/diagnostics.ts';
import type { Contents, Item } from '../files/parse-files.ts';
import type { PersonFile } from '../model/schema.ts';

/** One name of one person, as written at `path` in people.yaml. */
type NameUse = {
  readonly person: number;
  readonly id: string;
  readonly name: string;
  readonly path: Path;
  readonly isPrimary: boolean;
  /** It is weak, or a note explains it. */
  readonly isExplained: boolean;
};

export function checkNames({ people }: Contents): readonly PathDiagnostic[] {
  const uses = people.flatMap(nameUses);
  const byName = Map.groupBy(uses, ({ name }) => nameKey(name));
  return [
    ...[...byName.values()].flatMap((same) => [...findRepeated(same), ...findShared(same)]),
    ...people.flatMap(findUnexplained),
    ...people.flatMap(findNamesakes),
  ];
}

/**
 * Equal for names that only differ in capitals, marks, apostrophes, hyphens and spaces. Coarser
 * likeness, as of bin and ben, is left to the lookup, which never silently chooses between people.
 */
export function nameKey(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u0640'’‘ʼʻ`]/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return letters === '' ? name : letters;
}

function nameUses({ index, value: { id, name, aliases } }: Item<PersonFile>): readonly NameUse[] {
  return [
    { person: index, id, name, path: [index, 'name'], isPrimary: true, isExplained: false },
    ...aliases.map((alias, nth) => ({
      person: index,
      id,
      name: alias.name,
      path: [index, 'aliases', nth],
      isPrimary: false,
      isExplained: alias.weak === true || alias.note !== undefined,
    })),
  ];
}

function findRepeated(same: readonly NameUse[]): readonly PathDiagnostic[] {
  const first = new Map<number, NameUse>();
  return same.flatMap((use) => {
    const earlier = first.get(use.person);
    // Two spellings that differ in a hyphen are two names that people may want to see.
    if (earlier?.name !== use.name) {
      first.set(use.person, use);
      return [];
    }
    const text = (line: number) => checkMessages.repeatedName(use.name, line);
    return [warning('people', use.path, { lineOf: earlier.path, text })];
  });
}

function findShared(same: readonly NameUse[]): readonly PathDiagnostic[] {
  const firstPrimary = same.find(({ isPrimary }) => isPrimary);
  return same.flatMap((use) => {
    const { name, path, isPrimary, isExplained } = use;
    const other = same.find(({ person }) => person !== use.person);
    if (!other || isExplained) return [];
    // Of two people of one name the second is reported. An alias explains itself.
    if (isPrimary && use === firstPrimary) return [];
    const text = (line: number) =>
      isPrimary
        ? checkMessages.sharedName(name, other.id, line)
        : checkMessages.sharedAlias(name, other.id, line);
    return [error('people', path, { lineOf: other.path, text })];
  });
}

/** A name that finds the person and, as the person's own item says, means a namesake too. */
function findNamesakes({ index, value: person }: Item<PersonFile>): readonly PathDiagnostic[] {
  const namesakes = new Map<string, Path>();
  for (const [nth, { name, aliases }] of person.namesakes.entries()) {
    const path = [index, 'namesakes', nth];
    for (const each of [name, ...aliases]) namesakes.set(nameKey(each), path);
  }
  return person.aliases.flatMap(({ name, weak, note }, nth) => {
    const namesake = namesakes.get(nameKey(name));
    if (!namesake || weak === true || note !== undefined) return [];
    const text = (line: number) => checkMessages.alsoNamesake(name, line);
    return [warning('people', [index, 'aliases', nth], { lineOf: namesake, text })];
  });
}

function findUnexplained({ index, value: person }: Item<PersonFile>): readonly PathDiagnostic[] {
  return person.aliases.flatMap(({ name, disputed, note }, nth) =>
    disputed === true && note === undefined
      ? [warning('people', [index, 'aliases', nth], checkMessages.disputedWithoutNote(name))]
      : [],
  );
}
