/** The world that the playground opens with: a server with channels of every kind that matters, three people, and a server that the bot is no member of. */
import {
  ChannelType,
  MessageType,
  OverwriteType,
  PermissionFlagsBits as May,
  type APIMessage,
  type APIRole,
  type APIUser,
} from 'discord-api-types/v10';
import { texts } from '../texts.ts';
import { snowflakeTime } from './snowflakes.ts';
import {
  addChannel,
  createUser,
  addMessage,
  type Channel,
  type Member,
  type Server,
  type World,
} from './world.ts';

export type Rank = 'member' | 'moderator' | 'admin';
export const RANKS: readonly Rank[] = ['member', 'moderator', 'admin'];

export type Seed = {
  readonly server: Server;
  /** Where people brought the app along, and the bot is no member. */
  readonly elsewhere: Server;
  /** Whom the page lets one be. */
  readonly people: Readonly<Record<Rank, APIUser>>;
};

const SPEAK =
  May.ViewChannel |
  May.SendMessages |
  May.SendMessagesInThreads |
  May.ReadMessageHistory |
  May.EmbedLinks |
  May.AttachFiles |
  May.AddReactions |
  May.UseApplicationCommands |
  May.UseExternalApps |
  May.CreatePublicThreads |
  May.Connect |
  May.Speak;
const MODERATE = May.ManageMessages | May.ManageThreads | May.ModerateMembers | May.KickMembers;
const ADMINISTER =
  MODERATE | May.ManageGuild | May.ManageChannels | May.ManageRoles | May.MentionEveryone;
/** What the bot asks for when a server adds it. */
const BOT = SPEAK;

/** Fills an empty world. */
export function seedWorld(world: World): Seed {
  const text = texts.world;
  const owner = addUser(world, text.owner);
  const server = addServer(world, text.server, owner, true);
  const said = text.messages;
  const people = {
    member: addUser(world, text.people.member),
    moderator: addUser(world, text.people.moderator),
    admin: addUser(world, text.people.admin),
  };
  for (const rank of RANKS) addMember(server, people[rank], rank);

  const inside = (
    type: ChannelType,
    of: { name: string; topic: string | null },
    category?: Channel,
    more: Partial<Channel> = {},
  ) => addChannel(world, { type, ...of, server, category: category?.id, ...more });
  const talk = inside(ChannelType.GuildCategory, { name: text.categories.talk, topic: null });
  const desk = inside(ChannelType.GuildCategory, { name: text.categories.desk, topic: null });
  const general = inside(ChannelType.GuildText, text.channels.general, talk);
  const sources = inside(ChannelType.GuildText, text.channels.sources, talk);
  const debates = inside(ChannelType.GuildForum, text.channels.debates, talk, {
    tags: text.tags.map((name) => ({
      id: world.nextId(),
      name,
      moderated: false,
      emoji_id: null,
      emoji_name: null,
    })),
  });
  inside(ChannelType.GuildText, text.channels.plain, talk, {
    overwrites: [deny(world.bot.id, OverwriteType.Member, May.EmbedLinks)],
  });
  inside(ChannelType.GuildVoice, text.channels.lounge, talk);
  const rules = inside(ChannelType.GuildText, text.channels.readOnly, desk, {
    overwrites: [deny(server.id, OverwriteType.Role, May.SendMessages | May.SendMessagesInThreads)],
  });
  const announcements = inside(ChannelType.GuildAnnouncement, text.channels.announcements, desk, {
    overwrites: [
      deny(server.id, OverwriteType.Role, May.SendMessages),
      allow(world.bot.id, OverwriteType.Member, May.SendMessages),
    ],
  });
  inside(ChannelType.GuildText, text.channels.moderators, desk, {
    overwrites: [
      deny(server.id, OverwriteType.Role, May.ViewChannel),
      ...[...server.roles.values()]
        .filter(({ name }) => name === text.roles.moderator || name === text.roles.admin)
        .map(({ id }) => allow(id, OverwriteType.Role, May.ViewChannel)),
    ],
  });
  server.systemChannelId = general.id;

  writeMessage(world, general, people.admin, said.welcome);
  writeMessage(world, general, people.member, said.claim);
  writeMessage(world, general, people.moderator, said.trial);
  writeMessage(world, general, people.member, said.persian);
  writeMessage(world, general, people.member, said.arabic);
  writeMessage(world, sources, people.moderator, said.sources);
  writeMessage(world, rules, people.admin, said.rules);
  writeMessage(world, announcements, people.admin, said.announcement);
  const thread = addThread(world, sources, text.thread, people.member, []);
  writeMessage(world, thread, people.member, said.thread);
  const post = addThread(
    world,
    debates,
    text.post,
    people.moderator,
    debates.tags.slice(0, 1).map(({ id }) => id),
  );
  writeMessage(world, post, people.moderator, said.post, post.id);

  const elsewhere = addServer(world, text.elsewhere, owner, false);
  for (const rank of RANKS) addMember(elsewhere, people[rank], 'member');
  const chat = addChannel(world, {
    type: ChannelType.GuildText,
    ...text.channels.elsewhere,
    server: elsewhere,
  });
  writeMessage(world, chat, people.member, said.elsewhere);
  return { server, elsewhere, people };
}

export function addServer(world: World, name: string, owner: APIUser, installed: boolean): Server {
  const id = world.nextId();
  const role = (
    roleId: string,
    roleName: string,
    permissions: bigint,
    color: number,
    position: number,
  ): [string, APIRole] => [
    roleId,
    {
      id: roleId,
      name: roleName,
      permissions: String(permissions),
      color,
      colors: { primary_color: color, secondary_color: null, tertiary_color: null },
      hoist: color !== 0,
      icon: null,
      unicode_emoji: null,
      position,
      managed: roleName === texts.world.roles.bot,
      mentionable: false,
      flags: 0 as APIRole['flags'],
      ...(roleName === texts.world.roles.bot ? { tags: { bot_id: world.bot.id } } : {}),
    },
  ];
  const botRole = world.nextId();
  const server: Server = {
    id,
    name,
    ownerId: owner.id,
    locale: 'en-US',
    installed,
    // The role that everybody has bears the id of the server.
    roles: new Map([
      role(id, '@everyone', SPEAK, 0, 0),
      ...(installed ? [role(botRole, texts.world.roles.bot, BOT, 0, 1)] : []),
      role(world.nextId(), texts.world.roles.moderator, SPEAK | MODERATE, 0x2e_cc_71, 2),
      role(world.nextId(), texts.world.roles.admin, SPEAK | ADMINISTER, 0xe6_7e_22, 3),
    ]),
    members: new Map(),
    systemChannelId: null,
  };
  world.servers.set(id, server);
  server.members.set(owner.id, {
    user: owner,
    roles: [],
    nick: null,
    joinedAt: new Date(world.clock.now()).toISOString(),
  });
  if (installed) {
    server.members.set(world.bot.id, {
      user: world.bot,
      roles: [botRole],
      nick: null,
      joinedAt: new Date(world.clock.now()).toISOString(),
    });
  }
  return server;
}

export function addUser(world: World, shown: string): APIUser {
  const id = world.nextId();
  const user = createUser(id, shown.normalize('NFD').replaceAll(/\p{M}/gu, ''), shown);
  world.users.set(id, user);
  return user;
}

/** Makes the person a member of the server with this rank, or changes the one they have. */
export function addMember(server: Server, user: APIUser, rank: Rank): Member {
  const roles = [...server.roles.values()]
    .filter(({ name }) => rank !== 'member' && name === texts.world.roles[rank])
    .map(({ id }) => id);
  const member: Member = {
    user,
    roles,
    nick: null,
    joinedAt:
      server.members.get(user.id)?.joinedAt ?? new Date(snowflakeTime(user.id)).toISOString(),
  };
  server.members.set(user.id, member);
  return member;
}

export function addThread(
  world: World,
  parent: Channel,
  name: string,
  owner: APIUser,
  appliedTags: readonly string[],
  id = world.nextId(),
  autoArchiveMinutes = 1440,
): Channel {
  return addChannel(world, {
    id,
    type:
      parent.type === ChannelType.GuildAnnouncement
        ? ChannelType.AnnouncementThread
        : ChannelType.PublicThread,
    name,
    server: parent.server,
    thread: { parent, ownerId: owner.id, archived: false, autoArchiveMinutes, appliedTags },
  });
}

/** A message that a person writes. */
export function writeMessage(
  world: World,
  channel: Channel,
  author: APIUser,
  content: string,
  id = world.nextId(),
): APIMessage {
  const message = {
    id,
    type: MessageType.Default,
    channel_id: channel.id,
    author,
    content,
    timestamp: new Date(world.clock.now()).toISOString(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    flags: 0,
  } as unknown as APIMessage;
  addMessage(world, { message, channel, visibleTo: undefined });
  return message;
}

const deny = (id: string, type: OverwriteType, permissions: bigint) => ({
  id,
  type,
  deny: String(permissions),
  allow: '0',
});
const allow = (id: string, type: OverwriteType, permissions: bigint) => ({
  id,
  type,
  deny: '0',
  allow: String(permissions),
});
