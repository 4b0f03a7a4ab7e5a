/** The program as a process: what it says line by line, and how it ends. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';

export type Program = {
  readonly pid: number | undefined;
  /** To it and all that it started; nothing happens when it has ended. */
  signal(signal: NodeJS.Signals): void;
  /** The first line that matches; rejects when the program ends before it says so. */
  says(pattern: RegExp): Promise<string>;
  /** How it ended, and all that it had said. */
  ended(): Promise<{ readonly code: number | null; readonly lines: readonly string[] }>;
};

/** Of this process's environment it gets only PATH and the temporary folder. */
export function runProgram(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Program {
  // A group of its own: npm does not pass signals on to what it started.
  const child = spawn(command, args, {
    env: { PATH: process.env['PATH'], TMPDIR: tmpdir(), ...env },
    detached: true,
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const hear = (line: string) => {
    lines.push(line);
    for (const look of waiting) look();
  };
  createInterface({ input: child.stdout }).on('line', hear);
  createInterface({ input: child.stderr }).on('line', hear);
  const closed = once(child, 'close');
  return {
    pid: child.pid,
    signal(signal) {
      const ended = child.exitCode !== null || child.signalCode !== null;
      if (child.pid === undefined || ended) return;
      process.kill(-child.pid, signal);
    },
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.find((line) => pattern.test(line));
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
        void closed.then(() => reject(new Error(`it ended, having said:\n${lines.join('\n')}`)));
      }),
    async ended() {
      await closed;
      return { code: child.exitCode, lines };
    },
  };
}
