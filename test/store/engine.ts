/** The databases that the same tests run on: fresh stores, a second process's view, and raw SQL. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { vi } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { ask, startPostgres, type PostgresServer } from './postgres-server.ts';

export type Engine = {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** Throws where it cannot run on this machine. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** The address of a store that nobody opened yet. */
  freshUrl(): Promise<string>;
  /** Opened for one test; closed by `closeAll`. */
  open(url?: string): Promise<Store>;
  closeAll(): Promise<void>;
  /** After a test: closes what it opened, and lets other tests use its databases. */
  recycle(): Promise<void>;
  /** After a test: closes what it opened, and lets other tests use its databases. */
  recycle(): Promise<void>;
  /** One statement, past the store. */
  raw(url: string, statement: string): Promise<Record<string, unknown>[]>;
  /** Holds what a change of that server needs, as another process would. */
  lock(url: string, server: string): Promise<Lock>;
  /** What happens to databases: connections end, others take the lock for a moment. */
  disturb(url: string): Promise<void>;
};

export type Lock = {
  /** Resolves when somebody was refused the lock, or stands in the queue for it. */
  waitedFor(): Promise<void>;
  release(): Promise<void>;
};

export function sqlite(): Engine {
  const stores: Store[] = [];
  let folder = '';
  let files = 0;
  const freshUrl = () => Promise.resolve(`sqlite:${path.join(folder, `${++files}.sqlite`)}`);
  return {
    name: 'SQLite',
    start: async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'chronocite-store-'));
    },
    stop: async () => rmSync(folder, { recursive: true }),
    freshUrl,
    open: async (url) => opened(stores, url ?? (await freshUrl())),
    closeAll: () => closeAll(stores),
    recycle: () => closeAll(stores),
    raw: async (url, statement) => {
      const database = new DatabaseSync(url.slice('sqlite:'.length));
      try {
        return database.prepare(statement).all();
      } finally {
        database.close();
      }
    },
    lock: async (url) => {
      const database = new DatabaseSync(url.slice('sqlite:'.length));
      database.exec('begin immediate');
      return {
        // Refused, the store sets a timer to ask again; timers are faked, so it is the only one.
        waitedFor: async () => {
          while (vi.getTimerCount() === 0) await new Promise(setImmediate);
        },
        release: async () => database.close(),
      };
    },
    disturb: async (url) => {
      const database = new DatabaseSync(url.slice('sqlite:'.length));
      database.exec('begin immediate');
      await new Promise(setImmediate);
      database.close();
    },
  };
}

export function postgres(): Engine {
  const stores: Store[] = [];
  let server: PostgresServer | undefined;
  const freshUrl = () => {
    if (!server) throw new Error('PostgreSQL was not started');
    return server.emptyDatabase();
  };
  return {
    name: 'PostgreSQL',
    start: async () => {
      server = await startPostgres();
    },
    stop: async () => server?.stop(),
    freshUrl,
    open: async (url) => opened(stores, url ?? (await freshUrl())),
    closeAll: () => closeAll(stores),
    recycle: async () => {
      await closeAll(stores);
      server?.recycle();
    },
    raw: ask,
    lock: async (url, name) => {
      const client = new Client({ connectionString: url });
      await client.connect();
      await client.query(`select pg_advisory_lock(hashtextextended('chronocite:${name}', 0))`);
      const waiting = `select 1 from pg_locks where locktype = 'advisory' and not granted`;
      return {
        waitedFor: async () => {
          while ((await client.query(waiting)).rows.length === 0) await new Promise(setImmediate);
        },
        release: () => client.end(),
      };
    },
    disturb: async (url) => {
      await ask(
        url,
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()`,
      );
    },
  };
}

async function opened(stores: Store[], url: string): Promise<Store> {
  const store = await openStore(url);
  stores.push(store);
  return store;
}

async function closeAll(stores: Store[]): Promise<void> {
  for (const store of stores.splice(0)) await store.close();
}
