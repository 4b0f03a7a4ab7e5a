/** Rate limits as Discord's API keeps them: a bucket for each route, one for everything, and headers that tell. */
import type { Clock } from '../world/clock.ts';

/** "All bots can make up to 50 requests per second"; answering interactions does not count. */
const GLOBAL_PER_SECOND = 50;
/** Discord does not publish the buckets' sizes; as many as the global limit leaves the choice to the bot. */
const BUCKET = { most: 50, seconds: 1 };

export type Allowance = {
  /** What every answer carries. */
  readonly headers: Readonly<Record<string, string>>;
  /** Set when the request is one too many. */
  readonly exceeded: { readonly retryAfter: number; readonly global: boolean } | undefined;
};

type Window = { used: number; resets: number };

export function createRateLimits(clock: Clock): (bucket: string, exempt: boolean) => Allowance {
  const windows = new Map<string, Window>();

  function use(name: string, seconds: number): Window {
    const now = clock.now();
    const before = windows.get(name);
    const window =
      before === undefined || before.resets <= now
        ? { used: 0, resets: now + seconds * 1000 }
        : before;
    window.used += 1;
    windows.set(name, window);
    if (windows.size > 10_000)
      for (const [key, { resets }] of windows) if (resets <= now) windows.delete(key);
    return window;
  }

  return (bucket, exempt) => {
    const own = use(bucket, BUCKET.seconds);
    const headers = {
      'x-ratelimit-limit': String(BUCKET.most),
      'x-ratelimit-remaining': String(Math.max(BUCKET.most - own.used, 0)),
      'x-ratelimit-reset': (own.resets / 1000).toFixed(3),
      'x-ratelimit-reset-after': left(own, clock).toFixed(3),
      'x-ratelimit-bucket': bucketHash(bucket),
    };
    if (!exempt) {
      const all = use('global', 1);
      if (all.used > GLOBAL_PER_SECOND)
        return { headers, exceeded: { retryAfter: left(all, clock), global: true } };
    }
    return {
      headers,
      exceeded:
        own.used > BUCKET.most ? { retryAfter: left(own, clock), global: false } : undefined,
    };
  };
}

/** Seconds until the window ends. */
function left(window: Window, clock: Clock): number {
  return Math.max(window.resets - clock.now(), 0) / 1000;
}

/** Discord's names of buckets tell nothing; the same route has the same one whatever its ids. */
function bucketHash(bucket: string): string {
  let hash = 0xcb_f2_9c_e4_84_22_23_25n;
  for (const character of bucket.split(' ', 2).join(' ')) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x1_00_00_00_01_b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
