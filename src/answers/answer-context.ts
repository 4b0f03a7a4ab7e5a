/** For whom an answer is made: their words, what is served, and what they may do with it. */
import type { Messages } from '../i18n/language.ts';
import type { Timeline } from '../timeline/model/timeline.ts';

export type AnswerContext = {
  readonly messages: Messages;
  readonly timelines: readonly Timeline[];
  /** Answers with entries get a Share button. */
  readonly mayShare: boolean;
};
