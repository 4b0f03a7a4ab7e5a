/** Finds names that are typed as the record spells them. No other name is compared. */
import type { Person } from '../../timeline/model/timeline.ts';
import type { PersonResult } from '../lookup.ts';
import { identifies } from './known-names.ts';
import type { KnownName } from './known-names.ts';
import { nameLetters } from './parse-name.ts';

export type LiteralNames = {
  /** Undefined for a name that is not in the record, and for one that is only a weak or disputed alias. */
  find(name: string): PersonResult | undefined;
  /** People who have the name as a weak alias, the most prominent first. */
  withWeakName(name: string): readonly Person[];
};

/** Names are the same when their letters are, whatever the case, marks and spaces. */
export function createLiteralNames(
  knownNames: readonly KnownName[],
  people: readonly Person[],
  comparePeople: (a: Person, b: Person) => number,
): LiteralNames {
  const byLetters = Map.groupBy(knownNames, ({ parsed }) => parsed.letters);
  const namesLike = (name: string) => byLetters.get(nameLetters(name)) ?? [];
  return {
    withWeakName: (name) =>
      owners(namesLike(name).filter(({ kind }) => kind === 'weak')).toSorted(comparePeople),
    find(name) {
      const known = namesLike(name);
      const certain = known.filter(identifies);
      const [person, another] = owners(certain);
      if (person && another)
        return { kind: 'several', people: owners(certain).toSorted(comparePeople) };
      if (person) {
        const strong = certain.find(({ kind }) => kind === 'strong');
        return { kind: 'found', person, matched: strong?.name ?? person.name };
      }
      const namesakes = known.filter(({ kind }) => kind === 'namesake');
      const [first] = namesakes;
      return first && namesakeResult(first, owners(namesakes), people);
    },
  };
}

/** Each person once. */
function owners(known: readonly KnownName[]): readonly Person[] {
  return [...new Set(known.map(({ person }) => person))];
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
