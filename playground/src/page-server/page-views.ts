/** The playground as one person sees it, for the page: people, places and channels. */
import type { APIUser } from 'discord-api-types/v10';
import type { ChannelView, Place, Snapshot } from '../../page/protocol.ts';
import { canSee, canWrite } from '../client/person.ts';
import { RANKS, type Rank } from '../world/seed.ts';
import { directMessageChannel, type Channel, type Server, type World } from '../world/world.ts';

/** The three people whom the page lets one be. */
export type People = Readonly<Record<Rank, APIUser>>;

export function createSnapshot(
  world: World,
  cast: People,
  servers: readonly Server[],
  me: APIUser,
  online: boolean,
): Snapshot {
  const [home] = servers;
  return {
    me: me.id,
    people: RANKS.map((rank) => ({
      id: cast[rank].id,
      name: cast[rank].global_name ?? cast[rank].username,
      rank,
      color: colorOf(home, cast[rank]),
    })),
    roles: servers.flatMap(({ id: server, roles }) =>
      [...roles.values()].map(({ id, name, color }) => ({ id, server, name, color })),
    ),
    bot: { id: world.bot.id, name: world.application.name, online },
    places: listPlaces(world, servers, me),
  };
}

/** Servers in their order, then the direct messages; without what the person may not see. */
export function listPlaces(
  world: World,
  servers: readonly Server[],
  me: APIUser,
): readonly Place[] {
  const dm = directMessageChannel(world, me);
  return [
    ...servers.map((server) => ({
      id: server.id,
      name: server.name,
      installed: server.installed,
      channels: [...world.channels.values()]
        .filter((channel) => channel.server === server && canSee(channel, me))
        .map((channel) => viewOf(channel, me)),
    })),
    { id: 'dm', name: undefined, installed: true, channels: [viewOf(dm, me)] },
  ];
}

function viewOf(channel: Channel, me: APIUser): ChannelView {
  const { thread } = channel;
  const messages = [...channel.messages.values()].filter(
    ({ visibleTo }) => visibleTo === undefined,
  );
  const [first] = messages;
  return {
    id: channel.id,
    type: channel.type,
    name: channel.name,
    topic: channel.topic,
    parent: thread?.parent.id ?? channel.category,
    writable: canWrite(channel, me),
    tags: channel.tags.map(({ id, name }) => ({ id, name })),
    appliedTags: thread?.appliedTags ?? [],
    messages: messages.length,
    opening:
      thread === undefined || first === undefined
        ? undefined
        : {
            author: first.message.author.global_name ?? first.message.author.username,
            text: first.message.content || (first.message.embeds[0]?.title ?? ''),
          },
  };
}

function colorOf(server: Server | undefined, user: APIUser): number {
  const roles = server?.members.get(user.id)?.roles ?? [];
  return Math.max(0, ...roles.map((id) => server?.roles.get(id)?.color ?? 0));
}
