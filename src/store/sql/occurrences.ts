/**
 * The occurrences of schedules, in SQL (the table is called `slots`). An occurrence is claimed before
 * anything is sent, and gets its outcome after. So each one is posted once, over all processes,
 * restarts and clocks that jump. The audit does not hold them: no person made these changes.
 */
import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { scheduleFromRow } from './schedules.ts';
import { sanitizeText } from '../engine/column-values.ts';
import type { Database } from '../engine/database.ts';
import type { OccurrenceRow, Rows, Tables } from '../engine/tables.ts';
import type { EntryRef } from '../entry-ref.ts';
import type {
  Occurrence,
  OccurrenceKey,
  OccurrenceRequest,
  Occurrences,
  UnfinishedOccurrence,
} from '../occurrences.ts';

/**
 * A commit waits for the disk, so requests share one. Each takes about 0.1 ms (measured), so the rest
 * of the process waits 10 ms at most.
 */
const REQUESTS_IN_COMMIT = 100;

/** Limits the memory of one answer. A process that ends leaves about 50, so this is never reached. */
const MAX_UNFINISHED = 1000;

export function createOccurrences(database: Database): Occurrences {
  return {
    claim: async (requests, at) => {
      const claimed: Occurrence[] = [];
      for (let start = 0; start < requests.length; start += REQUESTS_IN_COMMIT) {
        const batch = requests.slice(start, start + REQUESTS_IN_COMMIT);
        claimed.push(...(await claimBatch(database, batch, at)));
        await new Promise(setImmediate);
      }
      return claimed;
    },

    markPosted: (key, message, at) =>
      database.change(key.server, async (rows) => {
        const row = await settle(rows, key, { state: 'posted', message });
        if (row) await countUse(rows, key, entriesFromRow(row), at);
      }),

    markFailed: async (key, reason) => {
      await database.change(key.server, (rows) =>
        settle(rows, key, { state: 'failed', reason: sanitizeText(reason) }),
      );
    },

    listUnfinished: (claimedBefore) => database.read((rows) => listUnfinished(rows, claimedBefore)),

    reclaim: (occurrence, at) => {
      const claimant = randomUUID();
      return database.change(occurrence.server, (rows) => reclaim(rows, occurrence, at, claimant));
    },
  };
}

function claimBatch(
  database: Database,
  requests: readonly OccurrenceRequest[],
  at: number,
): Promise<readonly Occurrence[]> {
  // Made outside of the transaction: a retry after a commit whose answer was lost finds its own rows.
  const claimant = randomUUID();
  return database.change('slots', async (rows) => {
    await insertClaimed(rows, requests, at, claimant);
    const own = await rows
      .selectFrom('slots')
      .selectAll()
      .where('state', '=', sql.lit('claimed'))
      .where('claimed_at', '=', at)
      .where('claimant', '=', claimant)
      .execute();
    return own.map(occurrenceFromRow);
  });
}

/**
 * Two statements for all requests. The first moves on the schedules that did not change since they
 * were read. The second inserts the occurrences of these schedules, unless another process has.
 */
async function insertClaimed(
  rows: Transaction<Tables>,
  requests: readonly OccurrenceRequest[],
  at: number,
  claimant: string,
): Promise<void> {
  const values = requests.map(
    ({ server, schedule, due, next }) =>
      sql`(${server}, ${schedule}, cast(${due} as bigint), cast(${next} as bigint))`,
  );
  const moved = await sql<{ server: string; id: string }>`
    with request (server, id, due, next) as (values ${sql.join(values)})
    update schedules set due = request.next from request
    where schedules.server = request.server and schedules.id = request.id
      and schedules.due = request.due and schedules.state = 'active'
    returning schedules.server, schedules.id`.execute(rows);
  const movedKeys = new Set(moved.rows.map(({ server, id }) => `${server} ${id}`));
  const granted = requests.filter(({ server, schedule }) => movedKeys.has(`${server} ${schedule}`));
  if (granted.length === 0) return;
  await rows
    .insertInto('slots')
    .values(granted.map((request) => newRow(request, at, claimant)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function newRow(request: OccurrenceRequest, at: number, claimant: string) {
  return {
    server: request.server,
    schedule: request.schedule,
    slot: request.localTime,
    state: request.entries.length === 0 ? ('silent' as const) : ('claimed' as const),
    entries: JSON.stringify(request.entries),
    claimant,
    attempt: 1,
    claimed_at: at,
  };
}

/** Undefined if it has an outcome already, or if its schedule was removed. */
async function settle(
  rows: Rows,
  key: OccurrenceKey,
  to: Pick<OccurrenceRow, 'state'> & Partial<OccurrenceRow>,
): Promise<OccurrenceRow | undefined> {
  return rows
    .updateTable('slots')
    .set(to)
    .where(hasKey(key))
    .where('state', '=', 'claimed')
    .returningAll()
    .executeTakeFirst();
}

async function countUse(
  rows: Transaction<Tables>,
  { server, schedule }: OccurrenceKey,
  entries: readonly EntryRef[],
  at: number,
): Promise<void> {
  for (const { timeline, entry } of entries) {
    await rows
      .insertInto('used_entries')
      .values({ server, schedule, timeline, entry, times: 1, last_at: at })
      .onConflict((conflict) =>
        conflict
          .columns(['server', 'schedule', 'timeline', 'entry'])
          .doUpdateSet({ times: sql`used_entries.times + 1`, last_at: at }),
      )
      .execute();
  }
}

async function listUnfinished(rows: Rows, claimedBefore: number): Promise<UnfinishedOccurrence[]> {
  const found = await rows
    .selectFrom('slots')
    .selectAll()
    .where('state', '=', sql.lit('claimed'))
    .where('claimed_at', '<', claimedBefore)
    .orderBy('claimed_at')
    .limit(MAX_UNFINISHED)
    .execute();
  const unfinished: UnfinishedOccurrence[] = [];
  for (const row of found) {
    const schedule = await rows
      .selectFrom('schedules')
      .selectAll()
      .where('server', '=', row.server)
      .where('id', '=', row.schedule)
      .where('state', '=', 'active')
      .executeTakeFirst();
    if (schedule) {
      const occurrence = occurrenceFromRow(row);
      unfinished.push({ occurrence, schedule: scheduleFromRow(schedule) });
    }
  }
  return unfinished;
}

/** True if the row is `claimant`'s afterwards, so that a retry of the transaction is true as well. */
async function reclaim(
  rows: Transaction<Tables>,
  occurrence: Occurrence,
  at: number,
  claimant: string,
): Promise<boolean> {
  const { attempt } = occurrence;
  await rows
    .updateTable('slots')
    .set({ claimant, claimed_at: at, attempt: attempt + 1 })
    .where(hasKey(occurrence))
    .where('state', '=', 'claimed')
    .where('attempt', '=', attempt)
    .execute();
  const row = await rows
    .selectFrom('slots')
    .select('claimant')
    .where(hasKey(occurrence))
    .executeTakeFirst();
  return row?.claimant === claimant;
}

function hasKey({ server, schedule, localTime }: OccurrenceKey) {
  return sql<boolean>`server = ${server} and schedule = ${schedule} and slot = ${localTime}`;
}

function occurrenceFromRow(row: OccurrenceRow): Occurrence {
  return {
    server: row.server,
    schedule: row.schedule,
    localTime: row.slot,
    entries: entriesFromRow(row),
    attempt: row.attempt,
    claimedAt: row.claimed_at,
  };
}

function entriesFromRow(row: OccurrenceRow): readonly EntryRef[] {
  return JSON.parse(row.entries) as EntryRef[];
}
