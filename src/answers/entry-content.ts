/** The text of a message beside its embeds. It is understood without them: hidden, or read aloud. */
import { codePoints, shorten } from './limits.ts';
import { entryLines, shortDate } from './entry-line.ts';
import { bold, escapeInline, escapeText, small } from './markdown.ts';
import { joinSentences } from './sentences.ts';
import { shownClaim, type ListedEntry } from './shown-claim.ts';
import { answerNote, standingAndSpeaker } from './standing.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';

/** Code points of a list's heading and first entries: three lines of a phone's notification. */
const LONGEST_CONTENT = 255;

/** For a list with a single entry, which is told in sentences. Marks of direction are not counted. */
const LONGEST_SENTENCES = 290;

/** A date, a standing with its speaker, a few words and a denial. */
const SHORTEST_SENTENCES = 170;

/** Of a claim above a card or an entry in full, which gives the whole of it. */
const LONGEST_ABOVE_CARD = 80;

/** Of a title within a sentence. The longest of the bundled record has 108. */
const LONGEST_TITLE = 120;

/** Words of a claim. Fewer are no statement that could have a standing. */
const SHORTEST_CLAIM = 40;

/** In a list, more of a claim is read in the entry. */
const LONGEST_IN_LIST = 90;

/**
 * One entry in sentences: when and what; then what the shown claim says, how firmly, who says so, and who
 * denies it or that no answer was found. A title may say more than the claim, so the standing is that of the claim's own words. Where
 * both do not fit into `room` code points, the title is left out: it is above the card.
 */
export function entrySentence(
  listed: ListedEntry,
  messages: Messages,
  { room = LONGEST_SENTENCES, longestClaim = Infinity } = {},
): string {
  const { entry } = listed;
  const { claim } = shownClaim(listed);
  const lines = entryLines(entry, messages);
  const date = bold(shorten(formatDate(entry.date, messages), 100));
  const title = escapeInline(shorten(entry.title, LONGEST_TITLE), messages);
  const answer = answerNote(claim, entry, messages);
  const answers = answer === undefined ? [] : [lines.line([answer])];
  const said = (words: string) => lines.labelled(standingAndSpeaker(claim, lines, messages), words);
  const withTitle = (words: string) => [lines.labelled(date, title), said(words), ...answers];
  const withoutTitle = (words: string) => [lines.line([date, said(words)]), ...answers];
  const left = (write: typeof withTitle) => room - codePoints(joinSentences(write('.'), messages));
  const write = left(withTitle) >= SHORTEST_CLAIM ? withTitle : withoutTitle;
  const longest = Math.min(Math.max(left(write), SHORTEST_CLAIM), longestClaim);
  return joinSentences(write(escapeText(shorten(claim.text, longest))), messages);
}

/** As `entrySentence`, above a card or an entry in full: the claim is shortened, since it is below. */
export function sentenceAboveCard(listed: ListedEntry, messages: Messages): string {
  return entrySentence(listed, messages, { longestClaim: LONGEST_ABOVE_CARD });
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
  const room = LONGEST_SENTENCES - codePoints(heading) - 1;
  const first =
    others.length === 0 && room >= SHORTEST_SENTENCES
      ? entrySentence(only, messages, { room })
      : startLine(heading, listed, messages);
  return [heading, ...note, ...(first === undefined ? [] : [first])].join('\n');
}

/** Undefined where not even the date and title of the first entry fit. */
function startLine(
  heading: string,
  listed: readonly ListedEntry[],
  messages: Messages,
): string | undefined {
  const [first] = listed;
  if (!first) return undefined;
  const lines = entryLines(first.entry, messages);
  const starting = (texts: readonly string[]) =>
    small(
      listed.length === 1
        ? lines.series(texts)
        : lines.labelled(messages.startsWith, lines.series(texts)),
    );
  const room = LONGEST_CONTENT - codePoints(heading) - 1;
  const said = saidShort(first, messages, room - codePoints(starting([''])));
  if (said !== undefined) return starting([said]);
  const titles = listed.slice(0, TITLES_SHOWN).map((one) => dateAndTitle(one, messages));
  return [titles, titles.slice(0, 1)].map(starting).find((line) => codePoints(line) <= room);
}

/** Entries of a list that its text names by their titles alone. */
const TITLES_SHOWN = 2;

/**
 * "11 Sep 2001, The attacks of 11 September. Established (FBI): Hijackers of al-Qaeda…", and who denies that.
 * Undefined where it does not fit into `room` code points.
 */
export function saidShort(
  listed: ListedEntry,
  messages: Messages,
  room = Infinity,
): string | undefined {
  const { claim } = shownClaim(listed);
  const answer = answerNote(claim, listed.entry, messages);
  const lines = entryLines(listed.entry, messages);
  const answers = answer === undefined ? [] : [lines.line([answer])];
  const write = (words: string) => {
    const said = lines.labelled(standingAndSpeaker(claim, lines, messages), words);
    return joinSentences([dateAndTitle(listed, messages), said, ...answers], messages);
  };
  const left = Math.min(room - codePoints(write('.')), LONGEST_IN_LIST);
  if (left < SHORTEST_CLAIM) return undefined;
  return write(escapeInline(shorten(claim.text, left), messages));
}

/** "11 Sep 2001, The attacks of 11 September". */
function dateAndTitle({ entry }: ListedEntry, messages: Messages): string {
  const date = shortDate(entry.date, messages);
  const title = escapeInline(shorten(entry.title, LONGEST_TITLE), messages);
  return entryLines(entry, messages).listed([date, title]);
}
