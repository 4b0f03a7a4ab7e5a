/** How a server wants the bot to behave. */
import type { Database, Rows } from '../engine/database.ts';
import { changeOnce } from '../engine/audited-change.ts';
import type { ServerSettings, Settings, SettingsPatch } from '../store.ts';
import type { SettingsRow } from '../engine/tables.ts';

/** Not cached: a read costs some 40 µs, and another process may have changed them. */
export function createSettings(database: Database): Settings {
  return {
    get: (server) => database.read((rows) => readSettings(rows, server)),
    change: async (act, patch) => {
      if (typeof patch.timeZone === 'string') refuseUnknownZone(patch.timeZone);
      return changeOnce(database, act, 'settings.change', async (rows) => {
        const before = await readSettings(rows, act.server);
        const after = patched(before, patch);
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

const DEFAULTS: ServerSettings = { answers: 'private', channels: {}, timeZone: 'UTC' };

export async function readSettings(rows: Rows, server: string): Promise<ServerSettings> {
  const row = await rows
    .selectFrom('settings')
    .selectAll()
    .where('server', '=', server)
    .executeTakeFirst();
  return row ? fromRow(row) : DEFAULTS;
}

function patched(settings: ServerSettings, patch: SettingsPatch): ServerSettings {
  const channels = Object.entries({ ...settings.channels, ...patch.channels });
  const changed = Object.entries({ ...settings, ...patch }).filter(([, value]) => value !== null);
  return {
    ...DEFAULTS,
    ...Object.fromEntries(changed),
    channels: Object.fromEntries(
      channels.filter(
        (exception): exception is [string, 'private' | 'public'] => exception[1] !== null,
      ),
    ),
  };
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
    review_channel: settings.reviewChannel ?? null,
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
    ...(row.review_channel !== null && { reviewChannel: row.review_channel }),
  };
}

/** A schedule in a zone that does not exist would fail at each of its times. */
function refuseUnknownZone(timeZone: string): void {
  // Throws RangeError.
  new Intl.DateTimeFormat('en', { timeZone }).format(0);
}
