import { EventEmitter } from 'node:events';
import { WebSocketShardEvents } from '@discordjs/ws';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { pauseBefore, pauseBetweenTries } from '../../src/discord/reconnect-pauses.ts';

test('the first connection, and the first after a close, are tried at once', () => {
  expect([0, 1].map((tries) => pauseBefore(tries, 1))).toEqual([0, 0]);
});

test('each further pause is twice as long, up to half a minute', () => {
  const pauses = [2, 3, 4, 5, 6, 7, 8, 100].map((tries) => pauseBefore(tries, 1));
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
});

test('a pause is random, and at least half of its longest', () => {
  expect(pauseBefore(7, 0)).toBe(15_000);
});

/** A shard that connects at once, and says so in its own words. The longest pause of each try, in ms. */
function connectAgainAndAgain(said: WebSocketShardEvents.Ready | WebSocketShardEvents.Resumed) {
  const random = vi.spyOn(Math, 'random').mockReturnValue(1);
  const pauses: number[] = [];
  const log = pino({ level: 'debug' }, { write: (line) => pauses.push(JSON.parse(line).pauseMs) });
  const shard = Object.assign(new EventEmitter(), {
    id: 0,
    internalConnect: async () => undefined,
  });
  pauseBetweenTries(shard, log);
  for (let times = 0; times < 6; times += 1) {
    void shard.internalConnect();
    shard.emit(said);
  }
  random.mockRestore();
  return pauses;
}

test('a line that is cut again and again is back within the 3 s that a question waits', () => {
  expect(connectAgainAndAgain(WebSocketShardEvents.Resumed)).toEqual([
    0, 0, 1_000, 1_000, 1_000, 1_000,
  ]);
});

test('sessions that never last are started more and more seldom, since a day has 1,000 starts', () => {
  expect(connectAgainAndAgain(WebSocketShardEvents.Ready)).toEqual([
    0, 0, 1_000, 2_000, 4_000, 8_000,
  ]);
});
