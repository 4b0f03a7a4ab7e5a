/** All routes of the API. */
import type { Interactions } from '../../interactions/interactions.ts';
import type { World } from '../../world/world.ts';
import type { CommandRegistry } from '../../resources/command-registry.ts';
import { MessagePoster } from '../../resources/message-poster.ts';
import { accountRoutes, type GatewayInfo } from './account.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { interactionRoutes } from './interactions.ts';
import { messageRoutes } from './messages.ts';
import type { Route } from './route.ts';
import { serverRoutes } from './servers.ts';
import { threadRoutes } from './threads.ts';

export function allRoutes(
  world: World,
  commands: CommandRegistry,
  interactions: Interactions,
  gateway: GatewayInfo,
): readonly Route[] {
  const poster = new MessagePoster(world);
  return [
    ...accountRoutes(world, gateway),
    ...commandRoutes(world, commands),
    ...interactionRoutes(world, interactions),
    ...channelRoutes(world),
    ...messageRoutes(world, poster),
    ...threadRoutes(world, poster),
    ...serverRoutes(world),
  ];
}
