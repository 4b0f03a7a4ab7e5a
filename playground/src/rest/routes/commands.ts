/** The routes by which the bot registers its commands, globally and for one server. */
import type { World } from '../../world/world.ts';
import { apiErrors } from '../../resources/api-errors.ts';
import { withoutLocalizations, type CommandRegistry } from '../../resources/command-registry.ts';
import { ResponseWithStatus, type Route, type RouteRequest } from './route.ts';

export function commandRoutes(world: World, registry: CommandRegistry): readonly Route[] {
  const application = (request: RouteRequest) => {
    if (request.part('application') !== world.application.id) throw apiErrors.unknownApplication();
  };
  const server = (request: RouteRequest) => {
    application(request);
    const found = world.servers.get(request.part('server'));
    if (found?.installed !== true) throw apiErrors.missingAccess();
    return found.id;
  };
  return [
    ...routesBelow('/applications/:application/commands', registry, (request) => {
      application(request);
      return undefined;
    }),
    ...routesBelow('/applications/:application/guilds/:server/commands', registry, server),
  ];
}

/** `scopeOf` gives the server's id, or undefined for global commands. */
function routesBelow(
  path: string,
  registry: CommandRegistry,
  scopeOf: (request: RouteRequest) => string | undefined,
): readonly Route[] {
  const onePath = `${path}/:command`;
  return [
    {
      method: 'GET',
      path,
      handle(request) {
        const commands = registry.list(scopeOf(request));
        const withAll = request.query.get('with_localizations') === 'true';
        return withAll ? commands : withoutLocalizations(commands);
      },
    },
    {
      method: 'PUT',
      path,
      handle: (request) => registry.replaceAll(scopeOf(request), request.body),
    },
    {
      method: 'POST',
      path,
      handle(request) {
        const { command, created } = registry.add(scopeOf(request), request.body);
        return new ResponseWithStatus(created ? 201 : 200, command);
      },
    },
    {
      method: 'GET',
      path: onePath,
      handle: (request) => registry.get(scopeOf(request), request.part('command')),
    },
    {
      method: 'PATCH',
      path: onePath,
      handle: (request) => registry.update(scopeOf(request), request.part('command'), request.body),
    },
    {
      method: 'DELETE',
      path: onePath,
      handle: (request) => registry.remove(scopeOf(request), request.part('command')),
    },
  ];
}
