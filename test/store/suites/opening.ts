/** How a store opens, refuses to open, and waits, on either database. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { act, daily, NOON, readAudit, SERVER } from '../acts.ts';
import { parseAddress } from '../../../src/store/engine/address.ts';
import { openDatabase } from '../../../src/store/engine/database.ts';
import type { Engine } from '../engine.ts';

export function openingSuite(engine: Engine): void {
  describe('opening', () => {
    afterEach(() => {
      vi.useRealTimers();
    });

    test('a store of a newer version is refused with a clear message, and stays as it is', async () => {
      const url = await engine.freshUrl();
      await engine.open(url);
      await engine.closeAll();
      await engine.execute(url, 'update chronocite_version set version = 99');

      await expect(engine.open(url)).rejects.toMatchObject({
        name: 'StoreError',
        kind: 'newer',
        message: expect.stringMatching(
          /^The store (sqlite|postgres):\S+ was written by a newer Chronocite \(its version is 99, this program knows up to \d+\); update Chronocite, or restore an older backup$/,
        ),
      });
      expect(await engine.execute(url, 'select version from chronocite_version')).toEqual([
        { version: 99 },
      ]);
    });

    test('a store of the first version is brought up to date, with all that it holds', async () => {
      const url = await engine.freshUrl();
      await (await openDatabase(parseAddress(url), 1)).close();
      await engine.execute(
        url,
        `insert into settings (server, answers, channels, time_zone, review_channel)
         values ('${SERVER}', 'public', '{}', 'Asia/Tehran', '4')`,
      );
      await engine.execute(
        url,
        `insert into schedules (server, id, channel, plan, mention, "by", at, state, due)
         values ('${SERVER}', '71', '1', '${JSON.stringify(daily.plan)}', 1, '2', 3, 'active', 4)`,
      );
      await engine.execute(
        url,
        `insert into queries (server, key, text, used_at)
         values ('${SERVER}', 'an-old-key', 'asked before', ${NOON})`,
      );
      const store = await engine.open(url);
      expect(await store.settings.get(SERVER)).toStrictEqual({
        answers: 'public',
        channels: {},
        timeZone: 'Asia/Tehran',
      });
      expect(await store.schedules.list(SERVER)).toMatchObject([
        { id: '71', plan: daily.plan, mention: true, silent: false, publish: false },
      ]);
      expect(await store.saved.load(SERVER, 'query', 'an-old-key', NOON)).toBe('asked before');
    });

    test('a change waits for the lock of another process, and reads go on meanwhile', async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
      const url = await engine.freshUrl();
      const store = await engine.open(url);
      const lock = await engine.lock(url, SERVER);
      const change = store.settings.change(act(), { language: 'fr' });
      await lock.waitForWaiter();
      expect(await store.settings.get(SERVER)).not.toHaveProperty('language');
      await lock.release();
      await vi.advanceTimersByTimeAsync(1000);
      expect((await change).language).toBe('fr');
    });

    test('no change is lost or made twice when the database goes away for a moment', async () => {
      const url = await engine.freshUrl();
      const store = await engine.open(url);
      const changes = Array.from({ length: 60 }, (_, n) =>
        store.settings.change(act({ interaction: `${n}` }), { language: `${n}` }),
      );
      for (let n = 0; n < 5; n++) await engine.disturb(url);
      await Promise.all(changes);
      const audit = await readAudit(store);
      expect(new Set(audit.map(({ interaction }) => interaction)).size).toBe(60);
      expect(audit).toHaveLength(60);
    });
  });
}
