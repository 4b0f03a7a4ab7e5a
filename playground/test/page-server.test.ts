import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startStandIn, type StandIn } from '../src/stand-in.ts';

let standIn: StandIn;
let host: string;

beforeEach(async () => {
  standIn = await startStandIn({ port: 0 });
  ({ host } = new URL(standIn.pageUrl));
});

afterEach(() => standIn.close());

/** A request under any host name, as a page of an attacker would make it. */
async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const [hostname, port] = host.split(':');
  const sent = request({ hostname, port, path, method, headers });
  sent.end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: Buffer.concat(chunks).toString(),
  };
}

/** What comes of opening a WebSocket: `open`, or the error. */
async function socket(path: string, headers: Record<string, string>): Promise<string> {
  const page = new WebSocket(`ws://${host}${path}`, { headers });
  const { promise, resolve } = Promise.withResolvers<string>();
  page.once('open', () => resolve('open')).once('error', (error) => resolve(error.message));
  const result = await promise;
  page.terminate();
  return result;
}

describe('the playground', () => {
  test('serves its page, and its modules without types', async () => {
    expect((await get('/')).body).toContain('<title>Chronocite Playground</title>');
    const app = await get('/page/app.ts');
    expect(app.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(app.body).not.toContain('import type {');
    expect((await get('/src/texts.ts')).status).toBe(200);
    expect((await get('/page/styles/colors.css')).headers['content-type']).toContain('text/css');
    expect((await get('/page/signs.woff2')).body.slice(0, 4)).toBe('wOF2');
  });

  test.each([
    '/src/main.ts',
    '/src/i18n/en.ts',
    '/src/stand-in.ts',
    '/page/../stand-in.ts',
    '/page/%2e%2e/stand-in.ts',
    '/package.json',
    '/.env',
    '/attachments/1/1/x.png',
    '/page/missing.ts',
  ])('serves nothing else: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test('forbids its page to load anything from outside, and other pages to frame it', async () => {
    const policy = String((await get('/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/\*|https:|unsafe/u);
    expect((await get('/')).headers['x-content-type-options']).toBe('nosniff');
  });

  test('answers under its own name only, so that no other page can reach it', async () => {
    for (const path of ['/', '/api/v10/gateway', '/page/app.ts']) {
      expect((await get(path, { host: 'evil.example' })).status).toBe(421);
      expect((await get(path, { host: `evil.example:${host.split(':')[1]}` })).status).toBe(421);
    }
    expect((await get('/', { host: `localhost:${host.split(':')[1]}` })).status).toBe(200);
    expect((await get('/', {}, 'POST')).status).toBe(405);
  });

  test.each([
    ['its own page', () => ({ origin: `http://${host}` }), 'open'],
    ['another page', () => ({ origin: 'http://evil.example' }), 'socket hang up'],
    ['a page on another port', () => ({ origin: 'http://127.0.0.1:1' }), 'socket hang up'],
    ['no page', () => ({}), 'socket hang up'],
    [
      'a page that lies about the name',
      () => ({ origin: 'http://evil.example', host: 'evil.example' }),
      'socket hang up',
    ],
  ] as const)('accepts requests from its own page only: %s', async (_, headers, result) => {
    expect(await socket('/page', headers())).toBe(result);
  });

  test('opens the gateway under its own name only, and no other socket', async () => {
    expect(await socket('/gateway?v=10&encoding=json', {})).toBe('open');
    expect(await socket('/gateway?v=10&encoding=json', { host: 'evil.example' })).toBe(
      'socket hang up',
    );
    expect(await socket('/elsewhere', { origin: `http://${host}` })).toBe('socket hang up');
  });

  test.each(['hello', '{}', '{"id":1,"action":"rule"}', '{"id":1,"action":"open"}'])(
    'closes the connection on an invalid request: %s',
    async (text) => {
      const page = new WebSocket(`ws://${host}/page`, { headers: { origin: `http://${host}` } });
      await once(page, 'open');
      page.send(text);
      expect((await once(page, 'close'))[0]).toBe(1008);
    },
  );

  test.each(['//', '/%', '/api/v10/%zz', '/\\', '/attachments/%00', '*'])(
    'survives an invalid path: %s',
    async (path) => {
      expect((await get(path)).status).toBeGreaterThanOrEqual(400);
      expect((await get('/')).status).toBe(200);
    },
  );

  test('lets a person do nothing in a channel that they do not see', async () => {
    const page = new WebSocket(`ws://${host}/page`, { headers: { origin: `http://${host}` } });
    await once(page, 'open');
    const hidden = standIn.channel('moderators').id;
    page.send(JSON.stringify({ id: 1, action: 'open', channel: hidden }));
    const [answer] = (await once(page, 'message')) as [Buffer];
    expect(JSON.parse(answer.toString())).toEqual({
      id: 1,
      error: `There is no channel “${hidden}”.`,
    });
    page.terminate();
  });
});
