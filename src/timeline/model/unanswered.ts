/** What is said where an accusation has no answer in the record. */
import type { Entry } from './timeline.ts';
import type { Messages } from '../../i18n/language.ts';

/** A line after all claims of an entry. Undefined for an entry that needs none. */
export function unansweredLine(
  { unanswered, claims }: Pick<Entry, 'unanswered' | 'claims'>,
  { entry: words }: Messages,
): string | undefined {
  if (!unanswered) return undefined;
  const isAnsweredInPart = claims.some(({ standing }) => standing === 'denial');
  return isAnsweredInPart ? words.othersUnanswered : words.unanswered;
}
