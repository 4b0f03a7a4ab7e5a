/** Limits how many names of one text are looked up. */
import type { PersonFinder } from './find-person.ts';
import type { PersonResult } from '../lookup.ts';

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
