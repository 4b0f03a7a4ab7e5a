/** Interactions as Discord sends them, without their ids and tokens. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';

/** `typing` asks for the completion of the last value. */
export function slashCommand(
  name: string,
  values: Readonly<Record<string, string>>,
  typing = false,
): object {
  const options = Object.entries(values).map(([option, value]) => ({
    type: ApplicationCommandOptionType.String,
    name: option,
    value,
    ...(typing ? { focused: true } : {}),
  }));
  return {
    type: typing
      ? InteractionType.ApplicationCommandAutocomplete
      : InteractionType.ApplicationCommand,
    application_id: '1',
    app_permissions: '18432',
    guild_id: '2',
    channel: { id: '3', type: 0 },
    member: { user: { id: '4', username: 'member' }, roles: [], permissions: '2048' },
    locale: 'en-GB',
    authorizing_integration_owners: { 0: '2' },
    entitlements: [],
    data: { id: '5', name, type: ApplicationCommandType.ChatInput, options },
  };
}
