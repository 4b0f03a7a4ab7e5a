/** The life of an interaction: a person asks, the bot responds within 3 seconds and may add for 15 minutes. */
import {
  InteractionResponseType as Response,
  InteractionType,
  MessageFlags,
  type APIApplicationCommandOptionChoice,
  type APIInteraction,
  type APIMessage,
  type APIUser,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { apiErrors, formError } from '../resources/api-errors.ts';
import {
  composeMessage,
  editMessage,
  numberComponents,
  type UploadedFile,
} from '../resources/compose-message.ts';
import { formBody, type FormBody } from '../resources/schemas/form.ts';
import {
  answerBody,
  choicesBody,
  deferralBody,
  editBody,
  type AnswerBody,
  type EditBody,
} from '../resources/schemas/message.ts';
import { parseBody } from '../resources/schemas/primitives.ts';
import { texts } from '../texts.ts';
import {
  addMessage,
  deleteMessage,
  updateMessage,
  type Channel,
  type StoredMessage,
  type World,
} from '../world/world.ts';
import {
  allowedResponses,
  answerOrigin,
  callbackResult,
  focusedOptionType,
  isUserInstallOnly,
  noAnswerText,
} from './interaction-rules.ts';
import {
  NoAnswer,
  type Answer,
  type Form,
  type PendingInteraction,
} from './pending-interaction.ts';

/** "If you do not respond within 3 seconds, the token is invalidated": milliseconds. */
const RESPONSE_DEADLINE = 3000;
/** "Interaction tokens are valid for 15 minutes": milliseconds. */
const TOKEN_LIFETIME = 15 * 60_000;
/** The most follow-ups where only the person installed the app. */
const MAX_USER_INSTALL_FOLLOW_UPS = 5;

const callbackBody = z.object({ type: z.number().int(), data: z.unknown().optional() });

/** The methods that the API calls throw `ApiError`. */
export class Interactions {
  readonly #world: World;
  readonly #send: (serverId: string | undefined, interaction: APIInteraction) => void;
  readonly #byId = new Map<string, PendingInteraction>();
  readonly #byToken = new Map<string, PendingInteraction>();

  /** `send` delivers an interaction to the bot. */
  constructor(
    world: World,
    send: (serverId: string | undefined, interaction: APIInteraction) => void,
  ) {
    this.#world = world;
    this.#send = send;
  }

  /**
   * Sends the interaction to the bot. Resolves when the bot has answered; after a deferral, when the
   * answer has come. Rejects with `NoAnswer`. `source`: the message whose component was used.
   */
  ask(
    interaction: APIInteraction,
    channel: Channel,
    user: APIUser,
    source?: StoredMessage,
  ): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const pending: PendingInteraction = {
      interaction,
      channel,
      user,
      source,
      state: 'waiting',
      original: undefined,
      followUps: [],
      resolve,
      reject,
    };
    this.#byId.set(interaction.id, pending);
    this.#byToken.set(interaction.token, pending);
    const { clock, events } = this.#world;
    clock.after(RESPONSE_DEADLINE, () => rejectIfWaiting(pending));
    // Choices cannot be added to, so their token is of no use after the deadline.
    const isAutocomplete = interaction.type === InteractionType.ApplicationCommandAutocomplete;
    clock.after(isAutocomplete ? RESPONSE_DEADLINE : TOKEN_LIFETIME, () =>
      this.#expireToken(pending),
    );
    this.#send(channel.server?.id, interaction);
    events.emit('interaction', interaction);
    return promise;
  }

  /** The bot's first response. Returns what the API gives with `with_response`. */
  callback(id: string, token: string, body: unknown, files: readonly UploadedFile[]): unknown {
    const pending = this.#byId.get(id);
    if (pending?.interaction.token !== token || pending.state === 'expired')
      throw apiErrors.unknownInteraction();
    if (pending.state === 'responded') throw apiErrors.alreadyAcknowledged();
    const { type, data } = parseBody(callbackBody, body);
    const allowed = allowedResponses(pending.interaction);
    if (!allowed.includes(type))
      throw badResponseType(`Value must be one of (${allowed.join(', ')}).`);
    const answer = this.#respond(pending, type, data, files);
    pending.state = 'responded';
    if (answer !== undefined) pending.resolve(answer);
    return callbackResult(pending, type);
  }

  followUp(token: string, body: unknown, files: readonly UploadedFile[]): APIMessage {
    const pending = this.#findResponded(token);
    const { interaction, original, followUps } = pending;
    const parsed = parseBody(answerBody, body);
    // The first follow-up after a deferral is the answer, and as private as the deferral. After a deferral
    // that was deleted, it is a message of its own.
    if (original !== undefined && isLoading(original) && isStored(original))
      return this.#edit(pending, original, parsed, files);
    if (isUserInstallOnly(interaction) && followUps.length >= MAX_USER_INSTALL_FOLLOW_UPS)
      throw apiErrors.tooManyFollowUps();
    const stored = this.#post(pending, parsed, files);
    followUps.push(stored);
    // Only after an acknowledged press (type 6) is it the answer; otherwise this has no effect.
    pending.resolve({ kind: 'message', message: stored.message });
    return stored.message;
  }

  /** `id`: `@original` or the id of a message. */
  message(token: string, id: string): APIMessage {
    return findMessage(this.#findResponded(token), id).message;
  }

  edit(token: string, id: string, body: unknown, files: readonly UploadedFile[]): APIMessage {
    const pending = this.#findResponded(token);
    const stored = findMessage(pending, id);
    return this.#edit(pending, stored, parseBody(editBody, body), files);
  }

  remove(token: string, id: string): void {
    const pending = this.#findResponded(token);
    const removed = findMessage(pending, id);
    deleteMessage(this.#world, removed);
    // A press may close its own message. Any other answer that is deleted is taken back.
    if (removed === pending.source) pending.resolve({ kind: 'update', message: removed.message });
    else pending.reject(new NoAnswer('withdrawn', texts.answerErrors.withdrawn));
  }

  #expireToken(pending: PendingInteraction): void {
    const { interaction, original, source } = pending;
    this.#byId.delete(interaction.id);
    this.#byToken.delete(interaction.token);
    if (original !== undefined && isLoading(original)) {
      deleteMessage(this.#world, original);
      pending.reject(new NoAnswer('unfinished', noAnswerText(interaction.type)));
    } else if (source !== undefined) {
      // A press that was acknowledged and changed nothing.
      pending.resolve({ kind: 'update', message: source.message });
    }
  }

  #findResponded(token: string): PendingInteraction {
    const pending = this.#byToken.get(token);
    if (pending === undefined) throw apiErrors.tokenExpired();
    if (pending.state !== 'responded') throw apiErrors.unknownWebhook();
    return pending;
  }

  /** Does what the response says. Returns undefined when the answer is still to come. */
  #respond(
    pending: PendingInteraction,
    type: Response,
    data: unknown,
    files: readonly UploadedFile[],
  ): Answer | undefined {
    switch (type) {
      case Response.Pong:
        return { kind: 'pong' };
      case Response.ChannelMessageWithSource:
        pending.original = this.#post(pending, parseBody(answerBody, data, ['data']), files);
        return { kind: 'message', message: pending.original.message };
      case Response.DeferredChannelMessageWithSource: {
        const { flags = 0 } = parseBody(deferralBody, data ?? {}, ['data']);
        const loading = { flags: flags | MessageFlags.Loading } as AnswerBody;
        pending.original = this.#post(pending, loading, []);
        return undefined;
      }
      case Response.DeferredMessageUpdate:
        pending.original = pending.source;
        return undefined;
      case Response.UpdateMessage: {
        const body = parseBody(editBody, data ?? {}, ['data']);
        pending.original = requireExisting(pending.source);
        const { message, channel } = pending.original;
        const edited = editMessage(this.#world, channel, message, body, files);
        updateMessage(this.#world, pending.original, edited);
        return { kind: 'update', message: edited };
      }
      case Response.ApplicationCommandAutocompleteResult: {
        const schema = choicesBody(focusedOptionType(pending.interaction));
        const { choices } = parseBody(schema, data, ['data']);
        return { kind: 'choices', choices: choices as APIApplicationCommandOptionChoice[] };
      }
      case Response.Modal:
        return { kind: 'form', form: toForm(pending, parseBody(formBody, data, ['data'])) };
      case Response.LaunchActivity:
      case Response.PremiumRequired:
        throw badResponseType(`The playground does not take responses of type ${type}.`);
    }
  }

  /** Posts an answer, for all or for the person who asked alone. */
  #post(
    pending: PendingInteraction,
    body: AnswerBody,
    files: readonly UploadedFile[],
  ): StoredMessage {
    const { interaction, channel, user, source } = pending;
    const message = composeMessage(this.#world, channel, body, files, {
      application_id: this.#world.application.id,
      webhook_id: this.#world.application.id,
      ...answerOrigin(pending),
      interaction_metadata: {
        id: interaction.id,
        type: interaction.type,
        user,
        authorizing_integration_owners: interaction.authorizing_integration_owners,
        ...(source === undefined ? {} : { interacted_message_id: source.message.id }),
      } as unknown as NonNullable<APIMessage['interaction_metadata']>,
    });
    const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    const stored = { message, channel, visibleTo: isPrivate ? user.id : undefined };
    addMessage(this.#world, stored);
    return stored;
  }

  #edit(
    pending: PendingInteraction,
    stored: StoredMessage,
    body: EditBody | AnswerBody,
    files: readonly UploadedFile[],
  ): APIMessage {
    const isDeferral = isLoading(stored);
    const flags = ((stored.message.flags ?? 0) & ~MessageFlags.Loading) as MessageFlags;
    const before = { ...stored.message, flags };
    const edited = editMessage(this.#world, stored.channel, before, body, files);
    // What completes a deferral is the answer itself, not a change of it.
    const message = isDeferral ? { ...edited, edited_timestamp: null } : edited;
    updateMessage(this.#world, stored, message);
    pending.resolve({ kind: stored === pending.source ? 'update' : 'message', message });
    return message;
  }
}

function rejectIfWaiting(pending: PendingInteraction): void {
  if (pending.state !== 'waiting') return;
  pending.state = 'expired';
  pending.reject(new NoAnswer('silent', noAnswerText(pending.interaction.type)));
}

function toForm({ interaction, channel, source }: PendingInteraction, body: FormBody): Form {
  return {
    customId: body.custom_id,
    title: body.title,
    components: numberComponents(body.components) as unknown as FormBody['components'],
    channel,
    source,
    integrationTypes: Object.keys(interaction.authorizing_integration_owners).map(Number),
  };
}

function findMessage({ original, source, followUps }: PendingInteraction, id: string) {
  return requireExisting(
    id === '@original'
      ? original
      : [original, source, ...followUps].find((stored) => stored?.message.id === id),
  );
}

function requireExisting(stored: StoredMessage | undefined): StoredMessage {
  if (stored === undefined || !isStored(stored)) throw apiErrors.unknownMessage();
  return stored;
}

function isStored(message: StoredMessage): boolean {
  return message.channel.messages.get(message.message.id) === message;
}

function isLoading({ message }: StoredMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
}

function badResponseType(message: string) {
  return apiErrors.invalidForm(formError(['type'], 'BASE_TYPE_CHOICES', message));
}
