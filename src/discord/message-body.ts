/** Turns a message into a body for Discord, which mentions nobody and which Discord takes. */
import {
  InteractionResponseType,
  MessageFlags,
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
  type RESTAPIAttachment,
} from 'discord-api-types/v10';
import { codePoints, LIMITS } from '../answers/limits.ts';
import { embedsFit, type AttachedFile, type Message } from '../answers/message.ts';
import type { Choice } from '../bot/command.ts';

/**
 * Mentions nobody, whatever its text says. As an edit, it clears what the message lacks. Throws
 * RangeError for what Discord would refuse.
 */
export function toMessageBody(message: Message): APIInteractionResponseCallbackData {
  assertFits(message);
  const { files = [], ...body } = message;
  return {
    content: '',
    embeds: [],
    components: [],
    ...body,
    ...alternatives(files),
    allowed_mentions: { parse: [] },
  };
}

/** The alt texts of pictures, each by the index of its file. */
function alternatives(files: readonly AttachedFile[]): { attachments?: RESTAPIAttachment[] } {
  const attachments = files.flatMap((file, id) =>
    'description' in file
      ? [{ id: String(id), filename: file.name, description: file.description }]
      : [],
  );
  return attachments.length === 0 ? {} : { attachments };
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

function sizeOf(file: AttachedFile): number {
  return 'bytes' in file ? file.bytes.length : Buffer.byteLength(file.text);
}

function assertFits({ content = '', embeds = [], components = [], files = [] }: Message): void {
  if (codePoints(content) > LIMITS.content) throw new RangeError('content is too long');
  if (!embedsFit(embeds)) throw new RangeError('the embeds are too long');
  if (files.length > LIMITS.attachments) throw new RangeError('there are too many files');
  if (files.some((file) => sizeOf(file) > LIMITS.attachmentBytes)) {
    throw new RangeError('a file is too large');
  }
  if (components.length > LIMITS.rows) throw new RangeError('there are too many rows');
  const ids = components.flatMap((row) =>
    row.components.flatMap((component) => ('custom_id' in component ? [component.custom_id] : [])),
  );
  if (new Set(ids).size < ids.length) throw new RangeError('two components have one custom_id');
}
