/** Sessions at Discord's gateway, in SQL. */
import type { Database } from '../engine/database.ts';
import type { SessionRow } from '../engine/tables.ts';
import type { GatewaySession, Sessions } from '../sessions.ts';

export function createSessions(database: Database): Sessions {
  return {
    keep: (application, sessions, at) => keep(database, application, sessions, at),

    async take(application, shards, shardCount, since) {
      const taken = await database.change(lockOf(application), (rows) =>
        rows
          .deleteFrom('sessions')
          .where('application', '=', application)
          .where((eb) =>
            eb.or([eb('shard', 'in', [...shards]), eb('shard_count', '!=', shardCount)]),
          )
          .returningAll()
          .execute(),
      );
      return taken
        .filter((row) => row.shard_count === shardCount && row.kept_at > since)
        .map(toSession);
    },

    reserveStart: (application, bucket, at, pauseMs) =>
      database.change(lockOf(application), async (rows) => {
        const last = await rows
          .selectFrom('session_starts')
          .select('at')
          .where('application', '=', application)
          .where('bucket', '=', bucket)
          .executeTakeFirst();
        const next = last === undefined ? at : Math.max(at, last.at + pauseMs);
        await rows
          .insertInto('session_starts')
          .values({ application, bucket, at: next })
          .onConflict((conflict) =>
            conflict.columns(['application', 'bucket']).doUpdateSet({ at: next }),
          )
          .execute();
        return next;
      }),
  };
}

async function keep(
  database: Database,
  application: string,
  sessions: readonly GatewaySession[],
  at: number,
): Promise<ReadonlyMap<number, number>> {
  if (sessions.length === 0) return new Map();
  const shards = sessions.map(({ shard }) => shard);
  const values = sessions.map((session) => toRow(application, session, at));
  return database.change(lockOf(application), async (rows) => {
    const before = await rows
      .selectFrom('sessions')
      .select(['shard', 'kept_at'])
      .where('application', '=', application)
      .where('shard', 'in', shards)
      .execute();
    await rows
      .insertInto('sessions')
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(['application', 'shard']).doUpdateSet((eb) => ({
          shard_count: eb.ref('excluded.shard_count'),
          session: eb.ref('excluded.session'),
          resume_url: eb.ref('excluded.resume_url'),
          sequence: eb.ref('excluded.sequence'),
          kept_at: eb.ref('excluded.kept_at'),
        })),
      )
      .execute();
    return new Map(before.map((row) => [row.shard, row.kept_at]));
  });
}

function lockOf(application: string): string {
  return `sessions:${application}`;
}

function toRow(application: string, session: GatewaySession, at: number): SessionRow {
  return {
    application,
    shard: session.shard,
    shard_count: session.shardCount,
    session: session.id,
    resume_url: session.resumeUrl,
    sequence: session.sequence,
    kept_at: at,
  };
}

function toSession(row: SessionRow): GatewaySession {
  return {
    shard: row.shard,
    shardCount: row.shard_count,
    id: row.session,
    resumeUrl: row.resume_url,
    sequence: row.sequence,
  };
}
