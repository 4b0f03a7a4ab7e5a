/** Explains in one line why a store cannot be opened. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { StoreAddress } from './address.ts';
import { sqliteCode } from './sqlite.ts';
import { storeMessages } from '../messages.ts';
import { StoreError, storeTrouble, type StoreTrouble } from '../store-error.ts';

/** Returns StoreError `unopened`, or `error` itself if it is a StoreError that says more. */
export function explainOpenFailure(address: StoreAddress, error: unknown): StoreError {
  if (error instanceof StoreError && storeTrouble(error) === undefined) return error;
  const cause = error instanceof StoreError ? error.cause : error;
  const reason =
    address.engine === 'sqlite'
      ? explainSqliteError(address.file, cause)
      : explainPostgresError(cause);
  return new StoreError('unopened', storeMessages.unopened(address.name, reason), { cause });
}

/** StoreError `full` or `readonly` where that is why a change failed, otherwise `error` itself. */
export function explainTrouble(name: string, error: unknown): unknown {
  const trouble = TROUBLE_BY_CODE.get(sqliteCode(error) ?? errorCode(error));
  if (trouble === undefined) return error;
  const message = trouble === 'full' ? storeMessages.full(name) : storeMessages.readOnly(name);
  return new StoreError(trouble, message, { cause: error });
}

const TROUBLE_BY_CODE: ReadonlyMap<unknown, StoreTrouble> = new Map<unknown, StoreTrouble>([
  [13, 'full'], // SQLITE_FULL
  [8, 'readonly'], // SQLITE_READONLY
  ['53100', 'full'], // disk_full
  ['25006', 'readonly'], // read_only_sql_transaction
]);

/** Whether a statement failed because the database has no such table. */
export function isTableMissing(error: unknown): boolean {
  // SQLITE_ERROR covers more, but a fixed statement can only fail with it for this reason.
  return sqliteCode(error) === 1 || errorCode(error) === '42P01';
}

/** The codes are those of https://sqlite.org/rescode.html. */
function explainSqliteError(file: string, error: unknown): string {
  const folder = path.dirname(file);
  switch (sqliteCode(error) ?? 0) {
    case 5: // SQLITE_BUSY
      return storeMessages.locked;
    case 14: // SQLITE_CANTOPEN
      if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
        return storeMessages.isFolder(file);
      }
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

/** The codes are those of https://www.postgresql.org/docs/current/errcodes-appendix.html. */
function explainPostgresError(error: unknown): string {
  const line = firstLine(error);
  const code = errorCode(error);
  if (code === '28P01' || code === '28000') return storeMessages.wrongPassword(line);
  if (code === '3D000') return storeMessages.noDatabase(line);
  if (code !== undefined && /^[0-9A-Z]{5}$/.test(code)) return line;
  return storeMessages.notReached(line);
}

/** An SQLSTATE of PostgreSQL's, or Node's name of a system error. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Where Node tried several addresses, only the errors of these say why it failed. */
function firstLine(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(firstLine).join(', ');
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0] ?? text;
}
