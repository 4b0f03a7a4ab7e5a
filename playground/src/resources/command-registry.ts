/** The commands that the app has registered, globally and for single servers. */
import { ApplicationCommandType, type APIApplicationCommand } from 'discord-api-types/v10';
import type { World } from '../world/world.ts';
import { apiErrors, formError } from './api-errors.ts';
import { commandBody, type CommandBody } from './schemas/command.ts';
import { parseBody } from './schemas/primitives.ts';

/** How many commands of each type an app may register globally, and again for each server. */
const MAX_COMMANDS = [
  [ApplicationCommandType.ChatInput, 100],
  [ApplicationCommandType.User, 15],
  [ApplicationCommandType.Message, 15],
  [ApplicationCommandType.PrimaryEntryPoint, 1],
] as const;

/** The id of a server; undefined for global commands. */
type Scope = string | undefined;

/** Methods that take a body or an id throw `ApiError`. */
export class CommandRegistry {
  readonly #world: World;
  /** By scope, then by id. */
  readonly #scopes = new Map<Scope, ReadonlyMap<string, APIApplicationCommand>>();

  constructor(world: World) {
    this.#world = world;
  }

  list(scope: Scope): readonly APIApplicationCommand[] {
    return [...this.#commands(scope).values()];
  }

  get(scope: Scope, id: string): APIApplicationCommand {
    const command = this.#commands(scope).get(id);
    if (command === undefined) throw apiErrors.unknownCommand();
    return command;
  }

  /** Replaces all commands of the scope. */
  replaceAll(scope: Scope, bodies: unknown): readonly APIApplicationCommand[] {
    if (!Array.isArray(bodies)) {
      throw apiErrors.invalidForm(
        formError([], 'BASE_TYPE_BAD_TYPE', 'Only iterables may be used in a ListType'),
      );
    }
    const parsed = bodies.map((body, index) => parseBody(commandBody, body, [String(index)]));
    checkUniqueNames(parsed);
    const commands = parsed.map((body) => this.#build(scope, body, this.#sameName(scope, body)));
    this.#save(scope, commands);
    return commands;
  }

  /** Adds a command, or replaces the one with the same name and type; `created` tells which. */
  add(
    scope: Scope,
    body: unknown,
  ): { readonly command: APIApplicationCommand; readonly created: boolean } {
    const parsed = parseBody(commandBody, body);
    const old = this.#sameName(scope, parsed);
    const command = this.#build(scope, parsed, old);
    this.#saveOne(scope, command);
    return { command, created: old === undefined };
  }

  update(scope: Scope, id: string, changes: unknown): APIApplicationCommand {
    const old = this.get(scope, id);
    const body = { ...old, ...(changes as object), type: old.type };
    const command = this.#build(scope, parseBody(commandBody, body), old);
    this.#saveOne(scope, command);
    return command;
  }

  remove(scope: Scope, id: string): void {
    this.get(scope, id);
    this.#save(
      scope,
      this.list(scope).filter((command) => command.id !== id),
    );
  }

  #commands(scope: Scope): ReadonlyMap<string, APIApplicationCommand> {
    return this.#scopes.get(scope) ?? new Map<string, APIApplicationCommand>();
  }

  #saveOne(scope: Scope, command: APIApplicationCommand): void {
    this.#save(scope, [...new Map(this.#commands(scope)).set(command.id, command).values()]);
  }

  #save(scope: Scope, commands: readonly APIApplicationCommand[]): void {
    checkCount(commands);
    this.#scopes.set(scope, new Map(commands.map((command) => [command.id, command])));
    this.#world.events.emit('commands');
  }

  #sameName(scope: Scope, { name, type }: CommandBody): APIApplicationCommand | undefined {
    return this.list(scope).find((command) => command.name === name && command.type === type);
  }

  /** Keeps the id of the command that it replaces. The version changes only when the command does. */
  #build(
    scope: Scope,
    body: CommandBody,
    old: APIApplicationCommand | undefined,
  ): APIApplicationCommand {
    const command = {
      id: old?.id ?? this.#world.nextId(),
      application_id: this.#world.application.id,
      version: old?.version ?? this.#world.nextId(),
      default_member_permissions: body.default_member_permissions ?? null,
      type: body.type,
      name: body.name,
      name_localizations: body.name_localizations ?? null,
      description: body.description,
      description_localizations: body.description_localizations ?? null,
      ...(scope === undefined
        ? {
            dm_permission: body.dm_permission ?? true,
            contexts: body.contexts ?? null,
            integration_types: body.integration_types ?? [0],
          }
        : { guild_id: scope }),
      ...(body.options !== undefined && body.options.length > 0
        ? { options: body.options.map(withoutDefaults) }
        : {}),
      nsfw: body.nsfw ?? false,
    } as unknown as APIApplicationCommand;
    if (old !== undefined && JSON.stringify(old) !== JSON.stringify(command))
      command.version = this.#world.nextId();
    return command;
  }
}

/** The list as GET gives it when texts in other languages were not asked for. */
export function withoutLocalizations(commands: readonly APIApplicationCommand[]): unknown {
  return JSON.parse(
    JSON.stringify(commands, (key, value: unknown) =>
      key === 'name_localizations' || key === 'description_localizations' ? undefined : value,
    ),
  );
}

function checkUniqueNames(commands: readonly CommandBody[]): void {
  const seen = new Set<string>();
  for (const [index, { name, type }] of commands.entries()) {
    const key = `${type} ${name}`;
    if (seen.has(key)) {
      throw apiErrors.invalidForm(
        formError(
          [index],
          'APPLICATION_COMMANDS_DUPLICATE_NAME',
          'Application command names must be unique',
        ),
      );
    }
    seen.add(key);
  }
}

function checkCount(commands: readonly APIApplicationCommand[]): void {
  for (const [type, max] of MAX_COMMANDS) {
    const count = commands.filter((command) => command.type === type).length;
    if (count > max) throw apiErrors.tooManyCommands(max);
  }
}

type OptionBody = NonNullable<CommandBody['options']>[number];

/** Discord leaves out of options what was not set, `false`, and empty choices. */
function withoutDefaults(option: OptionBody): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(option)) {
    const isDefault = value === undefined || value === false;
    if (isDefault || (key === 'choices' && (value as unknown[]).length === 0)) continue;
    result[key] = key === 'options' ? (value as OptionBody[]).map(withoutDefaults) : value;
  }
  return JSON.parse(JSON.stringify(result)) as Record<string, unknown>;
}
