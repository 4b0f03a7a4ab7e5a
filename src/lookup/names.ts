/** Finds people by the names that are typed. */
import Fuse from 'fuse.js';
import type { Person } from '../timeline/timeline.ts';
import type { PersonResult, Scope } from './lookup.ts';
import { MAX_NAME } from './lookup.ts';
import { plainText } from './script.ts';

type Bearer = {
  readonly person: Person;
  readonly name: string;
  readonly key: string;
  readonly weak: boolean;
};

export type Names = {
  find(name: string, scope: Scope): PersonResult;
  complete(typed: string, scope: Scope, limit: number): readonly Person[];
};

export function createNames(people: readonly Person[]): Names {
  const bearers = people.flatMap((person): Bearer[] => [
    { person, name: person.name, key: keyOf(person.name), weak: false },
    ...person.aliases.map(({ name, weak }) => ({ person, name, key: keyOf(name), weak })),
  ]);
  const decoys = people.flatMap((person) =>
    person.namesakes.flatMap((namesake) =>
      [namesake.name, ...namesake.aliases].map((name) => ({ key: keyOf(name), namesake, person })),
    ),
  );
  const fuse = new Fuse(bearers, { keys: ['key'], threshold: 0.3, ignoreLocation: true });

  return {
    find(name, scope) {
      const key = keyOf(name.slice(0, MAX_NAME));
      if (key === '') return { kind: 'nobody' };
      const exact = bearers.filter(inScope(scope)).filter((bearer) => bearer.key === key);
      const bearing = unique(exact.map(({ person }) => person));
      const [only, second] = bearing;
      if (only && !second) {
        const strong = exact.find(({ weak }) => !weak);
        return strong
          ? { kind: 'found', person: only, matched: strong.name }
          : { kind: 'close', people: [only] };
      }
      if (only) return { kind: 'several', people: bearing };
      const decoy = decoys.find((each) => each.key === key);
      if (decoy) {
        return {
          kind: 'namesake',
          name: decoy.namesake.name,
          note: decoy.namesake.note,
          of: [decoy.person],
        };
      }
      const close = unique(
        fuse
          .search(key)
          .map(({ item }) => item)
          .filter(inScope(scope))
          .map(({ person }) => person),
      );
      return close.length > 0 ? { kind: 'close', people: close.slice(0, 5) } : { kind: 'nobody' };
    },
    complete(typed, scope, limit) {
      const key = keyOf(typed.slice(0, MAX_NAME));
      const matching = bearers
        .filter(inScope(scope))
        .filter((bearer) => ` ${bearer.key}`.includes(` ${key}`));
      return unique(matching.map(({ person }) => person)).slice(0, limit);
    },
  };
}

function inScope(scope: Scope): (bearer: Bearer) => boolean {
  return ({ person }) => scope === undefined || person.timeline === scope;
}

function keyOf(name: string): string {
  return plainText(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
