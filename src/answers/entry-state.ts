/** What buttons for one entry ask for. */
import { tryFormatCustomId, type ButtonState } from './custom-id.ts';
import type { Ref } from '../timeline/model/ref.ts';

/**
 * Opens a page of the entry. `back` leads to the list that it was opened from; it is left out where it
 * does not fit into a button, and nothing leads back then.
 */
export function entryState({ timeline, id }: Ref, page: number, back = ''): ButtonState {
  const without = { to: 'entry', timeline, id, page } as const;
  if (back === '') return without;
  const state = { ...without, back };
  return tryFormatCustomId(state, LONGEST_SLOT) === undefined ? without : state;
}

/** Of the slots that the buttons of an entry have. */
const LONGEST_SLOT = 'previous';

export function shareState({ timeline, id }: Ref) {
  return { to: 'shareOne', timeline, id } as const;
}
