/** Two processes that share the shards of one bot and one PostgreSQL, and two that were given the same shards. */
import { ChannelType } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { addChannel, type StandIn, startStandIn } from '@chronocite/playground';
import { openStore } from '../../src/store/open-store.ts';
import { type Program, runProgram } from '../program.ts';
import { type PostgresServer, startPostgres } from '../store/postgres-server.ts';

let postgres: PostgresServer;
let databaseUrl: string;
let standIn: StandIn;
const programs: Program[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  databaseUrl = await postgres.emptyDatabase();
  // So that four sessions begin at once.
  standIn = await startStandIn({ port: 0, maxConcurrency: 4 });
});
afterEach(async () => {
  for (const program of programs.splice(0)) {
    program.signal('SIGKILL');
    await program.waitForExit();
  }
  await standIn.close();
});

async function startWith(shards: string): Promise<Program> {
  const program = runProgram(process.execPath, ['src/start.js'], {
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.apiUrl,
    DATABASE_URL: databaseUrl,
    SHARDS: shards,
  });
  programs.push(program);
  await program.waitForLine(/"msg":"ready"/);
  return program;
}

/** In servers of all four shards. */
async function askEverywhere(): Promise<void> {
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
    const where = standIn.addServer(name);
    const answer = await standIn.person({ name: 'Alice', where }).slash('year', { year: '1998' });
    expect(answer.content).toContain('1998');
  }
}

test('each server is answered by its process, and a schedule of both is posted once', async () => {
  const running = [await startWith('0-1/4'), await startWith('2-3/4')];
  await askEverywhere();
  const channel = addChannel(standIn.world, {
    type: ChannelType.GuildText,
    name: 'scheduled',
    server: standIn.server,
  });
  const posted = Promise.withResolvers<void>();
  standIn.world.events.on('message', (message) => {
    if (message.channel === channel) posted.resolve();
  });
  const store = await openStore(databaseUrl);
  const due = Date.now() - 60_000;
  const time = new Date(due).toISOString().slice(11, 16);
  const plan = { time, content: { kind: 'one-entry', order: 'in-order' } as const };
  const quiet = { mention: false, silent: false, publish: false };
  const act = { server: standIn.server.id, by: '1', interaction: channel.id, at: due };
  await store.schedules.add(act, { channel: channel.id, plan, ...quiet }, due);
  await posted.promise;
  // They finish what they are about to post.
  for (const program of running) program.signal('SIGTERM');
  const ends = await Promise.all(running.map((program) => program.waitForExit()));
  expect(ends.map(({ code }) => code)).toEqual([0, 0]);
  expect(channel.messages.size).toBe(1);
  expect(await store.schedules.history(standIn.server.id, channel.id)).toMatchObject([
    { times: 1 },
  ]);
  expect(ends.flatMap(({ lines }) => lines).join('\n')).not.toContain('another process');
  await store.close();
});

test('a second process with the same shards is told to the operator', async () => {
  const first = await startWith('0-1/2');
  await startWith('0-1/2');
  expect(await first.waitForLine(/another process runs these shards/)).toContain('SHARDS');
});
