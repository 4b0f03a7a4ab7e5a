/** Who may do what in which channel: Discord's calculation over roles and a channel's overwrites. */
import { OverwriteType, PermissionFlagsBits as Permission } from 'discord-api-types/v10';
import type { Channel, Member, Server } from './world.ts';

/** Every permission that Discord knows. */
export const ALL_PERMISSIONS = Object.values(Permission).reduce((all, bit) => all | bit, 0n);

/**
 * What an app may do in direct messages, and where somebody installed it for themselves only: its
 * answers always show embeds and files (Discord's change log of 9 August 2022).
 */
export const USER_INSTALL_PERMISSIONS =
  Permission.EmbedLinks | Permission.AttachFiles | Permission.MentionEveryone;

/**
 * The member's permissions in the channel; in the server as a whole when `channel` is undefined.
 * The algorithm: https://docs.discord.com/developers/topics/permissions#permission-overwrites
 */
export function memberPermissions(
  server: Server,
  member: Member,
  channel: Channel | undefined,
): bigint {
  if (server.ownerId === member.user.id) return ALL_PERMISSIONS;
  let allowed = BigInt(server.roles.get(server.id)?.permissions ?? '0');
  for (const role of member.roles) allowed |= BigInt(server.roles.get(role)?.permissions ?? '0');
  if (allowed & Permission.Administrator) return ALL_PERMISSIONS;
  return channel === undefined ? allowed : applyOverwrites(allowed, server, member, channel);
}

function applyOverwrites(
  rolePermissions: bigint,
  server: Server,
  member: Member,
  channel: Channel,
): bigint {
  let allowed = rolePermissions;
  // A thread has no overwrites of its own; those of its parent apply.
  const { overwrites } = channel.thread?.parent ?? channel;
  const everyone = overwrites.find(({ id }) => id === server.id);
  if (everyone) allowed = (allowed & ~BigInt(everyone.deny)) | BigInt(everyone.allow);
  let deny = 0n;
  let allow = 0n;
  for (const overwrite of overwrites) {
    if (overwrite.id !== server.id && member.roles.includes(overwrite.id)) {
      deny |= BigInt(overwrite.deny);
      allow |= BigInt(overwrite.allow);
    }
  }
  allowed = (allowed & ~deny) | allow;
  const own = overwrites.find(({ id }) => id === member.user.id);
  if (own) allowed = (allowed & ~BigInt(own.deny)) | BigInt(own.allow);
  return withoutUseless(allowed, channel);
}

/** Some permissions have no effect without others. */
function withoutUseless(allowed: bigint, channel: Channel): bigint {
  if (!(allowed & Permission.ViewChannel)) return 0n;
  if (allowed & sendPermission(channel)) return allowed;
  return (
    allowed &
    ~(
      Permission.EmbedLinks |
      Permission.AttachFiles |
      Permission.MentionEveryone |
      Permission.SendTTSMessages
    )
  );
}

/** The permission that it takes to write here: threads have one of their own. */
export function sendPermission(channel: Channel): bigint {
  return channel.thread === undefined ? Permission.SendMessages : Permission.SendMessagesInThreads;
}

/** Takes permissions away from one member in one channel, as a server's admin can. */
export function denyPermissions(channel: Channel, userId: string, permissions: bigint): void {
  const index = channel.overwrites.findIndex(({ id }) => id === userId);
  const before = index < 0 ? undefined : channel.overwrites.splice(index, 1)[0];
  channel.overwrites.push({
    id: userId,
    type: OverwriteType.Member,
    allow: String(BigInt(before?.allow ?? '0') & ~permissions),
    deny: String(BigInt(before?.deny ?? '0') | permissions),
  });
}
