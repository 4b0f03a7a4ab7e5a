/** A bot that starts loads no writer of files: most bots never export. */
import { readFile } from 'node:fs/promises';
import { resolve, dirname } from 'node:path';
import { expect, test } from 'vitest';

const WRITERS = ['@citation-js/core', 'csv-stringify/sync', 'ical-generator'];

/** Packages that the modules import before anybody asks anything, each with who does. */
async function packagesOf(entry: string): Promise<ReadonlyMap<string, string>> {
  const packages = new Map<string, string>();
  const modules = [resolve(entry)];
  for (const module of modules) {
    const text = await readFile(module, 'utf8');
    const imports = text.matchAll(
      /^(?:import|export)\s(?!type\s)(?:[^'";=]*?\sfrom\s)?['"]([^'"]+)['"]/gmu,
    );
    for (const [, from = ''] of imports) {
      const file = resolve(dirname(module), from);
      if (!from.startsWith('.')) packages.set(from, module);
      else if (!modules.includes(file)) modules.push(file);
    }
  }
  return packages;
}

test.each(['commands/index.ts', 'src/main.ts'])('%s loads none of them', async (entry) => {
  const packages = await packagesOf(entry);
  expect(packages.has('zod')).toBe(true);
  expect(WRITERS.filter((name) => packages.has(name))).toEqual([]);
});

test('the writers are those that the formats load', async () => {
  const formats = ['bibtex', 'csv', 'icalendar'].map((name) => `src/timeline/export/${name}.ts`);
  const loaded = await Promise.all(formats.map(packagesOf));
  expect(WRITERS.filter((name) => !loaded.some((packages) => packages.has(name)))).toEqual([]);
});
