/**
 * Writes and restores backups. A backup is itself a store in one SQLite file, whatever database it
 * was made from. So any SQLite tool can read it, the migrations bring it up to date, and it moves a
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
import { parseAddress, type StoreAddress } from '../engine/address.ts';
import { openDatabase, openExisting, type Database } from '../engine/database.ts';
import { TABLES_OF_THE_PROGRAM, type Rows } from '../engine/tables.ts';
import { StoreError } from '../store-error.ts';

/** How many rows were copied between which store and which file. */
export type Copied = { readonly store: string; readonly file: string; readonly rows: number };

/**
 * Writes one moment of the store to a new file, while the bot may run. A failed backup leaves no
 * file. Throws StoreError.
 */
export async function backUp(databaseUrl: string, file: string): Promise<Copied> {
  const address = parseAddress(databaseUrl);
  if (existsSync(file)) throw new StoreError('backup', storeMessages.backupExists(file));
  assertWritable(file);
  const { database, version } = await openExisting(address);
  const unfinished = `${file}.partial`;
  deleteFiles(unfinished);
  try {
    const rows = await database.snapshot((from) => copyToNew(from, version, unfinished, file));
    renameSync(unfinished, file);
    return { store: address.name, file, rows };
  } finally {
    deleteFiles(unfinished);
    await database.close();
  }
}

/**
 * Replaces everything in the store by a backup, in one transaction. Throws StoreError, also for a
 * store that holds rows unless `replace` is true.
 */
export async function restore(
  databaseUrl: string,
  file: string,
  { replace }: { readonly replace: boolean },
): Promise<Copied> {
  const address = parseAddress(databaseUrl);
  if (!existsSync(file)) throw new StoreError('backup', storeMessages.noBackup(file));
  const folder = mkdtempSync(path.join(tmpdir(), 'chronocite-restore-'));
  try {
    // Opening an older backup migrates it, so a copy is opened.
    const copy = path.join(folder, 'backup.sqlite');
    copyFileSync(file, copy);
    const backup = await openBackup(fileAddress(copy, file));
    try {
      const rows = await replaceRows(backup, address, replace);
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
    // Leaves one file, which can be read where nothing can be written.
    await backup.read((to) => sql`pragma journal_mode = delete`.execute(to));
    return rows;
  } finally {
    await backup.close();
  }
}

/** Throws StoreError `backup` for a damaged file or a file that is no backup. */
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

async function replaceRows(
  backup: Database,
  address: StoreAddress,
  replace: boolean,
): Promise<number> {
  const database = await openDatabase(address);
  try {
    return await backup.snapshot((from) =>
      database.change('restore', async (to) => {
        const tables = await listTables(from);
        // A transaction of SQLite's keeps other processes out by itself.
        if (database.engine === 'postgres') {
          const names = sql.join(tables.map(({ name }) => sql.table(name)));
          await sql`lock table ${names} in exclusive mode`.execute(to);
        }
        const present = await countRows(to, tables);
        if (present > 0 && !replace) {
          throw new StoreError('backup', storeMessages.notEmpty(address.name, present));
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

/**
 * The tables with a primary key, which hold the rows, but for those of the running program. An older
 * store may have fewer.
 */
async function listTables(sqlite: Rows): Promise<readonly Table[]> {
  const found = await sql<{ name: string; keys: string }>`
    select tables.name, json_group_array(columns.name order by columns.pk) as keys
    from sqlite_master as tables, pragma_table_info(tables.name) as columns
    where tables.type = 'table' and columns.pk > 0
      and tables.name not in (${sql.join([...TABLES_OF_THE_PROGRAM])})
    group by tables.name`.execute(sqlite);
  return found.rows.map(({ name, keys }) => ({ name, key: JSON.parse(keys) as string[] }));
}

/** A row has at most 15 columns, and SQLite takes 32,766 values in one statement. */
const ROWS_AT_ONCE = 1000;

/**
 * Copies all rows, page by page in the order of their keys. Both stores have the same version.
 * `sqlite` is the one of them that is on SQLite, from which the names of the tables are read.
 */
async function copyRows(from: Rows, to: Rows, sqlite: Rows): Promise<number> {
  let copied = 0;
  for (const table of await listTables(sqlite)) {
    let last: Row | undefined;
    do {
      const page = await readPage(from, table, last);
      if (page.length > 0) await insertPage(to, table, page);
      copied += page.length;
      last = page.at(-1);
    } while (last);
  }
  return copied;
}

type Row = Readonly<Record<string, string | number | null>>;

/** The rows after `last`; the first ones without it. */
async function readPage(
  from: Rows,
  { name, key }: Table,
  last: Row | undefined,
): Promise<readonly Row[]> {
  const keys = sql.join(key.map((column) => sql.ref(column)));
  const rest = last
    ? sql`where (${keys}) > (${sql.join(key.map((column) => last[column]))})`
    : sql``;
  const page = await sql<Row>`
    select * from ${sql.table(name)} ${rest} order by ${keys} limit ${ROWS_AT_ONCE}`.execute(from);
  return page.rows;
}

async function insertPage(to: Rows, { name }: Table, page: readonly Row[]): Promise<void> {
  const columns = Object.keys(page[0] ?? {});
  const values = page.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`
    insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(values)}`.execute(to);
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

/** `name` stands for the file in messages. */
function fileAddress(file: string, name: string): StoreAddress {
  return { engine: 'sqlite', file, name };
}

function assertWritable(file: string): void {
  try {
    accessSync(path.dirname(file), constants.W_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError('backup', storeMessages.notWritten(file, reason), { cause: error });
  }
}

/** Deletes a database and the files that SQLite keeps beside it. */
function deleteFiles(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal'])
    rmSync(`${file}${suffix}`, { force: true });
}
