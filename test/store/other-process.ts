/** Starts another process on the same store, kills it, and looks for what it acknowledged. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Store } from '../../src/store/store.ts';
import { NOON } from './acts.ts';

export type OtherProcess = {
  /** What it says next, parsed. Rejects where it ends without a word. */
  readonly hear: () => Promise<unknown>;
  readonly say: (line: string) => void;
  /** Resolves when it ended by itself; rejects where it failed. */
  readonly ended: () => Promise<void>;
  readonly kill: () => Promise<void>;
};

export function startProcess(role: 'open' | 'claim' | 'write', url: string): OtherProcess {
  const { child, lines } = start(role, url, '');
  const heard = lines[Symbol.asyncIterator]();
  const exit = once(child, 'exit');
  return {
    hear: async () => {
      const line = await heard.next();
      if (line.done) throw new Error('the other process ended without a word');
      return JSON.parse(line.value) as unknown;
    },
    say: (line) => {
      child.stdin.write(`${line}\n`);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
    ended: async () => {
      child.stdin.end();
      const [code] = (await exit) as [number | null];
      if (code !== 0) throw new Error(`the other process ended with ${code}`);
    },
  };
}

export type Acknowledged = { readonly kind: string; readonly key: string; readonly query?: string };

/**
 * Lets a process write as fast as it can, and kills it with SIGKILL as soon as it has acknowledged
 * that many changes, which is in the middle of the next. Returns all that it acknowledged.
 */
export async function killWhileWriting(
  url: string,
  name: string,
  after: number,
): Promise<Acknowledged[]> {
  const { child, lines } = start('write', url, name);
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

/** Those of the acknowledged changes that the store does not have. */
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
      // Moved on, so that nobody can claim it again.
      const [schedule] = await store.schedules.list(server);
      return schedule?.state.kind === 'active' && schedule.state.due > NOON;
    }
    case 'used':
      return (await store.schedules.history(server, key))[0]?.entry === key;
    case 'query':
      return (await store.queries.load(server, query ?? '', NOON)) === `query ${key}`;
    default:
      throw new Error(`the writing process said ${kind}`);
  }
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

function start(role: string, url: string, name: string): { child: Child; lines: Interface } {
  const script = fileURLToPath(new URL('process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, role, url, name], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return { child, lines: createInterface(child.stdout) };
}
