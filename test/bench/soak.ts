/**
 * Runs the program for minutes under a stream of questions while what it depends on breaks now and then.
 * Reports what stayed unanswered outside the windows of the faults, what was posted twice, and whether
 * memory grows. Ends with 1 where anything was lost or doubled.
 *
 *     npm run bench -- soak [--minutes 3] [--rate 200] [--only 'store busy']
 */
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import {
  addChannel,
  NoAnswer,
  startStandIn,
  type Clock,
  type Failure,
  type Person,
} from '@chronocite/playground';
import { ChannelType } from 'discord-api-types/v10';
import { seeded } from './random.ts';
import { describeSlope, type Measured } from './slope.ts';
import { bundledLookup } from '../bundled.ts';
import { isPrivate } from '../commands/message.ts';
import { runProgram } from '../program.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '3' },
    rate: { type: 'string', default: '200' },
    /** A fault by a part of its name. */
    only: { type: 'string', default: '' },
  },
});
const MINUTE = 60_000;
const duration = Number(values.minutes) * MINUTE;
const rate = Number(values.rate);
const random = seeded(7);
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The stand-in keeps an interaction for 15 minutes, and 200 a second would fill its memory. */
const LONGEST_KEPT_MS = MINUTE;
const clock: Clock = {
  now: Date.now,
  after(ms, task) {
    const timer = setTimeout(task, Math.min(ms, LONGEST_KEPT_MS)).unref();
    return () => clearTimeout(timer);
  },
};

/** A line of `--trace-gc`, such as `[7:0x1] 9120 ms: Mark-Compact 98.1 (120.3) -> 81.0 (118.5) MB, …`. */
const COLLECTION = /^\[\d+:0x/u;
const FULL = /(\d+) ms: Mark-Compact .*?-> ([\d.]+)/u;

const folder = await mkdtemp(join(tmpdir(), 'soak-'));
const storeFile = join(folder, 'store.sqlite');
// Heartbeats of 5 s, so that a half-open line is noticed within a window.
const standIn = await startStandIn({ port: 0, clock, heartbeatInterval: 5_000 });
// Says what is still in use after each full collection of garbage: a leak shows there first.
const program = runProgram(process.execPath, ['--trace-gc', 'src/start.js'], {
  DISCORD_TOKEN: standIn.token,
  DISCORD_API_URL: standIn.apiUrl,
  DATABASE_URL: `sqlite:${storeFile}`,
  LOG_LEVEL: 'warn',
});
await once(standIn.gateway.events, 'identify');

type Window = { readonly name: string; readonly from: number; to: number };
const windows: Window[] = [];
const unanswered: { readonly at: number; readonly what: string }[] = [];
const failures = new Map<string, number>();
const times: number[] = [];
const memory: { readonly at: number; readonly megabytes: number }[] = [];
let asked = 0;

/** Discord waits for 3 s, so a question can be lost to a fault that begins after it was asked. */
const LIFE_MS = 3_000;

/** On a busy machine the stand-in or the bot waits for a core. What is asked meanwhile says nothing. */
const LONGEST_STOP_MS = 500;

/** Twice as many as there are questions a second: a member may ask two a second. */
const people = Array.from({ length: 2 * rate }, (_, nth) => standIn.person({ name: `Ada ${nth}` }));
const QUESTIONS: readonly ((person: Person) => Promise<unknown>)[] = [
  (person) =>
    person.slash('year', { year: random.pick(['1998', '1990s', '2001-2003', 'May 2003']) }),
  (person) => person.slash('person', { name: random.pick(['Zarqawi', 'سيف العدل', 'Solemani']) }),
  (person) =>
    person.slash('search', { query: random.pick(['embassy bombing', 'denials by Iran']) }),
  (person) => person.slash('entry', { id: 'embassy-bombings-1998' }),
  (person) => person.slash('random'),
  (person) => person.slash('help'),
  (person) => person.complete('person', 'name', random.pick(['sai', 'zar', 'bin'])),
  (person) => person.complete('search', 'query', random.pick(['emb', 'iran and', '1998'])),
];

/** Each entry once in each channel: sharing it again would ask first. */
const moderators = Array.from({ length: 20 }, (_, nth) => {
  const server = standIn.server;
  addChannel(standIn.world, { type: ChannelType.GuildText, name: `soak-${nth}`, server });
  const moderator = standIn.person({ name: `Mona ${nth}`, permissions: 'moderator' });
  return moderator.in(`soak-${nth}`);
});
const entries = bundledLookup.timelines.flatMap((timeline) => timeline.entries);
let shares = 0;

const started = performance.now();
const elapsed = () => performance.now() - started;
const isOver = () => elapsed() > duration;
const loopDelay = monitorEventLoopDelay();
loopDelay.enable();

await Promise.all([askAll(), shareAll(), breakThings(), watchProcess(), forgetOldAnswers()]);
// Deferred answers have time until their interactions are forgotten.
await sleep(5_000);
report();
program.signal('SIGTERM');
const { code, lines } = await program.waitForExit();
console.log(`in use after full collections: ${describeSlope(liveHeap(lines), duration / 4)}`);
console.log(`exit status ${code}; logged at warn and above:`);
const logged = new Map<string, number>();
for (const line of lines.filter((one) => !COLLECTION.test(one))) count(logged, describeLine(line));
for (const [line, number] of logged) console.log(`  ${number} × ${line}`);
await standIn.close();
await rm(folder, { recursive: true });

async function ask(what: string, asking: () => Promise<unknown>): Promise<void> {
  const at = elapsed();
  try {
    await asking();
    times.push(elapsed() - at);
  } catch (error) {
    if (error instanceof NoAnswer) unanswered.push({ at, what: `${what}: ${error.kind}` });
    else count(failures, `${what}: ${String(error)}`);
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

async function askAll(): Promise<void> {
  const asking = new Set<Promise<void>>();
  while (!isOver()) {
    for (; asked < (elapsed() / 1000) * rate; asked += 1) {
      const person = people[asked % people.length] as Person;
      const number = random.below(QUESTIONS.length);
      const question = ask(`question ${number}`, async () => QUESTIONS[number]?.(person));
      asking.add(question);
      void question.finally(() => asking.delete(question));
    }
    const before = elapsed();
    await sleep(10);
    if (elapsed() - before > LONGEST_STOP_MS) {
      windows.push({ name: 'the stand-in itself stopped', from: before, to: elapsed() });
    }
  }
  await Promise.all(asking);
}

async function shareAll(): Promise<void> {
  const sharing: Promise<void>[] = [];
  for (; !isOver(); shares += 1) {
    const moderator = moderators[shares % moderators.length] as Person;
    const entry = entries[Math.floor(shares / moderators.length)];
    if (entry === undefined) return;
    sharing.push(ask('share', () => moderator.slash('share', { entry: entry.id })));
    await sleep(1_500);
  }
  await Promise.all(sharing);
}

/** Breaks one thing at a time. A window ends when the fault is over and the bot had the time to see it. */
async function breakThings(): Promise<void> {
  const all = [...gatewayFaults(), ...restFaults(), { name: 'store busy', run: lockStore }];
  const faults = all.filter(({ name }) => name.includes(values.only));
  await sleep(5_000);
  while (!isOver()) {
    const { name, run } = random.pick(faults);
    const window = { name, from: elapsed(), to: Infinity };
    windows.push(window);
    await run();
    window.to = elapsed();
    await sleep(3_000 + random.below(7_000));
  }
}

type Fault = { readonly name: string; readonly run: () => Promise<void> };

function gatewayFaults(): readonly Fault[] {
  const { gateway } = standIn;
  const untilBack = (inject: () => void) => async () => {
    const back = Promise.race([once(gateway.events, 'resume'), once(gateway.events, 'identify')]);
    inject();
    await back;
  };
  return [
    { name: 'line cut', run: untilBack(() => gateway.drop()) },
    { name: 'close 4000', run: untilBack(() => gateway.closeAll(4000)) },
    { name: 'close 1000', run: untilBack(() => gateway.closeAll(1000)) },
    { name: 'op 7', run: untilBack(() => gateway.reconnect()) },
    { name: 'op 9', run: untilBack(() => gateway.invalidate(false)) },
    { name: 'line half open', run: untilBack(() => gateway.freeze()) },
    {
      name: 'handshakes refused',
      run: untilBack(() => {
        gateway.refuseHandshakes(502, 2);
        gateway.drop();
      }),
    },
  ];
}

function restFaults(): readonly Fault[] {
  const callback = { method: 'POST', route: '/interactions/:interaction/:token/callback' } as const;
  const post = { method: 'POST', route: '/channels/:channel/messages' } as const;
  const broken: readonly (readonly [string, Omit<Failure, 'times'>])[] = [
    ['answers 503', { ...callback, status: 503 }],
    ['answers reset', { ...callback, status: 200, connection: 'reset' }],
    ['answers closed', { ...callback, status: 200, connection: 'closed' }],
    [
      'answers taken, then reset',
      { ...callback, status: 200, connection: 'reset', afterDoing: true },
    ],
    ['answers 429', { ...callback, status: 429, retryAfter: 0.5 }],
    ['posts 503', { ...post, status: 503 }],
    ['posts taken, then reset', { ...post, status: 200, connection: 'reset', afterDoing: true }],
    ['posts taken, then 500', { ...post, status: 500, afterDoing: true }],
  ];
  return broken.map(([name, failure]) => ({
    name,
    async run() {
      const cancel = standIn.failNext({ ...failure, times: Infinity });
      await sleep(1_000 + random.below(3_000));
      cancel();
    },
  }));
}

async function lockStore(): Promise<void> {
  const other = new DatabaseSync(storeFile);
  other.exec('begin immediate');
  await sleep(3_000);
  other.exec('rollback');
  other.close();
}

/** Once a second: how much memory the bot has, and how long it waited for a core. */
async function watchProcess(): Promise<void> {
  let waited = 0;
  while (!isOver()) {
    const from = elapsed();
    await sleep(1_000);
    const [status, scheduling] = await Promise.all([
      readProcess('status'),
      readProcess('schedstat'),
    ]);
    const kilobytes = Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]);
    if (kilobytes > 0) memory.push({ at: elapsed(), megabytes: kilobytes / 1024 });
    // https://docs.kernel.org/scheduler/sched-stats.html: the second number, in nanoseconds.
    const waitedNow = Number(scheduling.split(' ')[1]) / 1e6;
    if (waitedNow - waited > LONGEST_STOP_MS && waited > 0) {
      windows.push({ name: 'the machine had no core for the bot', from, to: elapsed() });
    }
    waited = waitedNow;
  }
}

function readProcess(file: 'status' | 'schedstat'): Promise<string> {
  return readFile(`/proc/${program.pid}/${file}`, 'utf8').catch(() => '');
}

/** Nobody presses the buttons of these answers. Posts are kept, to be counted. */
async function forgetOldAnswers(): Promise<void> {
  while (!isOver()) {
    for (const { messages } of standIn.world.channels.values()) {
      for (const [id, { message, visibleTo }] of messages) {
        const age = Date.now() - Date.parse(message.timestamp);
        if (visibleTo !== undefined && age > LONGEST_KEPT_MS) messages.delete(id);
      }
    }
    await sleep(5_000);
  }
}

function windowOf({ at }: { readonly at: number }): string | undefined {
  return windows.find(({ from, to }) => at + LIFE_MS >= from && at <= to)?.name;
}

/** How long after which fault it was asked: what a fault leaves behind may last. */
function sinceWindow({ at }: { readonly at: number }): string {
  const last = windows.findLast(({ to }) => to < at);
  return last ? `${Math.floor((at - last.to) / 1000)} s after ${last.name}` : 'before any fault';
}

/** The message, and the error's code, of a line of JSON. */
function describeLine(line: string): string {
  try {
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: Record<string, unknown> };
    const of = err ? ` (${String(err['code'] ?? err['status'] ?? err['message'])})` : '';
    return `${msg}${of}`;
  } catch {
    return line;
  }
}

/** Counted from the start of the bot, a second or two before the first question. */
function liveHeap(output: readonly string[]): Measured[] {
  return output.flatMap((line) => {
    const [, at, megabytes] = FULL.exec(line) ?? [];
    return at === undefined ? [] : [{ at: Number(at), megabytes: Number(megabytes) }];
  });
}

function postedTwice(): number {
  const posts = moderators.flatMap((moderator) => {
    const shown = moderator.visibleMessages().filter((message) => !isPrivate(message));
    return shown.map(({ embeds: [embed] }) => `${moderator.channel.id} ${embed?.title}`);
  });
  console.log(`${posts.length} posts of ${shares} shares asked for`);
  return posts.length - new Set(posts).size;
}

function report(): void {
  const seconds = duration / 1000;
  const reached = (asked / seconds).toFixed(0);
  console.log(`${asked} questions in ${seconds} s, ${reached} a second`);
  const lost = new Map<string, number>();
  for (const one of unanswered) count(lost, windowOf(one) ?? `OUTSIDE, ${sinceWindow(one)}`);
  const outside = unanswered.filter((one) => windowOf(one) === undefined).length;
  const twice = postedTwice();
  const names = Map.groupBy(windows, ({ name }) => name);
  for (const [name, { length }] of names) console.log(`  ${length} × ${name}`);
  console.log(`unanswered outside their windows: ${outside}`);
  for (const [name, number] of lost) console.log(`  ${name}: ${number} unanswered`);
  for (const [name, number] of failures) console.log(`  ${name}: ${number}`);
  console.log(`posted twice: ${twice}`);
  const sorted = times.toSorted((a, b) => a - b);
  const quantile = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
  console.log(`answered after p50 ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms, faults included`);
  console.log(`longest stop of the stand-in itself: ${Math.round(loopDelay.max / 1e6)} ms`);
  console.log(`memory: ${describeSlope(memory, duration / 4)}`);
  if (outside > 0 || twice > 0) process.exitCode = 1;
}
