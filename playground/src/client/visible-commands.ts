/** Which commands a person sees where, and whether what they typed fits the command. */
import {
  ApplicationCommandOptionType as Option,
  type ApplicationCommandType,
  PermissionFlagsBits as May,
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
} from 'discord-api-types/v10';
import { texts } from '../texts.ts';
import type { CommandRegistry } from '../rest/command-registry.ts';
import type { Invoker, InteractionOption } from '../interactions/build-interaction.ts';
import { memberPermissions } from '../world/permissions.ts';
import { ClientError } from './client-error.ts';
import { countCodePoints } from '../rest/schemas/primitives.ts';

/** The values of options by name; a channel, role or person by id. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** The commands that Discord's client offers to this person in this place, by name. */
export function visibleCommands(
  commands: CommandRegistry,
  asker: Invoker,
): readonly APIApplicationCommand[] {
  return everywhere(commands, asker)
    .filter((command) => offered(command, asker) && permitted(command, asker))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

/** The command of this name and type, if the person may use it here. Throws `Cannot`. */
export function findCommand(
  commands: CommandRegistry,
  asker: Invoker,
  name: string,
  type: ApplicationCommandType,
): APIApplicationCommand {
  const there = everywhere(commands, asker).filter(
    (command) => command.type === type && command.name === name && offered(command, asker),
  );
  if (there[0] === undefined)
    throw new ClientError('no-such-command', texts.clientErrors.noCommand(name));
  const usable = there.find((command) => permitted(command, asker));
  if (usable === undefined)
    throw new ClientError('hidden-command', texts.clientErrors.hiddenCommand(name));
  return usable;
}

function everywhere(
  commands: CommandRegistry,
  { channel }: Invoker,
): readonly APIApplicationCommand[] {
  const global = commands.list(undefined);
  return channel.server === undefined ? global : [...commands.list(channel.server.id), ...global];
}

/** Whether the command exists in this kind of place. */
function offered(command: APIApplicationCommand, { channel }: Invoker): boolean {
  const { server } = channel;
  const contexts: readonly number[] | null | undefined = command.contexts;
  if (
    contexts !== null &&
    contexts !== undefined &&
    !contexts.includes(server === undefined ? 1 : 0)
  )
    return false;
  const supports: readonly number[] = command.integration_types ?? [0];
  return server === undefined || server.installed || supports.includes(1);
}

/** `default_member_permissions`: all of them, "0" only for those who administer. In direct messages nobody is asked. */
function permitted(command: APIApplicationCommand, { user, channel }: Invoker): boolean {
  const { server } = channel;
  const member = server?.members.get(user.id);
  if (server === undefined) return true;
  if (member === undefined) return false;
  const has = memberPermissions(server, member, channel);
  if ((has & May.UseApplicationCommands) === 0n) return false;
  const needed = command.default_member_permissions;
  if (needed === null || needed === undefined || (has & May.Administrator) !== 0n) return true;
  return needed !== '0' && (has & BigInt(needed)) === BigInt(needed);
}

/**
 * The options as the interaction carries them. `path`: command and sub-commands, `['schedule', 'add']`.
 * With `focused`, what is still being typed: nothing is required then. Throws `Cannot`.
 */
export function toInteractionOptions(
  command: APIApplicationCommand,
  path: readonly string[],
  given: OptionValues,
  focused?: string,
): readonly InteractionOption[] {
  let options = command.options ?? [];
  const around: { name: string; type: Option }[] = [];
  for (const step of path.slice(1)) {
    const sub = options.find(({ name }) => name === step);
    if (
      sub === undefined ||
      (sub.type !== Option.Subcommand && sub.type !== Option.SubcommandGroup)
    ) {
      throw new ClientError('no-such-command', texts.clientErrors.noCommand(path.join(' ')));
    }
    around.push({ name: sub.name, type: sub.type });
    options = sub.options ?? [];
  }
  const leaves = options as readonly APIApplicationCommandBasicOption[];
  for (const name of Object.keys(given)) {
    if (!leaves.some((option) => option.name === name))
      throw new ClientError('bad-option', texts.clientErrors.unknownOption(name));
  }
  let inner: InteractionOption[] = [];
  for (const option of leaves) {
    const value = given[option.name];
    if (option.type > Option.SubcommandGroup && value !== undefined) {
      inner.push({
        name: option.name,
        type: option.type,
        value:
          focused === undefined
            ? fitting(option, value)
            : option.name === focused
              ? String(value)
              : value,
        ...(option.name === focused ? { focused: true } : {}),
      });
    } else if (focused === undefined && option.required === true) {
      throw new ClientError('bad-option', texts.clientErrors.missingOption(option.name));
    }
  }
  for (const { name, type } of around.toReversed()) inner = [{ name, type, options: inner }];
  return inner;
}

/** The value if Discord's client would send it. */
function fitting(
  option: APIApplicationCommandBasicOption,
  value: string | number | boolean,
): string | number | boolean {
  const no = (why: string) =>
    new ClientError('bad-option', texts.clientErrors.badOption(option.name, why));
  const { clientErrors } = texts;
  const choices: readonly { value: unknown }[] = 'choices' in option ? (option.choices ?? []) : [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value))
    throw no(clientErrors.notOneOf);
  switch (option.type) {
    case Option.String:
      if (typeof value !== 'string') throw no(clientErrors.notA('a text'));
      if (countCodePoints(value) > (option.max_length ?? 6000))
        throw no(clientErrors.tooLong(option.max_length ?? 6000));
      if (countCodePoints(value) < (option.min_length ?? 0))
        throw no(clientErrors.tooShort(option.min_length ?? 0));
      return value;
    case Option.Integer:
    case Option.Number:
      if (
        typeof value !== 'number' ||
        (option.type === Option.Integer && !Number.isSafeInteger(value))
      )
        throw no(clientErrors.notA('a number'));
      if (value > (option.max_value ?? Infinity))
        throw no(clientErrors.tooBig(option.max_value ?? 0));
      if (value < (option.min_value ?? -Infinity))
        throw no(clientErrors.tooSmall(option.min_value ?? 0));
      return value;
    case Option.Boolean:
      if (typeof value !== 'boolean') throw no(clientErrors.notA('true or false'));
      return value;
    case Option.User:
    case Option.Channel:
    case Option.Role:
    case Option.Mentionable:
    case Option.Attachment:
      if (typeof value !== 'string' || !/^\d+$/u.test(value)) throw no(clientErrors.notA('picked'));
      return value;
  }
}
