/** The routes by which the bot speaks in channels by itself: messages, threads and posts. */
import {
  ChannelType,
  MessageType,
  PermissionFlagsBits as May,
  type APIMessage,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { botMember, toApiChannel } from '../to-api.ts';
import { composeMessage, editMessage, type UploadedFile } from '../compose-message.ts';
import { memberPermissions } from '../../world/permissions.ts';
import { formError, apiErrors } from '../api-errors.ts';
import { addThread } from '../../world/seed.ts';
import { channelBody, editBody, type ChannelBody } from '../schemas/message.ts';
import { parseBody, list, optional, snowflake, text } from '../schemas/primitives.ts';
import {
  updateMessage,
  directMessageChannel,
  deleteMessage,
  holdsMessages,
  addMessage,
  type Channel,
  type StoredMessage,
  type World,
} from '../../world/world.ts';
import type { Route, RouteRequest } from './route.ts';

/** How long the same nonce stands for the same message: "in the past few minutes". */
const NONCE_KEPT = 5 * 60_000;

const minutes = z.union([z.literal(60), z.literal(1440), z.literal(4320), z.literal(10_080)]);
const threadBody = z.object({ name: text(1, 100), auto_archive_duration: optional(minutes) });
const freeThreadBody = threadBody.extend({ type: optional(z.literal([10, 11, 12])) });
const postBody = threadBody.extend({
  applied_tags: optional(list(snowflake, 0, 5)),
  message: channelBody,
});

export function channelRoutes(world: World): readonly Route[] {
  const nonces = new Map<string, { readonly message: APIMessage; readonly until: number }>();

  /** The channel, if the bot may see it: otherwise Discord says 50001. */
  function channelFor(request: RouteRequest, ...needed: bigint[]): Channel {
    const channel = world.channels.get(request.part('channel'));
    if (channel === undefined) throw apiErrors.unknownChannel();
    if (channel.server === undefined) return channel;
    const bot = botMember(world, channel.server);
    const may = bot === undefined ? 0n : memberPermissions(channel.server, bot, channel);
    if ((may & May.ViewChannel) === 0n) throw apiErrors.missingAccess();
    for (const permission of needed)
      if ((may & permission) === 0n) throw apiErrors.missingPermissions();
    return channel;
  }

  const can = (channel: Channel, permission: bigint) => {
    const bot = botMember(world, channel.server);
    return (
      channel.server === undefined ||
      (bot !== undefined && (memberPermissions(channel.server, bot, channel) & permission) !== 0n)
    );
  };

  function post(
    channel: Channel,
    body: ChannelBody,
    files: readonly UploadedFile[],
    id?: string,
  ): APIMessage {
    if (!holdsMessages(channel)) throw apiErrors.notATextChannel();
    if (channel.thread?.archived === true) throw apiErrors.archivedThread();
    if (!can(channel, channel.thread === undefined ? May.SendMessages : May.SendMessagesInThreads))
      throw apiErrors.missingPermissions();
    if (files.length > 0 && !can(channel, May.AttachFiles)) throw apiErrors.missingPermissions();
    const repeated =
      body.enforce_nonce === true ? nonces.get(`${channel.id} ${body.nonce}`) : undefined;
    if (repeated !== undefined && repeated.until > world.clock.now()) return repeated.message;

    const message = composeMessage(world, channel, world.bot, body, files, {
      ...(id === undefined ? {} : { id }),
      ...(body.nonce === undefined ? {} : { nonce: body.nonce }),
      ...replyTo(channel, body),
    });
    // Without Embed Links the message goes out and its embeds do not show.
    const shown = can(channel, May.EmbedLinks) ? message : { ...message, embeds: [] };
    if (body.nonce !== undefined) remember(`${channel.id} ${body.nonce}`, shown);
    addMessage(world, { message: shown, channel, visibleTo: undefined });
    return shown;
  }

  function remember(nonce: string, message: APIMessage): void {
    const now = world.clock.now();
    for (const [key, { until }] of nonces) if (until <= now) nonces.delete(key);
    nonces.set(nonce, { message, until: now + NONCE_KEPT });
  }

  function replyTo(channel: Channel, body: ChannelBody): Partial<APIMessage> {
    const reference = body.message_reference;
    if (reference === undefined) return {};
    if (!can(channel, May.ReadMessageHistory)) throw apiErrors.missingPermissions();
    const held = channel.messages.get(reference.message_id);
    if (held === undefined || held.visibleTo !== undefined) {
      if (reference.fail_if_not_exists === false) return {};
      throw apiErrors.invalidForm(
        formError(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message'),
      );
    }
    return {
      type: MessageType.Reply,
      message_reference: {
        type: 0,
        channel_id: channel.id,
        message_id: held.message.id,
        ...(channel.server === undefined ? {} : { guild_id: channel.server.id }),
      },
      referenced_message: held.message,
    };
  }

  const path = '/channels/:channel';
  const one = `${path}/messages/:message`;
  return [
    { method: 'GET', path, handle: (request) => toApiChannel(channelFor(request)) },
    {
      method: 'GET',
      path: `${path}/messages`,
      handle(request) {
        const channel = channelFor(request, May.ReadMessageHistory);
        const limit = Math.min(Number(request.query.get('limit') ?? 50), 100);
        const messages = [...channel.messages.values()]
          .filter(({ visibleTo }) => visibleTo === undefined)
          .map(({ message }) => message);
        const after = request.query.get('after');
        // The latest come first; with `after`, of those that follow it.
        return after === null
          ? messages.toReversed().slice(0, limit)
          : messages
              .filter(({ id }) => BigInt(id) > BigInt(after))
              .slice(0, limit)
              .toReversed();
      },
    },
    {
      method: 'POST',
      path: `${path}/messages`,
      handle(request) {
        const channel = channelFor(request);
        return post(channel, parseBody(channelBody, request.body), request.files);
      },
    },
    {
      method: 'GET',
      path: one,
      handle: (request) =>
        messageIn(channelFor(request, May.ReadMessageHistory), request.part('message')).message,
    },
    {
      method: 'PATCH',
      path: one,
      handle(request) {
        const channel = channelFor(request);
        const held = messageIn(channel, request.part('message'));
        if (held.message.author.id !== world.bot.id) throw apiErrors.notYourMessage();
        updateMessage(
          world,
          held,
          editMessage(
            world,
            channel,
            held.message,
            parseBody(editBody, request.body),
            request.files,
          ),
        );
        return held.message;
      },
    },
    {
      method: 'DELETE',
      path: one,
      handle(request) {
        const channel = channelFor(request);
        const held = messageIn(channel, request.part('message'));
        if (held.message.author.id !== world.bot.id && !can(channel, May.ManageMessages))
          throw apiErrors.missingPermissions();
        deleteMessage(world, held);
      },
    },
    {
      method: 'POST',
      path: `${one}/threads`,
      handle(request) {
        const channel = channelFor(request, May.CreatePublicThreads);
        if (
          channel.type !== ChannelType.GuildText &&
          channel.type !== ChannelType.GuildAnnouncement
        )
          throw apiErrors.wrongChannelType();
        const held = messageIn(channel, request.part('message'));
        // A thread bears the id of the message that it hangs on.
        if (world.channels.has(held.message.id)) throw apiErrors.threadExists();
        const body = parseBody(threadBody, request.body);
        const thread = addThread(
          world,
          channel,
          body.name,
          world.bot,
          [],
          held.message.id,
          body.auto_archive_duration ?? 1440,
        );
        updateMessage(world, held, {
          ...held.message,
          thread: toApiChannel(thread) as unknown as NonNullable<APIMessage['thread']>,
        });
        return toApiChannel(thread);
      },
    },
    {
      method: 'POST',
      path: `${path}/threads`,
      handle(request) {
        const channel = channelFor(request);
        if (channel.type === ChannelType.GuildForum) return openPost(channel, request);
        if (
          channel.type !== ChannelType.GuildText &&
          channel.type !== ChannelType.GuildAnnouncement
        )
          throw apiErrors.wrongChannelType();
        if (!can(channel, May.CreatePublicThreads)) throw apiErrors.missingPermissions();
        const body = parseBody(freeThreadBody, request.body);
        return toApiChannel(
          addThread(
            world,
            channel,
            body.name,
            world.bot,
            [],
            undefined,
            body.auto_archive_duration ?? 1440,
          ),
        );
      },
    },
    {
      method: 'GET',
      path: `${path}/threads/archived/public`,
      handle(request) {
        const parent = channelFor(request, May.ReadMessageHistory);
        const threads = [...world.channels.values()].filter(
          ({ thread }) => thread?.parent === parent && thread.archived,
        );
        return { threads: threads.map(toApiChannel), members: [], has_more: false };
      },
    },
    {
      method: 'POST',
      path: '/users/@me/channels',
      handle(request) {
        const { recipient_id: id } = parseBody(z.object({ recipient_id: snowflake }), request.body);
        const user = world.users.get(id);
        if (user === undefined) throw apiErrors.unknownUser();
        return toApiChannel(directMessageChannel(world, user));
      },
    },
  ];

  /** A post in a forum is a thread and the message that it begins with, made together. */
  function openPost(forum: Channel, request: RouteRequest): unknown {
    if (!can(forum, May.SendMessages)) throw apiErrors.missingPermissions();
    const body = parseBody(postBody, request.body);
    for (const [index, tag] of (body.applied_tags ?? []).entries()) {
      if (!forum.tags.some(({ id }) => id === tag)) {
        throw apiErrors.invalidForm(
          formError(['applied_tags', index], 'FORUM_TAG_UNKNOWN', 'Unknown tag'),
        );
      }
    }
    const id = world.nextId();
    // Composed before the thread exists, so that a message that is refused leaves nothing behind.
    composeMessage(world, forum, world.bot, body.message, request.files);
    const thread = addThread(
      world,
      forum,
      body.name,
      world.bot,
      body.applied_tags ?? [],
      id,
      body.auto_archive_duration ?? 1440,
    );
    const message = post(thread, body.message, request.files, id);
    return { ...toApiChannel(thread), message };
  }
}

function messageIn(channel: Channel, id: string): StoredMessage {
  const held = channel.messages.get(id);
  // Private answers exist only for the interaction's token.
  if (held === undefined || held.visibleTo !== undefined) throw apiErrors.unknownMessage();
  return held;
}
