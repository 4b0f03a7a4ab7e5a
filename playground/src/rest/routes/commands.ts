/** The routes by which the bot registers its commands, globally and for one server. */
import { withoutLocalizations, type CommandRegistry } from '../command-registry.ts';
import { apiErrors } from '../api-errors.ts';
import type { World } from '../../world/world.ts';
import { Status, type Route, type RouteRequest } from './route.ts';

export function commandRoutes(world: World, commands: CommandRegistry): readonly Route[] {
  const everywhere = routesIn('/applications/:application/commands', () => undefined);
  const inServer = routesIn('/applications/:application/guilds/:server/commands', (request) => {
    const server = world.servers.get(request.part('server'));
    if (server?.installed !== true) throw apiErrors.missingAccess();
    return server.id;
  });

  function routesIn(
    path: string,
    placeOf: (request: RouteRequest) => string | undefined,
  ): readonly Route[] {
    const place = (request: RouteRequest) => {
      if (request.part('application') !== world.application.id)
        throw apiErrors.unknownApplication();
      return placeOf(request);
    };
    return [
      {
        method: 'GET',
        path,
        handle(request) {
          const list = commands.list(place(request));
          return request.query.get('with_localizations') === 'true'
            ? list
            : withoutLocalizations(list);
        },
      },
      {
        method: 'PUT',
        path,
        handle: (request) => commands.replaceAll(place(request), request.body),
      },
      {
        method: 'POST',
        path,
        handle(request) {
          const { command, created } = commands.add(place(request), request.body);
          return new Status(created ? 201 : 200, command);
        },
      },
      {
        method: 'GET',
        path: `${path}/:command`,
        handle: (request) => commands.get(place(request), request.part('command')),
      },
      {
        method: 'PATCH',
        path: `${path}/:command`,
        handle: (request) => commands.update(place(request), request.part('command'), request.body),
      },
      {
        method: 'DELETE',
        path: `${path}/:command`,
        handle: (request) => commands.remove(place(request), request.part('command')),
      },
    ];
  }

  return [...everywhere, ...inServer];
}
