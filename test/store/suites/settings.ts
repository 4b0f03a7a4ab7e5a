/** The settings of a server, on either database. */
import { describe, expect, test } from 'vitest';
import type { SettingsPatch } from '../../../src/store/settings.ts';
import { act, MODERATOR, NOON, OTHER_SERVER, SERVER, readAudit } from '../acts.ts';
import type { Engine } from '../engine.ts';

export function settingsSuite(engine: Engine): void {
  describe('settings', () => {
    test('a server without settings has private answers, UTC, and no language of its own', async () => {
      const store = await engine.open();
      expect(await store.settings.get(SERVER)).toStrictEqual({
        answers: 'private',
        channels: {},
        timeZone: 'UTC',
      });
    });

    test('settings survive a restart', async () => {
      const url = await engine.freshUrl();
      const before = await engine.open(url);
      const chosen = await before.settings.change(act(), {
        answers: 'public',
        channels: { '1': 'private' },
        timeZone: 'Asia/Tehran',
        language: 'fr',
        shareRole: '2',
        mentionRole: '3',
      });
      await before.close();

      const after = await engine.open(url);
      expect(await after.settings.get(SERVER)).toStrictEqual(chosen);
      expect(chosen).toStrictEqual({
        answers: 'public',
        channels: { '1': 'private' },
        timeZone: 'Asia/Tehran',
        language: 'fr',
        shareRole: '2',
        mentionRole: '3',
      });
    });

    test.each<[string, SettingsPatch, object]>([
      ['settings that are not named stay', { language: 'fr' }, { language: 'fr', shareRole: '2' }],
      ['null restores a default', { shareRole: null }, {}],
      [
        'null restores UTC as the time zone',
        { timeZone: null },
        { timeZone: 'UTC', shareRole: '2' },
      ],
      [
        'channels are added to earlier ones',
        { channels: { '9': 'private' } },
        { channels: { '8': 'public', '9': 'private' }, shareRole: '2' },
      ],
      ['null removes a channel', { channels: { '8': null } }, { channels: {}, shareRole: '2' }],
    ])('%s', async (_, patch, expected) => {
      const store = await engine.open();
      const start = {
        timeZone: 'Europe/Paris',
        channels: { '8': 'public' },
        shareRole: '2',
      } as const;
      await store.settings.change(act(), start);
      const changed = await store.settings.change(act(), patch);
      const base = { answers: 'private', channels: { '8': 'public' }, timeZone: 'Europe/Paris' };
      expect(changed).toStrictEqual({ ...base, ...expected });
      expect(await store.settings.get(SERVER)).toStrictEqual(changed);
    });

    test('an unknown time zone is refused, and nothing is changed', async () => {
      const store = await engine.open();
      const patch = { timeZone: 'Europe/Atlantis', language: 'fr' };
      await expect(store.settings.change(act(), patch)).rejects.toThrow(RangeError);
      expect(await store.settings.get(SERVER)).not.toHaveProperty('language');
      expect(await readAudit(store)).toEqual([]);
    });

    test('the audit says who made each change, when, by which interaction, and what was before', async () => {
      const store = await engine.open();
      await store.settings.change(act({ interaction: '71' }), { language: 'fr' });
      await store.settings.change(act({ interaction: '72', by: '5', at: NOON + 1 }), {
        language: 'de',
      });
      const before = { answers: 'private', channels: {}, timeZone: 'UTC' };
      expect(await readAudit(store)).toStrictEqual([
        {
          seq: 2,
          at: NOON + 1,
          by: '5',
          interaction: '72',
          change: 'settings.change',
          before: { ...before, language: 'fr' },
          after: { ...before, language: 'de' },
        },
        {
          seq: 1,
          at: NOON,
          by: MODERATOR,
          interaction: '71',
          change: 'settings.change',
          before,
          after: { ...before, language: 'fr' },
        },
      ]);
    });

    test('a change that changes nothing is not in the audit', async () => {
      const store = await engine.open();
      await store.settings.change(act(), { answers: 'private' });
      expect(await readAudit(store)).toEqual([]);
    });

    test('a repeated interaction does not undo a later change', async () => {
      const store = await engine.open();
      const first = act();
      const changed = await store.settings.change(first, { language: 'fr' });
      await store.settings.change(act(), { language: 'de' });
      expect(await store.settings.change(first, { language: 'fr' })).toStrictEqual(changed);
      expect((await store.settings.get(SERVER)).language).toBe('de');
    });

    test('the same interaction id in another server counts as another interaction', async () => {
      const store = await engine.open();
      await store.settings.change(act({ interaction: '71' }), { language: 'fr' });
      await store.settings.change(act({ interaction: '71', server: OTHER_SERVER }), {
        language: 'de',
      });
      expect((await store.settings.get(SERVER)).language).toBe('fr');
      expect((await store.settings.get(OTHER_SERVER)).language).toBe('de');
    });
  });
}
