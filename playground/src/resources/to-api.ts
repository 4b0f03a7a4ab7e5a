/** What is in the world as the API gives it: servers, channels and members as JSON. */
import {
  ChannelType,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  type GuildMemberFlags,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildVerificationLevel,
  type APIGuild,
  type APIGuildMember,
  type APIInteractionGuildMember,
  type Locale,
} from 'discord-api-types/v10';
import { ALL_PERMISSIONS, memberPermissions } from '../world/permissions.ts';
import { snowflakeTime } from '../world/snowflakes.ts';
import type { Channel, Member, Server } from '../world/world.ts';

export function toApiServer(server: Server): APIGuild {
  return {
    id: server.id,
    name: server.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: server.ownerId,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: GuildVerificationLevel.Low,
    default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
    explicit_content_filter: GuildExplicitContentFilter.AllMembers,
    roles: [...server.roles.values()],
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: GuildMFALevel.None,
    application_id: null,
    system_channel_id: server.systemChannelId,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: GuildPremiumTier.None,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: server.locale as Locale,
    public_updates_channel_id: null,
    nsfw_level: GuildNSFWLevel.Default,
    safety_alerts_channel_id: null,
    incidents_data: null,
    hub_type: null,
  } as unknown as APIGuild;
}

/** A channel as GET /channels/:id gives it. */
export function toApiChannel(channel: Channel): Record<string, unknown> {
  const last =
    [...channel.messages.values()].findLast(({ visibleTo }) => visibleTo === undefined)?.message
      .id ?? null;
  if (channel.server === undefined) {
    return {
      id: channel.id,
      type: channel.type,
      last_message_id: last,
      recipients: [channel.recipient],
      flags: 0,
    };
  }
  const common = {
    id: channel.id,
    type: channel.type,
    guild_id: channel.server.id,
    name: channel.name,
    flags: 0,
    last_message_id: last,
    rate_limit_per_user: 0,
  };
  const { thread } = channel;
  if (thread !== undefined) {
    return {
      ...common,
      parent_id: thread.parent.id,
      owner_id: thread.ownerId,
      message_count: channel.messages.size,
      total_message_sent: channel.messages.size,
      member_count: 1,
      applied_tags: thread.appliedTags,
      thread_metadata: {
        archived: thread.archived,
        auto_archive_duration: thread.autoArchiveMinutes,
        archive_timestamp: new Date(snowflakeTime(channel.id)).toISOString(),
        create_timestamp: new Date(snowflakeTime(channel.id)).toISOString(),
        locked: false,
      },
    };
  }
  return {
    ...common,
    topic: channel.topic,
    position: channel.position,
    parent_id: channel.category ?? null,
    nsfw: false,
    permission_overwrites: channel.overwrites,
    ...(channel.type === ChannelType.GuildForum
      ? {
          available_tags: channel.tags,
          default_reaction_emoji: null,
          default_sort_order: null,
          default_forum_layout: 0,
        }
      : {}),
  };
}

/**
 * A channel inside an interaction: with the permissions of the person there, and with the bot's
 * when `bot` is given.
 */
export function toInteractionChannel(
  channel: Channel,
  person: Member | undefined,
  bot: Member | undefined,
): Record<string, unknown> {
  const { permission_overwrites: _, ...rest } = toApiChannel(channel);
  const permissions = (member: Member | undefined) =>
    String(
      channel.server !== undefined && member !== undefined
        ? memberPermissions(channel.server, member, channel)
        : ALL_PERMISSIONS,
    );
  return {
    ...rest,
    permissions: permissions(person),
    ...(bot === undefined ? {} : { app_permissions: permissions(bot) }),
  };
}

export function toApiMember(member: Member): APIGuildMember {
  return {
    user: member.user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [...member.roles],
    joined_at: member.joinedAt,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0 as GuildMemberFlags,
    pending: false,
    communication_disabled_until: null,
  };
}

/** The member inside an interaction, with their permissions in the channel. */
export function toInteractionMember(
  server: Server,
  member: Member,
  channel: Channel,
): APIInteractionGuildMember {
  return {
    ...toApiMember(member),
    permissions: String(memberPermissions(server, member, channel)),
  };
}
