/** The way back from an entry to the list that it was opened from, kept in buttons. */
import type { Asker } from './asker.ts';
import type { Services } from './command.ts';
import { formatCustomId, parseCustomId, type ButtonState } from '../answers/custom-id.ts';
import type { WayBack } from '../answers/entry.ts';
import { codePoints } from '../answers/limits.ts';

/**
 * In code points. A `custom_id` has 100, and the ids of the bundled timeline leave room for this many.
 * A longer text is saved in the store, and the button carries its key of 16 characters.
 */
const LONGEST_INLINE = 40;

/** `list` is a page of a list. Gives the `back` argument for the buttons of its entries. */
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
