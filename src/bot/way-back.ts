/** The way back from an entry to the list that it was opened from, kept in buttons. */
import type { Asker } from './asker.ts';
import type { Services } from './command.ts';
import { formatCustomId, parseCustomId, type ButtonState } from '../answers/custom-id.ts';
import type { WayBack } from '../answers/entry.ts';
import { codePoints } from '../answers/limits.ts';

/**
 * Code points that fit into the button of an entry beside the ids of the bundled timeline. What is
 * longer is kept in the store, under a key of 16.
 */
const LONGEST_INLINE = 40;

/** `list` is the page of a list. The text is for the buttons that lead on to its entries. */
export async function keepWayBack(
  list: ButtonState,
  { home }: Asker,
  { store, now }: Services,
): Promise<string> {
  const text = formatCustomId(list);
  return codePoints(text) <= LONGEST_INLINE ? text : store.saved.save(home, 'list', text, now());
}

/** Undefined for an entry that was opened from no list, or from one that is forgotten. */
export async function findWayBack(
  back: string | undefined,
  { home }: Asker,
  { store, now }: Services,
): Promise<WayBack | undefined> {
  if (back === undefined) return undefined;
  const inline = parseCustomId(back);
  if (inline.kind === 'state') return { state: inline.state, back };
  const kept = await store.saved.load(home, 'list', back, now());
  const parsed = kept === undefined ? undefined : parseCustomId(kept);
  return parsed?.kind === 'state' ? { state: parsed.state, back } : undefined;
}
