/** The program as an operator starts it: what it says, how it ends, and what it does while running. */
import { once } from 'node:events';
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { type StandIn, startStandIn } from '@chronocite/playground';
import { type Program, runProgram } from './program.ts';

let folder: string;
const running = new Set<Program>();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chronocite-'));
});
afterEach(async () => {
  for (const program of running) program.signal('SIGKILL');
  running.clear();
  await rm(folder, { recursive: true, force: true });
});

/** `before` is code that runs in the program before it starts. */
function start(env: Readonly<Record<string, string>> = {}, before?: string): Program {
  const DATABASE_URL = `sqlite:${join(folder, 'store.sqlite')}`;
  const imported =
    before === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(before)}`];
  const program = runProgram(process.execPath, [...imported, 'src/start.js'], {
    PORT: '0',
    DATABASE_URL,
    ...env,
  });
  running.add(program);
  return program;
}

let standIn: StandIn;

/** Gives each test of a group a stand-in of its own. */
function useStandIn(): void {
  beforeEach(async () => {
    standIn = await startStandIn({ port: 0 });
  });
  afterEach(() => standIn.close());
}

function startHere(): Program {
  return start({ DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.apiUrl });
}

/** A copy of the bundled timeline that a test may change. */
async function copyOfTimeline(name = 'copy'): Promise<string> {
  const copy = join(folder, name);
  await cp('data/iran-al-qaeda', copy, { recursive: true });
  return copy;
}

test('a timeline with many problems gets 20 lines in the log and the count of the rest', async () => {
  const broken = await copyOfTimeline();
  await writeFile(join(broken, 'entries.yaml'), '- id: one\n  nonsense: 1\n'.repeat(100));
  const program = start({ TIMELINES: `data/iran-al-qaeda,${broken}` });
  expect(await program.waitForLine(/ more; run npm run check:data/)).toMatch(/… and \d+ more/);
  await program.waitForLine(/"msg":"ready"/);
  program.signal('SIGTERM');
  await program.waitForExit();
});

describe('a start without a token', () => {
  test('opens the playground, says its address and one line when ready, and ends cleanly', async () => {
    const program = start();
    expect(await program.waitForLine(/playground/)).toMatch(
      /http:\/\/(?:127\.0\.0\.1|localhost):\d+/,
    );
    const ready = JSON.parse(await program.waitForLine(/"msg":"ready"/)) as Record<string, unknown>;
    expect(ready).toMatchObject({
      shards: 1,
      timelines: 1,
      commands: expect.any(Number),
      entries: expect.any(Number),
      startMs: expect.any(Number),
    });
    program.signal('SIGTERM');
    expect((await program.waitForExit()).code).toBe(0);
  });

  test('takes the next free port when the wanted one is taken, and says which', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const program = start({ PORT: port });
    expect(await program.waitForLine(/is taken/)).toMatch(
      new RegExp(`port ${port} is taken; using \\d+`),
    );
    await program.waitForLine(/"msg":"ready"/);
    other.close();
  });
});

describe('a start with a token', () => {
  useStandIn();

  test('registers the commands when they differ from those registered, and only then', async () => {
    const first = startHere();
    await first.waitForLine(/"msg":"ready"/);
    first.signal('SIGTERM');
    expect((await first.waitForExit()).lines.join()).toContain('commands registered');
    const second = startHere();
    await second.waitForLine(/"msg":"ready"/);
    second.signal('SIGTERM');
    expect((await second.waitForExit()).lines.join()).not.toContain('commands registered');
  });

  test('that Discord refuses ends with one line that says where to get a good one', async () => {
    const env = { DISCORD_TOKEN: 'not.the.token', DISCORD_API_URL: standIn.apiUrl };
    const { code, lines } = await start(env).waitForExit();
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('Discord refused the token');
    expect(lines[0]).not.toContain('not.the.token');
  });
});

describe('a start with a public key', () => {
  useStandIn();
  const startOverHttp = (env: Readonly<Record<string, string>> = {}) =>
    start({
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
      DISCORD_PUBLIC_KEY: standIn.publicKey,
      HTTP_PORT: '0',
      HTTP_HOST: '127.0.0.1',
      ...env,
    });

  test('takes interactions by HTTP and opens no gateway', async () => {
    const program = startOverHttp();
    const ready = JSON.parse(await program.waitForLine(/"msg":"ready"/)) as Record<string, unknown>;
    expect(ready).toMatchObject({ shards: 0, httpPort: expect.any(Number) });
    const base = `http://127.0.0.1:${Number(ready['httpPort'])}`;
    expect((await fetch(`${base}/readyz`)).status).toBe(200);
    await standIn.saveInteractionsEndpoint(`${base}/interactions`);
    const reply = await standIn.person({ name: 'Alice' }).slash('year', { year: '1998' });
    expect(reply.content).toContain('1998');
    program.signal('SIGTERM');
    const { code, lines } = await program.waitForExit();
    expect(code).toBe(0);
    expect(lines.at(-1)).toContain('stopping');
  });

  test('connects to the gateway too where GATEWAY is on', async () => {
    const program = startOverHttp({ GATEWAY: 'on' });
    expect(await program.waitForLine(/"msg":"ready"/)).toContain('"shards":1');
  });

  test.each([
    ['DISCORD_PUBLIC_KEY', { DISCORD_PUBLIC_KEY: 'ab'.repeat(32) }],
    ['HTTP_PORT', { HTTP_HOST: '192.0.2.1' }],
  ])('ends with one line that names %s where it is wrong', async (name, env) => {
    const { code, lines } = await startOverHttp(env).waitForExit();
    expect(code).toBe(1);
    expect(lines.at(-1)).toContain(name);
    expect(lines.join('')).not.toMatch(/a fault of Chronocite| {4}at /);
  });
});

describe('a program that is stopped while Discord answers nothing', () => {
  useStandIn();

  const ROUTES = [
    ['POST', '/interactions/:interaction/:token/callback'],
    ['PATCH', '/webhooks/:application/:token/messages/:message'],
    ['POST', '/channels/:channel/messages'],
  ] as const;

  // A post is tried for more than a minute, which is not waited for.
  test('ends in order all the same, with a share under way', { timeout: 60_000 }, async () => {
    const program = startHere();
    await program.waitForLine(/"msg":"ready"/);
    for (const [method, route] of ROUTES)
      standIn.failNext({ method, route, status: 200, connection: 'silent', times: Infinity });
    const asked = Promise.withResolvers<void>();
    standIn.requests.on('served', () => asked.resolve());
    const share = standIn
      .person({ name: 'Mona', permissions: 'moderator' })
      .slash('share', { entry: 'embassy-bombings-1998' });
    share.catch(() => undefined);
    await asked.promise;
    program.signal('SIGTERM');
    const { code, lines } = await program.waitForExit();
    expect(code).toBe(0);
    expect(lines.join('')).toContain('stopping');
    expect(lines.join('')).not.toContain('"level":60');
  });
});

describe('a connection that Discord ends for good ends the program with one line and exit status 1', () => {
  useStandIn();

  const CODES = [
    [4004, /copy it again/],
    [4010, /start the bot again/],
    [4011, /start it again/],
    [4012, /install a newer/],
    [4013, /please report/],
    [4014, /please report/],
  ] as const;

  test.each(CODES)('while it runs: %d', async (code, advice) => {
    const program = startHere();
    await program.waitForLine(/"msg":"ready"/);
    standIn.gateway.closeAll(code);
    const { code: status, lines } = await program.waitForExit();
    expect(status).toBe(1);
    expect(lines.at(-1)).toMatch(advice);
    expect(lines.filter((line) => line.includes('"level":60'))).toHaveLength(1);
    expect(lines.join('')).not.toContain('    at ');
  });

  test.each(CODES)('as an answer to IDENTIFY: %d', async (code, advice) => {
    standIn.gateway.refuseIdentify(code);
    const { code: status, lines } = await startHere().waitForExit();
    expect(status).toBe(1);
    expect(lines.at(-1)).toMatch(advice);
    expect(lines.join('')).not.toMatch(/a fault of Chronocite| {4}at /);
  });
});

describe('a start during an outage', () => {
  useStandIn();

  const ROUTES = [
    ['GET', '/applications/@me'],
    ['GET', '/applications/:application/commands'],
    ['PUT', '/applications/:application/commands'],
    ['GET', '/gateway/bot'],
  ] as const;

  test.each(ROUTES)('of %s %s says so, and tries on until it is over', async (method, route) => {
    standIn.failNext({ method, route, status: 503, times: 4 });
    standIn.failNext({ method, route, status: 200, connection: 'closed' });
    const text = { type: 'application/json', body: '{"id":"1",' };
    standIn.failNext({ method, route, status: 200, text });
    const program = startHere();
    await program.waitForLine(/"msg":"ready"/);
    program.signal('SIGTERM');
    const { code, lines } = await program.waitForExit();
    expect(code).toBe(0);
    expect(lines.filter((line) => line.includes('trying again'))).toHaveLength(3);
  });

  test('of the gateway goes on until a handshake succeeds', async () => {
    standIn.gateway.refuseHandshakes(502, 3);
    const program = startHere();
    await program.waitForLine(/"msg":"ready"/);
    program.signal('SIGTERM');
    expect((await program.waitForExit()).code).toBe(0);
  });

  test.each(ROUTES)('%s %s answered with a page names DISCORD_API_URL', async (method, route) => {
    const text = { type: 'text/html', body: '<!doctype html><title>Sign in</title>' };
    standIn.failNext({ method, route, status: 200, text });
    const { code, lines } = await startHere().waitForExit();
    expect(code).toBe(1);
    expect(lines.at(-1)).toContain('is not Discord’s API; check DISCORD_API_URL');
    expect(lines.join('')).not.toMatch(/a fault of Chronocite| {4}at /);
  });

  test('a registration that is put off for an hour does not keep the bot from serving', async () => {
    const [, , put] = ROUTES;
    standIn.failNext({ method: put[0], route: put[1], status: 429, retryAfter: 3600 });
    const program = startHere();
    await program.waitForLine(/"msg":"ready"/);
    expect(await program.waitForLine(/those registered before are served/)).toContain('3601 s');
  });

  test('no session starts left names the time from which there are more', async () => {
    const limit = { total: 1000, remaining: 0, reset_after: 3_600_000, max_concurrency: 1 };
    const body = JSON.stringify({ url: 'ws://x', shards: 1, session_start_limit: limit });
    const [, , , gateway] = ROUTES;
    const text = { type: 'application/json', body };
    standIn.failNext({ method: gateway[0], route: gateway[1], status: 200, text });
    const { code, lines } = await startHere().waitForExit();
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/0 more session starts.*start it again after \d{4}-/);
  });

  test('can be stopped at any time', async () => {
    standIn.failNext({ method: 'GET', route: '/gateway/bot', status: 503, times: Infinity });
    const program = startHere();
    await program.waitForLine(/trying again/);
    program.signal('SIGTERM');
    const { code, lines } = await program.waitForExit();
    expect(code).toBe(0);
    expect(lines.at(-1)).toContain('stopping');
  });
});

describe('a start that cannot succeed ends with one clear line and exit status 1', () => {
  test.each([
    [{ PORT: 'eighty' }, /PORT holds \\"eighty\\"; it may hold a port/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL holds/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL holds something that is not shown here/],
    [{ DISCORD_TOKEN_FILE: '/no/such/file' }, /DISCORD_TOKEN_FILE names no file that can be read/],
    [{ DATABASE_URL: 'sqlite:/no/such/folder/x.sqlite' }, /\/no\/such\/folder/],
    [{ TIMELINES: 'data/no-such-folder' }, /no timeline can be served/],
  ])('%j', async (env, said) => {
    const { code, lines } = await start(env).waitForExit();
    expect(code).toBe(1);
    expect(lines.join('\n')).toMatch(said);
    expect(lines.join('\n')).not.toContain('    at ');
  });
});

test('an address at which nothing answers is named at once', async () => {
  const program = start({ DISCORD_TOKEN: 'x', DISCORD_API_URL: 'http://127.0.0.1:9' });
  const line = await program.waitForLine(/cannot be reached/);
  expect(line).toContain('at http://127.0.0.1:9; check the network and DISCORD_API_URL');
});

test.each([
  ['an error that nothing catches', 'throw new Error("planned")'],
  ['a rejection that nobody handles', 'Promise.reject(new Error("planned"))'],
])('%s ends the program in order, with one line and exit status 1', async (_, fault) => {
  const plan = `process.on("SIGUSR2", () => { ${fault}; });`;
  const program = start({ DATABASE_URL: 'sqlite::memory:' }, plan);
  await program.waitForLine(/"msg":"ready"/);
  program.signal('SIGUSR2');
  const { code, lines } = await program.waitForExit();
  expect(code).toBe(1);
  const fatal = lines.filter((line) => line.includes('"level":60'));
  expect(fatal).toEqual([expect.stringContaining('planned')]);
});

test('a reload that is asked for during the start does not end it', async () => {
  // When main.ts begins to listen to signals, the timelines are not read yet.
  const plan = `process.on("newListener", (name) => {
    if (name === "SIGTERM") process.kill(process.pid, "SIGHUP");
  });`;
  const program = start({ DATABASE_URL: 'sqlite::memory:' }, plan);
  await program.waitForLine(/"msg":"ready"/);
  program.signal('SIGTERM');
  expect((await program.waitForExit()).code).toBe(0);
});

test('a Node that is too old is named, and npm does not advise to use npm', async () => {
  const old = `for (const [name, value] of [["version", "v20.9.0"], ["versions", { node: "20.9.0" }]])
    Object.defineProperty(process, name, { value });`;
  const program = start({ npm_lifecycle_event: 'start' }, old);
  const { code, lines } = await program.waitForExit();
  expect(code).toBe(1);
  expect(lines).toEqual([
    'Chronocite needs Node 24 or later, and this is v20.9.0; install Node 24 or later from https://nodejs.org',
  ]);
});

describe('a timeline with an error', () => {
  test('ends the start, with path, line, column, what is wrong and what would be right', async () => {
    const copy = await copyOfTimeline();
    const file = join(copy, 'entries.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('- saif-al-adel', '- saif-al-adle'));
    const { code, lines } = await start({ TIMELINES: copy }).waitForExit();
    expect(code).toBe(1);
    expect(lines.join('\n')).toMatch(/entries\.yaml:\d+:\d+.*saif-al-adle.*saif-al-adel/);
  });

  test('is left out with a warning when another can be served', async () => {
    const copy = await copyOfTimeline();
    await writeFile(join(copy, 'timeline.yaml'), 'id: [broken');
    const program = start({ TIMELINES: `data/iran-al-qaeda,${copy}` });
    expect(await program.waitForLine(/not every timeline/)).toContain('iran-al-qaeda');
    const ready = JSON.parse(await program.waitForLine(/"msg":"ready"/)) as Record<string, unknown>;
    expect(ready['timelines']).toBe(1);
  });
});

describe('while it runs', () => {
  test('a changed timeline is taken over; a broken change is reported, and the old one goes on', async () => {
    const copy = await copyOfTimeline();
    const program = start({ TIMELINES: copy });
    const ready = JSON.parse(await program.waitForLine(/"msg":"ready"/)) as { entries: number };
    const file = join(copy, 'entries.yaml');
    const before = await readFile(file, 'utf8');
    await appendFile(file, '\n- id: broken\n');
    await program.waitForLine(/entries\.yaml:\d+:\d+/);
    const entry = [
      '- id: added-while-running',
      '  title: An entry that was added while the program ran',
      '  date: 1998-08-08',
      '  claims:',
      '    - text: The test wrote this sentence.',
      '      standing: reported',
      '      by: The test',
      '      sources: [oped-2021]',
    ];
    await writeFile(file, `${before}\n${entry.join('\n')}\n`);
    const reloaded = JSON.parse(await program.waitForLine(/"msg":"timelines reloaded"/)) as object;
    expect(reloaded).toMatchObject({ entries: ready.entries + 1 });
  });

  test('SIGHUP reads the timelines again', async () => {
    const program = start();
    await program.waitForLine(/"msg":"ready"/);
    program.signal('SIGHUP');
    expect(await program.waitForLine(/"msg":"timelines reloaded"/)).toContain('"entries":');
  });
});
