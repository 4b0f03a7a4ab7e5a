/**
 * What the store costs, on SQLite and on PostgreSQL: each question and change beside one bare commit
 * of the same database in the same run (so the disk's speed cancels out), what 10,000 schedules cost
 * while nothing is due and at a minute where 1,000 are, and what opening costs. Prints ratios.
 *
 *     npm run bench:store
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { openStore } from '../../src/store/open.ts';
import type { Act, SlotClaim, Store } from '../../src/store/store.ts';
import { daily, DAY, embassies, NOON } from '../store/acts.ts';
import { startPostgres } from '../store/postgres-server.ts';

const ROUNDS = 300;
const WARM_UP_ROUNDS = 30;
const SCHEDULES = 10_000;
/** As many as a server may have. */
const SCHEDULES_A_SERVER = 25;
const FIRING = 1000;

type Subject = { readonly name: string; readonly run: (round: number) => unknown };

const folder = mkdtempSync(path.join(tmpdir(), 'chronocite-bench-'));
const postgres = await startPostgres();
await measure('SQLite', `sqlite:${folder}/store.sqlite`, sqliteCommit(`${folder}/bare.sqlite`));
const bare = new Client({ connectionString: await postgres.createDatabase() });
await bare.connect();
await measure('PostgreSQL', await postgres.createDatabase(), await postgresCommit(bare));
await bare.end();
await postgres.stop();
rmSync(folder, { recursive: true });

async function measure(name: string, url: string, commit: Subject): Promise<void> {
  console.log(`\n${name}`);
  const memory = rss();
  const opened = await timed(() => openStore(url));
  const store = opened.result;
  console.log(
    `  opened, new      ${opened.ms.toFixed(0)} ms, ${(rss() - memory).toFixed(0)} MB of memory`,
  );
  await operations(store, commit);
  await schedules(store);
  await store.close();
  const again = await timed(() => openStore(url));
  console.log(`  opened again     ${again.ms.toFixed(0)} ms`);
  await again.result.close();
}

/** Every subject once a round, so that a slow moment of the machine falls on all of them. */
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
        return store.shares.posted({ server, id: interaction }, `m${round}`, at);
      },
    },
    {
      name: 'queries.save',
      run: async (round) => {
        const { server, at } = act(round, '');
        keys.set(round, await store.queries.save(server, `who was killed in ${round}?`, at));
      },
    },
    {
      name: 'queries.load',
      run: (round) => {
        const { server, at } = act(round, '');
        return store.queries.load(server, keys.get(round) ?? '', at);
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

async function schedules(store: Store): Promise<void> {
  const filled = await timed(() => fill(store));
  console.log(`  ${SCHEDULES} schedules added in ${(filled.ms / 1000).toFixed(1)} s`);
  const idle: number[] = [];
  for (let tick = 0; tick < 200; tick += 1) {
    const { ms } = await timed(async () => {
      await store.schedules.nextDue();
      await store.schedules.due(NOON - 1, FIRING);
    });
    idle.push(ms);
  }
  console.log(
    `  a tick while nothing is due: p50 ${percentile(idle, 0.5).toFixed(3)} ms, p99 ${percentile(idle, 0.99).toFixed(3)} ms`,
  );

  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // It measures from its first tick on.
  await new Promise((resolve) => setTimeout(resolve, 5));
  const due = await timed(() => store.schedules.due(NOON, FIRING));
  const claims = due.result.map(({ server, id, state }): SlotClaim => ({
    server,
    schedule: id,
    slot: 'noon',
    due: state.due,
    next: state.due + DAY,
    entries: [{ timeline: 'iran-al-qaeda', entry: 'embassy-bombings' }],
  }));
  const claimed = await timed(() => store.slots.claim(claims, NOON));
  const posted = await timed(async () => {
    for (const slot of claimed.result) {
      await store.schedules.history(slot.server, slot.schedule);
      await store.slots.posted(slot, '51', NOON);
      // As the answer of Discord lets others in.
      await new Promise(setImmediate);
    }
  });
  delay.disable();
  console.log(
    `  a minute in which ${claimed.result.length} post: read ${due.ms.toFixed(0)} ms, claimed ${claimed.ms.toFixed(0)} ms, recorded ${posted.ms.toFixed(0)} ms; the process was never busy for more than ${(delay.max / 1e6).toFixed(0)} ms on end`,
  );
}

async function fill(store: Store): Promise<void> {
  const servers = Array.from({ length: SCHEDULES / SCHEDULES_A_SERVER }, (_, server) => server);
  for (let n = 0; n < SCHEDULES_A_SERVER; n += 1) {
    const added = servers.map((server) => {
      const addition = { server: `s${server}`, by: '7', interaction: `${server}.${n}`, at: NOON };
      const due = server * SCHEDULES_A_SERVER < FIRING ? NOON : NOON + DAY + server;
      return store.schedules.add(addition, daily, due);
    });
    await Promise.all(added);
  }
}

/** What any change costs at least: one row, on disk. */
function sqliteCommit(file: string): Subject {
  const database = new DatabaseSync(file);
  database.exec('pragma journal_mode = wal; pragma synchronous = full; create table bare (n)');
  const insert = database.prepare('insert into bare values (?)');
  return { name: 'bare commit', run: (round) => insert.run(round) };
}

async function postgresCommit(client: Client): Promise<Subject> {
  await client.query('create table bare (n integer)');
  return {
    name: 'bare commit',
    run: (round) => client.query('insert into bare values ($1)', [round]),
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
