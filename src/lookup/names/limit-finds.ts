/** Looks up the names of one text: each once, and at most a given number. */
import type { PersonFinder } from './find-person.ts';
import type { PersonResult } from '../lookup.ts';
import { remember } from '../remember.ts';

/** Finds a name, or gives undefined once the limit is reached. */
export type LimitedFind = (name: string) => PersonResult | undefined;

/** Limits the time that one text takes: the first `most` names are looked up, later ones are not. */
export function limitFinds(finder: PersonFinder, most: number): LimitedFind {
  let left = most;
  return (name) => {
    left -= 1;
    return left < 0 ? undefined : finder.find(name);
  };
}

/** More than the names of one text that are looked up. */
const MOST_REMEMBERED = 100;

/** The finder for one text. The steps of recognition ask for the same words again. */
export function rememberFinds(finder: PersonFinder): PersonFinder {
  return { ...finder, find: remember(MOST_REMEMBERED, (name) => finder.find(name)) };
}
