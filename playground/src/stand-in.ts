/** The stand-in for Discord: one server on this machine that is gateway, REST API and the playground's page. */
import {
  ChannelType,
  type APIInteraction,
  type APIUser,
  type InteractionType,
} from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import { findChannel, Person, type PersonContext } from './client/person.ts';
import { createBotToken, createKeyPair } from './credentials.ts';
import { Gateway } from './gateway/gateway.ts';
import { createInitialEvents } from './gateway/initial-events.ts';
import { interactionBase } from './interactions/build-interaction.ts';
import { InteractionsEndpoint } from './interactions/endpoint.ts';
import { Interactions } from './interactions/interactions.ts';
import type { Answer } from './interactions/pending-interaction.ts';
import { startLoopbackServer, type LoopbackServer } from './loopback-server.ts';
import { PageConnection } from './page-server/page-connection.ts';
import { servePage } from './page-server/page-files.ts';
import { CommandRegistry } from './resources/command-registry.ts';
import type { Failure } from './rest/responses.ts';
import { RestApi, type Validate } from './rest/rest-api.ts';
import { allRoutes } from './rest/routes/all-routes.ts';
import { texts } from './texts.ts';
import { systemClock, type Clock } from './world/clock.ts';
import { denyPermissions } from './world/permissions.ts';
import { seedWorld, type Seed } from './world/seed.ts';
import { addMember, addServer, type Rank } from './world/servers.ts';
import {
  addChannel,
  addUser,
  createWorld,
  directMessageChannel,
  firstTextChannel,
  removeChannel,
  type Channel,
  type Server,
  type World,
} from './world/world.ts';

export type StandInOptions = {
  /** On 127.0.0.1. When it is taken, the next free one; 0 is any. */
  readonly port: number;
  /** Called before a request is carried out. What it returns is answered with error 50035. */
  readonly validate?: Validate;
  /** What deadlines run on; by default the system's clock. */
  readonly clock?: Clock;
  /** How many shards the gateway recommends; by default 1. */
  readonly shards?: number;
  /** How many sessions may begin in 5 s, as the gateway says; by default 16. It is not enforced. */
  readonly maxConcurrency?: number;
  /** Of the gateway, in milliseconds; by default Discord's 41,250. */
  readonly heartbeatInterval?: number;
};

export type PersonOptions = {
  /** The same name is the same person. */
  readonly name: string;
  /** By default a member. */
  readonly permissions?: Rank;
  /** The language of the person's client; by default `en-US`. */
  readonly locale?: string;
  /** `elsewhere`: a server without the bot, where the person installed the app for themselves. */
  readonly where?: 'server' | 'dm' | 'elsewhere' | Server;
};

export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const { clock = systemClock, shards = 1, maxConcurrency = 16 } = options;
  const { validate, heartbeatInterval } = options;
  const keys = createKeyPair();
  const world = createWorld(clock, { ...texts.world.app, publicKey: keys.publicKey });
  const seed = seedWorld(world);
  const token = createBotToken(world.application.id);
  const gatewayUrl = () => `ws://${http.address}/gateway`;
  const gateway = new Gateway({
    token,
    clock,
    initialEvents: createInitialEvents(world, gatewayUrl),
    heartbeatInterval,
  });
  gateway.events.on('presence', (online) => world.events.emit('presence', online));
  const commands = new CommandRegistry(world);
  const endpoint = new InteractionsEndpoint({
    world,
    sign: keys.sign,
    onResponse: (interaction, body) => rest.takeInline(interaction, body),
  });
  const interactions = new Interactions(world, (serverId, interaction) => {
    if (endpoint.url === undefined) gateway.dispatch(serverId, 'INTERACTION_CREATE', interaction);
    else void endpoint.send(interaction);
  });
  const rest = new RestApi({
    token,
    clock,
    validate,
    routes: allRoutes(world, commands, interactions, {
      url: gatewayUrl,
      shards,
      maxConcurrency,
      sessionsBegun: () => gateway.sessionsBegun,
    }),
  });
  const parts = { world, seed, keys, token, gateway, endpoint, commands, interactions, rest };
  const pages = new WebSocketServer({ noServer: true, maxPayload: MAX_PAGE_REQUEST_SIZE });
  pages.on('connection', (socket) => openPageConnection(socket, parts));
  const http = await startHttp(options.port, parts, pages);
  world.filesUrl = `http://${http.address}/attachments`;
  return new StandIn(parts, http, pages);
}

/** The largest request of the page, in bytes: a filled form holds at most 5 × 4,000 characters. */
const MAX_PAGE_REQUEST_SIZE = 256 * 1024;

type Parts = PersonContext & {
  readonly seed: Seed;
  readonly keys: ReturnType<typeof createKeyPair>;
  readonly token: string;
  readonly gateway: Gateway;
  readonly endpoint: InteractionsEndpoint;
  readonly rest: RestApi;
};

function openPageConnection(
  socket: ConstructorParameters<typeof PageConnection>[0],
  parts: Parts,
): void {
  const { seed, gateway, endpoint } = parts;
  const page = { servers: [seed.server, seed.elsewhere] as const, people: seed.people };
  new PageConnection(socket, {
    ...parts,
    page,
    isOnline: () => endpoint.url !== undefined || gateway.isOnline(),
  }).start();
}

function startHttp(
  port: number,
  { world, gateway, rest }: Parts,
  pages: WebSocketServer,
): Promise<LoopbackServer> {
  return startLoopbackServer(port, {
    async onRequest(request, response, { pathname, searchParams, host }) {
      if (pathname.startsWith('/api/'))
        return rest.serve(request, response, pathname.slice('/api'.length), searchParams);
      if (request.method !== 'GET') return void response.writeHead(405).end();
      return servePage(world, host, pathname, response);
    },
    onUpgrade(request, socket, head, { pathname }, isOwnPage) {
      if (/^\/gateway\/?$/u.test(pathname)) gateway.upgrade(request, socket, head);
      // No other page may act as the people of the playground.
      else if (pathname === '/page' && isOwnPage)
        pages.handleUpgrade(request, socket, head, (accepted) =>
          pages.emit('connection', accepted, request),
        );
      else return false;
      return true;
    },
  });
}

export class StandIn {
  readonly apiUrl: string;
  readonly pageUrl: string;
  readonly token: string;
  readonly applicationId: string;
  /** Ed25519, in hex. */
  readonly publicKey: string;
  /** Signs as Discord does for `X-Signature-Ed25519`. Returns hex. */
  readonly sign: (timestamp: string, body: string) => string;
  readonly world: World;
  readonly commands: CommandRegistry;
  readonly gateway: Gateway;
  /** Emits `served` for each request of the bot. */
  readonly requests: RestApi['events'];
  /** The server that people are in by default. */
  readonly server: Server;
  readonly #parts: Parts;
  readonly #http: LoopbackServer;
  readonly #pages: WebSocketServer;

  constructor(parts: Parts, http: LoopbackServer, pages: WebSocketServer) {
    this.#parts = parts;
    this.#http = http;
    this.#pages = pages;
    this.apiUrl = `http://${http.address}/api`;
    this.pageUrl = `http://${http.address}/`;
    this.token = parts.token;
    this.applicationId = parts.world.application.id;
    this.publicKey = parts.keys.publicKey;
    this.sign = parts.keys.sign;
    this.world = parts.world;
    this.commands = parts.commands;
    this.gateway = parts.gateway;
    this.requests = parts.rest.events;
    this.server = parts.seed.server;
  }

  /** Somebody by name, created at the first call. */
  person({
    name,
    permissions = 'member',
    locale = 'en-US',
    where = 'server',
  }: PersonOptions): Person {
    const { world } = this;
    const known = [...world.users.values()].find((user) => user.global_name === name);
    const user = known ?? addUser(world, name);
    if (where === 'dm')
      return new Person(this.#parts, user, directMessageChannel(world, user), locale);
    const { seed } = this.#parts;
    const server = where === 'server' || where === 'elsewhere' ? seed[where] : where;
    addMember(server, user, permissions);
    return new Person(this.#parts, user, firstTextChannel(world, server), locale);
  }

  /** Adds a server with the bot in it, and a channel `general`. */
  addServer(name: string): Server {
    const owner = this.world.users.get(this.server.ownerId) as APIUser;
    const server = addServer(this.world, name, owner, true);
    const general = addChannel(this.world, {
      type: ChannelType.GuildText,
      ...texts.world.channels.general,
      server,
    });
    server.systemChannelId = general.id;
    return server;
  }

  /** A channel of the default server by name, or any channel by id. Throws `ClientError`. */
  channel(nameOrId: string): Channel {
    return findChannel(this.world, firstTextChannel(this.world, this.server), nameOrId);
  }

  /** Takes permissions away in one channel: from the bot, or from the person with `userId`. */
  deny(channel: Channel, permissions: bigint, userId = this.world.bot.id): void {
    denyPermissions(channel, userId, permissions);
  }

  removeChannel(channel: Channel): void {
    removeChannel(this.world, channel.id);
  }

  /**
   * Sends interactions to this URL from now on, as Discord does when a developer saves it; undefined goes
   * back to the gateway. Rejects where Discord would not save it.
   */
  saveInteractionsEndpoint(url: string | undefined): Promise<void> {
    return this.#parts.endpoint.save(url);
  }

  /** Makes the next requests to a route fail. Returns a function that cancels it. */
  failNext(failure: Failure): () => void {
    return this.#parts.rest.failNext(failure);
  }

  /**
   * Sends the bot a forged interaction: the given fields replace those that a person in the default
   * server would send. Resolves with what the bot did; rejects with `NoAnswer`.
   */
  interact(fields: Partial<APIInteraction> & { readonly type: InteractionType }): Promise<Answer> {
    const { world } = this;
    const channelId = fields.channel_id ?? fields.channel?.id ?? '';
    const channel = world.channels.get(channelId) ?? firstTextChannel(world, this.server);
    const user = fields.member?.user ?? fields.user ?? this.#anybodyIn(channel);
    const invoker = { user, channel, locale: 'en-US' };
    const interaction = {
      ...interactionBase(world, invoker, fields.type, [0]),
      ...fields,
    } as APIInteraction;
    const { message } = fields as { message?: { id: string } };
    const source = message && channel.messages.get(message.id);
    return this.#parts.interactions.ask(interaction, channel, user, source);
  }

  #anybodyIn(channel: Channel): APIUser {
    const members = [...(channel.server?.members.values() ?? [])];
    return members.find(({ user }) => user.id !== this.world.bot.id)?.user ?? this.world.bot;
  }

  /** Ends all connections. The bot in the same process is not closed by it. */
  async close(): Promise<void> {
    this.gateway.close();
    for (const socket of this.#pages.clients) socket.terminate();
    this.#pages.close();
    await this.#http.close();
  }
}
