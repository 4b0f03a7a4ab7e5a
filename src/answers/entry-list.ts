/** A page of entries: what was asked, the entries in rows or cards, and what can be opened from there. */
import type { APIButtonComponent, APIEmbed } from 'discord-api-types/v10';
import { entryCard, MOST_CARDS, SHORTEST_CARD } from './entry-card.ts';
import { listContent } from './entry-content.ts';
import { entryMenu } from './entry-menu.ts';
import { entryState, shareState } from './entry-state.ts';
import { button, buttonRows, NEUTRAL_COLOUR, visibleSize, type Message } from './message.ts';
import type { ButtonState } from './custom-id.ts';
import { countLastRows, MOST_ROWS, rowPage } from './row-page.ts';
import type { AnswerContext } from './answer-context.ts';
import type { ListedEntry } from './shown-claim.ts';
import { textHeight } from './text-height.ts';
import type { Messages } from '../i18n/language.ts';

export type EntryList = {
  readonly context: AnswerContext;
  /** What was asked, and how much there is. It may have several lines. */
  readonly heading: string;
  /** Lines below the heading, such as how a query was read. */
  readonly note?: readonly string[];
  /** At least one, in the order in which they are shown. */
  readonly entries: readonly ListedEntry[];
  /** The entry from which on they are shown, counted from 0. Beyond the end, the last page is shown. */
  readonly from: number;
  /** What a button that shows the list from an entry on asks for. */
  readonly stateFrom: (from: number) => ButtonState;
  /** Leads from an entry back to this list: see `entry` in custom-id.ts. */
  readonly back: string;
  /** What the entries are about, above the rows: at most 1,500 code points of Markdown. */
  readonly about?: string | undefined;
  /** Shown between the pager and Share. */
  readonly buttons?: readonly APIButtonComponent[];
};

export function entryList(list: EntryList): Message {
  const { context, entries, heading, note, back, buttons = [] } = list;
  const { messages } = context;
  const from = list.from < entries.length ? list.from : lastPage(entries, context);
  const wanted = entries.slice(from, from + MOST_ROWS);
  const content = listContent(heading, firstRows(wanted), messages, note);
  const { embeds, shown } = showEntries(list, wanted, content);
  const [only, ...others] = firstRows(shown).map(({ entry }) => entry);
  const isOnly = only !== undefined && others.length === 0;
  return {
    content,
    embeds,
    components: [
      ...(only && !isOnly ? entryMenu([only, ...others], messages, back) : []),
      ...buttonRows([
        ...pager(list, from, shown.length),
        ...(isOnly ? [button(messages.buttons.fullEntry, entryState(only, 0, back))] : []),
        ...buttons,
        ...chartButton(list),
        ...(isOnly ? shareButton(context, shareState(only)) : shareButton(context)),
        legendButton(messages),
      ]),
    ],
  };
}

/** One row for each entry, which has several where it cites several places of a source. */
function firstRows(shown: readonly ListedEntry[]): readonly ListedEntry[] {
  const seen = new Map(shown.toReversed().map((row) => [row.entry, row]));
  return shown.filter((row) => seen.get(row.entry) === row);
}

type Shown = { readonly embeds: APIEmbed[]; readonly shown: readonly ListedEntry[] };

/** Rows, or cards for one or two entries. `content` is above them. */
function showEntries(list: EntryList, wanted: readonly ListedEntry[], content: string): Shown {
  const { context, entries, about, heading, note = [] } = list;
  // Two cards below what they are about are higher than a screen.
  const mostCards = about ? 1 : MOST_CARDS;
  if (entries.length <= mostCards) {
    const below = [...heading.split('\n').slice(1), ...note].join('\n');
    return { embeds: cardEmbeds(list, below), shown: entries };
  }
  const below = content.split('\n').slice(1).join('\n');
  const { embed, shown } = rowPage(wanted, context, about, below);
  return { embeds: [embed], shown };
}

/** No buttons where all entries are shown. */
function pager(
  { context, entries, stateFrom }: EntryList,
  from: number,
  count: number,
): APIButtonComponent[] {
  const { messages } = context;
  const end = from + count;
  if (count === entries.length) return [];
  const previous = from - countLastRows(entries.slice(0, from), context);
  const range = messages.rangeOf(from + 1, end, entries.length);
  return [
    button('‹', stateFrom(previous), { disabled: from === 0 }, 'previous'),
    button(range, stateFrom(from), { disabled: true }, 'here'),
    button('›', stateFrom(end), { disabled: end === entries.length }, 'next'),
  ];
}

function lastPage(entries: readonly ListedEntry[], context: AnswerContext): number {
  return entries.length - countLastRows(entries, context);
}

/** Code points that a reader sees of all cards of a list. */
const CARDS_ROOM = 860;

/** Code points of a card in a pixel of its height: 62 in a line of 20 pixels. */
const POINTS_PER_PIXEL = 3;

/**
 * Code points that a card gives up for each of what the cards are about. Without this, `/source` in
 * Spanish took 1,022 pixels of a phone (95th percentile), and with it 973.
 */
const GIVEN_UP = 0.5;

/** `below` are lines between the heading and the cards. */
function cardEmbeds({ context, about, entries }: EntryList, below: string): APIEmbed[] {
  const cards: APIEmbed[] = [];
  const subject = about ? [{ description: about, color: NEUTRAL_COLOUR }] : [];
  const above = subject.reduce((sum, embed) => sum + visibleSize(embed), 0);
  const left = CARDS_ROOM - POINTS_PER_PIXEL * textHeight(below) - GIVEN_UP * above;
  let room = Math.max(left, entries.length * SHORTEST_CARD);
  for (const [index, listed] of entries.entries()) {
    // A card leaves what it does not need to the next one.
    const card = entryCard(listed, context, room / (entries.length - index));
    room -= visibleSize(card);
    cards.push(card);
  }
  return [...subject, ...cards];
}

/** Lists whose question can be drawn. */
const CHARTED: ReadonlySet<ButtonState['to']> = new Set([
  'year',
  'person',
  'says',
  'search',
  'searchByTime',
  'saved',
  'savedByTime',
] as const);

/** Two entries are read as fast as a picture of them. */
const FEWEST_CHARTED = 3;

function chartButton({ entries, stateFrom, back, context }: EntryList): APIButtonComponent[] {
  const isCharted = entries.length >= FEWEST_CHARTED && CHARTED.has(stateFrom(0).to);
  if (!isCharted || back === '') return [];
  return [button(context.messages.buttons.chart, { to: 'chart', list: back })];
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
