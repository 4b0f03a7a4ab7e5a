/** A page of entries: a heading, a card for each, a menu that opens one in full, and the pager. */
import type { APIButtonComponent, APIEmbed } from 'discord-api-types/v10';
import { cards, CARDS_PER_PAGE } from './entry-card.ts';
import { entryMenu } from './entry-menu.ts';
import { button, buttonRows, pagerRow, type Message } from './message.ts';
import type { ButtonState } from './custom-id.ts';
import type { AnswerContext } from './answer-context.ts';
import type { Messages } from '../i18n/language.ts';
import type { Snippet } from '../lookup/lookup.ts';
import type { Entry, Timeline } from '../timeline/model/timeline.ts';

export type ListedEntry = { readonly entry: Entry; readonly snippet?: Snippet };

export type EntryList = {
  readonly context: AnswerContext;
  readonly heading: string;
  readonly entries: readonly ListedEntry[];
  /** Counted from 0; one past the end shows the last. */
  readonly page: number;
  /** What the button of a page asks for. */
  readonly pageState: (page: number) => ButtonState;
  /** Embeds that stand above the cards. */
  readonly above?: readonly APIEmbed[];
};

export function entryList(list: EntryList): Message {
  const { context, entries, heading, above = [] } = list;
  const { messages } = context;
  const pages = Math.max(1, Math.ceil(entries.length / CARDS_PER_PAGE));
  const page = Math.min(Math.max(list.page, 0), pages - 1);
  const shown = entries.slice(page * CARDS_PER_PAGE, (page + 1) * CARDS_PER_PAGE);
  const titleOf = timelineTitles(context.timelines);
  const embeds = cards(
    shown.map(({ entry, snippet }) => ({
      entry,
      options: { messages, snippet, timelineTitle: titleOf(entry) },
    })),
    above,
  );
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

/** Shares one of the entries that the message offers in its menu; none for who may not share. */
export function shareButton(
  { messages, mayShare }: AnswerContext,
  state: Extract<ButtonState, { to: 'share' | 'shareOne' }> = { to: 'share', reply: '' },
): APIButtonComponent[] {
  return mayShare ? [button(messages.buttons.share, state, { emoji: { name: '📤' } })] : [];
}

/** The title of an entry's timeline, or nothing when there is only one to be from. */
export function timelineTitles(
  timelines: readonly Timeline[],
): (item: { readonly timeline: string }) => string | undefined {
  if (timelines.length < 2) return () => undefined;
  return ({ timeline }) => timelines.find(({ id }) => id === timeline)?.title;
}
