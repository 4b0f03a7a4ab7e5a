/** What commands and schedules need of a server's channels. `src/discord` speaks to Discord for them. */
import type { Message } from '../answers/message.ts';

/** A channel or thread as the bot sees it now. */
export type Place = {
  readonly id: string;
  readonly server: string;
  readonly name: string;
  /** A post in a `forum` opens a thread. `other` holds no messages: a category, for one. */
  readonly kind: 'text' | 'announcement' | 'thread' | 'forum' | 'voice' | 'other';
  /** The channel of a thread. */
  readonly parent: string | undefined;
  /** The bot's own permissions there, overwrites included, as Discord's bits. */
  readonly botPermissions: bigint;
};

export type Post = {
  readonly message: Message;
  /**
   * At most 25 characters. For the same nonce within a few minutes, Discord returns the first message
   * instead of posting again.
   */
  readonly nonce: string;
  /** The id of the interaction that asked for it: every message of this post has a later one. */
  readonly after?: string;
  /** A message in the same channel, which the post answers. It may be gone by then. */
  readonly replyTo?: string | undefined;
  /** The one role that may be pinged. */
  readonly mentionRole?: string | undefined;
  /** Notifies nobody. */
  readonly silent?: boolean;
  /** The name of a forum post. Cut at 100 characters. */
  readonly title: string;
};

export type PostResult =
  /** In a forum, `channel` is the thread that was opened. */
  | { readonly kind: 'posted'; readonly message: string; readonly channel: string }
  /** The channel or server is gone (404), or the bot may not (403). */
  | { readonly kind: 'gone' | 'forbidden' }
  /** Discord will not take this post, however often it is asked. `error` is Discord's. */
  | {
      readonly kind: 'refused';
      /** `archived` or locked: the thread. `filtered`: by the server's automatic moderation. */
      readonly why: 'archived' | 'filtered' | 'other';
      readonly error: Error;
    }
  /** Discord is overloaded or failing, and so were retries. Nothing was posted. */
  | { readonly kind: 'unavailable' }
  /** Discord may have posted it: its response was lost, and the channel could not be read. */
  | { readonly kind: 'uncertain' };

export type FoundPost =
  | { readonly kind: 'found'; readonly message: string }
  | { readonly kind: 'none' }
  /** The bot may not read the history of the channel, or too many messages came since. */
  | { readonly kind: 'unknown' };

export type Channels = {
  /** Undefined when it is gone, in another server, or hidden from the bot. */
  find(server: string, channel: string): Promise<Place | undefined>;
  /** A member's own permissions there now, overwrites included. Rejects where Discord does not say. */
  memberPermissions(server: string, channel: string, user: string): Promise<bigint>;
  /** Posts once, also where Discord's response is lost. Never rejects for what Discord does. */
  post(place: Place, post: Post): Promise<PostResult>;
  /**
   * Looks for a post of which Discord's answer was lost: a message by the bot with the same text, sent
   * at that time (ms since 1970) or later. Rejects while Discord is unavailable.
   */
  findPost(
    place: Place,
    post: Pick<Post, 'message' | 'title' | 'after'>,
    since: number,
  ): Promise<FoundPost>;
  /**
   * Publishes a message of an announcement channel to the servers that follow it. Does nothing if it
   * was published before. Rejects if Discord refuses, as after ten messages in an hour.
   */
  publish(channel: string, message: string): Promise<void>;
  /** `unavailable`: it may be removed or not. */
  remove(
    channel: string,
    message: string,
  ): Promise<'removed' | 'gone' | 'forbidden' | 'unavailable'>;
  /** The channel where Discord shows its notices to a server. Undefined when there is none. */
  systemChannel(server: string): Promise<Place | undefined>;
  /** The ids of all servers in which the bot is a member. */
  servers(): Promise<readonly string[]>;
};
