/** An entry at a glance: when, what, how firmly it stands, who says so, and what is said against it. */
import type { APIEmbed } from 'discord-api-types/v10';
import { codePoints, shorten } from './limits.ts';
import { bold, escapeInline, link, escapeText, small } from './markdown.ts';
import { embedsFit } from './message.ts';
import { attribution, standingColour, claimStanding } from './standing.ts';
import type { AnswerContext } from './answer-context.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Snippet } from '../lookup/lookup.ts';
import type { Ref } from '../timeline/model/ref.ts';
import type { Citation, Claim, Entry } from '../timeline/model/timeline.ts';

/** Four cards fill a phone's screen two or three times. Members do not read longer lists. */
export const CARDS_PER_PAGE = 4;

export type ListedEntry = {
  readonly entry: Entry;
  /** What matched. The card shows the claim that it is from. */
  readonly snippet?: Snippet;
};

/**
 * Lengths of the parts of a card, in code points after escaping. When the cards of a page do not fit
 * together, the next row is taken. The last row bounds a card by about 950, so that four cards, a
 * heading and an embed about a person always stay within Discord's 6,000.
 */
const DETAILS = [
  { claim: 700, by: 200, citations: 3, links: true, heading: 256 },
  { claim: 380, by: 160, citations: 2, links: true, heading: 200 },
  { claim: 240, by: 120, citations: 1, links: true, heading: 150 },
  { claim: 120, by: 60, citations: 1, links: false, heading: 100 },
] as const;

type Detail = (typeof DETAILS)[number];

/** The cards of one page, as detailed as Discord's total of 6,000 allows beside the other embeds. */
export function entryCards(
  entries: readonly ListedEntry[],
  context: AnswerContext,
  others: readonly APIEmbed[] = [],
): APIEmbed[] {
  let embeds: APIEmbed[] = [];
  for (const detail of DETAILS) {
    embeds = entries.map((listed) => entryCard(listed, context, detail));
    if (embedsFit([...others, ...embeds])) break;
  }
  return embeds;
}

/** The title of an entry's timeline. Undefined when only one timeline is served. */
export function timelineTitle({ timeline }: Ref, { timelines }: AnswerContext): string | undefined {
  return timelines.length < 2 ? undefined : timelines.find(({ id }) => id === timeline)?.title;
}

function entryCard(
  { entry, snippet }: ListedEntry,
  context: AnswerContext,
  detail: Detail,
): APIEmbed {
  const { messages } = context;
  const lead = shownClaim(entry, snippet);
  // A claim is shown with what is said against it, whichever of the two was asked for.
  const against = entry.claims.find(
    (claim) => claim !== lead && (claim.standing === 'denial') !== (lead.standing === 'denial'),
  );
  const shown = against ? [lead, against] : [lead];
  const left = entry.claims.filter((claim) => !shown.includes(claim));
  const more = messages.andMoreClaims(left.length, listStandings(left, messages));
  const lines = [
    whenAndWhere(entry, messages, detail),
    ...shown.map((claim) => claimLines(claim, snippet, messages, detail)),
    ...(left.length > 0 ? [small(shorten(more, detail.heading))] : []),
  ];
  const title = timelineTitle(entry, context);
  return {
    title: shorten(escapeText(entry.title), detail.heading),
    description: lines.join('\n'),
    color: standingColour(lead.standing),
    ...(title === undefined ? {} : { footer: { text: title } }),
  };
}

/** The full entry names all places. */
const PLACES_SHOWN = 3;

function whenAndWhere(entry: Entry, messages: Messages, detail: Detail): string {
  const when = bold(shorten(formatDate(entry.date, messages), 100));
  const places = entry.places
    .slice(0, PLACES_SHOWN)
    .map((place) => escapeInline(place, messages))
    .join(' · ');
  return places === '' ? when : `${when} · ${shorten(places, detail.heading)}`;
}

/** "⚖️ Court finding (default judgment), 🚫 Denial": each once, in the order of the claims. */
function listStandings(claims: readonly Claim[], messages: Messages): string {
  return messages.list([...new Set(claims.map((claim) => claimStanding(claim, messages)))]);
}

/** The claim in which the query matched, so that matched words are shown with their standing. */
function shownClaim(entry: Entry, snippet: Snippet | undefined): Claim {
  const [first] = entry.claims;
  if (!first) throw new RangeError(`entry ${entry.id} has no claims`);
  if (snippet?.claim) return snippet.claim;
  if (!snippet || snippet.marks.length === 0) return first;
  const words = matchedWords(snippet);
  const score = (claim: Claim) => words.filter((word) => claim.text.includes(word)).length;
  return entry.claims.reduce((best, claim) => (score(claim) > score(best) ? claim : best), first);
}

function matchedWords(snippet: Snippet): string[] {
  return snippet.marks.map(({ start, end }) => snippet.text.slice(start, end));
}

function claimLines(
  claim: Claim,
  snippet: Snippet | undefined,
  messages: Messages,
  detail: Detail,
): string {
  const matched = emphasise(claim.text, snippet ? matchedWords(snippet) : []);
  // A cut could remove the end of a bold word. A text that must be cut has no bold words.
  const text =
    codePoints(matched) <= detail.claim ? matched : shorten(escapeText(claim.text), detail.claim);
  return [
    `${bold(claimStanding(claim, messages))} · ${shorten(attribution(claim, messages), detail.by)}`,
    text,
    small(citationLinks(claim.citations, messages, detail)),
  ].join('\n');
}

/** The escaped text, with whole words that matched in bold. */
function emphasise(text: string, words: readonly string[]): string {
  const wanted = [...new Set(words)].filter((word) => word.length > 1);
  if (wanted.length === 0) return escapeText(text);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(${wanted.map((word) => RegExp.escape(word)).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return text
    .split(pattern)
    .map((piece, index) => {
      if (index % 2 === 1) return bold(escapeText(piece));
      // escapeText() trims, but the spaces around a match belong to the sentence.
      const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(piece) ?? [];
      return `${before && ' '}${escapeText(middle)}${after && ' '}`;
    })
    .join('');
}

/** Longer addresses would use up the 6,000 code points of a message. `/source` shows them. */
const LONGEST_LINK = 160;

export function citationLinks(
  citations: readonly Citation[],
  messages: Messages,
  detail: Pick<Detail, 'citations' | 'links'>,
): string {
  const shown = citations.slice(0, detail.citations).map(({ source, locator }) => {
    const label = locator === undefined ? source.short : `${source.short}, ${locator}`;
    // Shortened before it is escaped: a cut link would be broken.
    const short = shorten(label, 60);
    const linked = detail.links && (source.url?.length ?? 0) <= LONGEST_LINK;
    return linked ? link(short, source.url) : shorten(escapeText(short), 60);
  });
  const left = citations.length - shown.length;
  return [...shown, ...(left > 0 ? [messages.andMoreSources(left)] : [])].join(' · ');
}
