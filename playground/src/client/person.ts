/** A person in the playground: what somebody can do in Discord's client, for tests and for the page alike. */
import {
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  PermissionFlagsBits as May,
  type APIApplicationCommand,
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  type APIUser,
} from 'discord-api-types/v10';
import { texts } from '../texts.ts';
import type { CommandRegistry } from '../rest/command-registry.ts';
import { fillForm, type FormValues } from './submit-form.ts';
import type { Answer, Form } from '../interactions/pending-interaction.ts';
import { findComponent } from '../interactions/interaction-rules.ts';
import type { Interactions } from '../interactions/interactions.ts';
import {
  commandInteraction,
  componentInteraction,
  formInteraction,
  messageCommandInteraction,
  type Invoker,
} from '../interactions/build-interaction.ts';
import { memberPermissions } from '../world/permissions.ts';
import { ClientError } from './client-error.ts';
import { writeMessage } from '../world/seed.ts';
import { countCodePoints } from '../rest/schemas/primitives.ts';
import {
  findCommand,
  toInteractionOptions,
  visibleCommands,
  type OptionValues,
} from './visible-commands.ts';
import {
  deleteMessage,
  holdsMessages,
  type Channel,
  type StoredMessage,
  type World,
} from '../world/world.ts';

/**
 * Every method that asks the bot resolves with the message as Discord then holds it: the answer, or
 * the message whose button was pressed if that changed. It rejects with `NoAnswer` when the bot did
 * not answer, with `Cannot` where Discord's client would not let the person do it, and with
 * `FormOpened` when a form popped up (see `formOf`).
 */
export type Person = {
  readonly user: APIUser;
  readonly channel: Channel;
  /** The same person in another channel or thread: its name or id. */
  in(channel: string): Person;
  /** Uses a slash command; sub-commands as in `schedule add`. */
  slash(command: string, options?: OptionValues): Promise<APIMessage>;
  /** What an option offers when this much of it is typed; `others`: options already filled. */
  complete(
    command: string,
    option: string,
    typed: string,
    others?: OptionValues,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>;
  /** Uses a command from the menu of a message. */
  messageCommand(command: string, message: APIMessage): Promise<APIMessage>;
  press(message: APIMessage, customId: string): Promise<APIMessage>;
  /** Picks from a menu: values of a text menu, ids of people, roles or channels. */
  select(message: APIMessage, customId: string, values: readonly string[]): Promise<APIMessage>;
  submit(form: Form, filled?: FormValues): Promise<APIMessage>;
  /** Writes a message, here or in the channel with this name or id. */
  write(text: string): APIMessage;
  write(channel: string, text: string): APIMessage;
  /** "Dismiss message": only for answers that nobody else sees. */
  dismiss(message: APIMessage): void;
  /** The messages of the channel that this person sees, oldest first. */
  visibleMessages(): readonly APIMessage[];
  /** The commands that Discord's client offers this person here. */
  visibleCommands(): readonly APIApplicationCommand[];
};

/** The bot answered with a form, not with a message. */
export class FormOpened extends Error {
  override readonly name = 'FormOpened';
  readonly form: Form;

  constructor(form: Form) {
    super(texts.clientErrors.formOpened(form.title));
    this.form = form;
  }
}

/** The form that an action opens: `await formOf(alice.press(message, 'share'))`. Throws when it opened none. */
export async function openedForm(action: Promise<unknown>): Promise<Form> {
  try {
    await action;
  } catch (error) {
    if (error instanceof FormOpened) return error.form;
    throw error;
  }
  throw new ClientError('bad-field', texts.clientErrors.noForm);
}

export type PersonContext = {
  readonly world: World;
  readonly commands: CommandRegistry;
  readonly interactions: Interactions;
};

export function makePerson(
  around: PersonContext,
  user: APIUser,
  channel: Channel,
  locale: string,
): Person {
  const { world, interactions } = around;
  const asker: Invoker = { user, channel, locale };

  function inChannel(named: string): Person {
    return makePerson(around, user, findChannel(world, channel, named), locale);
  }

  /** The held message, if this person sees it. */
  function seen(message: APIMessage): StoredMessage {
    const there = world.channels.get(message.channel_id);
    const held = there?.messages.get(message.id);
    if (
      held === undefined ||
      (held.visibleTo !== undefined && held.visibleTo !== user.id) ||
      !canSee(there, user)
    ) {
      throw new ClientError('not-visible', texts.clientErrors.notVisible);
    }
    return held;
  }

  /** The enabled component, and where it stands. */
  function component(message: APIMessage, customId: string) {
    const held = seen(message);
    const found = findComponent(held.message, customId);
    if (found === undefined)
      throw new ClientError('no-such-component', texts.clientErrors.noComponent);
    if (found.disabled === true) throw new ClientError('disabled', texts.clientErrors.disabled);
    return { held, found };
  }

  const at = (held: StoredMessage): Invoker => ({ ...asker, channel: held.channel });

  return {
    user,
    channel,
    in: inChannel,
    async slash(name, options = {}) {
      const path = name.split(' ');
      const command = findCommand(
        around.commands,
        asker,
        path[0] ?? '',
        ApplicationCommandType.ChatInput,
      );
      const given = toInteractionOptions(command, path, options);
      return messageOf(
        await interactions.ask(
          commandInteraction(world, asker, command, InteractionType.ApplicationCommand, given),
          channel,
          user,
        ),
      );
    },
    async complete(name, option, typed, others = {}) {
      const path = name.split(' ');
      const command = findCommand(
        around.commands,
        asker,
        path[0] ?? '',
        ApplicationCommandType.ChatInput,
      );
      const given = toInteractionOptions(command, path, { ...others, [option]: typed }, option);
      const answer = await interactions.ask(
        commandInteraction(
          world,
          asker,
          command,
          InteractionType.ApplicationCommandAutocomplete,
          given,
        ),
        channel,
        user,
      );
      return answer.kind === 'choices' ? answer.choices : [];
    },
    async messageCommand(name, message) {
      const held = seen(message);
      const command = findCommand(around.commands, at(held), name, ApplicationCommandType.Message);
      return messageOf(
        await interactions.ask(
          messageCommandInteraction(world, at(held), command, held.message),
          held.channel,
          user,
        ),
      );
    },
    async press(message, customId) {
      const { held, found } = component(message, customId);
      if (found.type !== ComponentType.Button)
        throw new ClientError('no-such-component', texts.clientErrors.noComponent);
      return messageOf(
        await interactions.ask(
          componentInteraction(world, at(held), held, found, undefined),
          held.channel,
          user,
          held,
        ),
      );
    },
    async select(message, customId, values) {
      const { held, found } = component(message, customId);
      if (found.type === ComponentType.Button)
        throw new ClientError('no-such-component', texts.clientErrors.noComponent);
      if (values.length < (found.min_values ?? 1))
        throw new ClientError('bad-option', texts.clientErrors.tooFewChosen(found.min_values ?? 1));
      if (values.length > (found.max_values ?? 1))
        throw new ClientError(
          'bad-option',
          texts.clientErrors.tooManyChosen(found.max_values ?? 1),
        );
      if (
        found.type === ComponentType.StringSelect &&
        values.some((value) => !found.options.some((option) => option.value === value))
      ) {
        throw new ClientError('bad-option', texts.clientErrors.notOneOf);
      }
      return messageOf(
        await interactions.ask(
          componentInteraction(world, at(held), held, found, values),
          held.channel,
          user,
          held,
        ),
      );
    },
    async submit(form, filled = {}) {
      const there: Invoker = { ...asker, channel: form.channel };
      const components = fillForm(form, filled);
      return messageOf(
        await interactions.ask(
          formInteraction(world, there, form, components),
          form.channel,
          user,
          form.from,
        ),
      );
    },
    write(first: string, second?: string) {
      const [there, text] =
        second === undefined ? [channel, first] : [findChannel(world, channel, first), second];
      if (!canWrite(there, user))
        throw new ClientError('no-permission', texts.clientErrors.noSending);
      if (text.trim() === '') throw new ClientError('bad-message', texts.clientErrors.emptyMessage);
      if (countCodePoints(text) > 2000)
        throw new ClientError('bad-message', texts.clientErrors.longMessage);
      return writeMessage(world, there, user, text);
    },
    dismiss(message) {
      const held = seen(message);
      if (held.visibleTo !== user.id)
        throw new ClientError('no-permission', texts.clientErrors.notVisible);
      deleteMessage(world, held);
    },
    visibleMessages() {
      if (!canSee(channel, user)) return [];
      return [...channel.messages.values()]
        .filter(({ visibleTo }) => visibleTo === undefined || visibleTo === user.id)
        .map(({ message }) => message);
    },
    visibleCommands: () => visibleCommands(around.commands, asker),
  };
}

/** By id, or by name in the same server as `from`. */
export function findChannel(world: World, from: Channel, named: string): Channel {
  const found =
    world.channels.get(named) ??
    [...world.channels.values()].find(
      ({ name, server }) => name === named && server === from.server,
    );
  if (found === undefined)
    throw new ClientError('no-such-channel', texts.clientErrors.noChannel(named));
  return found;
}

export function canSee(channel: Channel | undefined, user: APIUser): boolean {
  return (
    channel !== undefined &&
    (channel.server === undefined
      ? channel.recipient?.id === user.id
      : has(channel, user, May.ViewChannel))
  );
}

export function canWrite(channel: Channel, user: APIUser): boolean {
  if (!holdsMessages(channel)) return false;
  if (channel.server === undefined) return channel.recipient?.id === user.id;
  return has(
    channel,
    user,
    channel.thread === undefined ? May.SendMessages : May.SendMessagesInThreads,
  );
}

function has(channel: Channel, user: APIUser, permission: bigint): boolean {
  const member = channel.server?.members.get(user.id);
  return (
    channel.server !== undefined &&
    member !== undefined &&
    (memberPermissions(channel.server, member, channel) & permission) !== 0n
  );
}

function messageOf(answer: Answer): APIMessage {
  if (answer.kind === 'form') throw new FormOpened(answer.form);
  if (answer.kind !== 'message' && answer.kind !== 'update')
    throw new TypeError(`Not a message: ${answer.kind}`);
  return answer.message;
}
