/** What a schedule posts, as everybody in the channel sees it. */
import { anniversaries } from './choose-entries.ts';
import { parseLocalDay } from './calendar.ts';
import { cards } from '../answers/entry-card.ts';
import { entryEmbeds } from '../answers/entry.ts';
import { entryMenu, legendButton, timelineTitles } from '../answers/entry-list.ts';
import { button, buttonRows, type Message } from '../answers/message.ts';
import type { AnswerContext } from '../answers/answer-context.ts';
import { formatDayOfYear } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Plan } from '../store/schedules.ts';
import type { Entry } from '../timeline/model/timeline.ts';

/** `slot`: the server's own day and time. At least one entry. */
export function scheduledMessage(
  plan: Plan,
  slot: string,
  entries: readonly Entry[],
  context: AnswerContext,
): Message {
  const content = heading(plan, slot, entries, context.messages);
  const [entry, ...others] = entries;
  if (entry && others.length === 0) return { content, ...oneEntry(entry, context) };
  const titleOf = timelineTitles(context.timelines);
  const { messages } = context;
  return {
    content,
    embeds: cards(
      entries.map((one) => ({
        entry: one,
        options: { messages, timelineTitle: titleOf(one) },
      })),
    ),
    components: [...entryMenu(entries, messages), ...buttonRows([legendButton(messages)])],
  };
}

function oneEntry(entry: Entry, context: AnswerContext): Message {
  const { messages } = context;
  const { timeline, id } = entry;
  return {
    embeds: entryEmbeds(entry, 0, context).embeds,
    components: buttonRows([
      button(messages.buttons.fullEntry, { to: 'entry', timeline, id, page: 0 }),
      legendButton(messages),
    ]),
  };
}

function heading(
  { content, weekday }: Plan,
  slot: string,
  entries: readonly Entry[],
  messages: Messages,
): string {
  const words = messages.schedule.post;
  if (content.kind === 'one-entry') return weekday === undefined ? words.ofTheDay : words.ofTheWeek;
  const { month, day } = parseLocalDay(slot);
  const ofTheDay = entries.every((entry) => anniversaries(entry).includes(`${month}-${day}`));
  return ofTheDay ? words.onThisDay(formatDayOfYear(month, day, messages)) : words.thisWeek;
}
