/** Whoever manages a server is told once that `/settings` is there. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '@chronocite/playground';
import { isPrivate } from './message.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';

let served: ServedBot;

beforeAll(async () => {
  served = await serveBot();
});
afterAll(() => served.close());

test('the hint comes privately after the first command of an admin, and never again', async () => {
  const ada = served.standIn.person({ name: 'Ada', permissions: 'admin', locale: 'en-GB' });
  const bob = served.standIn.person({ name: 'Bob', locale: 'en-GB' });
  const hints = (who: Person) =>
    who.visibleMessages().filter(({ content }) => content.includes('I say this once'));
  await bob.slash('year', { year: '1998' });
  await ada.slash('year', { year: '1998' });
  await expect.poll(() => hints(ada).length).toBe(1);
  expect(hints(ada).every(isPrivate)).toBe(true);
  expect(hints(bob)).toEqual([]);
  await served.restart();
  await ada.slash('year', { year: '2001' });
  await ada.slash('year', { year: '2020' });
  expect(hints(ada)).toHaveLength(1);
});
