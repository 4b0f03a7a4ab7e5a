/** Two processes behind one address, with their state in one PostgreSQL: members notice only one bot. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ChannelType } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addChannel, openedForm, type StandIn, startStandIn } from '@chronocite/playground';
import { openStore } from '../../src/store/open-store.ts';
import { idOf, isPrivate } from '../commands/message.ts';
import { type Program, runProgram } from '../program.ts';
import { type PostgresServer, startPostgres } from '../store/postgres-server.ts';

let postgres: PostgresServer;
let databaseUrl: string;
let standIn: StandIn;
let programs: readonly Program[];
let endpoints: readonly string[];

beforeAll(async () => {
  postgres = await startPostgres();
  databaseUrl = await postgres.emptyDatabase();
  standIn = await startStandIn({ port: 0 });
  programs = [start(), start()];
  endpoints = await Promise.all(
    programs.map(async (program) => {
      const ready = JSON.parse(await program.waitForLine(/"msg":"ready"/)) as { httpPort: number };
      return `http://127.0.0.1:${ready.httpPort}/interactions`;
    }),
  );
});
afterAll(async () => {
  for (const program of programs) program.signal('SIGKILL');
  await standIn.close();
  await postgres.stop();
});

function start(): Program {
  return runProgram(process.execPath, ['src/start.js'], {
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.apiUrl,
    DISCORD_PUBLIC_KEY: standIn.publicKey,
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: '0',
    DATABASE_URL: databaseUrl,
  });
}

/** The next interactions go to this one of the two. */
const balanceTo = (replica: 0 | 1) => standIn.saveInteractionsEndpoint(endpoints[replica]);

test('a language that is chosen with one is spoken by the other', async () => {
  const layla = standIn.person({ name: 'Layla', locale: 'en-GB' });
  await balanceTo(0);
  await layla.slash('language', { language: 'fa' });
  await balanceTo(1);
  expect((await layla.slash('year', { year: '1998' })).content).toContain('مدخل');
});

test('settings are shown by one, changed with the other, and hold for both', async () => {
  const ada = standIn.person({ name: 'Ada', permissions: 'admin', locale: 'en-GB' });
  await balanceTo(0);
  const settings = await ada.slash('settings');
  await balanceTo(1);
  const form = await openedForm(ada.press(settings, idOf(settings, 'Answers, language and time')));
  await balanceTo(0);
  await ada.submit(form, { answers: ['public'] });
  for (const replica of [0, 1] as const) {
    await balanceTo(replica);
    expect(isPrivate(await ada.slash('year', { year: '1998' }))).toBe(false);
  }
});

test('a long list of one is turned by the other', async () => {
  const alice = standIn.person({ name: 'Alice', locale: 'en-GB' });
  await balanceTo(0);
  // Too long for a button, so that it is kept in the store.
  const query = `Iran ${'al-Qaeda '.repeat(14)}`.trim();
  const list = await alice.slash('search', { query });
  await balanceTo(1);
  const next = await alice.press(list, idOf(list, '›'));
  expect(next.content).toContain('al-Qaeda');
  expect(next.embeds[0]?.description).not.toBe(list.embeds[0]?.description);
});

/** Passes each interaction on to both replicas at the same moment, as an attacker in between could. */
async function sendToBoth(use: () => Promise<void>): Promise<readonly number[]> {
  const statuses: number[] = [];
  const between = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const headers = Object.fromEntries(
        Object.entries(request.headers).filter(([name]) => /^(?:x-|content-type)/u.test(name)),
      ) as Record<string, string>;
      const body = Buffer.concat(chunks);
      const [answer, other] = await Promise.all(
        endpoints.map((url) => fetch(url, { method: 'POST', headers, body })),
      );
      statuses.push(answer?.status ?? 0, other?.status ?? 0);
      const text = (await answer?.text()) ?? '';
      response.writeHead(answer?.status ?? 500, { 'content-type': 'application/json' }).end(text);
    })();
  }).listen(0, '127.0.0.1');
  await once(between, 'listening');
  const { port } = between.address() as AddressInfo;
  await standIn.saveInteractionsEndpoint(`http://127.0.0.1:${port}/interactions`);
  await use();
  between.close();
  return statuses;
}

test('a share that is replayed to the other replica is posted once, and a schedule added once', async () => {
  const channel = addChannel(standIn.world, {
    type: ChannelType.GuildText,
    name: 'replayed',
    server: standIn.server,
  });
  const mona = standIn.person({ name: 'Mona', permissions: 'moderator', locale: 'en-GB' });
  const statuses = await sendToBoth(async () => {
    await mona.slash('share', { entry: 'embassy-bombings-1998', channel: channel.id });
    await mona.slash('schedule add', {
      what: 'in-order',
      time: '14:00',
      channel: channel.id,
    });
  });
  // Both replicas took each of them as genuine.
  expect(statuses.filter((status) => status === 200 || status === 202)).toHaveLength(6);
  expect(channel.messages.size).toBe(1);
  const store = await openStore(databaseUrl);
  const schedules = await store.schedules.list(standIn.server.id);
  expect(schedules.filter((schedule) => schedule.channel === channel.id)).toHaveLength(1);
  await store.close();
});

test('what a third process schedules is posted once by the two that hear of it', async () => {
  const SCHEDULES = 12;
  const server = standIn.server.id;
  const channels = Array.from({ length: SCHEDULES }, (_, index) =>
    addChannel(standIn.world, {
      type: ChannelType.GuildText,
      name: `channel-${index}`,
      server: standIn.server,
    }),
  );
  let left = SCHEDULES;
  const posted = Promise.withResolvers<void>();
  standIn.world.events.on('message', ({ channel }) => {
    if (channels.includes(channel) && (left -= 1) === 0) posted.resolve();
  });
  // A third process adds them, so that the two only hear of it.
  const store = await openStore(databaseUrl);
  const due = Date.now() - 60_000;
  const time = new Date(due).toISOString().slice(11, 16);
  for (const { id: channel } of channels) {
    const act = { server, by: '1', interaction: channel, at: due };
    const content = { kind: 'one-entry', order: 'in-order' } as const;
    const quiet = { mention: false, silent: false, publish: false };
    await store.schedules.add(act, { channel, plan: { time, content }, ...quiet }, due);
  }
  await posted.promise;
  for (const program of programs) program.signal('SIGTERM');
  const ends = await Promise.all(programs.map((program) => program.waitForExit()));
  expect(ends.map(({ code }) => code)).toEqual([0, 0]);
  for (const { id, messages } of channels) {
    expect(messages.size).toBe(1);
    expect(await store.schedules.history(server, id)).toMatchObject([{ times: 1 }]);
  }
  await store.close();
});
