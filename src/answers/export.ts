/** The reply to `/export`: what is in the files, how many entries, under which licence, as of when. */
import { LIMITS, shorten } from './limits.ts';
import { bold, escapeInline, escapeText, escapeWithLinks, excerpt } from './markdown.ts';
import type { Message, TextFile } from './message.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { EventDate } from '../dates/event-date.ts';
import type { Timeline } from '../timeline/model/timeline.ts';

/** A file with entries of one timeline. */
export type ExportedFile = {
  readonly timeline: Timeline;
  readonly entries: number;
  /** Entries that the format cannot hold. */
  readonly leftOut: number;
  readonly file: TextFile;
};

/** Code points of all licences: the rest of the message is for what was exported. */
const LICENCES = 1_000;

/** Code points of a title, escaped. */
const LONGEST_TITLE = 100;

/** `narrowed` are the time, person and entry that were asked for; none for all entries. */
export function exportAnswer(
  exported: readonly ExportedFile[],
  { format, narrowed, on }: ExportDetails,
  messages: Messages,
): Message {
  const words = messages.export;
  const only = narrowed.map((one) => escapeInline(shorten(one, LONGEST_TITLE), messages));
  const lines = exported.flatMap(({ timeline, entries, leftOut }) => [
    [bold(escapeText(shorten(timeline.title, LONGEST_TITLE))), ...only].join(' · '),
    words.made(messages.entryCount(entries), format, formatDate(on, messages)),
    ...(leftOut > 0 ? [words.withoutDay(messages.entryCount(leftOut))] : []),
    messages.about.version(timeline.version, formatDate(timeline.updated, messages)),
    messages.labelled(
      messages.about.licence,
      escapeWithLinks(timeline.licence, Math.floor(LICENCES / exported.length)),
    ),
  ]);
  const content = shorten([...lines, words.holds].join('\n'), LIMITS.content);
  return { content, files: exported.map(({ file }) => file) };
}

type ExportDetails = {
  /** Its name, the same in each language. */
  readonly format: string;
  readonly narrowed: readonly string[];
  readonly on: EventDate;
};

/** Asks for the one that is meant: a choice in a message would open it and export nothing. */
export function whichToExport(
  typed: string,
  choices: readonly string[],
  messages: Messages,
): Message {
  const shown = choices
    .slice(0, LIMITS.buttonsInRow)
    .map((one) => `- ${escapeInline(one, messages)}`);
  const question = messages.export[choices.length === 0 ? 'unknown' : 'which'];
  return { content: [question(excerpt(typed, messages)), ...shown].join('\n') };
}
