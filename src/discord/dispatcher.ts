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
  type APIMessageComponentInteraction,
} from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { askerOf, commandRequest, pickedValues, suggestRequest } from './interaction.ts';
import { choicesResponse, outgoing, replacement } from './reply.ts';
import type { Responder } from './responder.ts';
import { plain } from '../answers/markdown.ts';
import { shorten } from '../answers/limits.ts';
import { decodeState } from '../answers/state.ts';
import { privately, type Command, type Reply, type Services } from '../../commands/command.ts';

/**
 * Discord drops an interaction that is not answered within 3,000 ms. What takes longer than this
 * is deferred; the rest is left for the way there and back.
 */
const DEFER_AFTER_MS = 1_500;

export type Dispatcher = {
  /** Answers through the responder. Never rejects. */
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
  const presses = new Map(commands.flatMap((command) => Object.entries(command.presses ?? {})));

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
        const reply = command
          ? () => command.run(commandRequest(interaction), services)
          : () => unknownCommand(interaction, name);
        return { name, outcome: await respond(interaction, responder, reply) };
      }
      case InteractionType.MessageComponent: {
        const pressed = decodeState(interaction.data.custom_id);
        const name = pressed.kind === 'state' ? pressed.state.to : pressed.kind;
        return {
          name,
          outcome: await respond(interaction, responder, () => press(interaction, pressed)),
        };
      }
      case InteractionType.ModalSubmit: {
        const reply = () =>
          privately({ content: askerOf(interaction).messages.errors.unknownButton });
        return { name: 'form', outcome: await respond(interaction, responder, reply) };
      }
      case InteractionType.Ping:
        return {
          name: 'ping',
          outcome: await sent(
            responder.callback(interaction, { type: InteractionResponseType.Pong }),
            'answer',
          ),
        };
    }
  }

  function press(
    interaction: APIMessageComponentInteraction,
    pressed: ReturnType<typeof decodeState>,
  ): Reply | Promise<Reply> {
    const asker = askerOf(interaction);
    const { errors } = asker.messages;
    if (pressed.kind === 'older') return privately({ content: errors.olderButton });
    const handler = pressed.kind === 'state' ? presses.get(pressed.state.to) : undefined;
    if (pressed.kind === 'unknown' || !handler) return privately({ content: errors.unknownButton });
    // The map pairs each route with the handler that takes its state; the types cannot say so.
    const run = handler as (request: unknown, services: Services) => Reply | Promise<Reply>;
    return run({ asker, state: pressed.state, values: pickedValues(interaction) }, services);
  }

  /** Autocomplete cannot be deferred, and an error while typing must not stop the typing. */
  async function suggest(
    interaction: APIApplicationCommandAutocompleteInteraction,
    responder: Responder,
  ): Promise<Outcome> {
    let response: APIInteractionResponse = choicesResponse([]);
    try {
      const command = byName.get(interaction.data.name);
      const choices = command?.suggest?.(suggestRequest(interaction), services) ?? [];
      response = choicesResponse(choices);
    } catch (error) {
      log.error({ err: error, command: interaction.data.name }, 'autocomplete failed');
    }
    return sent(responder.callback(interaction, response), 'choices');
  }

  async function respond(
    interaction: Deferrable,
    responder: Responder,
    makeReply: () => Reply | Promise<Reply>,
  ): Promise<Outcome> {
    const work = prepare(interaction, makeReply).catch((error: unknown): Prepared => {
      const reply = apology(interaction, error);
      return { reply, response: responseTo(interaction, reply), outcome: 'fault' };
    });
    const prepared = await within(DEFER_AFTER_MS, work);
    return prepared === 'late'
      ? sent(answerLate(interaction, responder, work), 'answer')
      : sent(responder.callback(interaction, prepared.response), prepared.outcome);
  }

  function apology(interaction: APIInteraction, error: unknown): Reply {
    const reference = randomBytes(4).toString('hex');
    log.error({ err: error, reference }, 'a command failed');
    return privately({ content: askerOf(interaction).messages.errors.fault(reference) });
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

type Deferrable = Exclude<
  APIInteraction,
  { type: InteractionType.Ping | InteractionType.ApplicationCommandAutocomplete }
>;

type Prepared = {
  readonly reply: Reply;
  readonly response: APIInteractionResponse;
  readonly outcome: Outcome;
};

/** Rejects for whatever is thrown on the way, an answer that Discord would refuse included. */
async function prepare(
  interaction: Deferrable,
  makeReply: () => Reply | Promise<Reply>,
): Promise<Prepared> {
  const reply = await makeReply();
  return { reply, response: responseTo(interaction, reply), outcome: reply.kind };
}

function unknownCommand(interaction: APIInteraction, name: string): Reply {
  const { errors } = askerOf(interaction).messages;
  return privately({ content: errors.unknownCommand(plain(shorten(name, 32))) });
}

function responseTo(interaction: Deferrable, reply: Reply): APIInteractionResponse {
  switch (reply.kind) {
    case 'form':
      return { type: InteractionResponseType.Modal, data: reply.form };
    case 'turn':
      if (mayTurn(interaction)) {
        return { type: InteractionResponseType.UpdateMessage, data: replacement(reply.message) };
      }
      break;
    case 'answer':
    case 'private':
      break;
  }
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: outgoing(reply.message, 'private'),
  };
}

/** Whose message it is may turn its pages; everybody else gets a page of their own. */
function mayTurn(interaction: Deferrable): boolean {
  const message = 'message' in interaction ? interaction.message : undefined;
  if (!message) return false;
  const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return isPrivate || message.interaction_metadata?.user.id === askerOf(interaction).user;
}

/** Defers, waits, and delivers. */
async function answerLate(
  interaction: Deferrable,
  responder: Responder,
  work: Promise<Prepared>,
): Promise<void> {
  const turning = 'message' in interaction && mayTurn(interaction);
  await responder.callback(
    interaction,
    turning
      ? { type: InteractionResponseType.DeferredMessageUpdate }
      : {
          type: InteractionResponseType.DeferredChannelMessageWithSource,
          data: { flags: MessageFlags.Ephemeral },
        },
  );
  const { reply } = await work;
  if (reply.kind === 'form') throw new TypeError('a form cannot be deferred');
  if (turning && reply.kind !== 'turn') {
    await responder.followUp(interaction, outgoing(reply.message, 'private'));
  } else {
    await responder.editOriginal(interaction, replacement(reply.message));
  }
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
