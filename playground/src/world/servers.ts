/** Servers, their roles, and the rank of each member. */
import {
  PermissionFlagsBits as Permission,
  type APIRole,
  type APIUser,
} from 'discord-api-types/v10';
import { texts } from '../texts.ts';
import { snowflakeTime } from './snowflakes.ts';
import type { Member, Server, World } from './world.ts';

/** What somebody is in a server. */
export type Rank = 'member' | 'moderator' | 'admin';
export const RANKS: readonly Rank[] = ['member', 'moderator', 'admin'];

const MEMBER =
  Permission.ViewChannel |
  Permission.SendMessages |
  Permission.SendMessagesInThreads |
  Permission.ReadMessageHistory |
  Permission.EmbedLinks |
  Permission.AttachFiles |
  Permission.AddReactions |
  Permission.UseApplicationCommands |
  Permission.UseExternalApps |
  Permission.CreatePublicThreads |
  Permission.Connect |
  Permission.Speak;
const MODERATOR =
  MEMBER |
  Permission.ManageMessages |
  Permission.ManageThreads |
  Permission.ModerateMembers |
  Permission.KickMembers;
const ADMIN =
  MODERATOR |
  Permission.ManageGuild |
  Permission.ManageChannels |
  Permission.ManageRoles |
  Permission.MentionEveryone;
/** What the bot asks for when a server adds it. */
const BOT = MEMBER;

/** Adds a server with its roles and its owner; with the bot when `installed`. */
export function addServer(world: World, name: string, owner: APIUser, installed: boolean): Server {
  const id = world.nextId();
  const botRoleId = world.nextId();
  const names = texts.world.roles;
  const server: Server = {
    id,
    name,
    ownerId: owner.id,
    locale: 'en-US',
    installed,
    roles: new Map(
      [
        // The role that everybody has shares the id of its server.
        createRole(id, '@everyone', MEMBER, 0, 0),
        ...(installed ? [createBotRole(botRoleId, world.bot)] : []),
        createRole(world.nextId(), names.moderator, MODERATOR, 2, 0x2e_cc_71),
        createRole(world.nextId(), names.admin, ADMIN, 3, 0xe6_7e_22),
      ].map((role) => [role.id, role]),
    ),
    members: new Map(),
    systemChannelId: null,
  };
  world.servers.set(id, server);
  const joinedAt = new Date(world.clock.now()).toISOString();
  server.members.set(owner.id, { user: owner, roles: [], joinedAt });
  if (installed)
    server.members.set(world.bot.id, { user: world.bot, roles: [botRoleId], joinedAt });
  return server;
}

function createRole(
  id: string,
  name: string,
  permissions: bigint,
  position: number,
  color: number,
): APIRole {
  return {
    id,
    name,
    permissions: String(permissions),
    color,
    colors: { primary_color: color, secondary_color: null, tertiary_color: null },
    hoist: color !== 0,
    icon: null,
    unicode_emoji: null,
    position,
    managed: false,
    mentionable: false,
    flags: 0 as APIRole['flags'],
  };
}

function createBotRole(id: string, bot: APIUser): APIRole {
  return {
    ...createRole(id, texts.world.roles.bot, BOT, 1, 0),
    managed: true,
    tags: { bot_id: bot.id },
  };
}

/** Makes the person a member of the server with this rank, or changes their rank. */
export function addMember(server: Server, user: APIUser, rank: Rank): void {
  const roles = [...server.roles.values()]
    .filter(({ name }) => rank !== 'member' && name === texts.world.roles[rank])
    .map(({ id }) => id);
  const joinedAt =
    server.members.get(user.id)?.joinedAt ?? new Date(snowflakeTime(user.id)).toISOString();
  server.members.set(user.id, { user, roles, joinedAt });
}

/** The bot's own membership of a server; undefined where it is not a member. */
export function botMember(world: World, server: Server | undefined): Member | undefined {
  return server?.installed === true ? server.members.get(world.bot.id) : undefined;
}
