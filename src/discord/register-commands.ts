/** Registers the commands with Discord when they differ from those that it knows. */
import { isDeepStrictEqual } from 'node:util';
import { RateLimitError } from '@discordjs/rest';
import type { REST } from 'discord.js';
import { NotDiscord, secondsOf } from './discord-failure.ts';
import type { CommandIds } from './link-commands.ts';
import {
  ApplicationCommandType,
  Routes,
  type APIApplication,
  type APIApplicationCommand,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';

export type Registration = {
  /** Whether the commands differed and were replaced. */
  readonly changed: boolean;
  /** Discord's id of each slash command, by its name. */
  readonly ids: CommandIds;
  /** The seconds for which Discord takes no commands. Those registered before stay. */
  readonly putOffFor?: number;
};

/** Rejects where Discord refuses. */
export async function registerCommands(
  rest: REST,
  application: APIApplication['id'],
  definitions: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<Registration> {
  const route = Routes.applicationCommands(application);
  let registered: readonly APIApplicationCommand[] = [];
  try {
    const query = new URLSearchParams({ with_localizations: 'true' });
    registered = toCommands(await rest.get(route, { query }));
    if (isDeepStrictEqual(normalize(registered), normalize(definitions))) {
      return { changed: false, ids: slashCommandIds(registered) };
    }
    const replaced = toCommands(await rest.put(route, { body: definitions }));
    return { changed: true, ids: slashCommandIds(replaced) };
  } catch (error) {
    if (!(error instanceof RateLimitError)) throw error;
    return { changed: false, ids: slashCommandIds(registered), putOffFor: secondsOf(error) };
  }
}

function toCommands(response: unknown): readonly APIApplicationCommand[] {
  if (!Array.isArray(response)) throw new NotDiscord('no list of commands');
  return response as readonly APIApplicationCommand[];
}

function slashCommandIds(commands: readonly APIApplicationCommand[]): CommandIds {
  return new Map(
    commands
      .filter(({ type }) => type === ApplicationCommandType.ChatInput)
      .map(({ name, id }) => [name, id]),
  );
}

/** Commands by type and name, without what only Discord adds: its ids, and all default values. */
function normalize(
  commands: readonly {
    readonly name: string;
    readonly type?: ApplicationCommandType | undefined;
  }[],
): Map<string, unknown> {
  return new Map(
    commands.map((command) => {
      const { type = ApplicationCommandType.ChatInput, name } = command;
      return [`${type} ${name}`, withoutDefaults(withPermissionsAsText({ ...command, type }))];
    }),
  );
}

/** Permissions are sent as a number and returned as a text. */
function withPermissionsAsText(command: {
  readonly type: ApplicationCommandType;
  readonly default_member_permissions?: unknown;
}): object {
  const { default_member_permissions: permissions } = command;
  return typeof permissions === 'number'
    ? { ...command, default_member_permissions: String(permissions) }
    : command;
}

const ADDED_BY_DISCORD = new Set([
  'id',
  'application_id',
  'version',
  'dm_permission',
  'guild_id',
  'name_localized',
  'description_localized',
]);

function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (typeof value !== 'object' || value === null) return value;
  const own = Object.entries(value)
    .filter(([key, inner]) => !ADDED_BY_DISCORD.has(key) && !isDefault(inner))
    .map(([key, inner]) => [key, withoutDefaults(inner)] as const);
  return Object.fromEntries(own);
}

function isDefault(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === false ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
