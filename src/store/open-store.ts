/** Opens the store that DATABASE_URL names. */
import { parseAddress } from './engine/address.ts';
import { openDatabase } from './engine/database.ts';
import { createMembers } from './sql/members.ts';
import { createOccurrences } from './sql/occurrences.ts';
import { deleteExpired } from './sql/retention.ts';
import { createSavedTexts } from './sql/saved-texts.ts';
import { createSchedules } from './sql/schedules.ts';
import { createServers } from './sql/servers.ts';
import { createSettings } from './sql/settings.ts';
import { createShares } from './sql/shares.ts';
import type { StoreError } from './store-error.ts';
import type { Store } from './store.ts';

/**
 * Takes `sqlite:chronocite.sqlite` (created if missing), `sqlite::memory:`, or `postgres://…`. Brings
 * the schema up to date; several processes may do so at the same time. `onLost` is called once when the
 * file of the store is deleted or replaced; no change is taken then. Throws StoreError.
 */
export async function openStore(
  databaseUrl: string,
  onLost: (error: StoreError) => void = () => undefined,
): Promise<Store> {
  const database = await openDatabase(parseAddress(databaseUrl), undefined, { onLost });
  return {
    settings: createSettings(database),
    shares: createShares(database),
    schedules: createSchedules(database),
    occurrences: createOccurrences(database),
    saved: createSavedTexts(database),
    servers: createServers(database),
    members: createMembers(database),
    deleteExpired: (at) => deleteExpired(database, at),
    close: () => database.close(),
  };
}
