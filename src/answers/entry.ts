/** One entry in full: each claim with its standing, who says so, where, and the denials of it. */
import type { APIButtonComponent, APIEmbed } from 'discord-api-types/v10';
import { citationLinks, type CitationDetail } from './citation.ts';
import { firstGroups, groupClaims, type ClaimGroup } from './claim-order.ts';
import { timelineTitle } from './entry-card.ts';
import { entryLines, type EntryLines } from './entry-line.ts';
import { sentenceAboveCard } from './entry-content.ts';
import { legendButton, shareButton } from './entry-list.ts';
import { entryState, shareState } from './entry-state.ts';
import { codePoints, LIMITS, shorten } from './limits.ts';
import { bold, escapeInline, escapeText, escapeWithLinks, small } from './markdown.ts';
import { button, buttonRows, pagerButtons, type Message, type Row } from './message.ts';
import { formatCustomId, type ButtonState } from './custom-id.ts';
import { personMenu } from './person-menu.ts';
import { sourceMenu } from './source-menu.ts';
import type { AnswerContext } from './answer-context.ts';
import { attribution, claimStanding, standingColour } from './standing.ts';
import { leadClaim } from './shown-claim.ts';
import { textHeight } from './text-height.ts';
import { titleLink, webButton } from './web-link.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import { entryAddress } from '../timeline/model/addresses.ts';
import { formatRef } from '../timeline/model/ref.ts';
import { unansweredLine } from '../timeline/model/unanswered.ts';
import type { Claim, Entry } from '../timeline/model/timeline.ts';

/** The answer that an entry was opened from. */
export type WayBack = {
  readonly state: ButtonState;
  /** The same for the `custom_id` of a button that leads on from the entry. */
  readonly back: string;
};

/** To the answer above an entry that was opened in an answer of its own. */
export const wayBackAbove: WayBack = (() => {
  const state = { to: 'close' } as const;
  return { state, back: formatCustomId(state) };
})();

export type EntryAnswer = {
  readonly context: AnswerContext;
  readonly entry: Entry;
  /** 0 for the claims that are read at first. The pages from 1 on hold all of them. */
  readonly page: number;
  readonly neighbours: { readonly before: Entry | undefined; readonly after: Entry | undefined };
  readonly wayBack?: WayBack | undefined;
};

export function entryAnswer(answer: EntryAnswer): Message {
  const { context, entry } = answer;
  const { embed, page, pages } = entryEmbed(entry, answer.page, context);
  return {
    content: sentenceAboveCard({ entry }, context.messages),
    embeds: [embed],
    components: [
      ...subjectMenus(entry, context.messages),
      ...buttonRows(navigation(answer, page, pages)),
      ...buttonRows(actions(answer)),
    ],
  };
}

/** `page` is the page that is shown, and `pages` how many hold all claims: 0 if page 0 does. */
type EntryPage = { readonly embed: APIEmbed; readonly page: number; readonly pages: number };

/** Beyond the end, the last page is shown. */
function entryEmbed(entry: Entry, wanted: number, context: AnswerContext): EntryPage {
  const { messages } = context;
  const groups = groupClaims(entry);
  const blocks = new Map(groups.map((group) => [group, groupBlocks(group, entry, messages)]));
  const blocksOf = (group: ClaimGroup) => blocks.get(group) ?? [];
  const heightOf = (group: ClaimGroup) => sum(blocksOf(group).map(({ height }) => height));
  const first = firstGroups(groups, heightOf, FIRST_HEIGHT).flatMap(blocksOf);
  const isWhole = first.length === entry.claims.length;
  const all = isWhole ? [] : paginate(groups.map(blocksOf));
  const page = Math.min(Math.max(wanted, 0), all.length);
  const shown = page === 0 ? first : (all[page - 1] ?? []);
  const lines = entryLines(entry, messages);
  const unanswered = unansweredLine(entry, messages);
  const embed = {
    title: shorten(escapeText(entry.title), LIMITS.embedTitle),
    description: [
      headline(entry, messages),
      ...shown.map(({ text, isUnder }) => (isUnder ? text : `\n${text}`)),
      ...(unanswered === undefined ? [] : [`\n${small(lines.line([unanswered]))}`]),
      `\n${footline(entry, context)}`,
    ].join('\n'),
    color: standingColour(leadClaim(entry).standing),
    ...titleLink(entryAddress(entry), context),
  };
  return { embed, page, pages: all.length };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function headline(entry: Entry, messages: Messages): string {
  const { date, places, errata } = entry;
  const lines = entryLines(entry, messages);
  const where = places.map((place) => escapeInline(place, messages)).join(' · ');
  const when = bold(formatDate(date, messages));
  const differ = small(lines.line([`✏️ ${messages.entry.differ(errata.length)}`]));
  return [
    lines.line(where === '' ? [when] : [when, shorten(where, LONGEST_PLACES)]),
    ...(errata.length === 0 ? [] : [differ]),
  ].join('\n');
}

/** Code points, escaped: five places of 40. */
const LONGEST_PLACES = 250;

/** The id, so that it can be copied, and the timeline where several are served. */
function footline(entry: Entry, context: AnswerContext): string {
  const timeline = timelineTitle(entry, context);
  const id = `\`${entry.id}\``;
  return small(
    timeline === undefined
      ? id
      : `${id} · ${escapeInline(shorten(timeline, 100), context.messages)}`,
  );
}

/** A claim in Markdown, with its size in code points and in pixels: see text-height.ts. */
type Block = {
  readonly text: string;
  /** Of a denial, under the claim that it denies. */
  readonly isUnder: boolean;
  readonly length: number;
  readonly height: number;
};

/** Code points of the claims of a page, links included. An embed's description holds 4,096. */
const PAGE_LENGTH = 3_200;

/**
 * Pixels of the claims of a page. With menus and buttons, what is read at first shall be at most 1,000
 * high. The other pages are read by those who want all.
 */
const FIRST_HEIGHT = 590;
const PAGE_HEIGHT = 900;

function groupBlocks(
  [claim, ...denials]: ClaimGroup,
  entry: Entry,
  messages: Messages,
): readonly Block[] {
  const lines = entryLines(entry, messages);
  const toBlock = (text: string, isUnder: boolean): Block => ({
    text,
    isUnder,
    length: codePoints(text) + 2,
    height: textHeight(isUnder ? text : `\n${text}`),
  });
  return [
    toBlock(claimBlock(claim, lines, messages), false),
    ...denials.map((denial) => toBlock(quote(claimBlock(denial, lines, messages)), true)),
  ];
}

/** Blocks in pages, of which each holds at least one. A claim and its denials are not parted. */
function paginate(groups: readonly (readonly Block[])[]): readonly Block[][] {
  const pages: Block[][] = [];
  let length = 0;
  let height = 0;
  for (const blocks of groups.flatMap(keepTogether)) {
    const size = sizeOf(blocks);
    length += size.length;
    height += size.height;
    if (pages.length === 0 || length > PAGE_LENGTH || height > PAGE_HEIGHT) {
      pages.push([]);
      ({ length, height } = size);
    }
    pages.at(-1)?.push(...blocks);
  }
  return pages;
}

/** A claim with its denials, or each by itself where one page cannot hold them all. */
function keepTogether(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const { length, height } = sizeOf(blocks);
  return length <= PAGE_LENGTH && height <= PAGE_HEIGHT ? [blocks] : blocks.map((block) => [block]);
}

function sizeOf(blocks: readonly Block[]): Pick<Block, 'length' | 'height'> {
  return {
    length: sum(blocks.map(({ length }) => length)),
    height: sum(blocks.map(({ height }) => height)),
  };
}

/** Of a claim: 600 characters, escaped; the bundled record has at most 312. */
const LONGEST_CLAIM = 1_200;

const CITATIONS: CitationDetail = { citations: 2, label: 50, links: true };

/** The standing, the sentence, and one small line of who, when and where. */
function claimBlock(claim: Claim, lines: EntryLines, messages: Messages): string {
  return [
    lines.line([bold(claimStanding(claim, messages))]),
    shorten(escapeText(claim.text), LONGEST_CLAIM),
    small(
      lines.line([
        ...attribution(claim, messages),
        citationLinks(claim.citations, messages, CITATIONS),
      ]),
    ),
  ].join('\n');
}

function quote(text: string): string {
  return text.replaceAll(/^/gmu, '> ');
}

/** Menus of the people and sources of an entry. Their placeholders name the first ones. */
function subjectMenus({ people, claims, errata }: Entry, messages: Messages): Row[] {
  const citations = [
    ...claims.flatMap((claim) => claim.citations),
    ...errata.flatMap((erratum) => [erratum.in, ...erratum.citations]),
  ];
  const sources = [...new Set(citations.map(({ source }) => source))];
  const naming = (label: string, names: readonly string[]) =>
    messages.labelled(label, messages.list(names));
  const { entry: words } = messages;
  const peopleNamed = naming(
    words.people,
    people.map(({ name }) => name),
  );
  const sourcesNamed = naming(
    words.sources,
    sources.map(({ short }) => short),
  );
  return [
    ...(people.length > 0 ? [personMenu(people, peopleNamed)] : []),
    sourceMenu(sources, sourcesNamed),
  ];
}

/** Where one can go from here: back, to the neighbours, and to all claims. */
function navigation(answer: EntryAnswer, page: number, pages: number): APIButtonComponent[] {
  const { context, entry, neighbours, wayBack } = answer;
  const { before, after } = neighbours;
  const { messages } = context;
  const { buttons, entry: words } = messages;
  const state = (one: Entry, to: number) => entryState(one, to, wayBack?.back);
  const inTime = [
    ...(before ? [button(buttons.earlier, state(before, 0), {}, 'before')] : []),
    ...(after ? [button(buttons.later, state(after, 0), {}, 'after')] : []),
  ];
  const allClaims = button(words.allClaims(entry.claims.length), state(entry, 1), {}, 'all');
  const backLabel = wayBack?.state.to === 'close' ? buttons.backToCheck : buttons.backToList;
  return [
    ...(wayBack ? [button(backLabel, wayBack.state, {}, 'back')] : []),
    // Discord sets buttons from left to right in every language; time runs as the language is read.
    ...(messages.direction === 'rtl' ? inTime.toReversed() : inTime),
    ...(pages > 0 && page === 0 ? [allClaims] : []),
    ...(page > 0 ? pagerButtons(page - 1, pages, messages, (to) => state(entry, to + 1)) : []),
  ];
}

function actions({ context, entry }: EntryAnswer): APIButtonComponent[] {
  const { messages } = context;
  const { timeline, id, errata } = entry;
  const differ = button(messages.entry.differ(errata.length), { to: 'errata', timeline, id });
  return [
    ...(errata.length > 0 ? [differ] : []),
    ...shareButton(context, shareState(entry)),
    ...webButton(entryAddress(entry), context),
    button(messages.report.button, { to: 'report', timeline, id }),
    legendButton(messages),
  ];
}

/** Where the timeline wants errors reported, and the id to name there. */
export function reportAnswer(entry: Entry, { messages, timelines }: AnswerContext): Message {
  const timeline = timelines.find(({ id }) => id === entry.timeline);
  const corrections = escapeWithLinks(timeline?.corrections ?? '', LONGEST_CORRECTIONS);
  return { content: messages.report.how(corrections, formatRef(entry)) };
}

/** Code points. The answer is a sentence and an address, not an article. */
const LONGEST_CORRECTIONS = 1_000;
