/** A page of entries: a heading, a card for each, a menu that opens one in full, and the pager. */
import type { APIButtonComponent, APIEmbed } from 'discord-api-types/v10';
import { CARDS_PER_PAGE, entryCards, type ListedEntry } from './entry-card.ts';
import { entryMenu } from './entry-menu.ts';
import { button, buttonRows, pagerRow, type Message } from './message.ts';
import type { ButtonState } from './custom-id.ts';
import type { AnswerContext } from './answer-context.ts';
import type { Messages } from '../i18n/language.ts';

export type EntryList = {
  readonly context: AnswerContext;
  readonly heading: string;
  readonly entries: readonly ListedEntry[];
  /** Counted from 0. Beyond the end, the last page is shown. */
  readonly page: number;
  /** What the button for a page asks for. */
  readonly pageState: (page: number) => ButtonState;
  /** Embeds above the cards. */
  readonly above?: readonly APIEmbed[];
};

export function entryList(list: EntryList): Message {
  const { context, entries, heading, above = [] } = list;
  const { messages } = context;
  const pages = Math.max(1, Math.ceil(entries.length / CARDS_PER_PAGE));
  const page = Math.min(Math.max(list.page, 0), pages - 1);
  const shown = entries.slice(page * CARDS_PER_PAGE, (page + 1) * CARDS_PER_PAGE);
  const embeds = entryCards(shown, context, above);
  return {
    content: heading,
    embeds: [...above, ...embeds],
    components: [
      ...entryMenu(
        shown.map(({ entry }) => entry),
        messages,
      ),
      ...pagerRow(page, pages, messages, list.pageState),
      ...buttonRows([legendButton(messages), ...(shown.length > 0 ? shareButton(context) : [])]),
    ],
  };
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
