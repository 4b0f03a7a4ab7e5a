/** The routes about the bot itself: who it is, which application, how to reach the gateway. */
import type { World } from '../../world/world.ts';
import type { Route } from './route.ts';

/** Sessions that a bot may begin in a day. */
const SESSION_STARTS = 1000;
/** Discord gives 16 to large bots only; here many shards start at once so that nobody waits. */
const MAX_CONCURRENCY = 16;

export function accountRoutes(
  world: World,
  gatewayUrl: () => string,
  shards: number,
  sessionsBegun: () => number,
): readonly Route[] {
  const application = () => ({
    id: world.application.id,
    name: world.application.name,
    icon: null,
    description: world.application.description,
    summary: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: world.application.publicKey,
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
  });
  return [
    { method: 'GET', path: '/gateway', withoutToken: true, handle: () => ({ url: gatewayUrl() }) },
    {
      method: 'GET',
      path: '/gateway/bot',
      handle: () => ({
        url: gatewayUrl(),
        shards,
        session_start_limit: {
          total: SESSION_STARTS,
          remaining: Math.max(SESSION_STARTS - sessionsBegun(), 0),
          reset_after: 86_400_000,
          max_concurrency: MAX_CONCURRENCY,
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
    { method: 'GET', path: '/oauth2/applications/@me', handle: application },
    { method: 'GET', path: '/applications/@me', handle: application },
  ];
}
