/** The routes by which the bot opens threads and posts in forums, and lists archived threads. */
import {
  ChannelType,
  PermissionFlagsBits as Permission,
  type APIMessage,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { addThread, updateMessage, type Channel, type World } from '../../world/world.ts';
import { apiErrors, formError } from '../../resources/api-errors.ts';
import { findBotChannel, requirePermission } from '../../resources/channel-access.ts';
import { composeMessage } from '../../resources/compose-message.ts';
import type { MessagePoster } from '../../resources/message-poster.ts';
import { channelBody } from '../../resources/schemas/message.ts';
import { list, optional, parseBody, snowflake, text } from '../../resources/schemas/primitives.ts';
import { toApiChannel } from '../../resources/to-api.ts';
import { findPublicMessage } from './messages.ts';
import type { Route, RouteRequest } from './route.ts';

/** One hour, one day, three days and a week, in minutes. */
const archiveMinutes = z.literal([60, 1440, 4320, 10_080]);
const threadBody = z.object({
  name: text(1, 100),
  auto_archive_duration: optional(archiveMinutes),
});
const freeThreadBody = threadBody.extend({
  type: optional(
    z.literal([
      ChannelType.AnnouncementThread,
      ChannelType.PublicThread,
      ChannelType.PrivateThread,
    ]),
  ),
});
const postBody = threadBody.extend({
  applied_tags: optional(list(snowflake, 0, 5)),
  message: channelBody,
});

export function threadRoutes(world: World, poster: MessagePoster): readonly Route[] {
  const channel = (request: RouteRequest, needed?: bigint) =>
    findBotChannel(world, request.part('channel'), needed);
  const path = '/channels/:channel';
  return [
    {
      method: 'POST',
      path: `${path}/messages/:message/threads`,
      handle: (request) =>
        openThreadBelowMessage(world, channel(request, Permission.CreatePublicThreads), request),
    },
    {
      method: 'POST',
      path: `${path}/threads`,
      handle(request) {
        const parent = channel(request);
        return parent.type === ChannelType.GuildForum
          ? openPost(world, parent, request, poster)
          : openThread(world, parent, request);
      },
    },
    {
      method: 'GET',
      path: `${path}/threads/archived/public`,
      handle(request) {
        const parent = channel(request, Permission.ReadMessageHistory);
        const threads = [...world.channels.values()].filter(
          ({ thread }) => thread?.parent === parent && thread.archived,
        );
        return { threads: threads.map(toApiChannel), members: [], has_more: false };
      },
    },
  ];
}

function openThreadBelowMessage(world: World, channel: Channel, request: RouteRequest): unknown {
  requireTextChannel(channel);
  const stored = findPublicMessage(channel, request.part('message'));
  if (world.channels.has(stored.message.id)) throw apiErrors.threadExists();
  const body = parseBody(threadBody, request.body);
  const thread = toApiChannel(
    addThread(world, channel, body.name, world.bot, {
      id: stored.message.id,
      autoArchiveMinutes: body.auto_archive_duration,
    }),
  );
  updateMessage(world, stored, {
    ...stored.message,
    thread: thread as unknown as NonNullable<APIMessage['thread']>,
  });
  return thread;
}

function openThread(world: World, channel: Channel, request: RouteRequest): unknown {
  requireTextChannel(channel);
  requirePermission(world, channel, Permission.CreatePublicThreads);
  const body = parseBody(freeThreadBody, request.body);
  return toApiChannel(
    addThread(world, channel, body.name, world.bot, {
      autoArchiveMinutes: body.auto_archive_duration,
    }),
  );
}

/** Opens a post in a forum: a thread together with its first message. */
function openPost(
  world: World,
  forum: Channel,
  request: RouteRequest,
  poster: MessagePoster,
): unknown {
  requirePermission(world, forum, Permission.SendMessages);
  const body = parseBody(postBody, request.body);
  const appliedTags = body.applied_tags ?? [];
  for (const [index, tag] of appliedTags.entries()) {
    if (forum.tags.some(({ id }) => id === tag)) continue;
    throw apiErrors.invalidForm(
      formError(['applied_tags', index], 'FORUM_TAG_UNKNOWN', 'Unknown tag'),
    );
  }
  // Composed before the thread exists, so that a refused message leaves no thread behind.
  composeMessage(world, forum, body.message, request.files);
  const thread = addThread(world, forum, body.name, world.bot, {
    appliedTags,
    autoArchiveMinutes: body.auto_archive_duration,
  });
  const message = poster.post(thread, body.message, request.files, thread.id);
  return { ...toApiChannel(thread), message };
}

function requireTextChannel({ type }: Channel): void {
  if (type !== ChannelType.GuildText && type !== ChannelType.GuildAnnouncement)
    throw apiErrors.wrongChannelType();
}
