/**
 * Step 3 of the schema: what members chose for themselves, and which servers were told about
 * `/settings`. Once released, it never changes.
 */
import type { Kysely } from 'kysely';

type Schema = Kysely<unknown>['schema'];

export async function addMembersAndHints(schema: Schema): Promise<void> {
  await schema
    .createTable('members')
    .addColumn('server', 'text', (column) => column.primaryKey())
    .addColumn('language', 'text', (column) => column.notNull())
    .execute();
  await schema.alterTable('servers').addColumn('hinted_at', 'bigint').execute();
}
