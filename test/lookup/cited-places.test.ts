/** A search for a source, its author or a place in it finds the entries that cite it. */
import { expect, test } from 'vitest';
import type { Citation, Entry } from '../../src/timeline/model/timeline.ts';
import { createLookup } from '../../src/lookup/create-lookup.ts';
import { bundledLookup, bundledTimeline } from '../bundled.ts';

const found = (query: string) => bundledLookup.search(query, undefined).hits;

const cites = ({ claims }: Entry, isIt: (citation: Citation) => boolean) =>
  claims.some(({ citations }) => citations.some(isIt));

test.each(Array.from({ length: 13 }, (_, nth) => nth + 1))(
  'item %i of the op-ed is found by its number, and its claim is shown',
  (number) => {
    for (const query of [`op-ed item ${number}`, `Rafizadeh, item ${number}`]) {
      const [first] = found(query);
      const claim = first?.snippet.claim;
      expect(claim?.citations).toContainEqual(
        expect.objectContaining({ locator: `item ${number}` }),
      );
    }
  },
);

test.each([
  ['the name of a case', 'Kumar'],
  ['a court', 'Fourth Circuit'],
  ['a place', 'National Press Club'],
  ['words of a title', 'axis of convenience'],
])('%s is found: %s', (_, query) => {
  expect(found(query)).not.toEqual([]);
});

test('an author and a year find what happened then', () => {
  const hits = found('Majid Rafizadeh op-ed 2015');
  expect(hits.length).toBeGreaterThan(0);
  for (const { entry } of hits) {
    expect(entry.date.edtf).toContain('2015');
    expect(cites(entry, ({ source }) => source.authors.includes('Majid Rafizadeh'))).toBe(true);
  }
});

test('an event comes before an entry that only cites a source of that name', () => {
  const [cited, event, ...others] = bundledTimeline.entries;
  const [claim] = cited?.claims ?? [];
  const source = claim?.citations[0]?.source;
  if (!cited || !event || !claim || !source) throw new Error('the record is empty');
  const citing = {
    ...cited,
    claims: [
      {
        ...claim,
        citations: [{ source: { ...source, title: 'A quagga is seen' }, locator: undefined }],
      },
    ],
  };
  const search = (entries: readonly Entry[]) =>
    createLookup([{ ...bundledTimeline, entries }])
      .search('quagga', undefined)
      .hits.map(({ entry }) => entry.id);
  expect(search([citing, event, ...others])).toEqual([cited.id]);
  const seen = { ...event, title: 'A quagga is seen in Khartoum' };
  expect(search([citing, seen, ...others])[0]).toBe(event.id);
});

test.each(['66', 'chocolate cake recipe', 'Kumar -Sudan'])('%s names no source', (query) => {
  expect(found(query)).toEqual([]);
});
