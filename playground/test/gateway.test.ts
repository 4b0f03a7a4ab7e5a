import { once } from 'node:events';
import { createInflate, constants } from 'node:zlib';
import { WebSocketShardEvents } from '@discordjs/ws';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { startStandIn, type StandIn } from '../src/stand-in.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

const command = { name: 'year', description: 'What happened in a year' };

let standIn: StandIn;
let bot: TestBot | undefined;
let clock: ManualClock;

beforeEach(async () => {
  clock = createManualClock();
  standIn = await startStandIn({ port: 0, clock });
});

afterEach(async () => {
  await bot?.close();
  bot = undefined;
  await standIn.close();
});

/** Answers every interaction with the name of the person who asks. */
async function startBot(options: { shards?: number; compression?: true } = {}): Promise<TestBot> {
  bot = await startTestBot(
    standIn,
    [command],
    (interaction, tiny) => {
      const who = (interaction.member?.user ?? interaction.user)?.global_name;
      return tiny.respond(interaction, { type: 4, data: { content: `for ${who}` } });
    },
    options,
  );
  return bot;
}

describe('a discord.js bot at the gateway', () => {
  test('connects and gets interactions', async () => {
    await startBot();
    expect(standIn.gateway.isOnline()).toBe(true);
    const answer = await standIn.person({ name: 'Alice' }).slash('year');
    expect(answer.content).toBe('for Alice');
  });

  test('gets the events of a server on the shard that Discord would choose', async () => {
    const tiny = await startBot({ shards: 3 });
    const servers = [
      standIn.server,
      ...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => standIn.addServer(name)),
    ];
    for (const server of servers) {
      const dispatched = once(tiny.sockets, WebSocketShardEvents.Dispatch);
      await standIn.person({ name: 'Alice', where: server }).slash('year');
      const [{ shardId }] = (await dispatched) as [{ shardId: number }];
      expect(shardId).toBe(Number((BigInt(server.id) >> 22n) % 3n));
    }
    const dispatched = once(tiny.sockets, WebSocketShardEvents.Dispatch);
    await standIn.person({ name: 'Alice', where: 'dm' }).slash('year');
    expect(((await dispatched) as [{ shardId: number }])[0].shardId).toBe(0);
  });

  test('resumes after its connection was cut, and gets what it missed', async () => {
    await startBot();
    const resumed = once(standIn.gateway.events, 'resume');
    standIn.gateway.drop();
    await once(standIn.gateway.events, 'presence');
    const answered = standIn.person({ name: 'Bob' }).slash('year');
    const [, replayed] = await resumed;
    expect(replayed).toBe(1);
    expect((await answered).content).toBe('for Bob');
  });

  test('reconnects when told to, and keeps its session', async () => {
    await startBot();
    const identified = vi.fn<() => void>();
    standIn.gateway.events.on('identify', identified);
    const resumed = once(standIn.gateway.events, 'resume');
    standIn.gateway.reconnect();
    await resumed;
    expect(identified).not.toHaveBeenCalled();
    expect((await standIn.person({ name: 'Bob' }).slash('year')).content).toBe('for Bob');
  });

  test('resumes on the same connection when its session is invalid but resumable', async () => {
    await startBot();
    const resumed = once(standIn.gateway.events, 'resume');
    standIn.gateway.invalidate(true);
    await resumed;
    expect((await standIn.person({ name: 'Bob' }).slash('year')).content).toBe('for Bob');
  });

  test('begins a new session when its session is gone', async () => {
    const tiny = await startBot();
    const resumed = vi.fn<() => void>();
    standIn.gateway.events.on('resume', resumed);
    const ready = once(tiny.sockets, WebSocketShardEvents.Ready);
    standIn.gateway.invalidate(false);
    await ready;
    expect(resumed).not.toHaveBeenCalled();
    expect((await standIn.person({ name: 'Bob' }).slash('year')).content).toBe('for Bob');
  });

  test('gets compressed payloads when it asks for them', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await startBot({ compression: true });
    expect((await standIn.person({ name: 'Alice' }).slash('year')).content).toBe('for Alice');
  });

  test('is offline after it leaves, and commands get no answer', async () => {
    const tiny = await startBot();
    const left = once(standIn.gateway.events, 'presence');
    await tiny.close();
    expect(await left).toEqual([false]);
    const answered = standIn.person({ name: 'Alice' }).slash('year');
    clock.advance(3000);
    await expect(answered).rejects.toMatchObject({
      kind: 'silent',
      message: 'The application did not respond',
    });
  });
});

/** A bare connection, for payloads that discord.js never sends. */
class RawConnection {
  readonly socket: WebSocket;
  readonly #received: unknown[] = [];
  #waiting: ((message: GatewayPayload) => void)[] = [];

  constructor(query = 'v=10&encoding=json') {
    this.socket = new WebSocket(
      `${standIn.apiUrl.replace('http', 'ws').replace('/api', '/gateway')}?${query}`,
    );
    this.socket.on('message', (raw: Buffer) => {
      const message = JSON.parse(raw.toString()) as GatewayPayload;
      const next = this.#waiting.shift();
      if (next === undefined) this.#received.push(message);
      else next(message);
    });
  }

  next(): Promise<GatewayPayload> {
    const received = this.#received.shift() as GatewayPayload | undefined;
    if (received !== undefined) return Promise.resolve(received);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  send(op: number, d: unknown): void {
    this.socket.send(JSON.stringify({ op, d }));
  }

  async identify(more: object = {}): Promise<GatewayPayload> {
    await this.next();
    this.send(GatewayOpcodes.Identify, {
      token: standIn.token,
      intents: 0,
      properties: {},
      ...more,
    });
    return this.next();
  }

  async closed(): Promise<number> {
    const [code] = (await once(this.socket, 'close')) as [number];
    return code;
  }
}

type GatewayPayload = {
  op: number;
  d: Record<string, unknown>;
  s: number | null;
  t: string | null;
};

describe('the gateway', () => {
  test('greets with the heartbeat interval and acknowledges heartbeats', async () => {
    const connection = new RawConnection();
    expect(await connection.next()).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
    connection.send(GatewayOpcodes.Heartbeat, null);
    expect(await connection.next()).toMatchObject({ op: 11 });
  });

  test('sends READY with the servers of the bot, marked as unavailable', async () => {
    const ready = await new RawConnection().identify();
    expect(ready).toMatchObject({
      op: 0,
      t: 'READY',
      s: 1,
      d: {
        v: 10,
        user: { id: standIn.applicationId, bot: true },
        guilds: [{ id: standIn.server.id, unavailable: true }],
        shard: [0, 1],
        application: { id: standIn.applicationId },
      },
    });
    expect(ready.d['resume_gateway_url']).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/gateway$/u);
  });

  test('sends servers only to bots that ask for them by intent', async () => {
    const connection = new RawConnection();
    await connection.identify({ intents: 1 });
    expect(await connection.next()).toMatchObject({
      t: 'GUILD_CREATE',
      d: { id: standIn.server.id },
    });
  });

  test.each([
    ['a wrong token', { token: 'x.y.z' }, GatewayCloseCodes.AuthenticationFailed],
    ['a shard number that is too high', { shard: [2, 2] }, GatewayCloseCodes.InvalidShard],
    [
      'an intent that is granted on request only',
      { intents: 1 << 15 },
      GatewayCloseCodes.DisallowedIntents,
    ],
    ['an identification without intents', { intents: undefined }, GatewayCloseCodes.DecodeError],
  ])('closes on %s', async (_, change, code) => {
    const connection = new RawConnection();
    await connection.next();
    connection.send(GatewayOpcodes.Identify, {
      token: standIn.token,
      intents: 0,
      properties: {},
      ...change,
    });
    expect(await connection.closed()).toBe(code);
  });

  test.each([
    ['an opcode that does not exist', '{"op":77,"d":null}', GatewayCloseCodes.UnknownOpcode],
    ['text that is not JSON', 'hello', GatewayCloseCodes.DecodeError],
    [
      'more than 4,096 bytes',
      JSON.stringify({ op: 1, d: 'x'.repeat(4096) }),
      GatewayCloseCodes.DecodeError,
    ],
    ['a request before the identification', '{"op":3,"d":{}}', GatewayCloseCodes.NotAuthenticated],
    ['a sequence number from the future', () => ({ op: 6, seq: 99 }), GatewayCloseCodes.InvalidSeq],
  ])('closes on %s', async (_, payload, code) => {
    const first = new RawConnection();
    const ready = await first.identify();
    const connection = new RawConnection();
    await connection.next();
    if (typeof payload === 'string') connection.socket.send(payload);
    else {
      const { op, seq } = payload();
      connection.send(op, { token: standIn.token, session_id: ready.d['session_id'], seq });
    }
    expect(await connection.closed()).toBe(code);
  });

  test('closes on a second identification', async () => {
    const connection = new RawConnection();
    await connection.identify();
    connection.send(GatewayOpcodes.Identify, { token: standIn.token, intents: 0, properties: {} });
    expect(await connection.closed()).toBe(GatewayCloseCodes.AlreadyAuthenticated);
  });

  test('speaks version 10 and no other', async () => {
    expect(await new RawConnection('v=9&encoding=json').closed()).toBe(
      GatewayCloseCodes.InvalidAPIVersion,
    );
  });

  test('closes on more than 120 payloads in a minute', async () => {
    const connection = new RawConnection();
    await connection.next();
    for (let sent = 0; sent < 121; sent += 1) connection.send(GatewayOpcodes.Heartbeat, null);
    expect(await connection.closed()).toBe(GatewayCloseCodes.RateLimited);
  });

  test('closes when heartbeats are missing, and lets the bot resume', async () => {
    const connection = new RawConnection();
    const ready = await connection.identify();
    const closed = connection.closed();
    clock.advance(41_250 * 2);
    expect(await closed).toBe(GatewayCloseCodes.SessionTimedOut);
    const again = new RawConnection();
    await again.next();
    again.send(GatewayOpcodes.Resume, {
      token: standIn.token,
      session_id: ready.d['session_id'],
      seq: 1,
    });
    expect(await again.next()).toMatchObject({ t: 'RESUMED' });
  });

  test.each([
    ['was closed with 1000', async (connection: RawConnection) => connection.socket.close(1000)],
    [
      'was without a connection for too long',
      async (connection: RawConnection) => {
        const closed = once(standIn.gateway.events, 'closed');
        connection.socket.close(4000);
        await closed;
        clock.advance(180_000);
      },
    ],
  ])('does not resume a session that %s', async (_, leave) => {
    const connection = new RawConnection();
    const ready = await connection.identify();
    const closed = once(standIn.gateway.events, 'closed');
    await leave(connection);
    await closed;
    const again = new RawConnection();
    await again.next();
    again.send(GatewayOpcodes.Resume, {
      token: standIn.token,
      session_id: ready.d['session_id'],
      seq: 1,
    });
    expect(await again.next()).toMatchObject({ op: GatewayOpcodes.InvalidSession, d: false });
  });

  test('compresses the whole connection as one zlib stream when asked to', async () => {
    const { socket } = new RawConnection('v=10&encoding=json&compress=zlib-stream');
    socket.removeAllListeners('message');
    const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
    socket.on('message', (chunk: Buffer) => void inflate.write(chunk));
    const [hello] = (await once(inflate, 'data')) as [Buffer];
    expect(JSON.parse(hello.toString())).toMatchObject({ op: 10 });
    socket.send(JSON.stringify({ op: 2, d: { token: standIn.token, intents: 0, properties: {} } }));
    const [ready] = (await once(inflate, 'data')) as [Buffer];
    expect(JSON.parse(ready.toString())).toMatchObject({ t: 'READY' });
  });
});
