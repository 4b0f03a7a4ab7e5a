/**
 * An entry in a list. Two lines: when and what; then how firmly, who says so, one source that opens,
 * and who denies it. Where a search matched outside the title, the words of the claim come between.
 */
import type { APIEmbed } from 'discord-api-types/v10';
import { citationLinks, type CitationDetail } from './citation.ts';
import { emphasize, emphasizeFragment } from './emphasis.ts';
import { timelineTitle } from './entry-card.ts';
import { codePoints, LIMITS, shorten } from './limits.ts';
import { bold, escapeInline, small } from './markdown.ts';
import { NEUTRAL_COLOUR } from './message.ts';
import { shownClaim, type ListedEntry } from './shown-claim.ts';
import { claimStanding, markedDenialNote, speaker } from './standing.ts';
import type { AnswerContext } from './answer-context.ts';
import { isolate } from '../i18n/bidi.ts';
import { formatDateShort } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Claim, Source } from '../timeline/model/timeline.ts';

/** Rows of one page. Eight fill a screen of 800 pixels beside the buttons. */
export const ROWS_PER_PAGE = 8;

/**
 * Code points of the parts of a row. When the rows of a page do not fit together, the next detail is
 * taken. The last one bounds a row by about 430.
 */
const DETAILS = [
  { title: 256, words: 120, by: 44, citations: 1, label: 40, links: true },
  { title: 200, words: 120, by: 44, citations: 1, label: 40, links: false },
  { title: 100, words: 60, by: 30, citations: 1, label: 20, links: false },
] as const satisfies readonly RowDetail[];

type RowDetail = CitationDetail & {
  readonly title: number;
  readonly words: number;
  readonly by: number;
};

/** What a list is about: a title, and at most 1,200 code points of Markdown. */
export type ListSubject = { readonly title?: string; readonly description: string };

/** One embed with the rows of a page, below what they are about. */
export function rowsEmbed(
  listed: readonly ListedEntry[],
  context: AnswerContext,
  about?: ListSubject,
): APIEmbed {
  if (about === undefined) {
    const description = entryRows(listed, context, LIMITS.embedDescription);
    return { description, color: NEUTRAL_COLOUR };
  }
  const room = LIMITS.embedDescription - codePoints(about.description) - 2;
  const description = `${about.description}\n\n${entryRows(listed, context, room)}`;
  return { ...about, description, color: NEUTRAL_COLOUR };
}

/** As detailed as `room` code points allow. */
function entryRows(listed: readonly ListedEntry[], context: AnswerContext, room: number): string {
  let rows = '';
  for (const detail of DETAILS) {
    rows = listed.map((one) => entryRow(one, context, detail)).join('\n');
    if (codePoints(rows) <= room) break;
  }
  return rows;
}

function entryRow(listed: ListedEntry, context: AnswerContext, detail: RowDetail): string {
  const { messages } = context;
  const { entry, cited } = listed;
  const { claim, words, needsWords } = shownClaim(listed);
  const date = shorten(formatDateShort(entry.date, messages), 60);
  const title = isolate(emphasize(entry.title, words, detail.title), messages.direction);
  const timeline = timelineTitle(entry, context);
  const said = [
    claimStanding(claim, messages),
    speaker(claim, messages, detail.by),
    cited === undefined
      ? citationLinks(claim.citations, messages, detail)
      : placeIn(cited, claim, messages, detail),
    markedDenialNote(claim, messages),
    timeline === undefined ? undefined : escapeInline(shorten(timeline, 60), messages),
  ];
  return [
    `${bold(date)} · ${title}`,
    ...(needsWords ? [saidWords(listed, claim, words, messages, detail)] : []),
    small(said.filter((part) => part !== undefined && part !== '').join(' · ')),
  ].join('\n');
}

/** What the claim says. Of the claims that rest on one source, the others are counted. */
function saidWords(
  { entry, cited }: ListedEntry,
  claim: Claim,
  words: readonly string[],
  messages: Messages,
  detail: RowDetail,
): string {
  const text = emphasizeFragment(claim.text, words, detail.words);
  const restsOn = ({ citations }: Claim) => citations.some(({ source }) => source === cited);
  const others = cited === undefined ? 0 : entry.claims.filter(restsOn).length - 1;
  return others > 0 ? messages.qualified(text, messages.andMore(others)) : text;
}

/** Where in the source that was asked for; its name and address are above the list. */
function placeIn(source: Source, { citations }: Claim, messages: Messages, detail: RowDetail) {
  const locator = citations.find((citation) => citation.source === source)?.locator;
  return locator === undefined ? undefined : escapeInline(shorten(locator, detail.label), messages);
}
