/** Which commands Discord's client offers to a person in a channel. */
import {
  type ApplicationCommandType,
  PermissionFlagsBits as Permission,
  type APIApplicationCommand,
} from 'discord-api-types/v10';
import type { Invoker } from '../interactions/build-interaction.ts';
import type { CommandRegistry } from '../resources/command-registry.ts';
import { texts } from '../texts.ts';
import { memberPermissions } from '../world/permissions.ts';
import { ClientError } from './client-error.ts';

/** Sorted by name. */
export function visibleCommands(
  registry: CommandRegistry,
  invoker: Invoker,
): readonly APIApplicationCommand[] {
  return registeredHere(registry, invoker)
    .filter((command) => isAvailable(command, invoker) && isPermitted(command, invoker))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

/** The command with this name and type, if the person may use it here. Throws `ClientError`. */
export function findCommand(
  registry: CommandRegistry,
  invoker: Invoker,
  name: string,
  type: ApplicationCommandType,
): APIApplicationCommand {
  const candidates = registeredHere(registry, invoker).filter(
    (command) => command.type === type && command.name === name && isAvailable(command, invoker),
  );
  if (candidates.length === 0)
    throw new ClientError('no-such-command', texts.clientErrors.noCommand(name));
  const permitted = candidates.find((command) => isPermitted(command, invoker));
  if (permitted === undefined)
    throw new ClientError('hidden-command', texts.clientErrors.hiddenCommand(name));
  return permitted;
}

function registeredHere(
  registry: CommandRegistry,
  { channel: { server } }: Invoker,
): readonly APIApplicationCommand[] {
  const global = registry.list(undefined);
  return server === undefined ? global : [...registry.list(server.id), ...global];
}

/** Whether the command exists in this kind of place, for the way in which the app is installed there. */
function isAvailable(command: APIApplicationCommand, { channel: { server } }: Invoker): boolean {
  const contexts: readonly number[] | null | undefined = command.contexts;
  const context = server === undefined ? 1 : 0;
  if (contexts && !contexts.includes(context)) return false;
  const integrationTypes: readonly number[] = command.integration_types ?? [0];
  return server === undefined || server.installed || integrationTypes.includes(1);
}

/**
 * Discord's rule for `default_member_permissions`: a member needs all of them; "0" leaves the command
 * to administrators. In direct messages everybody may use every command.
 */
function isPermitted(command: APIApplicationCommand, { user, channel }: Invoker): boolean {
  const { server } = channel;
  const member = server?.members.get(user.id);
  if (server === undefined) return true;
  if (member === undefined) return false;
  const permissions = memberPermissions(server, member, channel);
  if ((permissions & Permission.UseApplicationCommands) === 0n) return false;
  const needed = command.default_member_permissions;
  if (needed === null || needed === undefined) return true;
  if ((permissions & Permission.Administrator) !== 0n) return true;
  return needed !== '0' && (permissions & BigInt(needed)) === BigInt(needed);
}
