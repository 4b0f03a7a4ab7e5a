/** Step 1 of the schema: the tables of version 1. It was released, so it never changes. */
import { sql, type Kysely } from 'kysely';

type Schema = Kysely<unknown>['schema'];

export async function createInitialSchema(schema: Schema): Promise<void> {
  await createServersTable(schema);
  await createSettingsTable(schema);
  await createSharesTable(schema);
  await createSchedulesTable(schema);
  await createSlotsTable(schema);
  await createUsedEntriesTable(schema);
  await createQueriesTable(schema);
  await createAuditTable(schema);
  await createActsTable(schema);
}

async function createServersTable(schema: Schema): Promise<void> {
  await schema
    .createTable('servers')
    .addColumn('server', 'text', (column) => column.primaryKey())
    .addColumn('departed_at', 'bigint')
    .execute();
}

async function createSettingsTable(schema: Schema): Promise<void> {
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
}

async function createSharesTable(schema: Schema): Promise<void> {
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
}

async function createSchedulesTable(schema: Schema): Promise<void> {
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
}

async function createSlotsTable(schema: Schema): Promise<void> {
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
}

async function createUsedEntriesTable(schema: Schema): Promise<void> {
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
}

async function createQueriesTable(schema: Schema): Promise<void> {
  await schema
    .createTable('queries')
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('used_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('queries_key', ['server', 'key'])
    .execute();
}

async function createAuditTable(schema: Schema): Promise<void> {
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
}

async function createActsTable(schema: Schema): Promise<void> {
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
