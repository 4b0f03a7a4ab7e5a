/** What was shared last in a server, in rows that keep their places while posts are removed. */
import { shareTitle } from './share-title.ts';
import { shareUrl } from './share-url.ts';
import type { AskerInServer } from '../bot/asker.ts';
import type { Services } from '../bot/command.ts';
import type { ButtonState } from '../answers/custom-id.ts';
import type { ListedShare } from '../answers/share-undo.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { Share } from '../store/shares.ts';

/** One row of buttons removes any of them. */
const LISTED = 5;

/**
 * The shares that the buttons of a list have, also those that were removed since; the latest ones for
 * no buttons.
 */
export async function listShares(
  buttons: readonly ButtonState[],
  { server }: AskerInServer,
  { store, lookup }: Services,
): Promise<readonly ListedShare[]> {
  const ids = buttons.flatMap((state) => (state.to === 'undoAsk' ? [state.id] : []));
  const shares =
    ids.length === 0
      ? await store.shares.latest(server.id, LISTED)
      : await Promise.all(ids.map((id) => store.shares.get({ server: server.id, id })));
  const index = lookup();
  return shares.flatMap((share) => (share ? (toListedShare(share, index) ?? []) : []));
}

function toListedShare(share: Share, lookup: Lookup): ListedShare | undefined {
  const { id, by, state, thread, channel } = share;
  if (state.kind !== 'posted' && state.kind !== 'removed') return undefined;
  return {
    id,
    title: shareTitle(share, lookup),
    by,
    channel: thread ?? channel,
    at: state.at,
    url: shareUrl(share, state.message),
    isRemoved: state.kind === 'removed',
  };
}
