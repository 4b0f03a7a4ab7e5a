/** Libraries that people would search entries with instead, set up as their manuals suggest. */
import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Entry } from '../../src/timeline/model/timeline.ts';

/** `search` gives at most five ids of entries, best first. */
export type Engine = { readonly name: string; search(query: string): readonly string[] };

const FIVE = 5;

/** What each library searches. */
export function textsOf(entry: Entry) {
  return {
    id: entry.id as string,
    title: entry.title,
    claims: entry.claims.map(({ text, by }) => `${text} ${by}`).join(' '),
    people: entry.people.map(({ name }) => name).join(' '),
    places: entry.places.join(' '),
    tags: entry.tags.join(' '),
  };
}

const FIELDS = ['title', 'claims', 'people', 'places', 'tags'] as const;

/** With `ignoreLocation`: otherwise Fuse searches only some 60 characters of each text. */
export function fuseOver(entries: readonly Entry[]): Engine {
  const fuse = new Fuse(entries.map(textsOf), {
    keys: FIELDS.map((name) => ({ name, weight: name === 'title' ? 2 : 1 })),
    ignoreLocation: true,
  });
  return {
    name: 'Fuse over texts',
    // Fuse compares at most 32 characters at a time, and needs all of a query in one field.
    search: (query) => fuse.search(query, { limit: FIVE }).map(({ item }) => item.id),
  };
}

export function miniSearchOver(entries: readonly Entry[]): Engine {
  const index = new MiniSearch({
    fields: [...FIELDS],
    searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true },
  });
  index.addAll(entries.map(textsOf));
  return {
    name: 'MiniSearch',
    search: (query) =>
      index
        .search(query)
        .slice(0, FIVE)
        .map(({ id }) => String(id)),
  };
}

export function uFuzzyOver(entries: readonly Entry[]): Engine {
  const fuzzy = new uFuzzy({ intraMode: 1 });
  const ids = entries.map(({ id }) => id as string);
  const texts = entries.map((entry) => Object.values(textsOf(entry)).slice(1).join(' '));
  return {
    name: 'uFuzzy',
    search: (query) => {
      const [found, info, order] = fuzzy.search(texts, query, 1);
      if (!found) return [];
      const ranked = order && info ? order.map((at) => info.idx[at]) : found;
      return ranked.slice(0, FIVE).flatMap((at) => (at === undefined ? [] : (ids[at] ?? [])));
    },
  };
}
