/**
 * Backups: a backup is itself a store, in one SQLite file, whatever database it was made from. So it
 * can be looked into with any SQLite tool, is brought up to date by the same migrations, and moves a
 * bot from SQLite to PostgreSQL or back.
 */
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { storeMessages } from '../messages.ts';
import { readAddress, type StoreAddress } from '../engine/address.ts';
import { openDatabase, openExisting, type Database, type Rows } from '../engine/database.ts';
import { StoreError } from '../store-error.ts';

export type Copied = { readonly store: string; readonly file: string; readonly rows: number };

/**
 * Writes the store, as it is at one moment, to a new file; the bot may run meanwhile. The file is
 * there whole or not at all. Throws StoreFault.
 */
export async function backUp(databaseUrl: string, file: string): Promise<Copied> {
  const address = readAddress(databaseUrl);
  if (existsSync(file)) throw new StoreError('backup', storeMessages.backupExists(file));
  refuseUnwritable(file);
  const { database, version } = await openExisting(address);
  const unfinished = `${file}.partial`;
  discard(unfinished);
  try {
    const rows = await database.snapshot((from) => copyToNew(from, version, unfinished, file));
    renameSync(unfinished, file);
    return { store: address.name, file, rows };
  } finally {
    discard(unfinished);
    await database.close();
  }
}

/**
 * Puts a backup in the place of all that the store holds, at once or not at all. Throws StoreFault,
 * unless `replace`, for a store that holds anything.
 */
export async function restore(
  databaseUrl: string,
  file: string,
  { replace }: { readonly replace: boolean },
): Promise<Copied> {
  const address = readAddress(databaseUrl);
  if (!existsSync(file)) throw new StoreError('backup', storeMessages.noBackup(file));
  const folder = mkdtempSync(path.join(tmpdir(), 'chronocite-restore-'));
  try {
    // Reading it may mean to migrate it, and a backup stays as it is.
    const copy = path.join(folder, 'backup.sqlite');
    copyFileSync(file, copy);
    const backup = await openBackup(fileAddress(copy, file));
    try {
      const rows = await putInPlace(backup, address, replace);
      return { store: address.name, file, rows };
    } finally {
      await backup.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function copyToNew(from: Rows, version: number, file: string, name: string): Promise<number> {
  const backup = await openDatabase(fileAddress(file, name), version);
  try {
    const rows = await backup.change('backup', (to) => copyRows(from, to, to));
    // One file, which can be read from where nothing can be written.
    await backup.read((to) => sql`pragma journal_mode = delete`.execute(to));
    return rows;
  } finally {
    await backup.close();
  }
}

async function openBackup(address: StoreAddress): Promise<Database> {
  try {
    const { database } = await openExisting(address);
    try {
      const check = await database.read((rows) =>
        sql<{ integrity_check: string }>`pragma integrity_check`.execute(rows),
      );
      if (check.rows[0]?.integrity_check !== 'ok') throw new Error(check.rows[0]?.integrity_check);
    } finally {
      await database.close();
    }
    return await openDatabase(address);
  } catch (error) {
    if (error instanceof StoreError && error.kind === 'newer') throw error;
    throw new StoreError('backup', storeMessages.notABackup(address.name), { cause: error });
  }
}

async function putInPlace(
  backup: Database,
  address: StoreAddress,
  replace: boolean,
): Promise<number> {
  const database = await openDatabase(address);
  try {
    return await backup.snapshot((from) =>
      database.change('restore', async (to) => {
        const tables = await tablesOf(from);
        // SQLite's transaction keeps others out by itself.
        if (database.engine === 'postgres') {
          const names = sql.join(tables.map(({ name }) => sql.table(name)));
          await sql`lock table ${names} in exclusive mode`.execute(to);
        }
        const held = await countRows(to, tables);
        if (held > 0 && !replace) {
          throw new StoreError('backup', storeMessages.notEmpty(address.name, held));
        }
        for (const { name } of tables) await sql`delete from ${sql.table(name)}`.execute(to);
        return copyRows(from, to, from);
      }),
    );
  } finally {
    await database.close();
  }
}

type Table = { readonly name: string; readonly key: readonly string[] };

/** The tables that hold rows of ours, as this store has them: an older one may have fewer. */
async function tablesOf(sqlite: Rows): Promise<readonly Table[]> {
  const found = await sql<{ name: string; keys: string }>`
    select tables.name, json_group_array(columns.name order by columns.pk) as keys
    from sqlite_master as tables, pragma_table_info(tables.name) as columns
    where tables.type = 'table' and columns.pk > 0
    group by tables.name`.execute(sqlite);
  return found.rows.map(({ name, keys }) => ({ name, key: JSON.parse(keys) as string[] }));
}

/** Some 14 columns a row: within the 32,766 values that SQLite takes in one statement. */
const ROWS_AT_ONCE = 1000;

/** Both have the same version; `sqlite` is the one of them that is SQLite for sure. */
async function copyRows(from: Rows, to: Rows, sqlite: Rows): Promise<number> {
  let copied = 0;
  for (const { name, key } of await tablesOf(sqlite)) {
    const keys = sql.join(key.map((column) => sql.ref(column)));
    for (let after: readonly unknown[] | undefined; ;) {
      const rest = after ? sql`where (${keys}) > (${sql.join(after)})` : sql``;
      const page = await sql<Record<string, string | number | null>>`
        select * from ${sql.table(name)} ${rest} order by ${keys} limit ${ROWS_AT_ONCE}`.execute(
        from,
      );
      const last = page.rows.at(-1);
      if (!last) break;
      const columns = Object.keys(last);
      const values = page.rows.map(
        (row) => sql`(${sql.join(columns.map((column) => row[column]))})`,
      );
      await sql`
        insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
        values ${sql.join(values)}`.execute(to);
      copied += page.rows.length;
      after = key.map((column) => last[column]);
    }
  }
  return copied;
}

async function countRows(rows: Rows, tables: readonly Table[]): Promise<number> {
  let count = 0;
  for (const { name } of tables) {
    const counted = await sql<{ rows: number }>`
      select count(*) as rows from ${sql.table(name)}`.execute(rows);
    count += counted.rows[0]?.rows ?? 0;
  }
  return count;
}

function fileAddress(file: string, name: string): StoreAddress {
  return { engine: 'sqlite', file, name };
}

function refuseUnwritable(file: string): void {
  try {
    accessSync(path.dirname(file), constants.W_OK);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreError('backup', storeMessages.notWritten(file, why), { cause: error });
  }
}

/** With what SQLite keeps beside it while it is open. */
function discard(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal'])
    rmSync(`${file}${suffix}`, { force: true });
}
