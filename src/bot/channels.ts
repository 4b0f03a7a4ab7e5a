/** What commands and schedules need of a server's channels, whoever speaks to Discord for them. */
import type { Message } from '../answers/message.ts';

/** A channel or thread as the bot sees it now. */
export type Place = {
  readonly id: string;
  readonly server: string;
  readonly name: string;
  /** Posting to `forum` opens a post; `other` holds no messages (a category, a stage). */
  readonly kind: 'text' | 'announcement' | 'thread' | 'forum' | 'voice' | 'other';
  /** Of a thread: the channel it belongs to. */
  readonly parent: string | undefined;
  /** The bot's own permissions there, with all overwrites; Discord's bit set. */
  readonly botPermissions: bigint;
};

export type Post = {
  readonly message: Message;
  /** At most 25 characters; Discord gives back the first message when it comes twice in a few minutes. */
  readonly nonce: string;
  /** A message in the same channel to answer. */
  readonly replyTo?: string | undefined;
  /** The one role that may be pinged. */
  readonly mentionRole?: string | undefined;
  /** What a forum post is called; at most 100 characters. */
  readonly title: string;
};

export type PostResult =
  /** `channel` differs from the place for a forum: it is the post that was opened. */
  | { readonly kind: 'posted'; readonly message: string; readonly channel: string }
  /** The channel or server is gone (404), or the bot may not (403). */
  | { readonly kind: 'gone' | 'forbidden' }
  /** Discord is overloaded or failing; it was tried as often as makes sense. */
  | { readonly kind: 'unavailable' };

export type FoundPost =
  | { readonly kind: 'found'; readonly message: string }
  | { readonly kind: 'none' }
  /** The bot may not read there what was said before, or too much was said since. */
  | { readonly kind: 'unknown' };

export type Channels = {
  /** Undefined when it is gone, in another server, or not visible to the bot. */
  find(server: string, channel: string): Promise<Place | undefined>;
  post(place: Place, post: Post): Promise<PostResult>;
  /**
   * Whether a post whose answer was lost stands: a message of the bot's own with an embed of this
   * title, sent there at that time (ms since 1970) or later. Rejects while Discord is unavailable.
   */
  findPost(place: Place, post: Pick<Post, 'message' | 'title'>, since: number): Promise<FoundPost>;
  remove(
    channel: string,
    message: string,
  ): Promise<'removed' | 'gone' | 'forbidden' | 'unavailable'>;
  /** Where Discord shows a server's own notices; undefined when it has none. */
  systemChannel(server: string): Promise<Place | undefined>;
  /** The ids of all servers that the bot is in. */
  servers(): Promise<readonly string[]>;
};

/** Where a message can be opened in Discord. */
export function messageUrl(server: string, channel: string, message: string): string {
  return `https://discord.com/channels/${server}/${channel}/${message}`;
}
