/**
 * The rows of the store, one type a table. Times are ms since 1970; ids are Discord's, as text.
 * A change here needs a step in `migrations.ts`.
 */
import type { Kysely } from 'kysely';
import type { SavedKind } from '../saved-texts.ts';

export type Tables = {
  servers: ServerRow;
  settings: SettingsRow;
  shares: ShareRow;
  schedules: ScheduleRow;
  slots: OccurrenceRow;
  used_entries: UsedEntryRow;
  queries: SavedTextRow;
  audit: AuditRow;
  acts: ActRow;
  members: MemberRow;
  sessions: SessionRow;
  session_starts: SessionStartRow;
};

/** What queries run on: the database, or a transaction of it. */
export type Rows = Kysely<Tables>;

/**
 * What belongs to servers and members. Each has a column `server`. Transactions touch them in this order, so that no two of them wait for
 * each other.
 */
export const TABLES = [
  'servers',
  'settings',
  'shares',
  'schedules',
  'slots',
  'used_entries',
  'queries',
  'audit',
  'acts',
  'members',
] as const satisfies readonly (keyof Tables)[];

/** What only the running program is about. No backup holds it. */
export const TABLES_OF_THE_PROGRAM = [
  'sessions',
  'session_starts',
] as const satisfies readonly (keyof Tables)[];

/** A server that other rows belong to. */
type ServerRow = {
  server: string;
  /** When the bot left the server; null while it is there. */
  departed_at: number | null;
  /** When an admin was told about `/settings`; null before. */
  hinted_at: number | null;
};

/** What a member chose for themselves. */
type MemberRow = {
  /** `dm:` and the member's id. */
  server: string;
  language: string;
};

export type SettingsRow = {
  server: string;
  answers: 'private' | 'public';
  /** JSON: `private` or `public` by channel, for those that differ from `answers`. */
  channels: string;
  time_zone: string;
  language: string | null;
  share_role: string | null;
  mention_role: string | null;
};

export type ShareRow = {
  server: string;
  /** The id of the interaction that asked for it. */
  id: string;
  channel: string;
  thread: string | null;
  timeline: string;
  entry: string;
  by: string;
  note: string | null;
  at: number;
  state: 'begun' | 'posted' | 'failed' | 'removed';
  /** Null before it is posted. */
  message: string | null;
  /** When it was posted, failed or was removed. */
  settled_at: number | null;
  /** Why it failed. */
  reason: string | null;
  removed_by: string | null;
};

export type ScheduleRow = {
  server: string;
  /** The id of the interaction that added it. */
  id: string;
  channel: string;
  /** Null for all timelines that are served. */
  timeline: string | null;
  /** JSON of a `Plan`. */
  plan: string;
  /** 1 if it mentions the server's role, else 0. */
  mention: number;
  /** 1 if its posts notify nobody, else 0. */
  silent: number;
  /** 1 if its posts are published to the followers of an announcement channel, else 0. */
  publish: number;
  by: string;
  at: number;
  state: 'active' | 'paused';
  /** When the next post is due; null while paused. */
  due: number | null;
  paused_by: string | null;
  paused_at: number | null;
  reason: string | null;
};

/** An occurrence of a schedule: one time at which it posts. */
export type OccurrenceRow = {
  server: string;
  schedule: string;
  /** The occurrence's `localTime`. */
  slot: string;
  /** `silent` if there was nothing to post. */
  state: 'claimed' | 'posted' | 'failed' | 'silent';
  /** JSON of a list of `EntryRef`. */
  entries: string;
  /** A random id, by which the caller finds the rows that it has claimed. */
  claimant: string;
  attempt: number;
  claimed_at: number;
  message: string | null;
  reason: string | null;
};

/** How often a schedule has posted an entry. */
type UsedEntryRow = {
  server: string;
  schedule: string;
  timeline: string;
  entry: string;
  times: number;
  last_at: number;
};

type SavedTextRow = {
  /** In direct messages, `dm:` and the member's id. */
  server: string;
  key: string;
  kind: SavedKind;
  text: string;
  used_at: number;
};

export type AuditRow = {
  server: string;
  /** Counts the changes of one server from 1. */
  seq: number;
  at: number;
  by: string;
  interaction: string;
  change: string;
  /** JSON; null for nothing. */
  before: string | null;
  after: string | null;
};

/** A change that was made, and its result, so that a retry does not make it again. */
type ActRow = {
  /** Empty for an erasure, so that no row names the server. */
  server: string;
  interaction: string;
  change: string;
  at: number;
  /** JSON; null for none. */
  result: string | null;
};

/** A session of a shard at Discord's gateway, for the next process. */
export type SessionRow = {
  /** The id of the application. */
  application: string;
  shard: number;
  shard_count: number;
  session: string;
  resume_url: string;
  sequence: number;
  kept_at: number;
};

/** When a shard of the bucket last began a session, or is to begin one. */
type SessionStartRow = {
  application: string;
  bucket: number;
  at: number;
};
