/** Keeps the sessions of the shards in the store, so that the next process resumes them. */
import type { SessionInfo } from '@discordjs/ws';
import type { Logger } from 'pino';
import { discordLog } from './messages.ts';
import type { Shards } from './shards.ts';
import type { GatewaySession, Sessions } from '../store/sessions.ts';

export type SessionKeeperOptions = {
  readonly store: Sessions;
  readonly application: string;
  readonly shards: Shards;
  /** Of the gateway, from Discord. The token is sent to no other site. */
  readonly gatewayUrl: string;
  readonly log: Logger;
};

/**
 * Discord ends a session "after a few minutes" without a connection. It refuses one that is tried too
 * late, which takes half a second.
 */
const RESUMABLE_MS = 5 * 60_000;

/**
 * How often sessions are kept that have moved on. After a kill, Discord sends all events of this time
 * again; those that were answered are dropped by their age, or it refuses the second answer. Discord
 * does not say how many it remembers: 2 s is 400 at 200 a second.
 */
const KEEP_EVERY_MS = 2_000;

/** Sessions without events are kept anew, well before the next process takes them for too old. */
const KEEP_ALL_EVERY_MS = 60_000;

export class SessionKeeper {
  readonly #options: SessionKeeperOptions;
  readonly #sessions = new Map<number, SessionInfo>();
  /** The number of the last event that was handled. */
  readonly #taken = new Map<number, number>();
  /** Shards with events that are not kept yet. */
  readonly #moved = new Set<number>();
  readonly #timer: NodeJS.Timeout;
  #keepMoved: NodeJS.Timeout | undefined;
  #keeping = Promise.resolve();
  #keptAt = Number.NEGATIVE_INFINITY;
  /** When this process kept each shard last, by the clock. */
  readonly #lastKept = new Map<number, number>();
  #hasWarned = false;
  #isClosed = false;

  /** Takes the sessions that the last process has kept. Without a store that answers, there are none. */
  static async open(options: SessionKeeperOptions): Promise<SessionKeeper> {
    return new SessionKeeper(options, await takeKept(options));
  }

  private constructor(options: SessionKeeperOptions, kept: readonly GatewaySession[]) {
    this.#options = options;
    for (const session of kept) {
      if (!isSameSite(session.resumeUrl, options.gatewayUrl)) continue;
      this.#sessions.set(session.shard, toSessionInfo(session));
      this.#taken.set(session.shard, session.sequence);
    }
    this.#timer = setInterval(() => void this.keepAll(), KEEP_ALL_EVERY_MS).unref();
  }

  /** How many shards have a session that can be resumed. */
  get size(): number {
    return this.#sessions.size;
  }

  retrieve(shard: number): SessionInfo | null {
    return this.#sessions.get(shard) ?? null;
  }

  /** Null when the session is over. */
  update(shard: number, session: SessionInfo | null): void {
    if (this.#isClosed) return;
    if (session) this.#sessions.set(shard, session);
    else this.#sessions.delete(shard);
  }

  /**
   * Whether to handle an event with this number. After `close`, none is: Discord sends it again to the
   * process that resumes the session.
   */
  take(shard: number, sequence: number): boolean {
    if (this.#isClosed) return false;
    // Discord promises one.
    if (!Number.isInteger(sequence)) return true;
    this.#taken.set(shard, sequence);
    this.#moved.add(shard);
    const wait = Math.max(0, this.#keptAt + KEEP_EVERY_MS - performance.now());
    this.#keepMoved ??= setTimeout(() => this.#keepDue(), wait).unref();
    return true;
  }

  /** Handles no further event, and keeps the sessions as they are now. Never rejects. */
  close(): Promise<void> {
    if (this.#isClosed) return this.#keeping;
    this.#isClosed = true;
    clearInterval(this.#timer);
    clearTimeout(this.#keepMoved);
    return this.keepAll();
  }

  /** Keeps the sessions as they are now. Never rejects. */
  keepAll(): Promise<void> {
    return this.#keep(this.#options.shards.numbers);
  }

  #keepDue(): void {
    const due = [...this.#moved];
    this.#moved.clear();
    this.#keptAt = performance.now();
    // Waits for the store, so that a slow one is not asked again and again.
    void this.#keep(due).then(() => (this.#keepMoved = undefined));
  }

  /** One after the other, so that an earlier state never replaces a later one. */
  #keep(shards: readonly number[]): Promise<void> {
    const { log } = this.#options;
    const current = shards.flatMap((shard) => this.#current(shard) ?? []);
    this.#keeping = this.#keeping
      .then(() => this.#keepNow(current))
      .catch((error: unknown) => {
        // Whether they are kept is not known.
        for (const { shard } of current) this.#lastKept.delete(shard);
        log.warn({ err: error }, discordLog.sessionsNotKept);
      });
    return this.#keeping;
  }

  /** Nobody else takes or keeps the sessions of a shard, unless another process runs it too. */
  async #keepNow(current: readonly GatewaySession[]): Promise<void> {
    const { store, application, log } = this.#options;
    const at = Date.now();
    const before = await store.keep(application, current, at);
    const shared = current
      .map(({ shard }) => shard)
      .filter((shard) => (this.#lastKept.get(shard) ?? before.get(shard)) !== before.get(shard));
    for (const { shard } of current) this.#lastKept.set(shard, at);
    if (shared.length === 0 || this.#hasWarned) return;
    this.#hasWarned = true;
    log.warn({ shards: shared }, discordLog.shardsShared);
  }

  #current(shard: number): GatewaySession | undefined {
    const session = this.#sessions.get(shard);
    // Discord promises an address.
    if (!session || !URL.canParse(session.resumeURL)) return undefined;
    // The library counts an event before it is handled; and a new session begins at 1 again.
    const sequence = Math.min(this.#taken.get(shard) ?? session.sequence, session.sequence);
    return toGatewaySession({ ...session, sequence });
  }
}

async function takeKept(options: SessionKeeperOptions): Promise<readonly GatewaySession[]> {
  const { store, application, shards, log } = options;
  try {
    const since = Date.now() - RESUMABLE_MS;
    return await store.take(application, shards.numbers, shards.count, since);
  } catch (error) {
    log.warn({ err: error }, discordLog.sessionsNotTaken);
    return [];
  }
}

function toSessionInfo({
  shard,
  shardCount,
  id,
  resumeUrl,
  sequence,
}: GatewaySession): SessionInfo {
  return { shardId: shard, shardCount, sessionId: id, resumeURL: resumeUrl, sequence };
}

function toGatewaySession(info: SessionInfo): GatewaySession {
  const { shardId, shardCount, sessionId, resumeURL, sequence } = info;
  return { shard: shardId, shardCount, id: sessionId, resumeUrl: resumeURL, sequence };
}

/** Whether two addresses have the same last two labels: `gateway.discord.gg`, `eu-1.discord.gg`. */
function isSameSite(one: string, other: string): boolean {
  const site = (url: string) => new URL(url).hostname.split('.').slice(-2).join('.');
  return URL.canParse(one) && URL.canParse(other) && site(one) === site(other);
}
