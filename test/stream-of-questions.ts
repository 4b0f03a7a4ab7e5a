/** Members who ask without pause while the bot's process is replaced, and what becomes of each question. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { StandIn } from '@chronocite/playground';
import { type Program, runProgram } from './program.ts';

export type Question = {
  /** Milliseconds since the stream began. */
  readonly askedAt: number;
  /** Undefined until then; a question without an answer after 3 s gets none. */
  answeredAt: number | undefined;
};

/** One replacement of the process, in milliseconds since the old one was told to end. */
export type Replacement = {
  readonly endedMs: number;
  /** When the last shard was connected again; undefined if a new session had to begin. */
  readonly resumedMs: number | undefined;
};

/** A member may ask two questions a second. */
const QUESTIONS_OF_A_MEMBER = 1;

/**
 * Asks that many questions each second: `total` of them, or until told to end. Resolves when each is
 * answered or given up.
 */
export async function askStream(
  standIn: StandIn,
  {
    perSecond,
    total = Infinity,
    signal,
  }: { readonly perSecond: number; readonly total?: number; readonly signal?: AbortSignal },
  questions: Question[],
): Promise<void> {
  const members = Array.from({ length: Math.ceil(perSecond / QUESTIONS_OF_A_MEMBER) }, (_, nth) =>
    standIn.person({ name: `Member ${nth}` }),
  );
  const begun = performance.now();
  const now = () => performance.now() - begun;
  const isOver = () => signal?.aborted ?? false;
  const asked: Promise<void>[] = [];
  while (asked.length < total && !isOver()) {
    const due = Math.min(total, Math.ceil((now() / 1000) * perSecond));
    while (asked.length < due) {
      const question: Question = { askedAt: now(), answeredAt: undefined };
      questions.push(question);
      const year = String(1990 + (asked.length % 30));
      const answer = members[asked.length % members.length]?.slash('year', { year });
      asked.push(
        Promise.resolve(answer).then(
          () => void (question.answeredAt = now()),
          () => undefined,
        ),
      );
    }
    await sleep(5);
  }
  await Promise.all(asked);
}

/** The bot as a supervisor runs it: the next process starts when the old one has ended. */
export class SupervisedBot {
  readonly #standIn: StandIn;
  readonly #env: Readonly<Record<string, string>>;
  #program: Program;
  /** How many processes have ended. */
  ended = 0;

  private constructor(standIn: StandIn, env: Readonly<Record<string, string>>) {
    this.#standIn = standIn;
    this.#env = env;
    this.#program = this.#start();
  }

  /** Resolves when it is ready. */
  static async start(
    standIn: StandIn,
    env: Readonly<Record<string, string>>,
  ): Promise<SupervisedBot> {
    const bot = new SupervisedBot(standIn, env);
    await bot.#program.waitForLine(/"msg":"ready"/);
    return bot;
  }

  async replace(signal: 'SIGTERM' | 'SIGKILL'): Promise<Replacement> {
    const told = performance.now();
    let resumedMs: number | undefined;
    this.#standIn.gateway.events.once('resume', () => (resumedMs = performance.now() - told));
    this.#program.signal(signal);
    await this.#program.waitForExit();
    const endedMs = performance.now() - told;
    this.ended += 1;
    this.#program = this.#start();
    await this.#program.waitForLine(/"msg":"ready"/);
    return { endedMs, resumedMs };
  }

  async close(): Promise<void> {
    this.#program.signal('SIGTERM');
    await this.#program.waitForExit();
  }

  #start(): Program {
    return runProgram(process.execPath, ['src/start.js'], {
      DISCORD_TOKEN: this.#standIn.token,
      DISCORD_API_URL: this.#standIn.apiUrl,
      ...this.#env,
    });
  }
}
