/** Schedules on either database. */
import { describe, expect, test } from 'vitest';
import {
  act,
  addSchedule,
  daily,
  DAY,
  DUE,
  HOUR,
  MODERATOR,
  NOON,
  OTHER_SERVER,
  readAudit,
  SERVER,
} from '../acts.ts';
import type { Engine } from '../engine.ts';

export function schedulesSuite(engine: Engine): void {
  describe('schedules', () => {
    test('a schedule is added once and survives a restart', async () => {
      const url = await engine.freshUrl();
      const store = await engine.open(url);
      const first = act({ interaction: '71' });
      const added = await store.schedules.add(first, daily, DUE);
      const schedule = {
        ...daily,
        server: SERVER,
        id: '71',
        by: MODERATOR,
        at: NOON,
        state: { kind: 'active', due: DUE },
      };
      expect(added).toStrictEqual({ kind: 'added', schedule });
      expect(await store.schedules.add(first, daily, DUE)).toStrictEqual(added);
      await store.close();
      const restarted = await engine.open(url);
      expect(await restarted.schedules.list(SERVER)).toStrictEqual([schedule]);
      expect(await restarted.schedules.list(OTHER_SERVER)).toEqual([]);
    });

    test('a schedule over all timelines keeps its plan exactly', async () => {
      const store = await engine.open();
      const request = {
        channel: '1',
        plan: {
          time: '23:59',
          weekday: 7,
          content: { kind: 'on-this-day', otherwise: 'nearest-in-week' },
        },
        mention: true,
        silent: true,
        publish: true,
      } as const;
      await store.schedules.add(act(), request, DUE);
      const [schedule] = await store.schedules.list(SERVER);
      expect(schedule).toMatchObject(request);
      expect(schedule).not.toHaveProperty('timeline');
    });

    test('a server has at most 25 schedules, as many as one menu shows', async () => {
      const store = await engine.open();
      for (let n = 0; n < 25; n++) await addSchedule(store);
      expect(await store.schedules.add(act(), daily, DUE)).toEqual({ kind: 'full', limit: 25 });
      expect(await store.schedules.list(SERVER)).toHaveLength(25);
      const elsewhere = await store.schedules.add(act({ server: OTHER_SERVER }), daily, DUE);
      expect(elsewhere.kind).toBe('added');
    });

    test('a paused schedule says who paused it and why, is not due, and continues when resumed', async () => {
      const store = await engine.open();
      const { id } = await addSchedule(store);
      const paused = await store.schedules.pause(act({ by: 'chronocite' }), id, 'Unknown Channel');
      expect(paused?.state).toStrictEqual({
        kind: 'paused',
        by: 'chronocite',
        at: NOON,
        reason: 'Unknown Channel',
      });
      expect(await store.schedules.nextDue()).toBeUndefined();
      expect(await store.schedules.listDue(DUE, 10)).toEqual([]);

      const resumed = await store.schedules.resume(act(), id, DUE + DAY);
      expect(resumed?.state).toStrictEqual({ kind: 'active', due: DUE + DAY });
      expect(await store.schedules.nextDue()).toBe(DUE + DAY);
    });

    test('pausing a paused schedule keeps the first reason', async () => {
      const store = await engine.open();
      const { id } = await addSchedule(store);
      const paused = await store.schedules.pause(act(), id, 'first');
      expect(await store.schedules.pause(act(), id, 'second')).toStrictEqual(paused);
      expect(await readAudit(store)).toHaveLength(2);
    });

    test('a removed schedule is gone, and a repeated removal still returns what it was', async () => {
      const store = await engine.open();
      const schedule = await addSchedule(store);
      const removal = act();
      expect(await store.schedules.remove(removal, schedule.id)).toStrictEqual(schedule);
      expect(await store.schedules.remove(removal, schedule.id)).toStrictEqual(schedule);
      expect(await store.schedules.remove(act(), schedule.id)).toBeUndefined();
      expect(await store.schedules.list(SERVER)).toEqual([]);
      expect((await readAudit(store))[0]).toMatchObject({
        change: `schedule.remove:${schedule.id}`,
        before: schedule,
      });
    });

    test('a server cannot change a schedule of another server', async () => {
      const store = await engine.open();
      const schedule = await addSchedule(store);
      expect(
        await store.schedules.pause(act({ server: OTHER_SERVER }), schedule.id),
      ).toBeUndefined();
      expect(
        await store.schedules.resume(act({ server: OTHER_SERVER }), schedule.id, 1),
      ).toBeUndefined();
      expect(
        await store.schedules.remove(act({ server: OTHER_SERVER }), schedule.id),
      ).toBeUndefined();
      await store.schedules.reschedule(OTHER_SERVER, schedule.id, 1);
      expect(await store.schedules.list(SERVER)).toStrictEqual([schedule]);
      expect(await readAudit(store, OTHER_SERVER)).toEqual([]);
    });

    test('rescheduling moves active schedules and leaves paused ones', async () => {
      const store = await engine.open();
      const active = await addSchedule(store);
      const paused = await addSchedule(store);
      await store.schedules.pause(act(), paused.id);
      await store.schedules.reschedule(SERVER, active.id, DUE + HOUR);
      await store.schedules.reschedule(SERVER, paused.id, DUE + HOUR);
      const states = (await store.schedules.list(SERVER)).map(({ state }) => state);
      expect(states).toMatchObject([{ kind: 'active', due: DUE + HOUR }, { kind: 'paused' }]);
    });

    test('due schedules of all servers are listed earliest first, up to the limit', async () => {
      const store = await engine.open();
      const late = await addSchedule(store, OTHER_SERVER, DUE - 1);
      const now = await addSchedule(store, SERVER, DUE);
      await addSchedule(store, SERVER, DUE + 1);
      expect(await store.schedules.nextDue()).toBe(DUE - 1);
      expect(await store.schedules.listDue(DUE, 10)).toStrictEqual([late, now]);
      expect(await store.schedules.listDue(DUE, 1)).toStrictEqual([late]);
    });
  });
}
