/**
 * Measures what the store costs on SQLite and on PostgreSQL. Each operation is compared with a bare
 * commit of the same database in the same run, so that the speed of the disk cancels out. Also
 * measures 10,000 schedules, idle and in a minute in which 1,000 are due, and opening the store.
 *
 *     npm run bench -- store
 */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { openStore } from '../../src/store/open-store.ts';
import type { Act } from '../../src/store/act.ts';
import type { OccurrenceRequest } from '../../src/store/occurrences.ts';
import type { Store } from '../../src/store/store.ts';
import { daily, DAY, embassies, NOON } from '../store/acts.ts';
import { createPostgresEngine, createSqliteEngine, type Engine } from '../store/engine.ts';

const ROUNDS = 300;
const WARM_UP_ROUNDS = 30;
const SCHEDULES = 10_000;
/** The limit of one server. */
const SCHEDULES_A_SERVER = 25;
const DUE_AT_ONCE = 1000;

/** One statement for both databases, since adding schedules one by one would be 10,000 commits. */
const FILL = `
  insert into schedules (server, id, channel, timeline, plan, mention, "by", at, state, due)
  with recursive counted (n) as (select 0 union all select n + 1 from counted where n < ${SCHEDULES - 1})
  select 's' || cast(n / ${SCHEDULES_A_SERVER} as text), cast(n as text), '${daily.channel}',
    'iran-al-qaeda', '${JSON.stringify(daily.plan)}', 0, '7', ${NOON}, 'active',
    case when n < ${DUE_AT_ONCE} then ${NOON} else ${NOON + DAY} + n end
  from counted`;

type Subject = { readonly name: string; readonly run: (round: number) => unknown };

const onSqlite = createSqliteEngine();
await onSqlite.start();
await measure(onSqlite, sqliteCommit((await onSqlite.freshUrl()).slice('sqlite:'.length)));
await onSqlite.stop();

const onPostgres = createPostgresEngine();
await onPostgres.start();
const client = new Client({ connectionString: await onPostgres.freshUrl() });
await client.connect();
await measure(onPostgres, await postgresCommit(client));
await client.end();
await onPostgres.stop();

async function measure(engine: Engine, commit: Subject): Promise<void> {
  const { name } = engine;
  const url = await engine.freshUrl();
  const sql = (statement: string) => engine.execute(url, statement);
  console.log(`\n${name}`);
  const memory = rss();
  const opened = await timed(() => openStore(url));
  const store = opened.result;
  console.log(
    `  opened, new      ${opened.ms.toFixed(0)} ms, ${(rss() - memory).toFixed(0)} MB of memory`,
  );
  await operations(store, commit);
  await schedules(store, sql);
  await store.close();
  const again = await timed(() => openStore(url));
  console.log(`  opened again     ${again.ms.toFixed(0)} ms`);
  await again.result.close();
}

/** Measures every subject once a round, so that a slow moment of the machine affects all of them. */
async function operations(store: Store, commit: Subject): Promise<void> {
  const subjects = [commit, ...subjectsOf(store)];
  const times = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    for (const { name, run } of subjects) {
      const { ms } = await timed(() => run(round));
      if (round >= 0) times.get(name)?.push(ms);
    }
  }
  const [p50, p99] = [
    percentile(times.get(commit.name), 0.5),
    percentile(times.get(commit.name), 0.99),
  ];
  console.log('                     p50 ms   p99 ms   p50 ratio   p99 ratio');
  for (const [name, taken] of times) {
    const [own50, own99] = [percentile(taken, 0.5), percentile(taken, 0.99)];
    const cells = [
      own50.toFixed(3).padStart(8),
      own99.toFixed(3).padStart(8),
      (own50 / p50).toFixed(2).padStart(11),
      (own99 / p99).toFixed(2).padStart(11),
    ];
    console.log(`  ${name.padEnd(16)} ${cells.join(' ')}`);
  }
}

function subjectsOf(store: Store): readonly Subject[] {
  const keys = new Map<number, string>();
  return [
    { name: 'settings.get', run: (round) => store.settings.get(`${Math.abs(round) % 50}`) },
    {
      name: 'settings.change',
      run: (round) => store.settings.change(act(round, 's'), { language: `${round}` }),
    },
    {
      name: 'shares.begin',
      run: (round) =>
        store.shares.begin(act(round, 'h'), { ...embassies, entry: `${round}` }, NOON - DAY),
    },
    {
      name: 'shares.posted',
      run: (round) => {
        const { server, interaction, at } = act(round, 'h');
        return store.shares.markPosted({ server, id: interaction }, `m${round}`, at);
      },
    },
    {
      name: 'queries.save',
      run: async (round) => {
        const { server, at } = act(round, '');
        keys.set(round, await store.saved.save(server, 'query', `who was killed in ${round}?`, at));
      },
    },
    {
      name: 'queries.load',
      run: (round) => {
        const { server, at } = act(round, '');
        return store.saved.load(server, 'query', keys.get(round) ?? '', at);
      },
    },
  ];
}

function act(round: number, kind: string): Act {
  return {
    server: `${Math.abs(round) % 50}`,
    by: '7',
    interaction: `${kind}${round}`,
    at: NOON + round,
  };
}

async function schedules(
  store: Store,
  sql: (statement: string) => Promise<unknown>,
): Promise<void> {
  await sql(FILL);
  const idle: number[] = [];
  for (let check = 0; check < 200; check += 1) {
    const { ms } = await timed(async () => {
      await store.schedules.nextDue();
      await store.schedules.listDue(NOON - 1, DUE_AT_ONCE);
    });
    idle.push(ms);
  }
  console.log(
    `  a check while nothing is due: p50 ${percentile(idle, 0.5).toFixed(3)} ms, p99 ${percentile(idle, 0.99).toFixed(3)} ms`,
  );

  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // The monitor measures from its first tick on.
  await new Promise((resolve) => setTimeout(resolve, 5));
  const due = await timed(() => store.schedules.listDue(NOON, DUE_AT_ONCE));
  const requests = due.result.map(({ server, id, state }): OccurrenceRequest => ({
    server,
    schedule: id,
    localTime: 'noon',
    due: state.due,
    next: state.due + DAY,
    entries: [{ timeline: 'iran-al-qaeda', entry: 'embassy-bombings' }],
  }));
  const claimed = await timed(() => store.occurrences.claim(requests, NOON));
  const posted = await timed(async () => {
    for (const occurrence of claimed.result) {
      await store.schedules.history(occurrence.server, occurrence.schedule);
      await store.occurrences.markPosted(occurrence, '51', NOON);
      // Other work gets its turn, as it does during a request to Discord.
      await new Promise(setImmediate);
    }
  });
  delay.disable();
  console.log(
    `  a minute in which ${claimed.result.length} post: read ${due.ms.toFixed(0)} ms, claimed ${claimed.ms.toFixed(0)} ms, recorded ${posted.ms.toFixed(0)} ms; the process was never blocked for more than ${(delay.max / 1e6).toFixed(0)} ms`,
  );
}

/** The least that a change can cost: one row, on disk. */
function sqliteCommit(file: string): Subject {
  const database = new DatabaseSync(file);
  database.exec('pragma journal_mode = wal; pragma synchronous = full; create table bare (n)');
  const insert = database.prepare('insert into bare values (?)');
  return { name: 'bare commit', run: (round) => insert.run(round) };
}

async function postgresCommit(bare: Client): Promise<Subject> {
  await bare.query('create table bare (n integer)');
  return {
    name: 'bare commit',
    run: (round) => bare.query('insert into bare values ($1)', [round]),
  };
}

async function timed<Result>(work: () => Result): Promise<{ ms: number; result: Awaited<Result> }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

function percentile(times: readonly number[] = [], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;
}

function rss(): number {
  return process.memoryUsage.rss() / 1e6;
}
