/** The routes that look up a channel and open direct messages. */
import { z } from 'zod';
import { directMessageChannel, type World } from '../../world/world.ts';
import { apiErrors } from '../../resources/api-errors.ts';
import { findBotChannel } from '../../resources/channel-access.ts';
import { parseBody, snowflake } from '../../resources/schemas/primitives.ts';
import { toApiChannel } from '../../resources/to-api.ts';
import type { Route } from './route.ts';

const directMessageBody = z.object({ recipient_id: snowflake });

export function channelRoutes(world: World): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/channels/:channel',
      handle: (request) => toApiChannel(findBotChannel(world, request.part('channel'))),
    },
    {
      method: 'POST',
      path: '/users/@me/channels',
      handle(request) {
        const { recipient_id: userId } = parseBody(directMessageBody, request.body);
        const user = world.users.get(userId);
        if (user === undefined) throw apiErrors.unknownUser();
        return toApiChannel(directMessageChannel(world, user));
      },
    },
  ];
}
