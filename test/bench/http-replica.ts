/**
 * A bot in a process of its own, for `http.ts`: `http-replica.ts KIND API KEY STORE PORT`. Prints its
 * port when it can be asked. `constant` has no bot in it: it checks the signature, and always answers
 * the same.
 */
import { InteractionResponseType } from 'discord-api-types/v10';
import pino from 'pino';
import { ping } from './ping.ts';
import { commands } from '../../commands/index.ts';
import { startBot } from '../../src/discord/bot.ts';
import { createInteractionsHandler } from '../../src/discord/http-interactions.ts';
import { openHttpServer } from '../../src/discord/http-server.ts';
import { openStore } from '../../src/store/open-store.ts';
import { bundledLookup } from '../bundled.ts';

export type ReplicaKind = 'gateway' | 'http' | 'constant';

const [kind, apiUrl = '', publicKey = '', databaseUrl = '', port = '0'] = process.argv.slice(2);
const log = pino({ level: 'silent' });
const opened = new AsyncDisposableStack();
const server = await openHttpServer({ host: '127.0.0.1', port: Number(port), log });

if (kind === 'constant') {
  const body = JSON.stringify({
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { content: 'Pong!' },
  });
  const headers = { 'content-type': 'application/json' };
  const take = async (_: unknown, response: Parameters<Parameters<typeof server.add>[2]>[1]) =>
    void response.writeHead(200, headers).end(body);
  server.add('POST', '/interactions', createInteractionsHandler({ publicKey, log, take }));
} else {
  const store = await openStore(databaseUrl);
  opened.defer(() => store.close());
  const bot = await startBot({
    token: 'token',
    apiUrl,
    commands: [...commands, ping],
    services: { lookup: () => bundledLookup, store, now: Date.now },
    log,
    ...(kind === 'http' && { http: { server, publicKey }, gateway: false }),
  });
  opened.defer(() => bot.close());
}
opened.defer(() => server.close());
process.once('SIGTERM', () => void opened.disposeAsync().then(() => process.exit()));
process.stdout.write(`${server.port}\n`);
