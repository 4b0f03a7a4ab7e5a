/** Takes a share back: deletes its post, and records who did. */
import { sharingLog } from './messages.ts';
import { shareTitle } from './share-title.ts';
import { actBy, type AskerInServer } from '../bot/asker.ts';
import type { Services } from '../bot/command.ts';
import { excerpt } from '../answers/markdown.ts';
import type { Message } from '../answers/message.ts';
import type { Share } from '../store/shares.ts';

export type Removal =
  | { readonly kind: 'removed'; readonly share: Share }
  /** Why it was not removed, in the member's language. */
  | { readonly kind: 'obstacle'; readonly why: string };

/** `id` is that of the share in the store. It is removed only if it is one of the asker's server. */
export async function removeShare(
  id: string,
  asker: AskerInServer,
  { store, channels, now, log }: Services,
): Promise<Removal> {
  const words = asker.messages.share;
  const share = await store.shares.get({ server: asker.server.id, id });
  if (share?.state.kind === 'removed') return { kind: 'obstacle', why: words.removedBefore };
  if (share?.state.kind !== 'posted') return { kind: 'obstacle', why: words.unknown };
  const result = await channels.remove(share.thread ?? share.channel, share.state.message);
  if (result === 'forbidden') return { kind: 'obstacle', why: words.cannotRemove };
  if (result === 'unavailable') return { kind: 'obstacle', why: words.removalUncertain };
  try {
    await store.shares.markRemoved(actBy(asker, now()), id);
  } catch (error) {
    // The post is gone all the same. The next attempt to remove it records that.
    log.error({ err: error, server: asker.server.id, share: id }, sharingLog.notRecorded);
  }
  return { kind: 'removed', share };
}

/** Says what was removed, and from where. */
export function removedAnswer(
  share: Share,
  { messages }: AskerInServer,
  { lookup }: Services,
): Message {
  const title = excerpt(shareTitle(share, lookup()), messages);
  return { content: messages.share.removed(title, share.thread ?? share.channel) };
}
