/**
 * The enums of Discord's API, as far as the page needs them. A browser cannot load
 * `discord-api-types` without a build; its types check that these values are the same.
 */
import type {
  ApplicationCommandOptionType as OptionT,
  ApplicationCommandType as CommandT,
  ButtonStyle as StyleT,
  ChannelType as ChannelT,
  ComponentType as ComponentT,
  MessageFlags as FlagT,
  MessageType as MessageT,
  TextInputStyle as InputT,
} from 'discord-api-types/v10';

export const ComponentType = {
  ActionRow: 1 as ComponentT.ActionRow,
  Button: 2 as ComponentT.Button,
  StringSelect: 3 as ComponentT.StringSelect,
  TextInput: 4 as ComponentT.TextInput,
  UserSelect: 5 as ComponentT.UserSelect,
  RoleSelect: 6 as ComponentT.RoleSelect,
  MentionableSelect: 7 as ComponentT.MentionableSelect,
  ChannelSelect: 8 as ComponentT.ChannelSelect,
  TextDisplay: 10 as ComponentT.TextDisplay,
  Label: 18 as ComponentT.Label,
} as const;

export const ButtonStyle = {
  Primary: 1 as StyleT.Primary,
  Secondary: 2 as StyleT.Secondary,
  Success: 3 as StyleT.Success,
  Danger: 4 as StyleT.Danger,
  Link: 5 as StyleT.Link,
  Premium: 6 as StyleT.Premium,
} as const;

export const TextInputStyle = { Paragraph: 2 as InputT.Paragraph } as const;

export const MessageType = {
  Default: 0 as MessageT.Default,
  Reply: 19 as MessageT.Reply,
  ChatInputCommand: 20 as MessageT.ChatInputCommand,
} as const;

export const MessageFlags = {
  Crossposted: 1 as FlagT.Crossposted,
  Ephemeral: 64 as FlagT.Ephemeral,
  Loading: 128 as FlagT.Loading,
  SuppressNotifications: 4096 as FlagT.SuppressNotifications,
} as const;

export const CommandType = {
  ChatInput: 1 as CommandT.ChatInput,
  Message: 3 as CommandT.Message,
} as const;

export const OptionType = {
  Subcommand: 1 as OptionT.Subcommand,
  SubcommandGroup: 2 as OptionT.SubcommandGroup,
  Integer: 4 as OptionT.Integer,
  Boolean: 5 as OptionT.Boolean,
  User: 6 as OptionT.User,
  Channel: 7 as OptionT.Channel,
  Role: 8 as OptionT.Role,
  Mentionable: 9 as OptionT.Mentionable,
  Number: 10 as OptionT.Number,
} as const;

export const ChannelType = {
  Text: 0 as ChannelT.GuildText,
  Direct: 1 as ChannelT.DM,
  Voice: 2 as ChannelT.GuildVoice,
  Category: 4 as ChannelT.GuildCategory,
  Announcement: 5 as ChannelT.GuildAnnouncement,
  AnnouncementThread: 10 as ChannelT.AnnouncementThread,
  PublicThread: 11 as ChannelT.PublicThread,
  Forum: 15 as ChannelT.GuildForum,
} as const;
