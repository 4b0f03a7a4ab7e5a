/** An entry at a glance: when, what, how firmly, who says so, who denies it, and where it is read. */
import type { APIEmbed } from 'discord-api-types/v10';
import { citationLinks } from './citation.ts';
import { emphasize } from './emphasis.ts';
import { entryLines } from './entry-line.ts';
import { codePoints, shorten } from './limits.ts';
import { bold, escapeInline, escapeText, small } from './markdown.ts';
import { embedsFit, visibleSize } from './message.ts';
import { shownClaim, type ListedEntry } from './shown-claim.ts';
import {
  attribution,
  claimStanding,
  markedDenialNote,
  saidOn,
  speaker,
  standingColour,
  unansweredNote,
} from './standing.ts';
import { titleLink } from './web-link.ts';
import type { AnswerContext } from './answer-context.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import { entryAddress } from '../timeline/model/addresses.ts';
import type { Ref } from '../timeline/model/ref.ts';
import type { Claim, Entry } from '../timeline/model/timeline.ts';

/** Code points that a reader sees of a card: some 15 lines of a phone. */
const LONGEST_CARD = 800;

/** Code points that a card may always take. The last of `DETAILS` fits into them. */
export const SHORTEST_CARD = 400;

/** Up to this many entries are cards. More are rows. */
export const MOST_CARDS = 2;

/**
 * Code points of the parts of a card. The first of these that fits is taken. Other claims, further sources
 * and places go first, then texts are shortened. A denial is never cut: without room for its words, the
 * card names who denies.
 */
const DETAILS = [
  { title: 256, claim: 1_200, by: 160, citations: 3, label: 60, hasAll: true, denial: 'words' },
  { title: 256, claim: 1_200, by: 160, citations: 1, label: 40, hasAll: false, denial: 'words' },
  { title: 150, claim: 320, by: 80, citations: 1, label: 40, hasAll: false, denial: 'words' },
  { title: 150, claim: 240, by: 44, citations: 1, label: 40, hasAll: false, denial: 'words' },
  { title: 100, claim: 160, by: 36, citations: 1, label: 40, hasAll: false, denial: 'words' },
  { title: 100, claim: 240, by: 44, citations: 1, label: 40, hasAll: false, denial: 'names' },
  { title: 80, claim: 110, by: 36, citations: 1, label: 40, hasAll: false, denial: 'names' },
  { title: 80, claim: 60, by: 36, citations: 1, label: 30, hasAll: false, denial: 'names' },
] as const satisfies readonly CardDetail[];

type CardDetail = {
  readonly title: number;
  readonly claim: number;
  /** Who says so: with the date, or shortened without it. */
  readonly by: number;
  readonly citations: number;
  /** Of each source. */
  readonly label: number;
  /** Whether the card has places, and says what else the entry holds. */
  readonly hasAll: boolean;
  readonly denial: 'words' | 'names';
};

/** The card of an entry. A reader sees at most `room` code points: `SHORTEST_CARD` or more. */
export function entryCard(
  listed: ListedEntry,
  context: AnswerContext,
  room: number = LONGEST_CARD,
): APIEmbed {
  let card: APIEmbed = {};
  for (const detail of DETAILS) {
    card = cardWith(listed, context, detail);
    if (visibleSize(card) <= room && embedsFit([card])) break;
  }
  return card;
}

/** The title of an entry's timeline. Undefined when only one timeline is served. */
export function timelineTitle({ timeline }: Ref, { timelines }: AnswerContext): string | undefined {
  return timelines.length < 2 ? undefined : timelines.find(({ id }) => id === timeline)?.title;
}

function cardWith(listed: ListedEntry, context: AnswerContext, detail: CardDetail): APIEmbed {
  const { messages } = context;
  const { entry } = listed;
  const { claim, words } = shownClaim(listed);
  const timeline = timelineTitle(entry, context);
  const lines = entryLines(entry, messages);
  const isWhole = detail.denial === 'words';
  const shown = isWhole ? claim.deniedBy.slice(0, 1) : [];
  const left = entry.claims.filter((one) => one !== claim && !shown.includes(one));
  const named = markedDenialNote({ deniedBy: claim.deniedBy.slice(shown.length) }, messages);
  const unanswered = unansweredNote(claim, entry, messages);
  const cited = [...claim.citations, ...shown.flatMap(({ citations }) => citations)];
  const rows = [
    lines.line([
      bold(shorten(formatDate(entry.date, messages), 100)),
      ...where(entry, context, detail),
    ]),
    lines.line(standingAndSpeaker(claim, messages, detail.by, listed.isSaid)),
    emphasize(claim.text, words, detail.claim),
    ...shown.flatMap((denial) => [
      lines.line(standingAndSpeaker(denial, messages, detail.by)),
      escapeText(denial.text),
    ]),
    ...(named === undefined ? [] : [lines.line([named])]),
    ...(unanswered === undefined ? [] : [lines.line([unanswered])]),
    small(lines.line([citationLinks(cited, messages, { ...detail, links: true })])),
    ...(left.length > 0 && detail.hasAll ? [small(lines.line([otherClaims(left, messages)]))] : []),
  ];
  return {
    title: shorten(escapeText(entry.title), detail.title),
    description: rows.join('\n'),
    color: standingColour(claim.standing),
    ...titleLink(entryAddress(entry), context),
    ...(timeline === undefined ? {} : { footer: { text: timeline } }),
  };
}

/** The full entry names all places. */
const PLACES_SHOWN = 3;

/** No part for an entry without places. */
function where(
  { places }: Entry,
  { messages }: AnswerContext,
  { hasAll, title }: CardDetail,
): readonly string[] {
  if (!hasAll || places.length === 0) return [];
  const shown = places.slice(0, PLACES_SHOWN).map((place) => escapeInline(place, messages));
  return [shorten(shown.join(' · '), title)];
}

/** Where the date of the claim was asked for (`isSaid`), it is there even if the speaker is shortened. */
function standingAndSpeaker(
  claim: Claim,
  messages: Messages,
  longest: number,
  isSaid = false,
): readonly string[] {
  const whole = attribution(claim, messages);
  const fits = codePoints(whole.join()) <= longest;
  const short = [speaker(claim, messages, longest), ...(isSaid ? saidOn(claim, messages) : [])];
  return [bold(claimStanding(claim, messages)), ...(fits ? whole : short)];
}

/** "3 more claims in the full entry: ⚖️ Court finding, 🚫 Denial": each standing once. */
function otherClaims(claims: readonly Claim[], messages: Messages): string {
  const standings = new Set(claims.map((claim) => claimStanding(claim, messages)));
  return shorten(messages.andMoreClaims(claims.length, messages.list([...standings])), 200);
}
