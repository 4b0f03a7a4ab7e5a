/** `npm run new:timeline NAME`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkData } from '../../../src/timeline/cli/check.ts';
import { newTimeline } from '../../../src/timeline/cli/new.ts';
import { emptyFolder } from '../folder.ts';

async function make(below: string, ...args: string[]) {
  const lines: string[] = [];
  const status = await newTimeline(args, (line) => lines.push(line), '2026-11-22', below);
  return { status, output: lines.join('\n') };
}

test('a new timeline passes the check, which names each text that is left to write', async () => {
  const below = await emptyFolder();
  expect((await make(below, 'red-sea-convoys')).status).toBe(0);
  const lines: string[] = [];
  expect(await checkData([join(below, 'red-sea-convoys')], (line) => lines.push(line))).toBe(0);
  const diagnostics = lines.slice(0, -1).map((line) => line.replace(/^.* warning /u, ''));
  expect(new Set(diagnostics)).toEqual(
    new Set([
      'this is the text of a new timeline; write your own over it',
      'none of these sources has a link; add one that a reader can open, if only to a copy',
    ]),
  );
  expect(lines.at(-1)).toContain('1 entry, 1 claim');
});

test('an existing folder is never overwritten', async () => {
  const below = await emptyFolder();
  await make(below, 'mine');
  const before = await readFile(join(below, 'mine', 'entries.yaml'), 'utf8');
  const again = await make(below, 'mine');
  expect(again.status).toBe(1);
  expect(again.output).toContain('is there already and is left as it is; choose another name');
  expect(await readFile(join(below, 'mine', 'entries.yaml'), 'utf8')).toBe(before);
});

test.each(['Red Sea', '../escape', 'a'.repeat(25), 'con--voys', ''])(
  'the name %j is refused with what a name may be',
  async (name) => {
    const { status, output } = await make(await emptyFolder(), name);
    expect(status).toBe(2);
    expect(output).toContain('at most 24 lower-case letters and digits, joined by single hyphens');
  },
);

test('without a name, the usage is printed', async () => {
  expect(await make(await emptyFolder())).toEqual({
    status: 2,
    output: 'usage: npm run new:timeline NAME',
  });
});
