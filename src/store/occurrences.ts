/** Occurrences: the single times at which schedules post. */
import type { Schedule } from './schedules.ts';
import type { EntryRef } from './entry-ref.ts';

export type OccurrenceKey = {
  readonly server: string;
  readonly schedule: string;
  /** The server's own calendar day and the time of the plan, as in `2026-03-29T09:00`. */
  readonly localTime: string;
};

export type OccurrenceRequest = OccurrenceKey & {
  /** The schedule's `due` when it was read. The request fails if it has changed since. */
  readonly due: number;
  /** The schedule's `due` from now on. */
  readonly next: number;
  /** What to post. Empty if there is nothing to post, or if it is too late. */
  readonly entries: readonly EntryRef[];
};

export type Occurrence = OccurrenceKey & {
  readonly entries: readonly EntryRef[];
  /** Counts from 1. */
  readonly attempt: number;
  readonly claimedAt: number;
};

/** Claimed, and without an outcome. */
export type UnfinishedOccurrence = {
  readonly occurrence: Occurrence;
  readonly schedule: Schedule;
};

export type Occurrences = {
  /**
   * Claims occurrences before anything is sent, and sets the `due` of their schedules to `next`.
   * Returns those that the caller has to send: with entries, not claimed by another process, and of
   * schedules that did not change since they were read.
   */
  claim(requests: readonly OccurrenceRequest[], at: number): Promise<readonly Occurrence[]>;
  /** To be called after sending. Counts the entries as used, once however often it is called. */
  markPosted(key: OccurrenceKey, message: string, at: number): Promise<void>;
  /** To be called when the occurrence is given up. */
  markFailed(key: OccurrenceKey, reason: string): Promise<void>;
  /**
   * Over all servers: occurrences of active schedules that were claimed before that time and have no
   * outcome, because their process ended. Oldest first.
   */
  listUnfinished(claimedBefore: number): Promise<readonly UnfinishedOccurrence[]>;
  /** Takes over an unfinished occurrence. True for one caller only, over all processes. */
  reclaim(occurrence: Occurrence, at: number): Promise<boolean>;
};
