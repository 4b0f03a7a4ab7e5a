/**
 * Posts a message in a channel once, also where Discord takes it and its response is lost.
 *
 * A message is sent again with the same nonce, and Discord returns the first one. A forum post has no
 * nonce. It is sent again only after a search has not found it.
 */
import { setTimeout } from 'node:timers/promises';
import { DiscordAPIError, RateLimitError } from '@discordjs/rest';
import type { REST } from 'discord.js';
import {
  MessageFlags,
  MessageReferenceType,
  RESTJSONErrorCodes,
  Routes,
} from 'discord-api-types/v10';
import { classifyRefusal } from './classify-refusal.ts';
import { findPost, threadName } from './find-sent-post.ts';
import { toMessageBody } from './message-body.ts';
import type { Place, Post, PostResult } from '../bot/channels.ts';
import { botMay } from '../bot/permissions.ts';

/** Milliseconds before each further attempt. A member waits for the outcome. */
export const PAUSES_MS = [100, 400, 1000];

export type Posting = {
  readonly rest: REST;
  /** Never retries by itself: a forum post would be opened twice. */
  readonly once: REST;
  /** The id of the bot's user. */
  readonly bot: string;
  /** Waits that many milliseconds. */
  readonly pause?: (milliseconds: number) => Promise<unknown>;
};

/** Never rejects for what Discord does. */
export async function postOnce(posting: Posting, place: Place, post: Post): Promise<PostResult> {
  const { once, pause = setTimeout } = posting;
  const since = Date.now();
  const request = place.kind === 'forum' ? forumPost(place, post) : channelMessage(place, post);
  let wasLost = false;
  for (const wait of [0, ...PAUSES_MS]) {
    if (wait > 0) await pause(wait);
    if (wasLost && place.kind === 'forum') {
      const found = await lookForPost(posting, place, post, since);
      if (found.kind !== 'unavailable') return found;
    }
    const attempt = await tryOnce(once, request, place);
    if (attempt.kind === 'lost') wasLost = true;
    else if (attempt.kind === 'posted') return attempt;
    else if (attempt.kind !== 'unavailable') {
      const found = wasLost && (await lookForPost(posting, place, post, since));
      return !found || found.kind === 'unavailable' ? attempt : found;
    }
  }
  return wasLost ? lookForPost(posting, place, post, since) : { kind: 'unavailable' };
}

/** `unavailable`: the channel was read, and the post is not there. */
async function lookForPost(
  { rest, bot }: Posting,
  place: Place,
  post: Post,
  since: number,
): Promise<PostResult> {
  try {
    const found = await findPost(rest, bot, place, post, since);
    if (found.kind === 'unknown') return { kind: 'uncertain' };
    if (found.kind === 'none') return { kind: 'unavailable' };
    const { message } = found;
    return { kind: 'posted', message, channel: place.kind === 'forum' ? message : place.id };
  } catch {
    return { kind: 'uncertain' };
  }
}

/** `lost`: Discord may have posted it. */
type Attempt = PostResult | { readonly kind: 'lost' };

type PostRequest = { readonly route: `/${string}`; readonly body: object };

async function tryOnce(once: REST, { route, body }: PostRequest, place: Place): Promise<Attempt> {
  let response: unknown;
  try {
    response = await once.post(route, { body });
  } catch (error) {
    return classifyPostError(error);
  }
  const id = typeof response === 'object' && response !== null && 'id' in response && response.id;
  // The page of a proxy, for one. It says nothing about the post.
  if (typeof id !== 'string') return { kind: 'lost' };
  // Discord gives a forum post and its first message the same id.
  return { kind: 'posted', message: id, channel: place.kind === 'forum' ? id : place.id };
}

/** How fetch fails before it has sent anything. */
const NOT_SENT: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function classifyPostError(error: unknown): Attempt {
  if (error instanceof RateLimitError) return { kind: 'unavailable' };
  if (error instanceof DiscordAPIError) {
    const kind = classifyRefusal(error);
    if (kind !== 'refused') return { kind };
    return { kind, why: WHY_REFUSED.get(Number(error.code)) ?? 'other', error };
  }
  const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  const isSent = errors.some(
    (one) => !(one instanceof Error && 'code' in one && NOT_SENT.has(one.code)),
  );
  return { kind: isSent ? 'lost' : 'unavailable' };
}

type WhyRefused = Extract<PostResult, { readonly kind: 'refused' }>['why'];

const WHY_REFUSED: ReadonlyMap<number, WhyRefused> = new Map([
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'archived'],
  [RESTJSONErrorCodes.ThreadLocked, 'archived'],
  [RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration, 'filtered'],
  [RESTJSONErrorCodes.TitleWasBlockedByAutomaticModeration, 'filtered'],
]);

function channelMessage(place: Place, post: Post): PostRequest {
  const body = {
    ...messageBody(post),
    nonce: post.nonce,
    enforce_nonce: true,
    ...replyReference(place, post),
  };
  return { route: Routes.channelMessages(place.id), body };
}

function forumPost(place: Place, post: Post): PostRequest {
  const body = { name: threadName(post.title), message: messageBody(post) };
  return { route: Routes.threads(place.id), body };
}

/** Discord takes no reply from a bot that may not read what was written before. */
function replyReference({ botPermissions }: Place, { replyTo }: Post) {
  const mayReply = botMay(botPermissions, 'readHistory');
  if (replyTo === undefined || !mayReply) return {};
  return {
    message_reference: {
      type: MessageReferenceType.Default,
      message_id: replyTo,
      fail_if_not_exists: false,
    },
  };
}

function messageBody({ message, mentionRole, silent = false }: Post) {
  const body = {
    ...toMessageBody(message),
    ...(silent && { flags: MessageFlags.SuppressNotifications }),
  };
  if (mentionRole === undefined) return body;
  return {
    ...body,
    content: `<@&${mentionRole}> ${body.content ?? ''}`.trim(),
    allowed_mentions: { parse: [], roles: [mentionRole] },
  };
}
