/** The audit of a server: who changed what, when, and what it was before. */
import { isDeepStrictEqual } from 'node:util';
import { sql, type Transaction } from 'kysely';
import type { Act } from '../act.ts';
import { fromJson, toJson } from '../engine/column-values.ts';
import type { Rows, Tables } from '../engine/tables.ts';
import type { AuditEntry } from '../servers.ts';

/**
 * Adds one entry, in the transaction of the change. Adds none where `before` equals `after`.
 * `change` names the kind of change and its object, as in `schedule.pause:123`.
 */
export async function appendAudit(
  rows: Transaction<Tables>,
  act: Act,
  change: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  if (isDeepStrictEqual(before, after)) return;
  await rows
    .insertInto('audit')
    .values({
      server: act.server,
      // Two changes cannot get the same number: changes of one server run one after the other.
      seq: sql<number>`(select coalesce(max(seq), 0) + 1 from audit where server = ${act.server})`,
      at: act.at,
      by: act.by,
      interaction: act.interaction,
      change,
      before: toJson(before),
      after: toJson(after),
    })
    .execute();
}

/** Latest first. */
export async function listAudit(rows: Rows, server: string): Promise<AuditEntry[]> {
  const found = await rows
    .selectFrom('audit')
    .selectAll()
    .where('server', '=', server)
    .orderBy('seq', 'desc')
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
