/** What the gateway may do to the running bot. */
import { once } from 'node:events';
import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { collectLog, type LogLines } from '../log-lines.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';

let served: ServedBot;
let logged: LogLines;

beforeEach(async () => {
  logged = collectLog();
  served = await serveBot({ log: logged.log, heartbeatInterval: 200 });
});
afterEach(() => served.close());

const ask = (): Promise<APIMessage> =>
  served.standIn.person({ name: 'Alice', locale: 'en-GB' }).slash('year', { year: '1998' });

describe('a payload that cannot be read is logged, and the bot connects again', () => {
  test.each([
    ['an invalid session that says nothing more', { op: 9, d: null }],
    ['a HELLO without an interval', { op: 10, d: null }],
    ['a READY of nothing', { op: 0, t: 'READY', s: 7, d: null }],
    ['a READY without anything', { op: 0, t: 'READY', s: 7 }],
  ])('%s', async (_, payload) => {
    const { gateway } = served.standIn;
    const resumed = once(gateway.events, 'resume');
    gateway.sendRaw(JSON.stringify(payload));
    await resumed;
    expect((await ask()).content).toContain('1998');
    expect(logged.lines.join('')).toContain('cannot be read');
  });
});

test('what is no payload at all changes nothing', async () => {
  for (const frame of ['', 'null', '[]', '7', '"x"', '{', '{}', '{"op":0}', '{"op":99,"d":{}}'])
    served.standIn.gateway.sendRaw(frame);
  expect((await ask()).content).toContain('1998');
});

describe('an outage of the gateway', () => {
  /** Operators see `info` (30) and above. */
  const shown = (message: string) =>
    logged.lines.filter((line) => line.includes(message) && !line.includes('"level":20'));

  test('is logged once, however often the bot tries, and so is its end', async () => {
    const { gateway } = served.standIn;
    const resumed = once(gateway.events, 'resume');
    gateway.refuseHandshakes(502, 2);
    gateway.closeAll(4000);
    await resumed;
    await logged.waitFor(/gateway resumed/);
    expect(shown('gateway closed')).toHaveLength(1);
    expect(shown('gateway error')).toEqual([]);
    expect((await ask()).content).toContain('1998');
  });

  test('makes the bot wait longer from try to try', async () => {
    const { gateway } = served.standIn;
    const resumed = once(gateway.events, 'resume');
    gateway.refuseHandshakes(502, 2);
    gateway.closeAll(4000);
    await resumed;
    const pauses = logged.lines
      .filter((line) => line.includes('connecting to the gateway'))
      .map((line) => (JSON.parse(line) as { readonly pauseMs: number }).pauseMs);
    expect(pauses.slice(0, 2)).toEqual([0, 0]);
    expect(pauses[3]).toBeGreaterThanOrEqual(pauses[2] ?? Infinity);
  });

  test('that ends the session is logged with its end as well', async () => {
    served.standIn.gateway.closeAll(1000);
    expect(await logged.waitFor(/gateway connected with a new session/)).toContain('"level":30');
    expect(shown('gateway closed')).toHaveLength(1);
  });
});

// A line that is waited for would take 30 s to end.
test('a half-open line is left as soon as a heartbeat is missed, and the session goes on', async () => {
  const { gateway } = served.standIn;
  const resumed = once(gateway.events, 'resume');
  gateway.freeze();
  await resumed;
  expect((await ask()).content).toContain('1998');
  expect(logged.lines.join('')).toContain('answers no heartbeat');
}, 20_000);

test('a half-open line does not keep a bot that is closed', async () => {
  served.standIn.gateway.freeze();
  await expect(served.close()).resolves.toBeUndefined();
  served = await serveBot();
}, 20_000);
