/** What the log holds when things go wrong: enough to mend them, and never what was asked. */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Failure, Person } from '@chronocite/playground';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Command } from '../../src/bot/command.ts';
import { collectLog } from '../log-lines.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';

/** Every question and note of this file holds it. */
const SECRET = 'zarqawisecret77';
const HOUR_MS = 3_600_000;
const CALLBACK = '/interactions/:interaction/:token/callback';
const MESSAGES = '/channels/:channel/messages';

const failing: Command = {
  definition: {
    name: 'fail',
    description: 'Fails',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'text',
        description: 'Any',
        autocomplete: true,
      },
    ],
  },
  run: ({ options }) => JSON.parse(String(options['text'])),
  suggest: ({ typed }) => JSON.parse(typed),
};

const { log, lines, waitFor } = collectLog();
let served: ServedBot;
let mona: Person;
let now = Date.parse('2026-03-28T12:00Z');
const tokens: string[] = [];

beforeAll(async () => {
  served = await serveBot({ log, commands: [...commands, failing], now: () => now });
  served.standIn.world.events.on('interaction', ({ token }) => tokens.push(token));
  mona = served.standIn.person({ name: 'Mona', permissions: 'admin', locale: 'en-GB' });
});
afterAll(() => served.close());

const fail = (route: string, failure: Omit<Failure, 'route' | 'method'>) =>
  served.standIn.failNext({ method: 'POST', route, ...failure });
/** Where the bot has no answer to give, the person waits in vain. */
const unanswered = (asking: Promise<unknown>) => void asking.catch(() => undefined);

const unknownInteraction = { status: 404, code: 10062 } as const;
const invalid = {
  status: 400,
  errors: {
    data: {
      content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: `"${SECRET}" is too long` }] },
    },
  },
} as const;

test('an answer to an interaction that Discord has forgotten is a warning with code and route', async () => {
  fail(CALLBACK, unknownInteraction);
  unanswered(mona.slash('search', { query: `${SECRET} a` }));
  const { level, err } = JSON.parse(await waitFor(/"code":10062/)) as {
    level: number;
    err: object;
  };
  expect(level).toBe(40);
  expect(err).toMatchObject({ code: 10062, status: 404, method: 'POST' });
  expect(JSON.stringify(err)).toMatch(/\/interactions\/\d+\/:token\/callback/);
});

test('an answer that Discord refuses is an error with the refused field', async () => {
  fail(CALLBACK, invalid);
  unanswered(mona.slash('search', { query: `${SECRET} b` }));
  const line = await waitFor(/"code":50035/);
  expect(line).toContain('data.content BASE_TYPE_MAX_LENGTH');
  expect(line).toContain('"level":50');
});

test('completion that Discord refuses is logged', async () => {
  fail(CALLBACK, { ...unknownInteraction, code: 10_063 });
  unanswered(mona.complete('person', 'name', SECRET));
  expect(await waitFor(/"code":10063/)).toContain('/:token/callback');
});

test('a command and a completion that fail over what was typed are logged by their place', async () => {
  await mona.slash('fail', { text: SECRET });
  const line = await waitFor(/a command failed/);
  expect(line).toContain('SyntaxError');
  expect(line).toContain('logs.test.ts');
  await mona.complete('fail', 'text', SECRET).catch(() => undefined);
});

test('a post, a note and a scheduled post that Discord refuses are logged', async () => {
  fail(MESSAGES, invalid);
  await mona.slash('share', { entry: 'iran-al-qaeda/embassy-bombings-1998', note: SECRET });
  await mona.slash('schedule add', { what: 'in-order', time: '13:00' });
  now += HOUR_MS;
  fail(MESSAGES, invalid);
  // Adding one more has the scheduler check at once.
  await mona.slash('schedule add', { what: 'in-order', time: '20:00' });
  expect(await waitFor(/"schedule":/)).toContain('BASE_TYPE_MAX_LENGTH');
});

test('no line holds what was asked, what was answered, or a token', () => {
  const all = lines.join('').toLowerCase();
  expect(lines.length).toBeGreaterThan(6);
  expect(all).not.toContain(SECRET);
  expect(all).not.toContain('embassy');
  expect(all).not.toContain(served.standIn.token.toLowerCase());
  for (const token of tokens) expect(all).not.toContain(token.toLowerCase());
});
