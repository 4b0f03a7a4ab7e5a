/** What a session begins with: READY, and the servers for bots that ask for them by intent. */
import { GatewayIntentBits } from 'discord-api-types/v10';
import { toApiServer } from '../resources/to-api.ts';
import { botMember } from '../world/servers.ts';
import type { World } from '../world/world.ts';
import type { InitialEvents } from './gateway.ts';
import { shardFor } from './session.ts';

/** `gatewayUrl`: where a session is resumed. */
export function createInitialEvents(world: World, gatewayUrl: () => string): InitialEvents {
  return ({ id, count }, intents, sessionId) => {
    const servers = [...world.servers.values()].filter(
      (server) => botMember(world, server) !== undefined && shardFor(server.id, count) === id,
    );
    const ready = {
      v: 10,
      user: { ...world.bot, verified: true, mfa_enabled: false, email: null },
      guilds: servers.map((server) => ({ id: server.id, unavailable: true })),
      session_id: sessionId,
      session_type: 'normal',
      resume_gateway_url: gatewayUrl(),
      shard: [id, count],
      application: { id: world.application.id, flags: 0 },
      private_channels: [],
      relationships: [],
      presences: [],
      user_settings: {},
      guild_join_requests: [],
      _trace: [],
    };
    const seesServers = (intents & GatewayIntentBits.Guilds) !== 0;
    return [
      { type: 'READY', data: ready },
      ...(seesServers ? servers : []).map((server) => ({
        type: 'GUILD_CREATE',
        data: { ...toApiServer(server), unavailable: false, large: false },
      })),
    ];
  };
}
