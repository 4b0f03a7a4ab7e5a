/** The names by which the search of a site finds somebody: all of them, in the spellings of all keyboards. */
import { normalizeText } from '../text/normalize-text.ts';
import type { Person } from '../timeline/model/timeline.ts';

/** Each name as it is written and, where that differs, in the form into which search.js brings a query. */
export function searchedForms({ name, aliases }: Person): string {
  const names = [name, ...aliases.map((alias) => alias.name)];
  return [...new Set(names.flatMap((one) => [one, normalizeText(one)]))].join(' · ');
}
