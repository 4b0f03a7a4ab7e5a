/** The commands that can be typed after a slash, each sub-command by itself, in the person's language. */
import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
} from 'discord-api-types/v10';
import { CommandType, OptionType } from '../discord-enums.ts';

export type SlashCommand = {
  /** As it is sent: `schedule add`. */
  readonly path: string;
  /** As it is shown, in the person's language. */
  readonly shown: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
};

export function slashCommands(
  commands: readonly APIApplicationCommand[],
  locale: string,
): readonly SlashCommand[] {
  return commands
    .filter(({ type }) => type === CommandType.ChatInput)
    .flatMap((command) => flatten(command, locale, '', ''));
}

type CommandNode = Localizable & { readonly options?: readonly APIApplicationCommandOption[] };

/** `pathAbove` and `shownAbove`: of the commands around this one, each with a space at its end. */
function flatten(
  node: CommandNode,
  locale: string,
  pathAbove: string,
  shownAbove: string,
): readonly SlashCommand[] {
  const path = `${pathAbove}${node.name}`;
  const shown = `${shownAbove}${localize(node, 'name', locale)}`;
  const { options = [] } = node;
  const subCommands = options.filter(
    ({ type }) => type === OptionType.Subcommand || type === OptionType.SubcommandGroup,
  );
  if (subCommands.length > 0) {
    return subCommands.flatMap((sub) =>
      flatten(sub as CommandNode, locale, `${path} `, `${shown} `),
    );
  }
  return [
    {
      path,
      shown,
      description: localize(node, 'description', locale),
      options: options as readonly APIApplicationCommandBasicOption[],
    },
  ];
}

type Localizable = {
  readonly name: string;
  readonly description: string;
  readonly name_localizations?: unknown;
  readonly description_localizations?: unknown;
};

/** A name or description in this language, if the bot gave one. */
export function localize(item: Localizable, field: 'name' | 'description', locale: string): string {
  const localizations = item[`${field}_localizations`] as
    | Readonly<Record<string, string | null>>
    | null
    | undefined;
  return localizations?.[locale] ?? item[field];
}

/** The commands that match what was typed after the slash; those that begin with it come first. */
export function matchCommands(
  commands: readonly SlashCommand[],
  typed: string,
): readonly SlashCommand[] {
  const wanted = typed.trim().toLocaleLowerCase();
  const begin = commands.filter(
    ({ shown, path }) => shown.startsWith(wanted) || path.startsWith(wanted),
  );
  const contain = commands.filter(
    (command) => command.shown.includes(wanted) && !begin.includes(command),
  );
  return [...begin, ...contain];
}

/** The command at the start of a text, and what follows it. `/schedule add` is found before `/schedule`. */
export function parseSlashCommand(
  commands: readonly SlashCommand[],
  text: string,
): { readonly command: SlashCommand; readonly rest: string } | undefined {
  const typed = `${text.toLocaleLowerCase()} `.replace(/\s/gu, ' ');
  const command = commands
    .toSorted((one, other) => other.shown.length - one.shown.length)
    .find(({ shown }) => typed.startsWith(`/${shown.toLocaleLowerCase()} `));
  return command && { command, rest: text.slice(command.shown.length + 1).trim() };
}
