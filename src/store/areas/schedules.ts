/** What a server wants posted at set times: added, paused, resumed and removed by moderators. */
import { sql } from 'kysely';
import type { Database, Rows } from '../engine/database.ts';
import { changeOnce, sanitizeText } from '../engine/audited-change.ts';
import type {
  Act,
  AddResult,
  DueSchedule,
  Plan,
  Schedule,
  ScheduleRequest,
  Schedules,
  ScheduleState,
  UsedEntry,
} from '../store.ts';
import type { ScheduleRow } from '../engine/tables.ts';

/** As many as a select of Discord's offers, so that each can be paused and removed from one. */
const MAX_SCHEDULES = 25;

export function createSchedules(database: Database): Schedules {
  return {
    add: (act, request, due) =>
      changeOnce<AddResult>(database, act, 'schedule.add', async (rows) => {
        const others = await listSchedules(rows, act.server);
        if (others.length >= MAX_SCHEDULES) {
          const full = { kind: 'full', limit: MAX_SCHEDULES } as const;
          return { before: undefined, after: undefined, result: full };
        }
        const row = newRow(act, request, due);
        await rows.insertInto('schedules').values(row).execute();
        const schedule = scheduleFromRow(row);
        return { before: undefined, after: schedule, result: { kind: 'added', schedule } };
      }),

    list: (server) => database.read((rows) => listSchedules(rows, server)),

    pause: (act, id, reason) =>
      changed(database, act, 'schedule.pause', id, {
        state: 'paused',
        due: null,
        paused_by: act.by,
        paused_at: act.at,
        reason: reason === undefined ? null : sanitizeText(reason),
      }),

    resume: (act, id, due) =>
      changed(database, act, 'schedule.resume', id, {
        state: 'active',
        due,
        paused_by: null,
        paused_at: null,
        reason: null,
      }),

    remove: (act, id) =>
      changeOnce(database, act, `schedule.remove:${id}`, async (rows) => {
        const row = await rows
          .deleteFrom('schedules')
          .where('server', '=', act.server)
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirst();
        if (!row) return { before: undefined, after: undefined, result: undefined };
        await rows
          .deleteFrom('slots')
          .where('server', '=', act.server)
          .where('schedule', '=', id)
          .execute();
        await rows
          .deleteFrom('used_entries')
          .where('server', '=', act.server)
          .where('schedule', '=', id)
          .execute();
        const before = scheduleFromRow(row);
        return { before, after: undefined, result: before };
      }),

    reschedule: async (server, id, due) => {
      await database.change(server, (rows) =>
        rows
          .updateTable('schedules')
          .set({ due })
          .where('server', '=', server)
          .where('id', '=', id)
          .where('state', '=', 'active')
          .execute(),
      );
    },

    nextDue: async () => {
      const row = await database.read((rows) =>
        rows
          .selectFrom('schedules')
          .select(({ fn }) => fn.min('due').as('due'))
          .where(isActive)
          .executeTakeFirstOrThrow(),
      );
      return row.due ?? undefined;
    },

    listDue: (at, limit) =>
      database.read(async (rows) => {
        const found = await rows
          .selectFrom('schedules')
          .selectAll()
          .where(isActive)
          .where('due', '<=', at)
          .orderBy('due')
          .limit(limit)
          .execute();
        return found.map(scheduleFromRow).filter(isDue);
      }),

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

/** The least used first, then the longest ago. */
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
    by: row.by,
    at: row.at,
    state: stateOf(row),
  };
}

function stateOf(row: ScheduleRow): ScheduleState {
  if (row.state === 'active') return { kind: 'active', due: row.due ?? 0 };
  return {
    kind: 'paused',
    by: row.paused_by ?? '',
    at: row.paused_at ?? 0,
    ...(row.reason !== null && { reason: row.reason }),
  };
}

function newRow(act: Act, request: ScheduleRequest, due: number): ScheduleRow {
  return {
    server: act.server,
    id: act.interaction,
    channel: request.channel,
    timeline: request.timeline ?? null,
    plan: JSON.stringify(request.plan),
    mention: request.mention ? 1 : 0,
    by: act.by,
    at: act.at,
    state: 'active',
    due,
    paused_by: null,
    paused_at: null,
    reason: null,
  };
}

/** Undefined where the server has no such schedule. Pausing what is paused leaves it as it is. */
function changed(
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
    return { before, after, result: after };
  });
}

/** Written out, since SQLite uses an index of active rows only where the text of the query says so. */
const isActive = sql<boolean>`state = 'active'`;

function isDue(schedule: Schedule): schedule is DueSchedule {
  return schedule.state.kind === 'active';
}
