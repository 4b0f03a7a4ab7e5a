/** Finds a post of which Discord's answer was lost, because a connection broke or a process ended. */
import { DiscordSnowflake } from '@sapphire/snowflake';
import type { REST } from 'discord.js';
import {
  Routes,
  type APIMessage,
  type APIThreadChannel,
  type RESTGetAPIGuildThreadsResult,
} from 'discord-api-types/v10';
import type { FoundPost, Place, Post } from '../bot/channels.ts';
import { botMay } from '../bot/permissions.ts';
import { shorten } from '../answers/limits.ts';

/** Discord gives messages in pages of at most 100. */
const MESSAGES_PER_PAGE = 100;

/** 500 messages. With more since then, the answer is `unknown`. */
const PAGES = 5;

/** Discord's clock may be that much behind ours. */
const CLOCKS_DIFFER_MS = 60_000;

/** Discord's limit for a thread, and so for a forum post. */
const LONGEST_THREAD_NAME = 100;

export function threadName(title: string): string {
  return shorten(title, LONGEST_THREAD_NAME);
}

/** See `Channels.findPost`. `bot` is the id of the bot's user. */
export async function findPost(
  rest: REST,
  bot: string,
  place: Place,
  post: Pick<Post, 'message' | 'title' | 'after'>,
  since: number,
): Promise<FoundPost> {
  // Without this permission, Discord returns an empty list.
  if (!botMay(place.botPermissions, 'readHistory')) return { kind: 'unknown' };
  // With `after`, the same entry posted a minute before is not taken for this post.
  const from =
    post.after === undefined
      ? DiscordSnowflake.generate({ timestamp: since - CLOCKS_DIFFER_MS })
      : BigInt(post.after);
  return place.kind === 'forum'
    ? findThread(rest, bot, place, post.title, from)
    : findMessage(rest, bot, place, post.message, from);
}

async function findMessage(
  rest: REST,
  bot: string,
  place: Place,
  { content: wanted = '' }: Post['message'],
  from: bigint,
): Promise<FoundPost> {
  let after = String(from);
  for (let page = 0; page < PAGES; page += 1) {
    const query = new URLSearchParams({ after, limit: String(MESSAGES_PER_PAGE) });
    const messages = (await rest.get(Routes.channelMessages(place.id), { query })) as APIMessage[];
    const found = messages.find(
      ({ id, author, content }) =>
        // A mention of a role may come first.
        author.id === bot && BigInt(id) > from && letters(content).endsWith(letters(wanted)),
    );
    if (found) return { kind: 'found', message: found.id };
    // Discord returns the latest first.
    const [latest] = messages;
    if (!latest || messages.length < MESSAGES_PER_PAGE) return { kind: 'none' };
    after = latest.id;
  }
  return { kind: 'unknown' };
}

/** Discord may change spaces, and characters that cannot be seen. */
function letters(text: string): string {
  return text.replaceAll(/[\s\p{Cf}]/gu, '');
}

/** A forum may archive posts after an hour, so active and archived threads are searched. */
async function findThread(
  rest: REST,
  bot: string,
  place: Place,
  title: string,
  from: bigint,
): Promise<FoundPost> {
  const lists = [
    Routes.guildActiveThreads(place.server),
    Routes.channelThreads(place.id, 'public'),
  ];
  for (const list of lists) {
    const { threads } = (await rest.get(list)) as RESTGetAPIGuildThreadsResult;
    const found = (threads as readonly APIThreadChannel[]).find(
      (thread) =>
        thread.parent_id === place.id &&
        thread.owner_id === bot &&
        thread.name === threadName(title) &&
        BigInt(thread.id) > from,
    );
    if (found) return { kind: 'found', message: found.id };
  }
  return { kind: 'none' };
}
