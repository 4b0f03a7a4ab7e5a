/** The schedules of servers, in SQL. */
import { sql, type Transaction } from 'kysely';
import { type Change, changeOnce } from './change-once.ts';
import type { Act } from '../act.ts';
import { sanitizeText } from '../engine/column-values.ts';
import type { Database } from '../engine/database.ts';
import type { Rows, ScheduleRow, Tables } from '../engine/tables.ts';
import type {
  ActiveSchedule,
  AddResult,
  Plan,
  Schedule,
  ScheduleRequest,
  Schedules,
  ScheduleState,
  UsedEntry,
} from '../schedules.ts';

/** A select menu of Discord's offers 25 options, and `/schedule list` shows 25 fields. */
const MAX_SCHEDULES = 25;

export function createSchedules(database: Database): Schedules {
  return {
    add: (act, request, due) =>
      changeOnce(database, act, 'schedule.add', (rows) => add(database, rows, act, request, due)),

    list: (server) => database.read((rows) => listSchedules(rows, server)),

    pause: (act, id, reason) =>
      changeState(database, act, 'schedule.pause', id, {
        state: 'paused',
        due: null,
        paused_by: act.by,
        paused_at: act.at,
        reason: reason === undefined ? null : sanitizeText(reason),
      }),

    resume: (act, id, due) =>
      changeState(database, act, 'schedule.resume', id, {
        state: 'active',
        due,
        paused_by: null,
        paused_at: null,
        reason: null,
      }),

    remove: (act, id) =>
      changeOnce(database, act, `schedule.remove:${id}`, (rows) => remove(rows, act.server, id)),

    reschedule: async (server, id, due) => {
      await database.change(server, async (rows) => {
        await rows
          .updateTable('schedules')
          .set({ due })
          .where('server', '=', server)
          .where('id', '=', id)
          .where('state', '=', 'active')
          .execute();
        await database.announce(rows, 'schedules');
      });
    },

    watch: (onChange) => database.listen('schedules', onChange),

    nextDue: () => database.read(nextDue),

    listDue: (at, limit) => database.read((rows) => listDue(rows, at, limit)),

    history: (server, id) => database.read((rows) => readHistory(rows, server, id)),
  };
}

/** In the order in which they were added. */
export async function listSchedules(rows: Rows, server: string): Promise<Schedule[]> {
  const found = await rows
    .selectFrom('schedules')
    .selectAll()
    .where('server', '=', server)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return found.map(scheduleFromRow);
}

/** The least used entries first, then those used longest ago. */
export async function readHistory(
  rows: Rows,
  server: string,
  schedule: string,
): Promise<UsedEntry[]> {
  const found = await rows
    .selectFrom('used_entries')
    .select(['timeline', 'entry', 'times', 'last_at'])
    .where('server', '=', server)
    .where('schedule', '=', schedule)
    .orderBy('times')
    .orderBy('last_at')
    .execute();
  return found.map(({ last_at: lastAt, ...used }) => ({ ...used, lastAt }));
}

export function scheduleFromRow(row: ScheduleRow): Schedule {
  return {
    server: row.server,
    id: row.id,
    channel: row.channel,
    ...(row.timeline !== null && { timeline: row.timeline }),
    plan: JSON.parse(row.plan) as Plan,
    mention: row.mention === 1,
    silent: row.silent === 1,
    publish: row.publish === 1,
    by: row.by,
    at: row.at,
    state: stateFromRow(row),
  };
}

async function add(
  database: Database,
  rows: Transaction<Tables>,
  act: Act,
  request: ScheduleRequest,
  due: number,
): Promise<Change<AddResult>> {
  const others = await listSchedules(rows, act.server);
  if (others.length >= MAX_SCHEDULES) {
    const result = { kind: 'full', limit: MAX_SCHEDULES } as const;
    return { before: undefined, after: undefined, result };
  }
  const row = newRow(act, request, due);
  await rows.insertInto('schedules').values(row).execute();
  await database.announce(rows, 'schedules');
  const schedule = scheduleFromRow(row);
  return { before: undefined, after: schedule, result: { kind: 'added', schedule } };
}

/** A schedule that is in the wanted state already stays as it is. */
function changeState(
  database: Database,
  act: Act,
  change: string,
  id: string,
  to: Partial<ScheduleRow> & Pick<ScheduleRow, 'state'>,
): Promise<Schedule | undefined> {
  return changeOnce(database, act, `${change}:${id}`, async (rows) => {
    const row = await rows
      .selectFrom('schedules')
      .selectAll()
      .where('server', '=', act.server)
      .where('id', '=', id)
      .executeTakeFirst();
    const before = row && scheduleFromRow(row);
    if (!row || row.state === to.state) return { before, after: before, result: before };
    const after = scheduleFromRow({ ...row, ...to });
    await rows
      .updateTable('schedules')
      .set(to)
      .where('server', '=', act.server)
      .where('id', '=', id)
      .execute();
    // A paused schedule makes nothing due.
    if (to.state === 'active') await database.announce(rows, 'schedules');
    return { before, after, result: after };
  });
}

async function remove(
  rows: Transaction<Tables>,
  server: string,
  id: string,
): Promise<Change<Schedule | undefined>> {
  const row = await rows
    .deleteFrom('schedules')
    .where('server', '=', server)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  if (!row) return { before: undefined, after: undefined, result: undefined };
  for (const table of ['slots', 'used_entries'] as const) {
    await rows.deleteFrom(table).where('server', '=', server).where('schedule', '=', id).execute();
  }
  const before = scheduleFromRow(row);
  return { before, after: undefined, result: before };
}

/** A literal: SQLite uses the index of active rows only where the query contains its condition. */
const isActiveRow = sql<boolean>`state = 'active'`;

async function nextDue(rows: Rows): Promise<number | undefined> {
  const row = await rows
    .selectFrom('schedules')
    .select(({ fn }) => fn.min('due').as('due'))
    .where(isActiveRow)
    .executeTakeFirstOrThrow();
  return row.due ?? undefined;
}

async function listDue(rows: Rows, at: number, limit: number): Promise<ActiveSchedule[]> {
  const found = await rows
    .selectFrom('schedules')
    .selectAll()
    .where(isActiveRow)
    .where('due', '<=', at)
    .orderBy('due')
    .limit(limit)
    .execute();
  return found.map(scheduleFromRow).filter(isActive);
}

function isActive(schedule: Schedule): schedule is ActiveSchedule {
  return schedule.state.kind === 'active';
}

function newRow(act: Act, request: ScheduleRequest, due: number): ScheduleRow {
  return {
    server: act.server,
    id: act.interaction,
    channel: request.channel,
    timeline: request.timeline ?? null,
    plan: JSON.stringify(request.plan),
    mention: request.mention ? 1 : 0,
    silent: request.silent ? 1 : 0,
    publish: request.publish ? 1 : 0,
    by: act.by,
    at: act.at,
    state: 'active',
    due,
    paused_by: null,
    paused_at: null,
    reason: null,
  };
}

function stateFromRow(row: ScheduleRow): ScheduleState {
  if (row.state === 'active') return { kind: 'active', due: row.due ?? 0 };
  return {
    kind: 'paused',
    by: row.paused_by ?? '',
    at: row.paused_at ?? 0,
    ...(row.reason !== null && { reason: row.reason }),
  };
}
