/** What buttons for a day of the year ask for. */
import type { ButtonState } from './custom-id.ts';
import type { DayOfYear } from '../dates/reading/day-of-year.ts';
import type { Scope } from '../lookup/lookup.ts';

export function dayState(day: DayOfYear, scope: Scope, from: number): ButtonState {
  return { to: 'today', scope: scope ?? '', from, day: formatDay(day) };
}

/** "08-07", as a button keeps a day. */
function formatDay({ month, day }: DayOfYear): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
