/** Where a command can be used, and by whom it can be installed. */
import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';

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
