/**
 * Shards of `@discordjs/ws` that survive payloads that they cannot read, and close dead connections
 * at once.
 *
 * The library has no hook for this, so four methods of each shard are wrapped. Three are private in its
 * types. `ShardInternals` lists what is used; test/discord/gateway.test.ts fails if it changes.
 */
import {
  SimpleShardingStrategy,
  WebSocketShardDestroyRecovery,
  WebSocketShardStatus,
  type WebSocketManager,
  type WebSocketShardDestroyOptions,
} from '@discordjs/ws';
import type { Logger } from 'pino';
import { discordLog } from './messages.ts';
import { pauseBetweenTries } from './reconnect-pauses.ts';

type Connection = {
  addEventListener(event: 'error', listener: () => void): void;
  terminate(): void;
};

type ShardInternals = Parameters<typeof pauseBetweenTries>[0] & {
  readonly status: WebSocketShardStatus;
  readonly connection: Connection | null;
  onMessage(data: unknown, isBinary: boolean): Promise<void>;
  resume(session: unknown): Promise<void>;
  destroy(options?: WebSocketShardDestroyOptions): Promise<void>;
};

export class SturdySharding extends SimpleShardingStrategy {
  readonly #log: Logger;

  constructor(manager: WebSocketManager, log: Logger) {
    super(manager);
    this.#log = log;
  }

  override async spawn(shardIds: number[]): Promise<void> {
    await super.spawn(shardIds);
    const { shards } = this as unknown as { shards: ReadonlyMap<number, ShardInternals> };
    for (const shard of shards.values()) {
      surviveUnreadable(shard, this.#log);
      leaveDeadLines(shard, this.#log);
      limitResume(shard, this.#log);
      pauseBetweenTries(shard, this.#log);
    }
  }
}

/** Without this, HELLO without its interval would end the process as an unhandled rejection. */
function surviveUnreadable(shard: ShardInternals, log: Logger): void {
  const onMessage = shard.onMessage.bind(shard);
  shard.onMessage = async (data, isBinary) => {
    try {
      await onMessage(data, isBinary);
    } catch (error) {
      log.warn({ err: error, shardId: shard.id }, discordLog.payloadUnreadable);
      // Where there is no session to resume, a new one begins.
      await shard.destroy({
        reason: 'A payload could not be read',
        recover: WebSocketShardDestroyRecovery.Resume,
      });
    }
  };
}

/** What the library says when a heartbeat was not answered until the next. */
const NO_HEARTBEAT = 'Zombie connection';

/** How long the other side may take to close. `ws` alone would wait for 30 s. */
const CLOSE_MS = 2_000;

/** Also keeps a shard closed that is destroyed for good while it waits to connect again. */
function leaveDeadLines(shard: ShardInternals, log: Logger): void {
  let isEnded = false;
  const internalConnect = shard.internalConnect.bind(shard);
  shard.internalConnect = async () => {
    if (!isEnded) await internalConnect();
  };
  const destroy = shard.destroy.bind(shard);
  shard.destroy = async (options = {}) => {
    isEnded ||= options.recover === undefined;
    const { connection } = shard;
    if (options.reason === NO_HEARTBEAT) {
      log.warn({ shardId: shard.id }, discordLog.gatewaySilent);
      connection?.terminate();
    }
    const timer = setTimeout(() => connection && cut(connection), CLOSE_MS);
    await destroy(options);
    // Where it connects again, the promise resolves long after, and the old connection may be open.
    if (!isEnded) return;
    clearTimeout(timer);
    // The library has left it without a listener. If it is not open yet, its time limit would end the
    // process.
    if (connection) cut(connection);
  };
}

/** Discord sends what was missed before it says that the session is resumed. */
const RESUME_MS = 30_000;

/**
 * Begins a new session where a RESUME stays without an answer. The library would wait for ever: such a
 * line still answers heartbeats.
 */
export function limitResume(
  shard: Pick<ShardInternals, 'id' | 'status' | 'connection' | 'resume' | 'destroy'>,
  log: Logger,
): void {
  const resume = shard.resume.bind(shard);
  shard.resume = async (session) => {
    const { connection } = shard;
    await resume(session);
    setTimeout(() => {
      const isWaiting = shard.status === WebSocketShardStatus.Resuming;
      if (!isWaiting || shard.connection !== connection) return;
      log.warn({ shardId: shard.id }, discordLog.resumeUnanswered);
      const recover = WebSocketShardDestroyRecovery.Reconnect;
      void shard.destroy({ reason: 'RESUME stayed without an answer', recover });
    }, RESUME_MS).unref();
  };
}

function cut(connection: Connection): void {
  // Ending a connection that is not open yet emits an error, which needs a listener.
  connection.addEventListener('error', () => undefined);
  connection.terminate();
}
