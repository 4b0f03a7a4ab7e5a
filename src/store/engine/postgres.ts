/** PostgreSQL through `pg`, as a dialect of Kysely. */
import { PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';

/** PostgreSQL's own names for the types whose values would arrive as text. */
const INT8 = 20;

/** Opens no connection yet. `url` as libpq writes it. Throws when it cannot be read. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    // What an operator sees in pg_stat_activity.
    application_name: 'chronocite',
    // One process serves a few changes at a time; PostgreSQL's default is 100 for all its clients.
    max: 10,
    // As patient as with a store that is held by another process.
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    // Whoever cannot get a lock is told, and may try again; whoever holds one and is heard of no more
    // (a process that lost its network) loses it.
    lock_timeout: 5000,
    idle_in_transaction_session_timeout: 30_000,
    types: { getTypeParser: parserFor },
  });
  // A connection that breaks while nobody uses it would otherwise end the process; whoever uses it
  // next is told, or gets another.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return new PostgresDialect({ pool });
}

/** All our 8-byte integers are times and counts, below 2^53. */
function parserFor(type: number, format: 'text' | 'binary' = 'text') {
  return type === INT8 ? Number : types.getTypeParser(type, format);
}

function ignore(): void {}

/**
 * PostgreSQL was away for a moment, or had to choose between two: the same again may work.
 * Everything that the store does may safely be done again.
 */
export function isTransientPostgresError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = postgresCode(error);
  if (code !== undefined) return TRANSIENT_CODES.has(code) || code.startsWith('08');
  return TRANSIENT_MESSAGES.some((message) => error.message.startsWith(message));
}

/** An SQLSTATE, or Node's name of a system error. */
function postgresCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html, and the system's. */
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

/** `pg` gives these no code. */
const TRANSIENT_MESSAGES = [
  'Connection terminated',
  'Client has encountered a connection error and is not queryable',
  'Postgres connection has been discarded',
  'timeout exceeded when trying to connect',
];
