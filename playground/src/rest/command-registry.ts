/** The commands that the app has registered: globally and for single servers, and who sees which. */
import { ApplicationCommandType, type APIApplicationCommand } from 'discord-api-types/v10';
import { formError, apiErrors } from './api-errors.ts';
import { commandBody, type CommandBody } from './schemas/command.ts';
import { parseBody } from './schemas/primitives.ts';
import type { World } from '../world/world.ts';

/** What one app may register in one place: commands typed after a slash, and of each kind of menu. */
const MOST = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
  [ApplicationCommandType.PrimaryEntryPoint]: 1,
};

/** Global commands, or those of one server. */
type Place = string | undefined;

export type CommandRegistry = {
  /** All that are registered there; names in other languages only when asked for, as the API does. */
  list(place: Place): readonly APIApplicationCommand[];
  get(place: Place, id: string): APIApplicationCommand;
  /** Replaces all. */
  replaceAll(place: Place, bodies: unknown): readonly APIApplicationCommand[];
  /** Adds one, or replaces the one of the same name; `created` tells which. */
  add(
    place: Place,
    body: unknown,
  ): { readonly command: APIApplicationCommand; readonly created: boolean };
  update(place: Place, id: string, body: unknown): APIApplicationCommand;
  remove(place: Place, id: string): void;
};

export function createCommandRegistry(world: World): CommandRegistry {
  const places = new Map<Place, Map<string, APIApplicationCommand>>();
  const at = (place: Place) => {
    const there = places.get(place) ?? new Map<string, APIApplicationCommand>();
    places.set(place, there);
    return there;
  };
  const same = (place: Place, body: CommandBody) =>
    [...at(place).values()].find(({ name, type }) => name === body.name && type === body.type);

  /** Keeps the id of the one that it replaces; its version changes only when it differs. */
  function held(
    place: Place,
    body: CommandBody,
    old: APIApplicationCommand | undefined,
  ): APIApplicationCommand {
    const command = {
      id: old?.id ?? world.nextId(),
      application_id: world.application.id,
      version: old?.version ?? world.nextId(),
      default_member_permissions: body.default_member_permissions ?? null,
      type: body.type,
      name: body.name,
      name_localizations: body.name_localizations ?? null,
      description: body.description,
      description_localizations: body.description_localizations ?? null,
      ...(place === undefined
        ? {
            dm_permission: body.dm_permission ?? true,
            contexts: body.contexts ?? null,
            integration_types: body.integration_types ?? [0],
          }
        : { guild_id: place }),
      ...(body.options !== undefined && body.options.length > 0
        ? { options: body.options.map(tidy) }
        : {}),
      nsfw: body.nsfw ?? false,
    } as unknown as APIApplicationCommand;
    if (old !== undefined && JSON.stringify(old) !== JSON.stringify(command))
      command.version = world.nextId();
    return command;
  }

  function checkNumber(place: Place): void {
    const counts = new Map<ApplicationCommandType, number>();
    for (const { type } of at(place).values()) {
      counts.set(type, (counts.get(type) ?? 0) + 1);
      if ((counts.get(type) ?? 0) > MOST[type]) throw apiErrors.tooManyCommands(MOST[type]);
    }
  }

  function get(place: Place, id: string): APIApplicationCommand {
    const command = at(place).get(id);
    if (command === undefined) throw apiErrors.unknownCommand();
    return command;
  }

  return {
    list: (place) => [...at(place).values()],
    get,
    replaceAll(place, bodies) {
      if (!Array.isArray(bodies)) {
        throw apiErrors.invalidForm(
          formError([], 'BASE_TYPE_BAD_TYPE', 'Only iterables may be used in a ListType'),
        );
      }
      const wanted = bodies.map((body, index) => parseBody(commandBody, body, [String(index)]));
      const names = new Set<string>();
      for (const [index, { name, type }] of wanted.entries()) {
        const key = `${type} ${name}`;
        if (names.has(key)) {
          throw apiErrors.invalidForm(
            formError(
              [index],
              'APPLICATION_COMMANDS_DUPLICATE_NAME',
              'Application command names must be unique',
            ),
          );
        }
        names.add(key);
      }
      const next = wanted.map((body) => held(place, body, same(place, body)));
      const before = at(place);
      places.set(place, new Map(next.map((command) => [command.id, command])));
      try {
        checkNumber(place);
      } catch (error) {
        places.set(place, before);
        throw error;
      }
      world.events.emit('commands');
      return next;
    },
    add(place, body) {
      const wanted = parseBody(commandBody, body);
      const old = same(place, wanted);
      const command = held(place, wanted, old);
      at(place).set(command.id, command);
      try {
        checkNumber(place);
      } catch (error) {
        at(place).delete(command.id);
        throw error;
      }
      world.events.emit('commands');
      return { command, created: old === undefined };
    },
    update(place, id, body) {
      const old = get(place, id);
      const command = held(
        place,
        parseBody(commandBody, { ...old, ...(body as object), type: old.type }),
        old,
      );
      at(place).set(id, command);
      world.events.emit('commands');
      return command;
    },
    remove(place, id) {
      get(place, id);
      at(place).delete(id);
      world.events.emit('commands');
    },
  };
}

type OptionBody = NonNullable<CommandBody['options']>[number];

/** Discord leaves out of options what was not set, and `false`. */
function tidy(option: OptionBody): Record<string, unknown> {
  const rest: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(option)) {
    if (
      value === undefined ||
      value === false ||
      (key === 'choices' && (value as unknown[]).length === 0)
    )
      continue;
    rest[key] =
      key === 'options'
        ? (value as OptionBody[]).map(tidy)
        : key === 'choices'
          ? (value as Record<string, unknown>[]).map(
              (choice) => JSON.parse(JSON.stringify(choice)) as unknown,
            )
          : value;
  }
  return rest;
}

/** The list as GET gives it: without `with_localizations` the texts in other languages are left out. */
export function withoutLocalizations(commands: readonly APIApplicationCommand[]): unknown {
  return JSON.parse(
    JSON.stringify(commands, (key, value: unknown) =>
      key === 'name_localizations' || key === 'description_localizations' ? undefined : value,
    ),
  );
}
