/** An entry at a glance: when, what, how firmly, who says so, who denies it, and where it is read. */
import type { APIEmbed } from 'discord-api-types/v10';
import { citationLinks, type CitationDetail } from './citation.ts';
import { emphasize } from './emphasis.ts';
import { entryLines } from './entry-line.ts';
import { codePoints, shorten } from './limits.ts';
import { bold, escapeInline, escapeText, small } from './markdown.ts';
import { embedsFit, visibleSize } from './message.ts';
import { shownClaim, type ListedEntry } from './shown-claim.ts';
import { attribution, claimStanding, speaker, standingColour } from './standing.ts';
import type { AnswerContext } from './answer-context.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Ref } from '../timeline/model/ref.ts';
import type { Claim, Entry } from '../timeline/model/timeline.ts';

/** Code points that a reader sees of a card: some 15 lines of a phone. */
const LONGEST_CARD = 800;

/** Of this many entries each gets a card. More are a list of rows. */
export const MOST_CARDS = 2;

/**
 * Code points of the parts of a card. The first of these that fits is taken: sources and the names of
 * speakers are shortened before sentences are.
 */
const DETAILS = [
  { title: 256, claim: 600, denial: 300, by: 160, citations: 3, label: 60, links: true },
  { title: 200, claim: 320, denial: 200, by: 80, citations: 2, label: 40, links: true },
  { title: 150, claim: 240, denial: 140, by: 44, citations: 1, label: 40, links: true },
  { title: 100, claim: 160, denial: 100, by: 36, citations: 1, label: 40, links: true },
  { title: 80, claim: 80, denial: 40, by: 30, citations: 1, label: 30, links: false },
] as const satisfies readonly CardDetail[];

type CardDetail = CitationDetail & {
  readonly title: number;
  readonly claim: number;
  readonly denial: number;
  /** Who says so: with the date, or shortened without it. */
  readonly by: number;
};

/** The card of an entry. A reader sees at most `room` code points, of at least 400. */
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
  const [denial] = claim.deniedBy;
  const left = entry.claims.filter((one) => one !== claim && one !== denial);
  const timeline = timelineTitle(entry, context);
  const lines = entryLines(entry, messages);
  const cited = [...claim.citations, ...(denial?.citations ?? [])];
  const rows = [
    lines.line(whenAndWhere(entry, messages, detail.title)),
    lines.line(standingAndSpeaker(claim, messages, detail.by)),
    emphasize(claim.text, words, detail.claim),
    ...(denial
      ? [
          lines.line(standingAndSpeaker(denial, messages, detail.by)),
          shorten(escapeText(denial.text), detail.denial),
        ]
      : []),
    small(lines.line([citationLinks(cited, messages, detail)])),
    // A card with room for one source has none for what else the entry says.
    ...(left.length > 0 && detail.citations > 1
      ? [small(lines.line([otherClaims(left, messages)]))]
      : []),
  ];
  return {
    title: shorten(escapeText(entry.title), detail.title),
    description: rows.join('\n'),
    color: standingColour(claim.standing),
    ...(timeline === undefined ? {} : { footer: { text: timeline } }),
  };
}

/** The full entry names all places. */
const PLACES_SHOWN = 3;

function whenAndWhere(entry: Entry, messages: Messages, longest: number): readonly string[] {
  const when = bold(shorten(formatDate(entry.date, messages), 100));
  const places = entry.places
    .slice(0, PLACES_SHOWN)
    .map((place) => escapeInline(place, messages))
    .join(' · ');
  return places === '' ? [when] : [when, shorten(places, longest)];
}

function standingAndSpeaker(claim: Claim, messages: Messages, longest: number): readonly string[] {
  const whole = attribution(claim, messages);
  const fits = codePoints(whole.join()) <= longest;
  const who = fits ? whole : [speaker(claim, messages, longest)];
  return [bold(claimStanding(claim, messages)), ...who];
}

/** "3 more claims in the full entry: ⚖️ Court finding, 🚫 Denial": each standing once. */
function otherClaims(claims: readonly Claim[], messages: Messages): string {
  const standings = new Set(claims.map((claim) => claimStanding(claim, messages)));
  return shorten(messages.andMoreClaims(claims.length, messages.list([...standings])), 200);
}
