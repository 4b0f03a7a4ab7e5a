/** `npm run backup` and `npm run restore`, as an operator runs them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { act, SERVER } from './acts.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chronocite-command-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a backup is written to the folder of the operator, and restored to another store', async () => {
  const store = await openStore(`sqlite:${folder}/from.sqlite`);
  await store.settings.change(act(), { language: 'fr' });
  await store.close();

  const backup = run('from.sqlite', 'backup', 'backup.sqlite');
  expect(backup).toEqual({
    status: 0,
    stdout: `Backed up sqlite:${folder}/from.sqlite to ${folder}/backup.sqlite: 4 rows\n`,
    stderr: '',
  });
  expect(run('to.sqlite', 'restore', 'backup.sqlite')).toEqual({
    status: 0,
    stdout: `Restored ${folder}/backup.sqlite to sqlite:${folder}/to.sqlite: 4 rows\n`,
    stderr: '',
  });
  expect(run('to.sqlite', 'restore', 'backup.sqlite')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/holds 4 rows; nothing was changed.*--replace\n$/),
  });
  expect(run('to.sqlite', 'restore', 'backup.sqlite', '--replace')).toMatchObject({ status: 0 });
  const restored = await openStore(`sqlite:${folder}/to.sqlite`);
  expect((await restored.settings.get(SERVER)).language).toBe('fr');
  await restored.close();
});

test.each([
  [['backup'], 'Name the file to write the backup to: npm run backup -- FILE\n'],
  [['restore'], 'Name the backup to restore: npm run restore -- FILE [--replace]\n'],
  [['restore', 'a', 'b'], 'Name the backup to restore: npm run restore -- FILE [--replace]\n'],
  [['restore', 'missing.sqlite'], /^There is no file \S+missing\.sqlite\n$/],
  [['backup', 'nowhere/b.sqlite'], /^The backup \S+ cannot be written: ENOENT.*\n$/],
  [['backup', 'b.sqlite', '--force'], /^Unknown option '--force'.*\n$/],
])('%j fails with one clear line', (args, line) => {
  const { status, stdout, stderr } = run('store.sqlite', ...args);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(line);
});

/** As npm runs it: in the project's folder, with the operator's folder in INIT_CWD. */
function run(store: string, ...args: string[]) {
  const env = { ...process.env, DATABASE_URL: `sqlite:${folder}/${store}`, INIT_CWD: folder };
  const command = [path.resolve('src/store/backup/command.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
