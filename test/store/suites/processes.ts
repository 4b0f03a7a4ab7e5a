/** Several processes on one store that start, write and die, on either database. */
import { describe, expect, test } from 'vitest';
import { daily, NOON, SERVER } from '../acts.ts';
import type { Engine } from '../engine.ts';
import { hard } from '../../hard.ts';
import { killWhileWriting, lostFrom, startProcess } from '../other-process.ts';

export function processesSuite(engine: Engine): void {
  describe('processes', () => {
    const killRounds = hard ? 50 : 5;

    test('several processes can open a new store at the same time', async () => {
      const url = await engine.freshUrl();
      const processes = Array.from({ length: 4 }, () => startProcess('open', url));
      await Promise.all(processes.map(({ nextMessage }) => nextMessage()));
      for (const { send } of processes) send('open');
      const said = await Promise.all(processes.map(({ nextMessage }) => nextMessage()));
      expect(said).toEqual(['opened', 'opened', 'opened', 'opened']);
      await Promise.all(processes.map(({ waitForExit }) => waitForExit()));
      expect(await engine.execute(url, 'select version from chronocite_version')).toHaveLength(1);
    });

    test('two processes that claim the same occurrences get each one once', async () => {
      const url = await engine.freshUrl();
      const store = await engine.open(url);
      const act = { server: SERVER, by: '7', interaction: '71', at: NOON };
      await store.schedules.add(act, daily, NOON);
      // Each is due only once the one before was claimed, so that both processes run side by side.
      const requests = Array.from({ length: 100 }, (_, n) => ({
        server: SERVER,
        schedule: '71',
        localTime: `${n}`,
        due: NOON + n,
        next: NOON + n + 1,
        entries: [{ timeline: 't', entry: `${n}` }],
      }));
      const others = [startProcess('claim', url), startProcess('claim', url)];
      await Promise.all(others.map(({ nextMessage }) => nextMessage()));
      for (const { send } of others) send(JSON.stringify(requests));
      const won = await Promise.all(others.map(({ nextMessage }) => untilDone(nextMessage)));
      expect(won.flat()).toHaveLength(100);
      expect(new Set(won.flat()).size).toBe(100);
      await Promise.all(others.map(({ waitForExit }) => waitForExit()));
    });

    test(`acknowledged changes survive kill -9 in the middle of writing, ${killRounds} times`, async ({
      annotate,
    }) => {
      const url = await engine.freshUrl();
      let acknowledged = 0;
      const lost: unknown[] = [];
      for (let round = 0; round < killRounds; round++) {
        // After the first change or after many, and in every kind of change.
        const changes = await killWhileWriting(url, `${round}`, 1 + ((round * 7) % 50));
        acknowledged += changes.length;
        const store = await engine.open(url);
        lost.push(...(await lostFrom(store, changes)));
        await engine.closeAll();
      }
      expect(lost).toEqual([]);
      await annotate(
        `${acknowledged} changes acknowledged over ${killRounds} kills, ${lost.length} lost`,
      );
    });

    test('a change that kill -9 interrupts is made completely or not at all', async () => {
      const url = await engine.freshUrl();
      for (const after of [2, 5, 9, 17]) await killWhileWriting(url, `${after}`, after);
      await engine.open(url);
      // The audit holds exactly the steps of each share.
      const shares = await engine.execute(
        url,
        `select state, (select count(*) from audit where audit.server = shares.server
           and audit.change like 'share.%') as steps from shares`,
      );
      const steps = shares.map(({ state, steps: count }) => [state, Number(count)]);
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.filter(([state, count]) => count !== (state === 'posted' ? 2 : 1))).toEqual([]);
    });
  });
}

async function untilDone(hear: () => Promise<unknown>): Promise<string[]> {
  const occurrences: string[] = [];
  for (;;) {
    const said = await hear();
    if (said === 'done') return occurrences;
    occurrences.push(String(said));
  }
}
