/** The terms of people's names: the words that the tokenizer gives, in one form for each name. */
import type { Person } from '../../timeline/model/timeline.ts';
import type { Slices } from '../slices.ts';
import { stemTerm } from '../words/stem.ts';
import { findSynonyms } from '../words/synonyms.ts';
import { tokenize } from '../words/tokenizer.ts';
import { ARTICLES } from './articles.ts';

/** Later words of a name are not read. The longest alias on the UN's list has 12. */
export const MOST_NAME_WORDS = 12;

/** The terms of a name without its articles; an article alone is kept. */
export function nameTerms(name: string): readonly string[] {
  const terms = tokenize(name).map(({ term }) => term);
  const withoutArticles = terms.filter((term) => !ARTICLES.has(term));
  return (withoutArticles.length > 0 ? withoutArticles : terms)
    .slice(0, MOST_NAME_WORDS)
    .map(toNameTerm);
}

/** One form for spellings of a particle, and an Arabic word without its article. */
export function toNameTerm(term: string): string {
  return PARTICLES.get(term) ?? (/^[a-z0-9]/.test(term) ? term : stemTerm(term));
}

const PARTICLES: ReadonlyMap<string, string> = new Map([
  ['ben', 'bin'],
  ['ibn', 'bin'],
  ['abou', 'abu'],
  ['ابن', 'بن'],
]);

/** The terms of all names of these people and of their namesakes. */
export function* collectNameTerms(people: readonly Person[]): Slices<ReadonlySet<string>> {
  const names = people.flatMap(({ name, aliases, namesakes }) => [
    name,
    ...aliases.map((alias) => alias.name),
    ...namesakes.flatMap((namesake) => [namesake.name, ...namesake.aliases]),
  ]);
  const terms = new Set<string>();
  for (const name of names) {
    for (const term of nameTerms(name)) terms.add(term);
    yield;
  }
  return terms;
}

/**
 * Whether a term is a word with synonyms, such as a country, and not a name after an article.
 * Examples: the "Saudi" of Saudi Arabia is one, and that of Abu Musab al-Saudi is not.
 */
export function isTopic(term: string, previous: string | undefined): boolean {
  return findSynonyms(stemTerm(term)).length > 0 && !ARTICLES.has(previous ?? '');
}
