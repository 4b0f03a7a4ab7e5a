/** Tells Discord which commands there are, when that differs from what it already knows. */
import { isDeepStrictEqual } from 'node:util';
import type { REST } from 'discord.js';
import {
  ApplicationCommandType,
  Routes,
  type APIApplication,
  type APIApplicationCommand,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';

/** Asks what is registered and replaces it when it differs. True when it did. */
export async function registerCommands(
  rest: REST,
  application: APIApplication['id'],
  definitions: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<boolean> {
  const route = Routes.applicationCommands(application);
  const registered = (await rest.get(route, {
    query: new URLSearchParams({ with_localizations: 'true' }),
  })) as APIApplicationCommand[];
  if (isDeepStrictEqual(comparable(registered), comparable(definitions))) return false;
  await rest.put(route, { body: definitions });
  return true;
}

/** Discord sends back more than it was given: its ids, and every default spelled out. */
function comparable(
  commands: readonly {
    readonly name: string;
    readonly type?: ApplicationCommandType | undefined;
  }[],
): Map<string, unknown> {
  return new Map(
    commands.map((command) => {
      const { type = ApplicationCommandType.ChatInput, name } = command;
      return [`${type} ${name}`, withoutDefaults(alike({ ...command, type }))];
    }),
  );
}

/** Permissions are sent as a number and come back as a text. */
function alike(command: {
  readonly type: ApplicationCommandType;
  readonly default_member_permissions?: unknown;
}): object {
  const { default_member_permissions: permissions } = command;
  return typeof permissions === 'number'
    ? { ...command, default_member_permissions: String(permissions) }
    : command;
}

const DISCORDS_OWN = new Set([
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
  const kept = Object.entries(value)
    .filter(([key, inner]) => !DISCORDS_OWN.has(key) && !isDefault(inner))
    .map(([key, inner]) => [key, withoutDefaults(inner)] as const);
  return Object.fromEntries(kept);
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
