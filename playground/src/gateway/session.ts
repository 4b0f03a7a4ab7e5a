/** A session of a shard: its events are numbered and remembered, so that a new connection can resume it. */
import { GatewayOpcodes as Opcode } from 'discord-api-types/v10';
import type { Connection } from './connection.ts';

/** How many events a session remembers. A bot that asks for older ones must begin a new session. */
const MAX_EVENTS = 1000;

export type Shard = { readonly id: number; readonly count: number };

export class Session {
  readonly id = crypto.randomUUID().replaceAll('-', '');
  readonly shard: Shard;
  /** Undefined while the bot is away. */
  connection: Connection | undefined;
  /** Cancels the end of a session without a connection. */
  cancelExpiry: () => void = () => undefined;
  #sequence = 0;
  readonly #events: { readonly sequence: number; readonly text: string }[] = [];

  constructor(shard: Shard) {
    this.shard = shard;
  }

  /** The number of the last event. */
  get sequence(): number {
    return this.#sequence;
  }

  /** Sends an event. Without a connection it waits until the session is resumed. */
  dispatch(type: string, data: unknown): void {
    this.#sequence += 1;
    const text = JSON.stringify({ t: type, s: this.#sequence, op: Opcode.Dispatch, d: data });
    this.#events.push({ sequence: this.#sequence, text });
    if (this.#events.length > MAX_EVENTS) this.#events.shift();
    this.connection?.send(text);
  }

  /** Whether all events after this one are still remembered. */
  canReplayAfter(sequence: number): boolean {
    return sequence >= (this.#events[0]?.sequence ?? 0) - 1;
  }

  /** Sends the events after this one again. Returns how many. */
  replayAfter(sequence: number): number {
    const missed = this.#events.filter((event) => event.sequence > sequence);
    for (const { text } of missed) this.connection?.send(text);
    return missed.length;
  }

  /** Whether this shard gets the events of the server; without a server these are direct messages. */
  isFor(serverId: string | undefined): boolean {
    return shardFor(serverId, this.shard.count) === this.shard.id;
  }
}

/** Discord's formula; direct messages go to shard 0. */
export function shardFor(serverId: string | undefined, count: number): number {
  return serverId === undefined ? 0 : Number((BigInt(serverId) >> 22n) % BigInt(count));
}
