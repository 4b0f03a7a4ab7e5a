/** Opens the store that DATABASE_URL names. */
import { sql } from 'kysely';
import { readAddress } from './engine/address.ts';
import { createAudit } from './areas/audit.ts';
import { openDatabase, type Database } from './engine/database.ts';
import { createSavedQueries, UNUSED_MS } from './areas/saved-queries.ts';
import { createSchedules } from './areas/schedules.ts';
import { createServers } from './areas/servers.ts';
import { createSettings } from './areas/settings.ts';
import { createShares } from './areas/shares.ts';
import { createOccurrences } from './areas/occurrences.ts';
import type { Store } from './store.ts';

const DAY_MS = 86_400_000;

/** Discord forgets an interaction after 15 minutes; a day leaves room for clocks that disagree. */
const ACT_MS = DAY_MS;

/** A schedule comes back to the same slot only when a clock or a time zone is set back. */
const SLOT_MS = 30 * DAY_MS;

/**
 * `sqlite:chronocite.sqlite` (created where it is missing), `sqlite::memory:`, or `postgres://…`.
 * Brings the schema up to date; any number of processes may do so at once. Throws StoreFault.
 */
export async function openStore(databaseUrl: string): Promise<Store> {
  const database = await openDatabase(readAddress(databaseUrl));
  return {
    settings: createSettings(database),
    shares: createShares(database),
    schedules: createSchedules(database),
    occurrences: createOccurrences(database),
    queries: createSavedQueries(database),
    audit: createAudit(database),
    servers: createServers(database),
    ready: async () => {
      await database.read((rows) => sql`select 1`.execute(rows));
    },
    deleteExpired: (at) => tidy(database, at),
    close: () => database.close(),
  };
}

async function tidy(database: Database, at: number): Promise<void> {
  await database.change('tidy', async (rows) => {
    await rows
      .deleteFrom('queries')
      .where('used_at', '<=', at - UNUSED_MS)
      .execute();
    await rows
      .deleteFrom('slots')
      .where('claimed_at', '<=', at - SLOT_MS)
      .execute();
    await rows
      .deleteFrom('acts')
      .where('at', '<=', at - ACT_MS)
      .execute();
  });
}
