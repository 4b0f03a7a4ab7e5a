/** Pauses a schedule that cannot post, and notifies the server's admins. */
import type { Logger } from 'pino';
import { scheduleLog } from './messages.ts';
import { createNonce } from './nonce.ts';
import { describeSchedule } from '../answers/schedule-plan.ts';
import type { Channels } from '../bot/channels.ts';
import type { Messages } from '../i18n/language.ts';
import type { OccurrenceKey } from '../store/occurrences.ts';
import { type PauseReason, PAUSED_BY_BOT, type Schedule } from '../store/schedules.ts';
import type { Store } from '../store/store.ts';

export type PauseServices = {
  readonly store: Store;
  readonly channels: Channels;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Logger;
};

export type Pause = {
  readonly schedule: Schedule;
  /** The occurrence that could not be posted. A retry for the same one changes nothing. */
  readonly occurrence: OccurrenceKey;
  readonly reason: PauseReason;
  /** The missing permissions, by Discord's names. */
  readonly lacking?: readonly string[];
  /** In the server's language. */
  readonly messages: Messages;
};

/** Rejects with what the store throws. A notice that could not be posted is only logged. */
export async function pauseSchedule(pause: Pause, services: PauseServices): Promise<void> {
  const { store, channels, now, log } = services;
  const { schedule, occurrence, reason } = pause;
  const { server, id, channel } = schedule;
  const interaction = `${id}:${occurrence.localTime}`;
  await store.schedules.pause({ server, by: PAUSED_BY_BOT, interaction, at: now() }, id, reason);
  log.warn({ server, schedule: id, channel, reason }, scheduleLog.paused);
  const wasNotified = await notifyAdmins(pause, channels);
  if (!wasNotified) log.warn({ server, schedule: id }, scheduleLog.notNotified);
}

/** Posts a notice where Discord posts its own. False if that did not work. */
async function notifyAdmins(
  { schedule, occurrence, reason, lacking = [], messages }: Pause,
  channels: Channels,
): Promise<boolean> {
  const words = messages.schedule;
  const why = lacking.length > 0 ? words.lacks(messages.list(lacking)) : words.whyPaused[reason];
  const what = describeSchedule(schedule.plan, messages);
  try {
    const place = await channels.systemChannel(schedule.server);
    if (!place) return false;
    const result = await channels.post(place, {
      message: { content: words.notice(what, schedule.channel, why) },
      nonce: createNonce('pause', occurrence),
      title: what,
    });
    return result.kind === 'posted';
  } catch {
    return false;
  }
}
