import { expect, test } from 'vitest';
import { pauseBefore } from '../../src/discord/reconnect-pauses.ts';

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
