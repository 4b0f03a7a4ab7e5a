/** The menu of entries below a message: it opens one in full, and says which ones can be shared. */
import { ComponentType, type APIMessage } from 'discord-api-types/v10';
import { formatCustomId } from './custom-id.ts';
import { selectRow, type Row } from './message.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import { formatRef, parseRef, type Ref } from '../timeline/model/ref.ts';
import type { Entry } from '../timeline/model/timeline.ts';

const STATE = { to: 'pickEntry' } as const;

/** No row for no entries. */
export function entryMenu(entries: readonly Entry[], messages: Messages): Row[] {
  if (entries.length === 0) return [];
  const options = entries.map((entry) => ({
    label: entry.title,
    value: formatRef(entry),
    description: formatDate(entry.date, messages),
  }));
  return [selectRow(messages.pickEntry, STATE, options)];
}

/** The entries in the menu of a message that was sent earlier. */
export function offeredEntries(components: APIMessage['components'] = []): readonly Ref[] {
  return components
    .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap((menu) =>
      menu.type === ComponentType.StringSelect && menu.custom_id === formatCustomId(STATE)
        ? menu.options
        : [],
    )
    .flatMap(({ value }) => parseRef(value) ?? []);
}
