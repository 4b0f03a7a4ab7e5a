/**
 * What the bot takes of a machine beside a bare discord.js bot with one command: time to start, and
 * memory when ready and after 1,000 questions. Both run as processes of their own against one
 * stand-in for Discord, in turn. Prints medians and ratios.
 *
 *     npm run bench -- footprint [--starts 9]
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startStandIn } from '@chronocite/playground';
import { bundledTimeline } from '../bundled.ts';
import { runProgram, type Program } from '../program.ts';
import { type Memory, memoryOf } from './memory-of.ts';

const { values: options } = parseArgs({ options: { starts: { type: 'string', default: '9' } } });

const QUESTIONS = 1_000;
/** Both bots have then done what a start leaves for afterwards. */
const SETTLED_MS = 1_000;

type Question = { readonly command: string; readonly options?: Readonly<Record<string, string>> };

type Bot = {
  readonly name: string;
  readonly script: string;
  readonly questions: readonly Question[];
};

type Start = {
  readonly startMs: number;
  readonly startCpuMs: number;
  readonly atReady: Memory;
  readonly firstAnswerMs: number;
  readonly afterQuestions: Memory;
};

const BARE: Bot = {
  name: 'bare discord.js bot',
  script: 'test/bench/bare-bot.js',
  questions: [{ command: 'ping' }],
};

/** Asked for every entry, person and year of the bundled timeline. */
const OURS: Bot = {
  name: 'Chronocite',
  script: 'src/start.js',
  questions: interleave([
    bundledTimeline.entries.map(({ title }) => question('search', 'query', title)),
    bundledTimeline.people.map(({ name }) => question('person', 'name', name)),
    Array.from({ length: 30 }, (_, index) => question('year', 'year', String(1992 + index))),
    bundledTimeline.entries.map(({ id }) => question('entry', 'id', id)),
  ]),
};

if (process.platform !== 'linux') {
  console.log('Not measured: the memory of a process is read from /proc, which only Linux has.');
  process.exit();
}
const standIn = await startStandIn({ port: 0 });
const member = standIn.person({ name: 'member' });
const folder = await mkdtemp(join(tmpdir(), 'chronocite-bench-'));
try {
  // The first start after an install has no compiled code to take from the cache.
  await rm('node_modules/.cache/compiled', { recursive: true, force: true });
  const first = await start(OURS, 0);
  const bare: Start[] = [];
  const ours: Start[] = [];
  for (let number = 0; number < Number(options.starts); number += 1) {
    bare.push(await start(BARE, number));
    ours.push(await start(OURS, number));
  }
  report(bare, ours);
  const slowest = Math.max(...ours.map(({ firstAnswerMs }) => firstAnswerMs));
  const { startMs, atReady } = first;
  console.log(
    `\nChronocite's first start after an install: ${startMs.toFixed(0)} ms, RSS ${atReady.rss.toFixed(0)} MiB`,
  );
  console.log(`Its slowest first answer: ${slowest.toFixed(0)} ms`);
} finally {
  await standIn.close();
  await rm(folder, { recursive: true });
}

function question(command: string, option: string, value: string): Question {
  return { command, options: { [option]: value } };
}

/** The first of each list, then the second of each, and so on. */
function interleave<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  ).flat();
}

/** Starts the bot, asks it, and ends it. `number` chooses the question that comes first. */
async function start(bot: Bot, number: number): Promise<Start> {
  const started = performance.now();
  const program = runProgram(process.execPath, [bot.script], {
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.apiUrl,
    DATABASE_URL: `sqlite:${join(folder, 'store.sqlite')}`,
  });
  try {
    await program.waitForLine(/\bready\b/);
    const startMs = performance.now() - started;
    const startCpuMs = await cpuMsOf(program);
    await setTimeout(SETTLED_MS);
    const atReady = await memoryOf(program.pid);
    const askedAt = performance.now();
    await ask(questionAt(bot, number));
    const firstAnswerMs = performance.now() - askedAt;
    for (let index = 1; index < QUESTIONS; index += 1) await ask(questionAt(bot, number + index));
    await setTimeout(SETTLED_MS);
    const afterQuestions = await memoryOf(program.pid);
    return { startMs, startCpuMs, atReady, firstAnswerMs, afterQuestions };
  } finally {
    program.signal('SIGTERM');
    await program.waitForExit();
  }
}

function questionAt({ questions }: Bot, index: number): Question {
  return questions[index % questions.length] as Question;
}

async function ask({ command, options: given = {} }: Question): Promise<void> {
  await member.slash(command, given);
}

/** User and system time are the 14th and 15th field of `stat`, in ticks of 10 ms. */
async function cpuMsOf({ pid }: Program): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

function report(bare: readonly Start[], ours: readonly Start[]): void {
  const row = (name: string, unit: string, value: (start: Start) => number) => {
    const [other, own] = [median(bare.map(value)), median(ours.map(value))];
    const cells = [`${other.toFixed(0)} ${unit}`, `${own.toFixed(0)} ${unit}`];
    console.log(line(name, [...cells, (own / other).toFixed(2)]));
  };
  console.log(line(`median of ${ours.length} starts`, [BARE.name, OURS.name, 'ratio']));
  row('start until ready', 'ms', ({ startMs }) => startMs);
  row('CPU time of the start', 'ms', ({ startCpuMs }) => startCpuMs);
  row('first answer', 'ms', ({ firstAnswerMs }) => firstAnswerMs);
  row('RSS when ready', 'MiB', ({ atReady }) => atReady.rss);
  row('PSS when ready', 'MiB', ({ atReady }) => atReady.pss);
  row(`RSS after ${QUESTIONS} questions`, 'MiB', ({ afterQuestions }) => afterQuestions.rss);
  row(`PSS after ${QUESTIONS} questions`, 'MiB', ({ afterQuestions }) => afterQuestions.pss);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function line(name: string, cells: readonly string[]): string {
  return name.padEnd(30) + cells.map((cell) => cell.padStart(20)).join('');
}
