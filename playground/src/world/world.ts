/** The world of the stand-in, in memory: servers, channels, people and messages as Discord stores them. */
import { EventEmitter } from 'node:events';
import {
  ChannelType,
  MessageType,
  type APIGuildForumTag,
  type APIInteraction,
  type APIMessage,
  type APIOverwrite,
  type APIRole,
  type APIUser,
} from 'discord-api-types/v10';
import type { Clock } from './clock.ts';
import { createSnowflakes } from './snowflakes.ts';

export type Member = {
  readonly user: APIUser;
  /** Ids of the member's roles, without the role that everybody has. */
  readonly roles: string[];
  readonly joinedAt: string;
};

export type Server = {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: string;
  /** Whether the bot is a member. Where it is not, people can still use the app they installed. */
  installed: boolean;
  readonly roles: Map<string, APIRole>;
  readonly members: Map<string, Member>;
  systemChannelId: string | null;
};

export type Channel = {
  readonly id: string;
  readonly type: ChannelType;
  readonly name: string;
  readonly topic: string | null;
  readonly position: number;
  readonly server: Server | undefined;
  /** Id of the category that the channel is listed under. */
  readonly category: string | undefined;
  /** The person of a direct message. */
  readonly recipient: APIUser | undefined;
  readonly overwrites: APIOverwrite[];
  readonly tags: readonly APIGuildForumTag[];
  readonly thread: Thread | undefined;
  /** By id, oldest first. */
  readonly messages: Map<string, StoredMessage>;
};

export type Thread = {
  readonly parent: Channel;
  readonly ownerId: string;
  archived: boolean;
  readonly autoArchiveMinutes: number;
  readonly appliedTags: readonly string[];
};

export type StoredMessage = {
  message: APIMessage;
  readonly channel: Channel;
  /** Id of the one person who sees it ("Only you can see this"); undefined when everybody does. */
  readonly visibleTo: string | undefined;
};

export type StoredFile = {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
};

export type Application = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Ed25519, in hex. */
  readonly publicKey: string;
};

export type MessageChange = 'created' | 'edited' | 'deleted';

/** What happens in the world; the page and tests listen. */
export type WorldEvents = {
  message: [stored: StoredMessage, change: MessageChange];
  channel: [channel: Channel, change: 'created' | 'deleted'];
  /** The registered commands changed. */
  commands: [];
  /** An interaction was sent to the bot. */
  interaction: [interaction: APIInteraction];
  /** The bot came online or went offline. */
  presence: [online: boolean];
};

export type World = {
  readonly clock: Clock;
  readonly nextId: () => string;
  readonly application: Application;
  readonly bot: APIUser;
  readonly servers: Map<string, Server>;
  readonly channels: Map<string, Channel>;
  readonly users: Map<string, APIUser>;
  /** The address below which attachments are served. */
  filesUrl: string;
  /** Attachments by id. */
  readonly files: Map<string, StoredFile>;
  readonly events: EventEmitter<WorldEvents>;
};

/** An empty world: no servers, no people but the bot. */
export function createWorld(clock: Clock, application: Omit<Application, 'id'>): World {
  const nextId = createSnowflakes(clock);
  // A bot's user has the id of its application.
  const id = nextId();
  const bot: APIUser = {
    id,
    username: toUsername(application.name),
    global_name: null,
    discriminator: '0001',
    avatar: null,
    bot: true,
  };
  return {
    clock,
    nextId,
    application: { id, ...application },
    bot,
    servers: new Map(),
    channels: new Map(),
    users: new Map([[id, bot]]),
    filesUrl: '',
    files: new Map(),
    events: new EventEmitter<WorldEvents>().setMaxListeners(0),
  };
}

/** Adds a person. `displayName` is what others see. */
export function addUser(world: World, displayName: string): APIUser {
  const user: APIUser = {
    id: world.nextId(),
    username: toUsername(displayName),
    global_name: displayName,
    discriminator: '0',
    avatar: null,
  };
  world.users.set(user.id, user);
  return user;
}

/** Discord allows small Latin letters, digits, dots and underscores. */
function toUsername(displayName: string): string {
  return displayName
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9._]+/gu, '.');
}

export function addChannel(
  world: World,
  given: Pick<Channel, 'type' | 'name'> & Partial<Omit<Channel, 'messages'>>,
): Channel {
  const channel: Channel = {
    id: given.id ?? world.nextId(),
    topic: null,
    position: world.channels.size,
    server: undefined,
    category: undefined,
    recipient: undefined,
    overwrites: [],
    tags: [],
    thread: undefined,
    messages: new Map(),
    ...given,
  };
  world.channels.set(channel.id, channel);
  world.events.emit('channel', channel, 'created');
  return channel;
}

export type ThreadOptions = {
  /** The thread of a message has the id of that message. */
  readonly id?: string;
  readonly appliedTags?: readonly string[];
  readonly autoArchiveMinutes?: number | undefined;
};

/** Adds a thread below a channel, or a post in a forum. Archiving after a day is Discord's default. */
export function addThread(
  world: World,
  parent: Channel,
  name: string,
  owner: APIUser,
  { id = world.nextId(), appliedTags = [], autoArchiveMinutes = 1440 }: ThreadOptions = {},
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

/** Removes a channel and its threads, as when an admin deletes it. */
export function removeChannel(world: World, id: string): void {
  for (const channel of world.channels.values()) {
    if (channel.id === id || channel.thread?.parent.id === id) {
      world.channels.delete(channel.id);
      world.events.emit('channel', channel, 'deleted');
    }
  }
}

/** The direct messages between this person and the bot; created at the first call. */
export function directMessageChannel(world: World, user: APIUser): Channel {
  for (const channel of world.channels.values()) {
    if (channel.recipient?.id === user.id) return channel;
  }
  return addChannel(world, { type: ChannelType.DM, name: user.username, recipient: user });
}

/** The first text channel of a server. */
export function firstTextChannel(world: World, server: Server): Channel {
  return [...world.channels.values()].find(
    (channel) => channel.server === server && channel.type === ChannelType.GuildText,
  ) as Channel;
}

/** Whether the channel holds messages itself; a forum holds posts, a category channels. */
export function holdsMessages(channel: Channel): boolean {
  return (
    channel.type !== ChannelType.GuildForum &&
    channel.type !== ChannelType.GuildMedia &&
    channel.type !== ChannelType.GuildCategory
  );
}

export function addMessage(world: World, stored: StoredMessage): void {
  stored.channel.messages.set(stored.message.id, stored);
  world.events.emit('message', stored, 'created');
}

export function updateMessage(world: World, stored: StoredMessage, message: APIMessage): void {
  stored.message = message;
  world.events.emit('message', stored, 'edited');
}

export function deleteMessage(world: World, stored: StoredMessage): void {
  stored.channel.messages.delete(stored.message.id);
  world.events.emit('message', stored, 'deleted');
}

/** Posts a message that a person writes. */
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
