/** Sends answers over Discord's REST API, whichever way the interaction arrived. */
import { DiscordSnowflake } from '@sapphire/snowflake';
import type { InteractionApi, Patience } from './interaction-api.ts';
import { type CommandIds, linkCommands } from './link-commands.ts';
import type { AttachedFile } from '../answers/message.ts';
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
    files?: readonly AttachedFile[],
  ): Promise<void>;
  editOriginal(
    interaction: APIInteraction,
    message: APIInteractionResponseCallbackData,
    files?: readonly AttachedFile[],
  ): Promise<void>;
  deleteOriginal(interaction: APIInteraction): Promise<void>;
  followUp(
    interaction: APIInteraction,
    message: APIInteractionResponseCallbackData,
    files?: readonly AttachedFile[],
  ): Promise<void>;
};

/**
 * Commands that a message names become mentions. `firstAnswer` says where the callback goes: a message
 * that comes after an inline one may be sent before Discord has read that.
 */
export function createRestResponder(
  api: InteractionApi,
  commandIds: CommandIds,
  firstAnswer: 'over REST' | 'inline' = 'over REST',
): Responder {
  const afterwards = firstAnswer === 'inline' ? AFTER_INLINE : AFTERWARDS;
  return {
    callback({ id, token }, response, files) {
      const body = linkResponse(response, commandIds);
      const path = Routes.interactionCallback(id, token);
      return api.send({ method: 'POST', path, body, files, patience: ofCallback(id) });
    },
    editOriginal({ application_id: application, token }, message, files) {
      const body = linkCommands(message, commandIds);
      const path = Routes.webhookMessage(application, token);
      return api.send({ method: 'PATCH', path, body, files, patience: afterwards });
    },
    deleteOriginal({ application_id: application, token }) {
      const path = Routes.webhookMessage(application, token);
      return api.send({ method: 'DELETE', path, patience: afterwards });
    },
    followUp({ application_id: application, token }, message, files) {
      const body = linkCommands(message, commandIds);
      const path = Routes.webhook(application, token);
      return api.send({ method: 'POST', path, body, files, patience: afterwards });
    },
  };
}

/** Discord waits 3,000 ms from the creation of an interaction. The rest is for the way there. */
const CALLBACK_MS = 2_800;

/**
 * The id says when the interaction was created. Where the clocks differ too much for that, it counts
 * from the first try.
 */
function ofCallback(id: string): Patience {
  return {
    until(started) {
      const created = DiscordSnowflake.timestampFrom(id);
      const isPlausible = created <= started && started - created < CALLBACK_MS;
      return (isPlausible ? created : started) + CALLBACK_MS;
    },
    longestPauseMs: 400,
    // A third of the time: a connection that swallows a request leaves two more tries.
    responseMs: 900,
  };
}

/** An interaction's token is valid for 15 minutes. What was asked is of no use much later. */
const AFTERWARDS_MS = 10 * 60_000;

const AFTERWARDS: Patience = {
  until: (started) => started + AFTERWARDS_MS,
  longestPauseMs: 10_000,
  // Discord answers within a second. A connection that is silent for longer has swallowed the request.
  responseMs: 5_000,
};

const AFTER_INLINE: Patience = {
  ...AFTERWARDS,
  // As long as Discord waits for the inline answer.
  unknownMs: 3_000,
};

/** Commands that the message of a response names become mentions. */
export function linkResponse(
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
