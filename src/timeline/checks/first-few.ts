/** Keeps a check from saying the same of every item of a large timeline. */
import { checkMessages } from './messages.ts';
import type { PathDiagnostic } from '../files/diagnostics.ts';

/** Each takes a tenth of a millisecond to place, and nobody mends more in one sitting. */
const MOST = 100;

/** Of warnings of one kind the first, the last of which says how many more there are. */
export function firstFew(warnings: readonly PathDiagnostic[]): readonly PathDiagnostic[] {
  const last = warnings[MOST - 1];
  if (last === undefined || warnings.length === MOST) return warnings;
  const message = checkMessages.andMore(last.message, warnings.length - MOST);
  return [...warnings.slice(0, MOST - 1), { ...last, message }];
}
