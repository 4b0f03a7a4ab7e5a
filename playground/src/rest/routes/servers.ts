/** The routes about the servers that the bot is a member of. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { botMember, toApiChannel, toApiMember, toApiServer } from '../to-api.ts';
import { memberPermissions } from '../../world/permissions.ts';
import { apiErrors } from '../api-errors.ts';
import { THREAD_TYPES, type Server, type World } from '../../world/world.ts';
import type { Route, RouteRequest } from './route.ts';

export function serverRoutes(world: World): readonly Route[] {
  function serverFor(request: RouteRequest): Server {
    const server = world.servers.get(request.part('server'));
    // A server that the bot left or never joined does not exist for it.
    if (server === undefined || botMember(world, server) === undefined)
      throw apiErrors.unknownServer();
    return server;
  }
  const path = '/guilds/:server';
  return [
    {
      method: 'GET',
      path: '/users/@me/guilds',
      handle(request) {
        const after = BigInt(request.query.get('after') ?? '0');
        const limit = Math.min(Number(request.query.get('limit') ?? 200), 200);
        return [...world.servers.values()]
          .flatMap((server) => {
            const bot = botMember(world, server);
            if (bot === undefined || BigInt(server.id) <= after) return [];
            return {
              id: server.id,
              name: server.name,
              icon: null,
              banner: null,
              owner: false,
              permissions: String(memberPermissions(server, bot, undefined)),
              features: [],
            };
          })
          .slice(0, limit);
      },
    },
    { method: 'GET', path, handle: (request) => toApiServer(serverFor(request)) },
    {
      method: 'GET',
      path: `${path}/channels`,
      handle(request) {
        const server = serverFor(request);
        return [...world.channels.values()]
          .filter((channel) => channel.server === server && !THREAD_TYPES.includes(channel.type))
          .map(toApiChannel);
      },
    },
    {
      method: 'GET',
      path: `${path}/threads/active`,
      handle(request) {
        const server = serverFor(request);
        const bot = botMember(world, server);
        const threads = [...world.channels.values()].filter(
          (channel) =>
            channel.server === server &&
            channel.thread?.archived === false &&
            bot !== undefined &&
            (memberPermissions(server, bot, channel) & PermissionFlagsBits.ViewChannel) !== 0n,
        );
        return { threads: threads.map(toApiChannel), members: [] };
      },
    },
    {
      method: 'GET',
      path: `${path}/roles`,
      handle: (request) => [...serverFor(request).roles.values()],
    },
    {
      method: 'GET',
      path: `${path}/members/:user`,
      handle(request) {
        const server = serverFor(request);
        if (!world.users.has(request.part('user'))) throw apiErrors.unknownUser();
        const member = server.members.get(request.part('user'));
        if (member === undefined) throw apiErrors.unknownMember();
        return toApiMember(member);
      },
    },
    {
      method: 'DELETE',
      path: '/users/@me/guilds/:server',
      handle(request) {
        const server = serverFor(request);
        server.installed = false;
        server.members.delete(world.bot.id);
      },
    },
  ];
}
