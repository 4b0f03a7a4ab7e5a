/**
 * Sends what a slot holds, and notes what became of it.
 *
 * Sending and noting cannot be one step, so a process that ends between them leaves a slot of which
 * nobody knows whether its post stands. Certain is: whoever takes the slot over sends the same entries
 * with the same nonce, for which Discord gives the first message back "in the past few minutes" (it
 * does not say how few; forum posts have no nonce at all). Therefore the one who takes over first
 * looks whether the post stands in the channel, and sends only where it does not. Where the channel's
 * history may not be read, nobody can know; then nothing is sent, since a post that is lost is better
 * than one that comes twice, and its entries count as told.
 */
import type { Logger } from 'pino';
import { dueAtLocalTime } from './calendar.ts';
import { TOO_LATE_MS } from './next-occurrence.ts';
import { createNonce, pauseSchedule, type Pause } from './pause.ts';
import { scheduledMessage } from './scheduled-message.ts';
import type { Channels, Place, Post, PostResult } from '../bot/channels.ts';
import { missingToPost } from '../bot/permissions.ts';
import { messagesFor, type Messages } from '../i18n/language.ts';
import { scheduleLog } from './messages.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { Occurrence } from '../store/occurrences.ts';
import type { Schedule } from '../store/schedules.ts';
import type { ServerSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { Entry } from '../timeline/model/timeline.ts';

/** A slot that waited longer since it was claimed is left to be taken over, not sent by two. */
const SEND_WITHIN_MS = 60_000;

/** The first wait before a slot is taken over: one minute to send, one for the request to end. */
const TAKE_OVER_AFTER_MS = 2 * SEND_WITHIN_MS;

/** An hour of Discord being down is the time after which asking more often helps nobody. */
const LONGEST_WAIT_MS = 3_600_000;

/** How long a slot rests after its attempt of that number (from 1) was begun: 2, 4, 8 … 60 minutes. */
export function takeOverDelay(attempt: number): number {
  return Math.min(TAKE_OVER_AFTER_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS);
}

export type SendServices = {
  readonly store: Store;
  readonly channels: Channels;
  readonly lookup: () => Lookup;
  readonly now: () => number;
  readonly log: Logger;
};

/** Sends the slot that this process has claimed. Rejects with what the store throws. */
export async function sendPost(
  slot: Occurrence,
  schedule: Schedule,
  sending: SendServices,
): Promise<void> {
  const { store, log, now } = sending;
  if (now() - slot.claimedAt > SEND_WITHIN_MS) return;
  const settings = await store.settings.get(schedule.server);
  // The time zone may have changed since; then the day of the slot tells well enough how late it is.
  const due =
    dueAtLocalTime(schedule.plan, settings.timeZone, slot.localTime) ??
    Date.parse(`${slot.localTime}Z`);
  if (now() - due >= TOO_LATE_MS) {
    log.warn(known(schedule, slot), scheduleLog.tooLate);
    return store.occurrences.markFailed(slot, 'late');
  }
  const messages = messagesFor(settings.language ?? 'en');
  const post = postOf(slot, schedule, settings, messages, sending.lookup());
  if (!post) return store.occurrences.markFailed(slot, 'entries');
  const sent = await sendTo(slot, schedule, post, due, messages, sending);
  switch (sent.kind) {
    case 'posted':
      return store.occurrences.markPosted(slot, sent.message, now());
    case 'unavailable':
      // It stays claimed, and whoever finds it unfinished takes it over.
      return log.warn(known(schedule, slot), scheduleLog.postLater);
    case 'uncertain':
      log.warn(known(schedule, slot), scheduleLog.uncertain);
      return store.occurrences.markPosted(slot, '', now());
    case 'cannot': {
      const { reason, lacking } = sent;
      const pause = { schedule, slot, reason, messages, ...(lacking && { lacking }) };
      await pauseSchedule(pause, sending);
      return store.occurrences.markFailed(slot, reason);
    }
  }
}

type SendOutcome =
  | { readonly kind: 'posted'; readonly message: string }
  | { readonly kind: 'unavailable' | 'uncertain' }
  | ({ readonly kind: 'cannot' } & Pick<Pause, 'reason' | 'lacking'>);

async function sendTo(
  slot: Occurrence,
  schedule: Schedule,
  post: Post,
  due: number,
  messages: Messages,
  { channels, log }: SendServices,
): Promise<SendOutcome> {
  let place: Place | undefined;
  try {
    place = await channels.find(schedule.server, schedule.channel);
    if (!place) return { kind: 'cannot', reason: 'gone' };
    const lacking = missingToPost(place, messages);
    if (lacking.length > 0) return { kind: 'cannot', reason: 'forbidden', lacking };
    if (slot.attempt > 1) {
      const earlier = await channels.findPost(place, post, due);
      if (earlier.kind === 'found') return { kind: 'posted', message: earlier.message };
      if (earlier.kind === 'unknown') return { kind: 'uncertain' };
    }
  } catch (error) {
    log.warn({ err: error, ...known(schedule, slot) }, scheduleLog.postLater);
    return { kind: 'unavailable' };
  }
  let result: PostResult;
  try {
    result = await channels.post(place, post);
  } catch (error) {
    // What Discord refuses now it refuses again, so that trying again would only hide it.
    log.error({ err: error, ...known(schedule, slot) }, scheduleLog.fault);
    return { kind: 'cannot', reason: 'refused' };
  }
  if (result.kind === 'posted') return { kind: 'posted', message: result.message };
  if (result.kind === 'unavailable') return { kind: 'unavailable' };
  return { kind: 'cannot', reason: result.kind };
}

/** Undefined when none of its entries is in the timeline any more. */
function postOf(
  slot: Occurrence,
  { plan, mention }: Schedule,
  { mentionRole }: ServerSettings,
  messages: Messages,
  lookup: Lookup,
): Post | undefined {
  const entries = slot.entries.flatMap(
    ({ timeline, entry }) => lookup.entry({ timeline, id: entry }) ?? [],
  );
  if (entries.length === 0) return undefined;
  const context = { messages, timelines: lookup.timelines, mayShare: false };
  return {
    message: scheduledMessage(plan, slot.localTime, entries, context),
    nonce: createNonce('post', slot),
    title: titleOf(entries),
    ...(mention && { mentionRole }),
  };
}

/** A forum post is called as its first entry is. */
function titleOf([first]: readonly Entry[]): string {
  return first?.title ?? '';
}

function known({ server, id, channel }: Schedule, { localTime, attempt }: Occurrence) {
  return { server, schedule: id, channel, localTime, attempt };
}
