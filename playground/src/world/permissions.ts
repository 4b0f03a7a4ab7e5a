/** Who may do what where: Discord's calculation over roles and the overwrites of a channel. */
import { OverwriteType, PermissionFlagsBits as May } from 'discord-api-types/v10';
import type { Channel, Member, Server } from './world.ts';

/** Every permission that Discord knows. */
export const ALL_PERMISSIONS = Object.values(May).reduce((all, bit) => all | bit, 0n);

/** The algorithm of https://docs.discord.com/developers/topics/permissions#permission-overwrites */
export function memberPermissions(
  server: Server,
  member: Member,
  channel: Channel | undefined,
): bigint {
  if (server.ownerId === member.user.id) return ALL_PERMISSIONS;
  let allowed = BigInt(server.roles.get(server.id)?.permissions ?? '0');
  for (const role of member.roles) allowed |= BigInt(server.roles.get(role)?.permissions ?? '0');
  if (allowed & May.Administrator) return ALL_PERMISSIONS;
  if (channel === undefined) return allowed;

  // A thread has no overwrites of its own; those of its parent hold.
  const overwrites =
    channel.thread === undefined ? channel.overwrites : channel.thread.parent.overwrites;
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

  return implied(allowed, channel);
}

/** Some permissions are worth nothing without others. */
function implied(allowed: bigint, channel: Channel): bigint {
  if (!(allowed & May.ViewChannel)) return 0n;
  const speak = channel.thread === undefined ? May.SendMessages : May.SendMessagesInThreads;
  if (allowed & speak) return allowed;
  return allowed & ~(May.EmbedLinks | May.AttachFiles | May.MentionEveryone | May.SendTTSMessages);
}

/**
 * What an app that is not a member may do where somebody brought it along, and in direct messages:
 * its answers always show embeds and files (Discord's change log of 9 August 2022).
 */
export const USER_INSTALL_PERMISSIONS = May.EmbedLinks | May.AttachFiles | May.MentionEveryone;

/** Takes permissions away from somebody in one channel, as a server's admin can. */
export function denyPermissions(channel: Channel, userId: string, permissions: bigint): void {
  const at = channel.overwrites.findIndex(({ id }) => id === userId);
  const before = at < 0 ? undefined : channel.overwrites.splice(at, 1)[0];
  channel.overwrites.push({
    id: userId,
    type: OverwriteType.Member,
    allow: String(BigInt(before?.allow ?? '0') & ~permissions),
    deny: String(BigInt(before?.deny ?? '0') | permissions),
  });
}
