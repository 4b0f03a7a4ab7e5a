import { HTTPError } from '@discordjs/rest';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReach } from '../../src/discord/reach-discord.ts';
import { collectLog } from '../log-lines.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const API = 'https://discord.example/api';
const outage = new HTTPError(503, 'Service Unavailable', 'GET', `${API}/v10/gateway/bot`, {
  body: undefined,
  files: undefined,
});

/** Resolves with what it was rejected with. */
async function afterAMinute(reaching: Promise<unknown>): Promise<unknown> {
  const rejection = reaching.catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(60_000);
  return rejection;
}

test('an outage that lasts is given up after a minute, with its own error', async () => {
  const { log, lines } = collectLog();
  expect(await afterAMinute(createReach(API, log)(() => Promise.reject(outage)))).toBe(outage);
  expect(lines.length).toBeGreaterThan(5);
  expect(lines[0]).toContain('Service Unavailable; trying again in 0.5 s');
});

test('all requests of a start share the minute', async () => {
  const reach = createReach(API, collectLog().log);
  await afterAMinute(reach(() => Promise.reject(outage)));
  await expect(reach(() => Promise.reject(outage))).rejects.toBe(outage);
});

test('a Discord that does not answer is named after 10 s, once a request', async () => {
  const { log, lines } = collectLog();
  const { promise, resolve } = Promise.withResolvers<string>();
  const reaching = createReach(API, log)(() => promise);
  await vi.advanceTimersByTimeAsync(9_999);
  expect(lines).toEqual([]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(lines).toEqual([expect.stringContaining(`has not answered at ${API} for 10 s`)]);
  resolve('late');
  expect(await reaching).toBe('late');
});

test('a Discord that answers is not called silent', async () => {
  const { log, lines } = collectLog();
  await createReach(API, log)(async () => 'soon');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(lines).toEqual([]);
});

test('what Discord would refuse again is not tried again', async () => {
  const { log, lines } = collectLog();
  const refusal = new TypeError('a fault');
  await expect(createReach(API, log)(() => Promise.reject(refusal))).rejects.toBe(refusal);
  expect(lines).toEqual([]);
});
