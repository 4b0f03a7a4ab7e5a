/** What is offered while somebody types. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLookup } from '../../src/lookup/create-lookup.ts';
import { SAMPLE, sampleTimeline } from './sample.ts';

const lookup = createLookup([SAMPLE]);
const { complete } = lookup;

describe('while a person is typed', () => {
  const ids = (typed: string, limit = 25) =>
    complete.people(typed, undefined, limit).map(({ id }) => id);

  test.each([
    ['zar', 'abu-musab-al-zarqawi'],
    ['abu mus', 'abu-musab-al-zarqawi'],
    ['Mike P', 'mike-pompeo'],
    ['سيف', 'saif-al-adel'],
    ['ظواه', 'ayman-al-zawahiri'],
    ['zarkaoui', 'abu-musab-al-zarqawi'],
    ['al zawa', 'ayman-al-zawahiri'],
  ])('"%s" offers %s first', (typed, id) => {
    expect(ids(typed)[0]).toBe(id);
  });

  test('everybody with the letters is offered; nothing typed offers those with most entries first', () => {
    expect(ids('bin lad')).toEqual(
      expect.arrayContaining(['usama-bin-laden', 'saad-bin-laden', 'hamza-bin-laden']),
    );
    expect(ids('', 3)).toEqual(['usama-bin-laden', 'abdullah-ahmed-abdullah', 'saif-al-adel']);
  });

  test('a namesake who is not in the record is never offered', () => {
    expect(ids('Jaysh')).toEqual([]);
  });
});

describe('while a year is typed', () => {
  test('years that begin so are offered with how many entries they have', () => {
    expect(complete.years('199', undefined, 25)).toEqual([
      { year: 1996, entries: 1 },
      { year: 1997, entries: 1 },
      { year: 1998, entries: 2 },
      { year: 1999, entries: 1 },
    ]);
    expect(complete.years('٢٠٢', undefined, 25).map(({ year }) => year)).toEqual([2020, 2021]);
    expect(complete.years('since 2015', undefined, 25).map(({ year }) => year)).toEqual([
      2015, 2020, 2021,
    ]);
  });

  test('nothing typed offers the years with most entries, in order of time', () => {
    const years = complete.years('', undefined, 4);
    expect(years).toContainEqual({ year: 1998, entries: 2 });
    expect(years.map(({ year }) => year)).toEqual(
      years.map(({ year }) => year).toSorted((a, b) => a - b),
    );
  });
});

describe('while an entry is typed', () => {
  const ids = (typed: string) => complete.entries(typed, undefined, 25).map(({ id }) => id);

  test.each([
    ['US emb', 'embassy-bombings'],
    ['embassy-bom', 'embassy-bombings'],
    ['Nair', 'embassy-bombings'],
    ['passports sta', 'understanding'],
    ['2015', 'prisoner-swap'],
    ['August 2020', 'al-masri-killed'],
  ])('"%s" offers %s first', (typed, id) => {
    expect(ids(typed)[0]).toBe(id);
  });

  test('words that no entry has together offer nothing', () => {
    expect(ids('Nairobi motorcycle')).toEqual([]);
  });
});

test('while a source is typed, it is offered by its title, its short form and its id', () => {
  for (const typed of ['record of', 'Sample 20', 'sample-so', '']) {
    expect(complete.sources(typed, undefined, 25).map(({ id }) => id)).toEqual(['sample-source']);
  }
});

test('while a query is typed, names, years and words continue it to whole queries', () => {
  expect(complete.queries('swap with sai', undefined, 25)).toContain('swap with Saif al-Adel');
  expect(complete.queries('tehran 202', undefined, 25)).toEqual(
    expect.arrayContaining(['tehran 2020', 'tehran 2021']),
  );
  expect(complete.queries('truck bom', undefined, 25)).toContain('truck bombs');
  expect(complete.queries('', undefined, 4)).toHaveLength(4);
});

test('one timeline is completed without the others', () => {
  const other = sampleTimeline(
    'other',
    [{ id: 'p', name: 'Zarqa Quux' }],
    [{ id: 'e', date: '2015', title: 'Quux opens' }],
  );
  const both = createLookup([SAMPLE, other]);
  expect(both.complete.people('zarq', other.id, 25).map(({ name }) => name)).toEqual([
    'Zarqa Quux',
  ]);
  expect(both.complete.people('zarq', undefined, 25)).toHaveLength(2);
  expect(both.complete.entries('2015', other.id, 25).map(({ id }) => id)).toEqual(['e']);
  expect(both.complete.years('', other.id, 25)).toEqual([{ year: 2015, entries: 1 }]);
  expect(both.complete.queries('quu', SAMPLE.id, 25)).not.toContain('Quux opens');
});

test('whatever is typed, no more than asked for is offered, nothing twice and nothing blank', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom(
      'a',
      'al',
      'bin',
      '1',
      '199',
      ' ',
      '-',
      'ال',
      'ab u',
      '%',
      'Abu Muhammad al-Masri 2020',
    ),
  );
  fc.assert(
    fc.property(typed, fc.integer({ min: 0, max: 25 }), (text, limit) => {
      for (const kind of ['years', 'people', 'entries', 'sources', 'queries'] as const) {
        const offered: readonly unknown[] = complete[kind](text, undefined, limit);
        expect(offered.length).toBeLessThanOrEqual(limit);
        expect(new Set(offered).size).toBe(offered.length);
      }
      const queries = complete.queries(text, undefined, limit);
      expect(queries.filter((query) => query.trim() === '' || query.length > 100)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
