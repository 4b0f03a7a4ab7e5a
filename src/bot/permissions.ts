/** Who may do what. Checked again on every press and form: a `custom_id` can be forged. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { ServerAsker } from './asker.ts';
import type { Place } from './channels.ts';
import type { Messages } from '../i18n/language.ts';

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

/** Schedules post for as long as they stand: the role that may share does not suffice. */
export function mayManageSchedules({ permissions }: ServerAsker): boolean {
  return hasPermission(permissions, PermissionFlagsBits.ManageMessages);
}

export function mayChangeSettings({ permissions }: ServerAsker): boolean {
  return hasPermission(permissions, PermissionFlagsBits.ManageGuild);
}

/** Whether a member may write there. The bot posts nowhere for a member who may not. */
export function mayWrite(permissions: bigint, kind: Place['kind']): boolean {
  return hasPermission(permissions, PermissionFlagsBits.ViewChannel | sendPermission(kind));
}

/** Discord's names of the permissions that the bot lacks to post an embed there. */
export function missingToPost({ kind, botPermissions }: Place, messages: Messages): string[] {
  const names = messages.permissions;
  const needed = [
    { bit: PermissionFlagsBits.ViewChannel, name: names.view },
    { bit: sendPermission(kind), name: kind === 'thread' ? names.sendInThreads : names.send },
    // Without it Discord shows the message without the embed: an empty post.
    { bit: PermissionFlagsBits.EmbedLinks, name: names.embed },
  ];
  return needed.filter(({ bit }) => !hasPermission(botPermissions, bit)).map(({ name }) => name);
}

function sendPermission(kind: Place['kind']): bigint {
  return kind === 'thread'
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
}
