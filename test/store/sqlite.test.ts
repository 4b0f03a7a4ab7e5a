/** What only SQLite has: a file, its lock, its disk. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseAddress } from '../../src/store/engine/address.ts';
import { openDatabase } from '../../src/store/engine/database.ts';
import { openStore } from '../../src/store/open-store.ts';
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
    await expect(settings.change(change, { channels })).rejects.toThrow('database or disk is full');
    expect((await settings.get(SERVER)).channels).toEqual({});
    await limit('1000000');
    expect((await settings.change(change, { channels })).channels).toEqual(channels);
    await database.close();
  });

  test.each([
    [
      'a folder that does not exist',
      () => 'nowhere/store.sqlite',
      /the folder \S+nowhere does not exist/,
    ],
    ['a folder in place of the file', () => made('folder'), /may not write to it/],
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
