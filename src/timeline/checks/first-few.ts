/** Keeps a check from saying the same of every item of a large timeline. */
import { checkMessages } from './messages.ts';
import type { PathDiagnostic } from '../files/diagnostics.ts';

/** Placing each takes a tenth of a millisecond, and more are not corrected in one go. */
const MOST = 100;

/** The first warnings of one kind. The last of them says how many more there are. */
export function firstFew(warnings: readonly PathDiagnostic[]): readonly PathDiagnostic[] {
  const last = warnings[MOST - 1];
  if (last === undefined || warnings.length === MOST) return warnings;
  const message = checkMessages.andMore(last.message, warnings.length - MOST);
  return [...warnings.slice(0, MOST - 1), { ...last, message }];
}
