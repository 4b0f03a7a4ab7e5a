/** A clock that a test advances by hand, for Discord's deadlines without waiting. */
import type { Clock } from '../src/world/clock.ts';

export type ManualClock = Clock & {
  /** Runs the tasks that are due in the next `ms` milliseconds, in order. */
  readonly advance: (ms: number) => void;
};

/** `start`: in milliseconds since 1970. */
export function createManualClock(start = Date.parse('2026-01-02T03:04:05Z')): ManualClock {
  let now = start;
  let tasks: readonly { readonly due: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    after(ms, run) {
      const task = { due: now + ms, run };
      tasks = [...tasks, task];
      return () => {
        tasks = tasks.filter((one) => one !== task);
      };
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const [next] = tasks.toSorted((one, other) => one.due - other.due);
        if (next === undefined || next.due > end) break;
        tasks = tasks.filter((one) => one !== next);
        now = next.due;
        next.run();
      }
      now = end;
    },
  };
}
