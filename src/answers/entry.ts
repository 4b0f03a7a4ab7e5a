/** One entry in full: each claim with its standing, who says so, where, and the denials of it. */
import type { APIButtonComponent, APIEmbed } from 'discord-api-types/v10';
import { citationLinks, type CitationDetail } from './citation.ts';
import { firstGroups, groupClaims, type ClaimGroup } from './claim-order.ts';
import { timelineTitle } from './entry-card.ts';
import { entrySentence } from './entry-content.ts';
import { legendButton, shareButton } from './entry-list.ts';
import { entryState, shareState } from './entry-state.ts';
import { codePoints, LIMITS, shorten } from './limits.ts';
import { bold, escapeInline, escapeText, small } from './markdown.ts';
import { button, buttonRows, pagerButtons, type Message, type Row } from './message.ts';
import type { ButtonState } from './custom-id.ts';
import { personMenu } from './person-menu.ts';
import { sourceMenu } from './source-menu.ts';
import type { AnswerContext } from './answer-context.ts';
import { attribution, claimStanding, standingColour } from './standing.ts';
import { leadClaim } from './shown-claim.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Claim, Entry } from '../timeline/model/timeline.ts';

/** The list that an entry was opened from. */
export type WayBack = {
  readonly state: ButtonState;
  /** The same for the `custom_id` of a button that leads on from the entry. */
  readonly back: string;
};

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
    content: entrySentence({ entry }, context.messages),
    embeds: [embed],
    components: [
      ...subjectMenus(entry, context.messages),
      ...buttonRows(entryActions(answer, page, pages)),
    ],
  };
}

/** `page` is the page that is shown, and `pages` how many hold all claims: 0 if page 0 does. */
type EntryPage = { readonly embed: APIEmbed; readonly page: number; readonly pages: number };

/** Beyond the end, the last page is shown. */
function entryEmbed(entry: Entry, wanted: number, context: AnswerContext): EntryPage {
  const { messages } = context;
  const groups = groupClaims(entry);
  const [first = [], ...rest] = paginate(firstGroups(groups), messages);
  const isWhole = rest.length === 0 && first.length === entry.claims.length;
  const all = isWhole ? [] : paginate(groups, messages);
  const page = Math.min(Math.max(wanted, 0), all.length);
  const blocks = page === 0 ? first : (all[page - 1] ?? []);
  const description = [
    headline(entry, messages),
    blocks.map(({ text, isUnder }) => `${isUnder ? '\n' : '\n\n'}${text}`).join(''),
    `\n\n${footline(entry, context)}`,
  ].join('');
  const embed = {
    title: shorten(escapeText(entry.title), LIMITS.embedTitle),
    description,
    color: standingColour(leadClaim(entry).standing),
  };
  return { embed, page, pages: all.length };
}

function headline({ date, places, errata }: Entry, messages: Messages): string {
  const where = places.map((place) => escapeInline(place, messages)).join(' · ');
  const when = bold(formatDate(date, messages));
  const differ = small(`✏️ ${messages.entry.differ(errata.length)}`);
  return [
    where === '' ? when : `${when} · ${shorten(where, LONGEST_PLACES)}`,
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

type Block = {
  readonly text: string;
  /** Of a denial, under the claim. */ readonly isUnder: boolean;
};

/** Code points of the claims of a page, links included. An embed's description holds 4,096. */
const PAGE_BUDGET = 3_200;

/** Blocks in pages, of which each holds at least one. */
function paginate(groups: readonly ClaimGroup[], messages: Messages): readonly Block[][] {
  const pages: Block[][] = [];
  let size = Infinity;
  for (const [claim, ...denials] of groups) {
    const blocks = [
      { text: claimBlock(claim, messages), isUnder: false },
      ...denials.map((denial) => ({ text: quote(claimBlock(denial, messages)), isUnder: true })),
    ];
    for (const block of blocks) {
      const length = codePoints(block.text) + 2;
      if (size + length > PAGE_BUDGET) {
        pages.push([]);
        size = 0;
      }
      pages.at(-1)?.push(block);
      size += length;
    }
  }
  return pages;
}

/** Of a claim: 600 characters, escaped; the bundled record has at most 231. */
const LONGEST_CLAIM = 1_200;

const CITATIONS: CitationDetail = { citations: 3, label: 60, links: true };

/** The standing, the sentence, and one small line of who, when and where. */
function claimBlock(claim: Claim, messages: Messages): string {
  const who = shorten(attribution(claim, messages), 250);
  return [
    bold(claimStanding(claim, messages)),
    shorten(escapeText(claim.text), LONGEST_CLAIM),
    small(`${who} · ${citationLinks(claim.citations, messages, CITATIONS)}`),
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

function entryActions(answer: EntryAnswer, page: number, pages: number): APIButtonComponent[] {
  const { context, entry, neighbours, wayBack } = answer;
  const { messages } = context;
  const { buttons, entry: words } = messages;
  const state = (one: Entry, to: number) => entryState(one, to, wayBack?.back);
  const { before, after } = neighbours;
  const { timeline, id, errata } = entry;
  return [
    ...(wayBack ? [button(`↩ ${buttons.backToList}`, wayBack.state, {}, 'back')] : []),
    ...(before ? [button(`← ${buttons.earlier}`, state(before, 0), {}, 'before')] : []),
    ...(after ? [button(`${buttons.later} →`, state(after, 0), {}, 'after')] : []),
    ...(pages > 0 && page === 0
      ? [button(words.allClaims(entry.claims.length), state(entry, 1), {}, 'all')]
      : []),
    ...(page > 0 ? pagerButtons(page - 1, pages, messages, (to) => state(entry, to + 1)) : []),
    ...(errata.length > 0
      ? [button(words.differ(errata.length), { to: 'errata', timeline, id })]
      : []),
    ...shareButton(context, shareState(entry)),
    legendButton(messages),
  ];
}
