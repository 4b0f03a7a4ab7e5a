/** Which texts of an entry are searched, and how much a word in each of them counts. */
import type { Entry } from '../../timeline/model/timeline.ts';

/** An entry is about its title before anything else. */
const WEIGHTS = {
  title: 3,
  people: 2,
  places: 2,
  tags: 2,
  keywords: 2,
  id: 2,
  claims: 1,
  errata: 0.5,
} as const;

export function weightedTexts(entry: Entry): readonly (readonly [text: string, weight: number])[] {
  const texts: [string, number][] = [[entry.title, WEIGHTS.title]];
  for (const { text, by } of entry.claims) texts.push([text, WEIGHTS.claims], [by, WEIGHTS.claims]);
  for (const { name } of entry.people) texts.push([name, WEIGHTS.people]);
  for (const place of entry.places) texts.push([place, WEIGHTS.places]);
  // The words of an id are chosen to name the entry. Its numbers are a year, which is searched as a time.
  texts.push([entry.id.replace(/[\d-]+/g, ' '), WEIGHTS.id]);
  for (const tag of entry.tags) texts.push([tag, WEIGHTS.tags]);
  for (const keyword of entry.keywords) texts.push([keyword, WEIGHTS.keywords]);
  for (const { said, record } of entry.errata) texts.push([`${said} ${record}`, WEIGHTS.errata]);
  return texts;
}
