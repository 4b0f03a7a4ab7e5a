/**
 * Step 2 of the schema: how schedules deliver their posts, and what a saved text is. It was released,
 * so it never changes.
 */
import type { Kysely } from 'kysely';

type Schema = Kysely<unknown>['schema'];

export async function addKindsAndDelivery(schema: Schema): Promise<void> {
  // SQLite adds one column in a statement.
  for (const name of ['silent', 'publish']) {
    await schema
      .alterTable('schedules')
      .addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  }
  await schema
    .alterTable('queries')
    .addColumn('kind', 'text', (column) => column.notNull().defaultTo('query'))
    .execute();
  // A channel for reviews could be chosen, but nothing was ever posted there.
  await schema.alterTable('settings').dropColumn('review_channel').execute();
}
