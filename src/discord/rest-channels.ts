/** A server's channels over Discord's REST API: finding them, posting and removing. */
import { setTimeout } from 'node:timers/promises';
import { DiscordAPIError } from '@discordjs/rest';
import type { REST } from 'discord.js';
import {
  RESTJSONErrorCodes,
  Routes,
  type APIGuild,
  type RESTAPIPartialCurrentUserGuild,
} from 'discord-api-types/v10';
import { classifyRefusal } from './classify-refusal.ts';
import { findPost } from './find-sent-post.ts';
import { findMemberPermissions, findPlace } from './places.ts';
import { PAUSES_MS, postOnce, type Posting } from './post-once.ts';
import type { Channels } from '../bot/channels.ts';

export function createRestChannels(posting: Posting): Channels {
  const { rest, bot } = posting;
  return {
    find: (server, channel) => unlessGone(findPlace(rest, bot, server, channel)),
    memberPermissions: (server, channel, user) =>
      findMemberPermissions(rest, server, channel, user),
    post: (place, post) => postOnce(posting, place, post),
    findPost: (place, post, since) => findPost(rest, bot, place, post, since),

    publish: (channel, message) => publishMessage(rest, channel, message),

    remove: (channel, message) => removeMessage(posting, channel, message),

    async systemChannel(server) {
      const guild = await unlessGone(rest.get(Routes.guild(server)) as Promise<APIGuild>);
      const channel = guild?.system_channel_id;
      return channel ? unlessGone(findPlace(rest, bot, server, channel)) : undefined;
    },

    servers: () => listServers(rest),
  };
}

/** Asks again where the response is lost. A message that is already removed is then `gone`. */
async function removeMessage(
  { rest, pause = setTimeout }: Posting,
  channel: string,
  message: string,
): ReturnType<Channels['remove']> {
  for (const wait of PAUSES_MS) {
    const result = await tryToRemove(rest, channel, message);
    if (result !== 'unavailable') return result;
    await pause(wait);
  }
  return tryToRemove(rest, channel, message);
}

async function tryToRemove(rest: REST, channel: string, message: string) {
  try {
    await rest.delete(Routes.channelMessage(channel, message));
    return 'removed';
  } catch (error) {
    return classifyError(error);
  }
}

/** Discord gives servers in pages of at most 200. */
const SERVERS_PER_PAGE = 200;

async function listServers(rest: REST): Promise<readonly string[]> {
  const ids: string[] = [];
  for (;;) {
    const after = ids.at(-1);
    const query = new URLSearchParams({ limit: String(SERVERS_PER_PAGE) });
    if (after !== undefined) query.set('after', after);
    const page = (await rest.get(Routes.userGuilds(), {
      query,
    })) as RESTAPIPartialCurrentUserGuild[];
    ids.push(...page.map(({ id }) => id));
    if (page.length < SERVERS_PER_PAGE) return ids;
  }
}

async function publishMessage(rest: REST, channel: string, message: string): Promise<void> {
  try {
    await rest.post(Routes.channelMessageCrosspost(channel, message));
  } catch (error) {
    const code = error instanceof DiscordAPIError ? error.code : undefined;
    if (code !== RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted) throw error;
  }
}

/** Undefined for what is gone or hidden from the bot. Rejects with any other error. */
async function unlessGone<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request;
  } catch (error) {
    if (classifyError(error) === 'unavailable') throw error;
    return undefined;
  }
}

/**
 * For an error of REST, which has waited for rate limits and retried by then. Throws an error that is
 * a fault of the bot: a request that Discord does not accept, for one.
 */
function classifyError(error: unknown): 'gone' | 'forbidden' | 'unavailable' {
  if (!(error instanceof DiscordAPIError)) return 'unavailable';
  const kind = classifyRefusal(error);
  if (kind === 'refused') throw error;
  return kind;
}
