/**
 * What the bot remembers for servers: settings, shares, schedules, and who changed what.
 *
 * The store takes and returns plain values; Discord's ids are texts to it. Every question and every
 * change names its server, and touches the rows of that server only. Times are ms since 1970 and are
 * given by the caller.
 *
 * A change is on disk when its promise resolves. It carries the id of the interaction that asked for
 * it, so a retry changes nothing and gets the answer of the first attempt. Every function may reject
 * with StoreError (see `StoreTrouble`; nothing was changed), or with what the database throws.
 */
import type { Members } from './members.ts';
import type { Occurrences } from './occurrences.ts';
import type { SavedTexts } from './saved-texts.ts';
import type { Schedules } from './schedules.ts';
import type { Servers } from './servers.ts';
import type { Sessions } from './sessions.ts';
import type { Settings } from './settings.ts';
import type { Shares } from './shares.ts';

export type Store = {
  readonly settings: Settings;
  readonly shares: Shares;
  readonly schedules: Schedules;
  readonly occurrences: Occurrences;
  readonly saved: SavedTexts;
  readonly servers: Servers;
  readonly members: Members;
  readonly sessions: Sessions;
  /**
   * Deletes what is past its time: saved texts unused for 90 days, requests held for a day,
   * occurrences claimed 30 days ago, ids of interactions too old to be retried, and gateway sessions
   * of a day ago. To be called once a day.
   */
  deleteExpired(at: number): Promise<void>;
  /** Rejects unless the store answers, and its file is the one that was opened. */
  check(): Promise<void>;
  close(): Promise<void>;
};

/** What is measured of a read or a change. */
export type StoreCall = {
  readonly operation: 'read' | 'snapshot' | 'change';
  readonly result: 'done' | 'failed';
  /** With its retries. */
  readonly ms: number;
};
