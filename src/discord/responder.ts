/** Sends answers over Discord's REST API, whichever way the interaction arrived. */
import type { REST } from 'discord.js';
import { type CommandIds, linkCommands } from './link-commands.ts';
import type { TextFile } from '../answers/message.ts';
import {
  InteractionResponseType,
  Routes,
  type APIInteraction,
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
} from 'discord-api-types/v10';

export type Responder = {
  callback(
    interaction: APIInteraction,
    response: APIInteractionResponse,
    files?: readonly TextFile[],
  ): Promise<void>;
  editOriginal(
    interaction: APIInteraction,
    message: APIInteractionResponseCallbackData,
  ): Promise<void>;
  deleteOriginal(interaction: APIInteraction): Promise<void>;
  followUp(interaction: APIInteraction, message: APIInteractionResponseCallbackData): Promise<void>;
};

/**
 * The path of a request holds the interaction's own token, so the bot's token is not sent. Commands
 * that a message names become mentions.
 */
export function createRestResponder(rest: REST, commandIds: CommandIds): Responder {
  return {
    async callback({ id, token }, response, files = []) {
      await rest.post(Routes.interactionCallback(id, token), {
        body: linkResponse(response, commandIds),
        files: files.map(({ name, text }) => ({ name, data: text })),
        auth: false,
      });
    },
    async editOriginal({ application_id: application, token }, message) {
      const body = linkCommands(message, commandIds);
      await rest.patch(Routes.webhookMessage(application, token), { body, auth: false });
    },
    async deleteOriginal({ application_id: application, token }) {
      await rest.delete(Routes.webhookMessage(application, token), { auth: false });
    },
    async followUp({ application_id: application, token }, message) {
      const body = linkCommands(message, commandIds);
      await rest.post(Routes.webhook(application, token), { body, auth: false });
    },
  };
}

function linkResponse(
  response: APIInteractionResponse,
  commandIds: CommandIds,
): APIInteractionResponse {
  const { type } = response;
  const isMessage =
    type === InteractionResponseType.ChannelMessageWithSource ||
    type === InteractionResponseType.UpdateMessage;
  return isMessage && response.data
    ? { ...response, data: linkCommands(response.data, commandIds) }
    : response;
}
