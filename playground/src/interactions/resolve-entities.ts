/** The `resolved` part of an interaction: people, roles and channels in full where options hold their ids. */
import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10';
import { toInteractionChannel, toInteractionMember } from '../resources/to-api.ts';
import { botMember } from '../world/servers.ts';
import type { World } from '../world/world.ts';
import type { InteractionOption, Invoker } from './build-interaction.ts';
import { flattenOptions } from './interaction-rules.ts';

/** By kind (`users`, `members`, `roles`, `channels`), then by id. */
type Resolved = Record<string, Record<string, unknown>>;

/** Empty when no option holds an id that is known. */
export function resolveEntities(
  world: World,
  invoker: Invoker,
  options: readonly InteractionOption[],
): { readonly resolved?: Resolved } {
  const resolved: Resolved = {};
  for (const { type, value } of flattenOptions<InteractionOption>(options)) {
    const id = String(value);
    for (const [kind, entity] of Object.entries(findEntities(world, invoker, type, id))) {
      if (entity !== undefined) (resolved[kind] ??= {})[id] = entity;
    }
  }
  return Object.keys(resolved).length > 0 ? { resolved } : {};
}

function findEntities(
  world: World,
  invoker: Invoker,
  type: Option,
  id: string,
): Readonly<Record<string, unknown>> {
  const isUser = type === Option.User || type === Option.Mentionable;
  const isRole = type === Option.Role || type === Option.Mentionable;
  return {
    ...(isUser ? { users: world.users.get(id), members: findMember(invoker, id) } : {}),
    ...(isRole ? { roles: invoker.channel.server?.roles.get(id) } : {}),
    ...(type === Option.Channel ? { channels: findChannel(world, invoker, id) } : {}),
  };
}

/** Without the user, who is under `users`. */
function findMember({ channel }: Invoker, id: string): object | undefined {
  const { server } = channel;
  const member = server?.members.get(id);
  if (server === undefined || member === undefined) return undefined;
  const {
    user: _,
    deaf: _deaf,
    mute: _mute,
    ...rest
  } = toInteractionMember(server, member, channel);
  return rest;
}

function findChannel(world: World, { user, channel }: Invoker, id: string): object | undefined {
  const found = world.channels.get(id);
  const { server } = channel;
  return (
    found && toInteractionChannel(found, server?.members.get(user.id), botMember(world, server))
  );
}
