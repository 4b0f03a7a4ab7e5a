/**
 * Interactions by HTTP beside those over the gateway, with one replica and two, and beside a constant
 * answer: how many a second, and how long each takes. All bots keep their state in one PostgreSQL.
 * Then replicas are replaced behind a balancer while members ask: how many questions stay unanswered.
 *
 *     npm run bench -- http [--rounds 5] [--deploys 10]
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { EXAMINE_MS, startBalancer } from './balancer.ts';
import type { ReplicaKind } from './http-replica.ts';
import { slashCommand } from './questions/interactions.ts';
import type { WireReply, WireRequest } from './wire.ts';
import { type Program, runProgram } from '../program.ts';
import { startPostgres } from '../store/postgres-server.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    deploys: { type: 'string', default: '10' },
  },
});

/** Enough for a p99 over all rounds, with 200 at once. */
const QUESTIONS = 400;
/** The first finds code that is not compiled yet. */
const WARM_UP_ROUNDS = 1;

const PING = [slashCommand('ping', {})];
/** What members ask, in equal parts. */
const MIXED = [
  slashCommand('year', { year: '1998' }),
  slashCommand('person', { name: 'سيف العدل' }),
  slashCommand('search', { query: 'embassy bombing 1998' }),
  slashCommand('person', { name: 'saif al' }, true),
];

const postgres = await startPostgres();
const databaseUrl = await postgres.emptyDatabase();
const wire = fork(new URL('wire.ts', import.meta.url));
const [started] = (await once(wire, 'message')) as [WireReply];
if (!('port' in started)) throw new Error('the wire did not say its port');
const { port: wirePort, publicKey } = started;

type Replica = { readonly process: ChildProcess; readonly port: number };

async function start(kind: ReplicaKind, port = 0): Promise<Replica> {
  const script = new URL('http-replica.ts', import.meta.url).pathname;
  const api = `http://127.0.0.1:${wirePort}`;
  const replica = spawn(
    process.execPath,
    [script, kind, api, publicKey, databaseUrl, String(port)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = (await once(replica.stdout, 'data')) as [Buffer];
  return { process: replica, port: Number(line.toString()) };
}

async function stop({ process: replica }: Replica): Promise<void> {
  const ended = once(replica, 'exit');
  replica.kill('SIGTERM');
  await ended;
}

type Asked = Extract<WireReply, { times: unknown }>;

async function ask(request: WireRequest): Promise<Asked> {
  wire.send(request);
  const [reply] = (await once(wire, 'message')) as [WireReply];
  if (!('times' in reply)) throw new Error('the wire did not measure');
  return reply;
}

const urlOf = ({ port }: Replica) => `http://127.0.0.1:${port}/interactions`;
const repeated = (interactions: readonly object[], count: number) =>
  Array.from({ length: count }, (_, index) => interactions[index % interactions.length] ?? {});

const gateway = await start('gateway');
const constant = await start('constant');
const first = await start('http');
const second = await start('http');

const ways: readonly (Pick<WireRequest, 'urls'> & {
  readonly name: string;
  readonly interactions: readonly object[];
})[] = [
  { name: 'HTTP, no bot', urls: [urlOf(constant)], interactions: PING },
  { name: 'gateway, /ping', interactions: PING },
  { name: 'HTTP, /ping', urls: [urlOf(first)], interactions: PING },
  { name: 'gateway, mixed', interactions: MIXED },
  { name: 'HTTP, mixed', urls: [urlOf(first)], interactions: MIXED },
  { name: 'HTTP × 2, mixed', urls: [urlOf(first), urlOf(second)], interactions: MIXED },
];

for (const concurrency of [1, 50, 200]) {
  const measured = new Map(ways.map(({ name }) => [name, [] as Asked[]]));
  for (let round = -WARM_UP_ROUNDS; round < Number(values.rounds); round += 1) {
    for (const { name, urls, interactions } of ways) {
      const request = { interactions: repeated(interactions, QUESTIONS), concurrency };
      const asked = await ask(urls ? { ...request, urls } : request);
      if (round >= 0) measured.get(name)?.push(asked);
    }
  }
  report(concurrency, measured);
}
for (const replica of [gateway, constant, first, second]) await stop(replica);
for (const signal of ['SIGTERM', 'SIGKILL'] as const)
  await replaceReplicas(signal, Number(values.deploys));
wire.kill();
await postgres.stop();

function report(concurrency: number, measured: ReadonlyMap<string, readonly Asked[]>): void {
  const heads = ['a second', 'p50 ms', 'p99 ms', 'p50 /no bot', 'unanswered'];
  console.log(
    `\n${concurrency} at once`.padEnd(23) + heads.map((head) => head.padStart(12)).join(''),
  );
  const median = (rounds: readonly Asked[]) => quantile(rounds.flatMap(timesOf), 0.5);
  const baseline = median([...measured.values()][0] ?? []);
  for (const [name, rounds] of measured) {
    const times = rounds.flatMap(timesOf);
    const took = rounds.reduce((sum, round) => sum + round.took, 0);
    const unanswered = rounds.reduce((sum, round) => sum + round.unanswered, 0);
    const columns = [
      Math.round((1000 * times.length) / took),
      quantile(times, 0.5).toFixed(2),
      quantile(times, 0.99).toFixed(2),
      (median(rounds) / baseline).toFixed(2),
      unanswered,
    ];
    console.log(name.padEnd(22) + columns.map((value) => String(value).padStart(12)).join(''));
  }
}

function timesOf({ times }: Asked): readonly number[] {
  return times;
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The program as operators start it. Resolves when it is ready. */
async function startProgram(port = 0): Promise<Program & { readonly port: number }> {
  const program = runProgram(process.execPath, ['src/start.js'], {
    DISCORD_TOKEN: 'token',
    DISCORD_API_URL: `http://127.0.0.1:${wirePort}`,
    DISCORD_PUBLIC_KEY: publicKey,
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: String(port),
    DATABASE_URL: databaseUrl,
  });
  const ready = JSON.parse(await program.waitForLine(/"msg":"ready"/)) as { httpPort: number };
  return { ...program, port: ready.httpPort };
}

/** One after the other, each while the other one answers. At least 1,000 questions a deploy. */
async function replaceReplicas(signal: 'SIGTERM' | 'SIGKILL', deploys: number): Promise<void> {
  const running = [await startProgram(), await startProgram()];
  const balancer = await startBalancer(running.map(({ port }) => port));
  const urls = [`http://127.0.0.1:${balancer.port}/interactions`];
  let asked = 0;
  let unanswered = 0;
  let slowest = 0;
  const askFor = async (replacing: Promise<void>) => {
    const state = { isReplaced: false };
    void replacing.then(() => (state.isReplaced = true));
    const enough = asked + 1000;
    while (!state.isReplaced || asked < enough) {
      const batch = await ask({ interactions: repeated(MIXED, 100), concurrency: 10, urls });
      asked += 100;
      unanswered += batch.unanswered;
      slowest = Math.max(slowest, ...batch.times);
    }
  };
  for (let deploy = 0; deploy < deploys; deploy += 1) {
    const index = deploy % running.length;
    const replace = async (old: (typeof running)[number]) => {
      old.signal(signal);
      await old.waitForExit();
      running[index] = await startProgram(old.port);
      // The balancer knows of it, as after a deploy that waits for health.
      await new Promise((resolve) => setTimeout(resolve, 2 * EXAMINE_MS));
    };
    const old = running[index];
    if (old) await askFor(replace(old));
  }
  console.log(
    `\n${deploys} replicas replaced by ${signal}: ${unanswered} of ${asked} unanswered, ` +
      `the slowest took ${Math.round(slowest)} ms`,
  );
  balancer.close();
  for (const program of running) program.signal('SIGKILL');
}
