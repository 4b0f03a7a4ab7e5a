/** A server's channels over Discord's REST API: finding them, posting and removing. */
import { DiscordAPIError, HTTPError } from '@discordjs/rest';
import type { REST } from 'discord.js';
import {
  MessageFlags,
  MessageReferenceType,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  Routes,
  type APIGuild,
  type APIMessage,
  type APIThreadChannel,
  type RESTAPIPartialCurrentUserGuild,
} from 'discord-api-types/v10';
import { findPost, threadName } from './find-sent-post.ts';
import { toMessageBody } from './message-body.ts';
import { findPlace } from './places.ts';
import type { Channels, Place, Post, PostResult } from '../bot/channels.ts';

/** `bot` is the id of the bot's user. */
export function createRestChannels(rest: REST, bot: string): Channels {
  return {
    find: (server, channel) => unlessGone(findPlace(rest, bot, server, channel)),
    post: (place, post) => sendPost(rest, place, post),
    findPost: (place, post, since) => findPost(rest, bot, place, post, since),

    publish: (channel, message) => publishMessage(rest, channel, message),

    async remove(channel, message) {
      try {
        await rest.delete(Routes.channelMessage(channel, message));
        return 'removed';
      } catch (error) {
        return classifyError(error);
      }
    },

    async systemChannel(server) {
      const guild = await unlessGone(rest.get(Routes.guild(server)) as Promise<APIGuild>);
      const channel = guild?.system_channel_id;
      return channel ? unlessGone(findPlace(rest, bot, server, channel)) : undefined;
    },

    servers: () => listServers(rest),
  };
}

/** Discord gives servers in pages of at most 200. */
const SERVERS_PER_PAGE = 200;

async function listServers(rest: REST): Promise<readonly string[]> {
  const ids: string[] = [];
  for (;;) {
    const after = ids.at(-1);
    const query = new URLSearchParams({ limit: String(SERVERS_PER_PAGE) });
    if (after !== undefined) query.set('after', after);
    const page = (await rest.get(Routes.userGuilds(), {
      query,
    })) as RESTAPIPartialCurrentUserGuild[];
    ids.push(...page.map(({ id }) => id));
    if (page.length < SERVERS_PER_PAGE) return ids;
  }
}

async function sendPost(rest: REST, place: Place, post: Post): Promise<PostResult> {
  try {
    return place.kind === 'forum'
      ? await openForumPost(rest, place, post)
      : await postMessage(rest, place, post);
  } catch (error) {
    return { kind: classifyError(error) };
  }
}

async function postMessage(rest: REST, place: Place, post: Post): Promise<PostResult> {
  const body = {
    ...messageBody(post),
    nonce: post.nonce,
    enforce_nonce: true,
    ...replyReference(place, post),
  };
  const message = (await rest.post(Routes.channelMessages(place.id), { body })) as APIMessage;
  return { kind: 'posted', message: message.id, channel: place.id };
}

/** Discord takes no reply from a bot that may not read what was written before. */
function replyReference({ botPermissions }: Place, { replyTo }: Post) {
  const mayReply = (botPermissions & PermissionFlagsBits.ReadMessageHistory) !== 0n;
  if (replyTo === undefined || !mayReply) return {};
  return {
    message_reference: {
      type: MessageReferenceType.Default,
      message_id: replyTo,
      fail_if_not_exists: false,
    },
  };
}

async function publishMessage(rest: REST, channel: string, message: string): Promise<void> {
  try {
    await rest.post(Routes.channelMessageCrosspost(channel, message));
  } catch (error) {
    const code = error instanceof DiscordAPIError ? error.code : undefined;
    if (code !== RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted) throw error;
  }
}

async function openForumPost(rest: REST, place: Place, post: Post): Promise<PostResult> {
  const body = { name: threadName(post.title), message: messageBody(post) };
  const thread = (await rest.post(Routes.threads(place.id), { body })) as APIThreadChannel;
  // Discord gives a forum post and its first message the same id.
  return { kind: 'posted', message: thread.id, channel: thread.id };
}

function messageBody({ message, mentionRole, silent = false }: Post) {
  const body = {
    ...toMessageBody(message),
    ...(silent && { flags: MessageFlags.SuppressNotifications }),
  };
  if (mentionRole === undefined) return body;
  return {
    ...body,
    content: `<@&${mentionRole}> ${body.content ?? ''}`.trim(),
    allowed_mentions: { parse: [], roles: [mentionRole] },
  };
}

/** Undefined for what is gone or hidden from the bot. Rejects with any other error. */
async function unlessGone<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request;
  } catch (error) {
    if (classifyError(error) === 'unavailable') throw error;
    return undefined;
  }
}

/**
 * For an error of REST, which has waited for rate limits and retried by then. Throws an error that is
 * a fault of the bot: a request that Discord does not accept, for one.
 */
function classifyError(error: unknown): 'gone' | 'forbidden' | 'unavailable' {
  if (error instanceof DiscordAPIError && error.status === 404) return 'gone';
  if (error instanceof DiscordAPIError && error.status === 403) return 'forbidden';
  if (error instanceof DiscordAPIError && error.status < 500 && error.status !== 429) throw error;
  if (error instanceof DiscordAPIError || error instanceof HTTPError) return 'unavailable';
  if (error instanceof Error && ('code' in error || error.name === 'AbortError'))
    return 'unavailable';
  throw error;
}
