/**
 * The other end of the wire for the latency benchmark, in a process of its own. Its gateway and REST API
 * only send interactions and note when the answers arrive; the playground's stand-in checks and keeps
 * every message, and that would be measured too.
 *
 * A `WireRequest` over IPC is answered with the milliseconds from sending each interaction to the
 * arrival of its answer: the callback, or the end of the response.
 */
import { Agent, createServer, request as openRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer, type WebSocket } from 'ws';
import { createKeyPair } from '../../playground/src/credentials.ts';

export type WireRequest = {
  readonly interactions: readonly object[];
  readonly concurrency: number;
  /** Where to send interactions by HTTP, in turn; over the gateway without any. */
  readonly urls?: readonly string[];
};
export type WireReply =
  | { readonly port: number; readonly publicKey: string }
  | {
      /** Of those that were answered in time. */
      readonly times: readonly number[];
      readonly unanswered: number;
      /** For all of them, in milliseconds. */
      readonly took: number;
    };

/** Discord waits this long. */
const DEADLINE_MS = 3_000;

const sockets = new WebSocketServer({ noServer: true });
const waiting = new Map<string, (arrived: number) => void>();
let bot: WebSocket | undefined;
let sequence = 0;

const http = createServer((request, response) => {
  const arrived = performance.now();
  const url = request.url ?? '';
  const id = /\/interactions\/(\d+)\//.exec(url)?.[1];
  if (id !== undefined) waiting.get(id)?.(arrived);
  request.resume().on('end', () => {
    const body = responseTo(request.method ?? '', url);
    if (body === undefined) return void response.writeHead(204).end();
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
});

function responseTo(method: string, url: string): unknown {
  if (url.endsWith('/gateway/bot')) {
    const limit = { total: 1_000, remaining: 1_000, reset_after: 1, max_concurrency: 1 };
    const { port } = http.address() as AddressInfo;
    return { url: `ws://127.0.0.1:${port}/gateway`, shards: 1, session_start_limit: limit };
  }
  if (url.endsWith('/applications/@me')) return { id: '1', bot: { id: '1' } };
  if (url.includes('/commands')) return [];
  if (url.endsWith('/messages')) return { id: '9' };
  const channel = /\/channels\/(\d+)$/.exec(url)?.[1];
  if (channel !== undefined) return { id: channel, type: 0, name: 'channel', guild_id: '2' };
  if (url.endsWith('/guilds/2')) return { id: '2', roles: [{ id: '2', permissions: '8' }] };
  if (url.includes('/members/')) return { user: { id: '1' }, roles: [] };
  return method === 'POST' ? undefined : {};
}

http.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (client) => {
    bot = client;
    send(GatewayOpcodes.Hello, { heartbeat_interval: 45_000 });
    client.on('message', (text) => {
      const { op } = JSON.parse((text as Buffer).toString()) as { op: GatewayOpcodes };
      if (op === GatewayOpcodes.Heartbeat) send(GatewayOpcodes.HeartbeatAck, null);
      if (op === GatewayOpcodes.Identify) dispatch(GatewayDispatchEvents.Ready, ready);
    });
  });
});

function send(op: GatewayOpcodes, d: unknown): void {
  bot?.send(JSON.stringify({ op, d, s: null, t: null }));
}

function dispatch(t: string, d: unknown): void {
  sequence += 1;
  bot?.send(JSON.stringify({ op: GatewayOpcodes.Dispatch, d, s: sequence, t }));
}

/** What discord.js reads of it, too. */
const ready = {
  session_id: 's',
  user: { id: '1', username: 'bot' },
  application: { id: '1' },
  guilds: [],
};

let lastId = 10 ** 9;

/** The interaction as it is sent, and its id. */
function prepare(interaction: object): { readonly id: string; readonly sent: object } {
  lastId += 1;
  const id = String(lastId);
  return { id, sent: { ...interaction, id, token: `token-${id}` } };
}

/** Resolves to the milliseconds until the answer. */
type Send = () => Promise<number>;

function overGateway(interaction: object): Send {
  return async () => {
    const { id, sent } = prepare(interaction);
    const arrived = new Promise<number>((resolve) => waiting.set(id, resolve));
    const started = performance.now();
    dispatch(GatewayDispatchEvents.InteractionCreate, sent);
    const milliseconds = (await arrived) - started;
    waiting.delete(id);
    return milliseconds;
  };
}

const keys = createKeyPair();
const agent = new Agent({ keepAlive: true });
let turn = 0;

/** Signed before the measurement, as Discord's work is not the bot's. */
function overHttp(interaction: object, urls: readonly string[]): Send {
  const body = JSON.stringify(prepare(interaction).sent);
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-signature-ed25519': keys.sign(timestamp, body),
    'x-signature-timestamp': timestamp,
  };
  return () => {
    turn += 1;
    const started = performance.now();
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const options = { method: 'POST', agent, headers, timeout: DEADLINE_MS };
    const request = openRequest(urls[turn % urls.length] ?? '', options, (response) => {
      response.resume().on('error', reject);
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(performance.now() - started)
          : reject(new Error(`status ${response.statusCode}`)),
      );
    });
    request.on('error', reject).on('timeout', () => request.destroy(new Error('timeout')));
    request.end(body);
    return promise;
  };
}

async function run({ interactions, concurrency, urls = [] }: WireRequest): Promise<WireReply> {
  const left = interactions.map((one) =>
    urls.length > 0 ? overHttp(one, urls) : overGateway(one),
  );
  const times: number[] = [];
  let unanswered = 0;
  const worker = async () => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      try {
        times.push(await next());
      } catch {
        unanswered += 1;
      }
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: concurrency }, worker));
  return { times, unanswered, took: performance.now() - started };
}

process.on('message', (request: WireRequest) => {
  void run(request).then((reply) => process.send?.(reply));
});
http.listen(0, '127.0.0.1', () => {
  const { port } = http.address() as AddressInfo;
  process.send?.({ port, publicKey: keys.publicKey } satisfies WireReply);
});
