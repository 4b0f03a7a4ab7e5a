/** One WebSocket connection of a bot: how it is written to, how much it may send, and its heartbeats. */
import { constants, createDeflate, deflateSync, type Deflate } from 'node:zlib';
import { GatewayCloseCodes as Close, GatewayOpcodes as Opcode } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Clock } from '../world/clock.ts';
import { controlPayload, PAYLOAD_LIMIT } from './payloads.ts';
import type { Session } from './session.ts';

/** The value in Discord's HELLO, in milliseconds. */
const HEARTBEAT_INTERVAL = 41_250;

export class Connection {
  /** Set once the bot has identified or resumed. */
  session: Session | undefined;
  readonly #socket: WebSocket;
  readonly #clock: Clock;
  readonly #heartbeatInterval: number;
  readonly #stream: Deflate | undefined;
  #compressesEach = false;
  #received = { count: 0, since: 0 };
  #cancelTimeout: () => void = () => undefined;

  /** `isStream`: one zlib stream over the whole life of the connection. */
  constructor(
    socket: WebSocket,
    clock: Clock,
    isStream: boolean,
    heartbeatInterval = HEARTBEAT_INTERVAL,
  ) {
    this.#socket = socket;
    this.#clock = clock;
    this.#heartbeatInterval = heartbeatInterval;
    this.#stream = isStream ? createStream(socket) : undefined;
    this.#received.since = clock.now();
  }

  /** Sends HELLO and expects heartbeats from now on. */
  greet(): void {
    const hello = { heartbeat_interval: this.#heartbeatInterval, _trace: [] };
    this.send(controlPayload(Opcode.Hello, hello));
    this.#expectHeartbeat();
  }

  acknowledgeHeartbeat(): void {
    this.#expectHeartbeat();
    this.send(controlPayload(Opcode.HeartbeatAck));
  }

  send(text: string): void {
    if (this.#stream !== undefined) {
      this.#stream.write(text);
      this.#stream.flush(constants.Z_SYNC_FLUSH);
    } else this.#socket.send(this.#compressesEach ? deflateSync(text) : text);
  }

  /** Compresses each payload by itself from now on. */
  compressEach(): void {
    this.#compressesEach = true;
  }

  /** Counts a payload of the bot. Returns false when it is one too many. */
  countReceived(): boolean {
    const now = this.#clock.now();
    if (now - this.#received.since > PAYLOAD_LIMIT.per) this.#received = { count: 0, since: now };
    this.#received.count += 1;
    return this.#received.count <= PAYLOAD_LIMIT.count;
  }

  /** Reads nothing any more. */
  freeze(): void {
    this.#cancelTimeout();
    this.#socket.pause();
  }

  close(code: Close, reason: string): void {
    this.#socket.close(code, reason);
  }

  /** Cuts the connection without a closing message. */
  cut(): void {
    this.#socket.terminate();
  }

  /** Call when the socket has closed. */
  stopTimers(): void {
    this.#cancelTimeout();
  }

  #expectHeartbeat(): void {
    this.#cancelTimeout();
    this.#cancelTimeout = this.#clock.after(this.#heartbeatInterval * 2, () =>
      this.close(Close.SessionTimedOut, 'Session timed out'),
    );
  }
}

/** Each payload ends with 00 00 ff ff, by which a client sees that it is complete. */
function createStream(socket: WebSocket): Deflate {
  const end = Buffer.from([0, 0, 0xff, 0xff]);
  const deflate = createDeflate();
  let waiting = Buffer.alloc(0);
  deflate.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk]);
    if (!waiting.subarray(-4).equals(end)) return;
    socket.send(waiting);
    waiting = Buffer.alloc(0);
  });
  return deflate;
}
