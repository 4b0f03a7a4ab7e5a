/**
 * Brings the schema of a store up to date. The schema is a list of steps; the version of a store is
 * the number of steps it has taken. A step that was released never changes.
 *
 * Kysely's own Migrator is not used: over SQLite it takes no lock and no transaction, and over
 * PostgreSQL it mistakes a table of another schema for ours.
 */
import { sql } from 'kysely';
import { addKindsAndDelivery } from './schema/2-kinds-and-delivery.ts';
import { createInitialSchema } from './schema/1-initial.ts';
import { addMembersAndHints } from './schema/3-members-and-hints.ts';
import { addGatewaySessions } from './schema/4-gateway-sessions.ts';
import type { Rows } from './tables.ts';
import { storeMessages } from '../messages.ts';
import { StoreError } from '../store-error.ts';

const STEPS: readonly ((rows: Rows) => Promise<void>)[] = [
  (rows) => createInitialSchema(rows.schema),
  (rows) => addKindsAndDelivery(rows.schema),
  (rows) => addMembersAndHints(rows.schema),
  (rows) => addGatewaySessions(rows.schema),
];

/** The version that this program reads and writes. */
const VERSION = STEPS.length;

/**
 * Takes the missing steps, in the transaction and under the lock of the caller. A backup of an older
 * store stops at its version, `upTo`. Throws StoreError `newer`.
 */
export async function migrate(rows: Rows, name: string, upTo = VERSION): Promise<void> {
  await sql`create table if not exists chronocite_version (version integer not null)`.execute(rows);
  const version = await readVersion(rows);
  assertNotNewer(version, name);
  for (const step of STEPS.slice(version, upTo)) await step(rows);
  if (version < upTo) {
    await sql`delete from chronocite_version`.execute(rows);
    await sql`insert into chronocite_version (version) values (${upTo})`.execute(rows);
  }
}

/** 0 for a store without tables. Throws what the database throws where there is no store. */
export async function readVersion(rows: Rows): Promise<number> {
  const found = await sql<{ version: number }>`select version from chronocite_version`.execute(
    rows,
  );
  return found.rows[0]?.version ?? 0;
}

/** Throws StoreError `newer`. `name` stands for the store in the message. */
export function assertNotNewer(version: number, name: string): void {
  if (version > VERSION) {
    throw new StoreError('newer', storeMessages.newer(name, version, VERSION));
  }
}
