/** What an answer depends on beside its subject: the asker's language and rights, and what is served. */
import type { Messages } from '../i18n/language.ts';
import type { Timeline } from '../timeline/model/timeline.ts';

export type AnswerContext = {
  readonly messages: Messages;
  readonly timelines: readonly Timeline[];
  /** Where their site is, with a slash at its end. Undefined where there is none. */
  readonly publicUrl?: string | undefined;
  /** Answers with entries get a Share button. */
  readonly mayShare: boolean;
};

/** `asker` is the one who asks; the timelines are those of the lookup that answers. */
export function answerContext(
  { messages, mayShare }: Pick<AnswerContext, 'messages' | 'mayShare'>,
  { timelines, publicUrl }: Pick<AnswerContext, 'timelines' | 'publicUrl'>,
): AnswerContext {
  return { messages, mayShare, timelines, publicUrl };
}
