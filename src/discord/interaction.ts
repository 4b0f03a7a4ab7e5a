/** Reads what Discord sends into the plain requests that commands take. */
import {
  ApplicationCommandType,
  ComponentType,
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
} from 'discord-api-types/v10';
import type { Asker, CommandRequest, SuggestRequest } from '../../commands/command.ts';
import { messagesFor } from '../i18n/language.ts';

export function askerOf(interaction: APIInteraction): Asker {
  const user = interaction.member?.user ?? interaction.user;
  const id = user?.id ?? '';
  return {
    user: id,
    server: interaction.guild_id,
    home: interaction.guild_id ?? `dm:${id}`,
    channel: interaction.channel?.id,
    messages: messagesFor('locale' in interaction ? interaction.locale : 'en-US'),
  };
}

export function commandRequest(interaction: APIApplicationCommandInteraction): CommandRequest {
  const { data } = interaction;
  const message =
    data.type === ApplicationCommandType.Message
      ? data.resolved.messages[data.target_id]
      : undefined;
  return {
    asker: askerOf(interaction),
    options: data.type === ApplicationCommandType.ChatInput ? optionValues(data.options) : {},
    message: message && textOf(message),
  };
}

export function suggestRequest(
  interaction: APIApplicationCommandAutocompleteInteraction,
): SuggestRequest {
  const { options } = interaction.data;
  const focused = options.find((option) => 'focused' in option && option.focused);
  return {
    asker: askerOf(interaction),
    options: optionValues(options),
    message: undefined,
    focused: focused?.name ?? '',
    typed: focused && 'value' in focused ? String(focused.value) : '',
  };
}

export function pickedValues(interaction: APIMessageComponentInteraction): readonly string[] {
  return interaction.data.component_type === ComponentType.Button ? [] : interaction.data.values;
}

/** What a person reads in a message: its text, and that of its embeds. */
function textOf(message: {
  readonly content: string;
  readonly embeds: readonly { readonly title?: string; readonly description?: string }[];
}): string {
  const embeds = message.embeds.flatMap(({ title = '', description = '' }) => [title, description]);
  return [message.content, ...embeds].filter((text) => text !== '').join('\n');
}

function optionValues(
  options: readonly { readonly name: string; readonly value?: string | number | boolean }[] = [],
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const option of options) {
    if (option.value !== undefined) values[option.name] = String(option.value);
  }
  return values;
}
