/** Loading a timeline's folder. */
import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/timeline/files/diagnostics.ts';
import { loadTimeline } from '../../../src/timeline/files/load.ts';
import type { FileKind } from '../../../src/timeline/files/read-file.ts';
import { altered, folderWith, VALID } from '../folder.ts';

/** What is reported of a folder, without the folder's own name. */
async function reported(folder: string): Promise<readonly string[]> {
  const { diagnostics } = await loadTimeline(folder);
  return diagnostics.map((diagnostic) => formatDiagnostic(diagnostic).replace(`${folder}/`, ''));
}

async function loaded(folder: string) {
  const result = await loadTimeline(folder);
  if (result.kind === 'broken')
    throw new Error(result.diagnostics.map(formatDiagnostic).join('\n'));
  return result.timeline;
}

test('a valid timeline loads without a diagnostic', async () => {
  const result = await loadTimeline(await folderWith());
  expect(result).toMatchObject({ kind: 'loaded', diagnostics: [] });
});

test('entries come in order of time, whatever the order of the file', async () => {
  const timeline = await loaded(await folderWith());
  expect(timeline.entries.map(({ id }) => id)).toEqual(['storm', 'lighthouse-lit']);
});

test('claims carry their sources with the locator, and entries their people', async () => {
  const { entries } = await loaded(await folderWith());
  const lit = entries.find(({ id }) => id === 'lighthouse-lit');
  expect(lit?.people.map(({ name }) => name)).toEqual(['Ada Keeper']);
  expect(lit?.claims[0]?.citations).toMatchObject([
    { source: { short: 'The Harbour Gazette, 9 Aug 1998' }, locator: 'p. 2' },
  ]);
});

test('the bundled timeline loads', async () => {
  const result = await loadTimeline('data/iran-al-qaeda');
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(result.kind).toBe('loaded');
});

describe('a diagnostic says file, line, column, what is wrong and what would be right', () => {
  const cases: readonly (readonly [FileKind, string, string, string])[] = [
    [
      'entries',
      'people: [ada-keeper]',
      'people: [ada-keper]',
      'entries.yaml:11:12 error `ada-keper` is not a person of people.yaml; did you mean `ada-keeper`?',
    ],
    [
      'entries',
      'source: gazette-1998',
      'source: gazete-1998',
      'entries.yaml:10:21 error `gazete-1998` is not a source of sources.json; did you mean `gazette-1998`?',
    ],
    [
      'entries',
      'sources: [inquiry-1999]',
      'sources: [inquiry]',
      'entries.yaml:20:17 error `inquiry` is not a source of sources.json; did you mean `inquiry-1999`?',
    ],
    [
      'entries',
      'id: storm',
      'id: lighthouse-lit',
      'entries.yaml:12:7 error `lighthouse-lit` is taken already, on line 2',
    ],
    [
      'entries',
      'date: 1998-08-07',
      'date: 1998-02-30',
      'entries.yaml:4:9 error `date`: "1998-02-30" is not a day of the calendar',
    ],
    [
      'entries',
      'date: 1992/1996',
      'date: 1996/1992',
      'entries.yaml:14:9 error `date`: "1996/1992" ends before it begins',
    ],
    ['entries', '  date: 1998-08-07\n', '', 'entries.yaml:2:3 error `date` is missing here'],
    [
      'entries',
      'tags: [weather]',
      'tag: [weather]',
      'entries.yaml:26:3 error `tag` is not a field here; did you mean `tags`?',
    ],
    [
      'entries',
      'sources: [inquiry-1999]',
      'source: [inquiry-1999]',
      'entries.yaml:20:7 error `source` is not a field here; did you mean `sources`?',
    ],
    [
      'entries',
      'standing: reported',
      'standing: reportd',
      'entries.yaml:7:17 error `standing` is `reportd`; it must be one of established, court-finding, official-finding, statement, accusation, reported, denial, opinion; did you mean `reported`?',
    ],
    [
      'entries',
      'standing: reported',
      'standing: {is: reported}',
      'entries.yaml:7:17 error `standing` must be a text, and is a set of fields',
    ],
    [
      'entries',
      'title: The lighthouse is lit',
      'title: 1998',
      'entries.yaml:3:10 error `title` must be a text, and is a number; put it in quotes to make it a text',
    ],
    [
      'entries',
      'title: The lighthouse is lit',
      `title: ${'x'.repeat(151)}`,
      'entries.yaml:3:10 error `title` has 151 characters, and at most 150 fit where Discord shows it',
    ],
    [
      'entries',
      '        - { source: gazette-1998, locator: p. 2 }\n',
      '        []\n',
      'entries.yaml:10:9 error `sources` is too short a list: every claim names at least one source',
    ],
    [
      'people',
      'sources: [gazette-1998]',
      'sources: [7]',
      'people.yaml:4:13 error `sources[1]` must be a text or a set of fields, and is a number; put it in quotes to make it a text',
    ],
    [
      'sources',
      '"type": "report"',
      '"type": 3',
      'sources.json:36:13 error `type` must be a text, and is a number; put it in quotes to make it a text',
    ],
    [
      'timeline',
      'version: 1.0.0',
      'version: 1.0',
      'timeline.yaml:4:10 error `version` must be a text, and is a number; put it in quotes to make it a text',
    ],
  ];
  test.each(cases)('%s with %j changed to %j', async (kind, piece, by, expected) => {
    const diagnostics = await reported(await folderWith({ [kind]: altered(kind, piece, by) }));
    expect(diagnostics).toContain(expected);
  });
});

test('other work goes on while a large timeline is loaded', async () => {
  const many = Array.from({ length: 3_000 }, (_, nth) =>
    String(VALID.entries).replaceAll('id: ', `id: n${nth}-`),
  );
  const folder = await folderWith({ entries: many.join('') });
  let turns = 0;
  let over = false;
  const wait = (): void => {
    turns += 1;
    if (!over) setImmediate(wait);
  };
  setImmediate(wait);
  const timeline = await loaded(folder);
  over = true;
  expect(timeline.entries).toHaveLength(6_000);
  // At least one for each quarter of a megabyte of YAML, however fast the machine.
  expect(turns).toBeGreaterThan(10);
});
