/** Servers come and go: who is here, and what is deleted once they are not. */
import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { listAudit } from './audit.ts';
import type { Database } from '../engine/database.ts';
import { fromJson, toJson } from '../engine/audited-change.ts';
import { readHistory, listSchedules } from './schedules.ts';
import { readSettings } from './settings.ts';
import { listShares } from './shares.ts';
import type { Act, ServerExport, Servers } from '../store.ts';
import { TABLES, type Tables } from '../engine/tables.ts';

/** Time for a server that removed the bot by mistake to think again. */
const KEPT_MS = 30 * 86_400_000;

export function createServers(database: Database): Servers {
  return {
    reconcile: async (present, at) => {
      const here = new Set(present);
      const known = await database.read((rows) => rows.selectFrom('servers').selectAll().execute());
      const departed: string[] = [];
      const deleted: string[] = [];
      for (const { server, departed_at: since } of known) {
        if (here.has(server)) {
          if (since !== null) await noteDeparture(database, server, null);
        } else if (since === null) {
          await noteDeparture(database, server, at);
          departed.push(server);
        } else if (since <= at - KEPT_MS && (await deleteDeparted(database, server, since))) {
          deleted.push(server);
        }
      }
      return { departed, deleted };
    },

    erase: (act) => database.change(act.server, (rows) => eraseOnce(rows, act)),

    export: (server) =>
      database.snapshot(async (rows): Promise<ServerExport> => {
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
      }),
  };
}

/** `at` null: it is here. */
async function noteDeparture(database: Database, server: string, at: number | null): Promise<void> {
  await database.change(server, (rows) =>
    rows.updateTable('servers').set({ departed_at: at }).where('server', '=', server).execute(),
  );
}

/** False where it came back in the meantime. */
async function deleteDeparted(database: Database, server: string, since: number): Promise<boolean> {
  return database.change(server, async (rows) => {
    const row = await rows
      .selectFrom('servers')
      .select('departed_at')
      .where('server', '=', server)
      .executeTakeFirst();
    if (row?.departed_at !== since) return false;
    await deleteServer(rows, server);
    return true;
  });
}

/**
 * Told again, it must not delete what was set up after. What remembers that for a day names no
 * server: the fingerprint only keeps acts of two servers apart.
 */
async function eraseOnce(rows: Transaction<Tables>, act: Act): Promise<number> {
  const fingerprint = createHash('sha256').update(act.server).digest('base64url');
  const memory = {
    server: '',
    interaction: act.interaction,
    change: `server.erase:${fingerprint}`,
  };
  const done = await rows
    .selectFrom('acts')
    .select('result')
    .where('server', '=', memory.server)
    .where('interaction', '=', memory.interaction)
    .where('change', '=', memory.change)
    .executeTakeFirst();
  if (done) return Number(fromJson(done.result));
  const deleted = await deleteServer(rows, act.server);
  await rows
    .insertInto('acts')
    .values({ ...memory, at: act.at, result: toJson(deleted) })
    .execute();
  return deleted;
}

async function deleteServer(rows: Transaction<Tables>, server: string): Promise<number> {
  let deleted = 0n;
  for (const table of TABLES) {
    const result = await rows.deleteFrom(table).where('server', '=', server).executeTakeFirst();
    deleted += result.numDeletedRows;
  }
  return Number(deleted);
}
