/** A log that a test reads line by line. */
import pino, { type Level, type Logger } from 'pino';

export type LogLines = {
  readonly log: Logger;
  readonly lines: readonly string[];
  /** The first line that matches, once it is there. */
  readonly waitFor: (pattern: RegExp) => Promise<string>;
};

export function collectLog(level: Level = 'trace'): LogLines {
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  const write = (line: string) => {
    lines.push(line);
    for (const listener of listeners) listener();
  };
  return {
    log: pino({ level }, { write }),
    lines,
    waitFor(pattern) {
      const { promise, resolve } = Promise.withResolvers<string>();
      const check = () => {
        const found = lines.find((line) => pattern.test(line));
        if (found === undefined) return;
        listeners.delete(check);
        resolve(found);
      };
      listeners.add(check);
      check();
      return promise;
    },
  };
}
