/** `npm run export`: what other programs get, and that the lossless JSON loses nothing. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportTimeline } from '../../../src/timeline/cli/export.ts';
import { importFile } from '../../../src/timeline/cli/import.ts';
import { FORMATS } from '../../../src/timeline/export/formats.ts';
import { formatDiagnostic } from '../../../src/timeline/files/diagnostics.ts';
import { examineTimeline, loadTimeline } from '../../../src/timeline/files/load.ts';
import { STANDINGS } from '../../../src/timeline/model/schema.ts';
import {
  formatFiles,
  writeFiles,
  type TimelineFiles,
} from '../../../src/timeline/files/write-files.ts';
import { losslessSchema } from '../../../src/timeline/import/lossless-json.ts';
import { altered, emptyFolder, folderWith, VALID } from '../folder.ts';

async function exported(folder: string, format: string) {
  let text = '';
  const output: string[] = [];
  const status = await exportTimeline([folder, format], {
    print: (piece) => {
      text += piece;
    },
    say: (line) => output.push(line),
  });
  return { status, text, output };
}

/** What the files of a folder say, as far as it fits the format. */
async function filesIn(folder: string) {
  const { result, files } = await examineTimeline(folder);
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(formatDiagnostic)).toEqual([]);
  const { timeline, entries = [], people = [], sources = [] } = files?.contents ?? {};
  const shaped = [entries, people, sources].map((items) => items.map((item) => item.value));
  return { timeline, entries: shaped[0], people: shaped[1], sources: shaped[2] };
}

describe('JSON', () => {
  test('the bundled timeline comes back from its export as it was', async () => {
    const folder = await emptyFolder();
    const { text } = await exported('data/iran-al-qaeda', 'json');
    await writeFile(join(folder, 'export.json'), text);
    const status = await importFile(
      [join(folder, 'export.json'), join(folder, 'again')],
      () => undefined,
      '2026-11-22',
    );
    expect(status).toBe(0);
    expect(await filesIn(join(folder, 'again'))).toEqual(await filesIn('data/iran-al-qaeda'));
  });

  test('any timeline comes back from its export as it was', async () => {
    await fc.assert(
      fc.asyncProperty(timelines, async (files) => {
        const folder = await mkdtemp(join(tmpdir(), 'timeline-'));
        try {
          const first = join(folder, 'first');
          await writeFiles(first, formatFiles(files, first));
          expect(await filesIn(first)).toEqual(files);
          const { text } = await exported(first, 'json');
          await writeFile(join(folder, 'export.json'), text);
          const second = join(folder, 'second');
          await importFile([join(folder, 'export.json'), second], () => undefined, '2026-11-22');
          expect(await filesIn(second)).toEqual(files);
        } finally {
          await rm(folder, { recursive: true });
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Letters, and what YAML, JSON and spreadsheets take for something else. */
const letter = fc.constantFrom(
  ...'ab "\'\\{}[],&*!|>%@`~?=<1éیأ漢\u200c'.split(''),
  ...' |: | #|- |0x|1998|true|null|---|…|😀'.split('|'),
);

const words = (longest: number) =>
  fc
    .array(letter, { minLength: 1, maxLength: 40 })
    .map((letters) =>
      Array.from(letters.join(''))
        .slice(0, longest / 2)
        .join('')
        .trim(),
    )
    .filter((text) => text !== '');

const dates = fc.constantFrom(
  '1998-08-07',
  '1998',
  '-0043',
  '1992/1996',
  '1998~',
  '[1991,1992]',
  '199X',
  '0998',
  'Y12000',
);

const standings = fc.constantFrom(...STANDINGS.filter((standing) => standing !== 'denial'));

/** Everything that the format can say, in any combination that the check lets pass. */
const timelines: fc.Arbitrary<TimelineFiles> = fc
  .record({
    words: words(100),
    claims: fc.array(
      fc.array(
        fc.record({
          text: words(300),
          by: words(100),
          date: dates,
          standing: standings,
          locator: fc.option(words(80)),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      { minLength: 1, maxLength: 3 },
    ),
    people: fc.array(
      fc.record({
        name: words(60),
        about: words(100),
        weak: fc.boolean(),
        note: fc.option(words(60)),
      }),
      { maxLength: 3 },
    ),
    sources: fc.array(
      fc.record({
        title: words(100),
        note: words(60),
        extra: fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value))),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    paragraphs: fc.array(words(60), { minLength: 1, maxLength: 3 }),
    errata: fc.boolean(),
    unanswered: fc.boolean(),
  })
  .map(({ words: title, claims, people, sources, paragraphs, errata, unanswered }) =>
    losslessSchema.parse({
      chronocite: 1,
      timeline: {
        id: 'any',
        title,
        summary: paragraphs.join('\n\n'),
        version: '1.2.3',
        updated: '2026-11-22',
        licence: title,
        corrections: title,
      },
      entries: claims.map((each, nth) => ({
        id: `entry-${nth}`,
        title: `${title}${nth}`,
        date: each[0]?.date,
        claims: each.map(({ locator, ...claim }, at) => ({
          ...claim,
          // The check refuses the same words with two standings.
          text: `${claim.text}${nth}.${at}`,
          ...(claim.standing === 'court-finding' ? { defaultJudgment: true } : {}),
          sources: [locator === null ? 'source-0' : { source: 'source-0', locator }],
        })),
        people: people.map((_, at) => `person-${at}`),
        places: [title],
        tags: ['a-tag'],
        keywords: ['a keyword'],
        ...(unanswered ? { unanswered } : {}),
        errata: errata
          ? [{ said: title, in: 'source-0', record: title, sources: ['source-0'] }]
          : [],
      })),
      people: people.map(({ name, about, weak, note }, nth) => ({
        id: `person-${nth}`,
        name: `${name} ${nth}`,
        about,
        sources: ['source-0'],
        aliases: [
          `${name} alias ${nth}`,
          {
            name: `${name}, weakly`,
            weak: true,
            ...(weak ? { disputed: true } : {}),
            ...(note === null ? {} : { note }),
          },
        ],
        namesakes:
          note === null ? [] : [{ name, aliases: weak ? [about] : [], note, person: 'person-0' }],
      })),
      sources: sources.map(({ title: of, note, extra }, nth) => ({
        id: `source-${nth}`,
        type: 'book',
        title: of,
        note,
        issued: { 'date-parts': [[2020, nth + 1]] },
        extra,
      })),
    }),
  )
  .map(({ timeline, entries, people, sources }) => ({ timeline, entries, people, sources }));

test('CSV has a row for each claim, and the import reads it back', async () => {
  const folder = await emptyFolder();
  const { text } = await exported(await folderWith(), 'csv');
  await writeFile(join(folder, 't.csv'), text);
  const output: string[] = [];
  await importFile(
    [join(folder, 't.csv'), join(folder, 'made')],
    (line) => output.push(line),
    '2026-11-22',
  );
  expect(output[1]).toContain('3 rows read, 3 imported into 2 entries, 0 left out');
  const result = await loadTimeline(join(folder, 'made'));
  expect(result).toMatchObject({
    timeline: {
      entries: [
        {
          date: { edtf: '1992/1996' },
          claims: [
            {
              text: 'A storm broke the mole.',
              standing: 'official-finding',
              date: { edtf: '1999' },
            },
            { standing: 'denial', by: 'The builder', date: { edtf: '1999-03' } },
          ],
        },
        { title: 'The lighthouse is lit', people: [{ name: 'Ada Keeper' }] },
      ],
    },
  });
});

test('no cell of the CSV runs as a formula', async () => {
  const risky = altered(
    'entries',
    'title: The lighthouse is lit',
    `title: '=HYPERLINK("http://evil.example")'`,
  );
  const { text } = await exported(await folderWith({ entries: risky }), 'csv');
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
});

test('Markdown shows each claim with its standing, who says so, and numbered sources', async () => {
  const { text } = await exported(await folderWith(), 'markdown');
  expect(text).toContain(
    '### 7 August 1998: The lighthouse is lit\n\n' +
      '- The lighthouse was lit for the first time. *Reported, The Harbour Gazette* [1, p. 2]\n',
  );
  expect(text).toContain(
    '1. “Let there be light”, The Harbour Gazette, 9 August 1998. <https://gazette.example/light>\n',
  );
  expect(text).toContain('Read via: a copy in the town hall.');
  const undated = String(VALID.sources).replace(/"issued": \{[^}]*\},/u, '');
  const { text: withoutDate } = await exported(await folderWith({ sources: undated }), 'markdown');
  expect(withoutDate).toContain('The Harbour Gazette, n.d. <https');
});

test('an entry without an answer says so in Markdown and TimelineJS, and comes back from CSV', async () => {
  const entries = altered('entries', 'people: [ada', 'unanswered: true\n  people: [ada');
  const folder = await folderWith({ entries });
  const markdown = await exported(folder, 'markdown');
  expect(markdown.text).toContain('[1, p. 2]\n- No answer from the accused was found.\n');
  const timelineJs = await exported(folder, 'timelinejs');
  expect(timelineJs.text).toContain('<p><small>No answer from the accused was found.</small></p>');
  const made = await emptyFolder();
  await writeFile(join(made, 't.csv'), (await exported(folder, 'csv')).text);
  await importFile([join(made, 't.csv'), join(made, 'again')], () => undefined, '2026-11-22');
  const result = await loadTimeline(join(made, 'again'));
  expect(result).toMatchObject({
    timeline: { entries: [{ unanswered: false }, { unanswered: true }] },
  });
});

test('Markdown and HTML in a text stay text', async () => {
  const risky = altered(
    'entries',
    'title: The lighthouse is lit',
    `title: '*Lit* <script>alert(1)</script>'`,
  );
  const folder = await folderWith({ entries: risky });
  const markdown = await exported(folder, 'markdown');
  expect(markdown.text).toContain(String.raw`\*Lit\* \<script\>alert(1)\</script\>`);
  const slides = await exported(folder, 'timelinejs');
  expect(slides.text).toContain('*Lit* &lt;script&gt;alert(1)&lt;/script&gt;');
});

test('TimelineJS gets dates that it can draw, and claims with standing and sources', async () => {
  const { text } = await exported(
    await folderWith({ entries: altered('entries', 'date: 1998-08-07', 'date: -0043-03-15') }),
    'timelinejs',
  );
  const { events } = JSON.parse(text);
  expect(events).toMatchObject([
    {
      unique_id: 'lighthouse-lit',
      // It has no year 0: 44 BC is its -44.
      start_date: { year: -44, month: 3, day: 15, display_date: '15 March 44 BC' },
      text: {
        headline: 'The lighthouse is lit',
        text: '<ul><li>The lighthouse was lit for the first time. <em>Reported, The Harbour Gazette</em> (<a href="https://gazette.example/light">The Harbour Gazette, 9 Aug 1998, p. 2</a>)</li></ul>',
      },
    },
    { start_date: { year: 1992 }, end_date: { year: 1996 }, group: 'weather' },
  ]);
});

test('the calendar has the entries with an exact day, and says how many have none', async () => {
  const { text, output } = await exported(await folderWith(), 'ical');
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  expect(lines).toContain('UID:lighthouse-lit@harbours.chronocite');
  expect(lines).toContain('DTSTART;VALUE=DATE:19980807');
  expect(lines).toContain('DTEND;VALUE=DATE:19980808');
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  expect(output).toEqual(['1 of 2 entries have no exact day and are not in the calendar']);
});

test.each(['json', ...Object.keys(FORMATS)])(
  'the same timeline always gives the same %s',
  async (format) => {
    const folder = await folderWith();
    expect((await exported(folder, format)).text).toBe((await exported(folder, format)).text);
  },
);

test('a broken timeline is not exported, and its errors are printed', async () => {
  const folder = await folderWith({
    entries: altered('entries', 'date: 1998-08-07', 'date: soon'),
  });
  const { status, text, output } = await exported(folder, 'json');
  expect({ status, text }).toEqual({ status: 1, text: '' });
  expect(output[1]).toContain('entries.yaml:4:9 error `date`: "soon" is not a date in EDTF');
});

test('an export can be written to a file', async () => {
  const folder = await folderWith();
  const file = join(await emptyFolder(), 'out.md');
  const quiet = { print: () => undefined, say: () => undefined };
  expect(await exportTimeline([folder, 'markdown', file], quiet)).toBe(0);
  expect(await readFile(file, 'utf8')).toBe((await exported(folder, 'markdown')).text);
});

test.each([[[]], [['data/iran-al-qaeda']], [['data/iran-al-qaeda', 'pdf']]])(
  'the command line %j is answered with the formats that there are',
  async (args) => {
    const output: string[] = [];
    const status = await exportTimeline(args, {
      print: () => undefined,
      say: (line) => output.push(line),
    });
    expect(status).toBe(2);
    expect(output.at(-1)).toContain('json, csv, markdown, ical, bibtex, csl, jsonld, timelinejs');
  },
);
