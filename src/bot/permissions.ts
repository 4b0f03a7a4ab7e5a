/** Who may do what. Asked again on every press and form: what Discord showed them proves nothing. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Asker } from './command.ts';
import type { Place } from './channels.ts';
import type { Messages } from '../i18n/language.ts';

/** An administrator may do everything, whatever else is set. */
export function has(permissions: bigint, wanted: bigint): boolean {
  return (
    (permissions & PermissionFlagsBits.Administrator) !== 0n || (permissions & wanted) === wanted
  );
}

/** Posting in the server's name: Manage Messages, or the role that the server chose. */
export function mayShare({ server }: Asker): boolean {
  if (!server) return false;
  const { shareRole } = server.settings;
  return (
    has(server.permissions, PermissionFlagsBits.ManageMessages) ||
    (shareRole !== undefined && server.roles.includes(shareRole))
  );
}

export function mayChangeSettings({ server }: Asker): boolean {
  return server !== undefined && has(server.permissions, PermissionFlagsBits.ManageGuild);
}

/** What the bot lacks to post there with an embed, by Discord's names; empty when it can. */
export function missingToPost({ kind, botPermissions }: Place, messages: Messages): string[] {
  const { permissions } = messages;
  const send =
    kind === 'thread'
      ? ([PermissionFlagsBits.SendMessagesInThreads, permissions.sendInThreads] as const)
      : ([PermissionFlagsBits.SendMessages, permissions.send] as const);
  const needed = [
    [PermissionFlagsBits.ViewChannel, permissions.view] as const,
    send,
    // Without it Discord shows the message, but not the embed: an empty post.
    [PermissionFlagsBits.EmbedLinks, permissions.embed] as const,
  ];
  return needed.flatMap(([bit, name]) => (has(botPermissions, bit) ? [] : [name]));
}

/** Whether a member may write there themselves: nobody posts through the bot where they cannot. */
export function mayWrite(permissions: bigint, kind: Place['kind']): boolean {
  const send =
    kind === 'thread'
      ? PermissionFlagsBits.SendMessagesInThreads
      : PermissionFlagsBits.SendMessages;
  return has(permissions, PermissionFlagsBits.ViewChannel | send);
}
