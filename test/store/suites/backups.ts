/** Backups of either database, and what `restore` refuses. */
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUp, restore } from '../../../src/store/backup/backup.ts';
import { parseAddress } from '../../../src/store/engine/address.ts';
import { openDatabase } from '../../../src/store/engine/database.ts';
import type { Store } from '../../../src/store/store.ts';
import { act, daily, DAY, embassies, NOON, readAudit } from '../acts.ts';
import type { Engine } from '../engine.ts';
import { startProcess } from '../other-process.ts';

const SERVERS = ['a', 'b', 'c'];

export function backupsSuite(engine: Engine): void {
  describe('backups', () => {
    let folder = '';
    let file = '';

    beforeEach(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'chronocite-backup-'));
      file = path.join(folder, 'backup.sqlite');
    });

    afterEach(() => {
      rmSync(folder, { recursive: true });
    });

    test('an empty store that a backup is restored to holds everything', async () => {
      const [from, to] = [await engine.freshUrl(), await engine.freshUrl()];
      const original = await engine.open(from);
      const key = await fill(original);
      const { rows } = await backUp(from, file);
      expect(await restore(to, file, { replace: false })).toMatchObject({ file, rows });
      const restored = await engine.open(to);
      for (const server of SERVERS) {
        expect(await restored.servers.export(server)).toStrictEqual(
          await original.servers.export(server),
        );
      }
      expect(await restored.saved.load('a', 'query', key, NOON)).toBe(
        'asked in private\n"quoted" القاعدة',
      );
      expect(await restored.schedules.nextDue()).toBe(await original.schedules.nextDue());
    });

    test('no backup holds gateway sessions, and they do not keep one from being restored', async () => {
      const session = { shard: 0, shardCount: 1, id: 's', resumeUrl: 'wss://x', sequence: 1 };
      const [from, to] = [await engine.freshUrl(), await engine.freshUrl()];
      await (await engine.open(from)).sessions.keep('1', [session], NOON);
      const store = await engine.open(to);
      await store.sessions.keep('1', [{ ...session, id: 'own' }], NOON);
      expect(await backUp(from, file)).toMatchObject({ rows: 0 });
      await restore(to, file, { replace: false });
      expect(await store.sessions.take('1', [0], 1, 0)).toMatchObject([{ id: 'own' }]);
    });

    test('a restored store still knows the interactions that it has served', async () => {
      const [from, to] = [await engine.freshUrl(), await engine.freshUrl()];
      const original = await engine.open(from);
      const change = act({ server: 'a' });
      await original.settings.change(change, { language: 'fr' });
      await original.settings.change(act({ server: 'a' }), { language: 'de' });
      await backUp(from, file);
      await restore(to, file, { replace: false });
      const restored = await engine.open(to);
      await restored.settings.change(change, { language: 'fr' });
      expect((await restored.settings.get('a')).language).toBe('de');
      await restored.settings.change(act({ server: 'a' }), { language: 'es' });
      expect((await readAudit(restored, 'a'))[0]).toMatchObject({
        seq: 3,
        before: { language: 'de' },
      });
    });

    test('a backup is one file that any SQLite tool can read', async () => {
      const from = await engine.freshUrl();
      await fill(await engine.open(from));
      await backUp(from, file);
      expect(readdirSync(folder)).toEqual(['backup.sqlite']);
      const database = new DatabaseSync(file, { readOnly: true });
      expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
      expect(database.prepare('select count(*) as shares from shares').get()).toEqual({
        shares: 3,
      });
      database.close();
    });

    test('a backup that is made while the bot writes holds one moment of the store', async () => {
      const from = await engine.freshUrl();
      await engine.open(from);
      const writing = startProcess('write', from);
      await writing.nextMessage();
      const files = [];
      for (let n = 0; n < 3; n++) {
        const name = path.join(folder, `${n}.sqlite`);
        files.push(name);
        await backUp(from, name);
        // Writing goes on, and does not wait for the backup.
        await writing.nextMessage();
      }
      await writing.kill();
      for (const name of files) {
        const database = new DatabaseSync(name, { readOnly: true });
        // The audit holds exactly the steps of all shares.
        const shares = database
          .prepare(`select count(*) + count(message) as steps from shares`)
          .get();
        const audit = database
          .prepare(`select count(*) as steps from audit where change like 'share.%'`)
          .get();
        expect(shares).toEqual(audit);
        database.close();
      }
    });

    test('all rows are copied when there is more than one page', async () => {
      const [from, to] = [await engine.freshUrl(), await engine.freshUrl()];
      await engine.open(from);
      await engine.execute(
        from,
        `insert into queries (server, key, text, used_at)
         with recursive counted (n) as (select 1 union all select n + 1 from counted where n < 2500)
         select 'a', cast(n as text), cast(n * n as text), ${NOON} from counted`,
      );
      await backUp(from, file);
      expect(await restore(to, file, { replace: false })).toMatchObject({ rows: 2500 });
      const everything = 'select * from queries order by key';
      expect(await engine.execute(to, everything)).toEqual(await engine.execute(from, everything));
    });

    test('a store that holds rows is overwritten only on request', async () => {
      const [from, to] = [await engine.freshUrl(), await engine.freshUrl()];
      await fill(await engine.open(from));
      const target = await engine.open(to);
      await target.settings.change(act({ server: 'z' }), { language: 'fr' });
      await backUp(from, file);

      await expect(restore(to, file, { replace: false })).rejects.toMatchObject({
        kind: 'backup',
        message: expect.stringMatching(/holds \d+ rows; nothing was changed.*add --replace/),
      });
      expect((await target.settings.get('z')).language).toBe('fr');

      await restore(to, file, { replace: true });
      expect(await target.settings.get('z')).not.toHaveProperty('language');
      expect((await target.settings.get('a')).language).toBe('fr');
    });

    test('a damaged backup is refused, and the store stays as it is', async () => {
      const [from, to] = [await engine.freshUrl(), await engine.freshUrl()];
      await fill(await engine.open(from));
      const target = await engine.open(to);
      await target.settings.change(act({ server: 'z' }), { language: 'fr' });
      await backUp(from, file);
      truncateSync(file, readFileSync(file).length / 2);
      await expect(restore(to, file, { replace: true })).rejects.toMatchObject({
        kind: 'backup',
        message: expect.stringMatching(
          /backup\.sqlite is not a Chronocite backup, or it is damaged/,
        ),
      });
      expect((await target.settings.get('z')).language).toBe('fr');
    });

    test('a backup of the first version is restored to a store of today', async () => {
      const to = await engine.freshUrl();
      await (await openDatabase(parseAddress(`sqlite:${file}`), 1)).close();
      const database = new DatabaseSync(file);
      database.exec(
        `insert into settings (server, answers, channels, time_zone, review_channel)
         values ('a', 'public', '{}', 'Asia/Tehran', '4')`,
      );
      database.close();
      await restore(to, file, { replace: false });
      const restored = await engine.open(to);
      expect((await restored.settings.get('a')).timeZone).toBe('Asia/Tehran');
      expect(await restored.servers.export('a')).not.toHaveProperty('settings.reviewChannel');
    });

    test('a backup of a newer version is refused with its name', async () => {
      const [from, to] = [await engine.freshUrl(), await engine.freshUrl()];
      await engine.open(from);
      await backUp(from, file);
      const database = new DatabaseSync(file);
      database.exec('update chronocite_version set version = 99');
      database.close();
      await expect(restore(to, file, { replace: true })).rejects.toMatchObject({
        kind: 'newer',
        message: expect.stringContaining(file),
      });
    });

    test('a backup never overwrites a file, and leaves none if it fails', async () => {
      const from = await engine.freshUrl();
      await engine.open(from);
      writeFileSync(file, 'precious');
      await expect(backUp(from, file)).rejects.toMatchObject({ kind: 'backup' });
      expect(readFileSync(file, 'utf8')).toBe('precious');

      await engine.execute(from, 'drop table audit');
      const failed = path.join(folder, 'failed.sqlite');
      await expect(backUp(from, failed)).rejects.toThrow('audit');
      expect(readdirSync(folder)).toEqual(['backup.sqlite']);
    });

    test('a database without a store is not backed up, and stays without one', async () => {
      const from = await engine.freshUrl();
      await expect(backUp(from, file)).rejects.toMatchObject({
        kind: 'backup',
        message: expect.stringContaining('holds no Chronocite store'),
      });
      expect(existsSync(file)).toBe(false);
    });
  });
}

/** Fills every table for three servers. Returns the key of the saved query, which is server `a`'s. */
async function fill(store: Store): Promise<string> {
  for (const server of SERVERS) {
    await store.settings.change(act({ server }), { language: 'fr', channels: { '1': 'public' } });
    const share = act({ server });
    await store.shares.begin(share, { ...embassies, note: 'a\0b 🕊️' });
    await store.shares.markPosted({ server, id: share.interaction }, `5${server}`, NOON);
    const addition = act({ server });
    await store.schedules.add(addition, daily, NOON);
    const occurrence = { server, schedule: addition.interaction, localTime: 'noon' };
    const entries = [{ timeline: 'iran-al-qaeda', entry: 'a' }];
    await store.occurrences.claim([{ ...occurrence, due: NOON, next: NOON + DAY, entries }], NOON);
    await store.occurrences.markPosted(occurrence, '52', NOON);
  }
  return store.saved.save('a', 'query', 'asked in private\n"quoted" القاعدة', NOON);
}
