/** Collects what moderators of a server chose and did, to be taken along. */
import { listAudit } from './audit.ts';
import { listSchedules, readHistory } from './schedules.ts';
import { readSettings } from './settings.ts';
import { listShares } from './shares.ts';
import type { Rows } from '../engine/tables.ts';
import type { ServerExport } from '../servers.ts';

export async function exportServer(rows: Rows, server: string): Promise<ServerExport> {
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
