/** `/share` and the Share buttons: moderators post an entry where everybody sees it. */
import {
  ApplicationCommandOptionType,
  ChannelType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { messageUrl, type Place } from '../src/bot/channels.ts';
import {
  type Asker,
  type Command,
  privately,
  type Reply,
  type ServerAsker,
  type Services,
} from '../src/bot/command.ts';
import { inServersForModerators } from '../src/bot/contexts.ts';
import { localizedDescription } from '../src/bot/localized.ts';
import { pickedEntry, suggestEntries } from './entry.ts';
import { mayShare, mayWrite, missingToPost } from '../src/bot/permissions.ts';
import { answerContext } from '../src/bot/answer-context.ts';
import { codePoints, LIMITS, shorten } from '../src/answers/limits.ts';
import { escapeInline } from '../src/answers/markdown.ts';
import { MS_PER_DAY } from '../src/dates/calendar.ts';
import {
  LONGEST_NOTE,
  SHARE_CHANNEL_TYPES,
  sharedAt,
  sharedBefore,
  sharedEntry,
  shareForm,
} from '../src/answers/share.ts';
import type { Messages } from '../src/i18n/language.ts';
import { messagesFor } from '../src/i18n/language.ts';
import { formatRef } from '../src/timeline/model/ref.ts';
import type { Act } from '../src/store/act.ts';
import type { Share } from '../src/store/shares.ts';
import type { Entry } from '../src/timeline/model/timeline.ts';

const definition = {
  name: 'share',
  ...localizedDescription((messages) => messages.commands.share.description),
  ...inServersForModerators,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'entry',
      ...localizedDescription((messages) => messages.commands.share.entry),
      required: true,
      autocomplete: true,
    },
    {
      type: ApplicationCommandOptionType.Channel,
      name: 'channel',
      ...localizedDescription((messages) => messages.commands.share.channel),
      channel_types: [...SHARE_CHANNEL_TYPES],
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'note',
      ...localizedDescription((messages) => messages.commands.share.note),
      max_length: LONGEST_NOTE,
    },
    {
      type: ApplicationCommandOptionType.Channel,
      name: 'thread',
      ...localizedDescription((messages) => messages.commands.share.thread),
      channel_types: [
        ChannelType.PublicThread,
        ChannelType.PrivateThread,
        ChannelType.AnnouncementThread,
      ],
    },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** Within it, an entry is not posted a second time in a channel without being asked. */
const RECENT_MS = 7 * MS_PER_DAY;

export const share: Command = {
  definition,

  run({ asker, options, permissionsIn }, services) {
    // Who may use the command is Discord's to say: admins may have given it to others. The buttons
    // are ours, and anybody can forge a press.
    const { messages } = asker;
    const lookup = services.lookup();
    const typed = options['entry']?.trim() ?? '';
    const entry = pickedEntry(typed, lookup, messages);
    if (!entry) {
      return privately({
        content: messages.notFound.entry(escapeInline(shorten(typed, 100), messages)),
      });
    }
    const channel = options['thread'] ?? options['channel'] ?? asker.channel ?? '';
    return post({ entry, channel, note: options['note'] }, { asker, permissionsIn, services });
  },

  suggest: ({ asker: { messages }, typed }, services) =>
    suggestEntries(typed, services.lookup(), messages),

  presses: {
    share: ({ asker, state, offered }, services) =>
      refuse(asker) ?? openForm(asker, offered, state, services),
    shareOne: ({ asker, state }, services) =>
      refuse(asker) ?? openForm(asker, [formatRef(state)], { to: 'share', reply: '' }, services),
    async shareAgain({ asker, state }, services) {
      const refusal = refuse(asker);
      if (refusal) return refusal;
      const { messages } = asker;
      const kept = await services.store.queries.load(asker.home, state.key, services.now());
      const request = kept === undefined ? undefined : heldBack.parse(JSON.parse(kept));
      // Whoever presses must be the one who was asked: a key can be forged.
      if (request?.by !== asker.user) return privately({ content: messages.share.offerGone });
      const entry = services.lookup().entry({ timeline: request.timeline, id: request.entry });
      if (!entry) return privately({ content: messages.notFound.entryGone });
      const permissionsIn = { [request.channel]: BigInt(request.may) };
      return post({ ...request, entry, again: true }, { asker, permissionsIn, services });
    },
  },

  forms: {
    share({ asker, state, fields, permissionsIn }, services) {
      const refusal = refuse(asker);
      if (refusal) return refusal;
      const [typed = ''] = fields['entry'] ?? [];
      const entry = pickedEntry(typed, services.lookup(), asker.messages);
      if (!entry) return privately({ content: asker.messages.notFound.entryGone });
      const [channel = asker.channel ?? ''] = fields['channel'] ?? [];
      const [note] = fields['note'] ?? [];
      // A reply can only stand where the message stands.
      const replyTo = state.reply !== '' && channel === asker.channel ? state.reply : undefined;
      return post({ entry, channel, note, replyTo }, { asker, permissionsIn, services });
    },
  },
};

/** For presses and forms; undefined for who may share here. */
export function refuse(asker: Asker): Reply | undefined {
  const { messages, server } = asker;
  if (!server) return privately({ content: messages.share.notHere });
  if (mayShare(asker)) return undefined;
  return privately({ content: messages.share.mayNot(messages.permissions.manageMessages) });
}

function openForm(
  { messages, channel }: Asker,
  offered: readonly string[],
  state: { readonly to: 'share'; readonly reply: string },
  services: Services,
): Reply {
  const lookup = services.lookup();
  const entries = offered.flatMap((value) => pickedEntry(value, lookup, messages) ?? []);
  return entries.length === 0
    ? privately({ content: messages.notFound.entryGone })
    : { kind: 'form', form: shareForm(entries, channel, state, messages) };
}

type Wanted = {
  readonly entry: Entry;
  readonly channel: string;
  readonly note?: string | undefined;
  readonly replyTo?: string | undefined;
  /** They were told that it stands there already, and want it all the same. */
  readonly again?: boolean;
};

type Context = {
  readonly asker: Asker;
  readonly permissionsIn: Readonly<Record<string, bigint>>;
  readonly services: Services;
};

/** What is kept in the store between "it stands there already" and "post it again". */
const heldBack = z.object({
  by: z.string(),
  timeline: z.string(),
  entry: z.string(),
  channel: z.string(),
  /** The member's permissions there, as Discord gave them then. */
  may: z.string(),
  note: z.string().optional(),
  replyTo: z.string().optional(),
});

async function post(wanted: Wanted, { asker, permissionsIn, services }: Context): Promise<Reply> {
  const { messages, server } = asker;
  const { store, channels, now } = services;
  if (!server) return privately({ content: messages.share.notHere });
  const note = wanted.note?.trim() ?? '';
  if (codePoints(note) > LONGEST_NOTE) {
    return privately({ content: messages.share.noteTooLong(LONGEST_NOTE) });
  }
  const may =
    wanted.channel === asker.channel ? server.permissions : (permissionsIn[wanted.channel] ?? 0n);
  const place =
    wanted.channel === asker.here?.id ? asker.here : await channels.find(server.id, wanted.channel);
  const obstacle = obstacleTo(place, may, messages);
  if (place === undefined || obstacle !== undefined) {
    return privately({ content: obstacle ?? messages.share.channelGone });
  }

  const act: Act = { server: server.id, by: asker.user, interaction: asker.interaction, at: now() };
  const request = {
    timeline: wanted.entry.timeline,
    entry: wanted.entry.id,
    channel: place.id,
    ...(note === '' ? {} : { note }),
  };
  const begun = await store.shares.begin(
    act,
    request,
    wanted.again === true ? undefined : act.at - RECENT_MS,
  );
  if (begun.kind === 'already') return standing(begun.share, messages);
  if (begun.kind === 'recent') {
    const kept = { ...request, by: asker.user, may: String(may), replyTo: wanted.replyTo };
    const key = await store.queries.save(asker.home, JSON.stringify(kept), act.at);
    return recently(begun.share, key, messages);
  }
  return send(begun.share, place, wanted, { asker, server, services });
}

/** Why nothing can be posted there, in the member's words; undefined when it can. */
export function obstacleTo(
  place: Place | undefined,
  may: bigint,
  messages: Messages,
): string | undefined {
  const words = messages.share;
  if (!place) return words.channelGone;
  if (place.kind === 'other') return words.notAChannel(place.id);
  if (!mayWrite(may, place.kind)) return words.youMayNotWrite(place.id);
  const missing = missingToPost(place, messages);
  if (missing.length === 0) return undefined;
  const list = new Intl.ListFormat(messages.locale).format(missing.map((name) => `**${name}**`));
  return words.botLacks(place.id, list);
}

async function send(
  begun: Share,
  place: Place,
  { entry, replyTo }: Wanted,
  context: { readonly asker: Asker; readonly server: ServerAsker; readonly services: Services },
): Promise<Reply> {
  const { asker, server, services } = context;
  const { store, channels, now } = services;
  const { messages } = asker;
  // Everybody reads the post: it is in the server's language where one is chosen.
  const { language } = server.settings;
  const theirs = language === undefined ? messages : messagesFor(language);
  const shown = { ...answerContext(asker, services.lookup()), messages: theirs };
  const note = begun.note === undefined ? undefined : { text: begun.note, by: asker.name };
  const key = { server: server.id, id: begun.id };
  const result = await channels.post(place, {
    message: sharedEntry(entry, note, begun.id, shown),
    nonce: begun.id.slice(-LIMITS.nonce),
    replyTo,
    title: entry.title,
  });
  if (result.kind !== 'posted') {
    await store.shares.markFailed(key, result.kind, now());
    const content = {
      gone: messages.share.channelGone,
      forbidden: messages.share.forbidden(place.id),
      unavailable: messages.share.unavailable,
    }[result.kind];
    return privately({ content });
  }
  const thread = result.channel === place.id ? undefined : result.channel;
  await store.shares.markPosted(key, result.message, now(), thread);
  const url = messageUrl(server.id, result.channel, result.message);
  return privately(sharedAt(url, begun.id, messages));
}

/** What became of an interaction that Discord, or we, told twice. */
function standing(known: Share, messages: Messages): Reply {
  const { state } = known;
  switch (state.kind) {
    case 'begun':
      return privately({ content: messages.share.underWay });
    case 'failed':
      return privately({ content: messages.share.failedBefore });
    case 'removed':
      return privately({ content: messages.share.removedBefore });
    case 'posted':
      return privately(sharedAt(urlOf(known, state.message), known.id, messages));
  }
}

function recently(known: Share, key: string, messages: Messages): Reply {
  if (known.state.kind !== 'posted') return privately({ content: messages.share.underWay });
  const url = urlOf(known, known.state.message);
  const shared = { url, by: known.by, at: known.state.at };
  return privately(sharedBefore(shared, { to: 'shareAgain', key }, messages));
}

export function urlOf({ server, thread, channel }: Share, message: string): string {
  return messageUrl(server, thread ?? channel, message);
}
