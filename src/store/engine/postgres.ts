/** PostgreSQL through `pg`, as a dialect of Kysely. */
import type { Socket } from 'node:net';
import { PostgresDialect, type PostgresPoolClient } from 'kysely';
import { Pool, types, type PoolClient } from 'pg';
import { errorCode } from './open-failure.ts';

/**
 * Opens no connection yet. Takes a URL as libpq reads it. A query fails after `queryTimeout` ms without
 * an answer, if given. Throws if the URL cannot be read.
 */
export function postgresDialect(url: string, queryTimeout: number | undefined): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    // Shown to operators in pg_stat_activity.
    application_name: 'chronocite',
    // A process makes few changes at a time; PostgreSQL's default for all its clients is 100.
    max: 10,
    // As long as `database.ts` retries.
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    ...(queryTimeout !== undefined && { query_timeout: queryTimeout }),
    // A wait for a lock ends with an error, and the change is retried.
    lock_timeout: 5000,
    // A process that lost its network in a transaction loses its locks.
    idle_in_transaction_session_timeout: 30_000,
    types: { getTypeParser: parserFor },
  });
  // Without these, a connection that breaks while it is idle would end the process. The next use of
  // the connection fails or gets another one.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return new PostgresDialect({
    pool: {
      connect: async () => discardFrozen(await pool.connect()),
      end: () => pool.end(),
      options: pool.options,
    },
  });
}

const QUERY_TIMED_OUT = 'Query read timeout';

/** Without this, `pg` would send a rollback after the query that timed out, and wait again. */
function discardFrozen(client: PoolClient): PostgresPoolClient {
  let isFrozen = false;
  const query = async (text: string, values: readonly unknown[]) => {
    if (isFrozen) throw new Error(QUERY_TIMED_OUT);
    try {
      return await client.query(text, [...values]);
    } catch (error) {
      isFrozen = error instanceof Error && error.message === QUERY_TIMED_OUT;
      throw error;
    }
  };
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release() {
      client.release(isFrozen);
      // Otherwise the connection waits for the server to close it, and the process does not end.
      if (isFrozen) (client as unknown as PgInternals).connection.stream.destroy();
    },
  };
}

/** What `pg` does not declare. */
export type PgInternals = { readonly connection: { readonly stream: Socket } };

/** PostgreSQL's number for the type bigint. */
const INT8 = 20;

/** `pg` gives bigint as text. Ours are times and counts below 2^53, so a number holds them. */
function parserFor(type: number, format: 'text' | 'binary' = 'text') {
  return type === INT8 ? Number : types.getTypeParser(type, format);
}

function ignore(): void {}

/**
 * Whether the same work may succeed on a retry: PostgreSQL was away for a moment, or ended one of two
 * conflicting transactions. All work of the store may be retried.
 */
export function isTransientPostgresError(error: unknown): boolean {
  const code = errorCode(error);
  // Class 08 holds the connection errors.
  if (code !== undefined) return TRANSIENT_CODES.has(code) || code.startsWith('08');
  return (
    error instanceof Error &&
    TRANSIENT_MESSAGES.some((message) => error.message.startsWith(message))
  );
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html, and system errors of Node's. */
const TRANSIENT_CODES: ReadonlySet<string> = new Set([
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '25P03', // idle_in_transaction_session_timeout
  '53300', // too_many_connections
  '55P03', // lock_not_available
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
]);

/** `pg` gives these errors no code. */
const TRANSIENT_MESSAGES = [
  'Connection terminated',
  'Client has encountered a connection error and is not queryable',
  'Postgres connection has been discarded',
  'timeout exceeded when trying to connect',
  QUERY_TIMED_OUT,
];
