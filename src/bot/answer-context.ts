/** The view of somebody who asks. */
import type { Asker } from './command.ts';
import { mayShare } from './permissions.ts';
import type { View } from '../answers/answer-context.ts';
import type { Lookup } from '../lookup/lookup.ts';

export function viewOf(asker: Asker, lookup: Lookup): View {
  return { messages: asker.messages, timelines: lookup.timelines, mayShare: mayShare(asker) };
}
