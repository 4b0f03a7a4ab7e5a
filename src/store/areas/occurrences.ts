/**
 * The times at which schedules post. A slot is claimed before anything is sent and settled after, so
 * that over all processes, restarts and clocks that jump, each is posted once and none is skipped.
 * What happens here is no person's change, so it is not in the audit: the slots are its record.
 */
import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Database, Rows } from '../engine/database.ts';
import { sanitizeText } from '../engine/audited-change.ts';
import { scheduleFromRow } from './schedules.ts';
import type {
  EntryRef,
  Occurrence,
  OccurrenceRequest,
  OccurrenceKey,
  Occurrences,
  UnfinishedOccurrence,
} from '../store.ts';
import type { OccurrenceRow, Tables } from '../engine/tables.ts';

/**
 * Claims that share a commit: enough that the disk does not matter, few enough that the process has
 * time for others in between (measured: some 0.1 ms each).
 */
const CLAIMS_AT_ONCE = 100;

/** A restart finds at most what one minute was sending; the rest comes with the next question. */
const MAX_UNFINISHED = 1000;

export function createOccurrences(database: Database): Occurrences {
  return {
    claim: async (claims, at) => {
      const own: Occurrence[] = [];
      for (let start = 0; start < claims.length; start += CLAIMS_AT_ONCE) {
        own.push(
          ...(await claimTogether(database, claims.slice(start, start + CLAIMS_AT_ONCE), at)),
        );
        await new Promise(setImmediate);
      }
      return own;
    },

    markPosted: (key, message, at) =>
      database.change(key.server, async (rows) => {
        const row = await settle(rows, key, { state: 'posted', message });
        if (row) await countUse(rows, key, entriesOf(row), at);
      }),

    markFailed: async (key, reason) => {
      await database.change(key.server, (rows) =>
        settle(rows, key, { state: 'failed', reason: sanitizeText(reason) }),
      );
    },

    listUnfinished: (claimedBefore) => database.read((rows) => unfinishedIn(rows, claimedBefore)),

    reclaim: (slot, at) => {
      const claimant = randomUUID();
      return database.change(slot.server, async (rows) => {
        await rows
          .updateTable('slots')
          .set({ claimant, claimed_at: at, attempt: slot.attempt + 1 })
          .where(isOccurrence(slot))
          .where('state', '=', 'claimed')
          .where('attempt', '=', slot.attempt)
          .execute();
        const own = await rows
          .selectFrom('slots')
          .select('claimant')
          .where(isOccurrence(slot))
          .executeTakeFirst();
        return own?.claimant === claimant;
      });
    },
  };
}

function claimTogether(
  database: Database,
  claims: readonly OccurrenceRequest[],
  at: number,
): Promise<readonly Occurrence[]> {
  // Made here, not in the transaction: tried again after a commit whose answer was lost, it finds its
  // own claims.
  const claimant = randomUUID();
  return database.change('slots', async (rows) => {
    await claimAll(rows, claims, at, claimant);
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
 * Two statements for all of them: move on the schedules that still stand where they were read, then
 * take the slots of these that nobody has.
 */
async function claimAll(
  rows: Transaction<Tables>,
  claims: readonly OccurrenceRequest[],
  at: number,
  claimant: string,
): Promise<void> {
  const values = claims.map(
    ({ server, schedule, due, next }) =>
      sql`(${server}, ${schedule}, cast(${due} as bigint), cast(${next} as bigint))`,
  );
  const moved = await sql<{ server: string; id: string }>`
    with claim (server, id, due, next) as (values ${sql.join(values)})
    update schedules set due = claim.next from claim
    where schedules.server = claim.server and schedules.id = claim.id
      and schedules.due = claim.due and schedules.state = 'active'
    returning schedules.server, schedules.id`.execute(rows);
  const isMoved = new Set(moved.rows.map(({ server, id }) => `${server} ${id}`));
  const taken = claims.filter(({ server, schedule }) => isMoved.has(`${server} ${schedule}`));
  if (taken.length === 0) return;
  await rows
    .insertInto('slots')
    .values(taken.map((claim) => newRow(claim, at, claimant)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function newRow(claim: OccurrenceRequest, at: number, claimant: string) {
  return {
    server: claim.server,
    schedule: claim.schedule,
    slot: claim.localTime,
    state: claim.entries.length === 0 ? ('silent' as const) : ('claimed' as const),
    entries: JSON.stringify(claim.entries),
    claimant,
    attempt: 1,
    claimed_at: at,
  };
}

/** Undefined where it was settled before, or its schedule was removed. */
async function settle(
  rows: Rows,
  key: OccurrenceKey,
  to: Pick<OccurrenceRow, 'state'> & Partial<OccurrenceRow>,
): Promise<OccurrenceRow | undefined> {
  return rows
    .updateTable('slots')
    .set(to)
    .where(isOccurrence(key))
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

async function unfinishedIn(rows: Rows, claimedBefore: number): Promise<UnfinishedOccurrence[]> {
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
    if (schedule)
      unfinished.push({ occurrence: occurrenceFromRow(row), schedule: scheduleFromRow(schedule) });
  }
  return unfinished;
}

function isOccurrence({ server, schedule, localTime }: OccurrenceKey) {
  return sql<boolean>`server = ${server} and schedule = ${schedule} and slot = ${localTime}`;
}

function occurrenceFromRow(row: OccurrenceRow): Occurrence {
  return {
    server: row.server,
    schedule: row.schedule,
    localTime: row.slot,
    entries: entriesOf(row),
    attempt: row.attempt,
    claimedAt: row.claimed_at,
  };
}

function entriesOf(row: OccurrenceRow): readonly EntryRef[] {
  return JSON.parse(row.entries) as EntryRef[];
}
