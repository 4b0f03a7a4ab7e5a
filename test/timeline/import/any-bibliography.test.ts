/** Whatever a bibliography holds, what the import takes of it can be shown, and the check finds no error. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContents } from '../../../src/timeline/checks/check.ts';
import type { Contents } from '../../../src/timeline/files/parse-files.ts';
import {
  readBibtex,
  readCslJson,
  type SourceRow,
} from '../../../src/timeline/import/bibliography.ts';
import { parseDate } from '../../../src/dates/parse-date.ts';
import { createSource } from '../../../src/timeline/model/citations.ts';
import { sourceSchema, timelineId } from '../../../src/timeline/model/schema.ts';

async function errorsIn(rows: readonly SourceRow[]): Promise<readonly unknown[]> {
  const sources = rows.flatMap(({ reading }, index) =>
    reading.kind === 'source' ? [{ index, value: sourceSchema.parse(reading.source) }] : [],
  );
  for (const { value } of sources) createSource(value, timelineId.parse('t'), parseDate);
  const contents: Contents = {
    timeline: undefined,
    entries: [],
    people: [],
    sources,
    ids: {
      entries: [],
      people: [],
      sources: sources.map(({ index, value }) => ({ index, id: value.id })),
    },
    readable: new Set(['entries', 'people', 'sources']),
    complete: true,
  };
  const { diagnostics } = await checkContents(contents);
  return diagnostics.filter(({ severity }) => severity === 'error');
}

const anyValue = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.constantFrom(null, '', [], {}, 'https://e.example/a b', 'ftp://e.example', 'http://[::1]'),
  fc.array(fc.string()),
  fc.record({ literal: fc.string({ unit: 'binary' }), family: fc.jsonValue() }),
  fc.jsonValue(),
);

const anyDate = fc.oneof(
  anyValue,
  fc.record({
    'date-parts': fc.array(fc.array(fc.oneof(fc.integer({ min: -50, max: 2100 }), fc.string()))),
    season: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.string()),
    circa: fc.boolean(),
  }),
);

const anyItem = fc.record({
  id: anyValue,
  type: anyValue,
  title: fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 500 }), anyValue),
  author: anyValue,
  'container-title': anyValue,
  publisher: anyValue,
  number: anyValue,
  note: anyValue,
  URL: anyValue,
  DOI: anyValue,
  issued: anyDate,
  accessed: anyDate,
});

test('any items of CSL-JSON', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(anyItem, anyValue), { maxLength: 4 }), async (items) => {
      const rows = readCslJson(items);
      expect(rows).toHaveLength(items.length);
      expect(await errorsIn(rows)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

const piece = fc.oneof(
  fc.constantFrom('@book{', '@misc(', 'a,', '}', '{', '"', '\\', '$', '%', '#', '=', ',', '\n'),
  fc.constantFrom('title = ', 'author = {A and B}', 'date={19', '199X', 'url={http://', "\\'{\\i}"),
  fc.string({ unit: 'binary' }),
);

test('any text as BibTeX', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      expect(await errorsIn(readBibtex(pieces.join('')))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
