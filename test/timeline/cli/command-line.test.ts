/** The command-line tools of timelines, run in a process of their own. */
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, folderWith } from '../folder.ts';

function run(script: string, ...args: string[]) {
  const path = join('src', script);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('the check ends with 0 for a valid timeline and with 1 for none', async () => {
  const sound = run('timeline/cli/check.ts', await folderWith());
  expect(sound).toMatchObject({ status: 0, stderr: '' });
  expect(sound.stdout).toContain('0 errors, 0 warnings');
  expect(run('timeline/cli/check.ts', await emptyFolder()).status).toBe(1);
});

test('an export is printed, so that it can be piped', async () => {
  const { status, stdout, stderr } = run('export.ts', await folderWith(), 'markdown');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^# Harbours\n/);
});

test('an error of the system is one line, without a stack trace', async () => {
  const taken = join(await emptyFolder(), 'out.md');
  await mkdir(taken);
  const { status, stderr } = run('export.ts', await folderWith(), 'markdown', taken);
  expect(status).toBe(1);
  expect(stderr).toBe(
    `the system refuses: EISDIR: illegal operation on a directory, open '${taken}'\n`,
  );
});
