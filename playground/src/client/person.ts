/** A person in the playground. Tests and the page use Discord as this person. */
import {
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  type APIApplicationCommand,
  type APIApplicationCommandOptionChoice,
  type APIInteraction,
  type APIMessage,
  type APIUser,
} from 'discord-api-types/v10';
import {
  commandInteraction,
  componentInteraction,
  formInteraction,
  messageCommandInteraction,
  type Invoker,
} from '../interactions/build-interaction.ts';
import { findComponent } from '../interactions/interaction-rules.ts';
import type { Interactions } from '../interactions/interactions.ts';
import type { Form } from '../interactions/pending-interaction.ts';
import type { CommandRegistry } from '../resources/command-registry.ts';
import { countCodePoints } from '../resources/schemas/primitives.ts';
import { texts } from '../texts.ts';
import {
  deleteMessage,
  writeMessage,
  type Channel,
  type StoredMessage,
  type World,
} from '../world/world.ts';
import { canSeeMessage, canWrite } from './access.ts';
import { ClientError } from './client-error.ts';
import { toInteractionOptions, type OptionValues } from './command-options.ts';
import { fillForm, offersAll, type FormValues } from './submit-form.ts';
import { findCommand, visibleCommands } from './visible-commands.ts';

/** People without Nitro may write 2,000 characters. */
const MAX_MESSAGE_LENGTH = 2000;

export type PersonContext = {
  readonly world: World;
  readonly commands: CommandRegistry;
  readonly interactions: Interactions;
};

/**
 * A method that asks the bot resolves with the answer, or with the pressed message if the bot changed it.
 * It rejects with `NoAnswer` when the bot stays silent, with `ClientError` for what Discord's client does
 * not allow, and with `FormOpened` when a form opens (see `openedForm`).
 */
export class Person {
  readonly user: APIUser;
  /** Where the person is. */
  readonly channel: Channel;
  readonly #context: PersonContext;
  readonly #locale: string;

  constructor(context: PersonContext, user: APIUser, channel: Channel, locale: string) {
    this.#context = context;
    this.user = user;
    this.channel = channel;
    this.#locale = locale;
  }

  /** The same person in another channel or thread: its name or id. */
  in(channel: string): Person {
    const found = findChannel(this.#context.world, this.channel, channel);
    return new Person(this.#context, this.user, found, this.#locale);
  }

  /** Uses a slash command; sub-commands as in `schedule add`. */
  async slash(name: string, options: OptionValues = {}): Promise<APIMessage> {
    const path = name.split(' ');
    const command = this.#findSlashCommand(path);
    const interaction = commandInteraction(
      this.#context.world,
      this.#invoker(),
      command,
      InteractionType.ApplicationCommand,
      toInteractionOptions(command, path, options),
    );
    return this.#askForMessage(interaction, this.channel);
  }

  /** What an option offers once `typed` is typed; `others`: the options that are filled already. */
  async complete(
    name: string,
    option: string,
    typed: string,
    others: OptionValues = {},
  ): Promise<readonly APIApplicationCommandOptionChoice[]> {
    const path = name.split(' ');
    const command = this.#findSlashCommand(path);
    const interaction = commandInteraction(
      this.#context.world,
      this.#invoker(),
      command,
      InteractionType.ApplicationCommandAutocomplete,
      toInteractionOptions(command, path, { ...others, [option]: typed }, option),
    );
    const answer = await this.#context.interactions.ask(interaction, this.channel, this.user);
    return answer.kind === 'choices' ? answer.choices : [];
  }

  /** Uses a command from the menu of a message. */
  async messageCommand(name: string, message: APIMessage): Promise<APIMessage> {
    const { world, commands } = this.#context;
    const stored = this.#findVisible(message);
    const invoker = this.#invoker(stored.channel);
    const command = findCommand(commands, invoker, name, ApplicationCommandType.Message);
    const interaction = messageCommandInteraction(world, invoker, command, stored.message);
    return this.#askForMessage(interaction, stored.channel);
  }

  async press(message: APIMessage, customId: string): Promise<APIMessage> {
    const { stored, component } = this.#findEnabled(message, customId);
    if (component.type !== ComponentType.Button) throw noComponent();
    return this.#useComponent(stored, component, undefined);
  }

  /** Picks from a menu: the values of a text menu, or the ids of people, roles or channels. */
  async select(
    message: APIMessage,
    customId: string,
    values: readonly string[],
  ): Promise<APIMessage> {
    const { stored, component } = this.#findEnabled(message, customId);
    if (component.type === ComponentType.Button) throw noComponent();
    const { min_values: min = 1, max_values: max = 1 } = component;
    if (values.length < min) throw badSelection(texts.clientErrors.tooFewChosen(min));
    if (values.length > max) throw badSelection(texts.clientErrors.tooManyChosen(max));
    if (!offersAll(component, values)) throw badSelection(texts.clientErrors.notOneOf);
    return this.#useComponent(stored, component, values);
  }

  async submit(form: Form, values: FormValues = {}): Promise<APIMessage> {
    const { world } = this.#context;
    const { channel, source } = form;
    const components = fillForm(form, values);
    const interaction = formInteraction(world, this.#invoker(channel), form, components);
    return this.#askForMessage(interaction, channel, source);
  }

  /** Writes a message, here or in the channel with this name or id. */
  write(text: string): APIMessage;
  write(channel: string, text: string): APIMessage;
  write(first: string, second?: string): APIMessage {
    if (second !== undefined) return this.in(first).write(second);
    if (!canWrite(this.channel, this.user))
      throw new ClientError('no-permission', texts.clientErrors.noSending);
    if (first.trim() === '') throw new ClientError('bad-message', texts.clientErrors.emptyMessage);
    if (countCodePoints(first) > MAX_MESSAGE_LENGTH)
      throw new ClientError('bad-message', texts.clientErrors.longMessage);
    return writeMessage(this.#context.world, this.channel, this.user, first);
  }

  /** "Dismiss message". Works for this person's private answers only. */
  dismiss(message: APIMessage): void {
    const stored = this.#findVisible(message);
    if (stored.visibleTo !== this.user.id)
      throw new ClientError('no-permission', texts.clientErrors.notVisible);
    deleteMessage(this.#context.world, stored);
  }

  /** The messages of the channel that this person sees, oldest first. */
  visibleMessages(): readonly APIMessage[] {
    return [...this.channel.messages.values()]
      .filter((stored) => canSeeMessage(stored, this.user))
      .map(({ message }) => message);
  }

  /** The commands that Discord's client offers this person here. */
  visibleCommands(): readonly APIApplicationCommand[] {
    return visibleCommands(this.#context.commands, this.#invoker());
  }

  #invoker(channel = this.channel): Invoker {
    return { user: this.user, channel, locale: this.#locale };
  }

  #findSlashCommand([name = '']: readonly string[]): APIApplicationCommand {
    const type = ApplicationCommandType.ChatInput;
    return findCommand(this.#context.commands, this.#invoker(), name, type);
  }

  #findVisible({ id, channel_id: channelId }: APIMessage): StoredMessage {
    const stored = this.#context.world.channels.get(channelId)?.messages.get(id);
    if (stored === undefined || !canSeeMessage(stored, this.user))
      throw new ClientError('not-visible', texts.clientErrors.notVisible);
    return stored;
  }

  #findEnabled(message: APIMessage, customId: string) {
    const stored = this.#findVisible(message);
    const component = findComponent(stored.message, customId);
    if (component === undefined) throw noComponent();
    if (component.disabled === true) throw new ClientError('disabled', texts.clientErrors.disabled);
    return { stored, component };
  }

  #useComponent(
    stored: StoredMessage,
    component: Parameters<typeof componentInteraction>[3],
    values: readonly string[] | undefined,
  ): Promise<APIMessage> {
    const { world } = this.#context;
    const invoker = this.#invoker(stored.channel);
    const interaction = componentInteraction(world, invoker, stored, component, values);
    return this.#askForMessage(interaction, stored.channel, stored);
  }

  async #askForMessage(
    interaction: APIInteraction,
    channel: Channel,
    source?: StoredMessage,
  ): Promise<APIMessage> {
    const answer = await this.#context.interactions.ask(interaction, channel, this.user, source);
    switch (answer.kind) {
      case 'message':
      case 'update':
        return answer.message;
      case 'form':
        throw new FormOpened(answer.form);
      case 'choices':
      case 'pong':
        throw new TypeError(`Not a message: ${answer.kind}`);
    }
  }
}

/** The bot answered with a form instead of a message. */
export class FormOpened extends Error {
  override readonly name = 'FormOpened';
  readonly form: Form;

  constructor(form: Form) {
    super(texts.clientErrors.formOpened(form.title));
    this.form = form;
  }
}

/**
 * The form that an action opens: `await openedForm(alice.press(message, 'share'))`. Throws
 * `ClientError` when it opens none.
 */
export async function openedForm(action: Promise<unknown>): Promise<Form> {
  try {
    await action;
  } catch (error) {
    if (error instanceof FormOpened) return error.form;
    throw error;
  }
  throw new ClientError('bad-field', texts.clientErrors.noForm);
}

/** By id, or by name in the same server as `from`. Throws `ClientError`. */
export function findChannel(world: World, from: Channel, nameOrId: string): Channel {
  const found =
    world.channels.get(nameOrId) ??
    [...world.channels.values()].find(
      ({ name, server }) => name === nameOrId && server === from.server,
    );
  if (found === undefined)
    throw new ClientError('no-such-channel', texts.clientErrors.noChannel(nameOrId));
  return found;
}

function noComponent(): ClientError {
  return new ClientError('no-such-component', texts.clientErrors.noComponent);
}

function badSelection(why: string): ClientError {
  return new ClientError('bad-option', why);
}
