/**
 * Sends the post of one occurrence, and records the outcome.
 *
 * Sending and recording are two steps. A process that ends between them leaves an occurrence whose
 * post may have been sent. The process that takes over uses the same entries and the same nonce, for
 * which Discord returns the first message "in the past few minutes". It does not say how few, and
 * forum posts have no nonce.
 *
 * So the process that takes over looks for the post in the channel first, and sends only if it is not
 * there. If it may not read the channel's history, it sends nothing and counts the entries as used: a
 * lost post is better than a double one.
 */
import type { Logger } from 'pino';
import { dueAtLocalTime } from './recurrence.ts';
import { scheduleLog } from './messages.ts';
import { TOO_LATE_MS } from './next-occurrence.ts';
import { createNonce } from './nonce.ts';
import { pauseSchedule, type Pause } from './pause.ts';
import { scheduledMessage } from './scheduled-message.ts';
import type { Channels, Place, Post } from '../bot/channels.ts';
import { missingToPost } from '../bot/permissions.ts';
import { messagesFor, type Messages } from '../i18n/language.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { UnfinishedOccurrence } from '../store/occurrences.ts';
import type { ServerSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';

/** An occurrence claimed longer ago is left to another process, so that only one sends it. */
const SEND_WITHIN_MS = 60_000;

/** One minute to start sending, and one for the last request to end. */
const FIRST_DELAY_MS = 2 * SEND_WITHIN_MS;

/** When Discord is down for an hour, retrying more often than hourly does not help. */
const MAX_DELAY_MS = 3_600_000;

/** How long after an attempt (from 1) another process may take over: 2, 4, 8 … 60 minutes, in ms. */
export function takeOverDelay(attempt: number): number {
  return Math.min(FIRST_DELAY_MS * 2 ** (attempt - 1), MAX_DELAY_MS);
}

export type SendServices = {
  readonly store: Store;
  readonly channels: Channels;
  /** The index as it is now. */
  readonly lookup: () => Lookup;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Logger;
};

/** Sends an occurrence that this process has claimed. Rejects with what the store throws. */
export async function sendPost(
  { occurrence, schedule }: UnfinishedOccurrence,
  services: SendServices,
): Promise<void> {
  const { store, log, now } = services;
  if (now() - occurrence.claimedAt > SEND_WITHIN_MS) return;
  const { localTime } = occurrence;
  const settings = await store.settings.get(schedule.server);
  // If the time zone changed since, UTC is close enough to tell how late the post is.
  const due =
    dueAtLocalTime(schedule.plan, settings.timeZone, localTime) ?? Date.parse(`${localTime}Z`);
  const fields = logFields({ occurrence, schedule });
  if (now() - due >= TOO_LATE_MS) {
    log.warn(fields, scheduleLog.tooLate);
    return store.occurrences.markFailed(occurrence, 'late');
  }
  const messages = messagesFor(settings.language ?? 'en');
  const post = createPost({ occurrence, schedule }, settings, messages, services.lookup());
  if (!post) return store.occurrences.markFailed(occurrence, 'entries');
  const outcome = await send({ occurrence, schedule, post, due, messages }, services);
  switch (outcome.kind) {
    case 'posted':
      await store.occurrences.markPosted(occurrence, outcome.message, now());
      return publish({ occurrence, schedule }, outcome.message, services);
    case 'unavailable':
      // It stays claimed, and is taken over later.
      return log.warn(fields, scheduleLog.postLater);
    case 'uncertain':
      log.warn(fields, scheduleLog.uncertain);
      return store.occurrences.markPosted(occurrence, '', now());
    case 'impossible': {
      const { reason, lacking } = outcome;
      const pause = { schedule, occurrence, reason, messages, ...(lacking && { lacking }) };
      await pauseSchedule(pause, services);
      return store.occurrences.markFailed(occurrence, reason);
    }
  }
}

/** Undefined if none of the entries is in its timeline any more. */
function createPost(
  { occurrence, schedule: { plan, mention, silent } }: UnfinishedOccurrence,
  { mentionRole }: ServerSettings,
  messages: Messages,
  lookup: Lookup,
): Post | undefined {
  const entries = occurrence.entries.flatMap(
    ({ timeline, entry }) => lookup.entry({ timeline, id: entry }) ?? [],
  );
  const [first] = entries;
  if (!first) return undefined;
  const context = {
    messages,
    timelines: lookup.timelines,
    publicUrl: lookup.publicUrl,
    mayShare: false,
  };
  return {
    message: scheduledMessage(plan, occurrence.localTime, entries, context),
    nonce: createNonce('post', occurrence),
    title: first.title,
    silent,
    ...(mention && { mentionRole }),
  };
}

type SendRequest = UnfinishedOccurrence & {
  readonly post: Post;
  readonly due: number;
  readonly messages: Messages;
};

type Outcome =
  | { readonly kind: 'posted'; readonly message: string }
  | { readonly kind: 'unavailable' | 'uncertain' }
  | ({ readonly kind: 'impossible' } & Pick<Pause, 'reason' | 'lacking'>);

async function send(request: SendRequest, services: SendServices): Promise<Outcome> {
  const { post } = request;
  const { channels, log } = services;
  let target: Target;
  try {
    target = await findTarget(request, channels);
  } catch (error) {
    log.warn({ err: error, ...logFields(request) }, scheduleLog.postLater);
    return { kind: 'unavailable' };
  }
  if (target.kind !== 'place') return target;
  const result = await channels.post(target.place, post);
  switch (result.kind) {
    case 'posted':
    case 'unavailable':
      return result;
    case 'uncertain':
      // The process that takes over looks for it once more.
      return { kind: 'unavailable' };
    case 'gone':
    case 'forbidden':
      return { kind: 'impossible', reason: result.kind };
    case 'refused':
      // Discord would refuse a retry as well, and it would only hide the error.
      log.error({ err: result.error, ...logFields(request) }, scheduleLog.refused);
      return { kind: 'impossible', reason: 'refused' };
  }
}

/** Never rejects: followers who miss a post are no reason to post it again. */
async function publish(
  { occurrence, schedule }: UnfinishedOccurrence,
  message: string,
  { channels, log }: SendServices,
): Promise<void> {
  if (!schedule.publish) return;
  try {
    await channels.publish(schedule.channel, message);
  } catch (error) {
    log.warn({ err: error, ...logFields({ schedule, occurrence }) }, scheduleLog.notPublished);
  }
}

type Target = { readonly kind: 'place'; readonly place: Place } | Outcome;

/** Where to post, or the outcome if nothing is to be posted. Rejects while Discord is unavailable. */
async function findTarget(
  { occurrence, schedule, post, due, messages }: SendRequest,
  channels: Channels,
): Promise<Target> {
  const place = await channels.find(schedule.server, schedule.channel);
  if (!place) return { kind: 'impossible', reason: 'gone' };
  const lacking = missingToPost(place, messages);
  if (lacking.length > 0) return { kind: 'impossible', reason: 'forbidden', lacking };
  if (occurrence.attempt > 1) {
    const earlier = await channels.findPost(place, post, due);
    if (earlier.kind === 'found') return { kind: 'posted', message: earlier.message };
    if (earlier.kind === 'unknown') return { kind: 'uncertain' };
  }
  return { kind: 'place', place };
}

function logFields({ schedule, occurrence }: UnfinishedOccurrence) {
  const { server, id, channel } = schedule;
  const { localTime, attempt } = occurrence;
  return { server, schedule: id, channel, localTime, attempt };
}
