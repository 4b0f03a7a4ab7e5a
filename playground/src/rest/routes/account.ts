/** The routes about the bot itself: who it is, which application, how to reach the gateway. */
import type { World } from '../../world/world.ts';
import type { Route } from './route.ts';

/** How many sessions a bot may begin in a day. */
const SESSION_STARTS = 1000;
const DAY_MS = 86_400_000;

export type GatewayInfo = {
  /** `ws://127.0.0.1:8080/gateway` */
  readonly url: () => string;
  /** How many shards to recommend. */
  readonly shards: number;
  /** How many sessions may begin in 5 s. Discord says 1, and more to large bots. */
  readonly maxConcurrency: number;
  /** How many sessions began so far. */
  readonly sessionsBegun: () => number;
};

export function accountRoutes(world: World, gateway: GatewayInfo): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/gateway',
      withoutToken: true,
      handle: () => ({ url: gateway.url() }),
    },
    {
      method: 'GET',
      path: '/gateway/bot',
      handle: () => ({
        url: gateway.url(),
        shards: gateway.shards,
        session_start_limit: {
          total: SESSION_STARTS,
          remaining: Math.max(SESSION_STARTS - gateway.sessionsBegun(), 0),
          reset_after: DAY_MS,
          max_concurrency: gateway.maxConcurrency,
        },
      }),
    },
    {
      method: 'GET',
      path: '/users/@me',
      handle: () => ({
        ...world.bot,
        verified: true,
        mfa_enabled: false,
        locale: 'en-US',
        email: null,
      }),
    },
    { method: 'GET', path: '/oauth2/applications/@me', handle: () => toApiApplication(world) },
    { method: 'GET', path: '/applications/@me', handle: () => toApiApplication(world) },
  ];
}

function toApiApplication(world: World): Record<string, unknown> {
  const { id, name, description, publicKey } = world.application;
  return {
    id,
    name,
    icon: null,
    description,
    summary: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: publicKey,
    flags: 0,
    hook: true,
    is_monetized: false,
    owner: {
      id: world.bot.id,
      username: 'playground',
      discriminator: '0',
      global_name: null,
      avatar: null,
      public_flags: 0,
    },
    team: null,
    approximate_guild_count: [...world.servers.values()].filter(({ installed }) => installed)
      .length,
    interactions_endpoint_url: null,
    integration_types_config: { '0': {}, '1': {} },
  };
}
