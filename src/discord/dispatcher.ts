/**
 * From an interaction to its reply: finds what is asked for, keeps Discord's deadline, and turns
 * every error into a private, useful answer. Knows nothing of how the interaction arrived.
 */
import { randomBytes } from 'node:crypto';
import {
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  type APIApplicationCommandAutocompleteInteraction,
  type APIInteraction,
  type APIInteractionResponse,
} from 'discord-api-types/v10';
import type { Logger } from 'pino';
import {
  parseAsker,
  parseCommandRequest,
  parseFormRequest,
  parsePressRequest,
  installedServer,
  parseSuggestRequest,
} from './parse-interaction.ts';
import { choicesResponse, toMessageBody } from './message-body.ts';
import type { Responder } from './responder.ts';
import { visibilityFor, mayUpdateMessage, type Visibility } from './visibility.ts';
import { escapeInline } from '../answers/markdown.ts';
import { shorten } from '../answers/limits.ts';
import type { TextFile } from '../answers/message.ts';
import { parseCustomId } from '../answers/custom-id.ts';
import { privately, type Asker, type Command, type Reply, type Services } from '../bot/command.ts';
import type { ServerSettings } from '../store/settings.ts';

/**
 * Discord drops an interaction that is not answered within 3,000 ms. What takes longer than this
 * is deferred; the rest is left for the way there and back.
 */
const DEFER_AFTER_MS = 1_500;

export type Dispatcher = {
  /** AnswerVisibility through the responder. Never rejects. */
  dispatch(interaction: APIInteraction, responder: Responder): Promise<void>;
};

export type DispatcherOptions = {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly log: Logger;
};

type Outcome = Reply['kind'] | 'choices' | 'fault' | 'lost';

export function createDispatcher({ commands, services, log }: DispatcherOptions): Dispatcher {
  const byName = new Map(commands.map((command) => [command.definition.name, command]));
  const presses = routesOf(commands, 'presses');
  const forms = routesOf(commands, 'forms');

  async function dispatch(interaction: APIInteraction, responder: Responder): Promise<void> {
    const started = performance.now();
    const { name, outcome } = await handle(interaction, responder);
    // Never what was asked: the command, how it went, and how long it took.
    log.debug({ command: name, outcome, ms: Math.round(performance.now() - started) }, 'answered');
  }

  async function handle(
    interaction: APIInteraction,
    responder: Responder,
  ): Promise<{ name: string; outcome: Outcome }> {
    switch (interaction.type) {
      case InteractionType.ApplicationCommandAutocomplete: {
        const { name } = interaction.data;
        return { name, outcome: await suggest(interaction, responder) };
      }
      case InteractionType.ApplicationCommand: {
        const { name } = interaction.data;
        const command = byName.get(name);
        const run = (asker: Asker) =>
          command?.run(parseCommandRequest(asker, interaction), services) ??
          unknownCommand(asker, name);
        return { name, outcome: await respond(interaction, responder, run) };
      }
      case InteractionType.MessageComponent: {
        const { name, handler, state } = routed(presses, interaction.data.custom_id);
        const run = (asker: Asker) =>
          state && handler
            ? handler(parsePressRequest(asker, state, interaction), services)
            : unknownButton(asker, name);
        return { name, outcome: await respond(interaction, responder, run) };
      }
      case InteractionType.ModalSubmit: {
        const { name, handler, state } = routed(forms, interaction.data.custom_id);
        const run = (asker: Asker) =>
          state && handler
            ? handler(parseFormRequest(asker, state, interaction), services)
            : unknownButton(asker, name);
        return { name, outcome: await respond(interaction, responder, run) };
      }
      case InteractionType.Ping: {
        const pong = responder.callback(interaction, { type: InteractionResponseType.Pong });
        return { name: 'ping', outcome: await sent(pong, 'answer') };
      }
    }
  }

  /** Autocomplete cannot be deferred, and an error while typing must not stop the typing. */
  async function suggest(
    interaction: APIApplicationCommandAutocompleteInteraction,
    responder: Responder,
  ): Promise<Outcome> {
    let response: APIInteractionResponse = choicesResponse([]);
    try {
      const command = byName.get(interaction.data.name);
      const asker = parseAsker(interaction, await settingsFor(interaction));
      const choices = await command?.suggest?.(parseSuggestRequest(asker, interaction), services);
      response = choicesResponse(choices ?? []);
    } catch (error) {
      log.error({ err: error, command: interaction.data.name }, 'autocomplete failed');
    }
    return sent(responder.callback(interaction, response), 'choices');
  }

  async function respond(
    interaction: Deferrable,
    responder: Responder,
    run: (asker: Asker) => Reply | Promise<Reply>,
  ): Promise<Outcome> {
    const settings = await settingsFor(interaction);
    const asker = parseAsker(interaction, settings);
    const visibility = visibilityFor(interaction, settings);
    const work = prepare(interaction, visibility, () => run(asker)).catch(
      (error: unknown): Prepared => {
        const reply = apology(asker, error);
        return { reply, response: responseTo(interaction, visibility, reply), outcome: 'fault' };
      },
    );
    const prepared = await within(DEFER_AFTER_MS, work);
    return prepared === 'late'
      ? sent(answerLate(interaction, visibility, responder, work), 'answer')
      : sent(
          responder.callback(interaction, prepared.response, filesOf(prepared.reply)),
          prepared.outcome,
        );
  }

  /** Asking must work while the store does not: then a server has the defaults. */
  async function settingsFor(interaction: APIInteraction): Promise<ServerSettings | undefined> {
    const server = installedServer(interaction);
    if (server === undefined) return undefined;
    const reading = services.store.settings.get(server).catch((error: unknown) => {
      log.error({ err: error }, 'settings cannot be read');
      return DEFAULT_SETTINGS;
    });
    const settings = await within(SETTINGS_WITHIN_MS, reading);
    return settings === 'late' ? DEFAULT_SETTINGS : settings;
  }

  function apology({ messages }: Asker, error: unknown): Reply {
    const reference = randomBytes(4).toString('hex');
    log.error({ err: error, reference }, 'a command failed');
    return privately({ content: messages.errors.fault(reference) });
  }

  /** Discord refusing an answer is ours to know about, and nobody else's to suffer from. */
  async function sent(sending: Promise<unknown>, outcome: Outcome): Promise<Outcome> {
    try {
      await sending;
      return outcome;
    } catch (error) {
      log.error({ err: error }, 'Discord refused an answer');
      return 'lost';
    }
  }

  return { dispatch };
}

const DEFAULT_SETTINGS: ServerSettings = { answers: 'private', channels: {}, timeZone: 'UTC' };

/** A share of the 3,000 ms that leaves the answer itself most of them. */
const SETTINGS_WITHIN_MS = 500;

type Deferrable = Exclude<
  APIInteraction,
  { type: InteractionType.Ping | InteractionType.ApplicationCommandAutocomplete }
>;

// A map pairs each route with the handler that takes its state; the types cannot say so.
type Handler = (request: unknown, services: Services) => Reply | Promise<Reply>;

function routesOf(commands: readonly Command[], kind: 'presses' | 'forms'): Map<string, Handler> {
  const routes = commands.flatMap((command) => Object.entries(command[kind] ?? {}));
  return new Map(routes as [string, Handler][]);
}

function routed(routes: ReadonlyMap<string, Handler>, customId: string) {
  const parsed = parseCustomId(customId);
  return parsed.kind === 'state'
    ? { name: parsed.state.to, state: parsed.state, handler: routes.get(parsed.state.to) }
    : { name: parsed.kind, state: undefined, handler: undefined };
}

function unknownCommand({ messages }: Asker, name: string): Reply {
  return privately({
    content: messages.errors.unknownCommand(escapeInline(shorten(name, 32), messages)),
  });
}

function unknownButton({ messages: { errors } }: Asker, name: string): Reply {
  return privately({ content: name === 'older' ? errors.olderButton : errors.unknownButton });
}

type Prepared = {
  readonly reply: Reply;
  readonly response: APIInteractionResponse;
  readonly outcome: Outcome;
};

function filesOf(reply: Reply): readonly TextFile[] {
  return reply.kind === 'form' ? [] : (reply.message.files ?? []);
}

/** Rejects for whatever is thrown on the way, an answer that Discord would refuse included. */
async function prepare(
  interaction: Deferrable,
  visibility: Visibility,
  makeReply: () => Reply | Promise<Reply>,
): Promise<Prepared> {
  const reply = await makeReply();
  return { reply, response: responseTo(interaction, visibility, reply), outcome: reply.kind };
}

function responseTo(
  interaction: Deferrable,
  visibility: Visibility,
  reply: Reply,
): APIInteractionResponse {
  if (reply.kind === 'form') return { type: InteractionResponseType.Modal, data: reply.form };
  if (reply.kind === 'update' && mayUpdateMessage(interaction)) {
    return {
      type: InteractionResponseType.UpdateMessage,
      data: toMessageBody(reply.message, 'public'),
    };
  }
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: toMessageBody(reply.message, reply.kind === 'answer' ? visibility : 'private'),
  };
}

/** Defers, waits, and delivers. */
async function answerLate(
  interaction: Deferrable,
  visibility: Visibility,
  responder: Responder,
  work: Promise<Prepared>,
): Promise<void> {
  const turning = mayUpdateMessage(interaction);
  await responder.callback(interaction, deferral(turning, visibility));
  const { reply } = await work;
  if (reply.kind === 'form') throw new TypeError('a form cannot be deferred');
  // What was deferred for everybody cannot become private any more; it is answered beside it.
  const inPlace = turning
    ? reply.kind === 'update'
    : reply.kind === 'answer' || visibility === 'private';
  if (inPlace) {
    await responder.editOriginal(interaction, toMessageBody(reply.message, 'public'));
  } else {
    if (!turning) await responder.deleteOriginal(interaction);
    await responder.followUp(interaction, toMessageBody(reply.message, 'private'));
  }
}

function deferral(turning: boolean, visibility: Visibility): APIInteractionResponse {
  if (turning) return { type: InteractionResponseType.DeferredMessageUpdate };
  return {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {},
  };
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, milliseconds, 'late');
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
