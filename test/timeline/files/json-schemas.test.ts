/** The JSON Schemas in data/schema, by which editors check the files. */
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { FILE_KINDS, filePath } from '../../../src/timeline/files/read-file.ts';
import { createJsonSchema, schemaPath } from '../../../src/timeline/files/json-schemas.ts';

describe('the JSON Schemas in data/schema are those of the format (if not: npm run schema)', () => {
  test.each(FILE_KINDS)('%s', async (kind) => {
    const kept: unknown = JSON.parse(await readFile(schemaPath(kind), 'utf8'));
    expect(kept).toEqual(JSON.parse(JSON.stringify(createJsonSchema(kind))));
  });
});

test('editors explain each standing while it is chosen', () => {
  const meanings = JSON.stringify([en.standings.established.meaning]).slice(0, -1);
  expect(JSON.stringify(createJsonSchema('entries'))).toContain(`"enumDescriptions":${meanings}`);
});

describe('editors find nothing wrong with the bundled timeline', () => {
  test.each(FILE_KINDS)('%s', async (kind) => {
    const text = await readFile(filePath('data/iran-al-qaeda', kind), 'utf8');
    const ajv = new Ajv({ allErrors: true, strict: false, formats: { uri: true } });
    ajv.validate(createJsonSchema(kind), load(text));
    expect(ajv.errors ?? []).toEqual([]);
  });
});

test('editors mark what the loader would refuse', () => {
  const ajv = new Ajv({ strict: false, formats: { uri: true } });
  const entry = { id: 'a', title: 'A', date: 1998, claims: [] };
  expect(ajv.validate(createJsonSchema('entries'), [entry])).toBe(false);
});
