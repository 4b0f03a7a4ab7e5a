/** How a standing looks: a colour, a sign and a word; and who says so. */
import { shortDate, type EntryLines } from './entry-line.ts';
import { codePoints, shorten } from './limits.ts';
import { escapeInline } from './markdown.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Standing } from '../timeline/model/schema.ts';
import type { Claim, Entry } from '../timeline/model/timeline.ts';

/**
 * The signs differ in shape, not only in colour. None is a tick or a cross: a standing says how firmly
 * a claim stands, not whether it is true.
 */
const LOOKS: Readonly<Record<Standing, { readonly colour: number; readonly sign: string }>> = {
  established: { colour: 0x2f9e6b, sign: '📘' },
  'court-finding': { colour: 0x3b82c4, sign: '⚖️' },
  'official-finding': { colour: 0x7a6fd0, sign: '🏛️' },
  statement: { colour: 0x1f9e9e, sign: '🎙️' },
  accusation: { colour: 0xd9822b, sign: '📣' },
  reported: { colour: 0xc9a227, sign: '📰' },
  denial: { colour: 0xc2504a, sign: '🚫' },
  opinion: { colour: 0x7d8590, sign: '💬' },
};

/** RGB, for an embed. */
export function standingColour(standing: Standing): number {
  return LOOKS[standing].colour;
}

/** "⚖️ Court finding". */
export function standingName(standing: Standing, messages: Messages): string {
  return `${LOOKS[standing].sign} ${messages.standings[standing].name}`;
}

/** "⚖️ Court finding (default judgment)". */
export function claimStanding(claim: Claim, messages: Messages): string {
  const name = standingName(claim.standing, messages);
  return claim.defaultJudgment ? messages.qualified(name, messages.defaultJudgment) : name;
}

/** "Court finding (US District Court; default judgment)", without a sign: for what is read aloud. */
export function standingAndSpeaker(
  claim: Claim,
  lines: Pick<EntryLines, 'qualified'>,
  messages: Messages,
): string {
  const judgment = claim.defaultJudgment ? [messages.defaultJudgment] : [];
  const who = messages.series([speaker(claim, messages), ...judgment]);
  return lines.qualified(messages.standings[claim.standing].name, who);
}

/** The longest name of a speaker that is not shortened: "9/11 Commission, with the word “may”". */
const LONGEST_SPEAKER = 44;

/** Who says so in a list: without what follows a comma, if that is too long. Escaped. */
export function speaker(claim: Claim, messages: Messages, longest = LONGEST_SPEAKER): string {
  return escapeInline(speakerName(claim, longest), messages);
}

/** As `speaker`, as it is written in the record. */
export function speakerName({ by }: Claim, longest: number): string {
  return shorten(codePoints(by) <= longest ? by : withoutDetails(by), longest);
}

/** "Iran denied it", or that no answer was found. Undefined for a claim that has neither. */
export function answerNote(claim: Claim, entry: Entry, messages: Messages): string | undefined {
  return denialNote(claim, messages) ?? unansweredNote(claim, entry, messages);
}

/** As `answerNote`, a denial with its sign. */
export function markedAnswerNote(
  claim: Claim,
  entry: Entry,
  messages: Messages,
): string | undefined {
  return markedDenialNote(claim, messages) ?? unansweredNote(claim, entry, messages);
}

/** "No answer from the accused was found." Undefined for a claim that has one, or that accuses nobody. */
export function unansweredNote(
  { standing, deniedBy }: Claim,
  { unanswered }: Entry,
  messages: Messages,
): string | undefined {
  const isOpen = unanswered && deniedBy.length === 0 && ACCUSING.has(standing);
  return isOpen ? messages.entry.unanswered : undefined;
}

/** The other standings charge nobody: what is agreed or announced, an answer, a reading. */
const ACCUSING: ReadonlySet<Standing> = new Set<Standing>([
  'accusation',
  'court-finding',
  'official-finding',
  'reported',
]);

/** "Iran denied it": names at most two deniers. Undefined for a claim without a denial. */
function denialNote({ deniedBy }: Pick<Claim, 'deniedBy'>, messages: Messages): string | undefined {
  const names = new Set(deniedBy.map(({ by }) => withoutDetails(by)));
  if (names.size === 0) return undefined;
  const shown = [...names].slice(0, DENIERS_SHOWN);
  const escaped = shown.map((name) => escapeInline(shorten(name, LONGEST_SPEAKER), messages));
  return messages.deniedBy(messages.list(escaped));
}

const DENIERS_SHOWN = 2;

/** As `denialNote`, with the sign of a denial. */
export function markedDenialNote(
  claim: Pick<Claim, 'deniedBy'>,
  messages: Messages,
): string | undefined {
  const note = denialNote(claim, messages);
  return note === undefined ? undefined : `${LOOKS.denial.sign} ${note}`;
}

/** "Iran" for "Iran, as the press sums it up"; "BBC News" for "BBC News (Persian); Reuters". */
function withoutDetails(by: string): string {
  return by.split(/, |; | \(/u)[0] ?? by;
}

/** "said 22 Jul 2004", in a list of what was said. Empty where the claim has the date of its entry. */
export function saidOn({ date }: Claim, messages: Messages): readonly string[] {
  if (!date) return [];
  return [messages.search.saidOn(shortDate(date, messages))];
}

/** Who says so, and when if that is not the date of the entry. Escaped for Markdown. */
export function attribution(claim: Claim, messages: Messages): readonly string[] {
  const by = escapeInline(claim.by, messages);
  return claim.date ? [by, formatDate(claim.date, messages)] : [by];
}
