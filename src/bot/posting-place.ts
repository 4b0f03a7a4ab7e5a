/** The channel in which a member wants something posted, checked before anything is sent. */
import type { AskerInServer } from './asker.ts';
import type { Channels, Place } from './channels.ts';
import type { PermissionsIn } from './command.ts';
import { mayWrite, missingToPost } from './permissions.ts';
import type { Messages } from '../i18n/language.ts';

export type PostingPlace =
  | { readonly kind: 'place'; readonly place: Place }
  /** Why nothing can be posted there, in the member's language. */
  | { readonly kind: 'obstacle'; readonly why: string };

/**
 * The channel as a place, if both the bot and a member with these permissions may post there. Without
 * `permissions`, Discord is asked for those of the asker.
 */
export async function findPostingPlace(
  channel: string,
  permissions: bigint | undefined,
  { here, server, user, messages }: AskerInServer,
  channels: Channels,
): Promise<PostingPlace> {
  let place: Place | undefined;
  let own: bigint | undefined;
  try {
    place = here?.id === channel ? here : await channels.find(server.id, channel);
    own = permissions ?? (place && (await channels.memberPermissions(server.id, channel, user)));
  } catch {
    return { kind: 'obstacle', why: messages.share.channelUnavailable };
  }
  if (!place || own === undefined) return { kind: 'obstacle', why: messages.share.channelGone };
  const why = findObstacle(place, own, messages);
  return why === undefined ? { kind: 'place', place } : { kind: 'obstacle', why };
}

/** The member's own permissions in the channel; no permission where Discord did not say. */
export function memberPermissions(
  channel: string,
  asker: AskerInServer,
  permissionsIn: PermissionsIn,
): bigint {
  return channel === asker.channel ? asker.server.permissions : (permissionsIn[channel] ?? 0n);
}

/**
 * A press comes with the member's permissions in its own channel only. Undefined for another channel, where
 * they may have changed since the question.
 */
export function permissionsAtPress(channel: string, asker: AskerInServer): bigint | undefined {
  return channel === asker.channel ? asker.server.permissions : undefined;
}

function findObstacle(place: Place, permissions: bigint, messages: Messages): string | undefined {
  const words = messages.share;
  if (place.kind === 'other') return words.notAChannel(place.id);
  if (!mayWrite(permissions, place.kind)) return words.youMayNotWrite(place.id);
  const missing = missingToPost(place, messages);
  if (missing.length === 0) return undefined;
  const list = new Intl.ListFormat(messages.locale).format(missing.map((name) => `**${name}**`));
  return words.botLacks(place.id, list);
}
