/** Entries that members post publicly, recorded before and after they are sent. */
import type { Act } from './act.ts';
import type { EntryRef } from './entry-ref.ts';

/** An entry that a member posted publicly, or is about to post. */
export type Share = EntryRef & {
  readonly server: string;
  /** The id of the interaction that asked for it. */
  readonly id: string;
  readonly channel: string;
  /** The thread or forum post of that channel that holds the message. */
  readonly thread?: string;
  readonly by: string;
  readonly note?: string;
  readonly at: number;
  readonly state: ShareState;
};

export type ShareState =
  /** Being sent, or the process ended before it recorded the outcome. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'posted'; readonly message: string; readonly at: number }
  | { readonly kind: 'failed'; readonly reason: string; readonly at: number }
  | {
      readonly kind: 'removed';
      readonly message: string;
      readonly at: number;
      readonly by: string;
    };

/** The reason of a share whose response was lost: it may have been posted. */
export const UNCERTAIN = 'uncertain';

/** Discord's interaction token lives for 15 minutes. After that, a begun share is no longer sent. */
const SENDING_MS = 15 * 60_000;

/** Whether a share may still be on its way at that time. */
export function isBeingSent({ state, at: begun }: Share, at: number): boolean {
  return state.kind === 'begun' && begun > at - SENDING_MS;
}

export type ShareKey = { readonly server: string; readonly id: string };

export type ShareRequest = EntryRef & {
  readonly channel: string;
  readonly note?: string;
};

export type BeginResult =
  /** Recorded: send it, then call `markPosted` or `markFailed`. */
  | { readonly kind: 'new'; readonly share: Share }
  /** This interaction began the share before. Its state tells whether it was sent. */
  | { readonly kind: 'already'; readonly share: Share }
  /** Nothing was recorded: `share` is in this channel already, is being sent there, or may be there. */
  | { readonly kind: 'recent'; readonly share: Share };

export type RemoveResult =
  | { readonly kind: 'removed'; readonly share: Share }
  /** An earlier act removed it. */
  | { readonly kind: 'already'; readonly share: Share }
  /** The server has no such share, or it was never posted. */
  | { readonly kind: 'unknown' };

export type Shares = {
  /**
   * Records a share before it is sent. With `unlessSharedSince`, answers `recent` where the entry was,
   * or may have been, posted in that channel at that time or later and was not removed. Of two
   * moderators who begin at the same time, one gets `recent`.
   */
  begin(act: Act, request: ShareRequest, unlessSharedSince?: number): Promise<BeginResult>;
  /** To be called after sending; `thread` if the post opened one. Undefined for an unknown share. */
  markPosted(
    key: ShareKey,
    message: string,
    at: number,
    thread?: string,
  ): Promise<Share | undefined>;
  /** To be called when sending failed. Leaves a posted share as it is. */
  markFailed(key: ShareKey, reason: string, at: number): Promise<Share | undefined>;
  /** To be called after the message was deleted. */
  markRemoved(act: Act, id: string): Promise<RemoveResult>;
  /** Shares that were posted and not removed, latest first. */
  latest(server: string, limit: number): Promise<readonly Share[]>;
  /** The share whose post is this message of Discord's, unless it was removed. */
  findPosted(server: string, message: string): Promise<Share | undefined>;
  /** In any state. */
  get(key: ShareKey): Promise<Share | undefined>;
};
