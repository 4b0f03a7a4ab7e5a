/** The text of a message beside its embeds. It is understood without them: hidden, or read aloud. */
import { codePoints, shorten } from './limits.ts';
import { entryLines } from './entry-line.ts';
import { bold, escapeInline, small } from './markdown.ts';
import { shownClaim, type ListedEntry } from './shown-claim.ts';
import { denialNote, speaker, standingWords } from './standing.ts';
import { formatDate, formatDateShort } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';

/** Code points of a list's heading and first entries: three lines of a phone's notification. */
const LONGEST_CONTENT = 240;

/** With a single entry, whose sentence says all that there is. */
const LONGEST_SENTENCE = 300;

/** Of a title within a sentence. The longest of the bundled record has 92. */
const LONGEST_TITLE = 120;

/** Entries of a list that its text names. */
const FIRST_SHOWN = 2;

/** One entry in a sentence: when, what, how firmly, who says so, who denies it. */
export function entrySentence(listed: ListedEntry, messages: Messages): string {
  const { entry } = listed;
  const { claim } = shownClaim(listed);
  const date = bold(shorten(formatDate(entry.date, messages), 100));
  const title = escapeInline(shorten(entry.title, LONGEST_TITLE), messages);
  const denial = denialNote(claim, messages);
  const lines = entryLines(entry, messages);
  const sentences = [
    lines.labelled(date, title),
    lines.labelled(standingWords(claim, messages), speaker(claim, messages)),
    ...(denial === undefined ? [] : [lines.line([denial])]),
  ];
  return `${sentences.join('. ')}.`;
}

/**
 * The heading of a list with the entries that it starts with, as many as fit. `note` comes between
 * them, and does not count.
 */
export function listContent(
  heading: string,
  listed: readonly ListedEntry[],
  messages: Messages,
  note: readonly string[] = [],
): string {
  const [only, ...others] = listed;
  if (!only) return [heading, ...note].join('\n');
  const sentence = others.length === 0 ? entrySentence(only, messages) : undefined;
  const isShort = sentence && codePoints(heading) + codePoints(sentence) < LONGEST_SENTENCE;
  const first = isShort ? sentence : startLine(heading, listed, messages);
  return [heading, ...note, ...(first === undefined ? [] : [first])].join('\n');
}

/** Undefined where not even the date and title of the first entry fit. */
function startLine(
  heading: string,
  listed: readonly ListedEntry[],
  messages: Messages,
): string | undefined {
  const room = LONGEST_CONTENT - codePoints(heading) - 1;
  const sentences = listed.slice(0, FIRST_SHOWN).map((one) => shortSentence(one, messages));
  const [first] = sentences;
  const candidates = [
    sentences,
    ...(first === undefined ? [] : [[first]]),
    listed.slice(0, 1).map((one) => dateAndTitle(one, messages)),
  ];
  return candidates
    .map((texts) => small(messages.labelled(messages.startsWith, messages.series(texts))))
    .find((line) => codePoints(line) <= room);
}

/** "11 Sep 2001, The attacks of 11 September (Official finding: 9/11 Commission; Iran denied it)". */
function shortSentence(listed: ListedEntry, messages: Messages): string {
  const { claim } = shownClaim(listed);
  const said = messages.labelled(standingWords(claim, messages), speaker(claim, messages));
  const denial = denialNote(claim, messages);
  const why = denial === undefined ? said : messages.series([said, denial]);
  return messages.qualified(dateAndTitle(listed, messages), why);
}

/** "11 Sep 2001, The attacks of 11 September". */
export function dateAndTitle({ entry }: ListedEntry, messages: Messages): string {
  const date = shorten(formatDateShort(entry.date, messages), 60);
  const title = escapeInline(shorten(entry.title, LONGEST_TITLE), messages);
  return messages.list([date, title]);
}
