/** Sessions at Discord's gateway, kept for the next process, and when shards may begin new ones. */

export type GatewaySession = {
  readonly shard: number;
  /** Of all shards of the bot. A session is of no use under another count. */
  readonly shardCount: number;
  readonly id: string;
  /** Where Discord wants it resumed. */
  readonly resumeUrl: string;
  /** The number of the last event that was taken. Discord sends those after it again. */
  readonly sequence: number;
};

export type Sessions = {
  /** Replaces what is kept of these shards. Returns when each of them was kept before, by its number. */
  keep(
    application: string,
    sessions: readonly GatewaySession[],
    at: number,
  ): Promise<ReadonlyMap<number, number>>;
  /**
   * Deletes what is kept of these shards, and whatever is kept under another count. Returns what was
   * kept of them after `since`, so that no two processes get the same session.
   */
  take(
    application: string,
    shards: readonly number[],
    shardCount: number,
    since: number,
  ): Promise<readonly GatewaySession[]>;
  /**
   * When the next session of a bucket (see `max_concurrency`) may begin: at least `pauseMs` after the
   * one before it, in whatever process that was, and not before `at`.
   */
  reserveStart(application: string, bucket: number, at: number, pauseMs: number): Promise<number>;
};
