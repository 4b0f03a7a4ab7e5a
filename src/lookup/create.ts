/** Builds the one Lookup that answers for all timelines. */
import type { Timeline } from '../timeline/timeline.ts';
import type { Lookup } from './lookup.ts';
import { createNames } from './names.ts';
import { createRecords } from './records.ts';
import { createSearch } from './search.ts';

/** The timelines are taken as they are and never change; at least one. */
export function createLookup(timelines: readonly Timeline[]): Lookup {
  const records = createRecords(timelines);
  const names = createNames(timelines.flatMap(({ people }) => people));
  const search = createSearch(timelines, records, names);
  return {
    ...records,
    findPerson: (name, scope) => names.find(name, scope),
    search: (query, scope) => search.search(query, scope),
    mentions: (text, scope) => search.mentions(text, scope),
    complete: {
      years: (typed, scope, limit) => search.completeYears(typed, scope, limit),
      people: (typed, scope, limit) => names.complete(typed, scope, limit),
      entries: (typed, scope, limit) => search.completeEntries(typed, scope, limit),
      sources: (typed, scope, limit) => search.completeSources(typed, scope, limit),
      queries: (typed, scope, limit) => search.completeQueries(typed, scope, limit),
    },
  };
}
