/** The title of what was shared. */
import type { Lookup } from '../lookup/lookup.ts';
import type { Share } from '../store/shares.ts';

/** Its id where the entry has left the timeline. */
export function shareTitle({ timeline, entry }: Share, lookup: Lookup): string {
  return lookup.entry({ timeline, id: entry })?.title ?? entry;
}
