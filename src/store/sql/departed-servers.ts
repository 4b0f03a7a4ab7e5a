/** Notes which servers the bot has left, and deletes what they stored once the time is over. */
import { deleteServerRows } from './erase-server.ts';
import { DEPARTED_SERVER_MS } from './retention.ts';
import type { Database } from '../engine/database.ts';
import type { ReconcileResult } from '../servers.ts';

/** `present` are the servers that the bot is in at the time `at`. */
export async function reconcile(
  database: Database,
  present: ReadonlySet<string>,
  at: number,
): Promise<ReconcileResult> {
  const known = await database.read((rows) => rows.selectFrom('servers').selectAll().execute());
  const departed: string[] = [];
  const deleted: string[] = [];
  for (const { server, departed_at: since } of known) {
    if (present.has(server)) {
      if (since !== null) await setDepartedAt(database, server, null);
    } else if (since === null) {
      await setDepartedAt(database, server, at);
      departed.push(server);
    } else if (since <= at - DEPARTED_SERVER_MS) {
      if (await deleteDeparted(database, server, since)) deleted.push(server);
    }
  }
  return { departed, deleted };
}

/** `at` is null for a server that the bot is in. */
async function setDepartedAt(database: Database, server: string, at: number | null): Promise<void> {
  await database.change(server, (rows) =>
    rows.updateTable('servers').set({ departed_at: at }).where('server', '=', server).execute(),
  );
}

/** False if the server has come back since it was read. */
async function deleteDeparted(database: Database, server: string, since: number): Promise<boolean> {
  return database.change(server, async (rows) => {
    const row = await rows
      .selectFrom('servers')
      .select('departed_at')
      .where('server', '=', server)
      .executeTakeFirst();
    if (row?.departed_at !== since) return false;
    await deleteServerRows(rows, server);
    return true;
  });
}
