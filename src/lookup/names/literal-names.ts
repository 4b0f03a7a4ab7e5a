/** Answers names that are typed as they stand in the record, without comparing the others. */
import { compareTexts } from '../../text/compare-texts.ts';
import type { Person } from '../../timeline/model/timeline.ts';
import type { PersonResult } from '../lookup.ts';
import type { KnownName } from './find-person.ts';
import { nameLetters } from './parse-name.ts';

export type LiteralNames = {
  /** Undefined unless the name stands in the record, and is certain enough to be answered. */
  find(name: string): PersonResult | undefined;
  /** People of whom the name is a weak alias, the most prominent first. */
  withWeakName(name: string): readonly Person[];
};

/** Names are the same when their letters are, whatever the case, marks and spaces. */
export function createLiteralNames(
  knownNames: readonly KnownName[],
  people: readonly Person[],
  prominence: (person: Person) => number,
): LiteralNames {
  const byLetters = Map.groupBy(knownNames, ({ name }) => nameLetters(name));
  const compare = (a: Person, b: Person): number =>
    prominence(b) - prominence(a) || compareTexts(a.name, b.name) || compareTexts(a.id, b.id);
  return {
    withWeakName(name) {
      const known = byLetters.get(nameLetters(name)) ?? [];
      const owners = known.filter(({ kind }) => kind === 'weak').map(({ person }) => person);
      return [...new Set(owners)].toSorted(compare);
    },
    find(name) {
      const known = byLetters.get(nameLetters(name));
      if (!known) return undefined;
      const certain = known.filter(({ kind }) => kind === 'strong' || kind === 'unattested');
      const owners = [...new Set(certain.map(({ person }) => person))];
      const [first] = certain;
      if (first && owners.length === 1)
        return {
          kind: 'found',
          person: first.person,
          matched: certain.find(({ kind }) => kind === 'strong')?.name ?? first.person.name,
        };
      if (owners.length > 1)
        return {
          kind: 'several',
          people: owners.toSorted(compare),
        };
      const namesake = known.find(({ kind }) => kind === 'namesake');
      if (!namesake) return undefined;
      const of = known.filter(({ kind }) => kind === 'namesake').map(({ person }) => person);
      return namesakeResult(namesake, [...new Set(of)], people);
    },
  };
}

/** A namesake who is also a person of the timeline is found. Any other is named, with a note. */
export function namesakeResult(
  known: KnownName,
  of: readonly Person[],
  people: readonly Person[],
): PersonResult {
  if (known.kind !== 'namesake') return { kind: 'nobody' };
  const { name, note, person: id } = known.namesake;
  const person = people.find((each) => each.id === id && each.timeline === known.person.timeline);
  if (person) return { kind: 'found', person, matched: known.name };
  return { kind: 'namesake', name, note, of };
}
