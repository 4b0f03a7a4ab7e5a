/** Where a command can be used, and who can install it. */
import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';

/** In servers, in direct messages, and everywhere for a member who installed the bot for themselves. */
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

/** Discord's OpenAPI takes an integer and returns a text. discord-api-types knows only the text. */
const asSent = (permissions: bigint) => Number(permissions) as unknown as string;

/** For members with Manage Messages, unless the server's admins decide otherwise. */
export const inServersForModerators = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  default_member_permissions: asSent(PermissionFlagsBits.ManageMessages),
} satisfies object;

export const inServersForAdmins = {
  ...inServersForModerators,
  default_member_permissions: asSent(PermissionFlagsBits.ManageGuild),
} satisfies object;
