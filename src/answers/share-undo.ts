/** What was shared last, each with a button that removes it after a question. */
import { ButtonStyle, type APIButtonComponent } from 'discord-api-types/v10';
import { bold, excerpt, small } from './markdown.ts';
import { unixSeconds } from './timestamps.ts';
import { button, buttonRows, type Message } from './message.ts';
import type { Messages } from '../i18n/language.ts';

export type ListedShare = {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  readonly channel: string;
  /** When it was posted; ms since 1970. */
  readonly at: number;
  readonly url: string;
  readonly isRemoved: boolean;
};

/** Removed posts keep their row and their button, so that nothing moves under the cursor. */
export type UndoList = {
  /** At most five. */
  readonly shares: readonly ListedShare[];
  /** The one that a question is about. The other buttons wait for the answer. */
  readonly asked?: ListedShare | undefined;
  /** The one that was just removed. */
  readonly removed?: ListedShare | undefined;
};

export function undoAnswer({ shares, asked, removed }: UndoList, messages: Messages): Message {
  const words = messages.share;
  if (shares.length === 0) return { content: words.none };
  const rows = shares.flatMap((share, index) => rowLines(share, index + 1, messages));
  const position = (share: ListedShare) => shares.indexOf(share) + 1;
  // Each is one short line, so that the buttons below keep their places.
  const state = asked
    ? words.askRemove(position(asked))
    : removed
      ? words.removedPosition(position(removed))
      : words.undoHint;
  return {
    content: [bold(words.latest), ...rows, state].join('\n'),
    components: [
      ...buttonRows(
        shares.map(({ id, isRemoved }, index) =>
          button(
            words.removeNumber(index + 1),
            { to: 'undoAsk', id },
            { emoji: { name: '🗑️' }, disabled: isRemoved || asked !== undefined },
          ),
        ),
      ),
      ...buttonRows(answerButtons(asked, messages)),
    ],
  };
}

/** Code points. Five rows with addresses stay within the 2,000 of a message. */
const LONGEST_TITLE = 80;

/** Two lines, also once the post is removed and cannot be opened any more. */
function rowLines(share: ListedShare, position: number, messages: Messages): readonly string[] {
  const words = messages.share;
  const { by, channel, at, url, isRemoved } = share;
  const title = excerpt(share.title, messages, LONGEST_TITLE);
  const numeral = `\`${messages.number(position)}\``;
  return isRemoved
    ? [`${numeral} ~~${title}~~`, small(`${words.isRemoved} · <#${channel}>`)]
    : [`${numeral} [${title}](${url})`, small(words.listed(by, channel, unixSeconds(at)))];
}

/** Always there, so that a second click meets no other button. */
function answerButtons(asked: ListedShare | undefined, messages: Messages): APIButtonComponent[] {
  const words = messages.share;
  const disabled = asked === undefined;
  const style = disabled ? ButtonStyle.Secondary : ButtonStyle.Danger;
  return [
    button(words.removeSure, { to: 'undo', id: asked?.id ?? '' }, { style, disabled }),
    button(words.keep, { to: 'undoKeep' }, { disabled }),
  ];
}
