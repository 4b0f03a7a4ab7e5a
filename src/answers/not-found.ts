/** What a member reads who asks for something that is not there, with what may be meant instead. */
import { entryButtons } from './entry-menu.ts';
import { excerpt } from './markdown.ts';
import type { Message, Row } from './message.ts';
import { sourceButtons } from './source-menu.ts';
import type { Messages } from '../i18n/language.ts';
import type { Entry, Source } from '../timeline/model/timeline.ts';

/** `close` are entries that may be meant, offered as buttons: at most five. */
export function unknownEntry(typed: string, close: readonly Entry[], messages: Messages): Message {
  const unknown = messages.notFound.entry(excerpt(typed, messages));
  return close.length === 0
    ? { content: unknown }
    : didYouMean(unknown, entryButtons(close, messages), messages);
}

/** `close` are sources that may be meant, offered as buttons: at most five. */
export function unknownSource(
  typed: string,
  close: readonly Source[],
  messages: Messages,
): Message {
  const unknown = messages.notFound.source(excerpt(typed, messages));
  return close.length === 0
    ? { content: unknown }
    : didYouMean(unknown, sourceButtons(close), messages);
}

function didYouMean(unknown: string, components: Row[], { notFound }: Messages): Message {
  return { content: `${unknown} ${notFound.didYouMean}`, components };
}
