/** The routes by which the bot reads, posts, changes and deletes messages of a channel. */
import {
  ChannelType,
  MessageFlags,
  PermissionFlagsBits as Permission,
  type APIMessage,
} from 'discord-api-types/v10';
import {
  deleteMessage,
  updateMessage,
  type Channel,
  type StoredMessage,
  type World,
} from '../../world/world.ts';
import { apiErrors } from '../../resources/api-errors.ts';
import { findBotChannel, requirePermission } from '../../resources/channel-access.ts';
import { editMessage } from '../../resources/compose-message.ts';
import type { MessagePoster } from '../../resources/message-poster.ts';
import { channelBody, editBody } from '../../resources/schemas/message.ts';
import { parseBody } from '../../resources/schemas/primitives.ts';
import type { Route, RouteRequest } from './route.ts';

export function messageRoutes(world: World, poster: MessagePoster): readonly Route[] {
  const channel = (request: RouteRequest, needed?: bigint) =>
    findBotChannel(world, request.part('channel'), needed);
  const path = '/channels/:channel/messages';
  const onePath = `${path}/:message`;
  return [
    {
      method: 'GET',
      path,
      handle: (request) =>
        listMessages(channel(request, Permission.ReadMessageHistory), request.query),
    },
    {
      method: 'POST',
      path,
      handle: (request) =>
        poster.post(channel(request), parseBody(channelBody, request.body), request.files),
    },
    {
      method: 'GET',
      path: onePath,
      handle: (request) =>
        findPublicMessage(channel(request, Permission.ReadMessageHistory), request.part('message'))
          .message,
    },
    {
      method: 'PATCH',
      path: onePath,
      handle(request) {
        const stored = findPublicMessage(channel(request), request.part('message'));
        if (stored.message.author.id !== world.bot.id) throw apiErrors.notYourMessage();
        const body = parseBody(editBody, request.body);
        const edited = editMessage(world, stored.channel, stored.message, body, request.files);
        updateMessage(world, stored, edited);
        return edited;
      },
    },
    {
      method: 'DELETE',
      path: onePath,
      handle(request) {
        const stored = findPublicMessage(channel(request), request.part('message'));
        if (stored.message.author.id !== world.bot.id)
          requirePermission(world, stored.channel, Permission.ManageMessages);
        deleteMessage(world, stored);
      },
    },
    {
      method: 'POST',
      path: `${onePath}/crosspost`,
      handle: (request) =>
        publish(world, findPublicMessage(channel(request), request.part('message'))),
    },
  ];
}

/** Sends the message on to the servers that follow the channel, of which the playground has none. */
function publish(world: World, stored: StoredMessage): APIMessage {
  const { channel, message } = stored;
  if (channel.type !== ChannelType.GuildAnnouncement) throw apiErrors.wrongChannelType();
  requirePermission(world, channel, Permission.SendMessages);
  if (message.author.id !== world.bot.id)
    requirePermission(world, channel, Permission.ManageMessages);
  const flags = message.flags ?? 0;
  if ((flags & MessageFlags.Crossposted) !== 0) throw apiErrors.alreadyPublished();
  const published = { ...message, flags: flags | MessageFlags.Crossposted };
  updateMessage(world, stored, published);
  return published;
}

/** A message that everybody sees. An answer for one person exists only for its interaction's token. */
export function findPublicMessage(channel: Channel, id: string): StoredMessage {
  const stored = channel.messages.get(id);
  if (stored === undefined || stored.visibleTo !== undefined) throw apiErrors.unknownMessage();
  return stored;
}

/** The latest come first. With `after`, these are the ones that follow it most closely. */
function listMessages(channel: Channel, query: URLSearchParams): readonly APIMessage[] {
  const limit = Math.min(Number(query.get('limit') ?? 50), 100);
  const after = query.get('after');
  const messages = [...channel.messages.values()]
    .filter(({ visibleTo }) => visibleTo === undefined)
    .map(({ message }) => message);
  if (after === null) return messages.toReversed().slice(0, limit);
  return messages
    .filter(({ id }) => BigInt(id) > BigInt(after))
    .slice(0, limit)
    .toReversed();
}
