/** The occurrences of schedules, on either database. */
import { describe, expect, test } from 'vitest';
import type { Occurrence, OccurrenceRequest } from '../../../src/store/occurrences.ts';
import type { Schedule } from '../../../src/store/schedules.ts';
import type { Store } from '../../../src/store/store.ts';
import { act, addSchedule, DAY, DUE, HOUR, OTHER_SERVER, SERVER } from '../acts.ts';
import type { Engine } from '../engine.ts';

export function occurrencesSuite(engine: Engine): void {
  describe('occurrences', () => {
    test('an occurrence is claimed once over all processes, and its schedule moves on', async () => {
      const url = await engine.freshUrl();
      const store = await engine.open(url);
      const stores = [store, await engine.open(url), await engine.open(url)];
      const schedule = await addSchedule(store);
      const claimed = await Promise.all(
        stores.map(({ occurrences }) => occurrences.claim([requestFor(schedule)], DUE)),
      );
      expect(claimed.flat()).toStrictEqual([occurrenceOf(schedule)]);
      expect(await store.schedules.nextDue()).toBe(DUE + DAY);
    });

    test('a claimed occurrence is not claimed again after a clock was set back', async () => {
      const store = await engine.open();
      const schedule = await addSchedule(store);
      await store.occurrences.claim([requestFor(schedule)], DUE);
      await store.schedules.reschedule(SERVER, schedule.id, DUE);
      expect(await store.occurrences.claim([requestFor(schedule)], DUE)).toEqual([]);
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
      const schedule = await addSchedule(store);
      await happen(store, schedule);
      expect(await store.occurrences.claim([requestFor(schedule)], DUE)).toEqual([]);
      expect(await store.occurrences.listUnfinished(Number.MAX_SAFE_INTEGER)).toEqual([]);
    });

    test('an occurrence without entries is finished at once, and nothing is sent', async () => {
      const store = await engine.open();
      const schedule = await addSchedule(store);
      expect(
        await store.occurrences.claim([{ ...requestFor(schedule), entries: [] }], DUE),
      ).toEqual([]);
      expect(await store.schedules.nextDue()).toBe(DUE + DAY);
      expect(await store.occurrences.listUnfinished(DUE + DAY)).toEqual([]);
    });

    test('an occurrence whose process died is found after a restart, and reclaimed by one process', async () => {
      const url = await engine.freshUrl();
      const first = await engine.open(url);
      const schedule = await addSchedule(first);
      await first.occurrences.claim([requestFor(schedule)], DUE);
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
    ])('an occurrence that was %s cannot be reclaimed', async (_, settle) => {
      const store = await engine.open();
      const schedule = await addSchedule(store);
      await store.occurrences.claim([requestFor(schedule)], DUE);
      await settle(store, requestFor(schedule));
      expect(await store.occurrences.listUnfinished(Number.MAX_SAFE_INTEGER)).toEqual([]);
      expect(await store.occurrences.reclaim(occurrenceOf(schedule), DUE + 1)).toBe(false);
    });

    test('posted entries count as used, once for each occurrence', async () => {
      const store = await engine.open();
      const schedule = await addSchedule(store);
      const { id } = schedule;
      const post = async (day: number, entry: string, calls = 1) => {
        const due = await store.schedules.listDue(DUE + day * DAY, 1);
        const claim = { ...requestFor(schedule, `day ${day}`, entry), due: due[0]?.state.due ?? 0 };
        await store.occurrences.claim([{ ...claim, next: claim.due + DAY }], DUE + day * DAY);
        for (let n = 0; n < calls; n++)
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

    test('entries of a failed occurrence do not count as used', async () => {
      const store = await engine.open();
      const schedule = await addSchedule(store);
      await store.occurrences.claim([requestFor(schedule)], DUE);
      await store.occurrences.markFailed(requestFor(schedule), 'Missing Access');
      expect(await store.schedules.history(SERVER, schedule.id)).toEqual([]);
    });

    test('a thousand occurrences of one minute are claimed at once, each by one of two processes', async () => {
      const url = await engine.freshUrl();
      const store = await engine.open(url);
      const stores = [store, await engine.open(url)];
      const servers = Array.from({ length: 44 }, (_, n) => `${n}`);
      const requests: OccurrenceRequest[] = [];
      for (let n = 0; n < 25; n += 1) {
        const added = await Promise.all(servers.map((server) => addSchedule(store, server)));
        requests.push(...added.map((schedule) => requestFor(schedule)));
      }
      const won = await Promise.all(
        stores.map(({ occurrences }) => occurrences.claim(requests, DUE)),
      );
      expect(won.flat()).toHaveLength(1100);
      expect(new Set(won.flat().map(({ schedule }) => schedule)).size).toBe(1100);
      expect(await store.schedules.listDue(DUE, 1)).toEqual([]);
    });
  });
}

function requestFor(
  { server, id, state }: Schedule,
  localTime = '2026-03-28T13:00',
  entry = 'a',
): OccurrenceRequest {
  const due = state.kind === 'active' ? state.due : 0;
  const entries = [{ timeline: 'iran-al-qaeda', entry }];
  return { server, schedule: id, localTime, due, next: due + DAY, entries };
}

/** The occurrence after it was claimed at DUE. */
function occurrenceOf(schedule: Schedule): Occurrence {
  const { server, schedule: id, localTime, entries } = requestFor(schedule);
  return { server, schedule: id, localTime, entries, attempt: 1, claimedAt: DUE };
}
