/** What the store deletes once a day: servers that the bot left, and what is expired. */
import { once, EventEmitter } from 'node:events';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startDailyCleanup } from '../../src/schedule/daily-cleanup.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { act, daily, DAY, NOON, SERVER } from '../store/acts.ts';

let store: Store;
let cleanup: { close(): Promise<void> };
const logged = new EventEmitter<{ line: [line: string] }>();
const log = pino({ level: 'info' }, { write: (line) => void logged.emit('line', line) });

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  vi.setSystemTime(NOON);
  store = await openStore('sqlite::memory:');
  await store.schedules.add(act(), daily, NOON + DAY);
});
afterEach(async () => {
  await cleanup.close();
  await store.close();
  vi.useRealTimers();
});

function begin(servers: () => Promise<readonly string[]>): void {
  cleanup = startDailyCleanup({
    store,
    channels: { servers },
    now: Date.now,
    log,
    random: () => 0.5,
  });
}

async function nextCleanup(): Promise<string> {
  const line = once(logged, 'line');
  await vi.advanceTimersToNextTimerAsync();
  return String(await line);
}

describe('the daily cleanup', () => {
  test('deletes everything about a server 30 days after it removed the bot', async () => {
    begin(async () => ['another']);
    for (let day = 0; day < 30; day += 1) await nextCleanup();
    expect(await store.schedules.list(SERVER)).toHaveLength(1);
    expect(JSON.parse(await nextCleanup())).toMatchObject({ departed: 0, deleted: 1 });
    expect(await store.schedules.list(SERVER)).toEqual([]);
  });

  test('deletes nothing about a server that the bot is in', async () => {
    begin(async () => [SERVER]);
    for (let day = 0; day < 35; day += 1) await nextCleanup();
    expect(await store.schedules.list(SERVER)).toHaveLength(1);
  });

  test('deletes nothing if the servers cannot be listed, and tries again the next day', async () => {
    const lists = [Promise.reject(new Error('503')), Promise.resolve([SERVER])];
    lists[0]?.catch(() => {});
    begin(() => lists.shift() ?? Promise.resolve([]));
    expect(await nextCleanup()).toContain('tried again tomorrow');
    expect(await store.schedules.list(SERVER)).toHaveLength(1);
    expect(await nextCleanup()).toContain('cleanup of the store is done');
    expect(Date.now()).toBe(NOON + 7.5 * 60_000 + DAY);
  });

  test('deletes requests that wait for an answer after a day, and no query', async () => {
    const query = await store.saved.save(SERVER, 'query', 'a long question', NOON);
    const held = await store.saved.save(SERVER, 'share', 'a share', NOON);
    begin(async () => [SERVER]);
    vi.setSystemTime(NOON + 2 * DAY);
    await nextCleanup();
    expect(await store.saved.load(SERVER, 'share', held, NOON)).toBeUndefined();
    expect(await store.saved.load(SERVER, 'query', query, NOON)).toBe('a long question');
  });

  test('deletes queries that were not used for 90 days', async () => {
    const key = await store.saved.save(SERVER, 'query', 'a long question', NOON);
    begin(async () => [SERVER]);
    vi.setSystemTime(NOON + 91 * DAY);
    await nextCleanup();
    expect(await store.saved.load(SERVER, 'query', key, NOON)).toBeUndefined();
  });
});
