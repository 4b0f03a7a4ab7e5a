/** Rate limits as Discord's API has them: a bucket for each route, one for everything, and the headers. */
import type { Clock } from '../world/clock.ts';

/** "All bots can make up to 50 requests per second". Requests about interactions do not count. */
const GLOBAL_PER_SECOND = 50;
/** Discord does not publish the sizes of its buckets; these never limit before the global limit does. */
const BUCKET = { limit: 50, seconds: 1 };
/** A channel publishes 10 messages an hour: https://github.com/discordjs/discord.js/issues/4956 */
const PUBLISHING = { limit: 10, seconds: 3600 };
/** Windows that are over are removed when there are more than this, so that memory stays bounded. */
const MAX_WINDOWS = 10_000;

export type Allowance = {
  /** For every response. */
  readonly headers: Readonly<Record<string, string>>;
  /** Set when the request is one too many; `retryAfter` in seconds. */
  readonly exceeded: { readonly retryAfter: number; readonly global: boolean } | undefined;
};

type Window = { used: number; resets: number };

export class RateLimits {
  readonly #clock: Clock;
  readonly #windows = new Map<string, Window>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts a request to `bucket`; `exempt`: without the global limit. */
  count(bucket: string, exempt: boolean): Allowance {
    const { limit, seconds } = bucket.includes('/crosspost ') ? PUBLISHING : BUCKET;
    const own = this.#use(bucket, seconds);
    const headers = {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(Math.max(limit - own.used, 0)),
      'x-ratelimit-reset': (own.resets / 1000).toFixed(3),
      'x-ratelimit-reset-after': this.#secondsLeft(own).toFixed(3),
      'x-ratelimit-bucket': bucketHash(bucket),
    };
    const all = exempt ? undefined : this.#use('global', 1);
    if (all !== undefined && all.used > GLOBAL_PER_SECOND)
      return { headers, exceeded: { retryAfter: this.#secondsLeft(all), global: true } };
    if (own.used > limit)
      return { headers, exceeded: { retryAfter: this.#secondsLeft(own), global: false } };
    return { headers, exceeded: undefined };
  }

  #use(name: string, seconds: number): Window {
    const now = this.#clock.now();
    const before = this.#windows.get(name);
    const window =
      before === undefined || before.resets <= now
        ? { used: 0, resets: now + seconds * 1000 }
        : before;
    window.used += 1;
    this.#windows.set(name, window);
    if (this.#windows.size > MAX_WINDOWS) this.#removeExpired(now);
    return window;
  }

  #removeExpired(now: number): void {
    for (const [name, { resets }] of this.#windows) if (resets <= now) this.#windows.delete(name);
  }

  #secondsLeft(window: Window): number {
    return Math.max(window.resets - this.#clock.now(), 0) / 1000;
  }
}

/** An opaque name, as Discord gives it: the same for one method and route, whatever the ids in the path. */
function bucketHash(bucket: string): string {
  // FNV-1a, 64 bits.
  let hash = 0xcb_f2_9c_e4_84_22_23_25n;
  for (const character of bucket.split(' ', 2).join(' ')) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x1_00_00_00_01_b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
