/** Sends a reply within Discord's deadline: at once, or after a deferral. */
import { DiscordAPIError } from '@discordjs/rest';
import {
  InteractionResponseType,
  MessageFlags,
  RESTJSONErrorCodes,
  type APIInteraction,
  type APIInteractionResponse,
  type InteractionType,
} from 'discord-api-types/v10';
import { isPassing } from './discord-failure.ts';
import { toMessageBody, toPrivateBody } from './message-body.ts';
import type { Responder } from './responder.ts';
import { withTimeout } from './timeout.ts';
import type { Visibility } from './visibility.ts';
import type { Reply } from '../bot/command.ts';

/**
 * Discord drops an interaction that is not answered within 3,000 ms. What takes longer than this is
 * deferred. The rest of the time is for the way there and back.
 */
const DEFER_AFTER_MS = 1_500;

/** A command, a press or a form: what can be deferred. */
export type DeferrableInteraction = Exclude<
  APIInteraction,
  { type: InteractionType.Ping | InteractionType.ApplicationCommandAutocomplete }
>;

export type PreparedReply = {
  readonly reply: Reply;
  readonly response: APIInteractionResponse;
};

/** Throws RangeError for a message that Discord would refuse. */
export function prepareReply(
  interaction: DeferrableInteraction,
  visibility: Visibility,
  reply: Reply,
): PreparedReply {
  return { reply, response: responseTo(interaction, visibility, reply) };
}

function responseTo(
  interaction: DeferrableInteraction,
  visibility: Visibility,
  reply: Reply,
): APIInteractionResponse {
  if (reply.kind === 'form') return { type: InteractionResponseType.Modal, data: reply.form };
  if (reply.kind === 'close') return { type: InteractionResponseType.DeferredMessageUpdate };
  if (reply.kind === 'update' && mayUpdateMessage(interaction)) {
    return { type: InteractionResponseType.UpdateMessage, data: toMessageBody(reply.message) };
  }
  const isPublic = reply.kind === 'answer' && visibility === 'public';
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: isPublic ? toMessageBody(reply.message) : toPrivateBody(reply.message),
  };
}

/**
 * Where Discord refuses the reply itself, or where a form comes too late, sends what `apologize` makes of
 * the error. Rejects with other errors of Discord.
 */
export async function sendReply(
  interaction: DeferrableInteraction,
  visibility: Visibility,
  responder: Responder,
  preparing: Promise<PreparedReply>,
  apologize: (error: unknown) => PreparedReply,
): Promise<void> {
  const inTime = await withTimeout(DEFER_AFTER_MS, preparing);
  if (inTime === 'late') await defer(interaction, visibility, responder);
  const send = inTime === 'late' ? sendLate : sendAtOnce;
  try {
    await send(interaction, visibility, responder, await preparing);
  } catch (error) {
    if (!isRefused(error)) throw error;
    await send(interaction, visibility, responder, apologize(error));
  }
}

/**
 * Where no response came, Discord may have taken the deferral all the same. The member would then wait
 * for 15 minutes, so the answer is sent in any case.
 */
async function defer(
  interaction: DeferrableInteraction,
  visibility: Visibility,
  responder: Responder,
): Promise<void> {
  try {
    await responder.callback(interaction, deferral(mayUpdateMessage(interaction), visibility));
  } catch (error) {
    if (!isPassing(error)) throw error;
  }
}

/** The content of a reply is at fault. The interaction is still open, and another reply may be sent. */
export function isRefused(error: unknown): boolean {
  return error instanceof DiscordAPIError ? error.status === 400 : error instanceof TypeError;
}

async function sendAtOnce(
  interaction: DeferrableInteraction,
  _: Visibility,
  responder: Responder,
  { reply, response }: PreparedReply,
): Promise<void> {
  const files = 'message' in reply ? reply.message.files : [];
  await responder.callback(interaction, response, files);
  if (reply.kind === 'close') await closeMessage(interaction, responder);
}

/** The original of a press that was acknowledged is the pressed message. */
async function closeMessage(
  interaction: DeferrableInteraction,
  responder: Responder,
): Promise<void> {
  if (!mayUpdateMessage(interaction)) return;
  try {
    await responder.deleteOriginal(interaction);
  } catch (error) {
    // A second press of an impatient member finds that it is deleted.
    if (!isGone(error)) throw error;
  }
}

function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
}

/** After a deferral. */
async function sendLate(
  interaction: DeferrableInteraction,
  visibility: Visibility,
  responder: Responder,
  { reply }: PreparedReply,
): Promise<void> {
  const isUpdate = mayUpdateMessage(interaction);
  if (reply.kind === 'form') throw new TypeError('a form cannot be deferred');
  if (reply.kind === 'close') return closeMessage(interaction, responder);
  const { message } = reply;
  // An edit cannot change who sees a message. Where that is wrong for the reply, it is sent anew.
  const isInPlace = isUpdate
    ? reply.kind === 'update'
    : reply.kind === 'answer' || visibility === 'private';
  if (isInPlace) {
    await responder.editOriginal(interaction, toMessageBody(message), message.files);
  } else {
    if (!isUpdate) await responder.deleteOriginal(interaction);
    await responder.followUp(interaction, toPrivateBody(message), message.files);
  }
}

function deferral(isUpdate: boolean, visibility: Visibility): APIInteractionResponse {
  if (isUpdate) return { type: InteractionResponseType.DeferredMessageUpdate };
  return {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {},
  };
}

/** Only the member who asked may change the message. The others get a message of their own. */
function mayUpdateMessage(interaction: APIInteraction): boolean {
  const message = 'message' in interaction ? interaction.message : undefined;
  if (!message) return false;
  const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const user = interaction.member?.user ?? interaction.user;
  return isPrivate || (user !== undefined && message.interaction_metadata?.user.id === user.id);
}
