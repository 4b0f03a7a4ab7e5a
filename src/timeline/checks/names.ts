/** A name leads to one person, or says that it may not. */
import { checking } from '../messages.ts';
import type { Contents, Item } from '../files/parse-files.ts';
import { error, warning, type PathDiagnostic } from '../files/findings.ts';
import type { Path } from '../files/positions.ts';
import type { PersonFile } from '../model/schema.ts';

/** One name of one person, as written at `path` in people.yaml. */
type NameUse = {
  readonly person: number;
  readonly id: string;
  readonly name: string;
  readonly path: Path;
  readonly primary: boolean;
  /** It says itself that it does not mean one person, or why it may be taken for another. */
  readonly careful: boolean;
};

export function checkNames(contents: Contents): readonly PathDiagnostic[] {
  const bearings = contents.people.flatMap(({ index, value }): readonly NameUse[] => [
    {
      person: index,
      id: value.id,
      name: value.name,
      path: [index, 'name'],
      primary: true,
      careful: false,
    },
    ...value.aliases.map((alias, nth) => ({
      person: index,
      id: value.id,
      name: alias.name,
      path: [index, 'aliases', nth],
      primary: false,
      careful: alias.weak === true || alias.note !== undefined,
    })),
  ]);
  const byName = Map.groupBy(bearings, ({ name }) => nameKey(name));
  return [
    ...[...byName.values()].flatMap((same) => [...repeated(same), ...shared(same)]),
    ...unexplained(contents),
    ...contents.people.flatMap(mistakable),
  ];
}

/**
 * Equal for names that only differ in capitals, marks, apostrophes, hyphens and spaces. Coarser
 * likeness (bin and ben) is the lookup's matter, which never chooses silently between two people.
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

function repeated(same: readonly NameUse[]): readonly PathDiagnostic[] {
  const first = new Map<number, NameUse>();
  return same.flatMap((bearing) => {
    const earlier = first.get(bearing.person);
    // Two spellings that differ in a hyphen are two names that people may want to see.
    if (earlier?.name === bearing.name) {
      const say = (lineOf: (path: Path) => number) =>
        checking.repeatedName(bearing.name, lineOf(earlier.path));
      return [warning('people', bearing.path, say)];
    }
    first.set(bearing.person, bearing);
    return [];
  });
}

function shared(same: readonly NameUse[]): readonly PathDiagnostic[] {
  if (new Set(same.map(({ person }) => person)).size < 2) return [];
  const primaries = same.filter(({ primary }) => primary);
  return same.flatMap((bearing) => {
    const other = same.find(({ person }) => person !== bearing.person);
    if (!other || bearing.careful) return [];
    const lineOfOther = (lineOf: (path: Path) => number) => lineOf(other.path);
    if (bearing.primary) {
      // A name that another has as an alias is that alias's to explain.
      return primaries.length > 1 && bearing !== primaries[0]
        ? [
            error('people', bearing.path, (lineOf) =>
              checking.sharedName(bearing.name, other.id, lineOfOther(lineOf)),
            ),
          ]
        : [];
    }
    return [
      error('people', bearing.path, (lineOf) =>
        checking.sharedAlias(bearing.name, other.id, lineOfOther(lineOf)),
      ),
    ];
  });
}

/** A name that finds the person and, by the person's own word, means somebody else. */
function mistakable({ index, value }: Item<PersonFile>): readonly PathDiagnostic[] {
  const others = new Map<string, Path>();
  for (const [nth, { name, aliases }] of value.namesakes.entries()) {
    const path = [index, 'namesakes', nth];
    for (const each of [name, ...aliases]) others.set(nameKey(each), path);
  }
  return value.aliases.flatMap(({ name, weak, note }, nth) => {
    const namesake = others.get(nameKey(name));
    if (!namesake || weak === true || note !== undefined) return [];
    const say = (lineOf: (path: Path) => number) => checking.alsoNamesake(name, lineOf(namesake));
    return [warning('people', [index, 'aliases', nth], say)];
  });
}

function unexplained(contents: Contents): readonly PathDiagnostic[] {
  return contents.people.flatMap(({ index, value }) =>
    value.aliases.flatMap((alias, nth) =>
      alias.disputed === true && alias.note === undefined
        ? [warning('people', [index, 'aliases', nth], checking.disputedWithoutNote(alias.name))]
        : [],
    ),
  );
}
