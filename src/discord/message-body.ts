/** Turns a message into a body for Discord, which mentions nobody and which Discord takes. */
import {
  InteractionResponseType,
  MessageFlags,
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { codePoints, LIMITS } from '../answers/limits.ts';
import { embedsFit, type Message } from '../answers/message.ts';
import type { Choice } from '../bot/command.ts';

/**
 * Mentions nobody, whatever its text says. As an edit, it clears what the message lacks. Throws
 * RangeError for what Discord would refuse.
 */
export function toMessageBody(message: Message): APIInteractionResponseCallbackData {
  assertFits(message);
  const { files: _, ...body } = message;
  return {
    content: '',
    embeds: [],
    components: [],
    ...body,
    allowed_mentions: { parse: [] },
  };
}

/** As `toMessageBody`, for a new message that only the asker sees. */
export function toPrivateBody(message: Message): APIInteractionResponseCallbackData {
  return { ...toMessageBody(message), flags: MessageFlags.Ephemeral };
}

export function choicesResponse(choices: readonly Choice[]): APIInteractionResponse {
  return {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices: choices.slice(0, LIMITS.choices) },
  };
}

function assertFits({ content = '', embeds = [], components = [], files = [] }: Message): void {
  if (codePoints(content) > LIMITS.content) throw new RangeError('content is too long');
  if (!embedsFit(embeds)) throw new RangeError('the embeds are too long');
  if (files.length > LIMITS.attachments) throw new RangeError('there are too many files');
  if (files.some(({ text }) => Buffer.byteLength(text) > LIMITS.attachmentBytes)) {
    throw new RangeError('a file is too large');
  }
  if (components.length > LIMITS.rows) throw new RangeError('there are too many rows');
  const ids = components.flatMap((row) =>
    row.components.flatMap((component) => ('custom_id' in component ? [component.custom_id] : [])),
  );
  if (new Set(ids).size < ids.length) throw new RangeError('two components have one custom_id');
}
