/** Time as the stand-in knows it: Discord's deadlines (3 s, 15 min) run on a clock that tests turn by hand. */

export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `what` once after `ms` milliseconds; gives the function that calls it off. */
  after(ms: number, what: () => void): () => void;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, what) {
    // unref: a pending deadline never keeps the process alive.
    const timer = setTimeout(what, ms).unref();
    return () => clearTimeout(timer);
  },
};
