/** An entry by chance, with a button that draws another. */
import type { AnswerContext } from './answer-context.ts';
import { entryList } from './entry-list.ts';
import { button, type Message } from './message.ts';
import type { Scope } from '../lookup/lookup.ts';
import type { Entry } from '../timeline/model/timeline.ts';

/** `entry` is undefined only for a timeline without entries. */
export function randomAnswer(
  entry: Entry | undefined,
  scope: Scope,
  context: AnswerContext,
): Message {
  const { messages } = context;
  const state = { to: 'random', scope: scope ?? '' } as const;
  return entryList({
    context,
    heading: messages.random.heading,
    entries: entry ? [{ entry }] : [],
    from: 0,
    stateFrom: () => state,
    // Drawn by chance, it comes from no list that one could go back to.
    back: '',
    buttons: [button(messages.random.another, state, { emoji: { name: '🎲' } })],
  });
}
