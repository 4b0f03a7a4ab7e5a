/** One interface for reading and changing rows, over SQLite and PostgreSQL alike. */
import { existsSync } from 'node:fs';
import { Kysely, sql, type Transaction } from 'kysely';
import { IN_MEMORY, type StoreAddress } from './address.ts';
import { watchFile } from './file-watch.ts';
import { assertNotNewer, migrate, readVersion } from './migrations.ts';
import { explainOpenFailure, explainTrouble, isTableMissing } from './open-failure.ts';
import { isSqliteBusy, openSqlite, sqliteDialect } from './sqlite.ts';
import type { Listening } from './postgres-listener.ts';
import type { Rows, Tables } from './tables.ts';
import { storeMessages } from '../messages.ts';
import { StoreError } from '../store-error.ts';
import type { StoreCall } from '../store.ts';

export type Database = {
  readonly engine: StoreAddress['engine'];
  /** Answers one question. Throws StoreError (see `StoreTrouble`), or what the database throws. */
  read<Answer>(question: (rows: Rows) => Promise<Answer>): Promise<Answer>;
  /** Answers several questions from one moment of the store, while other changes go on. */
  snapshot<Answer>(questions: (rows: Rows) => Promise<Answer>): Promise<Answer>;
  /**
   * Makes all of a change or nothing of it; it is on disk when the promise resolves. Changes with the
   * same `lock` (usually a server's id) run one after the other, over all processes. `work` may run
   * several times, so it must touch rows only. Throws as `read` does.
   */
  change<Result>(
    lock: string,
    work: (rows: Transaction<Tables>) => Promise<Result>,
  ): Promise<Result>;
  /** Within a change: once it is committed, calls those who `listen` in all processes. */
  announce(rows: Transaction<Tables>, topic: Topic): Promise<void>;
  /**
   * Calls `onChange` when something is announced or may have been. Never with SQLite, which knows no such
   * calls.
   */
  listen(topic: Topic, onChange: () => void): Listening;
  /** Throws unless the store answers, and its file is the one that was opened. */
  check(): Promise<void>;
  close(): Promise<void>;
};

/** What processes tell each other of. */
export type Topic = 'schedules';

/** For a running bot. A backup has no time limit on its queries, and no watch on the file. */
export type Serving = {
  /** Called once when the file of an SQLite store is no longer the one that was opened. */
  readonly onLost: (error: StoreError) => void;
  /** Called after each read and each change. */
  readonly onCall?: ((call: StoreCall) => void) | undefined;
};

/**
 * Opens the store and brings its schema up to date. A new store gets the schema of version `upTo`, if
 * given. Throws StoreError.
 */
export async function openDatabase(
  address: StoreAddress,
  upTo?: number,
  serving?: Serving,
): Promise<Database> {
  const database = await connect(address, serving);
  try {
    // The lock makes processes that start at the same time migrate one after the other.
    await database.change('migration', (rows) => migrate(rows, address.name, upTo));
    return database;
  } catch (error) {
    await database.close();
    throw explainOpenFailure(address, error);
  }
}

/** Opens an existing store and leaves its schema as it is. Throws StoreError. */
export async function openExisting(
  address: StoreAddress,
): Promise<{ readonly database: Database; readonly version: number }> {
  // SQLite would create the file.
  if (address.engine === 'sqlite' && !existsSync(address.file)) {
    throw new StoreError('backup', storeMessages.noStore(address.name));
  }
  const database = await connect(address);
  try {
    const version = await database.read(readVersion);
    assertNotNewer(version, address.name);
    return { database, version };
  } catch (error) {
    await database.close();
    if (isTableMissing(error)) {
      throw new StoreError('backup', storeMessages.noStore(address.name), { cause: error });
    }
    throw explainOpenFailure(address, error);
  }
}

async function connect(address: StoreAddress, serving?: Serving): Promise<Database> {
  try {
    if (address.engine === 'sqlite') {
      const opened = await retryTransient(
        async () => openSqlite(address.file),
        isSqliteBusy,
        address.name,
      );
      const rows = new Kysely<Tables>({ dialect: sqliteDialect(opened) });
      const database = createDatabase(rows, address, sqliteEngine, serving?.onCall);
      return serving && address.file !== IN_MEMORY ? watched(database, address, serving) : database;
    }
    // Loaded only where it is used, since it costs memory and time at start.
    const { isTransientPostgresError, postgresDialect } = await import('./postgres.ts');
    const { listenOnPostgres } = await import('./postgres-listener.ts');
    const rows = new Kysely<Tables>({
      dialect: postgresDialect(address.url, serving ? QUERY_TIMEOUT_MS : undefined),
    });
    const engine: Engine = {
      isTransient: isTransientPostgresError,
      takeLock: takePostgresLock,
      announce: notifyOnPostgres,
      listen: (topic, onChange) => listenOnPostgres(address.url, channelOf(topic), onChange),
    };
    return createDatabase(rows, address, engine, serving?.onCall);
  } catch (error) {
    throw explainOpenFailure(address, error);
  }
}

/** Refuses changes while the file is not the one that was opened. */
function watched(
  database: Database,
  { file, name }: Extract<StoreAddress, { engine: 'sqlite' }>,
  { onLost }: Serving,
): Database {
  const watch = watchFile(file, name, onLost);
  return {
    ...database,
    async change(lock, work) {
      watch.assertInPlace();
      return database.change(lock, work);
    },
    async check() {
      watch.assertInPlace();
      return database.check();
    },
    close() {
      watch.close();
      return database.close();
    },
  };
}

/** What the two databases do differently. */
type Engine = Pick<Database, 'announce' | 'listen'> & {
  /** Whether work that failed may succeed when it is tried again. */
  readonly isTransient: (error: unknown) => boolean;
  readonly takeLock: (rows: Rows, lock: string) => Promise<void>;
};

/** It has one writer at a time, so it needs no lock. Its processes look for changes by themselves. */
const sqliteEngine: Engine = {
  isTransient: isSqliteBusy,
  takeLock: async () => undefined,
  announce: async () => undefined,
  listen: () => ({ close: async () => undefined }),
};

function createDatabase(
  rows: Rows,
  { engine, name }: StoreAddress,
  { isTransient, takeLock, announce, listen }: Engine,
  onCall?: Serving['onCall'],
): Database {
  const retry = async <Result>(
    operation: StoreCall['operation'],
    work: () => Promise<Result>,
  ): Promise<Result> => {
    const started = performance.now();
    let result: StoreCall['result'] = 'failed';
    try {
      const answer = await retryTransient(work, isTransient, name);
      result = 'done';
      return answer;
    } catch (error) {
      throw explainTrouble(name, error);
    } finally {
      onCall?.({ operation, result, ms: performance.now() - started });
    }
  };
  return {
    engine,
    read: (question) => retry('read', () => question(rows)),
    snapshot: (questions) =>
      retry('snapshot', () =>
        rows
          .transaction()
          .setIsolationLevel('repeatable read')
          .setAccessMode('read only')
          .execute(questions),
      ),
    change: (lock, work) =>
      retry('change', () =>
        rows.transaction().execute(async (transaction) => {
          await takeLock(transaction, lock);
          return work(transaction);
        }),
      ),
    announce,
    listen,
    check: async () => void (await readVersion(rows)),
    close: () => rows.destroy(),
  };
}

/** Released at the end of the transaction. */
async function takePostgresLock(rows: Rows, lock: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`chronocite:${lock}`}, 0))`.execute(
    rows,
  );
}

async function notifyOnPostgres(rows: Rows, topic: Topic): Promise<void> {
  await sql`select pg_notify(${channelOf(topic)}, '')`.execute(rows);
}

function channelOf(topic: Topic): string {
  return `chronocite_${topic}`;
}

/**
 * How long to retry while another process holds the store or PostgreSQL is away. A failover or a
 * checkpoint takes less, and people wait no longer for an answer.
 */
const RETRY_FOR_MS = 5000;

/**
 * A PostgreSQL that is frozen, or behind a dead network, gives no error by itself. The limit is longer
 * than a wait for a lock, which ends with its own error after 5 s. It leaves time to tell the member
 * within the 15 minutes of an interaction.
 */
const QUERY_TIMEOUT_MS = 7000;

/** Throws StoreError `busy` after 5 s of transient errors, and any other error at once. */
async function retryTransient<Result>(
  work: () => Promise<Result>,
  isTransient: (error: unknown) => boolean,
  name: string,
): Promise<Result> {
  const started = performance.now();
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isTransient(error)) throw error;
      if (performance.now() - started >= RETRY_FOR_MS) {
        const message = storeMessages.busy(name, RETRY_FOR_MS / 1000);
        throw new StoreError('busy', message, { cause: error });
      }
    }
    // Doubles from 2 ms, about one commit, to 128 ms. Random, so that two processes do not collide
    // again and again.
    const pause = 2 ** Math.min(attempt + 1, 7) * (0.5 + Math.random());
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
