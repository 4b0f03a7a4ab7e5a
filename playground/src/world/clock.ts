/** The clock that Discord's deadlines (3 s, 15 min) run on. Tests advance one of their own by hand. */

export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `task` once after `ms` milliseconds. Returns a function that cancels it. */
  after(ms: number, task: () => void): () => void;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, task) {
    // unref: a pending deadline never keeps the process alive.
    const timer = setTimeout(task, ms).unref();
    return () => clearTimeout(timer);
  },
};
