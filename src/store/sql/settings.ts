/** The settings of servers, in SQL. */
import { changeOnce } from './change-once.ts';
import type { Database } from '../engine/database.ts';
import type { Rows, SettingsRow } from '../engine/tables.ts';
import { applyPatch, DEFAULT_SETTINGS, type ServerSettings, type Settings } from '../settings.ts';

/** Keeps no cache: a read costs about 40 µs, and another process may have changed the settings. */
export function createSettings(database: Database): Settings {
  return {
    get: (server) => database.read((rows) => readSettings(rows, server)),
    change: async (act, patch) => {
      if (typeof patch.timeZone === 'string') assertTimeZone(patch.timeZone);
      return changeOnce(database, act, 'settings.change', async (rows) => {
        const before = await readSettings(rows, act.server);
        const after = applyPatch(before, patch);
        const row = toRow(act.server, after);
        await rows
          .insertInto('settings')
          .values(row)
          .onConflict((conflict) => conflict.column('server').doUpdateSet(row))
          .execute();
        return { before, after, result: after };
      });
    },
  };
}

export async function readSettings(rows: Rows, server: string): Promise<ServerSettings> {
  const row = await rows
    .selectFrom('settings')
    .selectAll()
    .where('server', '=', server)
    .executeTakeFirst();
  return row ? fromRow(row) : DEFAULT_SETTINGS;
}

function toRow(server: string, settings: ServerSettings): SettingsRow {
  return {
    server,
    answers: settings.answers,
    channels: JSON.stringify(settings.channels),
    time_zone: settings.timeZone,
    language: settings.language ?? null,
    share_role: settings.shareRole ?? null,
    mention_role: settings.mentionRole ?? null,
  };
}

function fromRow(row: SettingsRow): ServerSettings {
  return {
    answers: row.answers,
    channels: JSON.parse(row.channels) as ServerSettings['channels'],
    timeZone: row.time_zone,
    ...(row.language !== null && { language: row.language }),
    ...(row.share_role !== null && { shareRole: row.share_role }),
    ...(row.mention_role !== null && { mentionRole: row.mention_role }),
  };
}

/** Throws RangeError for an unknown zone. Schedules in such a zone would fail at each occurrence. */
function assertTimeZone(timeZone: string): void {
  new Intl.DateTimeFormat('en', { timeZone }).format(0);
}
