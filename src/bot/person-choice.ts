/** A person or body as the value of an option: what completion offers, and what was picked. */
import type { Choice } from './command.ts';
import { type ChoiceKind, resolveChoice, type ResolvedChoice } from './resolve-choice.ts';
import { LIMITS, shorten } from '../answers/limits.ts';
import type { Lookup, Scope } from '../lookup/lookup.ts';
import { formatRef, parseRef } from '../timeline/model/ref.ts';
import type { Person } from '../timeline/model/timeline.ts';

export function suggestPeople(typed: string, scope: Scope, lookup: Lookup): readonly Choice[] {
  return lookup.complete
    .people(typed, scope, LIMITS.choices)
    .map((one) => ({ name: personLabel(one), value: formatRef(one) }));
}

const BEFORE_ABOUT = ' – ';

/** A name alone would not tell namesakes apart. */
export function personLabel({ name, about }: Person): string {
  return shorten(`${name}${BEFORE_ABOUT}${about}`, LIMITS.choiceName);
}

/** For the text of a choice that was picked or pasted; undefined for a name. */
export function resolvePickedPerson(
  typed: string,
  lookup: Lookup,
): ResolvedChoice<Person> | undefined {
  if (!typed.includes(BEFORE_ABOUT) && !parseRef(typed)) return undefined;
  const people = lookup.timelines.flatMap((timeline) => timeline.people);
  const [name = ''] = typed.toLowerCase().split(BEFORE_ABOUT);
  const kind: ChoiceKind<Person> = {
    value: formatRef,
    label: personLabel,
    // The lookup knows every spelling of a name, and which names are close to it.
    names: () => [],
    complete: () => people.filter((one) => one.name.toLowerCase() === name),
  };
  return resolveChoice(kind, typed, people);
}
