/** Which channels the bot may use, and what it may do there. */
import { PermissionFlagsBits as Permission } from 'discord-api-types/v10';
import { memberPermissions } from '../world/permissions.ts';
import { botMember } from '../world/servers.ts';
import type { Channel, World } from '../world/world.ts';
import { apiErrors } from './api-errors.ts';

/**
 * The channel with this id. Throws `ApiError` when there is none, when the bot does not see it, and
 * when the bot lacks the `needed` permission there.
 */
export function findBotChannel(world: World, id: string, needed = 0n): Channel {
  const channel = world.channels.get(id);
  if (channel === undefined) throw apiErrors.unknownChannel();
  if (!botHas(world, channel, Permission.ViewChannel)) throw apiErrors.missingAccess();
  if (needed !== 0n) requirePermission(world, channel, needed);
  return channel;
}

export function botHas(world: World, channel: Channel, permission: bigint): boolean {
  if (channel.server === undefined) return true;
  const bot = botMember(world, channel.server);
  return bot !== undefined && (memberPermissions(channel.server, bot, channel) & permission) !== 0n;
}

/** Throws `ApiError` when the bot lacks the permission in the channel. */
export function requirePermission(world: World, channel: Channel, permission: bigint): void {
  if (!botHas(world, channel, permission)) throw apiErrors.missingPermissions();
}
