/** `docs/privacy.md` names everything that the store keeps. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sql } from 'kysely';
import { parseAddress } from '../../src/store/engine/address.ts';
import { openDatabase } from '../../src/store/engine/database.ts';

/** The section of each table, by its heading. */
const sections = new Map(
  readFileSync('docs/privacy.md', 'utf8')
    .split(/^### /mu)
    .slice(1)
    .map((section) => [section.split('\n')[0]?.trim() ?? '', section]),
);

const database = await openDatabase(parseAddress('sqlite::memory:'));
const { rows: columns } = await database.read((rows) =>
  sql<{ table: string; column: string }>`
    select m.name as "table", c.name as "column"
    from sqlite_master m join pragma_table_info(m.name) c
    where m.type = 'table' and m.name not in ('chronocite_version', 'sqlite_sequence')
  `.execute(rows),
);
await database.close();

test('the store has tables to be named', () => {
  expect(columns.length).toBeGreaterThan(50);
});

test.each(columns)('the privacy policy says what $table.$column is', ({ table, column }) => {
  expect(sections.get(table)).toMatch(new RegExp(`^\\| \`${column}\` +\\| \\S`, 'mu'));
});

test('the privacy policy names no table or field that is not stored', () => {
  const stored = new Set(columns.map(({ table, column }) => `${table}.${column}`));
  const named = [...sections].flatMap(([table, section]) =>
    [...section.matchAll(/^\| `(\w+)` /gmu)].map(([, column]) => `${table}.${column}`),
  );
  expect(named.filter((one) => !stored.has(one))).toEqual([]);
});
