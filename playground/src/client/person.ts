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
import { words } from '../texts.ts';
import type { Commands } from '../rest/command-registry.ts';
import { fillForm, type Filled } from './submit-form.ts';
import type { Answer, Form } from '../interactions/pending-interaction.ts';
import { componentWith } from '../interactions/interaction-rules.ts';
import type { Interactions } from '../interactions/interactions.ts';
import {
  commandInteraction,
  componentInteraction,
  formInteraction,
  menuInteraction,
  type Asker,
} from '../interactions/build-interaction.ts';
import { permissionsIn } from '../world/permissions.ts';
import { Cannot } from './client-error.ts';
import { say } from '../world/seed.ts';
import { codePoints } from '../rest/schemas/primitives.ts';
import { findCommand, giveOptions, visibleCommands, type Given } from './visible-commands.ts';
import { dropMessage, holdsMessages, type Channel, type Held, type World } from '../world/world.ts';

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
  slash(command: string, options?: Given): Promise<APIMessage>;
  /** What an option offers when this much of it is typed; `others`: options already filled. */
  complete(
    command: string,
    option: string,
    typed: string,
    others?: Given,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>;
  /** Uses a command from the menu of a message. */
  menu(command: string, message: APIMessage): Promise<APIMessage>;
  press(message: APIMessage, customId: string): Promise<APIMessage>;
  /** Picks from a menu: values of a text menu, ids of people, roles or channels. */
  select(message: APIMessage, customId: string, values: readonly string[]): Promise<APIMessage>;
  submit(form: Form, filled?: Filled): Promise<APIMessage>;
  /** Writes a message, here or in the channel with this name or id. */
  write(text: string): APIMessage;
  write(channel: string, text: string): APIMessage;
  /** "Dismiss message": only for answers that nobody else sees. */
  dismiss(message: APIMessage): void;
  /** The messages of the channel that this person sees, oldest first. */
  sees(): readonly APIMessage[];
  /** The commands that Discord's client offers this person here. */
  commands(): readonly APIApplicationCommand[];
};

/** The bot answered with a form, not with a message. */
export class FormOpened extends Error {
  override readonly name = 'FormOpened';
  readonly form: Form;

  constructor(form: Form) {
    super(words.cannot.formOpened(form.title));
    this.form = form;
  }
}

/** The form that an action opens: `await formOf(alice.press(message, 'share'))`. Throws when it opened none. */
export async function formOf(action: Promise<unknown>): Promise<Form> {
  try {
    await action;
  } catch (error) {
    if (error instanceof FormOpened) return error.form;
    throw error;
  }
  throw new Cannot('bad-field', words.cannot.noForm);
}

export type Surroundings = {
  readonly world: World;
  readonly commands: Commands;
  readonly interactions: Interactions;
};

export function makePerson(
  around: Surroundings,
  user: APIUser,
  channel: Channel,
  locale: string,
): Person {
  const { world, interactions } = around;
  const asker: Asker = { user, channel, locale };

  function inChannel(named: string): Person {
    return makePerson(around, user, findChannel(world, channel, named), locale);
  }

  /** The held message, if this person sees it. */
  function seen(message: APIMessage): Held {
    const there = world.channels.get(message.channel_id);
    const held = there?.messages.get(message.id);
    if (
      held === undefined ||
      (held.seenBy !== undefined && held.seenBy !== user.id) ||
      !maySee(there, user)
    ) {
      throw new Cannot('not-visible', words.cannot.notVisible);
    }
    return held;
  }

  /** The enabled component, and where it stands. */
  function component(message: APIMessage, customId: string) {
    const held = seen(message);
    const found = componentWith(held.message, customId);
    if (found === undefined) throw new Cannot('no-such-component', words.cannot.noComponent);
    if (found.disabled === true) throw new Cannot('disabled', words.cannot.disabled);
    return { held, found };
  }

  const at = (held: Held): Asker => ({ ...asker, channel: held.channel });

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
      const given = giveOptions(command, path, options);
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
      const given = giveOptions(command, path, { ...others, [option]: typed }, option);
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
    async menu(name, message) {
      const held = seen(message);
      const command = findCommand(around.commands, at(held), name, ApplicationCommandType.Message);
      return messageOf(
        await interactions.ask(
          menuInteraction(world, at(held), command, held.message),
          held.channel,
          user,
        ),
      );
    },
    async press(message, customId) {
      const { held, found } = component(message, customId);
      if (found.type !== ComponentType.Button)
        throw new Cannot('no-such-component', words.cannot.noComponent);
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
        throw new Cannot('no-such-component', words.cannot.noComponent);
      if (values.length < (found.min_values ?? 1))
        throw new Cannot('bad-option', words.cannot.tooFewChosen(found.min_values ?? 1));
      if (values.length > (found.max_values ?? 1))
        throw new Cannot('bad-option', words.cannot.tooManyChosen(found.max_values ?? 1));
      if (
        found.type === ComponentType.StringSelect &&
        values.some((value) => !found.options.some((option) => option.value === value))
      ) {
        throw new Cannot('bad-option', words.cannot.notOneOf);
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
      const there: Asker = { ...asker, channel: form.channel };
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
      if (!mayWrite(there, user)) throw new Cannot('no-permission', words.cannot.noSending);
      if (text.trim() === '') throw new Cannot('bad-message', words.cannot.emptyMessage);
      if (codePoints(text) > 2000) throw new Cannot('bad-message', words.cannot.longMessage);
      return say(world, there, user, text);
    },
    dismiss(message) {
      const held = seen(message);
      if (held.seenBy !== user.id) throw new Cannot('no-permission', words.cannot.notVisible);
      dropMessage(world, held);
    },
    sees() {
      if (!maySee(channel, user)) return [];
      return [...channel.messages.values()]
        .filter(({ seenBy }) => seenBy === undefined || seenBy === user.id)
        .map(({ message }) => message);
    },
    commands: () => visibleCommands(around.commands, asker),
  };
}

/** By id, or by name in the same server as `from`. */
export function findChannel(world: World, from: Channel, named: string): Channel {
  const found =
    world.channels.get(named) ??
    [...world.channels.values()].find(
      ({ name, server }) => name === named && server === from.server,
    );
  if (found === undefined) throw new Cannot('no-such-channel', words.cannot.noChannel(named));
  return found;
}

export function maySee(channel: Channel | undefined, user: APIUser): boolean {
  return (
    channel !== undefined &&
    (channel.server === undefined
      ? channel.recipient?.id === user.id
      : has(channel, user, May.ViewChannel))
  );
}

export function mayWrite(channel: Channel, user: APIUser): boolean {
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
    (permissionsIn(channel.server, member, channel) & permission) !== 0n
  );
}

function messageOf(answer: Answer): APIMessage {
  if (answer.kind === 'form') throw new FormOpened(answer.form);
  if (answer.kind !== 'message' && answer.kind !== 'update')
    throw new TypeError(`Not a message: ${answer.kind}`);
  return answer.message;
}
