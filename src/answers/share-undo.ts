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
  const about = asked ?? removed;
  const title = about && excerpt(about.title, messages, LONGEST_TITLE);
  // The last line is always there, so that the buttons stay where they are.
  const state = asked
    ? words.askRemove(title ?? '', asked.channel)
    : removed
      ? words.removed(title ?? '', removed.channel)
      : small(words.undoHint);
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
      ...(asked ? buttonRows(answerButtons(asked, messages)) : []),
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
  return isRemoved
    ? [`\`${position}\` ~~${title}~~`, small(words.isRemoved)]
    : [`\`${position}\` [${title}](${url})`, small(words.listed(by, channel, unixSeconds(at)))];
}

function answerButtons({ id }: ListedShare, messages: Messages): APIButtonComponent[] {
  const words = messages.share;
  return [
    button(words.removeSure, { to: 'undo', id }, { style: ButtonStyle.Danger }),
    button(words.keep, { to: 'undoKeep' }),
  ];
}
