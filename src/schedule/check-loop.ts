/** Runs one check repeatedly: after the wait that it asks for, or at once on request. */

export type CheckLoop = {
  /** Runs a check at once. Resolves when it is done. */
  checkNow(): Promise<void>;
  /** Starts no further check, and resolves when a running one is done. */
  close(): Promise<void>;
};

/**
 * Starts with a check at once. `check` never rejects; it resolves to the ms until the next check.
 * `signal` aborts when the loop closes.
 */
export function startCheckLoop(check: (signal: AbortSignal) => Promise<number>): CheckLoop {
  const closing = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  /** One check runs at a time. A caller during it waits for the next, which sees their change. */
  function checkNow(): Promise<void> {
    if (closing.signal.aborted) return Promise.resolve();
    if (!running) return (running = run().finally(() => (running = undefined)));
    next ??= running.then(() => {
      next = undefined;
      return checkNow();
    });
    return next;
  }

  async function run(): Promise<void> {
    clearTimeout(timer);
    const wait = await check(closing.signal);
    // The gateway keeps the process alive. A process whose start failed must be able to end.
    if (!closing.signal.aborted) timer = setTimeout(() => void checkNow(), wait).unref();
  }

  void checkNow();
  return {
    checkNow,
    async close() {
      closing.abort();
      clearTimeout(timer);
      await running;
    },
  };
}
