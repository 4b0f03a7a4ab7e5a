/**
 * The rows of the store, one type a table. Times are ms since 1970; ids are Discord's, as text.
 * A change here needs a migration (see `migrations.ts`).
 */

export type Tables = {
  servers: ServerRow;
  settings: SettingsRow;
  shares: ShareRow;
  schedules: ScheduleRow;
  slots: OccurrenceRow;
  used_entries: UsedEntryRow;
  queries: QueryRow;
  audit: AuditRow;
  acts: ActRow;
};

/** In the order in which one transaction touches them. Each has a column `server`. */
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
] as const satisfies readonly (keyof Tables)[];

/** A server that any other row belongs to. */
type ServerRow = {
  server: string;
  /** Since when the bot is not there; null while it is. */
  departed_at: number | null;
};

export type SettingsRow = {
  server: string;
  answers: 'private' | 'public';
  /** JSON: channel → `private` or `public`, where it differs. */
  channels: string;
  time_zone: string;
  language: string | null;
  share_role: string | null;
  mention_role: string | null;
  review_channel: string | null;
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
  /** Once posted. */
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
  /** Null: all that are served. */
  timeline: string | null;
  /** JSON: see `Plan`. */
  plan: string;
  /** 1: mentions the server's role. */
  mention: number;
  by: string;
  at: number;
  state: 'active' | 'paused';
  /** When the next post is due; null when paused. */
  due: number | null;
  paused_by: string | null;
  paused_at: number | null;
  reason: string | null;
};

/** One time at which one schedule was to post. */
export type OccurrenceRow = {
  server: string;
  schedule: string;
  /** The server's own calendar day and time. */
  slot: string;
  /** `silent`: there was nothing to post. */
  state: 'claimed' | 'posted' | 'failed' | 'silent';
  /** JSON: list of EntryRef. */
  entries: string;
  /** Random; tells whose claim it is. */
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

type QueryRow = {
  /** Or `dm:` and the member's id, where there is no server. */
  server: string;
  key: string;
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
  /** JSON; null where there was nothing. */
  before: string | null;
  after: string | null;
};

/** What was already done, so that it is not done twice. */
type ActRow = {
  /** Empty for an erasure, which leaves no row that names its server. */
  server: string;
  interaction: string;
  change: string;
  at: number;
  /** JSON; null for none. */
  result: string | null;
};
