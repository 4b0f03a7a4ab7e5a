/**
 * An entry in a list. Two lines: when and what; then how firmly, who says so, one source that opens,
 * and who denied it or that no answer was found. Where a search matched outside the title, words of the
 * claim come between. For `/source`, what the source says takes the place of the title.
 */
import { citationLinks } from './citation.ts';
import { emphasize, emphasizeFragment } from './emphasis.ts';
import { timelineTitle } from './entry-card.ts';
import { entryLines, shortDate } from './entry-line.ts';
import { codePoints, shorten } from './limits.ts';
import { bold, escapeInline, escapeText, small } from './markdown.ts';
import { shownClaim, type CitedPlace, type ListedEntry } from './shown-claim.ts';
import { claimStanding, markedAnswerNote, saidOn, speaker, speakerName } from './standing.ts';
import type { AnswerContext } from './answer-context.ts';
import { isolate } from '../i18n/bidi.ts';
import type { Messages } from '../i18n/language.ts';
import type { Claim, Entry } from '../timeline/model/timeline.ts';

/**
 * Code points. Words of a claim take one line of an embed, and the second line rarely breaks. Words that
 * were asked for take two lines (`saidWords`), or three with a place and a date (`sourceWords`). The
 * label of a source holds "9/11 Commission Report 2004, ch. 7.3, p. 241".
 */
const LONGEST = {
  title: 256,
  words: 66,
  sourceWords: 150,
  saidWords: 120,
  speaker: 36,
  label: 48,
  timeline: 40,
} as const;

/** At most 1,000 code points. */
export function entryRow(listed: ListedEntry, context: AnswerContext): string {
  const { messages } = context;
  const { entry, cited } = listed;
  if (cited) return citedRow(entry, cited, context);
  const { claim, words, needsWords } = shownClaim(listed);
  const date = shortDate(entry.date, messages);
  const title = isolate(emphasize(entry.title, words, LONGEST.title), messages.direction);
  const lines = entryLines(entry, messages);
  const who = [
    ...speakerAndLink(claim, messages),
    ...(listed.isSaid ? saidOn(claim, messages) : []),
  ];
  const longest = listed.isSaid ? LONGEST.saidWords : LONGEST.words;
  return [
    lines.line([bold(date), title]),
    ...(needsWords ? [emphasizeFragment(claim.text, words, longest)] : []),
    small(lines.line(standingParts(claim, who, entry, context))),
  ].join('\n');
}

/** What a source says at a place. Its name and address are above the list. */
function citedRow(entry: Entry, cited: CitedPlace, context: AnswerContext): string {
  const { messages } = context;
  const lines = entryLines(entry, messages);
  const { locator, claims, differs } = cited;
  const place = locator === undefined ? [] : [placeName(locator, messages)];
  const date = bold(shortDate(entry.date, messages));
  const [claim] = claims;
  if (!claim) {
    const said = emphasizeFragment(differs?.text ?? '', [], LONGEST.sourceWords);
    const note = `✏️ ${messages.entry.errata}`;
    return [lines.line([...place, date, said]), small(lines.line([note]))].join('\n');
  }
  const who = [speaker(claim, messages, LONGEST.speaker)];
  return [
    lines.line([...place, date, isolate(saidWords(claims, messages), messages.direction)]),
    small(lines.line(standingParts(claim, who, entry, context))),
  ].join('\n');
}

function placeName(locator: string, messages: Messages): string {
  return bold(escapeInline(shorten(locator, LONGEST.label), messages));
}

function standingParts(
  claim: Claim,
  who: readonly string[],
  entry: Entry,
  context: AnswerContext,
): readonly string[] {
  const { messages } = context;
  const timeline = timelineTitle(entry, context);
  const parts = [
    claimStanding(claim, messages),
    ...who,
    markedAnswerNote(claim, entry, messages),
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

/** What the first claim says. Others that cite the same place are counted. */
function saidWords([claim, ...others]: readonly Claim[], messages: Messages): string {
  const text = escapeText(claim?.text ?? '');
  if (others.length === 0) return shorten(text, LONGEST.sourceWords);
  const more = messages.andMore(others.length);
  const room = LONGEST.sourceWords - codePoints(more) - ' ()'.length;
  return messages.qualified(shorten(text, room), more);
}
