/** Who may do what. Checked again on every press and form: a `custom_id` can be forged. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { ServerAsker } from './asker.ts';
import type { Place } from './channels.ts';
import type { Messages } from '../i18n/language.ts';

/**
 * What the bot itself needs in a server. `npm run invite` asks for these and no others. To ping a role
 * that not everybody may mention takes one more, which an admin may give: `/schedule add` says so.
 */
export const BOT_NEEDS = {
  view: PermissionFlagsBits.ViewChannel,
  send: PermissionFlagsBits.SendMessages,
  sendInThreads: PermissionFlagsBits.SendMessagesInThreads,
  /** Without it Discord shows a message without its embeds: an empty post. */
  embed: PermissionFlagsBits.EmbedLinks,
  /** To answer a message, and to find a post of which Discord's answer was lost. */
  readHistory: PermissionFlagsBits.ReadMessageHistory,
} as const;

/** `permissions` are the bot's own, as Discord's bits. */
export function botMay(permissions: bigint, need: keyof typeof BOT_NEEDS): boolean {
  return hasPermission(permissions, BOT_NEEDS[need]);
}

/** An administrator has every permission. */
export function hasPermission(permissions: bigint, wanted: bigint): boolean {
  return (
    (permissions & PermissionFlagsBits.Administrator) !== 0n || (permissions & wanted) === wanted
  );
}

/** Posting in the server's name takes Manage Messages, or the role that the server chose. */
export function mayShare({ settings, permissions, roles }: ServerAsker): boolean {
  const { shareRole } = settings;
  return (
    hasPermission(permissions, PermissionFlagsBits.ManageMessages) ||
    (shareRole !== undefined && roles.includes(shareRole))
  );
}

/** Schedules go on posting, so the role that may share does not suffice. */
export function mayManageSchedules({ permissions }: ServerAsker): boolean {
  return hasPermission(permissions, PermissionFlagsBits.ManageMessages);
}

export function mayChangeSettings({ permissions }: ServerAsker): boolean {
  return hasPermission(permissions, PermissionFlagsBits.ManageGuild);
}

/** Whether a member may write there. The bot posts nowhere for a member who may not. */
export function mayWrite(permissions: bigint, kind: Place['kind']): boolean {
  return hasPermission(permissions, BOT_NEEDS.view | BOT_NEEDS[sendNeed(kind)]);
}

/** Discord's names of the permissions that the bot lacks to post an embed there. */
export function missingToPost({ kind, botPermissions }: Place, messages: Messages): string[] {
  const needed = ['view', sendNeed(kind), 'embed'] as const;
  return needed
    .filter((need) => !botMay(botPermissions, need))
    .map((need) => messages.permissions[need]);
}

function sendNeed(kind: Place['kind']): 'send' | 'sendInThreads' {
  return kind === 'thread' ? 'sendInThreads' : 'send';
}
