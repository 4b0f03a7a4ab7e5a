/** The names by which the search of a site finds somebody: all of them, in the spellings of all keyboards. */
import { normalizeText } from '../text/normalize-text.ts';
import { personAddress, timelineAddress } from '../timeline/model/addresses.ts';
import type { Person, Timeline } from '../timeline/model/timeline.ts';

/** Each name as it is written and, where that differs, in the form into which search.js brings a query. */
export function searchedForms(person: Person): string {
  return [...new Set(namesOf(person).flatMap((one) => [one, normalizeText(one)]))].join(' · ');
}

/** For names that are spelt in no known way: search.js looks for similar ones here, with Fuse. */
export function similarNames(timeline: Timeline): string {
  const root = timelineAddress(timeline);
  const people = timeline.people.map((person) => ({
    title: person.name,
    about: person.about,
    url: personAddress(person).slice(root.length),
    names: [...new Set(namesOf(person).map(normalizeText))],
  }));
  return JSON.stringify(people);
}

function namesOf({ name, aliases }: Person): readonly string[] {
  return [name, ...aliases.map((alias) => alias.name)];
}
