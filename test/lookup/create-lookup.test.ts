/** One Lookup over whole timelines: by id, by time, by name and by words. */
import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { createLookup, createLookupInSlices, prepare } from '../../src/lookup/create-lookup.ts';
import { parsePeriod } from '../../src/dates/reading/parse-period.ts';
import { generateTimeline } from '../bench/entry-generator.ts';
import { SAMPLE, sampleTimeline } from './sample.ts';

const lookup = createLookup([SAMPLE]);

function spanOf(typed: string) {
  const result = parsePeriod(typed);
  if (result.kind !== 'period') throw new Error(`${typed} is no period`);
  return result.period;
}

test('an entry, a person and a source are found by their ids, and equal ids of two timelines stay apart', () => {
  const other = sampleTimeline('other', [{ id: 'mike-pompeo', name: 'Somebody Else' }], []);
  const both = createLookup([SAMPLE, other]);
  expect(both.entry({ timeline: 'sample', id: 'treasury-2011' })?.title).toContain('Treasury');
  expect(both.entry({ timeline: 'other', id: 'treasury-2011' })).toBeUndefined();
  expect(both.person({ timeline: 'sample', id: 'mike-pompeo' })?.name).toBe('Mike Pompeo');
  expect(both.person({ timeline: 'other', id: 'mike-pompeo' })?.name).toBe('Somebody Else');
  expect(both.source({ timeline: 'sample', id: 'sample-source' })?.short).toBe('Sample 2024');
  expect(both.timeline('nowhere')).toBeUndefined();
});

test('an entry knows what came before and after it in its timeline', () => {
  const first = lookup.entry({ timeline: 'sample', id: 'understanding' });
  if (!first) throw new Error('the sample has lost an entry');
  expect(lookup.neighbours(first).before).toBeUndefined();
  expect(lookup.neighbours(first).after?.id).toBe('embassy-bombings');
});

test('an entry that spans years answers for each of them', () => {
  const result = lookup.during(spanOf('1997'), undefined);
  expect(result.kind === 'found' && result.entries.map(({ id }) => id)).toEqual(['understanding']);
});

test.each([
  ['1990s', ['embassy-bombings', 'understanding']],
  ['1996-2000', ['understanding', 'embassy-bombings']],
])('entries within %s come in order of time, then those that only reach into it', (typed, ids) => {
  const result = lookup.during(spanOf(typed), undefined);
  expect(result.kind === 'found' && result.entries.map(({ id }) => id)).toEqual(ids);
});

test('a year without entries offers the nearest that have some', () => {
  const result = lookup.during(spanOf('2013'), undefined);
  expect(result).toEqual({
    kind: 'none',
    nearest: [
      { year: 2011, entries: 1 },
      { year: 2015, entries: 1 },
      { year: 2020, entries: 1 },
      { year: 2021, entries: 1 },
      { year: 2000, entries: 1 },
    ],
  });
});

test('entries about a person and those that cite a source are listed in order of time', () => {
  const person = lookup.person({ timeline: 'sample', id: 'abdullah-ahmed-abdullah' });
  const source = lookup.source({ timeline: 'sample', id: 'sample-source' });
  if (!person || !source) throw new Error('the sample has lost a person or its source');
  expect(lookup.entriesAbout(person).map(({ id }) => id)).toEqual([
    'prisoner-swap',
    'al-masri-killed',
  ]);
  expect(lookup.entriesCiting(source)).toHaveLength(6);
});

test('a question about a killing in Tehran in 2020 finds it', () => {
  const { hits, understood } = lookup.search('who was killed in Tehran in 2020?', undefined);
  expect(hits[0]?.entry.id).toBe('al-masri-killed');
  expect(understood.time?.text).toBe('2020');
});

test('a scope that names no timeline finds nothing', () => {
  const nowhere = sampleTimeline('nowhere', [], []).id;
  expect(lookup.search('Tehran', nowhere).hits).toEqual([]);
  expect(lookup.findPerson('Mike Pompeo', nowhere).kind).toBe('nobody');
});

test('a lookup that was prepared answers as one that was not', () => {
  const prepared = createLookup([SAMPLE]);
  prepare(prepared);
  const person = SAMPLE.people[0];
  const source = SAMPLE.sources[0];
  if (!person || !source) throw new Error('the sample has lost its people or sources');
  const answers = [prepared, createLookup([SAMPLE])].map((each) => [
    each.complete.years('', undefined, 25),
    each.complete.people('', undefined, 25),
    each.complete.sources('', undefined, 25),
    each.entriesAbout(person),
    each.entriesCiting(source),
    each.during(spanOf('1990s'), undefined),
  ]);
  expect(answers[0]).toEqual(answers[1]);
});

test('others get their turn while a large timeline is indexed, and its index is the same', async () => {
  const large = generateTimeline(2_000, 1);
  // Each look at the clock is 20 ms later, however fast the machine is.
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
  const indexed = new AbortController();
  const indexing = createLookupInSlices([large], () => undefined);
  void indexing.then(() => indexed.abort());
  let turns = 0;
  while (!indexed.signal.aborted) {
    await setImmediate();
    turns += 1;
  }
  clock.mockRestore();
  // At once there are two: one after the work has ended.
  expect(turns).toBeGreaterThan(5);
  const inOneGo = createLookup([large]);
  const inSlices = await indexing;
  for (const { title, people } of large.entries.slice(0, 20)) {
    expect(inSlices.search(title, undefined)).toEqual(inOneGo.search(title, undefined));
    const name = people[0]?.name ?? '';
    expect(inSlices.findPerson(name, undefined)).toEqual(inOneGo.findPerson(name, undefined));
  }
});
