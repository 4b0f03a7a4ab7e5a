/** A change that somebody made: done once, and written down with who, when, and what was before. */
import { isDeepStrictEqual } from 'node:util';
import { sql, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { Act } from '../store.ts';
import type { Tables } from './tables.ts';

export type Change<Result> = {
  /** Plain values; undefined for nothing. No row is written where both are equal. */
  readonly before: unknown;
  readonly after: unknown;
  /** A plain value without undefined fields, so that a second telling gets just the same. */
  readonly result: Result;
};

/**
 * Does `work` unless this interaction did it before, and returns what it returned. `change` names
 * the kind of change and what it is made to, as in `schedule.pause:123`.
 */
export function changeOnce<Result>(
  database: Database,
  act: Act,
  change: string,
  work: (rows: Transaction<Tables>) => Promise<Change<Result>>,
): Promise<Result> {
  return database.change(act.server, async (rows) => {
    const done = await rows
      .selectFrom('acts')
      .select('result')
      .where('server', '=', act.server)
      .where('interaction', '=', act.interaction)
      .where('change', '=', change)
      .executeTakeFirst();
    // What a change returns is plain, so it comes back as it went in.
    if (done) return fromJson(done.result) as Result;

    const { before, after, result } = await work(rows);
    await ensureServerRow(rows, act.server);
    await appendAudit(rows, act, change, before, after);
    await rows
      .insertInto('acts')
      .values({
        server: act.server,
        interaction: act.interaction,
        change,
        at: act.at,
        result: toJson(result),
      })
      .execute();
    return result;
  });
}

/** Adds the row of the audit, in the transaction of the change; none where nothing changed. */
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
      // Nobody else is counting: changes of one server take turns.
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

/** Before the first row of a server: it is known from now on, and it is there. */
export async function ensureServerRow(rows: Transaction<Tables>, server: string): Promise<void> {
  await rows
    .insertInto('servers')
    .values({ server, departed_at: null })
    .onConflict((conflict) =>
      conflict
        .column('server')
        .doUpdateSet({ departed_at: null })
        .where('servers.departed_at', 'is not', null),
    )
    .execute();
}

export function toJson(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

export function fromJson(text: string | null): unknown {
  return text === null ? undefined : JSON.parse(text);
}

/** What people type, as both databases can hold it: PostgreSQL refuses NUL and half a character. */
export function sanitizeText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
