/** What was shared last in a server, and how it is taken back. */
import { shareUrl } from './share-url.ts';
import { actBy, type AskerInServer } from '../bot/asker.ts';
import { privately, update, type Reply, type Services } from '../bot/command.ts';
import type { Message } from '../answers/message.ts';
import { shareList, type ListedShare } from '../answers/share.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { Share } from '../store/shares.ts';

/** One row of buttons removes any of them. */
const LISTED = 5;

/** The list, each with a button that removes it. */
export async function listLatestShares(
  { server, messages }: AskerInServer,
  { store, lookup }: Services,
): Promise<Message> {
  const shares = await store.shares.latest(server.id, LISTED);
  const index = lookup();
  const listed = shares.flatMap((share) => toListedShare(share, index) ?? []);
  return shareList(listed, messages);
}

/** Deletes the post, and replies with what is left. `id` is that of the share in the store. */
export async function removeShare(
  id: string,
  asker: AskerInServer,
  services: Services,
): Promise<Reply> {
  const words = asker.messages.share;
  const { store, channels, now } = services;
  // Looked up within this server alone, so that an id from another one finds nothing.
  const share = await store.shares.get({ server: asker.server.id, id });
  if (share?.state.kind === 'removed') return privately({ content: words.removedBefore });
  if (share?.state.kind !== 'posted') return privately({ content: words.unknown });
  const result = await channels.remove(share.thread ?? share.channel, share.state.message);
  if (result === 'forbidden') return privately({ content: words.cannotRemove });
  if (result === 'unavailable') return privately({ content: words.unavailable });
  await store.shares.markRemoved(actBy(asker, now()), id);
  return update({ ...(await listLatestShares(asker, services)), content: words.removed });
}

function toListedShare(share: Share, lookup: Lookup): ListedShare | undefined {
  const { id, by, state, thread, channel, timeline, entry } = share;
  if (state.kind !== 'posted') return undefined;
  const title = lookup.entry({ timeline, id: entry })?.title ?? entry;
  const url = shareUrl(share, state.message);
  return { id, title, by, channel: thread ?? channel, at: state.at, url };
}
