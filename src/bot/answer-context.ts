/** The view of somebody who asks. */
import type { Asker } from './command.ts';
import { mayShare } from './permissions.ts';
import type { AnswerContext } from '../answers/answer-context.ts';
import type { Lookup } from '../lookup/lookup.ts';

export function answerContext(asker: Asker, lookup: Lookup): AnswerContext {
  return { messages: asker.messages, timelines: lookup.timelines, mayShare: mayShare(asker) };
}
