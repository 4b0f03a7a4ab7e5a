/** Posts an entry in a channel, once for each request, and asks before it posts one again. */
import type { HeldShare } from './held-share.ts';
import { sharingLog } from './messages.ts';
import { shareUrl } from './share-url.ts';
import type { AskerInServer } from '../bot/asker.ts';
import { actBy } from '../bot/asker.ts';
import type { Place, PostResult } from '../bot/channels.ts';
import { messageUrl } from '../bot/message-url.ts';
import { privately, type Reply, type Services } from '../bot/command.ts';
import { holdRequest } from '../bot/held-request.ts';
import { findPostingPlace } from '../bot/posting-place.ts';
import { answerContext } from '../answers/answer-context.ts';
import { codePoints, LIMITS } from '../answers/limits.ts';
import {
  LONGEST_NOTE,
  noteLines,
  notPosted,
  postedEntry,
  sharedAt,
  sharedBefore,
  sharedUnrecorded,
} from '../answers/share.ts';
import { MS_PER_DAY } from '../dates/calendar.ts';
import { messagesFor, type Messages } from '../i18n/language.ts';
import { isBeingSent, UNCERTAIN, type Share } from '../store/shares.ts';
import type { Entry } from '../timeline/model/timeline.ts';

/** Within a week, an entry is not posted a second time in a channel without a question. */
const RECENT_MS = 7 * MS_PER_DAY;

export type SharePlan = {
  readonly entry: Entry;
  readonly channel: string;
  /** The member's own permissions in that channel; undefined where Discord is to be asked. */
  readonly permissions: bigint | undefined;
  readonly note?: string | undefined;
  /** A message in that channel to answer. */
  readonly replyTo?: string | undefined;
  /** Discord's id of the command, press or form that asks. */
  readonly after: string;
  /** The member knows that the entry was shared there before. */
  readonly again?: boolean;
};

/** The reply to the member. Rejects with what the store throws before anything is posted. */
export async function shareEntry(
  plan: SharePlan,
  asker: AskerInServer,
  services: Services,
): Promise<Reply> {
  const { messages } = asker;
  const { store, channels, now } = services;
  const note = plan.note?.trim() ?? '';
  const length = codePoints(note);
  if (length > LONGEST_NOTE) {
    const why = messages.share.noteTooLong(LONGEST_NOTE, length);
    return privately(notPosted(why, note, messages));
  }
  const found = await findPostingPlace(plan.channel, plan.permissions, asker, channels);
  if (found.kind === 'obstacle') return privately(notPosted(found.why, note, messages));

  const act = actBy(asker, now());
  const request = {
    timeline: plan.entry.timeline,
    entry: plan.entry.id,
    channel: found.place.id,
    ...(note === '' ? {} : { note }),
  };
  const since = plan.again === true ? undefined : act.at - RECENT_MS;
  const begun = await store.shares.begin(act, request, since);
  switch (begun.kind) {
    case 'already':
      return describeShare(begun.share, messages);
    case 'recent': {
      const held: HeldShare = { ...request, replyTo: plan.replyTo };
      const key = await holdRequest('share', held, asker, services);
      return askAgain(begun.share, key, act.at, messages);
    }
    case 'new':
      return post(begun.share, found.place, plan, asker, services);
  }
}

async function post(
  share: Share,
  place: Place,
  { entry, replyTo, after }: SharePlan,
  asker: AskerInServer,
  services: Services,
): Promise<Reply> {
  const { channels, lookup } = services;
  const { messages, server } = asker;
  // Everybody reads the post: it is in the server's language where one is chosen.
  const { language } = server.settings;
  const context = {
    ...answerContext(asker, lookup()),
    messages: language === undefined ? messages : messagesFor(language),
  };
  const note =
    share.note === undefined
      ? []
      : noteLines({ text: share.note, by: asker.name }, context.messages);
  const result = await channels.post(place, {
    message: postedEntry(entry, note, context),
    nonce: share.id.slice(-LIMITS.nonce),
    after,
    replyTo,
    title: entry.title,
  });
  if (result.kind === 'posted') return recordPosted(share, place, result, messages, services);
  if (result.kind === 'refused') services.log.error({ err: result.error }, sharingLog.refused);
  await record(services, share, () =>
    services.store.shares.markFailed(share, result.kind, services.now()),
  );
  const why = whyNotPosted(result, place.id, messages);
  return privately(notPosted(why, share.note ?? '', messages));
}

type Result<Kind> = Extract<PostResult, { readonly kind: Kind }>;

/** The post is there, whatever becomes of the record. */
async function recordPosted(
  share: Share,
  place: Place,
  { message, channel }: Result<'posted'>,
  messages: Messages,
  services: Services,
): Promise<Reply> {
  const url = messageUrl(share.server, channel, message);
  const thread = channel === place.id ? undefined : channel;
  const isRecorded = await record(services, share, () =>
    services.store.shares.markPosted(share, message, services.now(), thread),
  );
  return privately(
    isRecorded
      ? sharedAt({ url, channel, share: share.id }, messages)
      : sharedUnrecorded(url, channel, messages),
  );
}

/** Whether it was recorded. If it was not, the member still reads what became of the post. */
async function record(
  { log }: Services,
  { server, id }: Share,
  write: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    log.error({ err: error, server, share: id }, sharingLog.notRecorded);
    return false;
  }
}

function whyNotPosted(
  result: Exclude<PostResult, Result<'posted'>>,
  channel: string,
  { share: words }: Messages,
): string {
  switch (result.kind) {
    case 'gone':
      return words.channelGone;
    case 'forbidden':
      return words.forbidden(channel);
    case 'refused':
      return words.refused[result.why](channel);
    case 'unavailable':
      return words.unavailable;
    case 'uncertain':
      return words.uncertain(channel);
  }
}

/** The reply where one interaction arrives twice: what became of its share. */
function describeShare(share: Share, messages: Messages): Reply {
  const { state, id } = share;
  const channel = share.thread ?? share.channel;
  switch (state.kind) {
    case 'begun':
      return privately({ content: messages.share.underWay });
    case 'failed': {
      const { uncertain, failedBefore } = messages.share;
      const isUncertain = state.reason === UNCERTAIN;
      return privately({ content: isUncertain ? uncertain(channel) : failedBefore });
    }
    case 'removed':
      return privately({ content: messages.share.removedBefore });
    case 'posted':
      return privately(
        sharedAt({ url: shareUrl(share, state.message), channel, share: id }, messages),
      );
  }
}

/** The reply where the entry was shared there within a week. */
function askAgain(share: Share, key: string, at: number, messages: Messages): Reply {
  const { state, by, channel } = share;
  if (isBeingSent(share, at)) return privately({ content: messages.share.underWay });
  const earlier =
    state.kind === 'posted'
      ? { url: shareUrl(share, state.message), channel, by, at: state.at }
      : { url: undefined, channel, by, at: share.at };
  return privately(sharedBefore(earlier, { to: 'shareAgain', key }, messages));
}
