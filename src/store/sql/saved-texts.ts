/** Saved texts, in SQL. The table is called `queries`. */
import { createHash } from 'node:crypto';
import { ensureServerRow } from './change-once.ts';
import { UNUSED_TEXT_MS } from './retention.ts';
import { MS_PER_DAY } from '../../dates/calendar.ts';
import { sanitizeText } from '../engine/column-values.ts';
import type { Database } from '../engine/database.ts';
import type { SavedKind, SavedTexts } from '../saved-texts.ts';

/** Discord's limit for a text option. */
const MAX_TEXT = 6000;

export function createSavedTexts(database: Database): SavedTexts {
  return {
    save: async (server, kind, text, at) => {
      if (text.length > MAX_TEXT) {
        throw new RangeError(`a text of ${text.length} characters; the limit is ${MAX_TEXT}`);
      }
      const key = textKey(server, kind, text);
      const row = { server, key, kind, text: sanitizeText(text), used_at: at };
      await database.change(server, async (rows) => {
        // Direct messages belong to no server that could leave.
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
      return key;
    },

    load: async (server, kind, key, at) => {
      const row = await database.read((rows) =>
        rows
          .selectFrom('queries')
          .select(['text', 'used_at'])
          .where('server', '=', server)
          .where('key', '=', sanitizeText(key))
          .where('kind', '=', kind)
          .executeTakeFirst(),
      );
      if (!row || row.used_at <= at - UNUSED_TEXT_MS) return undefined;
      // One write a day is enough: turning a page should only read.
      if (row.used_at <= at - MS_PER_DAY) await setUsedAt(database, server, key, at);
      return row.text;
    },
  };
}

/**
 * 96 bits of a hash: two of 2^32 texts share a key with a probability of 2^-33. The server is part of
 * it, so that two servers cannot see from equal keys that they asked the same.
 */
function textKey(server: string, kind: SavedKind, text: string): string {
  return createHash('sha256')
    .update(`${server}\n${kind}\n${text}`)
    .digest()
    .subarray(0, 12)
    .toString('base64url');
}

async function setUsedAt(
  database: Database,
  server: string,
  key: string,
  at: number,
): Promise<void> {
  await database.change(server, (rows) =>
    rows
      .updateTable('queries')
      .set({ used_at: at })
      .where('server', '=', server)
      .where('key', '=', key)
      .execute(),
  );
}
