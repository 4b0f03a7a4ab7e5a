/** The routes about the servers that the bot is a member of. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { memberPermissions } from '../../world/permissions.ts';
import { botMember } from '../../world/servers.ts';
import type { Member, Server, World } from '../../world/world.ts';
import { apiErrors } from '../../resources/api-errors.ts';
import { toApiChannel, toApiMember, toApiServer } from '../../resources/to-api.ts';
import type { Route, RouteRequest } from './route.ts';

export function serverRoutes(world: World): readonly Route[] {
  const server = (request: RouteRequest) => findServer(world, request.part('server'));
  const path = '/guilds/:server';
  return [
    {
      method: 'GET',
      path: '/users/@me/guilds',
      handle: ({ query }) => listServers(world, query),
    },
    {
      method: 'DELETE',
      path: '/users/@me/guilds/:server',
      handle: (request) => leaveServer(world, server(request)),
    },
    { method: 'GET', path, handle: (request) => toApiServer(server(request)) },
    {
      method: 'GET',
      path: `${path}/channels`,
      handle: (request) => listChannels(world, server(request)).map(toApiChannel),
    },
    {
      method: 'GET',
      path: `${path}/threads/active`,
      handle: (request) => ({
        threads: listActiveThreads(world, server(request)).map(toApiChannel),
        members: [],
      }),
    },
    {
      method: 'GET',
      path: `${path}/roles`,
      handle: (request) => [...server(request).roles.values()],
    },
    {
      method: 'GET',
      path: `${path}/members/:user`,
      handle: (request) => toApiMember(findMember(world, server(request), request.part('user'))),
    },
  ];
}

/** A server that the bot left or never joined is unknown to it. */
function findServer(world: World, id: string): Server {
  const server = world.servers.get(id);
  if (server === undefined || botMember(world, server) === undefined)
    throw apiErrors.unknownServer();
  return server;
}

/** At most 200 servers a page: https://docs.discord.com/developers/resources/user#get-current-user-guilds */
function listServers(world: World, query: URLSearchParams): readonly unknown[] {
  const after = BigInt(query.get('after') ?? '0');
  const limit = Math.min(Number(query.get('limit') ?? 200), 200);
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
}

function leaveServer(world: World, server: Server): void {
  server.installed = false;
  server.members.delete(world.bot.id);
}

function listChannels(world: World, server: Server) {
  return [...world.channels.values()].filter(
    (channel) => channel.server === server && channel.thread === undefined,
  );
}

/** The threads that are not archived and that the bot sees. */
function listActiveThreads(world: World, server: Server) {
  const bot = botMember(world, server);
  return [...world.channels.values()].filter(
    (channel) =>
      channel.server === server &&
      channel.thread?.archived === false &&
      bot !== undefined &&
      (memberPermissions(server, bot, channel) & PermissionFlagsBits.ViewChannel) !== 0n,
  );
}

function findMember(world: World, server: Server, userId: string): Member {
  if (!world.users.has(userId)) throw apiErrors.unknownUser();
  const member = server.members.get(userId);
  if (member === undefined) throw apiErrors.unknownMember();
  return member;
}
