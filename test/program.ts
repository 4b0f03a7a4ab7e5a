/** A program as a process of its own: its output line by line, and how it ends. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { Lines } from './lines.ts';

export type Program = {
  readonly pid: number | undefined;
  /** Signals it and every process that it started. Does nothing after it has ended. */
  signal(signal: NodeJS.Signals): void;
  /** The first line that matches. Rejects if the program ends without one. */
  waitForLine(pattern: RegExp): Promise<string>;
  /** Its exit status and all lines. */
  waitForExit(): Promise<{ readonly code: number | null; readonly lines: readonly string[] }>;
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
  const signal = (name: NodeJS.Signals) => {
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    if (child.pid !== undefined && !hasEnded) process.kill(-child.pid, name);
  };
  const kill = () => signal('SIGKILL');
  process.once('exit', kill);

  const lines = new Lines();
  for (const output of [child.stdout, child.stderr])
    createInterface({ input: output }).on('line', (line) => lines.add(line));
  const closed = once(child, 'close').finally(() => process.off('exit', kill));

  return {
    pid: child.pid,
    signal,
    waitForLine: (pattern) =>
      Promise.race([
        lines.waitFor(pattern),
        closed.then(() => {
          throw new Error(`it ended after:\n${lines.all.join('\n')}`);
        }),
      ]),
    async waitForExit() {
      await closed;
      return { code: child.exitCode, lines: lines.all };
    },
  };
}
