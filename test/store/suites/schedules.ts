/** Schedules and the occurrences at which they post, on either database. */
import { describe, expect, test } from 'vitest';
import type { Schedule, Occurrence, OccurrenceRequest, Store } from '../../../src/store/store.ts';
import { act, daily, DAY, HOUR, MODERATOR, NOON, OTHER_SERVER, SERVER } from '../acts.ts';
import type { Engine } from '../engine.ts';

const DUE = NOON + HOUR;

export function schedulesSuite(engine: Engine): void {
  describe('schedules', () => {
    test('a schedule is added once and is there after a restart', async () => {
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

    test('a schedule over all timelines keeps its plan to the letter', async () => {
      const store = await engine.open();
      const request = {
        channel: '1',
        plan: {
          time: '23:59',
          weekday: 7,
          content: { kind: 'on-this-day', otherwise: 'nearest-in-week' },
        },
        mention: true,
      } as const;
      await store.schedules.add(act(), request, DUE);
      const [schedule] = await store.schedules.list(SERVER);
      expect(schedule).toMatchObject(request);
      expect(schedule).not.toHaveProperty('timeline');
    });

    test('a server has at most as many schedules as one menu shows', async () => {
      const store = await engine.open();
      for (let n = 0; n < 25; n++) await add(store);
      expect(await store.schedules.add(act(), daily, DUE)).toEqual({ kind: 'full', limit: 25 });
      expect(await store.schedules.list(SERVER)).toHaveLength(25);
      const elsewhere = await store.schedules.add(act({ server: OTHER_SERVER }), daily, DUE);
      expect(elsewhere.kind).toBe('added');
    });

    test('a paused schedule says who paused it and why, is not due, and goes on when resumed', async () => {
      const store = await engine.open();
      const { id } = await add(store);
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

    test('pausing what is paused leaves the first reason', async () => {
      const store = await engine.open();
      const { id } = await add(store);
      const paused = await store.schedules.pause(act(), id, 'first');
      expect(await store.schedules.pause(act(), id, 'second')).toStrictEqual(paused);
      expect(await store.audit.list(SERVER, 10)).toHaveLength(2);
    });

    test('a removed schedule is gone, and told again it is still said what it was', async () => {
      const store = await engine.open();
      const schedule = await add(store);
      const removal = act();
      expect(await store.schedules.remove(removal, schedule.id)).toStrictEqual(schedule);
      expect(await store.schedules.remove(removal, schedule.id)).toStrictEqual(schedule);
      expect(await store.schedules.remove(act(), schedule.id)).toBeUndefined();
      expect(await store.schedules.list(SERVER)).toEqual([]);
      expect((await store.audit.list(SERVER, 1))[0]).toMatchObject({
        change: `schedule.remove:${schedule.id}`,
        before: schedule,
      });
    });

    test('nobody touches the schedules of another server', async () => {
      const store = await engine.open();
      const schedule = await add(store);
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
      expect(await store.audit.list(OTHER_SERVER, 10)).toEqual([]);
    });

    test('after a change of time zone, active schedules move and paused ones stay', async () => {
      const store = await engine.open();
      const active = await add(store);
      const paused = await add(store);
      await store.schedules.pause(act(), paused.id);
      await store.schedules.reschedule(SERVER, active.id, DUE + HOUR);
      await store.schedules.reschedule(SERVER, paused.id, DUE + HOUR);
      const states = (await store.schedules.list(SERVER)).map(({ state }) => state);
      expect(states).toMatchObject([{ kind: 'active', due: DUE + HOUR }, { kind: 'paused' }]);
    });

    test('what is due comes over all servers, the longest due first, as many as asked for', async () => {
      const store = await engine.open();
      const late = await add(store, OTHER_SERVER, DUE - 1);
      const now = await add(store, SERVER, DUE);
      await add(store, SERVER, DUE + 1);
      expect(await store.schedules.nextDue()).toBe(DUE - 1);
      expect(await store.schedules.listDue(DUE, 10)).toStrictEqual([late, now]);
      expect(await store.schedules.listDue(DUE, 1)).toStrictEqual([late]);
    });
  });

  describe('occurrences', () => {
    test('an occurrence is claimed once over all processes, and its schedule moves on', async () => {
      const url = await engine.freshUrl();
      const store = await engine.open(url);
      const stores = [store, await engine.open(url), await engine.open(url)];
      const schedule = await add(store);
      const claims = await Promise.all(
        stores.map(({ occurrences }) => occurrences.claim([claimOf(schedule)], DUE)),
      );
      expect(claims.flat()).toStrictEqual([occurrenceOf(schedule)]);
      expect(await store.schedules.nextDue()).toBe(DUE + DAY);
    });

    test('an occurrence that was taken is not taken again after a clock was set back', async () => {
      const store = await engine.open();
      const schedule = await add(store);
      await store.occurrences.claim([claimOf(schedule)], DUE);
      await store.schedules.reschedule(SERVER, schedule.id, DUE);
      expect(await store.occurrences.claim([claimOf(schedule)], DUE)).toEqual([]);
      expect(await store.schedules.nextDue()).toBe(DUE + DAY);
    });

    test.each([
      ['paused', (store: Store, { id }: Schedule) => store.schedules.pause(act(), id)],
      ['removed', (store: Store, { id }: Schedule) => store.schedules.remove(act(), id)],
      [
        'moved',
        (store: Store, { id }: Schedule) => store.schedules.reschedule(SERVER, id, DUE + 1),
      ],
      ['erased', (store: Store) => store.servers.erase(act())],
    ])('nothing is posted for a schedule that was %s since it was read', async (_, happen) => {
      const store = await engine.open();
      const schedule = await add(store);
      await happen(store, schedule);
      expect(await store.occurrences.claim([claimOf(schedule)], DUE)).toEqual([]);
      expect(await store.occurrences.listUnfinished(Number.MAX_SAFE_INTEGER)).toEqual([]);
    });

    test('a day without entries passes in silence, and is over', async () => {
      const store = await engine.open();
      const schedule = await add(store);
      expect(await store.occurrences.claim([{ ...claimOf(schedule), entries: [] }], DUE)).toEqual(
        [],
      );
      expect(await store.schedules.nextDue()).toBe(DUE + DAY);
      expect(await store.occurrences.listUnfinished(DUE + DAY)).toEqual([]);
    });

    test('an occurrence whose process died is found after a restart, and taken over by one process', async () => {
      const url = await engine.freshUrl();
      const first = await engine.open(url);
      const schedule = await add(first);
      await first.occurrences.claim([claimOf(schedule)], DUE);
      await first.close();

      const store = await engine.open(url);
      const stores = [store, await engine.open(url)];
      expect(await store.occurrences.listUnfinished(DUE)).toEqual([]);
      const moved = { ...schedule, state: { kind: 'active', due: DUE + DAY } };
      expect(await store.occurrences.listUnfinished(DUE + 1)).toStrictEqual([
        { occurrence: occurrenceOf(schedule), schedule: moved },
      ]);
      const taken = await Promise.all(
        stores.map(({ occurrences }) => occurrences.reclaim(occurrenceOf(schedule), DUE + HOUR)),
      );
      expect(taken.filter(Boolean)).toEqual([true]);
      expect(await store.occurrences.listUnfinished(DUE + HOUR)).toEqual([]);
      expect(await store.occurrences.listUnfinished(DUE + HOUR + 1)).toMatchObject([
        { occurrence: { attempt: 2, claimedAt: DUE + HOUR } },
      ]);
    });

    test.each([
      [
        'posted',
        (store: Store, occurrence: OccurrenceRequest) =>
          store.occurrences.markPosted(occurrence, '51', DUE),
      ],
      [
        'given up',
        (store: Store, occurrence: OccurrenceRequest) =>
          store.occurrences.markFailed(occurrence, 'Missing Access'),
      ],
    ])('an occurrence that was %s is not taken over', async (_, settle) => {
      const store = await engine.open();
      const schedule = await add(store);
      await store.occurrences.claim([claimOf(schedule)], DUE);
      await settle(store, claimOf(schedule));
      expect(await store.occurrences.listUnfinished(Number.MAX_SAFE_INTEGER)).toEqual([]);
      expect(await store.occurrences.reclaim(occurrenceOf(schedule), DUE + 1)).toBe(false);
    });

    test('what was posted counts as used, once for each occurrence', async () => {
      const store = await engine.open();
      const schedule = await add(store);
      const { id } = schedule;
      const post = async (day: number, entry: string, told = 1) => {
        const due = await store.schedules.listDue(DUE + day * DAY, 1);
        const claim = { ...claimOf(schedule, `day ${day}`, entry), due: due[0]?.state.due ?? 0 };
        await store.occurrences.claim([{ ...claim, next: claim.due + DAY }], DUE + day * DAY);
        for (let n = 0; n < told; n++)
          await store.occurrences.markPosted(claim, `5${day}`, DUE + day * DAY);
      };
      await post(0, 'a', 2);
      await post(1, 'b');
      await post(2, 'a');
      expect(await store.schedules.history(SERVER, id)).toStrictEqual([
        { timeline: 'iran-al-qaeda', entry: 'b', times: 1, lastAt: DUE + DAY },
        { timeline: 'iran-al-qaeda', entry: 'a', times: 2, lastAt: DUE + 2 * DAY },
      ]);
      expect(await store.schedules.history(OTHER_SERVER, id)).toEqual([]);
    });

    test('what failed does not count as used', async () => {
      const store = await engine.open();
      const schedule = await add(store);
      await store.occurrences.claim([claimOf(schedule)], DUE);
      await store.occurrences.markFailed(claimOf(schedule), 'Missing Access');
      expect(await store.schedules.history(SERVER, schedule.id)).toEqual([]);
    });

    test('a thousand occurrences of one minute are claimed at once, each by one of two processes', async () => {
      const url = await engine.freshUrl();
      const store = await engine.open(url);
      const stores = [store, await engine.open(url)];
      const servers = Array.from({ length: 44 }, (_, n) => `${n}`);
      const claims: OccurrenceRequest[] = [];
      for (let n = 0; n < 25; n += 1) {
        const added = await Promise.all(servers.map((server) => add(store, server)));
        claims.push(...added.map((schedule) => claimOf(schedule)));
      }
      const won = await Promise.all(
        stores.map(({ occurrences }) => occurrences.claim(claims, DUE)),
      );
      expect(won.flat()).toHaveLength(1100);
      expect(new Set(won.flat().map(({ schedule }) => schedule)).size).toBe(1100);
      expect(await store.schedules.listDue(DUE, 1)).toEqual([]);
    });
  });
}

async function add(store: Store, server = SERVER, due = DUE): Promise<Schedule> {
  const added = await store.schedules.add(act({ server }), daily, due);
  if (added.kind === 'full') throw new Error('no room for another schedule');
  return added.schedule;
}

function claimOf(
  { server, id, state }: Schedule,
  localTime = '2026-03-28T13:00',
  entry = 'a',
): OccurrenceRequest {
  const due = state.kind === 'active' ? state.due : 0;
  const entries = [{ timeline: 'iran-al-qaeda', entry }];
  return { server, schedule: id, localTime, due, next: due + DAY, entries };
}

/** As it is claimed at DUE. */
function occurrenceOf(schedule: Schedule): Occurrence {
  const { server, schedule: id, localTime, entries } = claimOf(schedule);
  return { server, schedule: id, localTime, entries, attempt: 1, claimedAt: DUE };
}
