/** Sends answers over Discord's REST API, whichever way the interaction arrived. */
import type { REST } from 'discord.js';
import type { TextFile } from '../answers/message.ts';
import {
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

/** The path of a request holds the interaction's own token, so the bot's token is not sent. */
export function createRestResponder(rest: REST): Responder {
  return {
    async callback({ id, token }, response, files = []) {
      await rest.post(Routes.interactionCallback(id, token), {
        body: response,
        files: files.map(({ name, text }) => ({ name, data: text })),
        auth: false,
      });
    },
    async editOriginal({ application_id: application, token }, body) {
      await rest.patch(Routes.webhookMessage(application, token), { body, auth: false });
    },
    async deleteOriginal({ application_id: application, token }) {
      await rest.delete(Routes.webhookMessage(application, token), { auth: false });
    },
    async followUp({ application_id: application, token }, body) {
      await rest.post(Routes.webhook(application, token), { body, auth: false });
    },
  };
}
