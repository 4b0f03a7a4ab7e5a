/** The two databases that the same tests run on, with what tests do to them behind the store's back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { vi } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { execute, startPostgres, type PostgresServer } from './postgres-server.ts';

export type Engine = {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** Throws if it cannot run on this machine. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** The address of a store that was never opened. */
  freshUrl(): Promise<string>;
  /** Opens a store, a new one by default. `closeAll` closes it. */
  open(url?: string): Promise<Store>;
  closeAll(): Promise<void>;
  /** Ends a test: closes its stores and lets other tests use its databases. */
  recycle(): Promise<void>;
  /** Runs one statement, without the store. */
  execute(url: string, statement: string): Promise<Record<string, unknown>[]>;
  /** Locks what a change of that server needs, as another process would. */
  lock(url: string, server: string): Promise<Lock>;
  /** Breaks every connection, or takes the lock for a moment where there are none. */
  disturb(url: string): Promise<void>;
};

export type Lock = {
  /** Resolves when something waits for the lock. */
  waitForWaiter(): Promise<void>;
  release(): Promise<void>;
};

export function createSqliteEngine(): Engine {
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
    open: async (url) => openTracked(stores, url ?? (await freshUrl())),
    closeAll: () => closeAll(stores),
    recycle: () => closeAll(stores),
    execute: async (url, statement) => {
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
        // A store that finds the file locked sets a timer to try again. Tests fake timers, so that
        // it is the only one.
        waitForWaiter: async () => {
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

export function createPostgresEngine(): Engine {
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
    open: async (url) => openTracked(stores, url ?? (await freshUrl())),
    closeAll: () => closeAll(stores),
    recycle: async () => {
      await closeAll(stores);
      server?.recycle();
    },
    execute: execute,
    lock: async (url, name) => {
      const client = new Client({ connectionString: url });
      await client.connect();
      await client.query(`select pg_advisory_lock(hashtextextended('chronocite:${name}', 0))`);
      const waiting = `select 1 from pg_locks where locktype = 'advisory' and not granted`;
      return {
        waitForWaiter: async () => {
          while ((await client.query(waiting)).rows.length === 0) await new Promise(setImmediate);
        },
        release: () => client.end(),
      };
    },
    disturb: async (url) => {
      await execute(
        url,
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()`,
      );
    },
  };
}

async function openTracked(stores: Store[], url: string): Promise<Store> {
  const store = await openStore(url);
  stores.push(store);
  return store;
}

async function closeAll(stores: Store[]): Promise<void> {
  for (const store of stores.splice(0)) await store.close();
}
