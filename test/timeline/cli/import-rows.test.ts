/** What an import promises of any file: every row is accounted for, and what is made fits the format. */
import { stringify } from 'csv-stringify/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsToEntries } from '../../../src/timeline/import/rows-to-entries.ts';
import { readForeignText } from '../../../src/timeline/import/detect-format.ts';
import { checkContents } from '../../../src/timeline/checks/check.ts';
import { LIST_KINDS, type ListKind } from '../../../src/timeline/files/parse-files.ts';
import { entriesSchema, peopleSchema, sourcesSchema } from '../../../src/timeline/model/schema.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    'Ada; Bert',
    'A | B',
    'https://example.org/1',
    'javascript:x',
    'https://',
    '=1+1',
    '<b>x</b>',
    '😀',
    '\u0007bell\ud83d',
    'https://user:pw@e.example/x',
    'Gazette http://localhost/x',
  ),
  fc
    .integer({ min: 0, max: 1_500 })
    .map((length) => 'a sentence. '.repeat(length).slice(0, length)),
);

const date = fc.oneof(
  text,
  fc.constantFrom(
    '1998-08-07',
    '7 August 1998',
    '07/08/1998',
    '44 BC',
    '1990s',
    'c. 1998',
    '1998/1992',
    '1999-02-29',
    '9999999',
  ),
);

const row = fc.record({
  id: text,
  date,
  end: date,
  title: text,
  text,
  standing: fc.oneof(fc.constantFrom('', 'reported', 'denial'), text),
  by: text,
  said: date,
  source: text,
  url: text,
  locator: text,
  people: text,
  places: text,
  tags: text,
  mood: text,
});

/** What an import must account for: rows read, imported and left out, and what was made of them. */
async function account(name: string, content: string) {
  const foreign = readForeignText(name, content);
  if (foreign.kind !== 'rows') throw new Error(`${name} was read as ${foreign.kind}`);
  const made = await rowsToEntries(foreign.rows, {
    file: { title: 'A file' },
    standing: 'reported',
  });
  const leftOut = made.report.filter((line) => 'leftOut' in line).length;
  return { rows: foreign.rows.length, leftOut, ...made };
}

/** What the check would find, and keep a timeline from being served for. */
async function errorsIn({ entries, people, sources }: Awaited<ReturnType<typeof account>>) {
  const items = { entries, people, sources };
  const { diagnostics } = await checkContents({
    timeline: undefined,
    entries: entries.map((value, index) => ({ index, value })),
    people: people.map((value, index) => ({ index, value })),
    sources: sources.map((value, index) => ({ index, value })),
    ids: mapLists((kind) => items[kind].map(({ id }, index) => ({ index, id }))),
    readable: new Set(LIST_KINDS),
    complete: true,
  });
  return diagnostics.filter(({ severity }) => severity === 'error');
}

function mapLists<Value>(make: (kind: ListKind) => Value): Record<ListKind, Value> {
  return { entries: make('entries'), people: make('people'), sources: make('sources') };
}

function expectFit({ entries, people, sources }: Awaited<ReturnType<typeof account>>): void {
  expect(entriesSchema.parse(entries)).toEqual(entries);
  expect(peopleSchema.parse(people)).toEqual(people);
  expect(sourcesSchema.parse(sources)).toEqual(sources);
  for (const items of [entries, people, sources]) {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  }
  const known = new Set<string>(sources.map(({ id }) => id));
  const cited = entries.flatMap(({ claims }) => claims.flatMap((claim) => claim.sources));
  expect(cited.filter(({ source }) => !known.has(source))).toEqual([]);
}

test('of any table, every row is imported or left out with a reason, and passes the check', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      const made = await account('t.csv', stringify(rows, { header: true }));
      expect(made.imported + made.leftOut).toBe(made.rows);
      expect(made.rows).toBe(rows.length);
      expectFit(made);
      expect(await errorsIn(made)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('of any lines of JSON, every line is imported or left out with a reason', async () => {
  const line = fc.oneof(
    fc
      .record({
        date,
        text,
        links: fc.array(fc.record({ title: text, url: text }), { maxLength: 3 }),
      })
      .map((value) => JSON.stringify(value)),
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.constantFrom('{', '{"date": "1998", "text": "x", }', 'nonsense'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
      const made = await account('t.jsonl', lines.join('\n'));
      expect(made.imported + made.leftOut).toBe(lines.length);
      expectFit(made);
    }),
    { numRuns: 300 },
  );
});

test('of any TimelineJS, every event and era is imported or left out with a reason', async () => {
  const point = fc.record({ year: fc.oneof(fc.integer(), text), month: text, day: text });
  const event = fc.oneof(
    fc.record({
      start_date: point,
      end_date: point,
      text: fc.record({ headline: text, text }),
      media: fc.record({ url: text, caption: text, credit: text }),
      group: text,
    }),
    fc.jsonValue(),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { maxLength: 6 }),
      fc.array(event, { maxLength: 3 }),
      async (events, eras) => {
        const made = await account('t.json', JSON.stringify({ events, eras }));
        expect(made.imported + made.leftOut).toBe(events.length + eras.length);
        expectFit(made);
      },
    ),
    { numRuns: 300 },
  );
});
