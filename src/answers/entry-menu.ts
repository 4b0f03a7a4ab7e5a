/** Entries to choose from, as a menu or as buttons; and which entries a message offers to share. */
import { ComponentType, type APIMessage } from 'discord-api-types/v10';
import { parseCustomId, tryFormatCustomId, type ButtonState } from './custom-id.ts';
import { entryLines } from './entry-line.ts';
import { entryState } from './entry-state.ts';
import { LIMITS } from './limits.ts';
import { button, buttonRows, selectRow, type Row } from './message.ts';
import { isolate } from '../i18n/bidi.ts';
import { formatDateShort } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import { formatRef, parseRef, type Ref } from '../timeline/model/ref.ts';
import type { Entry } from '../timeline/model/timeline.ts';

/** A menu that opens an entry in place. No row for no entries. `back` leads to the list. */
export function entryMenu(entries: readonly Entry[], messages: Messages, back = ''): Row[] {
  const state = { to: 'pickEntry', ...(back === '' ? {} : { back }) } as const;
  const fits = tryFormatCustomId(state) !== undefined;
  return menuRow(entries, fits ? state : { to: 'pickEntry' }, messages);
}

/**
 * As `entryMenu`, but the entry opens in an answer of its own, and its button back deletes that: this one
 * cannot be made anew, since the message that it is about is not kept.
 */
export function entryMenuApart(entries: readonly Entry[], messages: Messages): Row[] {
  return menuRow(entries, { to: 'readEntry' }, messages);
}

function menuRow(entries: readonly Entry[], state: ButtonState, messages: Messages): Row[] {
  const options = entries.map((entry) => ({
    label: entryLabel(entry, messages),
    value: formatRef(entry),
  }));
  return options.length === 0 ? [] : [selectRow(messages.pickEntry, state, options)];
}

/** The first five entries as buttons that open them. */
export function entryButtons(entries: readonly Entry[], messages: Messages): Row[] {
  const shown = entries.slice(0, LIMITS.buttonsInRow);
  return buttonRows(
    shown.map((entry) => button(entryLabel(entry, messages), entryState(entry, 0))),
  );
}

/** "11 Sep 2001 · The attacks of 11 September". */
export function entryLabel(entry: Entry, messages: Messages): string {
  const title = isolate(entry.title, messages.direction);
  return entryLines(entry, messages).line([formatDateShort(entry.date, messages), title]);
}

/** The entries in the menu of a message that was sent earlier. */
export function offeredEntries(components: APIMessage['components'] = []): readonly Ref[] {
  return components
    .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap((menu) =>
      menu.type === ComponentType.StringSelect && isEntryMenu(menu.custom_id) ? menu.options : [],
    )
    .flatMap(({ value }) => parseRef(value) ?? []);
}

const MENUS: ReadonlySet<string> = new Set<ButtonState['to']>(['pickEntry', 'readEntry']);

function isEntryMenu(customId: string): boolean {
  const parsed = parseCustomId(customId);
  return parsed.kind === 'state' && MENUS.has(parsed.state.to);
}
