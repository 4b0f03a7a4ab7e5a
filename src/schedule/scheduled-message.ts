/** The message that a schedule posts, as everybody in the channel sees it. */
import { isRemembered } from '../lookup/anniversaries.ts';
import { parseLocalDay } from './recurrence.ts';
import type { AnswerContext } from '../answers/answer-context.ts';
import { listContent } from '../answers/entry-content.ts';
import { legendButton } from '../answers/entry-list.ts';
import { entryMenu } from '../answers/entry-menu.ts';
import { buttonRows, type Message } from '../answers/message.ts';
import { rowPage } from '../answers/row-page.ts';
import { postedEntry } from '../answers/share.ts';
import { toMonthAndDay } from '../dates/calendar.ts';
import { formatDayOfYear } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Plan } from '../store/schedules.ts';
import type { Entry } from '../timeline/model/timeline.ts';

/** Takes the `localTime` of the occurrence, and at least one entry. */
export function scheduledMessage(
  plan: Plan,
  localTime: string,
  entries: readonly Entry[],
  context: AnswerContext,
): Message {
  const { messages } = context;
  const title = heading(plan, localTime, entries, messages);
  const [entry, ...others] = entries;
  if (entry && others.length === 0) return postedEntry(entry, [title], context);
  const listed = entries.map((one) => ({ entry: one }));
  const { embed } = rowPage(listed, context);
  return {
    content: listContent(title, listed, messages),
    embeds: [embed],
    // The menu also has those that no row is left for.
    components: [...entryMenu(entries, messages), ...buttonRows([legendButton(messages)])],
  };
}

function heading(
  { content, weekday }: Plan,
  localTime: string,
  entries: readonly Entry[],
  messages: Messages,
): string {
  const words = messages.schedule.post;
  if (content.kind === 'one-entry') return weekday === undefined ? words.ofTheDay : words.ofTheWeek;
  const dayOfYear = toMonthAndDay(parseLocalDay(localTime));
  const isOfTheDay = entries.every((entry) => isRemembered(entry, dayOfYear));
  if (!isOfTheDay) return words.thisWeek;
  return words.onThisDay(formatDayOfYear(dayOfYear.month, dayOfYear.day, messages));
}
