/** What supervisors and balancers are told, over a real socket. */
import { once } from 'node:events';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HttpServer, openHttpServer } from '../../src/discord/http-server.ts';
import { addProbes } from '../../src/monitoring/probes.ts';
import type { Running } from '../../src/monitoring/running.ts';
import { bundledLookup } from '../bundled.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';

let http: HttpServer;
let served: ServedBot;
let running: Running;

beforeEach(async () => {
  served = await serveBot();
  http = await openHttpServer({ host: '127.0.0.1', port: 0, log: pino({ level: 'silent' }) });
  running = { lookup: () => bundledLookup, store: served.store, bot: served.bot() };
  addProbes(http, running);
});
afterEach(async () => {
  await http.close();
  await served.close();
});

async function ask(path: string): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`http://127.0.0.1:${http.port}${path}`);
  return { status: response.status, body: await response.json() };
}

test('a bot that is connected, with its store and its timelines, is ready', async () => {
  const parts = { discord: true, store: true, timelines: true };
  expect(await ask('/readyz')).toEqual({ status: 200, body: { ready: true, parts } });
});

test('before the start is over the bot is alive and not ready', async () => {
  delete running.lookup;
  delete running.store;
  delete running.bot;
  const parts = { discord: false, store: false, timelines: false };
  expect(await ask('/readyz')).toEqual({ status: 503, body: { ready: false, parts } });
  expect(await ask('/healthz')).toEqual({ status: 200, body: { alive: true } });
});

test('while the gateway is away the bot is alive and not ready', async () => {
  const closed = once(served.standIn.gateway.events, 'closed');
  served.standIn.gateway.refuseHandshakes(502, Infinity);
  served.standIn.gateway.closeAll(4000);
  await closed;
  await expect.poll(async () => [...(await served.bot().shardsConnected())]).toEqual([[0, false]]);
  expect(await ask('/readyz')).toMatchObject({ status: 503, body: { parts: { discord: false } } });
  expect((await ask('/healthz')).status).toBe(200);
});

test('a store that fails, or does not answer, is named and nothing is said of why', async () => {
  running.store = { check: () => Promise.reject(new Error('postgres://user:password@host')) };
  const parts = { discord: true, store: false, timelines: true };
  expect(await ask('/readyz')).toEqual({ status: 503, body: { ready: false, parts } });
});

test('a balancer that excludes the store is told that the bot can answer without it', async () => {
  running.store = { check: () => Promise.reject(new Error('away')) };
  const parts = { discord: true, store: false, timelines: true };
  expect(await ask('/readyz?exclude=store')).toEqual({ status: 200, body: { ready: true, parts } });
  expect((await ask('/readyz?exclude=timelines')).status).toBe(503);
});

test('a process that stops is not ready for a balancer that excludes the store either', async () => {
  running.bot = undefined;
  expect((await ask('/readyz?exclude=store')).status).toBe(503);
});

test('a store that never answers is not waited for', async () => {
  running.store = { check: () => new Promise(() => undefined) };
  expect(await ask('/readyz')).toMatchObject({ status: 503, body: { parts: { store: false } } });
});

test('many that ask at once cost one query', async () => {
  let checks = 0;
  running.store = {
    check: async () => {
      checks += 1;
    },
  };
  await Promise.all(Array.from({ length: 20 }, () => ask('/readyz')));
  expect(checks).toBe(1);
});
