/**
 * Replaces the bot's process again and again while members ask, as a supervisor does, and counts the
 * questions without an answer on Discord's side: ten times in order, and once by kill -9.
 *
 *     npm run bench -- deploys [--questions 10000] [--rate 100] [--deploys 10]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startStandIn } from '@chronocite/playground';
import {
  askStream,
  type Question,
  type Replacement,
  SupervisedBot,
} from '../stream-of-questions.ts';

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '10000' },
    /** A second. */
    rate: { type: 'string', default: '100' },
    deploys: { type: 'string', default: '10' },
  },
});
/** Discord's code for the second answer to a question. */
const ALREADY_ACKNOWLEDGED = 40060;

const total = Number(values.questions);
const perSecond = Number(values.rate);
const deploys = Number(values.deploys);

console.log(`${total} questions, ${perSecond} a second, over the gateway`);
await run('in order', 'SIGTERM', deploys);
await run('kill -9', 'SIGKILL', 1);

async function run(name: string, signal: 'SIGTERM' | 'SIGKILL', times: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'chronocite-deploys-'));
  const standIn = await startStandIn({ port: 0 });
  let repeated = 0;
  standIn.requests.on('served', ({ error }) => {
    if (error?.code === ALREADY_ACKNOWLEDGED) repeated += 1;
  });
  try {
    const bot = await SupervisedBot.start(standIn, {
      DATABASE_URL: `sqlite:${join(folder, 'store.sqlite')}`,
    });
    const questions: Question[] = [];
    /** What a process had taken or was about to take when it was killed. */
    let inHands: ReadonlySet<Question> = new Set();
    const asking = askStream(standIn, { perSecond, total }, questions);
    const replacements: Replacement[] = [];
    const pauseMs = (1000 * total) / perSecond / (times + 1);
    const begun = performance.now();
    for (let nth = 1; nth <= times; nth += 1) {
      await sleep(Math.max(0, begun + nth * pauseMs - performance.now()));
      if (signal === 'SIGKILL') inHands = new Set(questions.filter(isOpen));
      replacements.push(await bot.replace(signal));
    }
    await asking;
    await bot.close();
    const { sessionsBegun } = standIn.gateway;
    report(name, { questions, inHands, replacements, repeated, sessionsBegun });
  } finally {
    await standIn.close();
    await rm(folder, { recursive: true });
  }
}

function isOpen({ answeredAt }: Question): boolean {
  return answeredAt === undefined;
}

type Run = {
  readonly questions: readonly Question[];
  readonly inHands: ReadonlySet<Question>;
  readonly replacements: readonly Replacement[];
  /** Second answers. */
  readonly repeated: number;
  readonly sessionsBegun: number;
};

function report(
  name: string,
  { questions, inHands, replacements, repeated, sessionsBegun }: Run,
): void {
  const unanswered = questions.filter(isOpen);
  const times = questions.flatMap(({ askedAt, answeredAt }) =>
    answeredAt === undefined ? [] : [answeredAt - askedAt],
  );
  times.sort((a, b) => a - b);
  const ofKilled = unanswered.filter((question) => inHands.has(question)).length;
  console.log(`\n${name}: the process was replaced ${replacements.length} times`);
  console.log(`  questions            ${questions.length}`);
  console.log(
    `  unanswered           ${unanswered.length}, ${ofKilled} in the hands of a killed process`,
  );
  console.log(`  answered again       ${repeated} (Discord takes the first answer only)`);
  console.log(`  sessions begun       ${sessionsBegun}`);
  const median = times[Math.floor(times.length / 2)] ?? Number.NaN;
  console.log(`  answer               median ${ms(median)}, longest ${ms(times.at(-1))}`);
  console.log(`  old process ended    ${range(replacements.map(({ endedMs }) => endedMs))}`);
  console.log(`  session resumed      ${range(replacements.map(({ resumedMs }) => resumedMs))}`);
}

function range(times: readonly (number | undefined)[]): string {
  if (times.includes(undefined)) return 'not each time';
  const sorted = (times as readonly number[]).toSorted((a, b) => a - b);
  return `after ${ms(sorted[0])} to ${ms(sorted.at(-1))}`;
}

function ms(milliseconds: number | undefined): string {
  return milliseconds === undefined ? 'never' : `${Math.round(milliseconds)} ms`;
}
