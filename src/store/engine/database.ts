/** One way to ask and to change, over SQLite and PostgreSQL alike. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Kysely, sql, type Transaction } from 'kysely';
import { storeMessages } from '../messages.ts';
import type { StoreAddress } from './address.ts';
import { StoreError } from '../store-error.ts';
import { migrate, refuseNewer, versionOf } from './migrations.ts';
import { isSqliteBusy, openSqlite, sqliteCode, sqliteDialect } from './sqlite.ts';
import type { Tables } from './tables.ts';

export type Rows = Kysely<Tables>;

export type Database = {
  readonly engine: StoreAddress['engine'];
  /** For logs; without a password. */
  readonly name: string;
  /** One question. Throws StoreFault `busy`, or what the database throws. */
  read<Answer>(question: (rows: Rows) => Promise<Answer>): Promise<Answer>;
  /** Several questions, answered as the store is at one moment; changes go on meanwhile. */
  snapshot<Answer>(questions: (rows: Rows) => Promise<Answer>): Promise<Answer>;
  /**
   * All of the change or nothing of it, on disk when the promise resolves. Changes that name the
   * same `turn` (a server's id) happen one after the other, over all processes. It may be tried
   * several times, so it touches nothing but rows. Throws as `read` does.
   */
  change<Result>(
    turn: string,
    work: (rows: Transaction<Tables>) => Promise<Result>,
  ): Promise<Result>;
  close(): Promise<void>;
};

/**
 * How long a question or change is tried while another process holds the store or PostgreSQL is
 * away: longer than a failover's reconnect or a checkpoint takes, shorter than people wait.
 */
const PATIENCE_MS = 5000;

/** Opens the store and brings its schema up to date (or to `upTo`, if new). Throws StoreFault. */
export async function openDatabase(address: StoreAddress, upTo?: number): Promise<Database> {
  const database = await connect(address);
  try {
    // Every process that starts waits its turn here.
    await database.change('migration', (rows) => migrate(rows, address.name, upTo));
    return database;
  } catch (error) {
    await database.close();
    throw explainOpenFailure(address, error);
  }
}

/** Opens a store that exists, and leaves its schema as it is. Throws StoreFault. */
export async function openExisting(
  address: StoreAddress,
): Promise<{ readonly database: Database; readonly version: number }> {
  // SQLite would create it.
  if (address.engine === 'sqlite' && !existsSync(address.file)) {
    throw new StoreError('backup', storeMessages.noStore(address.name));
  }
  const database = await connect(address);
  try {
    const version = await database.read(versionOf);
    refuseNewer(version, address.name);
    return { database, version };
  } catch (error) {
    await database.close();
    if (isTableMissing(error)) {
      throw new StoreError('backup', storeMessages.noStore(address.name), { cause: error });
    }
    throw explainOpenFailure(address, error);
  }
}

async function connect(address: StoreAddress): Promise<Database> {
  try {
    if (address.engine === 'sqlite') {
      const opened = await retryTransient(
        () => Promise.resolve().then(() => openSqlite(address.file)),
        isSqliteBusy,
        address.name,
      );
      const rows = new Kysely<Tables>({ dialect: sqliteDialect(opened) });
      return createDatabase(rows, address, isSqliteBusy, () => Promise.resolve());
    }
    // Loaded only where it is used: it costs memory and time at start.
    const { isTransientPostgresError, postgresDialect } = await import('./postgres.ts');
    const rows = new Kysely<Tables>({ dialect: postgresDialect(address.url) });
    return createDatabase(rows, address, isTransientPostgresError, takeTurn);
  } catch (error) {
    throw explainOpenFailure(address, error);
  }
}

function createDatabase(
  rows: Rows,
  address: StoreAddress,
  isPassing: (error: unknown) => boolean,
  begin: (rows: Rows, turn: string) => Promise<void>,
): Database {
  return {
    engine: address.engine,
    name: address.name,
    read: (question) => retryTransient(() => question(rows), isPassing, address.name),
    snapshot: (questions) =>
      retryTransient(
        () =>
          rows
            .transaction()
            .setIsolationLevel('repeatable read')
            .setAccessMode('read only')
            .execute(questions),
        isPassing,
        address.name,
      ),
    change: (turn, work) =>
      retryTransient(
        () =>
          rows.transaction().execute(async (transaction) => {
            await begin(transaction, turn);
            return work(transaction);
          }),
        isPassing,
        address.name,
      ),
    close: () => rows.destroy(),
  };
}

/** SQLite has one writer at a time anyway; PostgreSQL is asked for the same, server by server. */
async function takeTurn(rows: Rows, turn: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`chronocite:${turn}`}, 0))`.execute(
    rows,
  );
}

async function retryTransient<Result>(
  work: () => Promise<Result>,
  isPassing: (error: unknown) => boolean,
  name: string,
): Promise<Result> {
  const began = performance.now();
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (performance.now() - began >= PATIENCE_MS) {
        throw new StoreError('busy', storeMessages.busy(name, PATIENCE_MS / 1000), {
          cause: error,
        });
      }
    }
    // 2 ms is about one commit; doubled up to 128 ms, by chance, so that two do not keep meeting.
    const pause = 2 ** Math.min(attempt + 1, 7) * (0.5 + Math.random());
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function explainOpenFailure(address: StoreAddress, error: unknown): StoreError {
  if (error instanceof StoreError && error.kind !== 'busy') return error;
  const cause = error instanceof StoreError ? error.cause : error;
  const why =
    address.engine === 'sqlite'
      ? explainSqliteError(address.file, cause)
      : explainPostgresError(cause);
  return new StoreError('unopened', storeMessages.unopened(address.name, why), { cause });
}

function isTableMissing(error: unknown): boolean {
  const undefinedTable = '42P01';
  return (
    sqliteCode(error) === 1 ||
    (error instanceof Error && 'code' in error && error.code === undefinedTable)
  );
}

/** The codes are of https://sqlite.org/rescode.html. */
function explainSqliteError(file: string, error: unknown): string {
  const folder = path.dirname(file);
  const code = sqliteCode(error) ?? 0;
  switch (code) {
    case 14: // SQLITE_CANTOPEN
      return existsSync(folder) ? storeMessages.notWritable : storeMessages.noFolder(folder);
    case 8: // SQLITE_READONLY
      return storeMessages.notWritable;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
      return storeMessages.notSqlite;
    case 13: // SQLITE_FULL
      return storeMessages.diskFull;
    default:
      return firstLine(error);
  }
}

/** The codes are of https://www.postgresql.org/docs/current/errcodes-appendix.html. */
function explainPostgresError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === '28P01' || code === '28000') return storeMessages.wrongPassword(firstLine(error));
  if (code === '3D000') return storeMessages.noDatabase(firstLine(error));
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return firstLine(error);
  return storeMessages.notReached(firstLine(error));
}

/** One line. Where Node tried several addresses in vain, it says nothing but lists them. */
function firstLine(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(firstLine).join(', ');
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0] ?? text;
}
