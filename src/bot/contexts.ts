/** Where a command can be used, and by whom it can be installed. */
import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';

/** Asking works in servers, in direct messages, and for a person who installed the bot alone. */
export const everywhere = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
} satisfies object;

/**
 * Discord's OpenAPI takes an integer here and gives a text back; the types of discord-api-types know
 * the text alone.
 */
const asSent = (permissions: bigint) => Number(permissions) as unknown as string;

/** Discord shows it to members with Manage Messages, unless the server's admins decide otherwise. */
export const inServersForModerators = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  default_member_permissions: asSent(PermissionFlagsBits.ManageMessages),
} satisfies object;

export const inServersForAdmins = {
  ...inServersForModerators,
  default_member_permissions: asSent(PermissionFlagsBits.ManageGuild),
} satisfies object;
