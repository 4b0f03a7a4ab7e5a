/** The gateway: Discord's WebSocket (version 10) that brings events to the bot, in sessions that can be resumed. */
import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes as Close, GatewayOpcodes as Opcode } from 'discord-api-types/v10';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Clock } from '../world/clock.ts';
import { Connection } from './connection.ts';
import {
  controlPayload,
  identifySchema,
  MAX_PAYLOAD_SIZE,
  parseJson,
  payloadSchema,
  resumeSchema,
} from './payloads.ts';
import { Session, type Shard } from './session.ts';

/** How long a session without a connection can be resumed, in milliseconds. Discord does not publish its own. */
const SESSION_LIFETIME = 180_000;
/** A larger payload is not read at all, in bytes. A smaller one that is too large is closed with a reason. */
const MAX_READ_SIZE = 64 * 1024;
/** Taken without effect: nobody in the playground sees a bot's presence, voice or lists of members. */
const IGNORED = new Set([
  Opcode.PresenceUpdate,
  Opcode.VoiceStateUpdate,
  Opcode.RequestGuildMembers,
]);
/** The intents that Discord grants on request only: members, presences, message content. */
const PRIVILEGED_INTENTS = (1 << 1) | (1 << 8) | (1 << 15);

/** What a test may leave without an answer: a connection gets no HELLO. */
type Unanswered = 'handshake' | 'connection' | 'identify' | 'resume';

export type GatewayEvents = {
  identify: [shard: Shard];
  resume: [shard: Shard, replayed: number];
  /** The first session got a connection, or the last one lost its. */
  presence: [online: boolean];
  /** A connection closed; `shard` is undefined when it never had a session. */
  closed: [shard: Shard | undefined, code: number];
};

/** The events that a session begins with: READY, and what follows it. */
export type InitialEvents = (
  shard: Shard,
  intents: number,
  sessionId: string,
) => readonly { readonly type: string; readonly data: unknown }[];

export class Gateway {
  readonly events = new EventEmitter<GatewayEvents>().setMaxListeners(0);
  readonly #token: string;
  readonly #clock: Clock;
  readonly #initialEvents: InitialEvents;
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: MAX_READ_SIZE });
  readonly #sessions = new Map<string, Session>();
  readonly #connections = new Set<Connection>();
  readonly #heartbeatInterval: number | undefined;
  readonly #refusals = { handshake: { status: 0, left: 0 }, identify: { code: 0, left: 0 } };
  /** How many of each are to stay without an answer. */
  readonly #unanswered: Record<Unanswered, number> = {
    handshake: 0,
    connection: 0,
    identify: 0,
    resume: 0,
  };
  #sessionsBegun = 0;

  constructor(options: {
    readonly token: string;
    readonly clock: Clock;
    readonly initialEvents: InitialEvents;
    /** In milliseconds; by default Discord's. */
    readonly heartbeatInterval?: number | undefined;
  }) {
    this.#token = options.token;
    this.#heartbeatInterval = options.heartbeatInterval;
    this.#clock = options.clock;
    this.#initialEvents = options.initialEvents;
  }

  /** How many sessions the bot began, resumed ones not counted. */
  get sessionsBegun(): number {
    return this.#sessionsBegun;
  }

  /** Whether the bot has a session with a connection. */
  isOnline(): boolean {
    return [...this.#sessions.values()].some(({ connection }) => connection !== undefined);
  }

  /** Accepts a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.#staysUnanswered('handshake')) {
      // Until the other end gives up.
      socket.resume().once('end', () => socket.destroy());
      return;
    }
    const { handshake } = this.#refusals;
    if (handshake.left > 0) {
      handshake.left -= 1;
      socket.end(`HTTP/1.1 ${handshake.status} Refused\r\nConnection: close\r\n\r\n`);
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (accepted) =>
      this.#connect(accepted, request),
    );
  }

  /** Sends an event to the shard of the server; for direct messages `serverId` is undefined. */
  dispatch(serverId: string | undefined, type: string, data: unknown): void {
    for (const session of this.#sessions.values())
      if (session.isFor(serverId)) session.dispatch(type, data);
  }

  /** Cuts the connections without a closing message, as a failing network does. */
  drop(): void {
    for (const connection of this.#connections) connection.cut();
  }

  /** Tells every shard to reconnect and resume (opcode 7). */
  reconnect(): void {
    for (const connection of this.#connections) connection.send(controlPayload(Opcode.Reconnect));
  }

  /** Tells every shard that its session is invalid (opcode 9). With `resumable` it may try to resume. */
  invalidate(resumable: boolean): void {
    for (const connection of this.#connections) {
      const { session } = connection;
      if (session !== undefined) {
        connection.session = undefined;
        session.connection = undefined;
        if (!resumable) this.#sessions.delete(session.id);
      }
      connection.send(controlPayload(Opcode.InvalidSession, resumable));
    }
  }

  /** Closes the connections with this code. */
  closeAll(code: number): void {
    for (const connection of this.#connections) connection.close(code, 'A test asked for it');
  }

  /** Sends every shard a payload as it is, however odd. */
  sendRaw(payload: string): void {
    for (const connection of this.#connections) connection.send(payload);
  }

  /** Leaves the connections half open: from now on nothing is read or answered, not even a close. */
  freeze(): void {
    for (const connection of this.#connections) connection.freeze();
  }

  /** Answers the next handshakes with this HTTP status. */
  refuseHandshakes(status: number, times = 1): void {
    this.#refusals.handshake = { status, left: times };
  }

  /** Answers nothing to the next handshake, connection (no HELLO), IDENTIFY or RESUME. */
  ignoreNext(what: Unanswered, times = 1): void {
    this.#unanswered[what] = times;
  }

  /** Closes the connection at the next IDENTIFYs, with this code. */
  refuseIdentify(code: number, times = 1): void {
    this.#refusals.identify = { code, left: times };
  }

  close(): void {
    for (const session of this.#sessions.values()) session.cancelExpiry();
    for (const connection of this.#connections) {
      connection.stopTimers();
      connection.cut();
    }
    this.#server.close();
  }

  #connect(socket: WebSocket, request: IncomingMessage): void {
    const query = new URL(request.url ?? '/', 'http://gateway').searchParams;
    const isStream = query.get('compress') === 'zlib-stream';
    const connection = new Connection(socket, this.#clock, isStream, this.#heartbeatInterval);
    this.#connections.add(connection);
    socket.on('close', (code) => this.#onClose(connection, code));
    socket.on('error', () => socket.terminate());
    if (query.get('v') !== '10')
      return connection.close(Close.InvalidAPIVersion, 'Invalid API version');
    if ((query.get('encoding') ?? 'json') !== 'json')
      return connection.close(Close.DecodeError, 'Only JSON is supported here');
    socket.on('message', (raw) => this.#onPayload(connection, raw as Buffer));
    return this.#staysUnanswered('connection') ? undefined : connection.greet();
  }

  #staysUnanswered(what: Unanswered): boolean {
    if (this.#unanswered[what] === 0) return false;
    this.#unanswered[what] -= 1;
    return true;
  }

  #onClose(connection: Connection, code: number): void {
    connection.stopTimers();
    this.#connections.delete(connection);
    const { session } = connection;
    this.events.emit('closed', session?.shard, code);
    if (session === undefined || session.connection !== connection) return;
    this.#watchPresence(() => {
      session.connection = undefined;
      // 1000 and 1001 say that the bot is done; after any other code the session can be resumed.
      if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
      else session.cancelExpiry = this.#expireLater(session);
    });
  }

  #expireLater(session: Session): () => void {
    return this.#clock.after(SESSION_LIFETIME, () => this.#sessions.delete(session.id));
  }

  #onPayload(connection: Connection, raw: Buffer): void {
    if (raw.length > MAX_PAYLOAD_SIZE)
      return connection.close(Close.DecodeError, 'Payload too large');
    if (!connection.countReceived()) return connection.close(Close.RateLimited, 'Rate limited');
    const payload = parseJson(payloadSchema, raw.toString());
    if (payload === undefined) return refusePayload(connection);
    if (payload.op === Opcode.Identify) {
      return this.#staysUnanswered('identify') ? undefined : this.#identify(connection, payload.d);
    }
    if (payload.op === Opcode.Resume) {
      return this.#staysUnanswered('resume') ? undefined : this.#resume(connection, payload.d);
    }
    if (payload.op === Opcode.Heartbeat) return connection.acknowledgeHeartbeat();
    if (!IGNORED.has(payload.op)) return connection.close(Close.UnknownOpcode, 'Unknown opcode');
    if (connection.session === undefined)
      return connection.close(Close.NotAuthenticated, 'Not authenticated');
    return undefined;
  }

  #identify(connection: Connection, body: unknown): void {
    if (connection.session !== undefined)
      return connection.close(Close.AlreadyAuthenticated, 'Already authenticated');
    const { data } = identifySchema.safeParse(body);
    if (data === undefined) return refusePayload(connection);
    const { identify } = this.#refusals;
    if (identify.left > 0) {
      identify.left -= 1;
      return connection.close(identify.code, 'A test asked for it');
    }
    if (data.token !== this.#token)
      return connection.close(Close.AuthenticationFailed, 'Authentication failed');
    const [id, count] = data.shard ?? [0, 1];
    if (id >= count) return connection.close(Close.InvalidShard, 'Invalid shard');
    if ((data.intents & PRIVILEGED_INTENTS) !== 0)
      return connection.close(Close.DisallowedIntents, 'Disallowed intent(s)');
    if (data.compress === true) connection.compressEach();
    const session = new Session({ id, count });
    this.#sessionsBegun += 1;
    this.#watchPresence(() => {
      this.#sessions.set(session.id, session);
      session.connection = connection;
      connection.session = session;
    });
    const initial = this.#initialEvents(session.shard, data.intents, session.id);
    for (const event of initial) session.dispatch(event.type, event.data);
    this.events.emit('identify', session.shard);
    return undefined;
  }

  #resume(connection: Connection, body: unknown): void {
    if (connection.session !== undefined)
      return connection.close(Close.AlreadyAuthenticated, 'Already authenticated');
    const { data } = resumeSchema.safeParse(body);
    if (data === undefined) return refusePayload(connection);
    if (data.token !== this.#token)
      return connection.close(Close.AuthenticationFailed, 'Authentication failed');
    const session = this.#sessions.get(data.session_id);
    if (session === undefined || !session.canReplayAfter(data.seq))
      return connection.send(controlPayload(Opcode.InvalidSession, false));
    if (data.seq > session.sequence) return connection.close(Close.InvalidSeq, 'Invalid seq');
    this.#watchPresence(() => {
      session.cancelExpiry();
      const old = session.connection;
      session.connection = connection;
      connection.session = session;
      old?.close(Close.SessionTimedOut, 'Session was resumed elsewhere');
    });
    const replayed = session.replayAfter(data.seq);
    session.dispatch('RESUMED', { _trace: [] });
    this.events.emit('resume', session.shard, replayed);
    return undefined;
  }

  /** Makes the change and reports when the bot came online or went offline by it. */
  #watchPresence(change: () => void): void {
    const before = this.isOnline();
    change();
    const isOnline = this.isOnline();
    if (isOnline !== before) this.events.emit('presence', isOnline);
  }
}

function refusePayload(connection: Connection): void {
  connection.close(Close.DecodeError, 'Error while decoding payload');
}
