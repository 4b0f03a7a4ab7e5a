/** The bot's HTTP server over real sockets: what it serves, what it refuses, and how it closes. */
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HttpServer, ListenFailure, openHttpServer } from '../../src/discord/http-server.ts';

let server: HttpServer;
let logged: string[];
const log = pino({ level: 'info' }, { write: (line) => void logged.push(line) });
const open = (port = 0) => openHttpServer({ host: '127.0.0.1', port, log });
const url = (path: string) => `http://127.0.0.1:${server.port}${path}`;

beforeEach(async () => {
  logged = [];
  server = await open();
});
afterEach(() => server.close());

test('a path is served by its method only, and until it is taken away', async () => {
  const remove = server.add('GET', '/healthz', (_, response) => void response.end('alive'));
  expect(await (await fetch(url('/healthz?now=1'))).text()).toBe('alive');
  expect((await fetch(url('/healthz'), { method: 'HEAD' })).status).toBe(200);
  const refused = await fetch(url('/healthz'), { method: 'POST', body: 'x' });
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET']);
  expect((await fetch(url('/metrics'))).status).toBe(404);
  remove();
  expect((await fetch(url('/healthz'))).status).toBe(404);
});

test('a handler that fails is answered with 500, and logged without what was asked', async () => {
  server.add('GET', '/broken', () => {
    throw new Error('a fault');
  });
  expect((await fetch(url('/broken?secret'))).status).toBe(500);
  expect(logged.join()).toContain('a fault');
  expect(logged.join()).not.toContain('secret');
});

test('a port that is in use ends the start with one line that names HTTP_PORT', async () => {
  const second = open(server.port);
  await expect(second).rejects.toThrow(ListenFailure);
  await expect(second).rejects.toThrow(/EADDRINUSE.*HTTP_PORT/u);
});

test('closing lets the request under way be answered, and ends idle connections', async () => {
  const arrived = Promise.withResolvers<void>();
  const answering = Promise.withResolvers<void>();
  server.add('GET', '/slow', async (_, response) => {
    arrived.resolve();
    await answering.promise;
    response.end('answered');
  });
  const agent = new Agent({ keepAlive: true });
  const get = (path: string) => once(request(url(path), { agent }).end(), 'response');
  const [first] = (await get('/nothing')) as [NodeJS.ReadableStream];
  first.resume();
  const slow = fetch(url('/slow'));
  await arrived.promise;
  const closed = server.close();
  await expect(fetch(url('/slow'))).rejects.toThrow('fetch failed');
  answering.resolve();
  expect(await (await slow).text()).toBe('answered');
  await closed;
  agent.destroy();
});
