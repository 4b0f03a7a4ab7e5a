/** The names of the record, whose they are, and in which order people of equal names come. */
import { compareTexts } from '../../text/compare-texts.ts';
import type { Namesake, Person } from '../../timeline/model/timeline.ts';
import { parseName } from './parse-name.ts';
import type { ParsedName } from './parse-name.ts';

/** A name in the record, its owner, and how certain it is that the owner is meant. */
export type KnownName = {
  readonly name: string;
  /** The name by its parts: the longest step of building the indexes, taken once. */
  readonly parsed: ParsedName;
  readonly person: Person;
} & (
  | { readonly kind: 'strong' | 'unattested' | 'disputed' | 'weak' }
  /** The name of somebody else, who may be mistaken for the person. */
  | { readonly kind: 'namesake'; readonly namesake: Namesake }
);

/** Parses one name from step to step. */
export function* collectKnownNames(person: Person): Generator<KnownName, void, undefined> {
  const known = (name: string) => ({ name, parsed: parseName(name), person });
  yield { ...known(person.name), kind: 'strong' };
  for (const { name, weak, disputed, unattested } of person.aliases) {
    const kind = weak ? 'weak' : disputed ? 'disputed' : unattested ? 'unattested' : 'strong';
    yield { ...known(name), kind };
  }
  for (const namesake of person.namesakes) {
    for (const name of [namesake.name, ...namesake.aliases])
      yield { ...known(name), kind: 'namesake', namesake };
  }
}

/** A weak alias identifies nobody, nor does an alias that sources dispute. */
export function identifies({ kind }: KnownName): boolean {
  return kind === 'strong' || kind === 'unattested';
}

/** The most prominent first: the one with the higher number. */
export function byProminence(
  prominence: (person: Person) => number,
): (a: Person, b: Person) => number {
  return (a, b) =>
    prominence(b) - prominence(a) || compareTexts(a.name, b.name) || compareTexts(a.id, b.id);
}
