/** The commands that can be typed after a slash, each sub-command by itself, in the language of the person. */
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

export function flattenCommands(
  commands: readonly APIApplicationCommand[],
  locale: string,
): readonly SlashCommand[] {
  return commands
    .filter(({ type }) => type === CommandType.ChatInput)
    .flatMap((command) => unfold(command, locale, '', ''));
}

type Node = Pick<
  APIApplicationCommand,
  'name' | 'description' | 'name_localizations' | 'description_localizations'
> & {
  readonly options?: readonly APIApplicationCommandOption[];
};

function unfold(
  node: Node,
  locale: string,
  pathAbove: string,
  shownAbove: string,
): readonly SlashCommand[] {
  const path = `${pathAbove}${node.name}`;
  const shown = `${shownAbove}${localize(node, 'name', locale)}`;
  const subs = (node.options ?? []).filter(
    ({ type }) => type === OptionType.Subcommand || type === OptionType.SubcommandGroup,
  );
  if (subs.length > 0)
    return subs.flatMap((sub) => unfold(sub as Node, locale, `${path} `, `${shown} `));
  return [
    {
      path,
      shown,
      description: localize(node, 'description', locale),
      options: (node.options ?? []) as readonly APIApplicationCommandBasicOption[],
    },
  ];
}

/** A name or description in this language, if the bot gave it in this language. */
export function localize(
  thing: Pick<Node, 'name' | 'description'> & {
    readonly name_localizations?: unknown;
    readonly description_localizations?: unknown;
  },
  what: 'name' | 'description',
  locale: string,
): string {
  const others = thing[`${what}_localizations`] as
    | Readonly<Record<string, string | null>>
    | null
    | undefined;
  return others?.[locale] ?? thing[what];
}

/** Those that fit what was typed after the slash, those that begin with it first. */
export function matchCommands(
  commands: readonly SlashCommand[],
  typed: string,
): readonly SlashCommand[] {
  const wanted = typed.trim().toLocaleLowerCase();
  const rank = ({ shown, path }: SlashCommand) =>
    shown.startsWith(wanted) || path.startsWith(wanted) ? 0 : shown.includes(wanted) ? 1 : 2;
  return commands
    .filter((command) => rank(command) < 2)
    .toSorted((one, other) => rank(one) - rank(other));
}

/** The command that a text begins with, and what follows it. The longest wins: `schedule add` before `schedule`. */
export function parseTypedCommand(
  commands: readonly SlashCommand[],
  text: string,
): { readonly command: SlashCommand; readonly rest: string } | undefined {
  return commands
    .toSorted((one, other) => other.shown.length - one.shown.length)
    .flatMap((command) => {
      const start = `/${command.shown}`;
      return text === start || text.startsWith(`${start} `)
        ? [{ command, rest: text.slice(start.length).trim() }]
        : [];
    })[0];
}
