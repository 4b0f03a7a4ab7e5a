/** Reschedules a server after it chose another time zone. */
import { nextDue } from './recurrence.ts';
import type { Store } from '../store/store.ts';

/**
 * Sets when the schedules of a server are due next. A day that had its post gets no second one. Call
 * the scheduler's `checkNow` afterwards. Rejects with what the store throws.
 */
export async function rescheduleAll(store: Store, server: string, now: number): Promise<void> {
  const { timeZone } = await store.settings.get(server);
  for (const { id, plan, state } of await store.schedules.list(server)) {
    if (state.kind === 'paused') continue;
    await store.schedules.reschedule(server, id, nextDue(plan, timeZone, now));
  }
}
