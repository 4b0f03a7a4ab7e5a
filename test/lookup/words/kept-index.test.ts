/** The index of words in a file: used for the very entries that it was made from, or built anew. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLookup, openLookup } from '../../../src/lookup/create-lookup.ts';
import { openKeptIndex } from '../../../src/lookup/words/kept-index.ts';
import type { Entry } from '../../../src/timeline/model/timeline.ts';
import { SAMPLE } from '../sample.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-index-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a second start reads what the first one built, and finds the same', async () => {
  const file = join(folder, 'deep', 'er', 'second.index');
  const built = await openKeptIndex(SAMPLE.entries, file);
  const kept = await openKeptIndex(SAMPLE.entries, file);
  expect([built.from, kept.from, built.notKept]).toEqual(['built', 'kept', undefined]);
  expect(kept.index).toEqual(built.index);
  const [first, second] = [built, kept].map(({ index }) => createLookup([SAMPLE], index));
  for (const query of ['killed in Tehran', 'nairobbi bombing', '"truck bombs"', 'embass']) {
    const ids = first?.search(query, undefined).hits.map(({ entry }) => entry.id);
    expect(second?.search(query, undefined).hits.map(({ entry }) => entry.id)).toEqual(ids);
    expect(ids).not.toEqual([]);
  }
});

test.each<readonly [what: string, change: (entry: Entry) => Entry]>([
  ['title', (entry) => ({ ...entry, title: `${entry.title}!` })],
  [
    'claim',
    (entry) => ({
      ...entry,
      claims: entry.claims.map((claim) => Object.assign({}, claim, { text: 'Other.' })),
    }),
  ],
  [
    'claimant',
    (entry) => ({
      ...entry,
      claims: entry.claims.map((claim) => Object.assign({}, claim, { by: 'Other' })),
    }),
  ],
  ['place', (entry) => ({ ...entry, places: [...entry.places, 'Aden'] })],
  ['tag', (entry) => ({ ...entry, tags: [...entry.tags, 'new'] })],
  ['person', (entry) => ({ ...entry, people: entry.people.slice(1) })],
])('another %s is another index', async (what, change) => {
  const file = join(folder, `${what}.index`);
  await openKeptIndex(SAMPLE.entries, file);
  const changed = SAMPLE.entries.map((entry) =>
    entry.id === 'embassy-bombings' ? change(entry) : entry,
  );
  expect((await openKeptIndex(changed, file)).from).toBe('built');
  expect((await openKeptIndex(changed, file)).from).toBe('kept');
});

test('fewer or more entries, or in another order, are another index', async () => {
  const file = join(folder, 'order.index');
  await openKeptIndex(SAMPLE.entries, file);
  for (const entries of [SAMPLE.entries.slice(1), SAMPLE.entries.toReversed(), []]) {
    expect((await openKeptIndex(entries, file)).from).toBe('built');
  }
});

test('a file that is damaged anywhere is built anew', async () => {
  const file = join(folder, 'damaged.index');
  const { index } = await openKeptIndex(SAMPLE.entries, file);
  const whole = await readFile(file);
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: whole.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, flip) => {
        const damaged = Buffer.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        await writeFile(file, damaged);
        const opened = await openKeptIndex(SAMPLE.entries, file);
        expect(opened.from).toBe('built');
        expect(opened.index).toEqual(index);
      },
    ),
    { numRuns: 60 },
  );
});

test.each([0, 7, 30, 1000, 1100])(
  'a file that ends after %i bytes is built anew',
  async (length) => {
    const file = join(folder, 'short.index');
    await openKeptIndex(SAMPLE.entries, file);
    await writeFile(file, (await readFile(file)).subarray(0, length));
    expect((await openKeptIndex(SAMPLE.entries, file)).from).toBe('built');
  },
);

test('a file that cannot be written is no reason to stop: why is told', async () => {
  const notAFolder = join(folder, 'a-file');
  await writeFile(notAFolder, '');
  const opened = await openKeptIndex(SAMPLE.entries, join(notAFolder, 'index'));
  expect(opened.from).toBe('built');
  expect(opened.notKept).toMatch(/ENOTDIR|EEXIST/);
  expect(opened.index.entries).toBe(SAMPLE.entries.length);
});

test('few entries are indexed at each start, and no file is left', async () => {
  const file = join(folder, 'few.index');
  const { index, lookup } = await openLookup([SAMPLE], file);
  expect(index).toBe('built');
  expect(lookup.search('Nairobi', undefined).hits).toHaveLength(1);
  await expect(readFile(file)).rejects.toThrow('ENOENT');
});
