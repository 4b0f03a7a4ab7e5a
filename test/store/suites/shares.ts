/** Shares on either database: recorded before they are sent, and after. */
import { describe, expect, test } from 'vitest';
import { UNCERTAIN, type Share } from '../../../src/store/shares.ts';
import type { Store } from '../../../src/store/store.ts';
import { act, DAY, embassies, MODERATOR, NOON, OTHER_SERVER, SERVER, readAudit } from '../acts.ts';
import type { Engine } from '../engine.ts';

const WEEK = 7 * DAY;

export function sharesSuite(engine: Engine): void {
  describe('shares', () => {
    test('a share is recorded before it is sent, with who, what, where and the note', async () => {
      const store = await engine.open();
      const begun = await store.shares.begin(act({ interaction: '71' }), {
        ...embassies,
        note: 'As asked above',
      });
      expect(begun).toStrictEqual({
        kind: 'new',
        share: {
          ...embassies,
          server: SERVER,
          id: '71',
          by: MODERATOR,
          note: 'As asked above',
          at: NOON,
          state: { kind: 'begun' },
        },
      });
    });

    test('a repeated interaction gets its share as it is now, and adds none', async () => {
      const store = await engine.open();
      const first = act();
      await store.shares.begin(first, embassies);
      expect(await store.shares.begin(first, embassies)).toMatchObject({
        kind: 'already',
        share: { state: { kind: 'begun' } },
      });
      await store.shares.markPosted({ server: SERVER, id: first.interaction }, '51', NOON + 1);
      expect(await store.shares.begin(first, embassies)).toMatchObject({
        kind: 'already',
        share: { state: { kind: 'posted', message: '51', at: NOON + 1 } },
      });
      expect(await store.shares.latest(SERVER, 10)).toHaveLength(1);
    });

    test('a posted share has its message, and the thread that the post opened', async () => {
      const store = await engine.open();
      const share = await begin(store);
      const posted = await store.shares.markPosted(share, '51', NOON + 5, '91');
      expect(posted).toStrictEqual({
        ...share,
        thread: '91',
        state: { kind: 'posted', message: '51', at: NOON + 5 },
      });
      expect(await store.shares.get(share)).toStrictEqual(posted);
      expect(await store.shares.get({ server: OTHER_SERVER, id: share.id })).toBeUndefined();
    });

    test('a share that is marked as posted twice keeps the first message', async () => {
      const store = await engine.open();
      const share = await begin(store);
      const posted = await store.shares.markPosted(share, '51', NOON);
      expect(await store.shares.markPosted(share, '52', NOON + 1)).toStrictEqual(posted);
    });

    test('a failed share says why, and can still be marked as posted', async () => {
      const store = await engine.open();
      const share = await begin(store);
      expect(await store.shares.markFailed(share, 'Missing Permissions', NOON)).toMatchObject({
        state: { kind: 'failed', reason: 'Missing Permissions', at: NOON },
      });
      expect(await store.shares.latest(SERVER, 10)).toEqual([]);
      expect(await store.shares.markPosted(share, '51', NOON)).toMatchObject({
        state: { kind: 'posted' },
      });
    });

    test('a posted share cannot be marked as failed', async () => {
      const store = await engine.open();
      const share = await begin(store);
      await store.shares.markPosted(share, '51', NOON);
      expect(await store.shares.markFailed(share, 'timeout', NOON)).toMatchObject({
        state: { kind: 'posted' },
      });
    });

    test('a server cannot change a share of another server', async () => {
      const store = await engine.open();
      const share = await begin(store);
      const foreign = { server: OTHER_SERVER, id: share.id };
      expect(await store.shares.markPosted(foreign, '51', NOON)).toBeUndefined();
      expect(await store.shares.markFailed(foreign, 'x', NOON)).toBeUndefined();
      expect(await store.shares.markRemoved(act({ server: OTHER_SERVER }), share.id)).toEqual({
        kind: 'unknown',
      });
      expect(await store.shares.begin(act({ interaction: share.id }), embassies)).toEqual({
        kind: 'already',
        share,
      });
    });

    test('an entry that was shared in a channel within the week is not shared there again without asking', async () => {
      const store = await engine.open();
      const first = await begin(store, { at: NOON });
      await store.shares.markPosted(first, '51', NOON);

      const again = act({ at: NOON + WEEK });
      expect(await store.shares.begin(again, embassies, again.at - WEEK)).toMatchObject({
        kind: 'recent',
        share: { id: first.id, by: MODERATOR, state: { message: '51' } },
      });
      expect(await store.shares.begin(again, embassies)).toMatchObject({ kind: 'new' });
    });

    test.each([
      ['in another channel', { channel: '440000000000000002' }, {}],
      ['another entry', { entry: 'khobar-towers' }, {}],
      ['the same id of another timeline', { timeline: 'tides' }, {}],
      ['a week and a millisecond later', {}, { at: NOON + WEEK + 1 }],
      ['in another server', {}, { server: OTHER_SERVER }],
    ])('%s is shared without asking', async (_, request, changes) => {
      const store = await engine.open();
      await store.shares.markPosted(await begin(store), '51', NOON);
      const next = act(changes);
      expect(
        await store.shares.begin(next, { ...embassies, ...request }, next.at - WEEK),
      ).toMatchObject({ kind: 'new' });
    });

    test('an entry whose share failed or was removed is shared again without asking', async () => {
      const store = await engine.open();
      await store.shares.markFailed(await begin(store), 'Missing Access', NOON);
      const second = act();
      expect(await store.shares.begin(second, embassies, NOON - WEEK)).toMatchObject({
        kind: 'new',
      });
      await store.shares.markPosted({ server: SERVER, id: second.interaction }, '52', NOON);
      await store.shares.markRemoved(act(), second.interaction);
      expect(await store.shares.begin(act(), embassies, NOON - WEEK)).toMatchObject({
        kind: 'new',
      });
    });

    test('of two moderators who share the same entry at once, in two processes, one is asked', async () => {
      const url = await engine.freshUrl();
      const stores = [await engine.open(url), await engine.open(url)];
      const results = await Promise.all(
        stores.map((store) => store.shares.begin(act(), embassies, NOON - WEEK)),
      );
      expect(results.map((result) => result.kind).toSorted()).toEqual(['new', 'recent']);
    });

    test('a share whose process died, or of which the outcome is unknown, is asked about for a week', async () => {
      const store = await engine.open();
      const share = await begin(store);
      const week = NOON + WEEK;
      const again = (at: number) => store.shares.begin(act({ at }), embassies, at - WEEK);
      expect(await again(week - 1)).toMatchObject({ kind: 'recent' });
      await store.shares.markFailed(share, UNCERTAIN, NOON);
      expect(await again(week - 1)).toMatchObject({ kind: 'recent' });
      expect(await again(week + 1)).toMatchObject({ kind: 'new' });
    });

    test('a share that is known to have failed is not asked about', async () => {
      const store = await engine.open();
      const share = await begin(store);
      await store.shares.markFailed(share, 'refused', NOON);
      const again = await store.shares.begin(act({ at: NOON + 1 }), embassies, NOON - WEEK);
      expect(again.kind).toBe('new');
    });

    test('the latest shares of a server come latest first, without removed ones', async () => {
      const store = await engine.open();
      for (const [index, entry] of ['a', 'b', 'c', 'd'].entries()) {
        const share = await begin(store, {}, entry);
        await store.shares.markPosted(share, `5${index}`, NOON + index);
        if (entry === 'c') await store.shares.markRemoved(act(), share.id);
      }
      const entries = async (limit: number) =>
        (await store.shares.latest(SERVER, limit)).map(({ entry }) => entry);
      expect(await entries(10)).toEqual(['d', 'b', 'a']);
      expect(await entries(2)).toEqual(['d', 'b']);
      expect(await store.shares.latest(OTHER_SERVER, 10)).toEqual([]);
    });

    test('a share is removed once, and a second moderator learns who removed it', async () => {
      const store = await engine.open();
      const share = await begin(store);
      expect(await store.shares.markRemoved(act(), share.id)).toEqual({ kind: 'unknown' });
      await store.shares.markPosted(share, '51', NOON);

      const first = act({ by: '7', at: NOON + 9 });
      const state = { kind: 'removed', message: '51', at: NOON + 9, by: '7' };
      const removed = await store.shares.markRemoved(first, share.id);
      expect(removed).toStrictEqual({ kind: 'removed', share: { ...share, state } });
      expect(await store.shares.markRemoved(first, share.id)).toStrictEqual(removed);
      expect(await store.shares.markRemoved(act(), share.id)).toMatchObject({
        kind: 'already',
        share: { state },
      });
      expect(await store.shares.get(share)).toMatchObject({ state });
    });

    test('the audit holds each step of a share', async () => {
      const store = await engine.open();
      const share = await begin(store);
      await store.shares.markPosted(share, '51', NOON);
      await store.shares.markRemoved(act({ by: '7' }), share.id);
      const audit = await readAudit(store);
      expect(
        audit.map(({ change, by, before, after }) => [change, by, kind(before), kind(after)]),
      ).toEqual([
        [`share.remove:${share.id}`, '7', 'posted', 'removed'],
        ['share.post', MODERATOR, 'begun', 'posted'],
        ['share.begin', MODERATOR, undefined, 'begun'],
      ]);
    });

    test('a note loses only the characters that PostgreSQL cannot hold', async () => {
      const store = await engine.open();
      const note = 'a\0b \ud800 c 🕊️ القاعدة';
      const begun = await store.shares.begin(act({ interaction: '71' }), { ...embassies, note });
      expect(begun.share.note).toBe('a\uFFFDb \uFFFD c 🕊️ القاعدة');
      expect(await store.shares.begin(act({ interaction: '71' }), embassies)).toEqual({
        kind: 'already',
        share: begun.share,
      });
    });
  });
}

async function begin(
  store: Store,
  changes: Parameters<typeof act>[0] = {},
  entry = embassies.entry,
): Promise<Share> {
  const { share } = await store.shares.begin(act(changes), { ...embassies, entry });
  return share;
}

function kind(share: unknown): string | undefined {
  return (share as Share | undefined)?.state.kind;
}
