/** What is exported and imported again is as it was, as far as the format goes. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMATS, formatTimeline, type FormatName } from '../../../src/timeline/export/formats.ts';
import { importFile } from '../../../src/timeline/cli/import.ts';
import { loadTimeline } from '../../../src/timeline/files/load.ts';
import type { Claim, Entry, Timeline } from '../../../src/timeline/model/timeline.ts';
import { bundledTimeline } from '../../bundled.ts';
import { emptyFolder, folderWith, VALID } from '../folder.ts';

async function load(folder: string): Promise<Timeline> {
  const result = await loadTimeline(folder);
  if (result.kind === 'broken') throw new Error(JSON.stringify(result.diagnostics));
  return result.timeline;
}

/** Exports a timeline, imports that into a folder, and says what the import printed. */
async function goRound(timeline: Timeline, format: FormatName, into: string): Promise<string> {
  const file = join(await emptyFolder(), `t.${FORMATS[format].extension}`);
  await writeFile(file, (await formatTimeline(format, timeline)).text);
  const output: string[] = [];
  expect(await importFile([file, into], (line) => output.push(line), '2026-11-28')).toBe(0);
  return output.join('\n');
}

/** A folder with the entries of the test's timeline, and no sources but one that nothing else has. */
async function withoutSources(): Promise<string> {
  const only = { id: 'only', type: 'book', title: 'Only' };
  return folderWith({
    sources: JSON.stringify([only]),
    entries: String(VALID.entries).replaceAll(/(?:gazette|inquiry)-\d+/gu, 'only'),
    people: String(VALID.people).replaceAll('gazette-1998', 'only'),
  });
}

test('CSV has every claim of the bundled timeline, with its standing, speakers and denials', async () => {
  const folder = join(await emptyFolder(), 'again');
  const said = await goRound(bundledTimeline, 'csv', folder);
  expect(said).toMatch(/^(\d+) rows read, \1 imported into \d+ entries, 0 left out/mu);
  const again = await load(folder);
  expect(again.entries.map(entryOfCsv)).toEqual(bundledTimeline.entries.map(entryOfCsv));
});

/** What the columns of the CSV hold. A source is one text there, with its link. */
function entryOfCsv({
  id,
  title,
  date,
  claims,
  people,
  places,
  tags,
  keywords,
  unanswered,
}: Entry) {
  const names = people.map(({ name }) => name);
  const said = claims.map(claimOfCsv);
  return { id, title, date: date.edtf, said, names, places, tags, keywords, unanswered };
}

function claimOfCsv({ id, text, standing, defaultJudgment, by, date, denies, ...claim }: Claim) {
  return {
    id,
    text,
    standing,
    defaultJudgment,
    by,
    said: date?.edtf,
    speakers: claim.speakers.map(({ name }) => name),
    denies: denies.map((denied) => denied.id),
    links: claim.citations.map(({ source }) => source.url),
  };
}

test('CSL-JSON has every source of the bundled timeline as it is', async () => {
  const folder = await withoutSources();
  await goRound(bundledTimeline, 'csl', folder);
  const read = (await load(folder)).sources.filter(({ id }) => id !== 'only');
  expect(read.map(({ item }) => item)).toEqual(bundledTimeline.sources.map(({ item }) => item));
});

test('BibTeX has every source of the bundled timeline, with its title, dates and link', async () => {
  const folder = await withoutSources();
  await goRound(bundledTimeline, 'bibtex', folder);
  const read = (await load(folder)).sources.filter(({ id }) => id !== 'only');
  const told = ({ sources }: Pick<Timeline, 'sources'>) =>
    sources.map(({ id, title, issued, accessed, url, accessedVia, publisher }) => ({
      id,
      title,
      url,
      accessedVia,
      publisher,
      issued: issued?.edtf,
      accessed: accessed?.edtf,
    }));
  expect(told({ sources: read })).toEqual(told(bundledTimeline));
});

test.each([
  { 'date-parts': [[1998]] },
  { 'date-parts': [[1998, 8]] },
  { 'date-parts': [[1998, 8, 9]], circa: true },
  { 'date-parts': [[1998]], season: 2 },
  { 'date-parts': [[1998], [2001]] },
  { 'date-parts': [[-44]] },
  { raw: '199X' },
  { raw: '1998?' },
  { raw: '[1998,2001]' },
  { raw: '[..1927]' },
  { raw: '[1861..1876]' },
  { raw: '1998/..' },
  { literal: 'in press' },
])('the date %j of a source is as uncertain after BibTeX as before', async (issued) => {
  const [first, ...others] = JSON.parse(String(VALID.sources)) as readonly object[];
  const sources = JSON.stringify([{ ...first, issued }, ...others]);
  const before = await load(await folderWith({ sources }));
  const folder = await withoutSources();
  await goRound(before, 'bibtex', folder);
  const after = (await load(folder)).sources.find(({ id }) => id === 'gazette-1998');
  expect(after?.issued?.edtf).toBe(before.sources[0]?.issued?.edtf);
  expect(after?.full).toBe(before.sources[0]?.full);
});
