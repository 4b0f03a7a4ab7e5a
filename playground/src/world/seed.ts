/** The world that the playground opens with: two servers, channels of every kind, and three people. */
import {
  ChannelType,
  OverwriteType,
  PermissionFlagsBits as Permission,
  type APIOverwrite,
  type APIUser,
} from 'discord-api-types/v10';
import { texts } from '../texts.ts';
import { addMember, addServer, RANKS, type Rank } from './servers.ts';
import {
  addChannel,
  addThread,
  addUser,
  writeMessage,
  type Channel,
  type Server,
  type World,
} from './world.ts';

/** The people that the page lets one be. */
export type People = Readonly<Record<Rank, APIUser>>;

export type Seed = {
  readonly server: Server;
  /** A server that the bot is not a member of; its people installed the app for themselves. */
  readonly elsewhere: Server;
  readonly people: People;
};

/** Fills an empty world. */
export function seedWorld(world: World): Seed {
  const owner = addUser(world, texts.world.owner);
  const server = addServer(world, texts.world.server, owner, true);
  const people: People = {
    member: addUser(world, texts.world.people.member),
    moderator: addUser(world, texts.world.people.moderator),
    admin: addUser(world, texts.world.people.admin),
  };
  for (const rank of RANKS) addMember(server, people[rank], rank);
  seedReadingRoom(world, server, people);
  seedDesk(world, server, people);
  return { server, elsewhere: seedElsewhere(world, owner, people), people };
}

/** The channels for everybody: text, a forum, voice, and one where the bot lacks Embed Links. */
function seedReadingRoom(world: World, server: Server, people: People): void {
  const { channels, messages } = texts.world;
  const category = addChannel(world, {
    type: ChannelType.GuildCategory,
    name: texts.world.categories.talk,
    server,
  });
  const inside = { server, category: category.id };
  const general = addChannel(world, {
    type: ChannelType.GuildText,
    ...channels.general,
    ...inside,
  });
  const sources = addChannel(world, {
    type: ChannelType.GuildText,
    ...channels.sources,
    ...inside,
  });
  const forum = addChannel(world, {
    type: ChannelType.GuildForum,
    ...channels.debates,
    ...inside,
    tags: texts.world.tags.map((name) => ({
      id: world.nextId(),
      name,
      moderated: false,
      emoji_id: null,
      emoji_name: null,
    })),
  });
  addChannel(world, {
    type: ChannelType.GuildText,
    ...channels.plain,
    ...inside,
    overwrites: [deny(world.bot.id, OverwriteType.Member, Permission.EmbedLinks)],
  });
  addChannel(world, { type: ChannelType.GuildVoice, ...channels.lounge, ...inside });
  server.systemChannelId = general.id;
  writeMessage(world, general, people.admin, messages.welcome);
  writeMessage(world, general, people.member, messages.claim);
  writeMessage(world, general, people.moderator, messages.trial);
  writeMessage(world, general, people.member, messages.persian);
  writeMessage(world, general, people.member, messages.arabic);
  seedThreads(world, sources, forum, people);
}

function seedThreads(world: World, sources: Channel, forum: Channel, people: People): void {
  const { messages, thread, post } = texts.world;
  writeMessage(world, sources, people.moderator, messages.sources);
  const discussion = addThread(world, sources, thread, people.member);
  writeMessage(world, discussion, people.member, messages.thread);
  const opened = addThread(world, forum, post, people.moderator, {
    appliedTags: forum.tags.slice(0, 1).map(({ id }) => id),
  });
  // The message that a post begins with has the id of the post.
  writeMessage(world, opened, people.moderator, messages.post, opened.id);
}

/** The channels that not everybody may write or read: rules, announcements, and the moderators' own. */
function seedDesk(world: World, server: Server, people: People): void {
  const { channels, messages, roles } = texts.world;
  const category = addChannel(world, {
    type: ChannelType.GuildCategory,
    name: texts.world.categories.desk,
    server,
  });
  const inside = { server, category: category.id };
  const send = Permission.SendMessages;
  const staff = [...server.roles.values()].filter(
    ({ name }) => name === roles.moderator || name === roles.admin,
  );
  const rules = addChannel(world, {
    type: ChannelType.GuildText,
    ...channels.readOnly,
    ...inside,
    overwrites: [deny(server.id, OverwriteType.Role, send | Permission.SendMessagesInThreads)],
  });
  const announcements = addChannel(world, {
    type: ChannelType.GuildAnnouncement,
    ...channels.announcements,
    ...inside,
    overwrites: [
      deny(server.id, OverwriteType.Role, send),
      allow(world.bot.id, OverwriteType.Member, send),
      ...staff.map(({ id }) => allow(id, OverwriteType.Role, send)),
    ],
  });
  addChannel(world, {
    type: ChannelType.GuildText,
    ...channels.moderators,
    ...inside,
    overwrites: [
      deny(server.id, OverwriteType.Role, Permission.ViewChannel),
      ...staff.map(({ id }) => allow(id, OverwriteType.Role, Permission.ViewChannel)),
    ],
  });
  writeMessage(world, rules, people.admin, messages.rules);
  writeMessage(world, announcements, people.admin, messages.announcement);
}

function seedElsewhere(world: World, owner: APIUser, people: People): Server {
  const server = addServer(world, texts.world.elsewhere, owner, false);
  for (const rank of RANKS) addMember(server, people[rank], 'member');
  const chat = addChannel(world, {
    type: ChannelType.GuildText,
    ...texts.world.channels.elsewhere,
    server,
  });
  writeMessage(world, chat, people.member, texts.world.messages.elsewhere);
  return server;
}

function deny(id: string, type: OverwriteType, permissions: bigint): APIOverwrite {
  return { id, type, deny: String(permissions), allow: '0' };
}

function allow(id: string, type: OverwriteType, permissions: bigint): APIOverwrite {
  return { id, type, deny: '0', allow: String(permissions) };
}
