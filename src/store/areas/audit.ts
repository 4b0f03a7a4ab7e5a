/** Who changed what, when, and what it was before. Written by each change itself, see `once.ts`. */
import type { Database, Rows } from '../engine/database.ts';
import { fromJson } from '../engine/audited-change.ts';
import type { Audit, AuditEntry } from '../store.ts';

export function createAudit(database: Database): Audit {
  return { list: (server, limit) => database.read((rows) => listAudit(rows, server, limit)) };
}

/** Latest first; all of it without `limit`. */
export async function listAudit(rows: Rows, server: string, limit?: number): Promise<AuditEntry[]> {
  const found = await rows
    .selectFrom('audit')
    .selectAll()
    .where('server', '=', server)
    .orderBy('seq', 'desc')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .execute();
  return found.map((row) => ({
    seq: row.seq,
    at: row.at,
    by: row.by,
    interaction: row.interaction,
    change: row.change,
    ...(row.before !== null && { before: fromJson(row.before) }),
    ...(row.after !== null && { after: fromJson(row.after) }),
  }));
}
