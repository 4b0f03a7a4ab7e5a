/** The routes that respond to interactions and change the responses. The interaction's token is enough. */
import type { Interactions } from '../../interactions/interactions.ts';
import type { World } from '../../world/world.ts';
import { apiErrors } from '../../resources/api-errors.ts';
import type { Route, RouteRequest } from './route.ts';

export function interactionRoutes(world: World, interactions: Interactions): readonly Route[] {
  const token = (request: RouteRequest) => {
    // The webhook of an interaction has the id of the application.
    if (request.part('application') !== world.application.id) throw apiErrors.unknownWebhook();
    return request.part('token');
  };
  const webhook = '/webhooks/:application/:token';
  const message = `${webhook}/messages/:message`;
  return [
    {
      method: 'POST',
      path: '/interactions/:interaction/:token/callback',
      withoutToken: true,
      handle(request) {
        const result = interactions.callback(
          request.part('interaction'),
          request.part('token'),
          request.body,
          request.files,
        );
        return request.query.get('with_response') === 'true' ? result : undefined;
      },
    },
    {
      method: 'POST',
      path: webhook,
      withoutToken: true,
      handle: (request) => interactions.followUp(token(request), request.body, request.files),
    },
    {
      method: 'GET',
      path: message,
      withoutToken: true,
      handle: (request) => interactions.message(token(request), request.part('message')),
    },
    {
      method: 'PATCH',
      path: message,
      withoutToken: true,
      handle: (request) =>
        interactions.edit(token(request), request.part('message'), request.body, request.files),
    },
    {
      method: 'DELETE',
      path: message,
      withoutToken: true,
      handle: (request) => interactions.remove(token(request), request.part('message')),
    },
  ];
}
