/** Looks up the names of one text: each only once, and only so many. */
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

/** The finder for one text, whose steps ask for the same words again. */
export function rememberFinds(finder: PersonFinder): PersonFinder {
  const results = new Map<string, PersonResult>();
  return {
    ...finder,
    find(name) {
      const known = results.get(name);
      if (known) return known;
      const result = finder.find(name);
      results.set(name, result);
      return result;
    },
  };
}
