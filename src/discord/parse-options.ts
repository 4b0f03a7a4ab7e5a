/** Reads the options that Discord sends into the values that the command's definition promises. */
import {
  ApplicationCommandOptionType,
  type APIApplicationCommandInteraction,
} from 'discord-api-types/v10';
import type { CommandDefinition, OptionDefinition, OptionValue } from '../bot/options.ts';

type GivenOption = {
  readonly name: string;
  readonly value?: OptionValue;
  readonly focused?: boolean;
  readonly options?: readonly GivenOption[];
};

type ParsedOptions = {
  readonly subcommand: string | undefined;
  readonly options: Readonly<Record<string, OptionValue>>;
};

/**
 * Undefined where the call does not fit the definition: Discord has that of another version, or the
 * call is forged. Options that are not defined are left out.
 */
export function parseOptions(
  definition: CommandDefinition,
  data: APIApplicationCommandInteraction['data'],
): ParsedOptions | undefined {
  const call = findCall(definition, givenOptions(data));
  if (!call) return undefined;
  const options = fittingValues(call.defined, call.given);
  const isComplete = call.defined.every(({ name, required }) => !required || name in options);
  const isFitting = call.defined.every(
    ({ name }) => name in options || !call.given.some((one) => one.name === name),
  );
  return isComplete && isFitting ? { subcommand: call.subcommand, options } : undefined;
}

type PartialOptions = ParsedOptions & {
  /** The option that is being typed, and its text so far. */
  readonly focused: string;
  readonly typed: string;
};

/**
 * For completion, where any option may be missing or half written. Undefined where the option that
 * is being typed is not defined.
 */
export function parsePartialOptions(
  definition: CommandDefinition,
  given: readonly GivenOption[],
): PartialOptions | undefined {
  const call = findCall(definition, given);
  const typing = call?.given.find(({ focused }) => focused);
  if (!call?.defined.some(({ name }) => name === typing?.name) || !typing) return undefined;
  const others = call.given.filter((option) => option !== typing);
  return {
    subcommand: call.subcommand,
    options: fittingValues(call.defined, others),
    focused: typing.name,
    typed: String(typing.value ?? ''),
  };
}

type Call = {
  readonly subcommand: string | undefined;
  readonly defined: readonly OptionDefinition[];
  readonly given: readonly GivenOption[];
};

/** The called sub-command and its options; those of the command itself where it has none. */
function findCall(definition: CommandDefinition, given: readonly GivenOption[]): Call | undefined {
  const defined: readonly OptionDefinition[] =
    ('options' in definition ? definition.options : undefined) ?? [];
  const subcommands = defined.filter(
    ({ type }) => type === ApplicationCommandOptionType.Subcommand,
  );
  if (subcommands.length === 0) return { subcommand: undefined, defined, given };
  const [called] = given;
  const subcommand = subcommands.find(({ name }) => name === called?.name);
  return (
    subcommand && {
      subcommand: subcommand.name,
      defined: subcommand.options ?? [],
      given: called?.options ?? [],
    }
  );
}

function givenOptions(data: APIApplicationCommandInteraction['data']): readonly GivenOption[] {
  return 'options' in data ? (data.options ?? []) : [];
}

function fittingValues(
  defined: readonly OptionDefinition[],
  given: readonly GivenOption[],
): Record<string, OptionValue> {
  const values: Record<string, OptionValue> = {};
  for (const { name, type } of defined) {
    const value = given.find((option) => option.name === name)?.value;
    if (value !== undefined && typeof value === (JS_TYPES[type] ?? 'string')) values[name] = value;
  }
  return values;
}

/** Texts and ids are strings. */
const JS_TYPES: Partial<Record<ApplicationCommandOptionType, 'boolean' | 'number'>> = {
  [ApplicationCommandOptionType.Boolean]: 'boolean',
  [ApplicationCommandOptionType.Integer]: 'number',
  [ApplicationCommandOptionType.Number]: 'number',
};
