/** The Interactions Endpoint URL: what Discord tries before it saves one, and what it takes as an answer. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createPublicKey, verify } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startStandIn, type StandIn } from '../src/stand-in.ts';
import { createManualClock } from './manual-clock.ts';

let standIn: StandIn;
let bot: Server | undefined;
const clock = createManualClock();

beforeEach(async () => {
  standIn = await startStandIn({ port: 0, clock });
});
afterEach(async () => {
  bot?.close();
  await standIn.close();
});

/** A bot that answers each request with what `respond` makes of it. */
async function serve(respond: (isGenuine: boolean, body: { type: number }) => [number, object?]) {
  const x = Buffer.from(standIn.publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const listen = async (request: IncomingMessage, response: ServerResponse) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const timestamp = String(request.headers['x-signature-timestamp']);
    const signature = Buffer.from(String(request.headers['x-signature-ed25519']), 'hex');
    const isGenuine = verify(null, Buffer.from(timestamp + body), key, signature);
    const [status, answer] = respond(isGenuine, JSON.parse(body) as { type: number });
    response.writeHead(status).end(answer && JSON.stringify(answer));
  };
  bot = createServer((request, response) => void listen(request, response));
  bot.listen(0, '127.0.0.1');
  await once(bot, 'listening');
  return `http://127.0.0.1:${(bot.address() as AddressInfo).port}/`;
}

test('is saved where a PING is answered and a forged one is refused', async () => {
  const url = await serve((isGenuine) => (isGenuine ? [200, { type: 1 }] : [401]));
  await expect(standIn.saveInteractionsEndpoint(url)).resolves.toBeUndefined();
});

test.each([
  ['that answers a PING otherwise', [200, { type: 4 }], [401], 'did not answer a PING'],
  ['that refuses a PING', [401], [401], 'did not answer a PING'],
  [
    'that takes a forged request',
    [200, { type: 1 }],
    [200, { type: 1 }],
    'did not refuse a forged',
  ],
] as const)('is not saved for a bot %s', async (_, toGenuine, toForged, why) => {
  const url = await serve((isGenuine) => [...(isGenuine ? toGenuine : toForged)] as [number]);
  await expect(standIn.saveInteractionsEndpoint(url)).rejects.toThrow(why);
});

const commands = [{ name: 'find', description: 'Finds' }];

async function ask(respond: () => [number, object?]): Promise<{ content: string }> {
  const url = await serve((isGenuine, { type }) => {
    if (!isGenuine) return [401];
    return type === 1 ? [200, { type: 1 }] : respond();
  });
  await standIn.saveInteractionsEndpoint(url);
  await fetch(`${standIn.apiUrl}/v10/applications/${standIn.applicationId}/commands`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bot ${standIn.token}` },
    body: JSON.stringify(commands),
  });
  return standIn.person({ name: 'Alice' }).slash('find');
}

test('the response to an interaction is its answer', async () => {
  const answered = ask(() => [200, { type: 4, data: { content: 'yes' } }]);
  expect((await answered).content).toBe('yes');
});

test('a response that Discord refuses leaves the interaction unanswered', async () => {
  standIn.requests.on('served', ({ error }) => error && clock.advance(3000));
  const answered = ask(() => [200, { type: 4, data: {} }]);
  await expect(answered).rejects.toMatchObject({ kind: 'silent' });
});
