/** How many questions one member may ask, and all at once. */
import { afterEach, describe, expect, test } from 'vitest';
import { answer, type Command } from '../../src/bot/command.ts';
import { Admission, LIMITS } from '../../src/discord/admission.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';
import { isPrivate } from '../commands/message.ts';

const ONE = { atOnce: 1, aSecond: 0.001 };
let served: ServedBot | undefined;
afterEach(async () => {
  await served?.close();
  served = undefined;
});

describe('a member who asks too fast', () => {
  test.each([
    ['en-GB', 'wait a few seconds'],
    ['de', 'ein paar Sekunden'],
    ['fr', 'quelques secondes'],
    ['es-ES', 'unos segundos'],
  ])('is told so privately in %s, and others are answered', async (locale, said) => {
    served = await serveBot({ limits: { questions: ONE, completions: ONE, underWay: 100 } });
    const alice = served.standIn.person({ name: 'Alice', locale });
    await alice.slash('help');
    const reply = await alice.slash('year', { year: '1998' });
    expect(reply.content).toContain(said);
    expect(isPrivate(reply)).toBe(true);
    const bob = served.standIn.person({ name: 'Bob', locale });
    expect((await bob.slash('year', { year: '1998' })).content).not.toContain(said);
  });

  test('is offered nothing while typing', async () => {
    served = await serveBot({ limits: { questions: ONE, completions: ONE, underWay: 100 } });
    const alice = served.standIn.person({ name: 'Alice' });
    expect(await alice.complete('person', 'name', 'sai')).not.toEqual([]);
    expect(await alice.complete('person', 'name', 'saif')).toEqual([]);
  });
});

test('with too much under way, one more is asked politely to come back', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const slow: Command = {
    definition: { name: 'slow', description: 'Takes long' },
    run: async () => {
      await promise;
      return answer({ content: 'done' });
    },
  };
  served = await serveBot({ commands: [slow], limits: { ...LIMITS, underWay: 1 } });
  const { standIn } = served;
  const first = standIn.person({ name: 'Alice' }).slash('slow');
  const second = await standIn.person({ name: 'Bob', locale: 'en-GB' }).slash('slow');
  expect(second.content).toContain('Please ask again in a minute');
  resolve();
  expect((await first).content).toBe('done');
});

test('a member may go on after a pause, and never saves up more than at first', () => {
  const admission = new Admission({ ...LIMITS, questions: { atOnce: 2, aSecond: 1 } });
  const ask = (second: number) => admission.enter('10', false, second * 1000);
  expect([0, 0, 0, 1, 1].map(ask)).toEqual([
    'admitted',
    'admitted',
    'tooFast',
    'admitted',
    'tooFast',
  ]);
  expect([100, 100, 100].map(ask)).toEqual(['admitted', 'admitted', 'tooFast']);
});
