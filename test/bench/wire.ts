/**
 * The other end of the wire for the latency benchmark, in a process of its own. Its gateway and REST API
 * only send interactions and note when the callbacks arrive; the playground's stand-in checks and keeps
 * every message, and that would be measured too.
 *
 * A `WireRequest` over IPC is answered with the milliseconds from sending each interaction to the
 * arrival of its callback.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer, type WebSocket } from 'ws';

export type WireRequest = {
  readonly interactions: readonly object[];
  readonly concurrency: number;
};
export type WireReply = { readonly port: number } | { readonly times: readonly number[] };

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

async function measure(interaction: object): Promise<number> {
  lastId += 1;
  const id = String(lastId);
  const arrived = new Promise<number>((resolve) => waiting.set(id, resolve));
  const sent = performance.now();
  dispatch(GatewayDispatchEvents.InteractionCreate, { ...interaction, id, token: `token-${id}` });
  const milliseconds = (await arrived) - sent;
  waiting.delete(id);
  return milliseconds;
}

async function run({ interactions, concurrency }: WireRequest): Promise<readonly number[]> {
  const left = [...interactions];
  const times: number[] = [];
  const worker = async () => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      times.push(await measure(next));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return times;
}

process.on('message', (request: WireRequest) => {
  void run(request).then((times) => process.send?.({ times } satisfies WireReply));
});
http.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (http.address() as AddressInfo).port } satisfies WireReply);
});
