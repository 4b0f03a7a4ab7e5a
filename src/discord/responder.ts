/** Sends answers over Discord's REST API, whichever way the interaction arrived. */
import type { REST, RequestData } from 'discord.js';
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
    files?: readonly TextFile[],
  ): Promise<void>;
  deleteOriginal(interaction: APIInteraction): Promise<void>;
  followUp(
    interaction: APIInteraction,
    message: APIInteractionResponseCallbackData,
    files?: readonly TextFile[],
  ): Promise<void>;
};

/** Commands that a message names become mentions. */
export function createRestResponder(rest: REST, commandIds: CommandIds): Responder {
  return {
    async callback({ id, token }, response, files) {
      const body = linkResponse(response, commandIds);
      await rest.post(Routes.interactionCallback(id, token), withFiles(body, files));
    },
    async editOriginal({ application_id: application, token }, message, files) {
      const body = linkCommands(message, commandIds);
      await rest.patch(Routes.webhookMessage(application, token), withFiles(body, files));
    },
    async deleteOriginal({ application_id: application, token }) {
      await rest.delete(Routes.webhookMessage(application, token), { auth: false });
    },
    async followUp({ application_id: application, token }, message, files) {
      const body = linkCommands(message, commandIds);
      await rest.post(Routes.webhook(application, token), withFiles(body, files));
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

/** The path of a request holds the interaction's own token, so the bot's token is not sent. */
function withFiles(body: unknown, files: readonly TextFile[] = []): RequestData {
  return { body, files: files.map(({ name, text }) => ({ name, data: text })), auth: false };
}
