/** A clock that stands still until a test turns it: for Discord's deadlines, without waiting. */
import type { Clock } from '../src/world/clock.ts';

export type ManualClock = Clock & {
  /** Runs what falls due in the next `ms` milliseconds, in order. */
  readonly advance: (ms: number) => void;
};

export function createManualClock(start = Date.parse('2026-01-02T03:04:05Z')): ManualClock {
  let now = start;
  let due: { at: number; what: () => void }[] = [];
  return {
    now: () => now,
    after(ms, what) {
      const entry = { at: now + ms, what };
      due.push(entry);
      return () => {
        due = due.filter((one) => one !== entry);
      };
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const [next] = due.toSorted((one, other) => one.at - other.at);
        if (next === undefined || next.at > end) break;
        due = due.filter((one) => one !== next);
        now = next.at;
        next.what();
      }
      now = end;
    },
  };
}
