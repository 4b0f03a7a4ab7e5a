/** A timeline of people alone, without entries: what a list of names is to the lookup. */
import { parseDate } from '../../src/dates/parse-date.ts';
import { personId, timelineId } from '../../src/timeline/model/schema.ts';
import type { Timeline } from '../../src/timeline/model/timeline.ts';

export function timelineOfPeople(
  people: readonly { readonly id: string; readonly name: string }[],
): Timeline {
  const timeline = timelineId.parse('people');
  return {
    id: timeline,
    title: 'People',
    summary: 'People, generated.',
    version: '1.0.0',
    updated: parseDate('2024'),
    licence: 'CC0',
    corrections: 'none',
    glossary: {},
    entries: [],
    sources: [],
    people: people.map(({ id, name }) => ({
      id: personId.parse(id),
      timeline,
      kind: 'person',
      partOf: undefined,
      name,
      about: `About ${name}.`,
      citations: [],
      aliases: [],
      namesakes: [],
    })),
  };
}
