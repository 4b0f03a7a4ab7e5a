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

/** Answers everything with the name of the asking person. */
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
  test('connects, and gets what a person asks', async () => {
    await startBot();
    expect(standIn.gateway.isOnline()).toBe(true);
    const answer = await standIn.person({ name: 'Alice' }).slash('year');
    expect(answer.content).toBe('for Alice');
  });

  test('with several shards, each server is served by the shard that Discord would choose', async () => {
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

  test('whose connection is cut resumes, and gets what it missed', async () => {
    await startBot();
    const resumed = once(standIn.gateway.events, 'resume');
    standIn.gateway.drop();
    await once(standIn.gateway.events, 'presence');
    const asked = standIn.person({ name: 'Bob' }).slash('year');
    const [, replayed] = await resumed;
    expect(replayed).toBe(1);
    expect((await asked).content).toBe('for Bob');
  });

  test('that is told to reconnect does so and keeps its session', async () => {
    await startBot();
    const identified = vi.fn<() => void>();
    standIn.gateway.events.on('identify', identified);
    const resumed = once(standIn.gateway.events, 'resume');
    standIn.gateway.reconnect();
    await resumed;
    expect(identified).not.toHaveBeenCalled();
    expect((await standIn.person({ name: 'Bob' }).slash('year')).content).toBe('for Bob');
  });

  test('whose session is invalid but resumable resumes on the same connection', async () => {
    await startBot();
    const resumed = once(standIn.gateway.events, 'resume');
    standIn.gateway.invalidate(true);
    await resumed;
    expect((await standIn.person({ name: 'Bob' }).slash('year')).content).toBe('for Bob');
  });

  test('whose session is gone begins a new one', async () => {
    const tiny = await startBot();
    const resumed = vi.fn<() => void>();
    standIn.gateway.events.on('resume', resumed);
    const ready = once(tiny.sockets, WebSocketShardEvents.Ready);
    standIn.gateway.invalidate(false);
    await ready;
    expect(resumed).not.toHaveBeenCalled();
    expect((await standIn.person({ name: 'Bob' }).slash('year')).content).toBe('for Bob');
  });

  test('that asks for compressed payloads gets them', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await startBot({ compression: true });
    expect((await standIn.person({ name: 'Alice' }).slash('year')).content).toBe('for Alice');
  });

  test('that leaves is offline, and what people ask stays without an answer', async () => {
    const tiny = await startBot();
    const left = once(standIn.gateway.events, 'presence');
    await tiny.close();
    expect(await left).toEqual([false]);
    const asked = standIn.person({ name: 'Alice' }).slash('year');
    clock.advance(3000);
    await expect(asked).rejects.toMatchObject({
      kind: 'silent',
      message: 'The application did not respond',
    });
  });
});

/** A bare connection, to say what discord.js never would. */
class Raw {
  readonly socket: WebSocket;
  readonly #heard: unknown[] = [];
  #waiting: ((message: Heard) => void)[] = [];

  constructor(query = 'v=10&encoding=json') {
    this.socket = new WebSocket(
      `${standIn.apiUrl.replace('http', 'ws').replace('/api', '/gateway')}?${query}`,
    );
    this.socket.on('message', (raw: Buffer) => {
      const message = JSON.parse(raw.toString()) as Heard;
      const next = this.#waiting.shift();
      if (next === undefined) this.#heard.push(message);
      else next(message);
    });
  }

  next(): Promise<Heard> {
    const heard = this.#heard.shift() as Heard | undefined;
    if (heard !== undefined) return Promise.resolve(heard);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  say(op: number, d: unknown): void {
    this.socket.send(JSON.stringify({ op, d }));
  }

  async identify(more: object = {}): Promise<Heard> {
    await this.next();
    this.say(GatewayOpcodes.Identify, {
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

type Heard = { op: number; d: Record<string, unknown>; s: number | null; t: string | null };

describe('the gateway', () => {
  test('greets with the heartbeat interval and acknowledges heartbeats', async () => {
    const raw = new Raw();
    expect(await raw.next()).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
    raw.say(GatewayOpcodes.Heartbeat, null);
    expect(await raw.next()).toMatchObject({ op: 11 });
  });

  test('says READY with the servers that the bot is in, unavailable until told of', async () => {
    const ready = await new Raw().identify();
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

  test('tells of servers only those who ask by intent', async () => {
    const raw = new Raw();
    await raw.identify({ intents: 1 });
    expect(await raw.next()).toMatchObject({ t: 'GUILD_CREATE', d: { id: standIn.server.id } });
  });

  test.each([
    ['a wrong token', { token: 'x.y.z' }, GatewayCloseCodes.AuthenticationFailed],
    ['a shard beyond their number', { shard: [2, 2] }, GatewayCloseCodes.InvalidShard],
    [
      'an intent that is granted on request only',
      { intents: 1 << 15 },
      GatewayCloseCodes.DisallowedIntents,
    ],
    ['an identification without intents', { intents: undefined }, GatewayCloseCodes.DecodeError],
  ])('closes on %s', async (_, change, code) => {
    const raw = new Raw();
    await raw.next();
    raw.say(GatewayOpcodes.Identify, {
      token: standIn.token,
      intents: 0,
      properties: {},
      ...change,
    });
    expect(await raw.closed()).toBe(code);
  });

  test.each([
    ['an opcode that does not exist', '{"op":77,"d":null}', GatewayCloseCodes.UnknownOpcode],
    ['what is no JSON', 'hello', GatewayCloseCodes.DecodeError],
    [
      'more than 4,096 bytes',
      JSON.stringify({ op: 1, d: 'x'.repeat(4096) }),
      GatewayCloseCodes.DecodeError,
    ],
    ['a request before the identification', '{"op":3,"d":{}}', GatewayCloseCodes.NotAuthenticated],
    ['a sequence number from the future', () => ({ op: 6, seq: 99 }), GatewayCloseCodes.InvalidSeq],
  ])('closes on %s', async (_, said, code) => {
    const first = new Raw();
    const ready = await first.identify();
    const raw = new Raw();
    await raw.next();
    if (typeof said === 'string') raw.socket.send(said);
    else {
      const { op, seq } = said();
      raw.say(op, { token: standIn.token, session_id: ready.d['session_id'], seq });
    }
    expect(await raw.closed()).toBe(code);
  });

  test('closes on a second identification', async () => {
    const raw = new Raw();
    await raw.identify();
    raw.say(GatewayOpcodes.Identify, { token: standIn.token, intents: 0, properties: {} });
    expect(await raw.closed()).toBe(GatewayCloseCodes.AlreadyAuthenticated);
  });

  test('speaks version 10 and no other', async () => {
    expect(await new Raw('v=9&encoding=json').closed()).toBe(GatewayCloseCodes.InvalidAPIVersion);
  });

  test('closes on more than 120 payloads in a minute', async () => {
    const raw = new Raw();
    await raw.next();
    for (let sent = 0; sent < 121; sent += 1) raw.say(GatewayOpcodes.Heartbeat, null);
    expect(await raw.closed()).toBe(GatewayCloseCodes.RateLimited);
  });

  test('gives up on who misses the heartbeats, and lets them resume', async () => {
    const raw = new Raw();
    const ready = await raw.identify();
    const closed = raw.closed();
    clock.advance(41_250 * 2);
    expect(await closed).toBe(GatewayCloseCodes.SessionTimedOut);
    const again = new Raw();
    await again.next();
    again.say(GatewayOpcodes.Resume, {
      token: standIn.token,
      session_id: ready.d['session_id'],
      seq: 1,
    });
    expect(await again.next()).toMatchObject({ t: 'RESUMED' });
  });

  test.each([
    ['was closed with 1000', async (raw: Raw) => raw.socket.close(1000)],
    [
      'was left for longer than it is kept',
      async (raw: Raw) => {
        const closed = once(standIn.gateway.events, 'closed');
        raw.socket.close(4000);
        await closed;
        clock.advance(180_000);
      },
    ],
  ])('does not resume a session that %s', async (_, leave) => {
    const raw = new Raw();
    const ready = await raw.identify();
    const closed = once(standIn.gateway.events, 'closed');
    await leave(raw);
    await closed;
    const again = new Raw();
    await again.next();
    again.say(GatewayOpcodes.Resume, {
      token: standIn.token,
      session_id: ready.d['session_id'],
      seq: 1,
    });
    expect(await again.next()).toMatchObject({ op: GatewayOpcodes.InvalidSession, d: false });
  });

  test('streams zlib over a whole connection to who asks for it', async () => {
    const { socket } = new Raw('v=10&encoding=json&compress=zlib-stream');
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
