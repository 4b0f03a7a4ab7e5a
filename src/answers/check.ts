/** What the record says about a message: the people, times and entries that it touches. */
import type { APIEmbed } from 'discord-api-types/v10';
import { cards, CARDS_PER_PAGE } from './entry-card.ts';
import { legendButton, shareButton, timelineTitles } from './entry-list.ts';
import { entryMenu } from './entry-menu.ts';
import { LIMITS, shorten } from './limits.ts';
import type { Messages } from '../i18n/language.ts';
import { bold, escapeInline, small } from './markdown.ts';
import { buttonRows, type Message } from './message.ts';
import { personMenu } from './person.ts';
import type { AnswerContext } from './answer-context.ts';
import type { Mentions } from '../lookup/lookup.ts';

export function checkAnswer(
  mentions: Mentions,
  /** The checked message, which a share answers. */
  message: string,
  context: AnswerContext,
): Message {
  const { messages, timelines } = context;
  const { people, ambiguous, times, hits } = mentions;
  if (people.length + ambiguous.length + hits.length === 0) {
    return { content: messages.check.nothing };
  }
  const titleOf = timelineTitles(timelines);
  const shown = hits.slice(0, CARDS_PER_PAGE);
  const embeds: APIEmbed[] = cards(
    shown.map(({ entry, snippet }) => ({
      entry,
      options: { messages, snippet, timelineTitle: titleOf(entry) },
    })),
  );
  const named = people.map(({ person }) => person);
  const askable = [...new Set([...named, ...ambiguous.flatMap((name) => name.people)])];
  const lines = [
    bold(messages.check.heading),
    ...(people.length > 0
      ? [
          messages.labelled(
            messages.check.names,
            messages.list(people.map(({ person, as }) => written(person.name, as, messages))),
          ),
        ]
      : []),
    ...(times.length > 0
      ? [
          messages.labelled(
            messages.check.times,
            messages.list(times.map(({ text }) => escapeInline(text, messages))),
          ),
        ]
      : []),
    ...ambiguous.map(({ typed }) => messages.person.several(escapeInline(typed, messages))),
    small(messages.check.caution),
  ];
  return {
    content: shorten(lines.join('\n'), LIMITS.content),
    embeds,
    components: [
      ...(askable.length > 0 ? [personMenu(askable, messages.pickMentioned)] : []),
      ...entryMenu(
        shown.map(({ entry }) => entry),
        messages,
      ),
      ...buttonRows([
        legendButton(messages),
        ...(shown.length > 0 ? shareButton(context, { to: 'share', reply: message }) : []),
      ]),
    ],
  };
}

/** "Saif al-Adel (written “Sayf al-Adl”)" would be noise where both are the same. */
function written(name: string, as: string, messages: Messages): string {
  if (name.toLowerCase() === as.toLowerCase()) return escapeInline(name, messages);
  return `${escapeInline(name, messages)} (${messages.quoted(escapeInline(as, messages))})`;
}
