/**
 * Shards of `@discordjs/ws` that survive what they cannot read, and that leave a dead line at once.
 *
 * The library offers no place for this, so methods of each shard are wrapped. They are private in its
 * types: `ShardInternals` lists all that is relied on, and test/discord/gateway.test.ts holds it.
 */
import {
  SimpleShardingStrategy,
  WebSocketShardDestroyRecovery,
  type WebSocketManager,
  type WebSocketShardDestroyOptions,
} from '@discordjs/ws';
import type { Logger } from 'pino';
import { discordLog } from './messages.ts';

type Connection = {
  addEventListener(event: 'error', listener: () => void): void;
  terminate(): void;
};

type ShardInternals = {
  readonly id: number;
  readonly connection: Connection | null;
  onMessage(data: unknown, isBinary: boolean): Promise<void>;
  internalConnect(): Promise<void>;
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

/** A shard that was destroyed for good also stays so while it waits to reconnect. */
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
    const destroying = destroy(options);
    // Where it reconnects, the promise resolves much later, and the old line may still be open.
    if (isEnded) void destroying.finally(() => clearTimeout(timer));
    await destroying;
  };
}

function cut(connection: Connection): void {
  // Cutting a line that is not open yet is an error, which must have a listener.
  connection.addEventListener('error', () => undefined);
  connection.terminate();
}
