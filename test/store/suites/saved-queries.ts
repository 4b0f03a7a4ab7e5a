/** Saved queries on either database. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, NOON, OTHER_SERVER, SERVER } from '../acts.ts';
import type { Engine } from '../engine.ts';

export function savedQueriesSuite(engine: Engine): void {
  describe('saved queries', () => {
    test('the same text gets the same short key, and a different one in another server', async () => {
      const store = await engine.open();
      const key = await store.queries.save(SERVER, 'who was killed in Tehran?', NOON);
      expect(key).toMatch(/^[\w-]{16}$/);
      expect(await store.queries.save(SERVER, 'who was killed in Tehran?', NOON)).toBe(key);
      expect(await store.queries.save(SERVER, 'who was killed in tehran?', NOON)).not.toBe(key);
      expect(await store.queries.save(OTHER_SERVER, 'who was killed in Tehran?', NOON)).not.toBe(
        key,
      );
    });

    test('a query survives a restart, for its own server only', async () => {
      const url = await engine.freshUrl();
      const before = await engine.open(url);
      const key = await before.queries.save(SERVER, 'al-Masri 2020', NOON);
      await before.close();
      const after = await engine.open(url);
      expect(await after.queries.load(SERVER, key, NOON)).toBe('al-Masri 2020');
      expect(await after.queries.load(OTHER_SERVER, key, NOON)).toBeUndefined();
      expect(await after.queries.load(SERVER, key.toLowerCase(), NOON)).toBeUndefined();
      expect(await after.queries.load(SERVER, "\0' or 1=1", NOON)).toBeUndefined();
    });

    test('any text is kept, except NUL', async () => {
      const store = await engine.open();
      const text = fc.string({ unit: 'binary', maxLength: 500 });
      await fc.assert(
        fc.asyncProperty(text, async (typed) => {
          const key = await store.queries.save(SERVER, typed, NOON);
          const expected = typed.replaceAll('\0', '\uFFFD');
          expect(await store.queries.load(SERVER, key, NOON)).toBe(expected);
        }),
        { numRuns: 50 },
      );
    });

    test('a text of 6,000 characters is kept, as many as Discord allows; a longer one is refused', async () => {
      const store = await engine.open();
      const longest = 'ء'.repeat(6000);
      const key = await store.queries.save(SERVER, longest, NOON);
      expect(await store.queries.load(SERVER, key, NOON)).toBe(longest);
      await expect(store.queries.save(SERVER, `${longest}.`, NOON)).rejects.toThrow(RangeError);
    });

    test('a query that was not used for 90 days is gone, even before it is deleted', async () => {
      const store = await engine.open();
      const key = await store.queries.save(SERVER, 'old', NOON);
      expect(await store.queries.load(SERVER, key, NOON + 90 * DAY)).toBeUndefined();
    });

    test('a query that was loaded or saved again lives on for 90 days', async () => {
      const store = await engine.open();
      const used = await store.queries.save(SERVER, 'used', NOON);
      const saved = await store.queries.save(SERVER, 'saved again', NOON);
      const unused = await store.queries.save(SERVER, 'unused', NOON);
      await store.queries.load(SERVER, used, NOON + 60 * DAY);
      await store.queries.save(SERVER, 'saved again', NOON + 60 * DAY);
      await store.deleteExpired(NOON + 100 * DAY);
      expect(await store.queries.load(SERVER, used, NOON + 100 * DAY)).toBe('used');
      expect(await store.queries.load(SERVER, saved, NOON + 100 * DAY)).toBe('saved again');
      expect(await store.queries.load(SERVER, unused, NOON)).toBeUndefined();
    });

    test('queries from direct messages stay when the bot is in no server', async () => {
      const store = await engine.open();
      const key = await store.queries.save('dm:7', 'in private', NOON);
      await store.servers.reconcile([], NOON);
      await store.servers.reconcile([], NOON + 30 * DAY);
      expect(await store.queries.load('dm:7', key, NOON)).toBe('in private');
    });
  });
}
