/** The world of the stand-in: servers, channels, people and messages, held in memory as Discord holds them. */
import { EventEmitter } from 'node:events';
import {
  ChannelType,
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
  readonly roles: string[];
  readonly nick: string | null;
  readonly joinedAt: string;
};

export type Server = {
  readonly id: string;
  name: string;
  readonly ownerId: string;
  readonly locale: string;
  /** Whether the bot is a member. An app can still be brought along by somebody who installed it. */
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
  /** The category that the channel stands in. */
  readonly category: string | undefined;
  /** With whom: the person of a direct message. */
  readonly recipient: APIUser | undefined;
  readonly overwrites: APIOverwrite[];
  readonly tags: readonly APIGuildForumTag[];
  readonly thread: Thread | undefined;
  /** In order of age. */
  readonly messages: Map<string, StoredMessage>;
};

export type Thread = {
  readonly parent: Channel;
  readonly ownerId: string;
  archived: boolean;
  readonly autoArchiveMinutes: number;
  readonly appliedTags: readonly string[];
};

/** A message and who sees it: everybody in the channel, or one person ("Only you can see this"). */
export type StoredMessage = {
  message: APIMessage;
  readonly channel: Channel;
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
  readonly publicKey: string;
};

/** What happens in the world; the page and tests listen. */
export type WorldEvents = {
  message: [held: StoredMessage, what: 'created' | 'edited' | 'deleted'];
  channel: [channel: Channel, what: 'created' | 'deleted'];
  commands: [];
  /** Somebody asked the bot something: a command, a press, a form, a completion. */
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

export function createWorld(clock: Clock, application: Omit<Application, 'id'>): World {
  const nextId = createSnowflakes(clock);
  // A bot's user has the id of its application.
  const id = nextId();
  const bot = createUser(id, application.name, application.name, true);
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

export function createUser(id: string, username: string, shown: string, bot = false): APIUser {
  return {
    id,
    username: username.toLowerCase().replaceAll(/[^a-z0-9._]+/gu, '.'),
    global_name: bot ? null : shown,
    discriminator: bot ? '0001' : '0',
    avatar: null,
    ...(bot ? { bot: true } : {}),
  };
}

/** Adds a channel and tells those who listen. */
export function addChannel(
  world: World,
  channel: Pick<Channel, 'type' | 'name'> & Partial<Omit<Channel, 'messages'>>,
): Channel {
  const whole: Channel = {
    id: channel.id ?? world.nextId(),
    topic: null,
    position: world.channels.size,
    server: undefined,
    category: undefined,
    recipient: undefined,
    overwrites: [],
    tags: [],
    thread: undefined,
    messages: new Map(),
    ...channel,
  };
  world.channels.set(whole.id, whole);
  world.events.emit('channel', whole, 'created');
  return whole;
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

export function addMessage(world: World, held: StoredMessage): void {
  held.channel.messages.set(held.message.id, held);
  world.events.emit('message', held, 'created');
}

export function updateMessage(world: World, held: StoredMessage, message: APIMessage): void {
  held.message = message;
  world.events.emit('message', held, 'edited');
}

export function deleteMessage(world: World, held: StoredMessage): void {
  held.channel.messages.delete(held.message.id);
  world.events.emit('message', held, 'deleted');
}

/** The direct messages between this person and the bot. */
export function directMessageChannel(world: World, user: APIUser): Channel {
  for (const channel of world.channels.values()) {
    if (channel.recipient?.id === user.id) return channel;
  }
  return addChannel(world, { type: ChannelType.DM, name: user.username, recipient: user });
}

export const THREAD_TYPES: readonly ChannelType[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** Channels that hold messages themselves; a forum holds posts, a category channels. */
export function holdsMessages(channel: Channel): boolean {
  return (
    channel.type !== ChannelType.GuildForum &&
    channel.type !== ChannelType.GuildMedia &&
    channel.type !== ChannelType.GuildCategory
  );
}
