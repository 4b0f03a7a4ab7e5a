/** The life of an interaction: asked by a person, answered by the bot within 3 seconds, added to for 15 minutes. */
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
import { texts } from '../texts.ts';
import { NoAnswer, type Answer, type PendingInteraction } from './pending-interaction.ts';
import {
  isUserInstallOnly,
  callbackResult,
  focusedOptionType,
  answerOrigin,
  allowedResponses,
  noAnswerText,
} from './interaction-rules.ts';
import {
  composeMessage,
  editMessage,
  numberComponents,
  type UploadedFile,
} from '../rest/compose-message.ts';
import { formError, apiErrors } from '../rest/api-errors.ts';
import { formBody, type FormBody } from '../rest/schemas/form.ts';
import {
  answerBody,
  choicesBody,
  deferralBody,
  editBody,
  type AnswerBody,
} from '../rest/schemas/message.ts';
import { parseBody } from '../rest/schemas/primitives.ts';
import {
  updateMessage,
  deleteMessage,
  addMessage,
  type Channel,
  type StoredMessage,
  type World,
} from '../world/world.ts';

/** "If you do not respond within 3 seconds, the token is invalidated": milliseconds. */
const FIRST_RESPONSE = 3000;
/** "Interaction tokens are valid for 15 minutes": milliseconds. */
const TOKEN_VALID = 15 * 60_000;
/** Follow-ups where nobody but the asking person installed the app. */
const FOLLOW_UPS_BROUGHT_ALONG = 5;

export type Interactions = {
  /** Sends the interaction to the bot; resolves when it answered, for a deferral when it filled it in. Rejects with `NoAnswer`. */
  ask(
    interaction: APIInteraction,
    channel: Channel,
    user: APIUser,
    on?: StoredMessage,
  ): Promise<Answer>;
  /** The bot's first response; gives what the API answers with `with_response`. */
  callback(id: string, token: string, body: unknown, files: readonly UploadedFile[]): unknown;
  followUp(token: string, body: unknown, files: readonly UploadedFile[]): APIMessage;
  /** `@original` or a message id. */
  message(token: string, id: string): APIMessage;
  edit(token: string, id: string, body: unknown, files: readonly UploadedFile[]): APIMessage;
  remove(token: string, id: string): void;
};

export function createInteractions(
  world: World,
  send: (serverId: string | undefined, interaction: APIInteraction) => void,
): Interactions {
  const byId = new Map<string, PendingInteraction>();
  const byToken = new Map<string, PendingInteraction>();

  function ask(
    interaction: APIInteraction,
    channel: Channel,
    user: APIUser,
    on?: StoredMessage,
  ): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const asked: PendingInteraction = {
      interaction,
      channel,
      user,
      on,
      state: 'waiting',
      original: undefined,
      followUps: [],
      resolve,
      reject,
    };
    byId.set(interaction.id, asked);
    byToken.set(interaction.token, asked);
    world.clock.after(FIRST_RESPONSE, () => lapse(asked));
    // Choices cannot be added to, so their token is of no use after the deadline.
    world.clock.after(
      interaction.type === InteractionType.ApplicationCommandAutocomplete
        ? FIRST_RESPONSE
        : TOKEN_VALID,
      () => expire(asked),
    );
    send(channel.server?.id, interaction);
    world.events.emit('interaction', interaction);
    return promise;
  }

  function expire(asked: PendingInteraction): void {
    byId.delete(asked.interaction.id);
    byToken.delete(asked.interaction.token);
    if (asked.original !== undefined && isLoading(asked.original)) {
      deleteMessage(world, asked.original);
      asked.reject(new NoAnswer('unfinished', noAnswerText(asked.interaction.type)));
    } else if (asked.on !== undefined) {
      // A press that was acknowledged and led to nothing.
      asked.resolve({ kind: 'update', message: asked.on.message });
    }
  }

  function callback(
    id: string,
    token: string,
    body: unknown,
    files: readonly UploadedFile[],
  ): unknown {
    const asked = byId.get(id);
    if (asked === undefined || asked.interaction.token !== token || asked.state === 'lapsed')
      throw apiErrors.unknownInteraction();
    if (asked.state === 'answered') throw apiErrors.alreadyAcknowledged();
    const { type, data } = parseBody(
      z.object({ type: z.number().int(), data: z.unknown().optional() }),
      body,
    );
    const allowed = allowedResponses(asked.interaction);
    if (!allowed.includes(type)) {
      throw apiErrors.invalidForm(
        formError(['type'], 'BASE_TYPE_CHOICES', `Value must be one of (${allowed.join(', ')}).`),
      );
    }
    const answer = respond(asked, type, data, files);
    asked.state = 'answered';
    if (answer !== undefined) asked.resolve(answer);
    return callbackResult(asked, type);
  }

  /** Does what the response says; undefined while a deferred answer is awaited. */
  function respond(
    asked: PendingInteraction,
    type: Response,
    data: unknown,
    files: readonly UploadedFile[],
  ): Answer | undefined {
    const { interaction, channel } = asked;
    switch (type) {
      case Response.Pong:
        return { kind: 'pong' };
      case Response.ChannelMessageWithSource:
        asked.original = put(asked, parseBody(answerBody, data, ['data']), files);
        return { kind: 'message', message: asked.original.message };
      case Response.DeferredChannelMessageWithSource: {
        const flags = parseBody(deferralBody, data ?? {}, ['data']).flags ?? 0;
        asked.original = put(asked, { flags: flags | MessageFlags.Loading } as AnswerBody, []);
        return undefined;
      }
      case Response.DeferredMessageUpdate:
        asked.original = asked.on;
        return undefined;
      case Response.UpdateMessage: {
        const body = parseBody(editBody, data ?? {}, ['data']);
        const on = stillThere(asked.on);
        updateMessage(world, on, editMessage(world, channel, on.message, body, files));
        asked.original = on;
        return { kind: 'update', message: on.message };
      }
      case Response.ApplicationCommandAutocompleteResult: {
        const { choices } = parseBody(choicesBody(focusedOptionType(interaction)), data, ['data']);
        return { kind: 'choices', choices: choices as APIApplicationCommandOptionChoice[] };
      }
      case Response.Modal: {
        const form = parseBody(formBody, data, ['data']);
        return {
          kind: 'form',
          form: {
            customId: form.custom_id,
            title: form.title,
            components: numberComponents(form.components) as unknown as FormBody['components'],
            channel,
            from: asked.on,
            integrationTypes: Object.keys(interaction.authorizing_integration_owners).map(Number),
          },
        };
      }
      case Response.LaunchActivity:
      case Response.PremiumRequired:
        throw apiErrors.invalidForm(
          formError(
            ['type'],
            'BASE_TYPE_CHOICES',
            `The playground does not take responses of type ${type}.`,
          ),
        );
    }
  }

  /** A message that answers: seen by all, or only by the person who asked. */
  function put(
    asked: PendingInteraction,
    body: AnswerBody,
    files: readonly UploadedFile[],
  ): StoredMessage {
    const { interaction, channel, user } = asked;
    const message = composeMessage(world, channel, world.bot, body, files, {
      application_id: world.application.id,
      webhook_id: world.application.id,
      ...answerOrigin(asked),
      interaction_metadata: {
        id: interaction.id,
        type: interaction.type,
        user,
        authorizing_integration_owners: interaction.authorizing_integration_owners,
        ...(asked.on === undefined ? {} : { interacted_message_id: asked.on.message.id }),
      } as unknown as NonNullable<APIMessage['interaction_metadata']>,
    });
    const held: StoredMessage = {
      message,
      channel,
      visibleTo: ((message.flags ?? 0) & MessageFlags.Ephemeral) === 0 ? undefined : user.id,
    };
    addMessage(world, held);
    return held;
  }

  function acknowledged(token: string): PendingInteraction {
    const asked = byToken.get(token);
    if (asked === undefined) throw apiErrors.tokenExpired();
    if (asked.state !== 'answered') throw apiErrors.unknownWebhook();
    return asked;
  }

  function followUp(token: string, body: unknown, files: readonly UploadedFile[]): APIMessage {
    const asked = acknowledged(token);
    const wanted = parseBody(answerBody, body);
    // The first follow-up after a deferral fills it in, and keeps its privacy.
    if (asked.original !== undefined && isLoading(asked.original))
      return fill(asked, asked.original, wanted, files);
    if (isUserInstallOnly(asked.interaction) && asked.followUps.length >= FOLLOW_UPS_BROUGHT_ALONG)
      throw apiErrors.tooManyFollowUps();
    const held = put(asked, wanted, files);
    asked.followUps.push(held);
    // After an acknowledged press (type 6) this is the answer; otherwise there was one before.
    asked.resolve({ kind: 'message', message: held.message });
    return held.message;
  }

  function fill(
    asked: PendingInteraction,
    held: StoredMessage,
    body: z.output<typeof editBody> | AnswerBody,
    files: readonly UploadedFile[],
  ): APIMessage {
    const loading = isLoading(held);
    const flags = ((held.message.flags ?? 0) & ~MessageFlags.Loading) as MessageFlags;
    const edited = editMessage(world, held.channel, { ...held.message, flags }, body, files);
    // What fills in a deferral is the answer itself, not a change of it.
    updateMessage(world, held, loading ? { ...edited, edited_timestamp: null } : edited);
    asked.resolve({ kind: held === asked.on ? 'update' : 'message', message: held.message });
    return held.message;
  }

  return {
    ask,
    callback,
    followUp,
    message: (token, id) => find(acknowledged(token), id).message,
    edit(token, id, body, files) {
      const asked = acknowledged(token);
      const held = find(asked, id);
      return fill(asked, held, parseBody(editBody, body), files);
    },
    remove(token, id) {
      const asked = acknowledged(token);
      const held = find(asked, id);
      deleteMessage(world, held);
      asked.reject(new NoAnswer('withdrawn', texts.answerErrors.withdrawn));
    },
  };
}

function stillThere(held: StoredMessage | undefined): StoredMessage {
  if (held === undefined || held.channel.messages.get(held.message.id) !== held)
    throw apiErrors.unknownMessage();
  return held;
}

function isLoading(held: StoredMessage): boolean {
  return ((held.message.flags ?? 0) & MessageFlags.Loading) !== 0;
}

function lapse(asked: PendingInteraction): void {
  if (asked.state !== 'waiting') return;
  asked.state = 'lapsed';
  asked.reject(new NoAnswer('silent', noAnswerText(asked.interaction.type)));
}

function find(asked: PendingInteraction, id: string): StoredMessage {
  const held =
    id === '@original'
      ? asked.original
      : [asked.original, asked.on, ...asked.followUps].find((one) => one?.message.id === id);
  return stillThere(held);
}
