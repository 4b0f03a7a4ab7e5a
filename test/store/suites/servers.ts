/** Servers that join, leave, export and erase their rows, on either database. */
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { act, daily, DAY, embassies, NOON, OTHER_SERVER, SERVER } from '../acts.ts';
import type { Engine } from '../engine.ts';

const MONTH = 30 * DAY;

export function serversSuite(engine: Engine): void {
  describe('servers', () => {
    test('only the rows of a server that left 30 days ago are deleted', async () => {
      const store = await engine.open();
      await fill(store, SERVER);
      await fill(store, OTHER_SERVER);
      const others = await store.servers.export(OTHER_SERVER);

      expect(await store.servers.reconcile([OTHER_SERVER], NOON)).toEqual({
        departed: [SERVER],
        deleted: [],
      });
      expect(await store.servers.reconcile([OTHER_SERVER], NOON + MONTH - 1)).toEqual(nothing);
      expect((await store.servers.export(SERVER)).shares).toHaveLength(1);
      expect(await store.servers.reconcile([OTHER_SERVER], NOON + MONTH)).toEqual({
        departed: [],
        deleted: [SERVER],
      });
      expect(await store.servers.export(SERVER)).toStrictEqual(empty(SERVER));
      expect(await store.servers.export(OTHER_SERVER)).toStrictEqual(others);
      expect(await store.servers.reconcile([OTHER_SERVER], NOON + 2 * MONTH)).toEqual(nothing);
    });

    test('a server that comes back within 30 days keeps everything', async () => {
      const store = await engine.open();
      await fill(store, SERVER);
      const before = await store.servers.export(SERVER);
      await store.servers.reconcile([], NOON);
      await store.servers.reconcile([SERVER], NOON + DAY);
      await store.servers.reconcile([], NOON + MONTH);
      expect(await store.servers.reconcile([], NOON + 2 * MONTH - 1)).toEqual(nothing);
      expect(await store.servers.export(SERVER)).toStrictEqual(before);
    });

    test('a change shows that a server is back, before the daily list does', async () => {
      const store = await engine.open();
      await fill(store, SERVER);
      await store.servers.reconcile([], NOON);
      await store.settings.change(act({ at: NOON + MONTH }), { language: 'fr' });
      expect(await store.servers.reconcile([], NOON + MONTH)).toEqual({
        departed: [SERVER],
        deleted: [],
      });
      expect((await store.settings.get(SERVER)).language).toBe('fr');
    });

    test('one wrong list of servers deletes nothing', async () => {
      const store = await engine.open();
      await fill(store, SERVER);
      const before = await store.servers.export(SERVER);
      await store.servers.reconcile([], NOON);
      expect(await store.servers.reconcile([SERVER], NOON + 2 * MONTH)).toEqual(nothing);
      expect(await store.servers.export(SERVER)).toStrictEqual(before);
    });

    test('an erasure deletes all rows of one server at once, and none of another', async () => {
      const url = await engine.freshUrl();
      const store = await engine.open(url);
      await fill(store, SERVER);
      await fill(store, OTHER_SERVER);
      const others = await store.servers.export(OTHER_SERVER);
      expect(await store.servers.erase(act())).toBeGreaterThan(10);
      expect(await store.servers.export(SERVER)).toStrictEqual(empty(SERVER));
      expect(await store.servers.export(OTHER_SERVER)).toStrictEqual(others);
      for (const table of TABLES) {
        expect(
          await engine.execute(url, `select * from ${table} where server = '${SERVER}'`),
        ).toEqual([]);
      }
      const acts = await engine.execute(url, `select * from acts where server = ''`);
      expect(JSON.stringify(acts)).not.toContain(SERVER);
    });

    test('a repeated erasure does not delete what was set up since', async () => {
      const store = await engine.open();
      await fill(store, SERVER);
      const erasure = act();
      const deleted = await store.servers.erase(erasure);
      await store.settings.change(act(), { language: 'fr' });
      expect(await store.servers.erase(erasure)).toBe(deleted);
      expect((await store.settings.get(SERVER)).language).toBe('fr');
      expect(await store.servers.erase({ ...erasure, server: OTHER_SERVER })).toBe(0);
    });

    test('an export holds everything that moderators did, and nothing that members asked', async () => {
      const store = await engine.open();
      await fill(store, SERVER);
      const exported = await store.servers.export(SERVER);
      expect(exported).toMatchObject({
        format: 'chronocite-server-1',
        server: SERVER,
        settings: { timeZone: 'Asia/Tehran' },
        shares: [{ entry: 'embassy-bombings', state: { kind: 'posted', message: '51' } }],
        schedules: [{ plan: daily.plan, history: [{ entry: 'a', times: 1 }] }],
      });
      expect(exported.audit.map(({ change }) => change)).toEqual([
        'schedule.add',
        'share.post',
        'share.begin',
        'settings.change',
      ]);
      expect(JSON.stringify(exported)).not.toContain('asked in private');
      expect(JSON.parse(JSON.stringify(exported))).toStrictEqual(exported);
    });

    test('acts expire after a day and occurrences after 30 days, and nothing else does', async () => {
      const url = await engine.freshUrl();
      const store = await engine.open(url);
      await fill(store, SERVER);
      const before = await store.servers.export(SERVER);
      const count = async (table: string) =>
        (await engine.execute(url, `select * from ${table}`)).length;
      await store.deleteExpired(NOON + DAY - 1);
      expect([await count('acts'), await count('slots')]).toEqual([2, 1]);
      await store.deleteExpired(NOON + DAY);
      expect([await count('acts'), await count('slots')]).toEqual([0, 1]);
      await store.deleteExpired(NOON + 31 * DAY);
      expect(await count('slots')).toBe(0);
      expect(await store.servers.export(SERVER)).toStrictEqual(before);
    });
  });
}

const nothing = { departed: [], deleted: [] };

const TABLES = [
  'servers',
  'settings',
  'shares',
  'schedules',
  'slots',
  'used_entries',
  'queries',
  'audit',
  'acts',
];

/** At least one row in every table. */
async function fill(store: Store, server: string): Promise<void> {
  await store.settings.change(act({ server }), { timeZone: 'Asia/Tehran' });
  const share = act({ server });
  await store.shares.begin(share, embassies);
  await store.shares.markPosted({ server, id: share.interaction }, '51', NOON);
  const addition = act({ server });
  await store.schedules.add(addition, daily, NOON);
  const occurrence = { server, schedule: addition.interaction, localTime: '2026-03-28T12:00' };
  const entries = [{ timeline: 'iran-al-qaeda', entry: 'a' }];
  await store.occurrences.claim([{ ...occurrence, due: NOON, next: NOON + DAY, entries }], NOON);
  await store.occurrences.markPosted(occurrence, '52', NOON);
  await store.saved.save(server, 'query', 'asked in private', NOON);
}

function empty(server: string) {
  return {
    format: 'chronocite-server-1',
    server,
    settings: { answers: 'private', channels: {}, timeZone: 'UTC' },
    shares: [],
    schedules: [],
    audit: [],
  };
}
