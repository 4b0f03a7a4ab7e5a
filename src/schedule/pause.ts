/** A schedule that cannot post is paused, and somebody is told: the server's admins, or the log. */
import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { describeSchedule } from '../answers/schedule-plan.ts';
import type { Channels } from '../bot/channels.ts';
import { LIMITS } from '../answers/limits.ts';
import type { Messages } from '../i18n/language.ts';
import { scheduleLog } from './messages.ts';
import type { OccurrenceKey } from '../store/occurrences.ts';
import { type PauseReason, PAUSED_BY_BOT, type Schedule } from '../store/schedules.ts';
import type { Store } from '../store/store.ts';

export type PauseServices = {
  readonly store: Store;
  readonly channels: Channels;
  readonly now: () => number;
  readonly log: Logger;
};

export type Pause = {
  readonly schedule: Schedule;
  /** The slot that could not be posted: for one of them it is paused, and told, once. */
  readonly slot: OccurrenceKey;
  readonly reason: PauseReason;
  /** The permissions that are lacking, by Discord's names. */
  readonly lacking?: readonly string[];
  /** The server's words. */
  readonly messages: Messages;
};

/** Rejects with what the store throws; nobody having been told is logged. */
export async function pauseSchedule(pause: Pause, { store, channels, now, log }: PauseServices) {
  const { schedule, slot, reason } = pause;
  const { server, id, channel } = schedule;
  const act = { server, by: PAUSED_BY_BOT, interaction: `${id}:${slot.localTime}`, at: now() };
  await store.schedules.pause(act, id, reason);
  log.warn({ server, schedule: id, channel, reason }, scheduleLog.paused);
  if (!(await notifyAdmins(pause, channels)))
    log.warn({ server, schedule: id }, scheduleLog.notTold);
}

async function notifyAdmins(
  { schedule, slot, reason, lacking = [], messages }: Pause,
  channels: Channels,
): Promise<boolean> {
  const words = messages.schedule;
  const permissions = messages.list(lacking);
  const why = lacking.length > 0 ? words.lacks(permissions) : words.whyPaused[reason];
  const what = describeSchedule(schedule.plan, messages);
  try {
    const place = await channels.systemChannel(schedule.server);
    if (!place) return false;
    const result = await channels.post(place, {
      message: { content: words.notice(what, schedule.channel, why) },
      nonce: createNonce('pause', slot),
      title: what,
    });
    return result.kind === 'posted';
  } catch {
    return false;
  }
}

/** The same for the same slot, whoever sends it and however often. */
export function createNonce(
  purpose: 'post' | 'pause',
  { server, schedule, localTime }: OccurrenceKey,
): string {
  return createHash('sha256')
    .update([purpose, server, schedule, localTime].join(' '))
    .digest('base64url')
    .slice(0, LIMITS.nonce);
}
