/**
 * Step 4 of the schema: sessions at Discord's gateway, and when shards began new ones. Once released,
 * it never changes.
 */
import type { Kysely } from 'kysely';

type Schema = Kysely<unknown>['schema'];

export async function addGatewaySessions(schema: Schema): Promise<void> {
  await schema
    .createTable('sessions')
    .addColumn('application', 'text', (column) => column.notNull())
    .addColumn('shard', 'integer', (column) => column.notNull())
    .addColumn('shard_count', 'integer', (column) => column.notNull())
    .addColumn('session', 'text', (column) => column.notNull())
    .addColumn('resume_url', 'text', (column) => column.notNull())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('kept_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('sessions_key', ['application', 'shard'])
    .execute();
  await schema
    .createTable('session_starts')
    .addColumn('application', 'text', (column) => column.notNull())
    .addColumn('bucket', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('session_starts_key', ['application', 'bucket'])
    .execute();
}
