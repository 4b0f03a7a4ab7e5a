/** Opens the store that DATABASE_URL names. */
import { parseAddress } from './engine/address.ts';
import { openDatabase, type Serving } from './engine/database.ts';
import { createMembers } from './sql/members.ts';
import { createOccurrences } from './sql/occurrences.ts';
import { deleteExpired } from './sql/retention.ts';
import { createSavedTexts } from './sql/saved-texts.ts';
import { createSchedules } from './sql/schedules.ts';
import { createServers } from './sql/servers.ts';
import { createSessions } from './sql/sessions.ts';
import { createSettings } from './sql/settings.ts';
import { createShares } from './sql/shares.ts';
import type { Store } from './store.ts';

/**
 * Takes `sqlite:chronocite.sqlite` (created if missing), `sqlite::memory:`, or `postgres://…`. Brings
 * the schema up to date; several processes may do so at the same time. Throws StoreError.
 */
export async function openStore(
  databaseUrl: string,
  serving: Partial<Serving> = {},
): Promise<Store> {
  const database = await openDatabase(parseAddress(databaseUrl), undefined, {
    onLost: () => undefined,
    ...serving,
  });
  return {
    settings: createSettings(database),
    shares: createShares(database),
    schedules: createSchedules(database),
    occurrences: createOccurrences(database),
    saved: createSavedTexts(database),
    servers: createServers(database),
    members: createMembers(database),
    sessions: createSessions(database),
    deleteExpired: (at) => deleteExpired(database, at),
    check: () => database.check(),
    close: () => database.close(),
  };
}
