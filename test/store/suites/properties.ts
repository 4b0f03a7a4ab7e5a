/** Properties that hold for any acts of moderators in any order, on either database. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { daily, DAY, embassies, NOON, readAudit } from '../acts.ts';
import type { Engine } from '../engine.ts';
import { openStore } from '../../../src/store/open-store.ts';

/** Few, so that they collide: interactions, messages and schedules of all servers share these ids. */
const IDS = ['1', '2', '3', '4', '5', '6'];

type Step =
  | { do: 'settings'; id: string; language: string | null }
  | { do: 'begin'; id: string; asks: boolean }
  | { do: 'posted'; share: string; message: string }
  | { do: 'failed'; share: string }
  | { do: 'removed'; id: string; share: string }
  | { do: 'add' | 'query' | 'erase'; id: string }
  | { do: 'pause' | 'resume' | 'remove'; id: string; schedule: string }
  | { do: 'claim' | 'post'; schedule: string; localTime: string };

const id = fc.constantFrom(...IDS);
const server = fc.constantFrom('a', 'b', 'c');
const kind = <Kind extends Step['do']>(...kinds: Kind[]) => fc.constantFrom(...kinds);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: kind('settings'), id, language: fc.constantFrom('fr', 'de', null) }),
  fc.record({ do: kind('begin'), id, asks: fc.boolean() }),
  fc.record({ do: kind('posted'), share: id, message: id }),
  fc.record({ do: kind('failed'), share: id }),
  fc.record({ do: kind('removed'), id, share: id }),
  fc.record({ do: kind('add', 'query', 'erase'), id }),
  fc.record({ do: kind('pause', 'resume', 'remove'), id, schedule: id }),
  fc.record({ do: kind('claim', 'post'), schedule: id, localTime: id }),
);

export function propertiesSuite(engine: Engine): void {
  describe('any sequence of acts', () => {
    test('of one server changes nothing in another', async () => {
      const store = await engine.open();
      const aside = await openStore('sqlite::memory:');
      let runs = 0;
      const steps = fc.array(fc.tuple(server, step), { maxLength: 40 });
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          const name = (letter: string) => `${runs}${letter}`;
          runs += 1;
          for (const [letter, one] of all) await perform(store, name(letter), one);
          for (const letter of ['a', 'b', 'c']) {
            const alone = await openStore('sqlite::memory:');
            const own = all.filter(([its]) => its === letter);
            for (const [, one] of own) await perform(alone, name(letter), one);
            const among = await visible(store, name(letter), aside);
            expect(among).toStrictEqual(await visible(alone, name(letter), aside));
            await alone.close();
          }
        }),
        { numRuns: 30 },
      );
      await aside.close();
    });

    test('can repeat its interactions: a repeated one changes nothing and gets the same answer', async () => {
      const store = await engine.open();
      const aside = await openStore('sqlite::memory:');
      let runs = 0;
      const repeatable = step.filter((one) => REPEATABLE.has(one.do));
      const delay = fc.nat(5);
      const steps = fc.array(fc.tuple(repeatable, delay), { maxLength: 20 });
      await fc.assert(
        fc.asyncProperty(steps, async (sequence) => {
          const [once, twice] = [`${runs}once`, `${runs}twice`];
          runs += 1;
          const acts = sequence.map(([one, later], index) => ({
            one: withId(one, `${index}`),
            repeatAfter: index + later,
          }));
          for (const { one } of acts) await perform(store, once, one);
          const { answers, repeated } = await performTwice(store, twice, acts);
          expect(repeated).toStrictEqual(answers);
          const changed = JSON.stringify(await visible(store, twice, aside));
          expect(changed.replaceAll(twice, once)).toBe(
            JSON.stringify(await visible(store, once, aside)),
          );
        }),
        { numRuns: 30 },
      );
      await aside.close();
    });

    test('makes an audit in which each change begins where the one before ended', async () => {
      const url = await engine.freshUrl();
      const stores = [await engine.open(url), await engine.open(url)] as const;
      const changes = Array.from({ length: 40 }, (_, n) =>
        stores.map((store, process) =>
          store.settings.change(
            { server: 'a', by: `${process}`, interaction: `${process}.${n}`, at: NOON },
            { language: `${process}.${n}` },
          ),
        ),
      );
      await Promise.all(changes.flat());
      const chain = (await readAudit(stores[0], 'a')).toReversed();
      expect(chain.map(({ seq }) => seq)).toEqual(Array.from({ length: 80 }, (_, n) => n + 1));
      expect(chain.slice(1).map(({ before }) => before)).toStrictEqual(
        chain.slice(0, -1).map(({ after }) => after),
      );
    });
  });
}

/**
 * Repeated, these return an equal answer. Others do not: `begin` answers with the share as it is now,
 * and an erasure also deletes what earlier interactions did.
 */
const REPEATABLE: ReadonlySet<Step['do']> = new Set([
  'settings',
  'removed',
  'add',
  'pause',
  'resume',
  'remove',
  'query',
]);

/** Gives the step an interaction of its own, so that nothing else repeats it. */
function withId(one: Step, interaction: string): Step {
  return 'id' in one && one.do !== 'query' ? { ...one, id: interaction } : one;
}

type RepeatedAct = {
  readonly one: Step;
  /** The index of the act after which this one is repeated; beyond the last, at the end. */
  readonly repeatAfter: number;
};

/** Returns the answers to the acts, and those to their repetitions. */
async function performTwice(store: Store, name: string, acts: readonly RepeatedAct[]) {
  const answers: unknown[] = [];
  const repeated: unknown[] = [];
  const repeat = async (isNow: (repeatAfter: number) => boolean) => {
    for (const [index, { one, repeatAfter }] of acts.entries()) {
      if (isNow(repeatAfter)) repeated[index] = await perform(store, name, one);
    }
  };
  for (const [index, { one }] of acts.entries()) {
    answers.push(await perform(store, name, one));
    await repeat((repeatAfter) => repeatAfter === index);
  }
  await repeat((repeatAfter) => repeatAfter >= acts.length);
  return { answers, repeated };
}

async function perform(store: Store, name: string, one: Step): Promise<unknown> {
  const act = { server: name, by: '7', interaction: 'id' in one ? one.id : '', at: NOON };
  switch (one.do) {
    case 'settings':
      return store.settings.change(act, { language: one.language });
    case 'begin':
      return store.shares.begin(act, embassies, one.asks ? NOON - DAY : undefined);
    case 'posted':
      return store.shares.markPosted({ server: name, id: one.share }, one.message, NOON);
    case 'failed':
      return store.shares.markFailed({ server: name, id: one.share }, 'why', NOON);
    case 'removed':
      return store.shares.markRemoved(act, one.share);
    case 'add':
      return store.schedules.add(act, daily, NOON);
    case 'pause':
      return store.schedules.pause(act, one.schedule, 'why');
    case 'resume':
      return store.schedules.resume(act, one.schedule, NOON);
    case 'remove':
      return store.schedules.remove(act, one.schedule);
    case 'claim': {
      const entries = [{ timeline: 'iran-al-qaeda', entry: one.localTime }];
      const request = {
        server: name,
        schedule: one.schedule,
        localTime: one.localTime,
        due: NOON,
        next: NOON,
      };
      return store.occurrences.claim([{ ...request, entries }], NOON);
    }
    case 'post':
      return store.occurrences.markPosted(
        { server: name, schedule: one.schedule, localTime: one.localTime },
        '51',
        NOON,
      );
    case 'query':
      return store.saved.save(name, 'query', one.id, NOON);
    case 'erase':
      return store.servers.erase(act);
  }
}

/** All that a server can see of itself. `aside` computes the keys of saved queries. */
async function visible(store: Store, name: string, aside: Store) {
  // Saving a query in the store under test would change it.
  const keys = await Promise.all(IDS.map((text) => aside.saved.save(name, 'query', text, NOON)));
  return {
    exported: await store.servers.export(name),
    shares: await Promise.all(IDS.map((share) => store.shares.get({ server: name, id: share }))),
    queries: await Promise.all(keys.map((key) => store.saved.load(name, 'query', key, NOON))),
    due: (await store.schedules.listDue(NOON, 10_000)).filter(
      (schedule) => schedule.server === name,
    ),
  };
}
