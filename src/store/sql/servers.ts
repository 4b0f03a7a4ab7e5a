/** The servers that the bot is in, in SQL: who left, what is exported, what is deleted. */
import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { listAudit } from './audit.ts';
import { ensureServerRow, findResult, saveResult } from './change-once.ts';
import { DEPARTED_SERVER_MS } from './retention.ts';
import { listSchedules, readHistory } from './schedules.ts';
import { readSettings } from './settings.ts';
import { listShares } from './shares.ts';
import type { Act } from '../act.ts';
import type { Database } from '../engine/database.ts';
import { type Rows, TABLES, type Tables } from '../engine/tables.ts';
import type { ReconcileResult, ServerExport, Servers } from '../servers.ts';

export function createServers(database: Database): Servers {
  return {
    reconcile: (present, at) => reconcile(database, new Set(present), at),
    hintOnce: (server, at) => database.change(server, (rows) => hintOnce(rows, server, at)),
    erase: (act) => database.change(act.server, (rows) => eraseOnce(rows, act)),
    export: (server) => database.snapshot((rows) => exportServer(rows, server)),
  };
}

async function reconcile(
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

async function hintOnce(rows: Transaction<Tables>, server: string, at: number): Promise<boolean> {
  await ensureServerRow(rows, server);
  const { numUpdatedRows } = await rows
    .updateTable('servers')
    .set({ hinted_at: at })
    .where('server', '=', server)
    .where('hinted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
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
    await deleteRows(rows, server);
    return true;
  });
}

/**
 * A retry must not delete what was set up since. The row that remembers the erasure for a day does
 * not name its server: it holds a hash, which only keeps the acts of two servers apart.
 */
async function eraseOnce(rows: Transaction<Tables>, act: Act): Promise<number> {
  const hash = createHash('sha256').update(act.server).digest('base64url');
  const key = { server: '', interaction: act.interaction, change: `server.erase:${hash}` };
  const earlier = await findResult(rows, key);
  if (earlier) return Number(earlier.result);
  const deleted = await deleteRows(rows, act.server);
  await saveResult(rows, key, act.at, deleted);
  return deleted;
}

async function deleteRows(rows: Transaction<Tables>, server: string): Promise<number> {
  let deleted = 0n;
  for (const table of TABLES) {
    const result = await rows.deleteFrom(table).where('server', '=', server).executeTakeFirst();
    deleted += result.numDeletedRows;
  }
  return Number(deleted);
}

async function exportServer(rows: Rows, server: string): Promise<ServerExport> {
  const schedules = await listSchedules(rows, server);
  return {
    format: 'chronocite-server-1',
    server,
    settings: await readSettings(rows, server),
    shares: await listShares(rows, server),
    schedules: await Promise.all(
      schedules.map(async (schedule) => ({
        ...schedule,
        history: await readHistory(rows, server, schedule.id),
      })),
    ),
    audit: await listAudit(rows, server),
  };
}
