/** Shards of one bot in two processes that share a store. */
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type StandIn, startStandIn } from '@chronocite/playground';
import { commands } from '../../commands/index.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import { createIdentifyThrottler } from '../../src/discord/identify-throttler.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { bundledLookup } from '../bundled.ts';

let standIn: StandIn;
let store: Store;
const bots: Bot[] = [];
const log = pino({ level: 'silent' });

beforeEach(async () => {
  standIn = await startStandIn({ port: 0 });
  store = await openStore('sqlite::memory:');
});
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.close();
  await standIn.close();
  await store.close();
});

async function start(numbers: readonly number[], count: number): Promise<Bot> {
  const { token, apiUrl } = standIn;
  const services = { lookup: () => bundledLookup, store, now: Date.now };
  const shards = { numbers, count };
  const bot = await startBot({ token, apiUrl, commands, services, log, shards });
  bots.push(bot);
  return bot;
}

/** Asks in as many servers as make sure that each shard gets a question. */
async function askEverywhere(): Promise<void> {
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
    const where = standIn.addServer(name);
    const answer = await standIn.person({ name: 'Alice', where }).slash('year', { year: '1998' });
    expect(answer.content).toContain('1998');
  }
}

test('each process answers for its shards, and all servers are answered', async () => {
  expect((await start([0, 2], 4)).shards).toBe(2);
  expect((await start([1, 3], 4)).shards).toBe(2);
  await askEverywhere();
});

test('one process is replaced while the other goes on, each with its own sessions', async () => {
  const first = await start([0, 2], 4);
  await start([1, 3], 4);
  await first.close();
  bots.shift();
  await start([0, 2], 4);
  await askEverywhere();
  expect(standIn.gateway.sessionsBegun).toBe(4);
});

test('of shards of one bucket, over two processes, one begins a session each 5 s', async () => {
  const waits: number[] = [];
  const begun = Date.now();
  const throttler = () =>
    createIdentifyThrottler({
      store: store.sessions,
      application: '1',
      maxConcurrency: 2,
      log,
      wait: async (milliseconds) => void waits.push(milliseconds),
    });
  const [one, other] = [throttler(), throttler()];
  const { signal } = new AbortController();
  await Promise.all(
    [0, 2, 4].flatMap((shard) => [
      one.waitForIdentify(shard, signal),
      other.waitForIdentify(shard + 6, signal),
    ]),
  );
  waits.sort((a, b) => a - b);
  expect(waits).toHaveLength(6);
  for (const [index, wait] of waits.entries()) {
    expect(wait).toBeGreaterThanOrEqual(index * 5_000 - (Date.now() - begun));
  }
});
