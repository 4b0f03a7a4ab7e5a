/** What the next process goes on with when the bot is stopped and started again. */
import { once } from 'node:events';
import { InteractionType, type APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { GatewaySession } from '../../src/store/sessions.ts';
import { collectLog, type LogLines } from '../log-lines.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';

let served: ServedBot;
let logged: LogLines;

beforeEach(async () => {
  logged = collectLog();
  served = await serveBot({ log: logged.log });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await served.close();
});

const ask = (): Promise<APIMessage> =>
  served.standIn.person({ name: 'Alice', locale: 'en-GB' }).slash('year', { year: '1998' });

/** Puts another session in the place of the one that the bot has kept. */
async function replaceKept(changes: Partial<GatewaySession>): Promise<void> {
  const { store, standIn } = served;
  const [kept] = await store.sessions.take(standIn.applicationId, [0], 1, 0);
  expect(kept).toBeDefined();
  await store.sessions.keep(
    standIn.applicationId,
    [{ ...(kept as GatewaySession), ...changes }],
    Date.now(),
  );
}

test('a question that comes while the bot is replaced is answered by the next process, once', async () => {
  await ask();
  const { gateway, requests } = served.standIn;
  const answered: string[] = [];
  requests.on('served', ({ method, path }) => {
    if (method === 'POST' && path.includes('/callback')) answered.push(path);
  });
  // The bot takes nothing more from the moment in which it is told to stop.
  const restarting = served.restart();
  const questions = [ask(), ask(), ask()];
  await restarting;
  for (const { content } of await Promise.all(questions)) expect(content).toContain('1998');
  expect(answered).toHaveLength(3);
  expect(gateway.sessionsBegun).toBe(1);
  expect(await logged.waitFor(/gateway resumed/)).toContain('"replayed":3,"tooLate":0');
});

test('a question that is being answered when the bot is stopped gets its answer from it', async () => {
  const { gateway } = served.standIn;
  const question = ask();
  await served.restart();
  expect((await question).content).toContain('1998');
  expect(gateway.sessionsBegun).toBe(1);
});

test('what can no longer be answered is left alone when it is sent again', async () => {
  const restarting = served.restart();
  const ofTheYear2015 = { id: '1', type: InteractionType.ApplicationCommand } as const;
  void served.standIn.interact(ofTheYear2015).catch(() => undefined);
  await restarting;
  expect(await logged.waitFor(/gateway resumed/)).toContain('"replayed":1,"tooLate":1');
  expect((await ask()).content).toContain('1998');
});

test('the session goes on over any number of restarts', async () => {
  for (const _ of Array(5)) {
    await served.restart();
    expect((await ask()).content).toContain('1998');
  }
  expect(served.standIn.gateway.sessionsBegun).toBe(1);
});

test('a process that was killed has kept a session that the next one resumes', async () => {
  const { store, standIn } = served;
  await ask();
  let kept: readonly GatewaySession[] = [];
  await expect
    .poll(async () => (kept = await store.sessions.take(standIn.applicationId, [0], 1, 0)))
    .toHaveLength(1);
  expect(kept[0]).toMatchObject({ shard: 0, shardCount: 1, sequence: expect.any(Number) });
});

/** Discord lets a shard begin a session 5 s after the last one. The clock is set instead of waiting. */
function passPause(): void {
  const now = Date.now;
  vi.spyOn(Date, 'now').mockImplementation(() => now() + 6_000);
}

describe('a session that is of no use is not gone on with: a new one begins', () => {
  beforeEach(passPause);

  test('Discord no longer knows it', async () => {
    await served.restart({ between: () => replaceKept({ id: 'forgotten' }) });
    expect((await ask()).content).toContain('1998');
    expect(served.standIn.gateway.sessionsBegun).toBe(2);
  });

  test('it is of another number of shards', async () => {
    const identified = once(served.standIn.gateway.events, 'identify');
    await served.restart({ shards: { numbers: [0, 1], count: 2 } });
    await identified;
    expect((await ask()).content).toContain('1998');
    expect(served.standIn.gateway.sessionsBegun).toBe(3);
  });

  test('its address is not Discord’s, so the token is not sent there', async () => {
    await served.restart({ between: () => replaceKept({ resumeUrl: 'ws://elsewhere.test' }) });
    expect((await ask()).content).toContain('1998');
    expect(served.standIn.gateway.sessionsBegun).toBe(2);
  });
});
