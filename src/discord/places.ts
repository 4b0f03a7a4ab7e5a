/** A channel as a place to post in: what kind it is, and what the bot may do there. */
import type { REST } from 'discord.js';
import {
  ChannelType,
  OverwriteType,
  PermissionFlagsBits,
  Routes,
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type APIOverwrite,
} from 'discord-api-types/v10';
import type { Place } from '../bot/channels.ts';

/**
 * `bot` is the id of the bot's user. Undefined for a channel of another server. Rejects where Discord
 * refuses.
 */
export async function findPlace(
  rest: REST,
  bot: string,
  server: string,
  id: string,
): Promise<Place | undefined> {
  const channel = await readChannel(rest, id);
  if (!('guild_id' in channel) || channel.guild_id !== server) return undefined;
  const { permissions } = await readPermissions(rest, server, channel, bot);
  return {
    id,
    server,
    name: channel.name ?? '',
    kind: placeKind(channel.type),
    parent: parentOf(channel),
    botPermissions: permissions,
  };
}

/** Those of a member in a channel, as `Channels.memberPermissions`. */
export async function findMemberPermissions(
  rest: REST,
  server: string,
  id: string,
  user: string,
): Promise<bigint> {
  const channel = await readChannel(rest, id);
  const { permissions, member } = await readPermissions(rest, server, channel, user);
  // Of a member in timeout, Discord ignores all others.
  const isInTimeout = Date.parse(member.communication_disabled_until ?? '') > Date.now();
  return isInTimeout ? permissions & ALLOWED_IN_TIMEOUT : permissions;
}

const ALLOWED_IN_TIMEOUT = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

async function readChannel(rest: REST, id: string): Promise<APIChannel> {
  const channel = (await rest.get(Routes.channel(id))) as APIChannel;
  // The page of a proxy, for one. It says nothing about the channel.
  if (typeof channel.id !== 'string') throw new TypeError('the response is not a channel');
  return channel;
}

async function readPermissions(
  rest: REST,
  server: string,
  channel: APIChannel,
  user: string,
): Promise<{ readonly member: APIGuildMember; readonly permissions: bigint }> {
  const parent = placeKind(channel.type) === 'thread' ? parentOf(channel) : undefined;
  const [guild, member, home] = await Promise.all([
    rest.get(Routes.guild(server)) as Promise<APIGuild>,
    rest.get(Routes.guildMember(server, user)) as Promise<APIGuildMember>,
    // A thread has no overwrites of its own. Those of its channel apply.
    parent === undefined ? channel : (rest.get(Routes.channel(parent)) as Promise<APIChannel>),
  ]);
  return { member, permissions: computePermissions(user, member, guild, overwritesOf(home)) };
}

function parentOf(channel: APIChannel): string | undefined {
  return 'parent_id' in channel ? (channel.parent_id ?? undefined) : undefined;
}

function overwritesOf(channel: APIChannel): readonly APIOverwrite[] {
  return 'permission_overwrites' in channel ? (channel.permission_overwrites ?? []) : [];
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

/**
 * As Discord computes them: those of the user's roles in the server, then the channel's overwrites for
 * everyone, for roles, and for the user. The owner of a server has all.
 */
function computePermissions(
  user: string,
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
  if (guild.owner_id === user || (base & PermissionFlagsBits.Administrator) !== 0n) return all;
  const steps = [
    overwrites.filter(({ id }) => id === guild.id),
    overwrites.filter(
      ({ id, type }) => type === OverwriteType.Role && id !== guild.id && roles.has(id),
    ),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === user),
  ];
  return steps.reduce((permissions, step) => {
    const deny = step.reduce((sum, overwrite) => sum | BigInt(overwrite.deny), 0n);
    const allow = step.reduce((sum, overwrite) => sum | BigInt(overwrite.allow), 0n);
    return (permissions & ~deny) | allow;
  }, base);
}
