/** A server's channels over Discord's REST API: what the bot may do there, posting and removing. */
import { DiscordAPIError, HTTPError } from '@discordjs/rest';
import type { REST } from 'discord.js';
import {
  ChannelType,
  MessageReferenceType,
  OverwriteType,
  PermissionFlagsBits,
  Routes,
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type APIMessage,
  type APIOverwrite,
  type APIThreadChannel,
  type RESTAPIPartialCurrentUserGuild,
} from 'discord-api-types/v10';
import { findPost, threadName } from './find-sent-post.ts';
import { toMessageBody } from './message-body.ts';
import type { Channels, Place, Post, PostResult } from '../bot/channels.ts';

/** Discord gives servers in pages of at most 200. */
const SERVERS_PER_PAGE = 200;

/** `bot` is the id of the bot's user. */
export function createRestChannels(rest: REST, bot: string): Channels {
  async function find(server: string, id: string): Promise<Place | undefined> {
    const channel = (await rest.get(Routes.channel(id))) as APIChannel;
    if (!('guild_id' in channel) || channel.guild_id !== server) return undefined;
    const kind = placeKind(channel.type);
    const parent = 'parent_id' in channel ? (channel.parent_id ?? undefined) : undefined;
    const [guild, member, home] = await Promise.all([
      rest.get(Routes.guild(server)) as Promise<APIGuild>,
      rest.get(Routes.guildMember(server, bot)) as Promise<APIGuildMember>,
      // A thread has no overwrites of its own; its parent's hold.
      kind === 'thread' && parent !== undefined
        ? (rest.get(Routes.channel(parent)) as Promise<APIChannel>)
        : channel,
    ]);
    const overwrites = 'permission_overwrites' in home ? (home.permission_overwrites ?? []) : [];
    return {
      id,
      server,
      name: channel.name ?? '',
      kind,
      parent,
      botPermissions: permissionsOf(bot, member, guild, overwrites),
    };
  }

  return {
    find: (server, channel) => unlessGone(find(server, channel)),

    async post(place, post): Promise<PostResult> {
      try {
        return place.kind === 'forum'
          ? await openForumPost(rest, place, post)
          : await postMessage(rest, place, post);
      } catch (error) {
        return { kind: failureOf(error) };
      }
    },

    findPost: (place, post, since) => findPost(rest, bot, place, post, since),

    async remove(channel, message) {
      try {
        await rest.delete(Routes.channelMessage(channel, message));
        return 'removed';
      } catch (error) {
        return failureOf(error);
      }
    },

    async systemChannel(server) {
      const guild = await unlessGone(rest.get(Routes.guild(server)) as Promise<APIGuild>);
      const channel = guild?.system_channel_id;
      return channel ? unlessGone(find(server, channel)) : undefined;
    },

    async servers() {
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
    },
  };
}

async function postMessage(rest: REST, place: Place, post: Post): Promise<PostResult> {
  const body = {
    ...messageBody(post),
    nonce: post.nonce,
    enforce_nonce: true,
    ...(post.replyTo === undefined
      ? {}
      : {
          message_reference: {
            type: MessageReferenceType.Default,
            message_id: post.replyTo,
            // The checked message may be gone by now; the post must not fail for it.
            fail_if_not_exists: false,
          },
        }),
  };
  const message = (await rest.post(Routes.channelMessages(place.id), { body })) as APIMessage;
  return { kind: 'posted', message: message.id, channel: place.id };
}

async function openForumPost(rest: REST, place: Place, post: Post): Promise<PostResult> {
  const body = { name: threadName(post.title), message: messageBody(post) };
  const thread = (await rest.post(Routes.threads(place.id), { body })) as APIThreadChannel;
  // Discord gives a forum post and its first message the same id.
  return { kind: 'posted', message: thread.id, channel: thread.id };
}

function messageBody({ message, mentionRole }: Post) {
  const body = toMessageBody(message, 'public');
  if (mentionRole === undefined) return body;
  return {
    ...body,
    content: `<@&${mentionRole}> ${body.content ?? ''}`.trim(),
    allowed_mentions: { parse: [], roles: [mentionRole] },
  };
}

export function placeKind(type: ChannelType): Place['kind'] {
  switch (type) {
    case ChannelType.GuildText:
      return 'text';
    case ChannelType.GuildAnnouncement:
      return 'announcement';
    case ChannelType.PublicThread:
    case ChannelType.PrivateThread:
    case ChannelType.AnnouncementThread:
      return 'thread';
    case ChannelType.GuildForum:
      return 'forum';
    case ChannelType.GuildVoice:
    case ChannelType.GuildStageVoice:
      return 'voice';
    case ChannelType.DM:
    case ChannelType.GroupDM:
    case ChannelType.GuildCategory:
    case ChannelType.GuildDirectory:
    case ChannelType.GuildMedia:
      return 'other';
  }
}

/** As Discord computes them: the server's, then the channel's overwrites for everyone, roles, member. */
function permissionsOf(
  bot: string,
  member: APIGuildMember,
  guild: APIGuild,
  overwrites: readonly APIOverwrite[],
): bigint {
  const all = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n);
  // The role of everyone has the id of the server.
  const roles = new Set([guild.id, ...member.roles]);
  const base = guild.roles
    .filter(({ id }) => roles.has(id))
    .reduce((sum, { permissions }) => sum | BigInt(permissions), 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return all;
  const steps = [
    overwrites.filter(({ id }) => id === guild.id),
    overwrites.filter(
      ({ id, type }) => type === OverwriteType.Role && id !== guild.id && roles.has(id),
    ),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === bot),
  ];
  return steps.reduce((permissions, step) => {
    const deny = step.reduce((sum, overwrite) => sum | BigInt(overwrite.deny), 0n);
    const allow = step.reduce((sum, overwrite) => sum | BigInt(overwrite.allow), 0n);
    return (permissions & ~deny) | allow;
  }, base);
}

/** Undefined for what is gone or not the bot's to see; rejects for everything else. */
async function unlessGone<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking;
  } catch (error) {
    if (failureOf(error) === 'unavailable') throw error;
    return undefined;
  }
}

/** REST has waited out rate limits and retried failures before it rejects. */
function failureOf(error: unknown): 'gone' | 'forbidden' | 'unavailable' {
  if (error instanceof DiscordAPIError && error.status === 404) return 'gone';
  if (error instanceof DiscordAPIError && error.status === 403) return 'forbidden';
  if (error instanceof DiscordAPIError && error.status < 500 && error.status !== 429) throw error;
  if (error instanceof DiscordAPIError || error instanceof HTTPError) return 'unavailable';
  if (error instanceof Error && ('code' in error || error.name === 'AbortError'))
    return 'unavailable';
  throw error;
}
