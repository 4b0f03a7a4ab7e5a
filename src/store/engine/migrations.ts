/**
 * The schema of the store, as the steps that lead to it. A step that was released never changes;
 * the number of steps taken is the version of the store.
 *
 * Kysely's own Migrator is not used: over SQLite it takes no lock and no transaction, and over
 * PostgreSQL it mistakes a table of another schema for ours.
 */
import { sql, type Kysely } from 'kysely';
import { storeMessages } from '../messages.ts';
import { StoreError } from '../store-error.ts';
import type { Tables } from './tables.ts';

type Rows = Kysely<Tables>;

const STEPS: readonly ((rows: Rows) => Promise<void>)[] = [createStore];

/** The version that this program reads and writes. */
const VERSION = STEPS.length;

/**
 * Brings a store to the version that this program knows (or an older one, for a backup of a store
 * that still is), inside the transaction and the lock of the caller. Throws StoreFault `newer`.
 */
export async function migrate(rows: Rows, name: string, upTo = VERSION): Promise<void> {
  await sql`create table if not exists chronocite_version (version integer not null)`.execute(rows);
  const version = await versionOf(rows);
  refuseNewer(version, name);
  for (const step of STEPS.slice(version, upTo)) await step(rows);
  if (version < upTo) {
    await sql`delete from chronocite_version`.execute(rows);
    await sql`insert into chronocite_version (version) values (${upTo})`.execute(rows);
  }
}

/** 0 for a store without tables; throws what the database throws where there is no store. */
export async function versionOf(rows: Rows): Promise<number> {
  const found = await sql<{ version: number }>`select version from chronocite_version`.execute(
    rows,
  );
  return found.rows[0]?.version ?? 0;
}

export function refuseNewer(version: number, name: string): void {
  if (version > VERSION) {
    throw new StoreError('newer', storeMessages.newer(name, version, VERSION));
  }
}

/** Texts compare byte by byte in SQLite; nothing here is ordered by text but pages of a copy. */
async function createStore(rows: Rows): Promise<void> {
  const { schema } = rows;

  await schema
    .createTable('servers')
    .addColumn('server', 'text', (column) => column.primaryKey())
    .addColumn('departed_at', 'bigint')
    .execute();

  await schema
    .createTable('settings')
    .addColumn('server', 'text', (column) => column.primaryKey())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('channels', 'text', (column) => column.notNull())
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addColumn('language', 'text')
    .addColumn('share_role', 'text')
    .addColumn('mention_role', 'text')
    .addColumn('review_channel', 'text')
    .execute();

  await schema
    .createTable('shares')
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread', 'text')
    .addColumn('timeline', 'text', (column) => column.notNull())
    .addColumn('entry', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('message', 'text')
    .addColumn('settled_at', 'bigint')
    .addColumn('reason', 'text')
    .addColumn('removed_by', 'text')
    .addPrimaryKeyConstraint('shares_key', ['server', 'id'])
    .execute();
  await schema
    .createIndex('shares_by_entry')
    .on('shares')
    .columns(['server', 'channel', 'timeline', 'entry'])
    .execute();
  await schema
    .createIndex('shares_by_message')
    .on('shares')
    .columns(['server', 'message'])
    .execute();
  await schema
    .createIndex('shares_posted')
    .on('shares')
    .columns(['server', 'settled_at'])
    .where(sql.ref('state'), '=', sql.lit('posted'))
    .execute();

  await schema
    .createTable('schedules')
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('timeline', 'text')
    .addColumn('plan', 'text', (column) => column.notNull())
    .addColumn('mention', 'integer', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('due', 'bigint')
    .addColumn('paused_by', 'text')
    .addColumn('paused_at', 'bigint')
    .addColumn('reason', 'text')
    .addPrimaryKeyConstraint('schedules_key', ['server', 'id'])
    .execute();
  await schema
    .createIndex('schedules_due')
    .on('schedules')
    .column('due')
    .where(sql.ref('state'), '=', sql.lit('active'))
    .execute();

  await schema
    .createTable('slots')
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('schedule', 'text', (column) => column.notNull())
    .addColumn('slot', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('entries', 'text', (column) => column.notNull())
    .addColumn('claimant', 'text', (column) => column.notNull())
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('claimed_at', 'bigint', (column) => column.notNull())
    .addColumn('message', 'text')
    .addColumn('reason', 'text')
    .addPrimaryKeyConstraint('slots_key', ['server', 'schedule', 'slot'])
    .execute();
  await schema
    .createIndex('slots_claimed')
    .on('slots')
    .column('claimed_at')
    .where(sql.ref('state'), '=', sql.lit('claimed'))
    .execute();

  await schema
    .createTable('used_entries')
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('schedule', 'text', (column) => column.notNull())
    .addColumn('timeline', 'text', (column) => column.notNull())
    .addColumn('entry', 'text', (column) => column.notNull())
    .addColumn('times', 'integer', (column) => column.notNull())
    .addColumn('last_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('used_entries_key', ['server', 'schedule', 'timeline', 'entry'])
    .execute();

  await schema
    .createTable('queries')
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('used_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('queries_key', ['server', 'key'])
    .execute();

  await schema
    .createTable('audit')
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('interaction', 'text', (column) => column.notNull())
    .addColumn('change', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addPrimaryKeyConstraint('audit_key', ['server', 'seq'])
    .execute();

  await schema
    .createTable('acts')
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('interaction', 'text', (column) => column.notNull())
    .addColumn('change', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('result', 'text')
    .addPrimaryKeyConstraint('acts_key', ['server', 'interaction', 'change'])
    .execute();
}
