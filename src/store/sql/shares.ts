/** The shares of servers, in SQL. */
import type { Transaction } from 'kysely';
import { appendAudit } from './audit.ts';
import { type Change, changeOnce, ensureServerRow } from './change-once.ts';
import type { Act } from '../act.ts';
import { sanitizeText } from '../engine/column-values.ts';
import type { Database } from '../engine/database.ts';
import type { Rows, ShareRow, Tables } from '../engine/tables.ts';
import {
  UNCERTAIN,
  type BeginResult,
  type RemoveResult,
  type Share,
  type ShareKey,
  type ShareRequest,
  type Shares,
  type ShareState,
} from '../shares.ts';

export function createShares(database: Database): Shares {
  return {
    begin: (act, request, unlessSharedSince) =>
      database.change(act.server, (rows) => begin(rows, act, request, unlessSharedSince)),

    markPosted: (key, message, at, thread) =>
      settle(database, key, at, 'share.post', ['begun', 'failed'], {
        state: 'posted',
        message,
        reason: null,
        ...(thread !== undefined && { thread }),
      }),

    markFailed: (key, reason, at) =>
      settle(database, key, at, 'share.fail', ['begun'], {
        state: 'failed',
        reason: sanitizeText(reason),
      }),

    markRemoved: (act, id) =>
      changeOnce(database, act, `share.remove:${id}`, (rows) => remove(rows, act, id)),

    latest: (server, limit) => database.read((rows) => listPosted(rows, server, limit)),

    findPosted: (server, message) => database.read((rows) => findPosted(rows, server, message)),

    get: (key) => database.read((rows) => findShare(rows, key)),
  };
}

/** Oldest first. */
export async function listShares(rows: Rows, server: string): Promise<Share[]> {
  const found = await rows
    .selectFrom('shares')
    .selectAll()
    .where('server', '=', server)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return found.map(fromRow);
}

async function begin(
  rows: Transaction<Tables>,
  act: Act,
  request: ShareRequest,
  unlessSharedSince: number | undefined,
): Promise<BeginResult> {
  const known = await findShare(rows, { server: act.server, id: act.interaction });
  if (known) return { kind: 'already', share: known };
  if (unlessSharedSince !== undefined) {
    const share = await findRecentShare(rows, act, request, unlessSharedSince);
    if (share) return { kind: 'recent', share };
  }
  const row = newRow(act, request);
  const share = fromRow(row);
  await rows.insertInto('shares').values(row).execute();
  await ensureServerRow(rows, act.server);
  await appendAudit(rows, act, 'share.begin', undefined, share);
  return { kind: 'new', share };
}

/** Records an outcome. On a retry the share is no longer in one of the states `from`, and stays. */
function settle(
  database: Database,
  key: ShareKey,
  at: number,
  change: string,
  from: readonly ShareRow['state'][],
  to: Partial<ShareRow>,
): Promise<Share | undefined> {
  return database.change(key.server, async (rows) => {
    const before = await findShare(rows, key);
    if (!before || !from.includes(before.state.kind)) return before;
    const after = await update(rows, before, { ...to, settled_at: at });
    const act = { server: key.server, by: before.by, interaction: key.id, at };
    await appendAudit(rows, act, change, before, after);
    return after;
  });
}

async function remove(
  rows: Transaction<Tables>,
  act: Act,
  id: string,
): Promise<Change<RemoveResult>> {
  const before = await findShare(rows, { server: act.server, id });
  if (before?.state.kind === 'removed') {
    return { before, after: before, result: { kind: 'already', share: before } };
  }
  if (before?.state.kind !== 'posted') {
    return { before, after: before, result: { kind: 'unknown' } };
  }
  const state = { state: 'removed', removed_by: act.by, settled_at: act.at } as const;
  const after = await update(rows, before, state);
  return { before, after, result: { kind: 'removed', share: after } };
}

async function update(rows: Rows, { server, id }: ShareKey, to: Partial<ShareRow>): Promise<Share> {
  const row = await rows
    .updateTable('shares')
    .set(to)
    .where('server', '=', server)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return fromRow(row);
}

async function findShare(rows: Rows, { server, id }: ShareKey): Promise<Share | undefined> {
  const row = await rows
    .selectFrom('shares')
    .selectAll()
    .where('server', '=', server)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && fromRow(row);
}

async function findPosted(rows: Rows, server: string, message: string): Promise<Share | undefined> {
  const row = await rows
    .selectFrom('shares')
    .selectAll()
    .where('server', '=', server)
    .where('message', '=', message)
    .where('state', '=', 'posted')
    .executeTakeFirst();
  return row && fromRow(row);
}

/** The same entry in the same channel: posted since `since`, or begun since without a known outcome. */
async function findRecentShare(
  rows: Rows,
  act: Act,
  { channel, timeline, entry }: ShareRequest,
  since: number,
): Promise<Share | undefined> {
  const same = rows
    .selectFrom('shares')
    .selectAll()
    .where('server', '=', act.server)
    .where('channel', '=', channel)
    .where('timeline', '=', timeline)
    .where('entry', '=', entry);
  const posted = await same
    .where('state', '=', 'posted')
    .where('settled_at', '>=', since)
    .orderBy('settled_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (posted) return fromRow(posted);
  const unknown = await same
    .where((row) =>
      row.or([
        row('state', '=', 'begun'),
        row.and([row('state', '=', 'failed'), row('reason', '=', UNCERTAIN)]),
      ]),
    )
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return unknown && fromRow(unknown);
}

async function listPosted(rows: Rows, server: string, limit: number): Promise<Share[]> {
  const found = await rows
    .selectFrom('shares')
    .selectAll()
    .where('server', '=', server)
    .where('state', '=', 'posted')
    .orderBy('settled_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return found.map(fromRow);
}

function newRow(act: Act, request: ShareRequest): ShareRow {
  return {
    server: act.server,
    id: act.interaction,
    channel: request.channel,
    thread: null,
    timeline: request.timeline,
    entry: request.entry,
    by: act.by,
    note: request.note === undefined ? null : sanitizeText(request.note),
    at: act.at,
    state: 'begun',
    message: null,
    settled_at: null,
    reason: null,
    removed_by: null,
  };
}

function fromRow(row: ShareRow): Share {
  return {
    server: row.server,
    id: row.id,
    channel: row.channel,
    ...(row.thread !== null && { thread: row.thread }),
    timeline: row.timeline,
    entry: row.entry,
    by: row.by,
    ...(row.note !== null && { note: row.note }),
    at: row.at,
    state: stateFromRow(row),
  };
}

function stateFromRow(row: ShareRow): ShareState {
  const at = row.settled_at ?? row.at;
  const message = row.message ?? '';
  switch (row.state) {
    case 'begun':
      return { kind: 'begun' };
    case 'posted':
      return { kind: 'posted', message, at };
    case 'failed':
      return { kind: 'failed', reason: row.reason ?? '', at };
    case 'removed':
      return { kind: 'removed', message, at, by: row.removed_by ?? '' };
  }
}
