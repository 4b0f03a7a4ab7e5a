/** The servers that the bot is in or was in, in SQL. */
import type { Transaction } from 'kysely';
import { ensureServerRow } from './change-once.ts';
import { reconcile } from './departed-servers.ts';
import { eraseOnce } from './erase-server.ts';
import { exportServer } from './export-server.ts';
import type { Database } from '../engine/database.ts';
import type { Tables } from '../engine/tables.ts';
import type { Servers } from '../servers.ts';

export function createServers(database: Database): Servers {
  return {
    reconcile: (present, at) => reconcile(database, new Set(present), at),
    hintOnce: (server, at) => database.change(server, (rows) => hintOnce(rows, server, at)),
    erase: (act) => database.change(act.server, (rows) => eraseOnce(rows, act)),
    export: (server) => database.snapshot((rows) => exportServer(rows, server)),
  };
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
