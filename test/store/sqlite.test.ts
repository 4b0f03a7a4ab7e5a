/** What only SQLite has: a file, its lock, its disk. */
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseAddress } from '../../src/store/engine/address.ts';
import { openDatabase } from '../../src/store/engine/database.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { StoreError } from '../../src/store/store-error.ts';
import { createSettings } from '../../src/store/sql/settings.ts';
import { act, SERVER } from './acts.ts';

let folder = '';
let url = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chronocite-sqlite-'));
  url = `sqlite:${folder}/store.sqlite`;
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

describe('a store in a file', () => {
  test('commits wait for the disk, and readers never wait', async () => {
    const database = await openDatabase(parseAddress(url));
    const synchronous = await database.read((rows) => sql`pragma synchronous`.execute(rows));
    const journal = await database.read((rows) => sql`pragma journal_mode`.execute(rows));
    // 2 is FULL (https://sqlite.org/pragma.html#pragma_synchronous).
    expect(synchronous.rows).toEqual([{ synchronous: 2 }]);
    expect(journal.rows).toEqual([{ journal_mode: 'wal' }]);
    await database.close();
  });

  test('a change that waits too long for a lock fails with a clear message and changes nothing', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const store = await openStore(url);
    const other = new DatabaseSync(`${folder}/store.sqlite`);
    other.exec('begin immediate');
    const refused = store.settings
      .change(act(), { language: 'fr' })
      .catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(6000);
    expect(await refused).toMatchObject({
      name: 'StoreError',
      kind: 'busy',
      message: expect.stringContaining(`sqlite:${folder}/store.sqlite did not answer for 5 s`),
    });
    other.close();
    expect(await store.settings.get(SERVER)).not.toHaveProperty('language');
    await store.close();
  });

  test('a full disk refuses all of a change, and the same change succeeds once there is room', async () => {
    const database = await openDatabase(parseAddress(url));
    const settings = createSettings(database);
    const channels = Object.fromEntries(
      Array.from({ length: 5000 }, (_, n) => [`${n}`, 'public' as const]),
    );
    const limit = (pages: string) =>
      database.read((rows) => sql`pragma max_page_count = ${sql.raw(pages)}`.execute(rows));
    await limit('1');
    const change = act();
    await expect(settings.change(change, { channels })).rejects.toMatchObject({ kind: 'full' });
    expect((await settings.get(SERVER)).channels).toEqual({});
    await limit('1000000');
    expect((await settings.change(change, { channels })).channels).toEqual(channels);
    await database.close();
  });

  test.each([
    [
      'a folder that does not exist',
      () => 'nowhere/store.sqlite',
      /the folder \S+nowhere does not exist.* the address in DATABASE_URL_FILE or DATABASE_URL/,
    ],
    ['a folder in place of the file', () => made('folder'), /is a folder; name a file in it/],
    ['a file of another kind', () => written('letter.txt'), /not an SQLite file, or it is damaged/],
  ])('%s is refused with a message that says so', async (_, prepare, why) => {
    const file = path.join(folder, prepare());
    await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject({
      name: 'StoreError',
      kind: 'unopened',
      message: expect.stringMatching(why),
    });
  });
});

describe('a store whose file is not the one that was opened', () => {
  const withFile = async (change: (file: string) => void) => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const lost: StoreError[] = [];
    const store = await openStore(url, { onLost: (error) => void lost.push(error) });
    await store.settings.change(act(), { language: 'fr' });
    change(`${folder}/store.sqlite`);
    return { store, lost };
  };
  const remove = (file: string) => {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`);
  };
  const replace = (file: string) => {
    remove(file);
    writeFileSync(file, 'Dear moderators');
  };
  const removeLog = (file: string) => rmSync(`${file}-wal`);

  test.each([
    ['deleted', remove],
    ['replaced', replace],
    ['without its log', removeLog],
  ])('refuses changes and says why: %s', async (_, change) => {
    const { store, lost } = await withFile(change);
    await expect(store.settings.change(act(), { language: 'de' })).rejects.toMatchObject({
      kind: 'replaced',
      message: expect.stringContaining('was deleted, moved or replaced while the bot runs'),
    });
    await store.settings.change(act(), { language: 'es' }).catch(() => undefined);
    expect(lost).toHaveLength(1);
    await store.close();
  });

  test.each([
    ['deleted', remove],
    ['replaced', replace],
    ['overwritten in its place', (file: string) => truncateSync(file, 7)],
  ])('is reported once within 30 s, also where nobody changes anything: %s', async (_, change) => {
    const { store, lost } = await withFile(change);
    vi.advanceTimersByTime(30_000);
    vi.advanceTimersByTime(30_000);
    expect(lost.map(({ kind }) => kind)).toEqual(['replaced']);
    await store.close();
  });

  test('that was left alone is not reported', async () => {
    const { store, lost } = await withFile(() => undefined);
    vi.advanceTimersByTime(90_000);
    await store.settings.change(act(), { language: 'de' });
    expect(lost).toEqual([]);
    await store.close();
  });
});

test('a store that can only be read says so when something is to be kept', async () => {
  const database = await openDatabase(parseAddress(url));
  await database.read((rows) => sql`pragma query_only = on`.execute(rows));
  const settings = createSettings(database);
  await expect(settings.change(act(), { language: 'fr' })).rejects.toMatchObject({
    kind: 'readonly',
  });
  await database.close();
});

test('a store that another process has locked at the start is refused with what to do', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const other = new DatabaseSync(`${folder}/store.sqlite`);
  other.exec('begin exclusive');
  const refused = openStore(url).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(6000);
  expect(await refused).toMatchObject({
    kind: 'unopened',
    message: expect.stringContaining('another process holds it locked'),
  });
  other.close();
});

test('a store in memory is forgotten when it is closed', async () => {
  const store = await openStore('sqlite::memory:');
  await store.settings.change(act(), { language: 'fr' });
  expect((await store.settings.get(SERVER)).language).toBe('fr');
  await store.close();
  const next = await openStore('sqlite::memory:');
  expect(await next.settings.get(SERVER)).not.toHaveProperty('language');
  await next.close();
});

function made(name: string): string {
  mkdirSync(path.join(folder, name));
  return name;
}

function written(name: string): string {
  writeFileSync(path.join(folder, name), 'Dear moderators,\n'.repeat(1000));
  return name;
}
