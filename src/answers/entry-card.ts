/** An entry at a glance: when, what, how firmly, according to whom, and what is said against it. */
import type { APIEmbed } from 'discord-api-types/v10';
import { once } from './memoize.ts';
import { codePoints, shorten } from './limits.ts';
import { bold, escapeInline, link, escapeText, small } from './markdown.ts';
import { embedsFit } from './message.ts';
import { attribution, standingColour, claimStanding } from './standing.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Snippet } from '../lookup/lookup.ts';
import type { Citation, Claim, Entry } from '../timeline/model/timeline.ts';

/** Four cards fill a phone's screen two or three times; more is a list nobody reads. */
export const CARDS_PER_PAGE = 4;

type CardOptions = {
  readonly messages: Messages;
  /** Named in the footer when several timelines are served. */
  readonly timelineTitle?: string | undefined;
  /** What matched; the claim that holds it is the one shown. */
  readonly snippet?: Snippet | undefined;
};

/**
 * How much a card tells, in code points after escaping; the next one is taken when the cards of a
 * page do not fit together. The last bounds a card by about 950, so that four of them, a heading
 * and an embed about a person keep Discord's 6,000 whatever the texts hold.
 */
const DETAILS = [
  { claim: 700, by: 200, citations: 3, links: true, heading: 256 },
  { claim: 380, by: 160, citations: 2, links: true, heading: 200 },
  { claim: 240, by: 120, citations: 1, links: true, heading: 150 },
  { claim: 120, by: 60, citations: 1, links: false, heading: 100 },
] as const;

type Detail = (typeof DETAILS)[number];

/** The cards of one page, as detailed as Discord's total of 6,000 allows beside `others`. */
export function cards(
  entries: readonly { readonly entry: Entry; readonly options: CardOptions }[],
  others: readonly APIEmbed[] = [],
): APIEmbed[] {
  let embeds: APIEmbed[] = [];
  for (const detail of DETAILS) {
    embeds = entries.map(({ entry, options }) => {
      const { messages, timelineTitle = '', snippet } = options;
      const draw = () => card(entry, options, detail);
      // What matched differs from question to question.
      if (snippet && (snippet.marks.length > 0 || snippet.claim !== entry.claims[0])) return draw();
      return once(entry, `card ${detail.claim} ${messages.locale} ${timelineTitle}`, draw);
    });
    if (embedsFit([...others, ...embeds])) break;
  }
  return embeds;
}

function card(entry: Entry, options: CardOptions, detail: Detail): APIEmbed {
  const { messages } = options;
  const lead = shownClaim(entry, options.snippet);
  // A claim and what is said against it stand together, whichever of them was asked for.
  const against = entry.claims.find(
    (claim) => claim !== lead && (claim.standing === 'denial') !== (lead.standing === 'denial'),
  );
  const shown = against ? [lead, against] : [lead];
  const left = entry.claims.filter((claim) => !shown.includes(claim));
  const places = shorten(
    entry.places
      .slice(0, 3)
      .map((place) => escapeInline(place, messages))
      .join(' · '),
    detail.heading,
  );
  const when = [
    bold(shorten(formatDate(entry.date, messages), 100)),
    ...(places === '' ? [] : [places]),
  ];
  const lines = [
    when.join(' · '),
    ...shown.map((claim) => claimLines(claim, options, detail)),
    ...(left.length > 0
      ? [
          small(
            shorten(
              messages.andMoreClaims(left.length, standingsOf(left, messages)),
              detail.heading,
            ),
          ),
        ]
      : []),
  ];
  return {
    title: shorten(escapeText(entry.title), detail.heading),
    description: lines.join('\n'),
    color: standingColour(lead.standing),
    ...(options.timelineTitle === undefined ? {} : { footer: { text: options.timelineTitle } }),
  };
}

/** "⚖️ Court finding (default judgment), 🚫 Denial": each once, in the order of the claims. */
function standingsOf(claims: readonly Claim[], messages: Messages): string {
  return messages.list([...new Set(claims.map((claim) => claimStanding(claim, messages)))]);
}

/** The claim in which the query matched, so that no words stand without their standing. */
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

function claimLines(claim: Claim, { messages, snippet }: CardOptions, detail: Detail): string {
  const matched = emphasise(claim.text, snippet ? matchedWords(snippet) : []);
  // Cut, the text could lose the end of a bold word; then it is better plain.
  const text =
    codePoints(matched) <= detail.claim ? matched : shorten(escapeText(claim.text), detail.claim);
  return [
    `${bold(claimStanding(claim, messages))} · ${shorten(attribution(claim, messages), detail.by)}`,
    text,
    small(citationLinks(claim.citations, messages, detail)),
  ].join('\n');
}

/** The text made safe, with whole words that matched set in bold. */
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
      // plain() trims; the spaces around a match belong to the sentence.
      const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(piece) ?? [];
      return `${before && ' '}${escapeText(middle)}${after && ' '}`;
    })
    .join('');
}

/** Longer addresses would eat the 6,000 code points of a message; `/source` shows them whole. */
const LONGEST_LINK = 160;

export function citationLinks(
  citations: readonly Citation[],
  messages: Messages,
  detail: Pick<Detail, 'citations' | 'links'>,
): string {
  const shown = citations.slice(0, detail.citations).map(({ source, locator }) => {
    const label = locator === undefined ? source.short : `${source.short}, ${locator}`;
    // Escaping may double a label; a link needs it whole.
    const short = shorten(label, 60);
    const linked = detail.links && (source.url?.length ?? 0) <= LONGEST_LINK;
    return linked ? link(short, source.url) : shorten(escapeText(short), 60);
  });
  const left = citations.length - shown.length;
  return [...shown, ...(left > 0 ? [messages.andMoreSources(left)] : [])].join(' · ');
}
