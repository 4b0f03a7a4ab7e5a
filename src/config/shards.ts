/** Reads which shards of the bot run in this process: `0-15/64`, `0,3/8`. */

export type ShardSelection = {
  readonly numbers: readonly number[];
  /** Of all shards of the bot, in all processes. */
  readonly count: number;
};

/** Discord's largest bots have some hundreds. A typo must not open thousands of connections. */
const MOST_SHARDS = 4096;

/** Undefined for what is no selection: a number twice, or one that is not below the count. */
export function readShards(text: string): ShardSelection | undefined {
  const [, list, total] = /^([\d,\s-]+)\/\s*(\d{1,4})$/.exec(text.trim()) ?? [];
  if (list === undefined) return undefined;
  const count = Number(total);
  if (count > MOST_SHARDS) return undefined;
  const numbers: number[] = [];
  for (const part of list.split(',')) {
    const [, from, to = from] = /^\s*(\d{1,4})(?:\s*-\s*(\d{1,4}))?\s*$/.exec(part) ?? [];
    if (from === undefined || Number(from) > Number(to) || Number(to) >= count) return undefined;
    for (let number = Number(from); number <= Number(to); number += 1) numbers.push(number);
  }
  return new Set(numbers).size === numbers.length ? { numbers, count } : undefined;
}
