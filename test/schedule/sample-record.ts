/** A timeline of three entries for schedules to post, one of them dated 29 March. */
import { createLookup } from '../../src/lookup/create-lookup.ts';
import type { Lookup } from '../../src/lookup/lookup.ts';
import { sampleTimeline, type EntryFacts } from '../lookup/sample.ts';

export const ENTRIES: readonly EntryFacts[] = [
  { id: 'first', date: '1996-03-29', title: 'The first' },
  { id: 'second', date: '1997-04-02', title: 'The second' },
  { id: 'third', date: '1998-08-07', title: 'The third' },
];

export function lookupOf(entries: readonly EntryFacts[]): Lookup {
  return createLookup([sampleTimeline('sample', [], entries)]);
}
