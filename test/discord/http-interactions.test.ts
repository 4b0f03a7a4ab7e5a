/** Interactions that come by HTTP: the same answers as over the gateway, and nothing that Discord did not sign. */
import { once } from 'node:events';
import { request as openRequest } from 'node:http';
import {
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  type APIInteraction,
  type APIInteractionResponse,
} from 'discord-api-types/v10';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openedForm, type Person, type ServedRequest, startStandIn } from '@chronocite/playground';
import { answer, type Command } from '../../src/bot/command.ts';
import { openHttpServer } from '../../src/discord/http-server.ts';
import { createInlineResponder } from '../../src/discord/inline-responder.ts';
import type { Responder } from '../../src/discord/responder.ts';
import { controls, idOf, isPrivate, titles } from '../commands/message.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';
import { nextRequest } from './next-request.ts';

const CALLBACK = '/interactions/:interaction/:token/callback';
const EDIT = '/webhooks/:application/:token/messages/:message';

let served: ServedBot;
let requests: ServedRequest[];
const logged: string[] = [];
const log = pino({ level: 'debug' }, { write: (line) => void logged.push(line) });

async function serve(...commands: Command[]): Promise<void> {
  served = await serveBot({ overHttp: true, log, ...(commands.length > 0 && { commands }) });
  requests = [];
  served.standIn.requests.on('served', (request) => requests.push(request));
}

/** How Discord got the first answers: `200` in its own request's response, `204` over REST. */
const firstAnswers = () =>
  requests.filter(({ route }) => route === CALLBACK).map(({ status }) => status);

describe('the commands', () => {
  let mona: Person;
  beforeAll(async () => {
    await serve();
    mona = served.standIn.person({ name: 'Mona', permissions: 'admin', locale: 'en-GB' });
  });
  beforeEach(() => void requests.splice(0));
  afterAll(() => served.close());

  test('answer in the response to Discord’s request', async () => {
    const reply = await mona.slash('year', { year: '1998' });
    expect(reply.content).toContain('1998');
    expect(isPrivate(reply)).toBe(true);
    expect(firstAnswers()).toEqual([200]);
  });

  test('complete what is typed', async () => {
    const choices = await mona.complete('person', 'name', 'saif al');
    expect(choices.map(({ name }) => name).join()).toContain('Saif al-Adel');
    expect(firstAnswers()).toEqual([200]);
  });

  test('take presses, open forms and read them', async () => {
    const list = await mona.slash('year', { year: '1998' });
    const form = await openedForm(mona.press(list, idOf(list, 'Share')));
    const reply = await mona.submit(form, { entry: ['iran-al-qaeda/embassy-bombings-1998'] });
    expect(reply.content).toContain('Posted');
    expect(controls(list).length).toBeGreaterThan(0);
    expect(firstAnswers()).toEqual([200, 200, 200]);
  });

  test('check a message from its menu', async () => {
    const claim = mona.write('The embassies in Nairobi were bombed in August 1998');
    const reply = await mona.messageCommand('Check against timeline', claim);
    expect(titles(reply).join()).toContain('Nairobi');
  });

  test('mention commands by their ids', async () => {
    expect(JSON.stringify(await mona.slash('help'))).toMatch(/<\/year:\d+>/u);
  });

  test('nothing of what is asked is logged', async () => {
    await mona.slash('search', { query: 'a secret question' });
    expect(logged.join()).toContain('"command":"search"');
    expect(logged.join()).not.toContain('a secret question');
  });
});

describe('an answer that is not ready in time', () => {
  afterEach(() => served.close());

  const unready = Promise.withResolvers<void>();
  const slow: Command = {
    definition: { name: 'slow', description: 'Answers when it is told to' },
    async run() {
      await unready.promise;
      return answer({ content: 'At last' });
    },
  };

  test('is deferred in the response, and edited over REST, even before Discord knows of it', async () => {
    await serve(slow);
    served.standIn.failNext({ method: 'PATCH', route: EDIT, status: 404, code: 10_015, times: 2 });
    const asking = served.standIn.person({ name: 'Alice' }).slash('slow');
    const deferral = await nextRequest(served.standIn, ({ route }) => route === CALLBACK);
    expect(deferral.body).toMatchObject({
      type: InteractionResponseType.DeferredChannelMessageWithSource,
    });
    unready.resolve();
    expect((await asking).content).toBe('At last');
    expect(firstAnswers()).toEqual([200]);
  });
});

test('an answer with a file comes over REST, since a response holds only small ones', async () => {
  const text = '{}'.repeat(100_000);
  await serve({
    definition: { name: 'export', description: 'Answers with a file' },
    run: () => answer({ content: 'Here it is', files: [{ name: 'export.json', text }] }),
  });
  const reply = await served.standIn.person({ name: 'Alice' }).slash('export');
  expect(reply.attachments).toMatchObject([{ filename: 'export.json', size: text.length }]);
  expect(firstAnswers()).toEqual([204]);
  await served.close();
});

test('an answer whose connection was cut comes over REST', async () => {
  const server = await openHttpServer({ host: '127.0.0.1', port: 0, log });
  const interaction = { id: '1', token: 'token' } as APIInteraction;
  const late: APIInteractionResponse = { type: InteractionResponseType.Pong };
  const sent = Promise.withResolvers<APIInteractionResponse>();
  const rest = { callback: async (_, response) => sent.resolve(response) } as Responder;
  server.add('POST', '/interactions', async (_, response) => {
    request.destroy();
    await once(response, 'close');
    await createInlineResponder(rest, response, new Map()).callback(interaction, late);
  });
  const request = openRequest(`http://127.0.0.1:${server.port}/interactions`, { method: 'POST' });
  request.on('error', () => undefined).end('{}');
  expect(await sent.promise).toBe(late);
  await server.close();
});

function signed(body: string, at = Date.now()): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  return {
    'content-type': 'application/json',
    'x-signature-ed25519': served.standIn.sign(timestamp, body),
    'x-signature-timestamp': timestamp,
  };
}

describe('a request that Discord did not make', () => {
  const MINUTE = 60_000;
  let runs = 0;
  beforeAll(async () => {
    await serve({
      definition: { name: 'ask', description: 'Counts' },
      run: () => answer({ content: String((runs += 1)) }),
    });
  });
  beforeEach(() => (runs = 0));
  afterAll(() => served.close());

  let interactions = 0;
  const question = () =>
    JSON.stringify({
      id: String((interactions += 1)),
      token: 'token',
      application_id: served.standIn.applicationId,
      type: InteractionType.ApplicationCommand,
      data: { id: '1', type: ApplicationCommandType.ChatInput, name: 'ask' },
      user: { id: '7', username: 'alice' },
      locale: 'en-GB',
      authorizing_integration_owners: { 1: '7' },
      app_permissions: '0',
      entitlements: [],
    });
  const post = (body: string, headers: Record<string, string>) =>
    fetch(served.endpoint ?? '', { method: 'POST', body, headers });

  test('is told from one that Discord made', async () => {
    const body = question();
    const response = await post(body, signed(body));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: { content: '1' } });
  });

  const without = (name: string) => (headers: Record<string, string>) => {
    const { [name]: _, ...rest } = headers;
    return rest;
  };
  const set = (name: string, value: string) => (headers: Record<string, string>) => ({
    ...headers,
    [name]: value,
  });
  test.each([
    ['no signature', without('x-signature-ed25519'), 0],
    ['no timestamp', without('x-signature-timestamp'), 0],
    ['a signature of zeros', set('x-signature-ed25519', '0'.repeat(128)), 0],
    ['a signature that is no hex', set('x-signature-ed25519', 'zz'.repeat(64)), 0],
    ['a signature that is too long', set('x-signature-ed25519', 'ab'.repeat(80)), 0],
    ['another timestamp', set('x-signature-timestamp', '1'), 0],
    ['a timestamp that is no number', set('x-signature-timestamp', 'now'), 0],
    ['a signature of six minutes ago', (headers: Record<string, string>) => headers, -6 * MINUTE],
    ['a signature of the future', (headers: Record<string, string>) => headers, 6 * MINUTE],
  ])('is refused with %s', async (_, alter, offset) => {
    const body = question();
    await expectRefused(await post(body, alter(signed(body, Date.now() + offset))));
  });

  test('is refused when the body was altered', async () => {
    const body = question();
    await expectRefused(await post(`${body} `, signed(body)));
  });

  test('is refused with the signature of another application', async () => {
    const other = await startStandIn({ port: 0 });
    const body = question();
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = other.sign(timestamp, body);
    const headers = { ...signed(body), 'x-signature-ed25519': signature };
    await expectRefused(await post(body, { ...headers, 'x-signature-timestamp': timestamp }));
    await other.close();
  });

  test('is answered once, however often it is sent again', async () => {
    const body = question();
    const headers = signed(body);
    const upper = set('x-signature-ed25519', (headers['x-signature-ed25519'] ?? '').toUpperCase());
    const responses = await Promise.all([
      post(body, headers),
      post(body, headers),
      post(body, upper(headers)),
    ]);
    expect(responses.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 401, 401,
    ]);
    expect(runs).toBe(1);
    expect(logged.join()).toContain('"verdict":"replayed"');
  });

  async function expectRefused(response: Response): Promise<void> {
    expect(response.status).toBe(401);
    // The same words for all, so that nobody learns what was wrong.
    expect(await response.text()).toBe('invalid request signature');
    expect(runs).toBe(0);
  }

  test.each([
    ['of more than 1 MiB', { body: 'x'.repeat(1024 * 1024 + 1) }, 413],
    ['of another content type', { headers: { 'content-type': 'text/plain' } }, 415],
    ['by another method', { method: 'PUT' }, 405],
    ['that is no JSON', { body: '{"id":' }, 400],
    ['without an id', { body: '{"type":2}' }, 400],
  ])(
    '%s is refused',
    async (_, { method = 'POST', headers = {}, body = question() }: Changes, status) => {
      const response = await fetch(served.endpoint ?? '', {
        method,
        body,
        headers: { ...signed(body), ...headers },
      });
      expect(response.status).toBe(status);
      expect(runs).toBe(0);
    },
  );

  test('of more than 1 MiB in parts is refused', async () => {
    const chunk = new Uint8Array(64 * 1024);
    let left = 17;
    const body = new ReadableStream({
      pull: (controller) => ((left -= 1) < 0 ? controller.close() : controller.enqueue(chunk)),
    });
    const request = { method: 'POST', body, headers: signed(''), duplex: 'half' as const };
    const response = await fetch(served.endpoint ?? '', request);
    expect(response.status).toBe(413);
  });
});

type Changes = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};
