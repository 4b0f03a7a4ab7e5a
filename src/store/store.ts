/**
 * What moderators entrust to the bot: settings, shares, schedules, and the record of who changed
 * what. Plain values in, plain values out; nothing here knows Discord, whose ids are texts.
 *
 * Every question and change names its server, and sees no other's rows. Times are ms since 1970 and
 * are given by the caller. A change is on disk when its promise resolves; it is made once however
 * often it is told, for it carries the id of the interaction that asked for it, and a second telling
 * gets the answer of the first. Anything may reject with StoreFault `busy` (nothing was changed) or
 * with what the database throws (a full disk).
 */

export type Store = {
  readonly settings: Settings;
  readonly shares: Shares;
  readonly schedules: Schedules;
  readonly occurrences: Occurrences;
  readonly queries: SavedQueries;
  readonly audit: Audit;
  readonly servers: Servers;
  /** Resolves when the store answers; rejects with why not. */
  ready(): Promise<void>;
  /**
   * Once a day: forgets queries that nobody used for 90 days, slots that are over for 30 days, and
   * ids of interactions that nobody can repeat any more.
   */
  deleteExpired(at: number): Promise<void>;
  close(): Promise<void>;
};

/** What somebody does in a server: one command, press or form. */
export type Act = {
  readonly server: string;
  /** The member's id; for what the bot does by itself, a word of its own. */
  readonly by: string;
  /**
   * The interaction's id; for what the bot does by itself, any text that is the same when it tries
   * again. One interaction makes at most one change of a kind (to one schedule, say).
   */
  readonly interaction: string;
  readonly at: number;
};

export type Answers = 'private' | 'public';

export type ServerSettings = {
  readonly answers: Answers;
  /** Channels that differ from `answers`, by their ids. */
  readonly channels: Readonly<Record<string, Answers>>;
  /** IANA name; `UTC` until somebody chooses. */
  readonly timeZone: string;
  /** A locale of Discord's; without it, each member's own. */
  readonly language?: string;
  /** May share, besides those with Manage Messages. */
  readonly shareRole?: string;
  readonly mentionRole?: string;
  readonly reviewChannel?: string;
};

/** What is named is changed, null sets it back; `channels` likewise, channel by channel. */
export type SettingsPatch = {
  readonly [Name in Exclude<keyof ServerSettings, 'channels'>]?: ServerSettings[Name] | null;
} & { readonly channels?: Readonly<Record<string, Answers | null>> };

export type Settings = {
  get(server: string): Promise<ServerSettings>;
  /** The settings after the change. Throws RangeError for a time zone that does not exist. */
  change(act: Act, patch: SettingsPatch): Promise<ServerSettings>;
};

/** An entry of a timeline, by their ids. */
export type EntryRef = { readonly timeline: string; readonly entry: string };

/** An entry that somebody posted, or is about to, where everybody sees it. */
export type Share = EntryRef & {
  readonly server: string;
  /** The id of the interaction that asked for it. */
  readonly id: string;
  readonly channel: string;
  /** The thread or forum post of that channel in which it stands. */
  readonly thread?: string;
  readonly by: string;
  readonly note?: string;
  readonly at: number;
  readonly state: ShareState;
};

export type ShareState =
  /** Being sent; or the process ended before it could say what became of it. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'posted'; readonly message: string; readonly at: number }
  | { readonly kind: 'failed'; readonly reason: string; readonly at: number }
  | {
      readonly kind: 'removed';
      readonly message: string;
      readonly at: number;
      readonly by: string;
    };

export type ShareRequest = EntryRef & {
  readonly channel: string;
  readonly thread?: string;
  readonly note?: string;
};

export type BeginResult =
  /** It is recorded; send it, then say `posted` or `failed`. */
  | { readonly kind: 'new'; readonly share: Share }
  /** This interaction began it before; its state tells whether it still is to be sent. */
  | { readonly kind: 'already'; readonly share: Share }
  /** Nothing is recorded: the entry stands in this channel, or is being sent there by another. */
  | { readonly kind: 'recent'; readonly share: Share };

export type Shares = {
  /**
   * Before sending. With `unlessSharedSince`, refuses (`recent`) where the entry was shared in that
   * channel at that time or later and was not removed; two moderators at once cannot both pass.
   */
  begin(act: Act, request: ShareRequest, unlessSharedSince?: number): Promise<BeginResult>;
  /** After sending; `thread` if the post opened one. Undefined for a share that is not known. */
  markPosted(
    share: ShareKey,
    message: string,
    at: number,
    thread?: string,
  ): Promise<Share | undefined>;
  /** When it could not be sent. Says nothing of one that was posted. */
  markFailed(share: ShareKey, reason: string, at: number): Promise<Share | undefined>;
  /** After its message was deleted. */
  markRemoved(act: Act, share: string): Promise<RemoveResult>;
  /** The last time the entry was posted in that channel, since then, and not removed. */
  recent(
    server: string,
    channel: string,
    entry: EntryRef,
    since: number,
  ): Promise<Share | undefined>;
  /** Posted and not removed; latest first. */
  latest(server: string, limit: number): Promise<readonly Share[]>;
  /** By its id, in whatever state it is. */
  get(key: ShareKey): Promise<Share | undefined>;
  /** By the message's id; also of a share that was removed. */
  find(server: string, message: string): Promise<Share | undefined>;
};

export type ShareKey = { readonly server: string; readonly id: string };

export type RemoveResult =
  | { readonly kind: 'removed'; readonly share: Share }
  /** By another act before this one. */
  | { readonly kind: 'already'; readonly share: Share }
  /** No such share in this server, or it was never posted. */
  | { readonly kind: 'unknown' };

/** When a schedule posts, in the time zone of its server, and what. */
export type Plan = {
  /** HH:MM */
  readonly time: string;
  /** ISO: 1 is Monday, 7 is Sunday; every day without it. */
  readonly weekday?: number;
  readonly content:
    | { readonly kind: 'on-this-day'; readonly otherwise: 'silence' | 'nearest-in-week' }
    | { readonly kind: 'one-entry'; readonly order: 'in-order' | 'random' };
};

export type ScheduleRequest = {
  readonly channel: string;
  /** All that are served, without it. */
  readonly timeline?: string;
  readonly plan: Plan;
  /** Mentions the server's `mentionRole`. */
  readonly mention: boolean;
};

export type Schedule = ScheduleRequest & {
  readonly server: string;
  /** The id of the interaction that added it. */
  readonly id: string;
  readonly by: string;
  readonly at: number;
  readonly state: ScheduleState;
};

/** Why the bot pauses a schedule by itself. Stored with the schedule. */
export const PAUSE_REASONS = ['gone', 'forbidden', 'refused', 'fault'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** Stored in place of a member's id when the bot itself paused a schedule. */
export const PAUSED_BY_BOT = 'chronocite';

export type ScheduleState =
  | { readonly kind: 'active'; readonly due: number }
  | { readonly kind: 'paused'; readonly by: string; readonly at: number; readonly reason?: string };

export type AddResult =
  | { readonly kind: 'added'; readonly schedule: Schedule }
  /** The server has `limit` schedules already. */
  | { readonly kind: 'full'; readonly limit: number };

/** `due` is always the next time at which the schedule posts; the caller knows the calendar. */
export type Schedules = {
  add(act: Act, request: ScheduleRequest, due: number): Promise<AddResult>;
  /** In the order in which they were added. */
  list(server: string): Promise<readonly Schedule[]>;
  /** These three: the schedule after the change (before it, for `remove`), if the server has it. */
  pause(act: Act, id: string, reason?: string): Promise<Schedule | undefined>;
  resume(act: Act, id: string, due: number): Promise<Schedule | undefined>;
  remove(act: Act, id: string): Promise<Schedule | undefined>;
  /** After the server's time zone changed; a paused one stays as it is. */
  reschedule(server: string, id: string, due: number): Promise<void>;

  /** Over all servers: when the next post is due. */
  nextDue(): Promise<number | undefined>;
  /** Over all servers: active, and due at that time or before; the longest due first. */
  listDue(at: number, limit: number): Promise<readonly DueSchedule[]>;
  /** What the schedule has posted, so that random entries do not repeat and ordered ones go on. */
  history(server: string, id: string): Promise<readonly UsedEntry[]>;
};

/** The single times at which schedules post. */
export type Occurrences = {
  /**
   * Takes slots before anything is sent, and moves their schedules on to `next`. Returns those that
   * are this caller's to post: over all processes, each slot is returned once. Not returned: those
   * taken by others, those without entries (nothing is to be posted), and those of schedules that
   * were paused, removed or moved since they were read.
   * Any number at a time; a hundred share a commit.
   */
  claim(claims: readonly OccurrenceRequest[], at: number): Promise<readonly Occurrence[]>;
  /** After sending: the entries count as used. */
  markPosted(slot: OccurrenceKey, message: string, at: number): Promise<void>;
  /** When it could not be sent, and will not be tried again. */
  markFailed(slot: OccurrenceKey, reason: string): Promise<void>;
  /**
   * Over all servers: claimed before that time, and nobody said what became of it, since the process
   * ended in the middle. Only of active schedules; oldest first.
   */
  listUnfinished(claimedBefore: number): Promise<readonly UnfinishedOccurrence[]>;
  /** Takes over an unfinished slot; true for one caller only, over all processes. */
  reclaim(slot: Occurrence, at: number): Promise<boolean>;
};

export type DueSchedule = Schedule & { readonly state: { readonly kind: 'active' } };

export type OccurrenceKey = {
  readonly server: string;
  readonly schedule: string;
  /** The server's own calendar day and time, as in `2026-03-29T09:00`. */
  readonly localTime: string;
};

export type OccurrenceRequest = OccurrenceKey & {
  /** As it was read: somebody may have moved it since. */
  readonly due: number;
  readonly next: number;
  /** What would be posted; none where there is nothing, or it is too late. */
  readonly entries: readonly EntryRef[];
};

export type Occurrence = OccurrenceKey & {
  readonly entries: readonly EntryRef[];
  /** From 1. */
  readonly attempt: number;
  readonly claimedAt: number;
};

export type UnfinishedOccurrence = { readonly occurrence: Occurrence; readonly schedule: Schedule };

export type UsedEntry = EntryRef & { readonly times: number; readonly lastAt: number };

/** What does not fit into a `custom_id`. */
export type SavedQueries = {
  /**
   * A key of 16 characters (letters, digits, - and _), the same for the same text in the same
   * server. Where there is no server, `server` is `dm:` and the member's id. Throws RangeError above
   * 6,000 characters.
   */
  save(server: string, text: string, at: number): Promise<string>;
  /** Undefined where nobody saved it in this server, or nobody used it for 90 days. */
  load(server: string, key: string, at: number): Promise<string | undefined>;
};

/** One change. `before` and `after` are as the change returned them; undefined for nothing. */
export type AuditEntry = {
  /** Counts the changes of one server from 1. */
  readonly seq: number;
  readonly at: number;
  readonly by: string;
  readonly interaction: string;
  readonly change: string;
  readonly before?: unknown;
  readonly after?: unknown;
};

export type Audit = {
  /** Latest first. */
  list(server: string, limit: number): Promise<readonly AuditEntry[]>;
};

export type Servers = {
  /**
   * Once a day: all servers that the bot is in, over all its processes. Notes which have left, and
   * deletes everything of those that left 30 days ago or more.
   */
  reconcile(present: Iterable<string>, at: number): Promise<ReconcileResult>;
  /** Deletes everything about the server, at once and for good; returns the number of rows. */
  erase(act: Act): Promise<number>;
  /**
   * Everything about the server, as JSON can hold it, but for the texts of saved queries: members
   * asked these in private.
   */
  export(server: string): Promise<ServerExport>;
};

export type ReconcileResult = {
  /** Newly noted as gone. */
  readonly departed: readonly string[];
  /** Gone for 30 days: their rows are deleted. */
  readonly deleted: readonly string[];
};

export type ServerExport = {
  readonly format: 'chronocite-server-1';
  readonly server: string;
  readonly settings: ServerSettings;
  readonly shares: readonly Share[];
  readonly schedules: readonly (Schedule & { readonly history: readonly UsedEntry[] })[];
  readonly audit: readonly AuditEntry[];
};
