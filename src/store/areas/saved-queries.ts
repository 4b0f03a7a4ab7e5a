/** Queries that do not fit into a `custom_id`, kept under a short key so that their buttons live on. */
import { createHash } from 'node:crypto';
import type { Database } from '../engine/database.ts';
import { ensureServerRow, sanitizeText } from '../engine/audited-change.ts';
import type { SavedQueries } from '../store.ts';

/** Discord's limit for a text option. */
const MAX_TEXT = 6000;

const DAY_MS = 86_400_000;

/** People press buttons of old answers, but hardly those of last season. */
export const UNUSED_MS = 90 * DAY_MS;

export function createSavedQueries(database: Database): SavedQueries {
  return {
    save: async (server, text, at) => {
      if (text.length > MAX_TEXT) {
        throw new RangeError(`a query of ${text.length} characters; at most ${MAX_TEXT} are kept`);
      }
      const row = { server, key: keyOf(server, text), text: sanitizeText(text), used_at: at };
      await database.change(server, async (rows) => {
        // A member's own messages with the bot never end with a server's departure.
        if (!server.startsWith('dm:')) await ensureServerRow(rows, server);
        await rows
          .insertInto('queries')
          .values(row)
          .onConflict((conflict) =>
            conflict
              .columns(['server', 'key'])
              .doUpdateSet({ used_at: at })
              .where('queries.used_at', '<', at),
          )
          .execute();
      });
      return row.key;
    },

    load: async (server, key, at) => {
      const row = await database.read((rows) =>
        rows
          .selectFrom('queries')
          .select(['text', 'used_at'])
          .where('server', '=', server)
          .where('key', '=', sanitizeText(key))
          .executeTakeFirst(),
      );
      if (!row || row.used_at <= at - UNUSED_MS) return undefined;
      // A page turned is no reason to write each time.
      if (row.used_at <= at - DAY_MS) await touch(database, server, key, at);
      return row.text;
    },
  };
}

/**
 * 96 bits of a hash: equal by chance for two of 2^32 queries with probability 2^-33. The server is
 * in it, so that equal keys of two servers tell nobody that the same was asked.
 */
function keyOf(server: string, text: string): string {
  return createHash('sha256')
    .update(`${server}\n${text}`)
    .digest()
    .subarray(0, 12)
    .toString('base64url');
}

async function touch(database: Database, server: string, key: string, at: number): Promise<void> {
  await database.change(server, (rows) =>
    rows
      .updateTable('queries')
      .set({ used_at: at })
      .where('server', '=', server)
      .where('key', '=', key)
      .execute(),
  );
}
