/** SQLite through node:sqlite, as a dialect of Kysely. */
import { DatabaseSync } from 'node:sqlite';
import {
  CompiledQuery,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type SqliteDatabase,
  type TransactionSettings,
} from 'kysely';

/**
 * node:sqlite waits for a lock on the thread that serves everybody, so it waits no longer than a
 * commit of another process lasts on a common disk (measured: 0.3 ms, p99 1.3 ms). Whoever needs more
 * patience waits without holding the thread, see `patiently`.
 */
const BUSY_TIMEOUT_MS = 2;

/** Opens or creates the file. Throws what SQLite throws. */
export function openSqlite(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    // Readers never wait for a writer nor a writer for them, and a change costs one fsync.
    database.exec('pragma journal_mode = wal');
    // In WAL mode the default of most builds, NORMAL, loses the last commits when the power fails.
    database.exec('pragma synchronous = full');
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** The driver and compiler of Kysely over an open database, which they close at the end. */
export function sqliteDialect(database: DatabaseSync): SqliteDialect {
  return new NodeSqliteDialect(database);
}

/** Another process holds the lock that this one needs; nothing was done. */
export function isSqliteBusy(error: unknown): boolean {
  // SQLITE_BUSY is 5; its kinds (a recovery, a stale snapshot) are in the higher bits.
  return sqliteCode(error) === 5;
}

/** SQLite's primary result code (https://sqlite.org/rescode.html), if it is SQLite that complains. */
export function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}

class NodeSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    super({ database: asKyselyExpects(database) });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#database);
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    super({ database: asKyselyExpects(database) });
    this.#database = database;
  }

  /**
   * Takes the lock for writing at once: a transaction that reads first and is refused the lock later
   * (SQLITE_BUSY_SNAPSHOT) could only be given up. One that only reads needs no lock: in WAL mode it
   * sees the store as it is at its first question.
   */
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  /** A full disk makes SQLite roll back by itself; a second rollback would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }
}

/** Kysely calls a database as better-sqlite3 is called. */
function asKyselyExpects(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare: (text) => {
      const statement = database.prepare(text);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...bindable(parameters)),
        run: (parameters) => statement.run(...bindable(parameters)),
        iterate: (parameters) => statement.iterate(...bindable(parameters)),
      };
    },
  };
}

type Bindable = null | number | bigint | string | Uint8Array;

function bindable(parameters: readonly unknown[]): Bindable[] {
  // What cannot be bound, node:sqlite refuses by itself.
  return parameters as Bindable[];
}
