/** The playground as one person sees it, for the page: people, places and channels. */
import type { APIUser } from 'discord-api-types/v10';
import type { ChannelView, Place, Snapshot } from './protocol.ts';
import { canSee, canWrite } from '../client/access.ts';
import type { People } from '../world/seed.ts';
import { RANKS } from '../world/servers.ts';
import { directMessageChannel, type Channel, type Server, type World } from '../world/world.ts';

/** What the page shows of the world. */
export type PageWorld = {
  /** In the order of the page; the first is the one that people have their ranks in. */
  readonly servers: readonly [Server, ...Server[]];
  /** The people that the page lets one be. */
  readonly people: People;
};

export function createSnapshot(
  world: World,
  page: PageWorld,
  user: APIUser,
  online: boolean,
): Snapshot {
  return {
    userId: user.id,
    people: RANKS.map((rank) => {
      const person = page.people[rank];
      return {
        id: person.id,
        name: person.global_name ?? person.username,
        rank,
        color: roleColor(page.servers[0], person),
      };
    }),
    roles: page.servers.flatMap(({ id: server, roles }) =>
      [...roles.values()].map(({ id, name, color }) => ({ id, server, name, color })),
    ),
    bot: { id: world.bot.id, name: world.application.name, online },
    places: listPlaces(world, page, user),
  };
}

/** The servers, then the direct messages, with the channels that the person sees. */
export function listPlaces(world: World, page: PageWorld, user: APIUser): readonly Place[] {
  const direct = directMessageChannel(world, user);
  const servers = page.servers.map((server) => ({
    id: server.id,
    name: server.name,
    installed: server.installed,
    channels: [...world.channels.values()]
      .filter((channel) => channel.server === server && canSee(channel, user))
      .map((channel) => toChannelView(channel, user)),
  }));
  const directMessages = {
    id: 'dm',
    name: undefined,
    installed: true,
    channels: [toChannelView(direct, user)],
  };
  return [...servers, directMessages];
}

function toChannelView(channel: Channel, user: APIUser): ChannelView {
  const { thread } = channel;
  const messages = [...channel.messages.values()].filter(
    ({ visibleTo }) => visibleTo === undefined,
  );
  const first = thread === undefined ? undefined : messages[0]?.message;
  return {
    id: channel.id,
    type: channel.type,
    name: channel.name,
    topic: channel.topic,
    parent: thread?.parent.id ?? channel.category,
    writable: canWrite(channel, user),
    tags: channel.tags.map(({ id, name }) => ({ id, name })),
    appliedTags: thread?.appliedTags ?? [],
    messageCount: messages.length,
    opening: first && {
      author: first.author.global_name ?? first.author.username,
      text: first.content || (first.embeds[0]?.title ?? ''),
    },
  };
}

/** The colour of the person's role; 0 for none. */
function roleColor(server: Server, user: APIUser): number {
  const roles = server.members.get(user.id)?.roles ?? [];
  return Math.max(0, ...roles.map((id) => server.roles.get(id)?.color ?? 0));
}
