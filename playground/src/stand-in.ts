/** The stand-in for Discord: one server on loopback that is gateway, REST API and the playground's page. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { ChannelType, type APIInteraction, type APIUser } from 'discord-api-types/v10';
import { texts } from './texts.ts';
import { systemClock, type Clock } from './world/clock.ts';
import { createCommandRegistry, type CommandRegistry } from './rest/command-registry.ts';
import { botMember, toApiServer } from './rest/to-api.ts';
import { startGateway, type Gateway, type InitialEvents } from './gateway/gateway.ts';
import type { Answer } from './interactions/pending-interaction.ts';
import { createInteractions, type Interactions } from './interactions/interactions.ts';
import { interactionBase } from './interactions/build-interaction.ts';
import { serveLoopback } from './loopback-server.ts';
import { servePage } from './page-server/page-files.ts';
import { startPageSocket } from './page-server/page-socket.ts';
import { denyPermissions } from './world/permissions.ts';
import { findChannel, makePerson, type Person } from './client/person.ts';
import { createRestApi, type RestApi, type Validate } from './rest/rest-api.ts';
import { accountRoutes } from './rest/routes/account.ts';
import { channelRoutes } from './rest/routes/channels.ts';
import { commandRoutes } from './rest/routes/commands.ts';
import { interactionRoutes } from './rest/routes/interactions.ts';
import { serverRoutes } from './rest/routes/servers.ts';
import { addServer, addUser, addMember, seedWorld, type Rank } from './world/seed.ts';
import {
  addChannel,
  directMessageChannel,
  createWorld,
  removeChannel,
  type Channel,
  type Server,
  type World,
} from './world/world.ts';

export type StandInOptions = {
  /** On 127.0.0.1; 0 is any free one. A taken one gives way to the next that is free. */
  readonly port: number;
  /** Problems that it finds in a body are answered with 50035, before anything is done. */
  readonly validate?: Validate;
  /** What the deadlines run on; the wall's unless a test turns its own. */
  readonly clock?: Clock;
  /** How many shards the gateway recommends; 1 unless said otherwise. */
  readonly shards?: number;
};

export type PersonOptions = {
  /** The same name is the same person. */
  readonly name: string;
  readonly permissions?: Rank;
  /** Of their client; `en-US` unless said otherwise. */
  readonly locale?: string;
  /** `elsewhere`: a server that the bot is no member of, to which this person brought the app along. */
  readonly where?: 'server' | 'dm' | 'elsewhere' | Server;
};

export type StandIn = {
  readonly apiUrl: string;
  readonly pageUrl: string;
  readonly token: string;
  readonly applicationId: string;
  /** Ed25519, in hex, as Discord shows it to developers. */
  readonly publicKey: string;
  /** Signs as Discord does for `X-Signature-Ed25519`; gives hex. */
  readonly sign: (timestamp: string, body: string) => string;
  readonly world: World;
  readonly commands: CommandRegistry;
  readonly gateway: Gateway;
  /** Emits `served` for each request of the bot. */
  readonly requests: RestApi['events'];
  /** The server that people are in unless said otherwise. */
  readonly server: Server;
  readonly person: (options: PersonOptions) => Person;
  /** A further server with the bot in it, and a channel `general`. */
  readonly addServer: (name: string) => Server;
  /** A channel of the playground's server by name, or any by id. */
  readonly channel: (named: string) => Channel;
  /**
   * Sends the bot an interaction as it is given, over what a person in the playground's server would
   * send: for forged presses. Resolves and rejects as a person's do, but with the bare answer.
   */
  readonly interact: (
    interaction: Partial<APIInteraction> & Pick<APIInteraction, 'type'>,
  ) => Promise<Answer>;
  readonly failNext: RestApi['failNext'];
  /** Takes permissions away from the bot (or a person) in one channel. */
  readonly deny: (channel: Channel, permissions: bigint, userId?: string) => void;
  readonly removeChannel: (channel: Channel) => void;
  readonly close: () => Promise<void>;
};

export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const clock = options.clock ?? systemClock;
  const keys = generateKeyPairSync('ed25519');
  const publicKey = keys.publicKey
    .export({ format: 'der', type: 'spki' })
    .subarray(-32)
    .toString('hex');
  const world = createWorld(clock, { ...texts.world.app, publicKey });
  const { server, elsewhere, people } = seedWorld(world);
  const commands = createCommandRegistry(world);
  const token = botToken(world.application.id);
  let address = '';
  let sessionsBegun = 0;

  const gateway = startGateway({
    token,
    clock,
    nextId: world.nextId,
    welcome: welcomeTo(world, () => `ws://${address}/gateway`),
  });
  gateway.events.on('identify', () => (sessionsBegun += 1));
  gateway.events.on('presence', (online) => world.events.emit('presence', online));
  const interactions = createInteractions(world, (serverId, interaction) =>
    gateway.dispatch(serverId, 'INTERACTION_CREATE', interaction),
  );
  const rest = createRestApi({
    token,
    clock,
    validate: options.validate,
    routes: [
      ...accountRoutes(
        world,
        () => `ws://${address}/gateway`,
        options.shards ?? 1,
        () => sessionsBegun,
      ),
      ...commandRoutes(world, commands),
      ...interactionRoutes(world, interactions),
      ...channelRoutes(world),
      ...serverRoutes(world),
    ],
  });

  const page = startPageSocket(
    { world, commands, interactions, online: gateway.online },
    [server, elsewhere],
    people,
  );
  const http = await serveLoopback(options.port, {
    async answer(request, response, { pathname, searchParams, host }) {
      if (pathname.startsWith('/api/')) {
        return rest.serve(request, response, pathname.slice('/api'.length), searchParams);
      }
      if (request.method !== 'GET') return void response.writeHead(405).end();
      return servePage(world, host, pathname, response);
    },
    upgrade(request, socket, head, { pathname }, own) {
      if (/^\/gateway\/?$/u.test(pathname)) gateway.upgrade(request, socket, head);
      // The page's own connection: no other page may drive the people of the playground.
      else if (pathname === '/page' && own) page.upgrade(request, socket, head);
      else return false;
      return true;
    },
  });
  ({ address } = http);
  world.filesUrl = `http://${address}/attachments`;

  return {
    apiUrl: `http://${address}/api`,
    pageUrl: `http://${address}/`,
    token,
    applicationId: world.application.id,
    publicKey,
    sign: (timestamp, body) =>
      sign(null, Buffer.from(timestamp + body), keys.privateKey).toString('hex'),
    world,
    commands,
    gateway,
    requests: rest.events,
    server,
    person: (who) => personIn({ world, commands, interactions }, server, elsewhere, who),
    addServer(name) {
      const owner = world.users.get(server.ownerId) as APIUser;
      const added = addServer(world, name, owner, true);
      added.systemChannelId = addChannel(world, {
        type: ChannelType.GuildText,
        ...texts.world.channels.general,
        server: added,
      }).id;
      return added;
    },
    channel: (named) => findChannel(world, firstChannel(world, server), named),
    interact: (interaction) =>
      interactRaw(world, interactions, firstChannel(world, server), interaction),
    failNext: rest.failNext,
    deny: (channel, permissions, userId = world.bot.id) =>
      denyPermissions(channel, userId, permissions),
    removeChannel: (channel) => removeChannel(world, channel.id),
    async close() {
      gateway.close();
      page.close();
      await http.close();
    },
  };
}

function personIn(
  around: { world: World; commands: CommandRegistry; interactions: Interactions },
  server: Server,
  elsewhere: Server,
  { name, permissions = 'member', locale = 'en-US', where = 'server' }: PersonOptions,
): Person {
  const { world } = around;
  const user =
    [...world.users.values()].find(({ global_name: shown }) => shown === name) ??
    addUser(world, name);
  const place = where === 'server' ? server : where === 'elsewhere' ? elsewhere : where;
  if (place === 'dm') return makePerson(around, user, directMessageChannel(world, user), locale);
  addMember(place, user, permissions);
  return makePerson(around, user, firstChannel(world, place), locale);
}

function firstChannel(world: World, server: Server): Channel {
  return [...world.channels.values()].find(
    (channel) => channel.server === server && channel.type === ChannelType.GuildText,
  ) as Channel;
}

/** An interaction with whatever the forger wants changed; the bot sees no difference. */
function interactRaw(
  world: World,
  interactions: Interactions,
  channel: Channel,
  given: Partial<APIInteraction> & Pick<APIInteraction, 'type'>,
): Promise<Answer> {
  const user =
    given.member?.user ??
    given.user ??
    [...(channel.server?.members.values() ?? [])].find((member) => member.user.id !== world.bot.id)
      ?.user ??
    world.bot;
  const there = world.channels.get(given.channel_id ?? given.channel?.id ?? '') ?? channel;
  const interaction = {
    ...interactionBase(world, { user, channel: there, locale: 'en-US' }, given.type, [0]),
    ...given,
  } as APIInteraction;
  const messageId = (given as { message?: { id: string } }).message?.id;
  return interactions.ask(
    interaction,
    there,
    user,
    messageId === undefined ? undefined : there.messages.get(messageId),
  );
}

/** What a session begins with. Servers follow as GUILD_CREATE only for those who ask for them by intent. */
function welcomeTo(world: World, gatewayUrl: () => string): InitialEvents {
  const GUILDS = 1;
  return ({ id, count }, intents, sessionId) => {
    const servers = [...world.servers.values()].filter(
      (server) =>
        botMember(world, server) !== undefined &&
        Number((BigInt(server.id) >> 22n) % BigInt(count)) === id,
    );
    return {
      ready: {
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
      },
      after:
        (intents & GUILDS) === 0
          ? []
          : servers.map((server) => ({
              type: 'GUILD_CREATE',
              payload: { ...toApiServer(server), unavailable: false, large: false },
            })),
    };
  };
}

/** Looks like a real one, opens nothing but this stand-in, and ends with it. */
function botToken(applicationId: string): string {
  return `${Buffer.from(applicationId).toString('base64url')}.${randomText(4)}.${randomText(28)}`;
}

function randomText(bytes: number): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))).toString('base64url');
}
