/** Timelines that are served while their real files change. */
import { execFileSync } from 'node:child_process';
import { EventEmitter, on } from 'node:events';
import { mkdir, rename, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  FILE_KINDS,
  FILE_NAMES,
  filePath,
  type FileKind,
} from '../../../src/timeline/files/read-file.ts';
import {
  createReloader,
  type Reload,
  type Reloader,
} from '../../../src/timeline/serving/reload.ts';
import { formatDiagnostic } from '../../../src/timeline/files/diagnostics.ts';
import { altered, emptyFolder, folderWith, VALID } from '../folder.ts';

/** Watches until the test is over; `next` resolves with each reload, in order. */
function watched(reloader: Reloader) {
  const events = new EventEmitter();
  const reloads = on(events, 'reload');
  let count = 0;
  const watch = reloader.watch({
    reloaded: (reload) => {
      count += 1;
      events.emit('reload', reload);
    },
    failed: (error) => events.emit('error', error),
  });
  onTestFinished(() => {
    watch.close();
  });
  const next = async (): Promise<Reload> => {
    const { value } = await reloads.next();
    return value?.[0];
  };
  return { next, close: watch.close, reloads: () => count };
}

function titles({ served }: Pick<Reload, 'served'>): readonly string[] {
  return served.flatMap(({ entries }) => entries.map(({ title }) => title));
}

const RENAMED = altered('entries', 'title: The lighthouse is lit', 'title: The lamp is lit');
const BROKEN = altered('entries', 'date: 1998-08-07', 'date: someday');

test('an edit is served as soon as it is saved', async () => {
  const folder = await folderWith();
  const reloader = await createReloader([folder]);
  const { next } = watched(reloader);
  await writeFile(filePath(folder, 'entries'), RENAMED);
  expect(titles(await next())).toContain('The lamp is lit');
  expect(titles({ served: reloader.served() })).toContain('The lamp is lit');
});

test('every save by an editor that renames a new file over the old one is noticed', async () => {
  const folder = await folderWith();
  const { next } = watched(await createReloader([folder]));
  for (const title of ['First', 'Second', 'Third']) {
    const saved = altered('entries', 'The lighthouse is lit', title);
    await writeFile(join(folder, '.entries.yaml.swp'), saved);
    await rename(join(folder, '.entries.yaml.swp'), filePath(folder, 'entries'));
    expect(titles(await next())).toContain(title);
  }
});

test('a broken edit is reported and not served; the next valid one is', async () => {
  const folder = await folderWith();
  const reloader = await createReloader([folder]);
  const before = reloader.served();
  const { next } = watched(reloader);
  await writeFile(filePath(folder, 'entries'), BROKEN);
  const { results } = await next();
  expect(results[0]?.kind).toBe('broken');
  expect(results[0]?.diagnostics.map(formatDiagnostic)).toContain(
    `${filePath(folder, 'entries')}:4:9 error \`date\`: "someday" is not a date in EDTF; write it as 1998-08-07, 1992/1996 or 1998~`,
  );
  expect(reloader.served()).toBe(before);
  await writeFile(filePath(folder, 'entries'), RENAMED);
  expect(titles(await next())).toContain('The lamp is lit');
});

test('what is served stays when a file is deleted', async () => {
  const folder = await folderWith();
  const reloader = await createReloader([folder]);
  const before = reloader.served();
  const { next } = watched(reloader);
  await unlink(filePath(folder, 'people'));
  expect((await next()).results[0]?.diagnostics[0]?.message).toContain('this file is missing');
  expect(reloader.served()).toBe(before);
});

test('files that change together are read together', async () => {
  const folder = await folderWith();
  const reloader = await createReloader([folder]);
  const { next, reloads } = watched(reloader);
  // Read one by one, each of the first three would be broken: its people or sources are not there.
  for (const kind of FILE_KINDS) {
    await writeFile(
      filePath(folder, kind),
      String(VALID[kind]).replaceAll('ada-keeper', 'ada').replaceAll('gazette-', 'paper-'),
    );
  }
  const { results } = await next();
  expect(results.map(({ kind }) => kind)).toEqual(['loaded']);
  expect(reloader.served()[0]?.people[0]?.id).toBe('ada');
  expect(reloads()).toBe(1);
});

test('a folder that is replaced as a whole is noticed, and still watched', async () => {
  const parent = await emptyFolder();
  const folder = join(parent, 'served');
  await fill(folder);
  const { next } = watched(await createReloader([folder]));
  await fill(join(parent, 'new'), { entries: RENAMED });
  await rename(folder, join(parent, 'old'));
  await rename(join(parent, 'new'), folder);
  expect(titles(await nextValid(next))).toContain('The lamp is lit');
  await writeFile(filePath(folder, 'entries'), String(VALID.entries));
  expect(titles(await nextValid(next))).toContain('The lighthouse is lit');
});

test('a symbolic link that is changed to another folder is noticed', async () => {
  const parent = await emptyFolder();
  await fill(join(parent, 'one'));
  await fill(join(parent, 'two'), { entries: RENAMED });
  const folder = join(parent, 'current');
  await symlink('one', folder);
  const { next } = watched(await createReloader([folder]));
  await symlink('two', join(parent, 'next'));
  await rename(join(parent, 'next'), folder);
  expect(titles(await nextValid(next))).toContain('The lamp is lit');
});

test('only the changed folder is read again, and the others are still served', async () => {
  const [one, two] = [await folderWith(), await folderWith({ timeline: other })];
  const reloader = await createReloader([one, two]);
  const [, before] = reloader.served();
  const { next } = watched(reloader);
  await writeFile(filePath(one, 'entries'), RENAMED);
  const { results, served } = await next();
  expect(results).toHaveLength(1);
  expect(served.map(({ id }) => id)).toEqual(['harbours', 'others']);
  expect(served[1]).toBe(before);
});

test('after closing, nothing is reported any more', async () => {
  const folder = await folderWith();
  const closed = watched(await createReloader([folder]));
  const open = watched(await createReloader([folder]));
  closed.close();
  await writeFile(filePath(folder, 'entries'), RENAMED);
  await open.next();
  await writeFile(filePath(folder, 'entries'), String(VALID.entries));
  await open.next();
  expect(closed.reloads()).toBe(0);
});

test('a reload on demand reads everything, also without a watch', async () => {
  const folder = await folderWith();
  const reloader = await createReloader([folder]);
  await writeFile(filePath(folder, 'entries'), RENAMED);
  const { results, served } = await reloader.reload();
  expect(results).toHaveLength(1);
  expect(titles({ served })).toContain('The lamp is lit');
});

test('reloads that overlap end with the latest files', async () => {
  const folder = await folderWith();
  const reloader = await createReloader([folder]);
  const first = reloader.reload();
  await writeFile(filePath(folder, 'entries'), RENAMED);
  await Promise.all([first, reloader.reload()]);
  expect(titles({ served: reloader.served() })).toContain('The lamp is lit');
});

const other = altered('timeline', 'id: harbours', 'id: others');

test('two timelines of one id are not both served, until one gets another id', async () => {
  const [one, two] = [await folderWith(), await folderWith()];
  const reloader = await createReloader([one, two]);
  expect(reloader.served()).toHaveLength(1);
  expect(reloader.results().map(({ kind }) => kind)).toEqual(['loaded', 'broken']);
  expect(reloader.results()[1]?.diagnostics[0]?.message).toBe(
    `the timeline in ${one} has the id \`harbours\` too; give this one another id`,
  );
  const { next } = watched(reloader);
  await writeFile(filePath(one, 'timeline'), other);
  expect((await next()).served.map(({ id }) => id)).toEqual(['others', 'harbours']);
});

test('a folder that was never valid is not served until it is', async () => {
  const [one, two] = [await folderWith({ entries: BROKEN }), await folderWith({ timeline: other })];
  const reloader = await createReloader([one, two]);
  expect(reloader.served().map(({ id }) => id)).toEqual(['others']);
  const { next } = watched(reloader);
  await writeFile(filePath(one, 'entries'), RENAMED);
  expect((await next()).served.map(({ id }) => id)).toEqual(['harbours', 'others']);
});

async function fill(
  folder: string,
  changes: Partial<Record<FileKind, string>> = {},
): Promise<void> {
  await mkdir(folder);
  for (const kind of FILE_KINDS) {
    await writeFile(join(folder, FILE_NAMES[kind]), changes[kind] ?? VALID[kind]);
  }
}

/** A folder may be seen to be missing while it is replaced. */
async function nextValid(next: () => Promise<Reload>): Promise<Reload> {
  for (;;) {
    const reload = await next();
    if (reload.results.every(({ kind }) => kind === 'loaded')) return reload;
  }
}

test('after a pipe in place of a file, later versions are read', async () => {
  const folder = await folderWith();
  const { next } = watched(await createReloader([folder]));
  await unlink(filePath(folder, 'entries'));
  execFileSync('mkfifo', [filePath(folder, 'entries')]);
  const refused = await next();
  expect(refused.results.map(({ kind }) => kind)).toEqual(['broken']);
  await unlink(filePath(folder, 'entries'));
  await writeFile(filePath(folder, 'entries'), RENAMED);
  const served = async (): Promise<readonly string[]> => {
    const reload = await next();
    return reload.results.some(({ kind }) => kind === 'loaded') ? titles(reload) : served();
  };
  expect(await served()).toContain('The lamp is lit');
});
