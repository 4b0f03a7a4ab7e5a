/** A log that a test reads line by line. */
import pino, { type Logger } from 'pino';
import { Lines } from './lines.ts';

export type LogLines = {
  readonly log: Logger;
  readonly lines: readonly string[];
  /** The first line that matches, once it is there. */
  readonly waitFor: (pattern: RegExp) => Promise<string>;
};

/** Of every level. */
export function collectLog(): LogLines {
  const lines = new Lines();
  return {
    log: pino({ level: 'trace' }, { write: (line) => lines.add(line) }),
    lines: lines.all,
    waitFor: (pattern) => lines.waitFor(pattern),
  };
}
