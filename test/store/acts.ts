/** What moderators in the tests do. */
import type { Act, ScheduleRequest, ShareRequest } from '../../src/store/store.ts';

/** Noon of a day on which nothing else happens. */
export const NOON = Date.UTC(2026, 2, 28, 12);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

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
};
