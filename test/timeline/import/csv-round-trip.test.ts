/** What a table keeps of a record: what a denial denies, who speaks. What is broken there is told. */
import { expect, test } from 'vitest';
import { formatCsv } from '../../../src/timeline/export/csv.ts';
import { readCsv } from '../../../src/timeline/import/csv.ts';
import { rowsToEntries } from '../../../src/timeline/import/rows-to-entries.ts';
import { bundledTimeline } from '../../bundled.ts';

const importCsv = (text: string) =>
  rowsToEntries(readCsv(text).rows, { file: { title: 'table.csv' }, standing: 'reported' });

test('the bundled record comes back with every denial and what it denies', async () => {
  const { entries } = await importCsv(formatCsv(bundledTimeline));
  const denied = entries.flatMap(({ claims }) => claims.map(({ denies = [] }) => denies));
  const wanted = bundledTimeline.entries.flatMap(({ claims }) =>
    claims.map(({ denies }) => denies.map(({ id }) => id)),
  );
  expect(denied).toEqual(wanted);
  expect(wanted.flat().length).toBeGreaterThan(30);
});

test('the bundled record comes back with everybody who says something', async () => {
  const { entries, people } = await importCsv(formatCsv(bundledTimeline));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const speaking = entries.flatMap(({ claims }) =>
    claims.map(({ speakers }) => speakers?.map((id) => names.get(id)) ?? []),
  );
  const wanted = bundledTimeline.entries.flatMap(({ claims }) =>
    claims.map(({ speakers }) => speakers.map(({ name }) => name)),
  );
  expect(speaking).toEqual(wanted);
  expect(wanted.flat().length).toBeGreaterThan(100);
});

test('a denial of a claim that no row has is kept without it, and that is noted', async () => {
  const { entries, report } = await importCsv(
    'id,date,title,text,standing,denies\nx,1998,Storm,The mole broke.,reported,\nx,1998,Storm,It had not.,denial,mole',
  );
  expect(entries[0]?.claims.map(({ denies }) => denies)).toEqual([undefined, undefined]);
  expect(report).toEqual([
    expect.objectContaining({ place: 'x', notes: [expect.stringContaining('mole')] }),
  ]);
});
