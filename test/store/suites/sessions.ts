/** Gateway sessions on either database. */
import { describe, expect, test } from 'vitest';
import type { GatewaySession } from '../../../src/store/sessions.ts';
import { DAY, NOON } from '../acts.ts';
import type { Engine } from '../engine.ts';

const APPLICATION = '440000000000000001';
const MINUTE = 60_000;

const session = (shard: number, changes: Partial<GatewaySession> = {}): GatewaySession => ({
  shard,
  shardCount: 4,
  id: `session-${shard}`,
  resumeUrl: 'wss://gateway-eu.discord.gg',
  sequence: 2 ** 40,
  ...changes,
});

export function sessionsSuite(engine: Engine): void {
  describe('gateway sessions', () => {
    test('one process keeps them, the next takes those of its shards, once', async () => {
      const url = await engine.freshUrl();
      const before = await engine.open(url);
      await before.sessions.keep(APPLICATION, [session(0), session(1), session(2)], NOON);
      await before.close();
      const after = await engine.open(url);
      const take = (shards: readonly number[]) =>
        after.sessions.take(APPLICATION, shards, 4, NOON - MINUTE);
      expect(await take([1, 3])).toStrictEqual([session(1)]);
      expect(await take([1, 3])).toEqual([]);
      expect(await take([0, 1, 2, 3])).toHaveLength(2);
    });

    test('what is kept later replaces what was kept of the same shard', async () => {
      const { sessions } = await engine.open();
      await sessions.keep(APPLICATION, [session(0), session(1)], NOON);
      const kept = sessions.keep(APPLICATION, [session(1, { id: 'new', sequence: 2 })], NOON + 1);
      expect(await kept).toEqual(new Map([[1, NOON]]));
      await sessions.keep(APPLICATION, [], NOON + 2);
      const taken = await sessions.take(APPLICATION, [0, 1], 4, NOON - 1);
      expect(taken.toSorted((a, b) => a.shard - b.shard)).toStrictEqual([
        session(0),
        session(1, { id: 'new', sequence: 2 }),
      ]);
    });

    test('those that are too old, or of another count or application, are of no use', async () => {
      const { sessions } = await engine.open();
      await sessions.keep('another', [session(0)], NOON);
      expect(await sessions.take(APPLICATION, [0], 4, NOON - 1)).toEqual([]);
      await sessions.keep(APPLICATION, [session(0)], NOON);
      expect(await sessions.take(APPLICATION, [0], 4, NOON)).toEqual([]);
      await sessions.keep(APPLICATION, [session(0), session(3)], NOON);
      expect(await sessions.take(APPLICATION, [0], 8, NOON - 1)).toEqual([]);
      expect(await sessions.take(APPLICATION, [0, 3], 4, NOON - 1)).toEqual([]);
      expect(await sessions.take('another', [0], 4, NOON - 1)).toHaveLength(1);
    });

    test('those that nobody took for a day are deleted', async () => {
      const store = await engine.open();
      await store.sessions.keep(APPLICATION, [session(0)], NOON);
      await store.deleteExpired(NOON + DAY - 1);
      await store.sessions.keep(APPLICATION, [session(1)], NOON + MINUTE);
      await store.deleteExpired(NOON + DAY);
      const taken = await store.sessions.take(APPLICATION, [0, 1], 4, 0);
      expect(taken).toStrictEqual([session(1)]);
    });

    test('two processes begin sessions of one bucket with a pause, whoever asks first', async () => {
      const url = await engine.freshUrl();
      const [one, other] = [await engine.open(url), await engine.open(url)];
      const reserve = (store: typeof one, bucket: number, at: number) =>
        store.sessions.reserveStart(APPLICATION, bucket, at, 5000);
      const starts = await Promise.all([reserve(one, 0, NOON), reserve(other, 0, NOON)]);
      expect(starts.toSorted()).toEqual([NOON, NOON + 5000]);
      expect(await reserve(one, 1, NOON)).toBe(NOON);
      expect(await reserve(other, 0, NOON + MINUTE)).toBe(NOON + MINUTE);
    });
  });
}
