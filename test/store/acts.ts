/** Acts of moderators, and what they ask for, for the tests of the store. */
import type { Act } from '../../src/store/act.ts';
import type { Schedule, ScheduleRequest } from '../../src/store/schedules.ts';
import type { AuditEntry } from '../../src/store/servers.ts';
import type { ShareRequest } from '../../src/store/shares.ts';
import type { Store } from '../../src/store/store.ts';

export const NOON = Date.UTC(2026, 2, 28, 12);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** When the first post of a sample schedule is due. */
export const DUE = NOON + HOUR;

export const SERVER = '110000000000000001';
export const OTHER_SERVER = '110000000000000002';
export const MODERATOR = '220000000000000001';

let interactions = 0;

/** A new interaction of a moderator, at noon. */
export function act(changes: Partial<Act> = {}): Act {
  interactions += 1;
  return {
    server: SERVER,
    by: MODERATOR,
    interaction: `33${String(interactions).padStart(16, '0')}`,
    at: NOON,
    ...changes,
  };
}

export const embassies: ShareRequest = {
  channel: '440000000000000001',
  timeline: 'iran-al-qaeda',
  entry: 'embassy-bombings',
};

export const daily: ScheduleRequest = {
  channel: '440000000000000001',
  timeline: 'iran-al-qaeda',
  plan: { time: '09:00', content: { kind: 'one-entry', order: 'random' } },
  mention: false,
  silent: false,
  publish: false,
};

/** The audit as a server's export shows it, latest first. */
export async function readAudit(store: Store, server = SERVER): Promise<readonly AuditEntry[]> {
  return (await store.servers.export(server)).audit;
}

export async function addSchedule(store: Store, server = SERVER, due = DUE): Promise<Schedule> {
  const added = await store.schedules.add(act({ server }), daily, due);
  if (added.kind === 'full') throw new Error('no room for another schedule');
  return added.schedule;
}
