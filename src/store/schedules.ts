/** Schedules: what a server wants posted at set times. */
import type { Act } from './act.ts';
import type { EntryRef } from './entry-ref.ts';

/** When a schedule posts, in the time zone of its server, and what it posts. */
export type Plan = {
  /** HH:MM */
  readonly time: string;
  /** ISO: 1 is Monday, 7 is Sunday. Without it, every day. */
  readonly weekday?: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly content:
    | { readonly kind: 'on-this-day'; readonly otherwise: 'silence' | 'nearest-in-week' }
    | { readonly kind: 'one-entry'; readonly order: 'in-order' | 'random' };
};

export type ScheduleRequest = {
  readonly channel: string;
  /** Without it, all timelines that are served. */
  readonly timeline?: string;
  readonly plan: Plan;
  /** Mentions the server's `mentionRole`. */
  readonly mention: boolean;
  /** Posts without a notification. */
  readonly silent: boolean;
  /** Publishes its posts to the servers that follow an announcement channel. */
  readonly publish: boolean;
};

export type Schedule = ScheduleRequest & {
  readonly server: string;
  /** The id of the interaction that added it. */
  readonly id: string;
  readonly by: string;
  readonly at: number;
  readonly state: ScheduleState;
};

export type ScheduleState =
  | { readonly kind: 'active'; readonly due: number }
  | { readonly kind: 'paused'; readonly by: string; readonly at: number; readonly reason?: string };

export type ActiveSchedule = Schedule & { readonly state: { readonly kind: 'active' } };

/** Why the bot itself pauses a schedule. Stored with the schedule. */
export const PAUSE_REASONS = ['gone', 'forbidden', 'refused', 'fault'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** Stored in place of a member's id when the bot itself paused a schedule. */
export const PAUSED_BY_BOT = 'chronocite';

export type AddResult =
  | { readonly kind: 'added'; readonly schedule: Schedule }
  /** The server already has `limit` schedules. */
  | { readonly kind: 'full'; readonly limit: number };

/** How often a schedule has posted an entry, and when last. */
export type UsedEntry = EntryRef & { readonly times: number; readonly lastAt: number };

/** `due` is always the next time at which a schedule posts. The caller computes it. */
export type Schedules = {
  add(act: Act, request: ScheduleRequest, due: number): Promise<AddResult>;
  /** In the order in which they were added. */
  list(server: string): Promise<readonly Schedule[]>;
  /** Returns the schedule after the change; undefined if the server does not have it. */
  pause(act: Act, id: string, reason?: string): Promise<Schedule | undefined>;
  /** As `pause`. */
  resume(act: Act, id: string, due: number): Promise<Schedule | undefined>;
  /** Returns the schedule as it was; undefined if the server does not have it. */
  remove(act: Act, id: string): Promise<Schedule | undefined>;
  /** To be called after the time zone of the server changed. Leaves a paused schedule as it is. */
  reschedule(server: string, id: string, due: number): Promise<void>;

  /**
   * Calls `onChange` after any process added, resumed or rescheduled one, or may have. With SQLite it
   * never does.
   */
  watch(onChange: () => void): { close(): Promise<void> };
  /** Over all servers: when the next post is due. */
  nextDue(): Promise<number | undefined>;
  /** Over all servers: active schedules that are due at that time or before, earliest first. */
  listDue(at: number, limit: number): Promise<readonly ActiveSchedule[]>;
  /** The entries that a schedule has posted. */
  history(server: string, id: string): Promise<readonly UsedEntry[]>;
};
