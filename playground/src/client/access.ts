/** What a person may see and write. */
import { PermissionFlagsBits as Permission, type APIUser } from 'discord-api-types/v10';
import { memberPermissions, sendPermission } from '../world/permissions.ts';
import { holdsMessages, type Channel, type StoredMessage } from '../world/world.ts';

export function canSee(channel: Channel, user: APIUser): boolean {
  return channel.server === undefined
    ? channel.recipient?.id === user.id
    : hasPermission(channel, user, Permission.ViewChannel);
}

export function canSeeMessage({ channel, visibleTo }: StoredMessage, user: APIUser): boolean {
  return (visibleTo === undefined || visibleTo === user.id) && canSee(channel, user);
}

export function canWrite(channel: Channel, user: APIUser): boolean {
  if (!holdsMessages(channel)) return false;
  return channel.server === undefined
    ? channel.recipient?.id === user.id
    : hasPermission(channel, user, sendPermission(channel));
}

function hasPermission(channel: Channel, user: APIUser, permission: bigint): boolean {
  const { server } = channel;
  const member = server?.members.get(user.id);
  if (server === undefined || member === undefined) return false;
  return (memberPermissions(server, member, channel) & permission) !== 0n;
}
