/**
 * An entry in a list. Two lines: when and what; then how firmly, who says so, one source that opens,
 * and who denied it. Where a search matched outside the title, words of the claim come between.
 */
import { citationLinks } from './citation.ts';
import { emphasize, emphasizeFragment } from './emphasis.ts';
import { timelineTitle } from './entry-card.ts';
import { entryLines } from './entry-line.ts';
import { codePoints, shorten } from './limits.ts';
import { bold, escapeInline, escapeText, small } from './markdown.ts';
import { shownClaim, type CitedPlace, type ListedEntry } from './shown-claim.ts';
import { claimStanding, markedDenialNote, speaker, speakerName } from './standing.ts';
import type { AnswerContext } from './answer-context.ts';
import { isolate } from '../i18n/bidi.ts';
import { formatDateShort } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Claim } from '../timeline/model/timeline.ts';

/**
 * Code points. Words of a claim take one line of an embed, and the second line rarely breaks. What a
 * place of a source says is what was asked for, and takes two whole lines.
 */
const LONGEST = {
  date: 60,
  title: 256,
  words: 66,
  placeWords: 124,
  speaker: 36,
  label: 40,
  timeline: 40,
} as const;

/** At most 1,000 code points. */
export function entryRow(listed: ListedEntry, context: AnswerContext): string {
  const { messages } = context;
  const { entry, cited } = listed;
  const { claim, words, needsWords } = shownClaim(listed);
  const date = shorten(formatDateShort(entry.date, messages), LONGEST.date);
  const title = isolate(emphasize(entry.title, words, LONGEST.title), messages.direction);
  const lines = entryLines(entry, messages);
  const place = cited?.locator === undefined ? [] : [placeName(cited.locator, messages)];
  const heading = lines.line([...place, bold(date), title]);
  if (cited?.differs) {
    const said = emphasizeFragment(cited.differs.text, [], LONGEST.words);
    return [heading, said, small(lines.line([`✏️ ${messages.entry.errata}`]))].join('\n');
  }
  return [
    heading,
    ...(needsWords ? [saidWords(claim, words, cited, messages)] : []),
    small(lines.line(standingParts(claim, cited, timelineTitle(entry, context), messages))),
  ].join('\n');
}

function placeName(locator: string, messages: Messages): string {
  return bold(escapeInline(shorten(locator, LONGEST.label), messages));
}

function standingParts(
  claim: Claim,
  cited: CitedPlace | undefined,
  timeline: string | undefined,
  messages: Messages,
): readonly string[] {
  const parts = [
    claimStanding(claim, messages),
    // The name and address of a source that was asked for are above the list.
    ...(cited === undefined
      ? speakerAndLink(claim, messages)
      : [speaker(claim, messages, LONGEST.speaker)]),
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

/** What the claim says. Of the claims that cite one place of a source, the others are counted. */
function saidWords(
  claim: Claim,
  words: readonly string[],
  cited: CitedPlace | undefined,
  messages: Messages,
): string {
  if (cited === undefined) return emphasizeFragment(claim.text, words, LONGEST.words);
  const longest = cited.locator === undefined ? LONGEST.words : LONGEST.placeWords;
  const others = cited.claims.length - 1;
  if (others === 0) return shorten(escapeText(claim.text), longest);
  const more = messages.andMore(others);
  const room = longest - codePoints(more) - ' ()'.length;
  return messages.qualified(shorten(escapeText(claim.text), room), more);
}
