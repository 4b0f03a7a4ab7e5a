/** The gateway: Discord's WebSocket (version 10), over which events reach the bot, with sessions that can be resumed. */
import type { Duplex } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import { EventEmitter } from 'node:events';
import { constants, createDeflate, deflateSync, type Deflate } from 'node:zlib';
import { GatewayCloseCodes as Close, GatewayOpcodes as Op } from 'discord-api-types/v10';
import { WebSocketServer, type WebSocket } from 'ws';
import { z } from 'zod';
import type { Clock } from '../world/clock.ts';

/** What Discord sends in HELLO, in milliseconds. */
const HEARTBEAT_INTERVAL = 41_250;
/** How long a session without a connection can still be resumed, in milliseconds; Discord does not publish its own. */
const SESSION_KEPT = 180_000;
/** How many events a session remembers; who asks for older ones starts anew. */
const EVENTS_KEPT = 1000;
/** Payloads from a bot are at most 4,096 bytes. */
const LARGEST_PAYLOAD = 4096;
/** A connection may send 120 payloads in 60 seconds. */
const SENDS = { most: 120, per: 60_000 };

export type Shard = { readonly id: number; readonly count: number };

/** What a session begins with: the READY event for this shard, and what follows it. */
export type InitialEvents = (
  shard: Shard,
  intents: number,
  sessionId: string,
) => {
  readonly ready: Record<string, unknown>;
  readonly after: readonly { readonly type: string; readonly payload: unknown }[];
};

export type GatewayEvents = {
  identify: [shard: Shard];
  resume: [shard: Shard, replayed: number];
  /** The last connection with a session went away, or the first one came. */
  presence: [online: boolean];
  /** The bot closed or lost a connection. */
  closed: [shard: Shard | undefined, code: number];
};

export type Gateway = {
  readonly events: EventEmitter<GatewayEvents>;
  readonly online: () => boolean;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** To the shard that serves this server (direct messages: shard 0), or kept for it until it resumes. */
  readonly dispatch: (serverId: string | undefined, type: string, payload: unknown) => void;
  /** Cuts the connections without a goodbye, as a failing network does. */
  readonly drop: () => void;
  /** Tells every shard to reconnect and resume (opcode 7). */
  readonly reconnect: () => void;
  /** Tells every shard that its session is no good (opcode 9); with `resumable` it may try to resume. */
  readonly invalidate: (resumable: boolean) => void;
  readonly close: () => void;
};

type Session = {
  readonly id: string;
  readonly shard: Shard;
  sequence: number;
  /** The last events, to be replayed. */
  readonly events: { readonly sequence: number; readonly text: string }[];
  connection: Connection | undefined;
  forget: () => void;
};

type Connection = {
  readonly socket: WebSocket;
  readonly send: (text: string) => void;
  readonly compress: () => void;
  session: Session | undefined;
  stopWatching: () => void;
  sent: { count: number; since: number };
};

const identify = z.object({
  token: z.string(),
  intents: z.number().int().nonnegative(),
  properties: z.object({}),
  compress: z.boolean().optional(),
  shard: z.tuple([z.number().int().nonnegative(), z.number().int().positive()]).optional(),
});
const resume = z.object({
  token: z.string(),
  session_id: z.string(),
  seq: z.number().int().nonnegative(),
});
const payload = z.object({
  op: z
    .number()
    .int()
    .transform((op): Op => op),
  d: z.unknown().optional(),
});
/** Taken without effect: nobody in the playground sees a bot's presence, voices or lists of members. */
const IGNORED = new Set([Op.PresenceUpdate, Op.VoiceStateUpdate, Op.RequestGuildMembers]);

/** The intents that Discord grants only on request: members, presences, message content. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

export function startGateway(options: {
  readonly token: string;
  readonly clock: Clock;
  readonly nextId: () => string;
  readonly welcome: InitialEvents;
}): Gateway {
  const { clock } = options;
  const server = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
  const events = new EventEmitter<GatewayEvents>().setMaxListeners(0);
  const sessions = new Map<string, Session>();
  const connections = new Set<Connection>();

  const online = () => [...sessions.values()].some(({ connection }) => connection !== undefined);

  /** Runs `change` and tells those who listen if the bot came or went by it. */
  function watchingPresence(change: () => void): void {
    const before = online();
    change();
    if (online() !== before) events.emit('presence', online());
  }

  function connect(socket: WebSocket, request: IncomingMessage): void {
    const query = new URL(request.url ?? '/', 'http://gateway').searchParams;
    const connection: Connection = {
      socket,
      ...writer(socket, query.get('compress') === 'zlib-stream'),
      session: undefined,
      stopWatching: () => undefined,
      sent: { count: 0, since: clock.now() },
    };
    connections.add(connection);
    socket.on('close', (code) => disconnected(connection, code));
    socket.on('error', () => socket.terminate());
    if (query.get('v') !== '10')
      return socket.close(Close.InvalidAPIVersion, 'Invalid API version');
    if ((query.get('encoding') ?? 'json') !== 'json')
      return socket.close(Close.DecodeError, 'Only JSON is spoken here');
    socket.on('message', (raw) => receive(connection, raw as Buffer));
    connection.send(
      JSON.stringify({
        op: Op.Hello,
        d: { heartbeat_interval: HEARTBEAT_INTERVAL, _trace: [] },
        s: null,
        t: null,
      }),
    );
    watch(connection);
  }

  /** Closes a connection that misses its heartbeats. */
  function watch(connection: Connection): void {
    connection.stopWatching();
    connection.stopWatching = clock.after(HEARTBEAT_INTERVAL * 2, () =>
      connection.socket.close(Close.SessionTimedOut, 'Session timed out'),
    );
  }

  function disconnected(connection: Connection, code: number): void {
    connection.stopWatching();
    connections.delete(connection);
    const { session } = connection;
    events.emit('closed', session?.shard, code);
    if (session === undefined || session.connection !== connection) return;
    watchingPresence(() => {
      session.connection = undefined;
      // 1000 and 1001 say that the bot is done; anything else leaves the session to be resumed.
      if (code === 1000 || code === 1001) sessions.delete(session.id);
      else session.forget = clock.after(SESSION_KEPT, () => sessions.delete(session.id));
    });
  }

  function receive(connection: Connection, raw: Buffer): void {
    const { socket } = connection;
    if (raw.length > LARGEST_PAYLOAD) return socket.close(Close.DecodeError, 'Payload too large');
    if (clock.now() - connection.sent.since > SENDS.per)
      connection.sent = { count: 0, since: clock.now() };
    connection.sent.count += 1;
    if (connection.sent.count > SENDS.most) return socket.close(Close.RateLimited, 'Rate limited');
    const message = parsed(payload, raw.toString());
    if (message === undefined)
      return socket.close(Close.DecodeError, 'Error while decoding payload');
    if (message.op === Op.Identify) return begin(connection, message.d);
    if (message.op === Op.Resume) return goOn(connection, message.d);
    if (message.op === Op.Heartbeat) {
      watch(connection);
      return connection.send(JSON.stringify({ op: Op.HeartbeatAck, d: null, s: null, t: null }));
    }
    if (!IGNORED.has(message.op)) return socket.close(Close.UnknownOpcode, 'Unknown opcode');
    if (connection.session === undefined) socket.close(Close.NotAuthenticated, 'Not authenticated');
  }

  function begin(connection: Connection, body: unknown): void {
    const { socket } = connection;
    if (connection.session !== undefined)
      return socket.close(Close.AlreadyAuthenticated, 'Already authenticated');
    const asked = identify.safeParse(body);
    if (!asked.success) return socket.close(Close.DecodeError, 'Error while decoding payload');
    if (asked.data.token !== options.token)
      return socket.close(Close.AuthenticationFailed, 'Authentication failed');
    const [id, count] = asked.data.shard ?? [0, 1];
    if (id >= count) return socket.close(Close.InvalidShard, 'Invalid shard');
    if ((asked.data.intents & PRIVILEGED) !== 0)
      return socket.close(Close.DisallowedIntents, 'Disallowed intent(s)');
    if (asked.data.compress === true) connection.compress();
    const session: Session = {
      id: crypto.randomUUID().replaceAll('-', ''),
      shard: { id, count },
      sequence: 0,
      events: [],
      connection: undefined,
      forget: () => undefined,
    };
    watchingPresence(() => {
      sessions.set(session.id, session);
      session.connection = connection;
      connection.session = session;
    });
    const { ready, after } = options.welcome(session.shard, asked.data.intents, session.id);
    push(session, 'READY', ready);
    for (const event of after) push(session, event.type, event.payload);
    events.emit('identify', session.shard);
  }

  function goOn(connection: Connection, body: unknown): void {
    const { socket } = connection;
    if (connection.session !== undefined)
      return socket.close(Close.AlreadyAuthenticated, 'Already authenticated');
    const asked = resume.safeParse(body);
    if (!asked.success) return socket.close(Close.DecodeError, 'Error while decoding payload');
    if (asked.data.token !== options.token)
      return socket.close(Close.AuthenticationFailed, 'Authentication failed');
    const session = sessions.get(asked.data.session_id);
    if (session === undefined) return sendInvalid(connection, false);
    const oldest = session.events[0]?.sequence ?? 0;
    if (asked.data.seq < oldest - 1) return sendInvalid(connection, false);
    if (asked.data.seq > session.sequence) return socket.close(Close.InvalidSeq, 'Invalid seq');
    watchingPresence(() => {
      session.forget();
      const old = session.connection;
      session.connection = connection;
      connection.session = session;
      old?.socket.close(Close.SessionTimedOut, 'Session was resumed elsewhere');
    });
    const missed = session.events.filter(({ sequence }) => sequence > asked.data.seq);
    for (const { text } of missed) connection.send(text);
    push(session, 'RESUMED', { _trace: [] });
    events.emit('resume', session.shard, missed.length);
  }

  function push(session: Session, type: string, d: unknown): void {
    session.sequence += 1;
    const text = JSON.stringify({ t: type, s: session.sequence, op: Op.Dispatch, d });
    session.events.push({ sequence: session.sequence, text });
    if (session.events.length > EVENTS_KEPT) session.events.shift();
    session.connection?.send(text);
  }

  return {
    events,
    online,
    upgrade(request, socket, head) {
      server.handleUpgrade(request, socket, head, (accepted) => connect(accepted, request));
    },
    dispatch(serverId, type, d) {
      for (const session of sessions.values()) {
        const { id, count } = session.shard;
        const serving =
          serverId === undefined ? 0 : Number((BigInt(serverId) >> 22n) % BigInt(count));
        if (serving === id) push(session, type, d);
      }
    },
    drop() {
      for (const { socket } of connections) socket.terminate();
    },
    reconnect() {
      for (const { send } of connections)
        send(JSON.stringify({ op: Op.Reconnect, d: null, s: null, t: null }));
    },
    invalidate(resumable) {
      for (const connection of connections) {
        const { session } = connection;
        if (session !== undefined) {
          connection.session = undefined;
          session.connection = undefined;
          if (!resumable) sessions.delete(session.id);
        }
        sendInvalid(connection, resumable);
      }
    },
    close() {
      for (const session of sessions.values()) session.forget();
      for (const connection of connections) {
        connection.stopWatching();
        connection.socket.terminate();
      }
      server.close();
    },
  };
}

function sendInvalid(connection: Connection, resumable: boolean): void {
  connection.send(JSON.stringify({ op: Op.InvalidSession, d: resumable, s: null, t: null }));
}

function parsed<T>(shape: z.ZodType<T>, text: string): T | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** How a connection writes: plain text, one zlib stream over its whole life, or each payload compressed by itself. */
function writer(socket: WebSocket, stream: boolean): Pick<Connection, 'send' | 'compress'> {
  let each = false;
  const deflate = stream ? streaming(socket) : undefined;
  return {
    send(text) {
      if (deflate !== undefined) {
        deflate.write(text);
        deflate.flush(constants.Z_SYNC_FLUSH);
      } else socket.send(each ? deflateSync(text) : text);
    },
    compress() {
      each = true;
    },
  };
}

/** Each payload ends with 00 00 ff ff, by which a client knows that it is whole. */
function streaming(socket: WebSocket): Deflate {
  const deflate = createDeflate();
  let held: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => {
    held.push(chunk);
    const whole = Buffer.concat(held);
    if (whole.subarray(-4).equals(Buffer.from([0, 0, 0xff, 0xff]))) {
      socket.send(whole);
      held = [];
    } else held = [whole];
  });
  return deflate;
}
