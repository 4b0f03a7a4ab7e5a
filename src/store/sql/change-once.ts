/** Makes a change once for each interaction, however often Discord or the bot repeats it. */
import type { Transaction } from 'kysely';
import { appendAudit } from './audit.ts';
import type { Act } from '../act.ts';
import { fromJson, toJson } from '../engine/column-values.ts';
import type { Database } from '../engine/database.ts';
import type { Tables } from '../engine/tables.ts';

export type Change<Result> = {
  /** What the audit says; undefined for nothing. */
  readonly before: unknown;
  readonly after: unknown;
  /** A plain value without undefined fields, so that a retry returns an equal value. */
  readonly result: Result;
};

/**
 * Runs `work` and appends its change to the audit. If this interaction made the change before, it
 * only returns the result of that time. `change` is as in `appendAudit`.
 */
export function changeOnce<Result>(
  database: Database,
  act: Act,
  change: string,
  work: (rows: Transaction<Tables>) => Promise<Change<Result>>,
): Promise<Result> {
  return database.change(act.server, async (rows) => {
    const { server, interaction } = act;
    const earlier = await findResult(rows, { server, interaction, change });
    if (earlier) return earlier.result as Result;
    const { before, after, result } = await work(rows);
    await ensureServerRow(rows, server);
    await appendAudit(rows, act, change, before, after);
    await saveResult(rows, { server, interaction, change }, act.at, result);
    return result;
  });
}

export type ChangeKey = {
  readonly server: string;
  readonly interaction: string;
  readonly change: string;
};

/** Undefined if the change was not made. */
export async function findResult(
  rows: Transaction<Tables>,
  { server, interaction, change }: ChangeKey,
): Promise<{ readonly result: unknown } | undefined> {
  const row = await rows
    .selectFrom('acts')
    .select('result')
    .where('server', '=', server)
    .where('interaction', '=', interaction)
    .where('change', '=', change)
    .executeTakeFirst();
  return row && { result: fromJson(row.result) };
}

export async function saveResult(
  rows: Transaction<Tables>,
  key: ChangeKey,
  at: number,
  result: unknown,
): Promise<void> {
  await rows
    .insertInto('acts')
    .values({ ...key, at, result: toJson(result) })
    .execute();
}

/**
 * Records that the bot is in the server. Every change that leaves rows of a server calls it, so that
 * they are deleted when the server leaves.
 */
export async function ensureServerRow(rows: Transaction<Tables>, server: string): Promise<void> {
  await rows
    .insertInto('servers')
    .values({ server, departed_at: null, hinted_at: null })
    .onConflict((conflict) =>
      conflict
        .column('server')
        .doUpdateSet({ departed_at: null })
        .where('servers.departed_at', 'is not', null),
    )
    .execute();
}
