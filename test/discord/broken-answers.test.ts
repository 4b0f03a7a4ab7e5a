/** Answers arrive although the network or Discord fails on the way. */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Clock, Failure, Person } from '@chronocite/playground';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer, privately, type Command } from '../../src/bot/command.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';
import { nextRequest } from './next-request.ts';

const CALLBACK = { method: 'POST', route: '/interactions/:interaction/:token/callback' } as const;
const EDIT = { method: 'PATCH', route: '/webhooks/:application/:token/messages/:message' } as const;
const DELETE = { ...EDIT, method: 'DELETE' } as const;

/** Discord's deadlines stand still, so that a busy machine fails no test. */
const still: Clock = { now: () => Date.now(), after: () => () => undefined };

const commands: readonly Command[] = [
  {
    definition: {
      name: 'ask',
      description: 'Answers at once',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'text',
          description: 'Any',
          autocomplete: true,
        },
      ],
    },
    run: () => answer({ content: 'at once' }),
    suggest: () => [{ name: 'a choice', value: 'a' }],
  },
  {
    definition: { name: 'wait', description: 'Answers after the deferral' },
    run: async () => {
      await deferred();
      return answer({ content: 'afterwards' });
    },
  },
  {
    definition: { name: 'refuse', description: 'Refuses privately, after the deferral' },
    run: async () => {
      await deferred();
      return privately({ content: 'for you alone' });
    },
  },
];

let served: ServedBot;
let alice: Person;

beforeAll(async () => {
  served = await serveBot({ commands, clock: still });
  alice = served.standIn.person({ name: 'Alice', locale: 'en-GB' });
});
afterAll(() => served.close());

/** Resolves when the bot has sent a deferral. */
const deferred = () =>
  nextRequest(served.standIn, ({ body }) => (body as { type?: number }).type === 5);

const faults: readonly (readonly [string, Omit<Failure, 'method' | 'route'>])[] = [
  ['503 three times', { status: 503, times: 3 }],
  ['502 with a page', { status: 502, text: { type: 'text/html', body: '<h1>Bad gateway</h1>' } }],
  ['a connection that is closed', { status: 200, connection: 'closed' }],
  ['a connection that is closed three times', { status: 200, connection: 'closed', times: 3 }],
  ['a connection that is reset three times', { status: 200, connection: 'reset', times: 3 }],
  ['a request that is swallowed', { status: 200, connection: 'silent' }],
  ['429', { status: 429, retryAfter: 0.1 }],
  ['a lost response', { status: 200, connection: 'closed', afterDoing: true }],
  ['a response that is reset', { status: 200, connection: 'reset', afterDoing: true }],
  ['500 after it was done', { status: 500, afterDoing: true }],
  [
    'a page after it was done',
    { status: 200, text: { type: 'text/html', body: '<p>' }, afterDoing: true },
  ],
];

describe.each(faults)('%s', (_, failure) => {
  test('to an answer', async () => {
    served.standIn.failNext({ ...CALLBACK, ...failure });
    expect((await alice.slash('ask')).content).toBe('at once');
  });

  test('to completion', async () => {
    served.standIn.failNext({ ...CALLBACK, ...failure });
    expect(await alice.complete('ask', 'text', 'x')).toHaveLength(1);
  });

  test('to a deferral, and to the answer after it', async () => {
    served.standIn.failNext({ ...CALLBACK, ...failure });
    served.standIn.failNext({ ...EDIT, ...failure });
    expect((await alice.slash('wait')).content).toBe('afterwards');
  });
});

test('a deferral that was taken without any response is followed by the answer', async () => {
  served.standIn.failNext({ ...CALLBACK, status: 200, connection: 'silent', afterDoing: true });
  const cancel = served.standIn.failNext({ ...CALLBACK, status: 503, times: Infinity });
  expect((await alice.slash('wait')).content).toBe('afterwards');
  cancel();
});

describe('where Discord refuses what an answer holds', () => {
  const refusal = {
    status: 400,
    errors: { data: { _errors: [{ code: 'X', message: 'x' }] } },
  } as const;
  const apology: unknown = expect.stringContaining('say this reference');

  test('the member gets an apology with a reference', async () => {
    served.standIn.failNext({ ...CALLBACK, ...refusal });
    expect((await alice.slash('ask')).content).toEqual(apology);
  });

  test('completion offers nothing', async () => {
    served.standIn.failNext({ ...CALLBACK, ...refusal });
    expect(await alice.complete('ask', 'text', 'x')).toEqual([]);
  });

  test('an answer after a deferral becomes an apology', async () => {
    served.standIn.failNext({ ...EDIT, ...refusal });
    expect((await alice.slash('wait')).content).toEqual(apology);
  });
});

describe('where answers are public, a late private one is seen by the asker alone', () => {
  beforeAll(async () => {
    const server = served.standIn.server.id;
    const act = { server, by: alice.user.id, interaction: '1', at: Date.now() };
    await served.store.settings.change(act, { answers: 'public' });
  });

  test.each([
    ['and nothing fails', undefined],
    ['and 503 meets the removal of the deferral', { status: 503, times: 3 }],
    ['and the response to it is lost', { status: 200, connection: 'closed', afterDoing: true }],
  ] as const)('%s', async (_, failure) => {
    if (failure) served.standIn.failNext({ ...DELETE, ...failure });
    const bob = served.standIn.person({ name: 'Bob', locale: 'en-GB' });
    const [before, beforeForBob] = [alice, bob].map((person) => person.visibleMessages());
    await expect(alice.slash('refuse')).rejects.toMatchObject({ kind: 'withdrawn' });
    const added = () => alice.visibleMessages().slice(before?.length);
    await expect.poll(() => added().map(({ content }) => content)).toEqual(['for you alone']);
    expect(bob.visibleMessages()).toEqual(beforeForBob);
  });
});
