/** Completes a typed query to whole queries: with names, years and words that its last words begin. */
import { normalizePrefix } from '../text/prefix-index.ts';
import type { PrefixIndex } from '../text/prefix-index.ts';
import type { Person } from '../timeline/model/timeline.ts';
import { completeYears, yearsWithMost } from './complete-years.ts';
import type { YearChoice } from './lookup.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/** Discord shows a choice of at most 100 characters. */
const MAX_CHOICE = 100;

/** Numbers of words at the end of a query that may begin a name. */
const NAME_WORDS = [3, 2, 1];

export type QueryEndings = {
  readonly peopleByName: PrefixIndex<Person>;
  readonly years: readonly YearChoice[];
  readonly vocabulary: Vocabulary;
};

/** `text` has single spaces and begins with a word. */
export function completeQuery(
  text: string,
  { peopleByName, years, vocabulary }: QueryEndings,
  limit: number,
): readonly string[] {
  const words = text.split(' ');
  const last = words.at(-1) ?? '';
  const start = words.slice(0, -1);
  const names = NAME_WORDS.filter((count) => count <= words.length).flatMap((count) =>
    peopleByName
      .startingWith(words.slice(-count).join(' '), limit)
      .map(({ name }) => [...words.slice(0, -count), name]),
  );
  const typedYears = /^\p{Nd}{2,4}$/u.test(last) ? completeYears(last, years, limit) : [];
  const key = normalizePrefix(last);
  const terms = key.length < 2 || key.includes(' ') ? [] : vocabulary.startingWith(key, limit);
  return toChoices(
    [
      ...names,
      ...typedYears.map(({ year }) => [...start, String(year)]),
      ...terms.map((id) => [...start, vocabulary.term(id)]),
    ].map((query) => query.join(' ')),
    limit,
  );
}

/** What is offered before anything is typed. `people` are those with most entries, most first. */
export function usefulQueries(
  people: readonly Person[],
  years: readonly YearChoice[],
  limit: number,
): readonly string[] {
  const half = Math.ceil(limit / 2);
  return toChoices(
    [
      ...people.slice(0, half).map(({ name }) => name),
      ...yearsWithMost(years, limit - half).map(({ year }) => String(year)),
    ],
    limit,
  );
}

function toChoices(queries: readonly string[], limit: number): readonly string[] {
  return [...new Set(queries.filter(({ length }) => length <= MAX_CHOICE))].slice(0, limit);
}
