/** A page of entries: what was asked, the entries in rows or cards, and what can be opened from there. */
import type { APIButtonComponent, APIEmbed } from 'discord-api-types/v10';
import { entryCard, MOST_CARDS } from './entry-card.ts';
import { listContent } from './entry-content.ts';
import { entryMenu } from './entry-menu.ts';
import { entryState, shareState } from './entry-state.ts';
import { ROWS_PER_PAGE, rowsEmbed, type ListSubject } from './entry-row.ts';
import { button, buttonRows, NEUTRAL_COLOUR, pagerButtons, type Message } from './message.ts';
import type { ButtonState } from './custom-id.ts';
import type { AnswerContext } from './answer-context.ts';
import type { ListedEntry } from './shown-claim.ts';
import type { Messages } from '../i18n/language.ts';

export type EntryList = {
  readonly context: AnswerContext;
  /** What was asked, and how much there is. It may have several lines. */
  readonly heading: string;
  /** Lines below the heading, such as how a query was read. */
  readonly note?: readonly string[];
  /** At least one, in the order in which they are shown. */
  readonly entries: readonly ListedEntry[];
  /** Counted from 0. Beyond the end, the last page is shown. */
  readonly page: number;
  /** What the button for a page asks for. */
  readonly pageState: (page: number) => ButtonState;
  /** Leads from an entry back to this page: see `entry` in custom-id.ts. */
  readonly back: string;
  /** What the entries are about, above the rows. */
  readonly about?: ListSubject;
  /** Shown between the pager and Share. */
  readonly buttons?: readonly APIButtonComponent[];
};

export function entryList(list: EntryList): Message {
  const { context, entries, heading, pageState, back, buttons = [] } = list;
  const { messages } = context;
  const pages = Math.max(1, Math.ceil(entries.length / ROWS_PER_PAGE));
  const page = Math.min(Math.max(list.page, 0), pages - 1);
  const shown = entries.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE);
  const only = shown.length === 1 ? shown[0]?.entry : undefined;
  return {
    content: listContent(heading, shown, messages, list.note),
    embeds:
      entries.length > MOST_CARDS ? [rowsEmbed(shown, context, list.about)] : cardEmbeds(list),
    components: [
      ...(only
        ? []
        : entryMenu(
            shown.map(({ entry }) => entry),
            messages,
            back,
          )),
      ...buttonRows([
        ...pagerButtons(page, pages, messages, pageState),
        ...(only ? [button(messages.buttons.fullEntry, entryState(only, 0, back))] : []),
        ...buttons,
        ...(only ? shareButton(context, shareState(only)) : shareButton(context)),
        legendButton(messages),
      ]),
    ],
  };
}

function cardEmbeds({ context, about, entries }: EntryList): APIEmbed[] {
  const cards = entries.map((listed) => entryCard(listed, context));
  return about ? [{ ...about, color: NEUTRAL_COLOUR }, ...cards] : cards;
}

export function legendButton(messages: Messages) {
  return button(messages.buttons.legend, { to: 'legend' });
}

/** Shares an entry, by default one in the menu of the message. No button for members who may not. */
export function shareButton(
  { messages, mayShare }: AnswerContext,
  state: Extract<ButtonState, { to: 'share' | 'shareOne' }> = { to: 'share', reply: '' },
): APIButtonComponent[] {
  return mayShare ? [button(messages.buttons.share, state, { emoji: { name: '📤' } })] : [];
}
