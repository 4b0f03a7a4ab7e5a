/** A shared entry as everybody in a channel sees it, and what the member who shares reads. */
import {
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
  type APIEmbed,
  type APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { entryCard } from './entry-card.ts';
import { legendButton } from './entry-list.ts';
import { codePoints, LIMITS, shorten } from './limits.ts';
import { escapeText, excerpt, unixSeconds } from './markdown.ts';
import { button, buttonRows, linkButton, NEUTRAL_COLOUR, type Message } from './message.ts';
import { formatCustomId, type ButtonState } from './custom-id.ts';
import type { AnswerContext } from './answer-context.ts';
import { formatDate } from '../i18n/format-date.ts';
import { isolate } from '../i18n/bidi.ts';
import type { Messages } from '../i18n/language.ts';
import { formatRef } from '../timeline/model/ref.ts';
import type { Entry } from '../timeline/model/timeline.ts';

/** Code points. A longer note belongs in a message of its own. */
export const LONGEST_NOTE = 500;

export type Note = { readonly text: string; readonly by: string };

/** The post: first the note with its author, then the record. `share` is its id in the store. */
export function sharedEntry(
  entry: Entry,
  note: Note | undefined,
  share: string,
  context: AnswerContext,
): Message {
  const { messages } = context;
  const above: APIEmbed[] = note === undefined ? [] : [noteEmbed(note, messages)];
  return {
    embeds: [...above, entryCard({ entry }, context)],
    components: buttonRows([
      button(messages.buttons.fullEntry, {
        to: 'entry',
        timeline: entry.timeline,
        id: entry.id,
        page: 0,
      }),
      legendButton(messages),
      button(messages.buttons.remove, { to: 'unshare', id: share }, { emoji: { name: '🗑️' } }),
    ]),
  };
}

function noteEmbed({ text, by }: Note, messages: Messages): APIEmbed {
  return {
    author: {
      name: shorten(messages.share.noteBy(isolate(by, messages.direction)), LIMITS.embedAuthor),
    },
    description: shorten(escapeText(text), 2 * LONGEST_NOTE),
    color: NEUTRAL_COLOUR,
    footer: { text: messages.share.noteApart },
  };
}

export function sharedAt(url: string, share: string, messages: Messages): Message {
  return {
    content: messages.share.done,
    components: buttonRows([
      linkButton(messages.share.open, url),
      button(messages.buttons.remove, { to: 'unshare', id: share }),
    ]),
  };
}

/** The entry was shared there before: where, who shared it, when, and a button to post it again. */
export function sharedBefore(
  shared: { readonly url: string; readonly by: string; readonly at: number },
  again: ButtonState,
  messages: Messages,
): Message {
  return {
    content: messages.share.before(shared.by, unixSeconds(shared.at), shared.url),
    components: buttonRows([button(messages.share.again, again)]),
  };
}

/** The types of channels in which an entry can be posted. */
export const SHARE_CHANNEL_TYPES = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildVoice,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

/** Asks which entry, in which channel, and with which note. The first entry is chosen. */
export function shareForm(
  entries: readonly Entry[],
  channel: string | undefined,
  state: ButtonState,
  messages: Messages,
): APIModalInteractionResponseCallbackData {
  const words = messages.share;
  const [only] = entries;
  const which = {
    type: ComponentType.Label as const,
    label: words.which,
    component: {
      type: ComponentType.StringSelect as const,
      custom_id: 'entry',
      options: entries.slice(0, LIMITS.selectOptions).map((entry, index) => ({
        label: shorten(entry.title, LIMITS.selectOptionLabel),
        value: formatRef(entry),
        description: shorten(formatDate(entry.date, messages), LIMITS.selectOptionDescription),
        default: index === 0,
      })),
    },
  };
  const title = entries.length === 1 && only ? only.title : words.formTitle;
  return {
    custom_id: formatCustomId(state),
    title: codePoints(title) <= LIMITS.modalTitle ? title : words.formTitle,
    components: [
      which,
      {
        type: ComponentType.Label,
        label: words.where,
        component: {
          type: ComponentType.ChannelSelect,
          custom_id: 'channel',
          channel_types: [...SHARE_CHANNEL_TYPES],
          ...(channel === undefined
            ? {}
            : { default_values: [{ id: channel, type: SelectMenuDefaultValueType.Channel }] }),
        },
      },
      {
        type: ComponentType.Label,
        label: words.note,
        description: words.noteHint,
        component: {
          type: ComponentType.TextInput,
          custom_id: 'note',
          style: TextInputStyle.Paragraph,
          required: false,
          max_length: LONGEST_NOTE,
        },
      },
    ],
  };
}

export type ListedShare = {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  readonly channel: string;
  readonly at: number;
  readonly url: string;
};

/** Posts of a server, each with a button that removes it. At most five. */
export function shareList(shares: readonly ListedShare[], messages: Messages): Message {
  const words = messages.share;
  if (shares.length === 0) return { embeds: [{ description: words.none, color: NEUTRAL_COLOUR }] };
  const lines = shares.map(
    ({ title, by, channel, at, url }, index) =>
      `\`${index + 1}\` ${words.listed(excerpt(title, messages), by, channel, unixSeconds(at), url)}`,
  );
  return {
    embeds: [{ title: words.latest, description: lines.join('\n'), color: NEUTRAL_COLOUR }],
    components: buttonRows(
      shares.map(({ id }, index) =>
        button(words.removeNumber(index + 1), { to: 'unshare', id }, { emoji: { name: '🗑️' } }),
      ),
    ),
  };
}
