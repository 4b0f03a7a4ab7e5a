/** Discord's rules about interactions: which responses each takes, and what kind of message an answer is. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionResponseType as Response,
  InteractionType,
  MessageFlags,
  MessageType,
  type APIInteraction,
  type APIMessage,
} from 'discord-api-types/v10';
import { messageReference } from '../resources/compose-message.ts';
import { texts } from '../texts.ts';
import type { PendingInteraction } from './pending-interaction.ts';

/** The response types that Discord takes for this interaction. */
export function allowedResponses(interaction: APIInteraction): readonly number[] {
  const messages = [Response.ChannelMessageWithSource, Response.DeferredChannelMessageWithSource];
  const updates = [Response.DeferredMessageUpdate, Response.UpdateMessage];
  switch (interaction.type) {
    case InteractionType.Ping:
      return [Response.Pong];
    case InteractionType.ApplicationCommand:
      return [...messages, Response.Modal];
    case InteractionType.MessageComponent:
      return [...messages, ...updates, Response.Modal];
    case InteractionType.ApplicationCommandAutocomplete:
      return [Response.ApplicationCommandAutocompleteResult];
    case InteractionType.ModalSubmit:
      return interaction.message === undefined ? messages : [...messages, ...updates];
  }
}

/** What Discord's client shows when no answer came. */
export function noAnswerText(type: InteractionType): string {
  switch (type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return texts.answerErrors.noChoices;
    case InteractionType.ApplicationCommand:
      return texts.answerErrors.noResponse;
    case InteractionType.Ping:
    case InteractionType.MessageComponent:
    case InteractionType.ModalSubmit:
      return texts.answerErrors.failed;
  }
}

/** The fields of an answer that say what it answers: a command, or another message. */
export function answerOrigin(pending: PendingInteraction): Partial<APIMessage> {
  const { interaction, source, original, user } = pending;
  const repliedTo = original ?? source;
  if (repliedTo !== undefined) {
    return {
      type: MessageType.Reply,
      message_reference: messageReference(repliedTo.message.id, repliedTo.channel),
    };
  }
  if (interaction.type !== InteractionType.ApplicationCommand) return {};
  const { id, type, data } = interaction;
  return {
    type:
      data.type === ApplicationCommandType.ChatInput
        ? MessageType.ChatInputCommand
        : MessageType.ContextMenuCommand,
    interaction: { id, type, name: data.name, user },
  };
}

/** Whether only the person installed the app: not the server, and not a direct message with the bot. */
export function isUserInstallOnly(interaction: APIInteraction): boolean {
  return !('0' in interaction.authorizing_integration_owners);
}

type TypedOption = {
  readonly type: ApplicationCommandOptionType;
  readonly focused?: boolean;
  readonly options?: readonly TypedOption[];
};

/** The type of the option that autocomplete is asked for. */
export function focusedOptionType(interaction: APIInteraction): ApplicationCommandOptionType {
  const options =
    interaction.type === InteractionType.ApplicationCommandAutocomplete
      ? flattenOptions<TypedOption>(interaction.data.options)
      : [];
  return options.find(({ focused }) => focused)?.type ?? ApplicationCommandOptionType.String;
}

/** The options inside sub-commands and their groups, which nest two deep. */
export function flattenOptions<T extends { readonly options?: readonly T[] }>(
  options: readonly T[],
): readonly T[] {
  return options
    .flatMap((option) => option.options ?? [option])
    .flatMap((option) => option.options ?? [option]);
}

/** What the API returns for a callback with `with_response=true`. */
export function callbackResult(pending: PendingInteraction, type: Response): unknown {
  const { id, type: interactionType } = pending.interaction;
  const message =
    type === Response.Modal || type === Response.ApplicationCommandAutocompleteResult
      ? undefined
      : pending.original?.message;
  if (message === undefined) return { interaction: { id, type: interactionType } };
  const hasFlag = (flag: MessageFlags) => ((message.flags ?? 0) & flag) !== 0;
  const isMessageSent =
    type === Response.ChannelMessageWithSource || type === Response.UpdateMessage;
  return {
    interaction: {
      id,
      type: interactionType,
      response_message_id: message.id,
      response_message_loading: hasFlag(MessageFlags.Loading),
      response_message_ephemeral: hasFlag(MessageFlags.Ephemeral),
    },
    ...(isMessageSent ? { resource: { type, message } } : {}),
  };
}

/** The component with this `custom_id`, in whichever row it is. */
export function findComponent(message: APIMessage, customId: string) {
  for (const row of message.components ?? []) {
    if (row.type !== ComponentType.ActionRow) continue;
    for (const component of row.components) {
      if ('custom_id' in component && component.custom_id === customId) return component;
    }
  }
  return undefined;
}
