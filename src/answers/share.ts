/** A shared entry as everybody in a channel sees it, and what the member who shares reads. */
import { entryCard } from './entry-card.ts';
import { sentenceAboveCard } from './entry-content.ts';
import { legendButton } from './entry-list.ts';
import { entryLabel } from './entry-menu.ts';
import { entryState } from './entry-state.ts';
import { codePoints, LIMITS } from './limits.ts';
import { escapeInline, escapeText, excerpt, small } from './markdown.ts';
import { unixSeconds } from './timestamps.ts';
import { button, buttonRows, linkButton, type Message } from './message.ts';
import { webButton } from './web-link.ts';
import type { ButtonState } from './custom-id.ts';
import type { AnswerContext } from './answer-context.ts';
import type { Messages } from '../i18n/language.ts';
import { entryAddress } from '../timeline/model/addresses.ts';
import type { Entry } from '../timeline/model/timeline.ts';

/** Code points. A longer note belongs in a message of its own. */
export const LONGEST_NOTE = 250;

/** Code points that a reader sees of a post: half a screen of a phone. */
const LONGEST_POST = 900;

export type Note = { readonly text: string; readonly by: string };

/**
 * What a channel reads: lines above such as a note, the entry in a sentence, and its card. All of it
 * fits together into half a screen.
 */
export function postedEntry(
  entry: Entry,
  above: readonly string[],
  context: AnswerContext,
): Message {
  const { messages } = context;
  const content = [...above, sentenceAboveCard({ entry }, messages)].join('\n');
  return {
    content,
    embeds: [entryCard({ entry }, context, LONGEST_POST - codePoints(content))],
    components: buttonRows([
      button(messages.buttons.fullEntry, entryState(entry, 0)),
      ...webButton(entryAddress(entry), context),
      legendButton(messages),
    ]),
  };
}

/** The note as a quotation, signed, and said to be no part of the record. */
export function noteLines({ text, by }: Note, messages: Messages): readonly string[] {
  const { noteBy, noteApart } = messages.share;
  const signed = noteBy(escapeInline(by, messages));
  return [`> ${escapeText(text)}`, small(`${signed} · ${noteApart}`)];
}

export type PostedShare = {
  readonly url: string;
  /** Or the thread that a forum post opened. */
  readonly channel: string;
  /** Its id in the store. */
  readonly share: string;
};

/** Says where it was posted, and offers to open it and to remove it. */
export function sharedAt({ url, channel, share }: PostedShare, messages: Messages): Message {
  return {
    content: messages.share.done(channel),
    components: buttonRows([
      linkButton(messages.share.open, url),
      button(messages.buttons.remove, { to: 'unshare', id: share }, { emoji: { name: '🗑️' } }),
    ]),
  };
}

/** It was posted, but the store did not take it: a Remove button would not find it. */
export function sharedUnrecorded(url: string, channel: string, messages: Messages): Message {
  return {
    content: messages.share.doneUnrecorded(channel),
    components: buttonRows([linkButton(messages.share.open, url)]),
  };
}

/** Says why nothing was posted, and gives back the note that came with it: as a file if it is long. */
export function notPosted(why: string, note: string, messages: Messages): Message {
  if (note === '') return { content: why };
  const content = `${why}\n${messages.share.yourNote}`;
  const block = `\`\`\`\n${note}\n\`\`\``;
  const fits = codePoints(content) + 1 + codePoints(block) <= LIMITS.content;
  // A fence within the note would end the block.
  return fits && !note.includes('```')
    ? { content: `${content}\n${block}` }
    : { content, files: [{ name: 'note.txt', text: note }] };
}

export type EarlierShare = {
  /** Undefined where it is not known whether the post arrived. */
  readonly url: string | undefined;
  readonly channel: string;
  readonly by: string;
  readonly at: number;
};

/** Where the entry was shared before, by whom and when, with a button that posts it `again`. */
export function sharedBefore(
  { url, channel, by, at }: EarlierShare,
  again: ButtonState,
  messages: Messages,
): Message {
  const { before, maybeBefore, again: label } = messages.share;
  const when = unixSeconds(at);
  return {
    content: url === undefined ? maybeBefore(by, when, channel) : before(by, when, url),
    components: buttonRows([button(label, again)]),
  };
}

/** No entry is called like that. Those that may be meant are posted at a press: at most five. */
export function chooseToPost(
  typed: string,
  close: readonly Entry[],
  key: string,
  messages: Messages,
): Message {
  const unknown = messages.notFound.entry(excerpt(typed, messages));
  const shown = close.slice(0, LIMITS.buttonsInRow);
  return {
    content: `${unknown} ${messages.share.whichToPost}`,
    components: buttonRows(
      shown.map((entry, choice) =>
        button(entryLabel(entry, messages), { to: 'shareClose', choice, key }),
      ),
    ),
  };
}
