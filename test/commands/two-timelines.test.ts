/** Two timelines in one bot: each answer says which it is from, and a question may name one. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '@chronocite/playground';
import { createLookup } from '../../src/lookup/create-lookup.ts';
import { loadTimeline } from '../../src/timeline/files/load.ts';
import { newTimeline } from '../../src/timeline/cli/new.ts';
import type { Timeline } from '../../src/timeline/model/timeline.ts';
import { bundledTimeline } from '../bundled.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';
import { descriptions, titles } from './message.ts';

let folder: string;
let served: ServedBot;
let alice: Person;
let other: Timeline;
/** A year in which the other timeline has an entry. */
let year: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chronocite-two-'));
  await newTimeline(['other-events'], () => {}, '2026-01-31', folder);
  const loaded = await loadTimeline(join(folder, 'other-events'));
  if (loaded.kind === 'broken') throw new Error('the starter timeline does not load');
  other = loaded.timeline;
  year = other.entries[0]?.date.edtf.slice(0, 4) ?? '';
  served = await serveBot();
  await served.restart({ lookup: createLookup([bundledTimeline, other]) });
  alice = served.standIn.person({ name: 'Alice', locale: 'en-GB' });
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

test('/about lists both', async () => {
  const about = await alice.slash('about');
  expect(titles(about)).toEqual(expect.arrayContaining([bundledTimeline.title, other.title]));
});

test('each entry names the timeline that it is from', async () => {
  const answer = await alice.slash('year', { year });
  expect(JSON.stringify(answer.embeds)).toContain(other.title);
  const bundled = await alice.slash('year', { year: '1998', timeline: bundledTimeline.id });
  const rows = descriptions(bundled)
    .split('\n')
    .filter((line) => line.startsWith('-# '));
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row.endsWith(` · ${bundledTimeline.title}`)).toBe(true);
});

test('a question may name a timeline by id or title, and gets entries of no other', async () => {
  const [entry] = other.entries;
  for (const timeline of [bundledTimeline.id, bundledTimeline.title]) {
    const answer = await alice.slash('year', { year, timeline });
    expect(titles(answer)).not.toContain(entry?.title);
  }
  const answer = await alice.slash('year', { year, timeline: other.id });
  expect(titles(answer)).toContain(entry?.title);
});

test('an unknown timeline is refused, and the reply names those that are served', async () => {
  const answer = await alice.slash('search', { query: 'anything', timeline: 'atlantis' });
  expect(answer.content).toContain('**atlantis**');
  expect(answer.content).toContain(other.title);
});

test('a timeline that is nearly named is asked about', async () => {
  const timeline = other.title.slice(0, -1);
  const answer = await alice.slash('search', { query: 'anything', timeline });
  expect(answer.content).toContain(`Did you mean **${other.title}**?`);
});

test('completion offers the timelines, and then people of the chosen one only', async () => {
  const offered = await alice.complete('year', 'timeline', '');
  expect(offered.map(({ value }) => value)).toEqual([bundledTimeline.id, other.id]);
  const people = await alice.complete('person', 'name', '', { timeline: other.id });
  expect(people.every(({ value }) => String(value).startsWith(`${other.id}/`))).toBe(true);
  expect(people.length).toBeGreaterThan(0);
});

test('/export gives a file for each, or for the one that is named', async () => {
  const mona = served.standIn.person({ name: 'Mona', permissions: 'moderator', locale: 'en-GB' });
  const both = await mona.slash('export', { format: 'markdown' });
  expect(both.attachments.map(({ filename }) => filename.split('_')[0])).toEqual([
    bundledTimeline.id,
    other.id,
  ]);
  expect(both.content).toContain(other.title);
  const one = await mona.slash('export', { format: 'markdown', timeline: other.id });
  expect(one.attachments).toHaveLength(1);
  expect(one.content).not.toContain(bundledTimeline.title);
});
