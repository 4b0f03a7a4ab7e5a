/** The form in which a moderator chooses what to share, where, and with which note. */
import {
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { codePoints, LIMITS, shorten } from './limits.ts';
import { formatCustomId, type ButtonState } from './custom-id.ts';
import { LONGEST_NOTE } from './share.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import { formatRef } from '../timeline/model/ref.ts';
import type { Entry } from '../timeline/model/timeline.ts';

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
