/** Deletes everything that is stored about a server. */
import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { findResult, saveResult } from './change-once.ts';
import type { Act } from '../act.ts';
import { TABLES, type Tables } from '../engine/tables.ts';

/**
 * A retry must not delete what was set up since. The row that remembers the erasure for a day does
 * not name its server: it holds a hash, which only keeps the acts of two servers apart.
 */
export async function eraseOnce(rows: Transaction<Tables>, act: Act): Promise<number> {
  const hash = createHash('sha256').update(act.server).digest('base64url');
  const key = { server: '', interaction: act.interaction, change: `server.erase:${hash}` };
  const earlier = await findResult(rows, key);
  if (earlier) return Number(earlier.result);
  const deleted = await deleteServerRows(rows, act.server);
  await saveResult(rows, key, act.at, deleted);
  return deleted;
}

/** Returns how many rows were deleted. */
export async function deleteServerRows(rows: Transaction<Tables>, server: string): Promise<number> {
  let deleted = 0n;
  for (const table of TABLES) {
    const result = await rows.deleteFrom(table).where('server', '=', server).executeTakeFirst();
    deleted += result.numDeletedRows;
  }
  return Number(deleted);
}
