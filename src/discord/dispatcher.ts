/**
 * From an interaction to its reply: finds the command, button or form, and turns every error into a
 * private, useful answer. Knows nothing of how the interaction arrived.
 */
import { randomBytes } from 'node:crypto';
import { DiscordAPIError } from '@discordjs/rest';
import {
  InteractionResponseType,
  InteractionType,
  RESTJSONErrorCodes,
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
} from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { Admission, type Limits } from './admission.ts';
import { kindOf, timeCallback, type Answered, type Outcome } from './answered.ts';
import { choicesResponse, toPrivateBody } from './message-body.ts';
import { discordLog } from './messages.ts';
import {
  installedServer,
  parseAsker,
  parseCommandRequest,
  parseFormRequest,
  parsePressRequest,
  parseSuggestRequest,
} from './parse-interaction.ts';
import type { Responder } from './responder.ts';
import { isRefused, prepareReply, sendReply, type DeferrableInteraction } from './send-reply.ts';
import { withTimeout } from './timeout.ts';
import { visibilityFor } from './visibility.ts';
import { parseCustomId, type ButtonState } from '../answers/custom-id.ts';
import { shorten } from '../answers/limits.ts';
import { escapeInline } from '../answers/markdown.ts';
import type { Message } from '../answers/message.ts';
import type { Asker } from '../bot/asker.ts';
import { mayChangeSettings } from '../bot/permissions.ts';
import { privately, type Command, type Reply, type Services } from '../bot/command.ts';
import { messagesFor } from '../i18n/language.ts';
import { storeTrouble } from '../store/store-error.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '../store/settings.ts';

/** Discord waits 3,000 ms for an answer. At most this part of it is spent on reading settings. */
const SETTINGS_TIMEOUT_MS = 500;

export type DispatcherOptions = {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly log: Logger;
  /** By default none. */
  readonly limits?: Limits | undefined;
  /** Called after each interaction. */
  readonly onAnswered?: ((answered: Answered) => void) | undefined;
};

/** For the log: the command or the route that was asked for, and what came of it. */
type Handled = { readonly name: string; readonly outcome: Outcome };

type Identified = {
  readonly asker: Asker;
  /** Of the installed server, if there is one. */
  readonly settings: ServerSettings | undefined;
};

type MakeReply = (asker: Asker) => Reply | Promise<Reply>;

// A map pairs each route with the handler that takes its state; the types cannot say so.
type Routes = ReadonlyMap<string, (request: unknown, services: Services) => Reply | Promise<Reply>>;

export class Dispatcher {
  readonly #commands: ReadonlyMap<string, Command>;
  readonly #presses: Routes;
  readonly #forms: Routes;
  readonly #services: Services;
  readonly #log: Logger;
  readonly #admission: Admission | undefined;
  readonly #onAnswered: DispatcherOptions['onAnswered'];
  /** Servers that had the hint, so that the store is asked once. */
  readonly #hinted = new Set<string>();

  constructor({ commands, services, log, limits, onAnswered }: DispatcherOptions) {
    this.#onAnswered = onAnswered;
    this.#admission = limits && new Admission(limits);
    this.#commands = new Map(commands.map((command) => [command.definition.name, command]));
    this.#presses = collectRoutes(commands, 'presses');
    this.#forms = collectRoutes(commands, 'forms');
    this.#services = services;
    this.#log = log;
  }

  /** Answers through the responder. Never rejects, whatever was received. */
  async dispatch(received: unknown, responder: Responder): Promise<void> {
    const started = performance.now();
    if (!canBeAnswered(received)) {
      this.#log.warn({ kind: typeof received }, discordLog.dispatchFailed);
      return;
    }
    const timed = timeCallback(responder);
    const { name, outcome } = await this.#handleOrApologize(received, timed.responder);
    this.#onAnswered?.({
      kind: kindOf(received.type),
      name: this.#isKnown(name) ? name : 'unknown',
      outcome,
      callbackMs: timed.callbackMs(),
    });
    // What was asked is never logged.
    const ms = Math.round(performance.now() - started);
    this.#log.debug({ command: name, outcome, ms }, discordLog.answered);
  }

  /** Metrics take known names only, whatever was received. */
  #isKnown(name: string): boolean {
    return this.#commands.has(name) || this.#presses.has(name) || this.#forms.has(name);
  }

  /** An interaction may lack parts that Discord promises, or be of a type that it adds tomorrow. */
  async #handleOrApologize(interaction: APIInteraction, responder: Responder): Promise<Handled> {
    const { type } = interaction;
    try {
      return await this.#admit(interaction, responder);
    } catch (error) {
      const reference = this.#logFault(error, { type }, discordLog.dispatchFailed);
      const { locale } = interaction as { readonly locale?: unknown };
      const messages = messagesFor(typeof locale === 'string' ? locale : 'en');
      const apology = { content: messages.errors.fault(reference) };
      const sending = responder.callback(interaction, emptyResponse(interaction, apology));
      return { name: 'unknown', outcome: await this.#sent(sending, 'fault') };
    }
  }

  async #admit(interaction: APIInteraction, responder: Responder): Promise<Handled> {
    if (!this.#admission) return this.#handle(interaction, responder);
    const { id } = interaction.member?.user ?? interaction.user ?? { id: '' };
    const isCompletion = interaction.type === InteractionType.ApplicationCommandAutocomplete;
    const entered = this.#admission.enter(id, isCompletion, performance.now());
    try {
      if (entered === 'admitted') return await this.#handle(interaction, responder);
      const { asker } = await this.#identify(interaction);
      const refusal = { content: asker.messages.errors[entered] };
      const sending = responder.callback(interaction, emptyResponse(interaction, refusal));
      return { name: entered, outcome: await this.#sent(sending, entered) };
    } finally {
      this.#admission.leave();
    }
  }

  async #handle(interaction: APIInteraction, responder: Responder): Promise<Handled> {
    switch (interaction.type) {
      case InteractionType.ApplicationCommandAutocomplete:
        return this.#suggest(interaction, responder);
      case InteractionType.ApplicationCommand:
        return this.#runCommand(interaction, responder);
      case InteractionType.MessageComponent:
        return this.#runHandler(this.#presses, interaction, responder, (asker, state) =>
          parsePressRequest(asker, state, interaction),
        );
      case InteractionType.ModalSubmit:
        return this.#runHandler(this.#forms, interaction, responder, (asker, state) =>
          parseFormRequest(asker, state, interaction),
        );
      case InteractionType.Ping: {
        const pong = responder.callback(interaction, { type: InteractionResponseType.Pong });
        return { name: 'ping', outcome: await this.#sent(pong, 'pong') };
      }
      default:
        throw new TypeError('the type of the interaction is unknown');
    }
  }

  /** Autocomplete cannot be deferred. An error offers nothing, and typing goes on. */
  async #suggest(
    interaction: APIApplicationCommandAutocompleteInteraction,
    responder: Responder,
  ): Promise<Handled> {
    const { name } = interaction.data;
    let response: APIInteractionResponse = choicesResponse([]);
    try {
      const { asker } = await this.#identify(interaction);
      const command = this.#commands.get(name);
      const request = command && parseSuggestRequest(asker, command.definition, interaction);
      const choices = request && (await command.suggest?.(request, this.#services));
      response = choicesResponse(choices ?? []);
    } catch (error) {
      this.#log.error({ err: error, command: name }, discordLog.suggestFailed);
    }
    const sending = responder.callback(interaction, response).catch((error: unknown) => {
      if (!isRefused(error)) throw error;
      this.#log.error({ err: error, command: name }, discordLog.answerRefused);
      return responder.callback(interaction, choicesResponse([]));
    });
    return { name, outcome: await this.#sent(sending, 'choices') };
  }

  async #runCommand(
    interaction: APIApplicationCommandInteraction,
    responder: Responder,
  ): Promise<Handled> {
    const { name } = interaction.data;
    const command = this.#commands.get(name);
    const outcome = await this.#respond(interaction, responder, (asker) => {
      const request = command && parseCommandRequest(asker, command.definition, interaction);
      return request ? command.run(request, this.#services) : unknownCommand(asker, name);
    });
    return { name, outcome };
  }

  async #runHandler(
    routes: Routes,
    interaction: APIMessageComponentInteraction | APIModalSubmitInteraction,
    responder: Responder,
    toRequest: (asker: Asker, state: ButtonState) => object,
  ): Promise<Handled> {
    const parsed = parseCustomId(interaction.data.custom_id);
    const name = parsed.kind === 'state' ? parsed.state.to : parsed.kind;
    const outcome = await this.#respond(interaction, responder, (asker) => {
      const { errors } = asker.messages;
      switch (parsed.kind) {
        case 'older':
          return privately({ content: errors.olderButton });
        case 'unknown':
          return privately({ content: errors.unknownButton });
        case 'state': {
          const handler = routes.get(parsed.state.to);
          return handler
            ? handler(toRequest(asker, parsed.state), this.#services)
            : privately({ content: errors.unknownButton });
        }
      }
    });
    return { name, outcome };
  }

  async #respond(
    interaction: DeferrableInteraction,
    responder: Responder,
    makeReply: MakeReply,
  ): Promise<Outcome> {
    const { settings, asker } = await this.#identify(interaction);
    const visibility = visibilityFor(interaction, settings);
    let isFault = false;
    const apologize = (error: unknown, what: string) => {
      isFault = true;
      return prepareReply(interaction, visibility, this.#apologize(asker, error, what));
    };
    const prepare = async () => {
      try {
        return prepareReply(interaction, visibility, await makeReply(asker));
      } catch (error) {
        return apologize(error, discordLog.commandFailed);
      }
    };
    const preparing = prepare();
    const sending = sendReply(interaction, visibility, responder, preparing, (error) =>
      apologize(error, discordLog.answerRefused),
    );
    const outcome = await this.#sent(sending, 'answer');
    if (outcome === 'refused') return outcome;
    await this.#hintAtSettings(interaction, asker, responder);
    return isFault ? 'fault' : (await preparing).reply.kind;
  }

  /** Once a server, after the first command of a member who may change its settings. Never rejects. */
  async #hintAtSettings(
    interaction: DeferrableInteraction,
    { server, messages }: Asker,
    responder: Responder,
  ): Promise<void> {
    if (interaction.type !== InteractionType.ApplicationCommand || !server) return;
    if (this.#hinted.has(server.id) || !mayChangeSettings(server)) return;
    this.#hinted.add(server.id);
    if (interaction.data.name === 'settings') return;
    try {
      if (!(await this.#services.store.servers.hintOnce(server.id, this.#services.now()))) return;
      const hint = toPrivateBody({ content: messages.settings.hint });
      await responder.followUp(interaction, hint);
    } catch (error) {
      this.#log.warn({ err: error }, discordLog.hintFailed);
    }
  }

  /** While the store fails, members are answered as if they and the server had chosen nothing. */
  async #identify(interaction: APIInteraction): Promise<Identified> {
    const { settings: servers, members } = this.#services.store;
    const server = installedServer(interaction);
    const member = interaction.member?.user ?? interaction.user;
    const [settings, language] = await Promise.all([
      server === undefined ? undefined : this.#readOr(DEFAULT_SETTINGS, servers.get(server)),
      member === undefined ? undefined : this.#readOr(undefined, members.language(member.id)),
    ]);
    return { settings, asker: parseAsker(interaction, settings, language) };
  }

  /** What the store holds, or `fallback` when it fails or is late. */
  async #readOr<Value>(fallback: Value, reading: Promise<Value>): Promise<Value> {
    const read = reading.catch((error: unknown) => {
      this.#log.error({ err: error }, discordLog.settingsUnreadable);
      return fallback;
    });
    const value = await withTimeout(SETTINGS_TIMEOUT_MS, read);
    return value === 'late' ? fallback : value;
  }

  #apologize({ messages }: Asker, error: unknown, what: string): Reply {
    const trouble = storeTrouble(error);
    if (trouble !== undefined) {
      this.#log.error({ err: error }, discordLog.storeUnavailable);
      return privately({ content: messages.errors.store[trouble] });
    }
    const reference = this.#logFault(error, {}, what);
    return privately({ content: messages.errors.fault(reference) });
  }

  /** Returns what a member can quote, so that the line in the log is found. */
  #logFault(error: unknown, fields: object, message: string): string {
    const reference = randomBytes(4).toString('hex');
    this.#log.error({ err: error, reference, ...fields }, message);
    return reference;
  }

  /** A refusal by Discord is logged. It must not end the process. */
  async #sent(sending: Promise<unknown>, outcome: Outcome): Promise<Outcome> {
    try {
      await sending;
      return outcome;
    } catch (error) {
      this.#log[isTooLate(error) ? 'warn' : 'error']({ err: error }, discordLog.answerRefused);
      return 'refused';
    }
  }
}

/** Whether there is what an answer needs: the interaction's id and token. */
function canBeAnswered(received: unknown): received is APIInteraction {
  if (typeof received !== 'object' || received === null) return false;
  const { id, token } = received as Record<string, unknown>;
  return typeof id === 'string' && /^\d+$/u.test(id) && typeof token === 'string';
}

/** A completion takes choices only, so it gets none instead of the message. */
function emptyResponse({ type }: APIInteraction, apology: Message): APIInteractionResponse {
  return type === InteractionType.ApplicationCommandAutocomplete
    ? choicesResponse([])
    : { type: InteractionResponseType.ChannelMessageWithSource, data: toPrivateBody(apology) };
}

/** Discord no longer knows the interaction: a slow network, or a member who typed on. No fault of ours. */
function isTooLate(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownInteraction;
}

function collectRoutes(commands: readonly Command[], kind: 'presses' | 'forms'): Routes {
  const routes = commands.flatMap((command) => Object.entries(command[kind] ?? {}));
  return new Map(routes) as Routes;
}

function unknownCommand({ messages }: Asker, name: string): Reply {
  const shown = escapeInline(shorten(name, 32), messages);
  return privately({ content: messages.errors.unknownCommand(shown) });
}
