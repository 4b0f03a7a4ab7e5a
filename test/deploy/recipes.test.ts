/** What the recipes in `deploy/` say of the program is true. */
import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { expect, test } from 'vitest';

/** Variables that are Node's, the system's or PostgreSQL's. */
const FOREIGN = ['NODE_COMPILE_CACHE', 'PATH', 'POSTGRES_PASSWORD_FILE', 'POSTGRES_USER'];
const known = [...Object.keys(parse(readFileSync('.env.example'))), ...FOREIGN];

test.each([
  ['deploy/compose.yaml', /^ {6}([A-Z_]+):/gmu],
  ['deploy/chronocite.service', /^Environment=([A-Z_]+)=/gmu],
  ['deploy/kubernetes/deployment.yaml', /- name: ([A-Z_]+)$/gmu],
])('%s sets only variables that the program reads', (file, pattern) => {
  const names = [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name]) => name);
  expect(names).toContain('DISCORD_TOKEN_FILE');
  expect(known).toEqual(expect.arrayContaining(names));
});

test('the versions in the recipes are that of the program', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const index = readFileSync('deploy/kubernetes/kustomization.yaml', 'utf8');
  expect(index).toContain(`newTag: ${version}\n`);
});
