/** Posts messages of the bot to channels, with Discord's rules for permissions, replies and nonces. */
import {
  MessageType,
  PermissionFlagsBits as Permission,
  type APIMessage,
} from 'discord-api-types/v10';
import { sendPermission } from '../world/permissions.ts';
import { addMessage, holdsMessages, type Channel, type World } from '../world/world.ts';
import { apiErrors, formError } from './api-errors.ts';
import { botHas, requirePermission } from './channel-access.ts';
import { composeMessage, messageReference, type UploadedFile } from './compose-message.ts';
import type { ChannelBody } from './schemas/message.ts';

/** How long a nonce counts as repeated, in milliseconds: Discord says "in the past few minutes". */
const NONCE_MS = 5 * 60_000;

export class MessagePoster {
  readonly #world: World;
  /** By channel and nonce. */
  readonly #nonces = new Map<string, { readonly message: APIMessage; readonly until: number }>();

  constructor(world: World) {
    this.#world = world;
  }

  /** `id`: for the message that a post in a forum begins with. Throws `ApiError`. */
  post(
    channel: Channel,
    body: ChannelBody,
    files: readonly UploadedFile[],
    id?: string,
  ): APIMessage {
    this.#requireSending(channel, files);
    const nonce = `${channel.id} ${body.nonce}`;
    const repeated = body.enforce_nonce === true ? this.#nonces.get(nonce) : undefined;
    if (repeated !== undefined && repeated.until > this.#world.clock.now()) return repeated.message;

    const composed = composeMessage(this.#world, channel, body, files, {
      ...(id === undefined ? {} : { id }),
      ...(body.nonce === undefined ? {} : { nonce: body.nonce }),
      ...this.#reply(channel, body),
    });
    // Without Embed Links the message is posted, but its embeds do not show.
    const message = botHas(this.#world, channel, Permission.EmbedLinks)
      ? composed
      : { ...composed, embeds: [] };
    if (body.nonce !== undefined) this.#remember(nonce, message);
    addMessage(this.#world, { message, channel, visibleTo: undefined });
    return message;
  }

  #requireSending(channel: Channel, files: readonly UploadedFile[]): void {
    if (!holdsMessages(channel)) throw apiErrors.notATextChannel();
    if (channel.thread?.archived === true) throw apiErrors.archivedThread();
    requirePermission(this.#world, channel, sendPermission(channel));
    if (files.length > 0) requirePermission(this.#world, channel, Permission.AttachFiles);
  }

  #remember(nonce: string, message: APIMessage): void {
    const now = this.#world.clock.now();
    for (const [key, { until }] of this.#nonces) if (until <= now) this.#nonces.delete(key);
    this.#nonces.set(nonce, { message, until: now + NONCE_MS });
  }

  #reply(channel: Channel, { message_reference: reference }: ChannelBody): Partial<APIMessage> {
    if (reference === undefined) return {};
    if (!botHas(this.#world, channel, Permission.ReadMessageHistory))
      throw apiErrors.noHistoryToReply();
    const stored = channel.messages.get(reference.message_id);
    if (stored === undefined || stored.visibleTo !== undefined) {
      if (reference.fail_if_not_exists === false) return {};
      throw apiErrors.invalidForm(
        formError(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message'),
      );
    }
    return {
      type: MessageType.Reply,
      message_reference: messageReference(stored.message.id, channel),
      referenced_message: stored.message,
    };
  }
}
