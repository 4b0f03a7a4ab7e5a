/** Starts another process on the same store, kills it, and looks for the changes that it acknowledged. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Store } from '../../src/store/store.ts';
import { NOON } from './acts.ts';

export type OtherProcess = {
  /** Its next line, parsed. Rejects if it ends first. */
  readonly nextMessage: () => Promise<unknown>;
  readonly send: (line: string) => void;
  /** Closes its input. Resolves when it has ended; rejects if it failed. */
  readonly waitForExit: () => Promise<void>;
  readonly kill: () => Promise<void>;
};

export function startProcess(role: 'open' | 'claim' | 'write', url: string): OtherProcess {
  const { child, lines } = spawnProcess(role, url, '');
  const messages = lines[Symbol.asyncIterator]();
  const exit = once(child, 'exit');
  return {
    nextMessage: async () => {
      const line = await messages.next();
      if (line.done) throw new Error('the other process ended without another line');
      return JSON.parse(line.value) as unknown;
    },
    send: (line) => {
      child.stdin.write(`${line}\n`);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
    waitForExit: async () => {
      child.stdin.end();
      const [code] = (await exit) as [number | null];
      if (code !== 0) throw new Error(`the other process ended with ${code}`);
    },
  };
}

export type Acknowledged = { readonly kind: string; readonly key: string; readonly query?: string };

/**
 * Lets a process write as fast as it can, and kills it with SIGKILL when it has acknowledged `after`
 * changes, which is in the middle of the next one. Returns all acknowledged changes.
 */
export async function killWhileWriting(
  url: string,
  name: string,
  after: number,
): Promise<Acknowledged[]> {
  const { child, lines } = spawnProcess('write', url, name);
  const closed = once(lines, 'close');
  const acknowledged: Acknowledged[] = [];
  lines.on('line', (line) => {
    acknowledged.push(JSON.parse(line) as Acknowledged);
    if (acknowledged.length === after) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  await closed;
  if (signal !== 'SIGKILL') throw new Error('the writing process ended before it was killed');
  return acknowledged;
}

/** The acknowledged changes that the store does not have. */
export async function lostFrom(
  store: Store,
  acknowledged: readonly Acknowledged[],
): Promise<Acknowledged[]> {
  const lost: Acknowledged[] = [];
  for (const change of acknowledged) {
    if (!(await isThere(store, change))) lost.push(change);
  }
  return lost;
}

async function isThere(store: Store, { kind, key, query }: Acknowledged): Promise<boolean> {
  const server = `server-${key}`;
  switch (kind) {
    case 'settings':
      return (await store.settings.get(server)).language === key;
    case 'begun':
      return (await store.servers.export(server)).shares[0]?.id === key;
    case 'posted':
      return (await store.shares.get({ server, id: key }))?.state.kind === 'posted';
    case 'schedule':
      return (await store.schedules.list(server))[0]?.id === key;
    case 'claimed': {
      // The schedule has moved on, so that the occurrence cannot be claimed again.
      const [schedule] = await store.schedules.list(server);
      return schedule?.state.kind === 'active' && schedule.state.due > NOON;
    }
    case 'used':
      return (await store.schedules.history(server, key))[0]?.entry === key;
    case 'query':
      return (await store.saved.load(server, 'query', query ?? '', NOON)) === `query ${key}`;
    default:
      throw new Error(`the writing process said ${kind}`);
  }
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

function spawnProcess(role: string, url: string, name: string): { child: Child; lines: Interface } {
  const script = fileURLToPath(new URL('other-process-main.ts', import.meta.url));
  const child = spawn(process.execPath, [script, role, url, name], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return { child, lines: createInterface(child.stdout) };
}
