/** Saved texts on either database. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, NOON, OTHER_SERVER, SERVER } from '../acts.ts';
import type { Engine } from '../engine.ts';

export function savedTextsSuite(engine: Engine): void {
  describe('saved texts', () => {
    test('the same text gets the same short key, and a different one in another server', async () => {
      const store = await engine.open();
      const key = await store.saved.save(SERVER, 'query', 'who was killed in Tehran?', NOON);
      expect(key).toMatch(/^[\w-]{16}$/);
      expect(await store.saved.save(SERVER, 'query', 'who was killed in Tehran?', NOON)).toBe(key);
      expect(await store.saved.save(SERVER, 'query', 'who was killed in tehran?', NOON)).not.toBe(
        key,
      );
      expect(
        await store.saved.save(OTHER_SERVER, 'query', 'who was killed in Tehran?', NOON),
      ).not.toBe(key);
    });

    test('a key gives its text only as the kind that it was saved as', async () => {
      const store = await engine.open();
      const forged = JSON.stringify({ by: '1', request: {} });
      const key = await store.saved.save(SERVER, 'query', forged, NOON);
      expect(await store.saved.load(SERVER, 'share', key, NOON)).toBeUndefined();
      expect(await store.saved.save(SERVER, 'share', forged, NOON)).not.toBe(key);
    });

    test('a query survives a restart, for its own server only', async () => {
      const url = await engine.freshUrl();
      const before = await engine.open(url);
      const key = await before.saved.save(SERVER, 'query', 'al-Masri 2020', NOON);
      await before.close();
      const after = await engine.open(url);
      expect(await after.saved.load(SERVER, 'query', key, NOON)).toBe('al-Masri 2020');
      expect(await after.saved.load(OTHER_SERVER, 'query', key, NOON)).toBeUndefined();
      expect(await after.saved.load(SERVER, 'query', key.toLowerCase(), NOON)).toBeUndefined();
      expect(await after.saved.load(SERVER, 'query', "\0' or 1=1", NOON)).toBeUndefined();
    });

    test('any text is kept, except NUL', async () => {
      const store = await engine.open();
      const text = fc.string({ unit: 'binary', maxLength: 500 });
      await fc.assert(
        fc.asyncProperty(text, async (typed) => {
          const key = await store.saved.save(SERVER, 'query', typed, NOON);
          const expected = typed.replaceAll('\0', '\uFFFD');
          expect(await store.saved.load(SERVER, 'query', key, NOON)).toBe(expected);
        }),
        { numRuns: 50 },
      );
    });

    test('a text of 6,000 characters is kept, as many as Discord allows; a longer one is refused', async () => {
      const store = await engine.open();
      const longest = 'ء'.repeat(6000);
      const key = await store.saved.save(SERVER, 'query', longest, NOON);
      expect(await store.saved.load(SERVER, 'query', key, NOON)).toBe(longest);
      await expect(store.saved.save(SERVER, 'query', `${longest}.`, NOON)).rejects.toThrow(
        RangeError,
      );
    });

    test('a query that was not used for 90 days is gone, even before it is deleted', async () => {
      const store = await engine.open();
      const key = await store.saved.save(SERVER, 'query', 'old', NOON);
      expect(await store.saved.load(SERVER, 'query', key, NOON + 90 * DAY)).toBeUndefined();
    });

    test('a query that was loaded or saved again lives on for 90 days', async () => {
      const store = await engine.open();
      const used = await store.saved.save(SERVER, 'query', 'used', NOON);
      const saved = await store.saved.save(SERVER, 'query', 'saved again', NOON);
      const unused = await store.saved.save(SERVER, 'query', 'unused', NOON);
      await store.saved.load(SERVER, 'query', used, NOON + 60 * DAY);
      await store.saved.save(SERVER, 'query', 'saved again', NOON + 60 * DAY);
      await store.deleteExpired(NOON + 100 * DAY);
      expect(await store.saved.load(SERVER, 'query', used, NOON + 100 * DAY)).toBe('used');
      expect(await store.saved.load(SERVER, 'query', saved, NOON + 100 * DAY)).toBe('saved again');
      expect(await store.saved.load(SERVER, 'query', unused, NOON)).toBeUndefined();
    });

    test('queries from direct messages stay when the bot is in no server', async () => {
      const store = await engine.open();
      const key = await store.saved.save('dm:7', 'query', 'in private', NOON);
      await store.servers.reconcile([], NOON);
      await store.servers.reconcile([], NOON + 30 * DAY);
      expect(await store.saved.load('dm:7', 'query', key, NOON)).toBe('in private');
    });
  });
}
