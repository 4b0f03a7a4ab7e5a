/** Discord's ids: 64 bits, the upper 42 of which are milliseconds since 2015, so that ids sort by age. */
import type { Clock } from './clock.ts';

/** https://docs.discord.com/developers/reference#snowflakes */
const DISCORD_EPOCH = 1_420_070_400_000n;

/** Gives ids that strictly grow, even many in one millisecond. */
export function createSnowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const soonest = (BigInt(clock.now()) - DISCORD_EPOCH) << 22n;
    last = soonest > last ? soonest : last + 1n;
    return String(last);
  };
}

/** When the thing with this id came to be, in milliseconds since 1970. */
export function snowflakeTime(id: string): number {
  return Number((BigInt(id) >> 22n) + DISCORD_EPOCH);
}
