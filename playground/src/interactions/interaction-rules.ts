/** Discord's rules about interactions: which responses each takes, and what kind of message an answer is. */
import {
  ApplicationCommandType,
  ComponentType,
  InteractionResponseType as Response,
  InteractionType,
  MessageFlags,
  MessageType,
  type APIInteraction,
  type APIMessage,
} from 'discord-api-types/v10';
import { texts } from '../texts.ts';
import type { PendingInteraction } from './pending-interaction.ts';

/** Which responses Discord takes for an interaction of this type. */
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

/** What Discord shows when nothing came. */
export function noAnswerText(type: InteractionType): string {
  if (type === InteractionType.ApplicationCommandAutocomplete) return texts.answerErrors.noChoices;
  return type === InteractionType.ApplicationCommand
    ? texts.answerErrors.noResponse
    : texts.answerErrors.failed;
}

/** The kind of message that an answer is, and what it refers to. */
export function answerOrigin(asked: PendingInteraction): Partial<APIMessage> {
  const { interaction, on, original } = asked;
  const replied = original ?? on;
  if (replied !== undefined) {
    return {
      type: MessageType.Reply,
      message_reference: {
        type: 0,
        channel_id: replied.channel.id,
        message_id: replied.message.id,
        ...(replied.channel.server === undefined ? {} : { guild_id: replied.channel.server.id }),
      },
    };
  }
  if (interaction.type !== InteractionType.ApplicationCommand) return {};
  const slash = interaction.data.type === ApplicationCommandType.ChatInput;
  return {
    type: slash ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand,
    interaction: {
      id: interaction.id,
      type: interaction.type,
      name: interaction.data.name,
      user: asked.user,
    },
  };
}

/** Neither the server nor the direct messages with the bot: the person brought the app along. */
export function isUserInstallOnly(interaction: APIInteraction): boolean {
  return !('0' in interaction.authorizing_integration_owners);
}

export function focusedOptionType(interaction: APIInteraction): number {
  if (interaction.type !== InteractionType.ApplicationCommandAutocomplete) return 3;
  type Typed = {
    readonly type: number;
    readonly focused?: boolean;
    readonly options?: readonly Typed[];
  };
  const find = (options: readonly Typed[]): Typed | undefined =>
    options
      .flatMap((option) => option.options ?? [option])
      .flatMap((option) => option.options ?? [option])
      .find(({ focused }) => focused);
  return find(interaction.data.options)?.type ?? 3;
}

/** The API's answer to a callback with `with_response=true`. */
export function callbackResult(asked: PendingInteraction, type: Response): unknown {
  const message =
    type === Response.Modal || type === Response.ApplicationCommandAutocompleteResult
      ? undefined
      : asked.original?.message;
  return {
    interaction: {
      id: asked.interaction.id,
      type: asked.interaction.type,
      ...(message === undefined
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: ((message.flags ?? 0) & MessageFlags.Loading) !== 0,
            response_message_ephemeral: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
          }),
    },
    ...(message !== undefined &&
    (type === Response.ChannelMessageWithSource || type === Response.UpdateMessage)
      ? { resource: { type, message } }
      : {}),
  };
}

/** The component with this `custom_id`, wherever it stands in a message. */
export function findComponent(message: APIMessage, customId: string) {
  for (const row of message.components ?? []) {
    if (row.type !== ComponentType.ActionRow) continue;
    for (const component of row.components) {
      if ('custom_id' in component && component.custom_id === customId) return component;
    }
  }
  return undefined;
}
