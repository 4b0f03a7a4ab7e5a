/** Servers that the bot is in: who left, what is exported, what is deleted. */
import type { Schedule, UsedEntry } from './schedules.ts';
import type { ServerSettings } from './settings.ts';
import type { Share } from './shares.ts';
import type { Act } from './act.ts';

export type Servers = {
  /**
   * Takes all servers that the bot is in, over all its processes. Records which of them left, and
   * deletes the rows of those that left 30 days ago or more. To be called once a day.
   */
  reconcile(present: Iterable<string>, at: number): Promise<ReconcileResult>;
  /** True once for each server: whether an admin is still to be told about `/settings`. */
  hintOnce(server: string, at: number): Promise<boolean>;
  /** Deletes everything about the server for good. Returns the number of rows. */
  erase(act: Act): Promise<number>;
  /**
   * Everything about the server, as JSON can hold it. Saved texts are left out: members wrote them in
   * private.
   */
  export(server: string): Promise<ServerExport>;
};

export type ReconcileResult = {
  /** Servers that left since the last call. */
  readonly departed: readonly string[];
  /** Servers that left 30 days ago, whose rows are deleted. */
  readonly deleted: readonly string[];
};

export type ServerExport = {
  readonly format: 'chronocite-server-1';
  readonly server: string;
  readonly settings: ServerSettings;
  readonly shares: readonly Share[];
  readonly schedules: readonly (Schedule & { readonly history: readonly UsedEntry[] })[];
  /** Latest first. */
  readonly audit: readonly AuditEntry[];
};

/** One change. `before` and `after` are what the change returned; undefined for nothing. */
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
