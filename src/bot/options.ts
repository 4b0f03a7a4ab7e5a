/** The options of a command, typed by its own definition: a misspelt option does not compile. */
import type {
  ApplicationCommandOptionType,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';

export type CommandDefinition = RESTPostAPIApplicationCommandsJSONBody;

/** A text, a number, a boolean, or the id of a channel, a role or a member. */
export type OptionValue = string | number | boolean;

/** What of a definition's option says what its value is. */
export type OptionDefinition = {
  readonly type: ApplicationCommandOptionType;
  readonly name: string;
  readonly required?: boolean;
  readonly options?: readonly OptionDefinition[];
};

type ValueOf<Option extends OptionDefinition> =
  Option['type'] extends ApplicationCommandOptionType.Boolean
    ? boolean
    : Option['type'] extends
          | ApplicationCommandOptionType.Integer
          | ApplicationCommandOptionType.Number
      ? number
      : string;

type Required<Option extends OptionDefinition> = Extract<Option, { readonly required: true }>;

type Values<Option extends OptionDefinition> = {
  readonly [One in Required<Option> as One['name']]: ValueOf<One>;
} & {
  readonly [One in Exclude<Option, Required<Option>> as One['name']]?: ValueOf<One>;
};

type DefinedOptions<Definition> = Definition extends {
  readonly options: readonly (infer Option extends OptionDefinition)[];
}
  ? Option
  : never;

type Subcommand = { readonly type: ApplicationCommandOptionType.Subcommand };

/**
 * The options of a definition `as const`, or of one of its sub-commands: `OptionsOf<typeof definition>`,
 * `OptionsOf<typeof definition, 'add'>`. An option that is not required may be undefined.
 */
export type OptionsOf<
  Definition,
  Name extends SubcommandName<Definition> = never,
> = CommandDefinition extends Definition
  ? Readonly<Record<string, OptionValue | undefined>>
  : [Name] extends [never]
    ? Values<Exclude<DefinedOptions<Definition>, Subcommand>>
    : Values<DefinedOptions<Extract<DefinedOptions<Definition>, { readonly name: Name }>>>;

type SubcommandName<Definition> = Extract<DefinedOptions<Definition>, Subcommand>['name'];

/** Which sub-command was called, if the definition has any, and with which options. */
export type Invocation<Definition> = CommandDefinition extends Definition
  ? { readonly subcommand: string | undefined; readonly options: OptionsOf<Definition> }
  : [SubcommandName<Definition>] extends [never]
    ? { readonly subcommand: undefined; readonly options: OptionsOf<Definition> }
    : {
        [Name in SubcommandName<Definition>]: {
          readonly subcommand: Name;
          readonly options: OptionsOf<Definition, Name>;
        };
      }[SubcommandName<Definition>];
