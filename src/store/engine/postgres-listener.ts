/** Hears what other processes announce on PostgreSQL (LISTEN), over a connection of its own. */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { PgInternals } from './postgres.ts';

export type Listening = {
  /** Resolves when nothing is heard any more. */
  close(): Promise<void>;
};

/** As for the queries: a server that is away for a moment is back by then. */
const CONNECT_MS = 5_000;
const FIRST_PAUSE_MS = 500;
/** As long as the scheduler waits at most between two checks, so that little is won by trying sooner. */
const LONGEST_PAUSE_MS = 30_000;
/** A connection that only listens says nothing for hours. Without probes, a dead network goes unnoticed. */
const PROBE_AFTER_MS = 10_000;

/**
 * Calls `onChange` for each announcement. Also when it is connected, and connected again, since something
 * may have been announced before.
 */
export function listenOnPostgres(url: string, channel: string, onChange: () => void): Listening {
  const closing = new AbortController();
  const { signal } = closing;
  const listening = listenOn();

  async function listenOn(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (!signal.aborted) {
      try {
        await listenOnce(() => {
          pause = FIRST_PAUSE_MS;
          onChange();
        });
      } catch {
        // Queries over the other connections say what is wrong.
      }
      await sleep(pause, undefined, { signal }).catch(() => undefined);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    }
  }

  /** Resolves or rejects when the connection has ended. */
  async function listenOnce(onHeard: () => void): Promise<void> {
    const client = new Client({
      connectionString: url,
      application_name: 'chronocite listener',
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: PROBE_AFTER_MS,
    });
    client.on('notification', onHeard);
    // `once` rejects with the error of a broken connection.
    const ended = once(client, 'end', { signal });
    ended.catch(() => undefined);
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(channel)}`);
      onHeard();
      await ended;
    } finally {
      client.on('error', () => undefined);
      // A goodbye would wait for a server that may be frozen.
      (client as unknown as PgInternals).connection.stream.destroy();
    }
  }

  return {
    async close() {
      closing.abort();
      await listening;
    },
  };
}
