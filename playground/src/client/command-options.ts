/** The options of a command as Discord's client sends them, after the checks that it makes. */
import {
  ApplicationCommandOptionType as Option,
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
} from 'discord-api-types/v10';
import type { InteractionOption } from '../interactions/build-interaction.ts';
import { countCodePoints } from '../resources/schemas/primitives.ts';
import { texts } from '../texts.ts';
import { ClientError } from './client-error.ts';

export type OptionValue = string | number | boolean;

/** By name; a channel, role or person by its id. */
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** Discord's limit for a text option that names no other, in characters. */
const MAX_TEXT_LENGTH = 6000;

/**
 * The options as the interaction carries them. `path`: the command and its sub-commands, as in
 * `['schedule', 'add']`. `focused`: the option that is being typed; then nothing is required.
 * Throws `ClientError`.
 */
export function toInteractionOptions(
  command: APIApplicationCommand,
  path: readonly string[],
  values: OptionValues,
  focused?: string,
): readonly InteractionOption[] {
  const { parents, options } = descend(command, path);
  for (const name of Object.keys(values)) {
    if (!options.some((option) => option.name === name))
      throw new ClientError('bad-option', texts.clientErrors.unknownOption(name));
  }
  const filled = options.flatMap((option) => {
    const value = values[option.name];
    if (value !== undefined) return toInteractionOption(option, value, focused);
    if (focused === undefined && option.required === true)
      throw new ClientError('bad-option', texts.clientErrors.missingOption(option.name));
    return [];
  });
  return parents.reduceRight<readonly InteractionOption[]>(
    (inner, { name, type }) => [{ name, type, options: inner }],
    filled,
  );
}

/** Follows the path to a sub-command: the steps on the way, and the options at its end. */
function descend(
  command: APIApplicationCommand,
  path: readonly string[],
): {
  readonly parents: readonly { readonly name: string; readonly type: Option }[];
  readonly options: readonly APIApplicationCommandBasicOption[];
} {
  let options = command.options ?? [];
  const parents: { readonly name: string; readonly type: Option }[] = [];
  for (const step of path.slice(1)) {
    const found = options.find(({ name }) => name === step);
    if (found?.type !== Option.Subcommand && found?.type !== Option.SubcommandGroup)
      throw new ClientError('no-such-command', texts.clientErrors.noCommand(path.join(' ')));
    parents.push(found);
    options = found.options ?? [];
  }
  // A path that ends too early offers no options to fill.
  const leaves = options.filter(({ type }) => type > Option.SubcommandGroup);
  return { parents, options: leaves as readonly APIApplicationCommandBasicOption[] };
}

function toInteractionOption(
  option: APIApplicationCommandBasicOption,
  value: OptionValue,
  focused: string | undefined,
): InteractionOption {
  const { name, type } = option;
  if (name === focused) return { name, type, value: String(value), focused: true };
  // While an option is being typed, the others go as they are.
  if (focused === undefined) checkValue(option, value);
  return { name, type, value };
}

/** Throws `ClientError` when Discord's client would not send the value. */
function checkValue(option: APIApplicationCommandBasicOption, value: OptionValue): void {
  const { clientErrors } = texts;
  const choices: readonly { value: unknown }[] = 'choices' in option ? (option.choices ?? []) : [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value))
    throw badOption(option, clientErrors.notOneOf);
  switch (option.type) {
    case Option.String:
      return checkText(option, value);
    case Option.Integer:
    case Option.Number:
      return checkNumber(option, value);
    case Option.Boolean:
      if (typeof value !== 'boolean') throw badOption(option, clientErrors.notA('true or false'));
      return undefined;
    case Option.User:
    case Option.Channel:
    case Option.Role:
    case Option.Mentionable:
    case Option.Attachment:
      if (typeof value !== 'string' || !/^\d+$/u.test(value))
        throw badOption(option, clientErrors.notA('picked'));
      return undefined;
  }
}

function checkText(
  option: Extract<APIApplicationCommandBasicOption, { type: Option.String }>,
  value: OptionValue,
): void {
  if (typeof value !== 'string') throw badOption(option, texts.clientErrors.notA('a text'));
  const { min_length: min = 0, max_length: max = MAX_TEXT_LENGTH } = option;
  const length = countCodePoints(value);
  if (length > max) throw badOption(option, texts.clientErrors.tooLong(max));
  if (length < min) throw badOption(option, texts.clientErrors.tooShort(min));
}

function checkNumber(
  option: Extract<APIApplicationCommandBasicOption, { type: Option.Integer | Option.Number }>,
  value: OptionValue,
): void {
  const isNumber =
    typeof value === 'number' && (option.type === Option.Number || Number.isSafeInteger(value));
  if (!isNumber) throw badOption(option, texts.clientErrors.notA('a number'));
  const { min_value: min = -Infinity, max_value: max = Infinity } = option;
  if (value > max) throw badOption(option, texts.clientErrors.tooBig(max));
  if (value < min) throw badOption(option, texts.clientErrors.tooSmall(min));
}

function badOption({ name }: APIApplicationCommandBasicOption, why: string): ClientError {
  return new ClientError('bad-option', texts.clientErrors.badOption(name, why));
}
