/** The bot's process is replaced while members ask, as a deploy or a crash does. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type StandIn, startStandIn } from '@chronocite/playground';
import { askStream, type Question, SupervisedBot } from './stream-of-questions.ts';

const HOUR = 3_600_000;
const ALREADY_ACKNOWLEDGED = 40060;

let folder: string;
let standIn: StandIn;
let bot: SupervisedBot;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chronocite-'));
  // No deadline ever comes: on a busy machine a start may take more than Discord's 3 s. To the bot, a
  // question from the future is not too old. `npm run bench -- deploys` counts with the real clock.
  const clock = { now: () => Date.now() + HOUR, after: () => () => undefined };
  standIn = await startStandIn({ port: 0, clock });
  bot = await SupervisedBot.start(standIn, {
    DATABASE_URL: `sqlite:${join(folder, 'store.sqlite')}`,
  });
});
afterEach(async () => {
  await bot.close();
  await standIn.close();
  await rm(folder, { recursive: true, force: true });
});

/**
 * Asks until the process was replaced that often, and waits for the answers: to all, but for what a
 * killed process was about to answer.
 */
async function askWhileReplaced(signal: 'SIGTERM' | 'SIGKILL', times: number): Promise<void> {
  const questions: Question[] = [];
  const done = new AbortController();
  void askStream(standIn, { perSecond: 50, signal: done.signal }, questions);
  let inHands: readonly Question[] = [];
  for (let nth = 0; nth < times; nth += 1) {
    if (signal === 'SIGKILL') inHands = questions.filter(isOpen);
    await bot.replace(signal);
  }
  done.abort();
  expect(questions.length).toBeGreaterThan(times);
  const lost = () =>
    questions.filter((question) => isOpen(question) && !inHands.includes(question));
  await expect.poll(lost, { timeout: 60_000 }).toEqual([]);
}

const isOpen = ({ answeredAt }: Question): boolean => answeredAt === undefined;

test('each question is answered once while the process is replaced in order, on one session', async () => {
  /** The process whose session goes on. What an earlier one has sent twice on a busy machine came before. */
  let resumedBy = 0;
  standIn.gateway.events.on('resume', () => (resumedBy = bot.ended));
  /** By which process, by the path of the answer. */
  const answeredBy = new Map<string, number>();
  const answeredAgain: string[] = [];
  standIn.requests.on('served', ({ path, error }) => {
    if (!path.endsWith('/callback')) return;
    if (error?.code === ALREADY_ACKNOWLEDGED && answeredBy.get(path) !== resumedBy)
      answeredAgain.push(path);
    else if (error === undefined) answeredBy.set(path, resumedBy);
  });
  await askWhileReplaced('SIGTERM', 3);
  expect(answeredBy.size).toBeGreaterThan(3);
  expect(answeredAgain).toEqual([]);
  expect(standIn.gateway.sessionsBegun).toBe(1);
});

test('after kill -9 the next process answers what was asked meanwhile, on the same session', async () => {
  await askWhileReplaced('SIGKILL', 1);
  expect(standIn.gateway.sessionsBegun).toBe(1);
});
