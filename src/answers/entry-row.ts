/**
 * An entry in a list. Two lines: when and what; then how firmly, who says so, one source that opens,
 * and who denied it. Where a search matched outside the title, words of the claim come between.
 */
import { citationLinks } from './citation.ts';
import { emphasize, emphasizeFragment } from './emphasis.ts';
import { timelineTitle } from './entry-card.ts';
import { entryLines, type EntryLines } from './entry-line.ts';
import { codePoints, shorten } from './limits.ts';
import { bold, escapeInline, escapeText, small } from './markdown.ts';
import { shownClaim, type ListedEntry } from './shown-claim.ts';
import { claimStanding, markedDenialNote, speaker, speakerName } from './standing.ts';
import type { AnswerContext } from './answer-context.ts';
import { isolate } from '../i18n/bidi.ts';
import { formatDateShort } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Citation, Claim, Entry, Source } from '../timeline/model/timeline.ts';

/** Code points. Words of a claim take one line of an embed, and the second line rarely breaks. */
const LONGEST = { date: 60, title: 256, words: 66, speaker: 36, label: 40, timeline: 40 } as const;

/** At most 1,000 code points. */
export function entryRow(listed: ListedEntry, context: AnswerContext): string {
  const { messages } = context;
  const { entry, cited } = listed;
  const { claim, words, needsWords } = shownClaim(listed);
  const date = shorten(formatDateShort(entry.date, messages), LONGEST.date);
  const title = isolate(emphasize(entry.title, words, LONGEST.title), messages.direction);
  const lines = entryLines(entry, messages);
  const heading = lines.line([bold(date), title]);
  if (cited && !claim.citations.some(({ source }) => source === cited))
    return [heading, ...erratumLines(entry, cited, lines, messages)].join('\n');
  return [
    heading,
    ...(needsWords ? [saidWords(listed, claim, words, messages)] : []),
    small(lines.line(standingParts(claim, cited, timelineTitle(entry, context), messages))),
  ].join('\n');
}

/** For a source that is cited for an erratum only: the one that is wrong, or the proof that it is. */
function erratumLines(
  { errata }: Entry,
  source: Source,
  lines: EntryLines,
  messages: Messages,
): readonly string[] {
  const isIt = (citation: Citation) => citation.source === source;
  const wrong = errata.find((erratum) => isIt(erratum.in));
  const proved = wrong ?? errata.find(({ citations }) => citations.some(isIt));
  const citation = wrong ? wrong.in : proved?.citations.find(isIt);
  const text = wrong ? messages.quoted(wrong.said) : (proved?.record ?? '');
  const place = citation && placeOf(citation, messages);
  return [
    emphasizeFragment(text, [], LONGEST.words),
    small(lines.line([`✏️ ${messages.entry.errata}`, ...(place === undefined ? [] : [place])])),
  ];
}

function standingParts(
  claim: Claim,
  cited: Source | undefined,
  timeline: string | undefined,
  messages: Messages,
): readonly string[] {
  const parts = [
    claimStanding(claim, messages),
    ...(cited === undefined
      ? speakerAndLink(claim, messages)
      : [speaker(claim, messages, LONGEST.speaker), placeIn(cited, claim, messages)]),
    markedDenialNote(claim, messages),
    timeline === undefined
      ? undefined
      : escapeInline(shorten(timeline, LONGEST.timeline), messages),
  ];
  return parts.filter((part) => part !== undefined);
}

/** Who says so, and the first source that can be opened, if there is one. */
function speakerAndLink(claim: Claim, messages: Messages): readonly string[] {
  const detail = { citations: 1, label: LONGEST.label, links: true, countOthers: false };
  const cited = citationLinks(claim.citations, messages, detail);
  const [label = ''] = cited.replace('[', '').split(/[,(\]]/u);
  // "CNN, 10 Mar 2013" says who.
  const isSaid = label.trim() === speakerName(claim, LONGEST.speaker);
  return isSaid ? [cited] : [speaker(claim, messages, LONGEST.speaker), cited];
}

/** Where in the source that was asked for; its name and address are above the list. */
function placeIn(source: Source, { citations }: Claim, messages: Messages): string | undefined {
  const citation = citations.find((one) => one.source === source);
  return citation && placeOf(citation, messages);
}

function placeOf({ locator }: Citation, messages: Messages): string | undefined {
  return locator === undefined
    ? undefined
    : escapeInline(shorten(locator, LONGEST.label), messages);
}

/** What the claim says. Of the claims that rest on one source, the others are counted. */
function saidWords(
  { entry, cited }: ListedEntry,
  claim: Claim,
  words: readonly string[],
  messages: Messages,
): string {
  if (cited === undefined) return emphasizeFragment(claim.text, words, LONGEST.words);
  const restsOn = ({ citations }: Claim) => citations.some(({ source }) => source === cited);
  const others = entry.claims.filter(restsOn).length - 1;
  if (others === 0) return shorten(escapeText(claim.text), LONGEST.words);
  const more = messages.andMore(others);
  const room = LONGEST.words - codePoints(more) - ' ()'.length;
  return messages.qualified(shorten(escapeText(claim.text), room), more);
}
