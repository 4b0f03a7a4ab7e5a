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
 * node:sqlite blocks the thread while it waits for a lock, so it waits only as long as a commit of
 * another process takes on a common disk (measured: 0.3 ms, p99 1.3 ms). `database.ts` retries after
 * that without blocking.
 */
const BUSY_TIMEOUT_MS = 2;

/** Opens or creates the file. Throws what SQLite throws. */
export function openSqlite(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    // Readers and the writer never wait for each other, and a change costs one fsync.
    database.exec('pragma journal_mode = wal');
    // With NORMAL, the default of most builds, a power failure loses the last commits in WAL mode.
    database.exec('pragma synchronous = full');
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Kysely closes `database` when it is destroyed. */
export function sqliteDialect(database: DatabaseSync): SqliteDialect {
  return new NodeSqliteDialect(database);
}

/** Whether another process holds the lock. Nothing was done, so the same work may be retried. */
export function isSqliteBusy(error: unknown): boolean {
  // SQLITE_BUSY
  return sqliteCode(error) === 5;
}

/** SQLite's primary result code (https://sqlite.org/rescode.html); undefined for other errors. */
export function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  // The higher bits hold the extended code.
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
   * Takes the lock for writing at the start. A transaction that reads first and asks for the lock
   * later may get SQLITE_BUSY_SNAPSHOT, and has to start again. One that only reads needs no lock: in
   * WAL mode it sees the store as of its first query.
   */
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  /** On a full disk SQLite rolls back by itself. A second rollback would hide the first error. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }
}

/** Kysely expects the interface of better-sqlite3. */
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
  // node:sqlite itself refuses values that it cannot bind.
  return parameters as Bindable[];
}
