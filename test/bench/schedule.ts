/**
 * Measures what schedules cost a process: idle with 10,000 of them, and in a minute in which 1,000
 * are due. The store is a real SQLite file. Discord answers at once, so that only our own work counts.
 *
 *     npm run bench -- schedule
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import pino from 'pino';
import type { Channels } from '../../src/bot/channels.ts';
import { toMessageBody } from '../../src/discord/message-body.ts';
import { startScheduler } from '../../src/schedule/scheduler.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Plan } from '../../src/store/schedules.ts';
import { bundledLookup } from '../bundled.ts';

const SCHEDULES = 10_000;
const DUE_AT_ONCE = 1_000;
/** The limit of one server. */
const PER_SERVER = 25;
const CHECKS = 2_000;
/** How often the scheduler checks when nothing is due. */
const CHECKS_PER_SECOND = 1 / 30;
/** A post takes four requests (channel, server, member, message), and Discord allows 50 a second. */
const POSTS_PER_SECOND = 50 / 4;

const START = Date.UTC(2026, 2, 28, 8);
const DUE = START + 3_600_000;
const CONTENTS: readonly Plan['content'][] = [
  { kind: 'on-this-day', otherwise: 'nearest-in-week' },
  { kind: 'one-entry', order: 'in-order' },
  { kind: 'one-entry', order: 'random' },
];

const folder = mkdtempSync(path.join(tmpdir(), 'chronocite-bench-'));
const store = await openStore(`sqlite:${path.join(folder, 'store.sqlite')}`);
let posted = 0;
const everything = 2n ** 53n - 1n;
const channels: Channels = {
  memberPermissions: async () => everything,
  find: async (server, id) => ({
    id,
    server,
    name: 'general',
    kind: 'text',
    parent: undefined,
    botPermissions: everything,
  }),
  post: async (place, { message }) => {
    // Other work gets its turn, as it does during a request over the network.
    await setImmediate();
    // The body is serialized, as it is for Discord.
    JSON.stringify(toMessageBody(message));
    posted += 1;
    return { kind: 'posted', message: String(posted), channel: place.id };
  },
  findPost: async () => ({ kind: 'none' }),
  publish: async () => {},
  remove: async () => 'removed',
  systemChannel: async () => undefined,
  servers: async () => [],
};

let now = START;
const memoryBefore = settledMemory();
const scheduler = startScheduler({
  store,
  channels,
  lookup: () => bundledLookup,
  now: () => now,
  log: pino({ level: 'silent' }),
});
await scheduler.checkNow();

const withoutSchedules = await idle();
await addSchedules();
const withSchedules = await idle();
const memoryAfter = settledMemory();
console.log(`idle, µs of CPU a check    p50      p99`);
print('no schedules', withoutSchedules);
print(`${SCHEDULES} schedules`, withSchedules);
console.log(`ratio of the p50           ${(withSchedules.p50 / withoutSchedules.p50).toFixed(2)}`);
console.log(
  `a core is busy             ${percent((withSchedules.p50 / 1e6) * CHECKS_PER_SECOND)} of the time with checks`,
);
console.log(`memory that they add       ${(memoryAfter - memoryBefore).toFixed(1)} MB`);

now = DUE;
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const cpuBefore = process.cpuUsage();
const began = performance.now();
await scheduler.checkNow();
const wall = performance.now() - began;
const { user, system } = process.cpuUsage(cpuBefore);
delay.disable();
const atDiscordsPace = (posted / POSTS_PER_SECOND) * 1000;
console.log(`\na minute in which ${DUE_AT_ONCE} are due (${posted} have something to post)`);
console.log(`wall time                  ${wall.toFixed(0)} ms, without Discord’s rate limit`);
console.log(`CPU                        ${((user + system) / 1000).toFixed(0)} ms`);
console.log(
  `at Discord’s pace          ${(atDiscordsPace / 1000).toFixed(0)} s, of which our work ${percent(wall / atDiscordsPace)}`,
);
console.log(
  `other work waits           p50 ${ms(delay.percentile(50))}, p99 ${ms(delay.percentile(99))}, longest ${ms(delay.max)}`,
);
await scheduler.close();
await store.close();
rmSync(folder, { recursive: true });

async function addSchedules(): Promise<void> {
  for (let index = 0; index < SCHEDULES; index += 1) {
    const server = String(1000 + Math.floor(index / PER_SERVER));
    const isDue = index % (SCHEDULES / DUE_AT_ONCE) === 0;
    const time = isDue ? '09:00' : `${String(10 + (index % 12)).padStart(2, '0')}:30`;
    const content = CONTENTS[index % CONTENTS.length] ?? { kind: 'one-entry', order: 'random' };
    await store.schedules.add(
      { server, by: '1', interaction: String(index), at: START },
      {
        channel: `1${server}`,
        plan: { time, content },
        mention: false,
        silent: false,
        publish: false,
      },
      isDue ? DUE : DUE + 3_600_000 * (1 + (index % 12)),
    );
  }
}

type Quantiles = { readonly p50: number; readonly p99: number };

/** µs of CPU time that a check takes when nothing is due. */
async function idle(): Promise<Quantiles> {
  const taken: number[] = [];
  for (let check = 0; check < CHECKS; check += 1) {
    const before = process.cpuUsage();
    await scheduler.checkNow();
    const { user: u, system: s } = process.cpuUsage(before);
    taken.push(u + s);
  }
  taken.sort((a, b) => a - b);
  return { p50: taken[CHECKS / 2] ?? NaN, p99: taken[Math.floor(CHECKS * 0.99)] ?? NaN };
}

function settledMemory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

function print(name: string, { p50, p99 }: Quantiles): void {
  console.log(`${name.padEnd(24)}${p50.toFixed(0).padStart(6)}${p99.toFixed(0).padStart(9)}`);
}

function percent(share: number): string {
  return `${(100 * share).toPrecision(2)} %`;
}

function ms(nanoseconds: number): string {
  return `${(nanoseconds / 1e6).toFixed(1)} ms`;
}
