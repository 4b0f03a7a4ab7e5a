/** After a server chose another time zone: its schedules post at the same times there. */
import { nextDue } from './calendar.ts';
import type { Store } from '../store/store.ts';

/**
 * Moves what is due next; a day that has had its post has no second one. Tell the running schedules
 * afterwards (`changed`). Rejects with what the store throws.
 */
export async function rescheduleAll(store: Store, server: string, now: number): Promise<void> {
  const { timeZone } = await store.settings.get(server);
  for (const { id, plan, state } of await store.schedules.list(server)) {
    if (state.kind === 'paused') continue;
    await store.schedules.reschedule(server, id, nextDue(plan, timeZone, now));
  }
}
