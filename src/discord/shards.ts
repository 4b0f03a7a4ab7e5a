/** Which shards of the bot run in this process. */

export type Shards = {
  readonly numbers: readonly number[];
  /** Of all shards of the bot, in all processes. */
  readonly count: number;
};

/** All shards of the bot. */
export function allShards(count: number): Shards {
  return { numbers: Array.from({ length: count }, (_, number) => number), count };
}
