/** What processes that share a PostgreSQL tell each other. */
import { describe, expect, test } from 'vitest';
import { act, daily, DUE, SERVER } from '../acts.ts';
import type { Engine } from '../engine.ts';
import type { Store } from '../../../src/store/store.ts';

export function announcementsSuite(engine: Engine): void {
  describe('another process', () => {
    test('hears of each schedule that is added, resumed or rescheduled, and not of a paused one', async () => {
      const url = await engine.freshUrl();
      const { schedules } = await engine.open(url);
      const other = await watched(await engine.open(url));
      const adding = act();
      const id = adding.interaction;
      await other.waitForOne(() => schedules.add(adding, daily, DUE));
      await schedules.pause(act(), id);
      await other.waitForOne(() => schedules.resume(act(), id, DUE));
      await other.waitForOne(() => schedules.reschedule(SERVER, id, DUE + 1));
      // A retry of the same interaction changes nothing.
      await schedules.add(adding, daily, DUE);
      await other.close();
      expect(other.heard()).toBe(3);
    });

    test('whose connection broke is told that it may have missed something, and hears again', async () => {
      const url = await engine.freshUrl();
      const { schedules } = await engine.open(url);
      const other = await watched(await engine.open(url));
      await other.waitForOne(() => engine.disturb(url));
      await other.waitForOne(() => schedules.add(act(), daily, DUE));
      await other.close();
      expect(other.heard()).toBe(2);
    });
  });
}

/** Resolves once the store listens. `waitForOne` resolves when it hears something after `change`. */
async function watched({ schedules }: Store) {
  let heard = 0;
  let onHeard: () => void = () => undefined;
  const next = () => new Promise<void>((resolve) => (onHeard = resolve));
  const connected = next();
  const watching = schedules.watch(() => {
    heard += 1;
    onHeard();
  });
  await connected;
  heard = 0;
  return {
    heard: () => heard,
    close: () => watching.close(),
    async waitForOne(change: () => Promise<unknown>) {
      const hearing = next();
      await change();
      await hearing;
    },
  };
}
