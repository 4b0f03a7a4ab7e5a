/** What the record says about a message: the people, times and entries that it touches. */
import type { APIEmbed } from 'discord-api-types/v10';
import { cards, CARDS_PER_PAGE } from './card.ts';
import { entryMenu, legendButton, shareButton, timelineTitles } from './entry-list.ts';
import { LIMITS, shorten } from './limits.ts';
import { bold, plain, small } from './markdown.ts';
import { buttonRows, type Message } from './message.ts';
import { personMenu } from './person.ts';
import type { View } from './view.ts';
import type { Mentions } from '../lookup/lookup.ts';

export function checkAnswer(
  mentions: Mentions,
  /** The checked message, which a share answers. */
  message: string,
  view: View,
): Message {
  const { messages, timelines } = view;
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
          `${messages.check.names}: ${people.map(({ person, as }) => written(person.name, as)).join(', ')}`,
        ]
      : []),
    ...(times.length > 0
      ? [`${messages.check.times}: ${times.map(({ text }) => plain(text)).join(', ')}`]
      : []),
    ...ambiguous.map(({ typed }) => messages.person.several(plain(typed))),
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
        ...(shown.length > 0 ? shareButton(view, { to: 'share', reply: message }) : []),
      ]),
    ],
  };
}

/** "Saif al-Adel (written “Sayf al-Adl”)" would be noise where both are the same. */
function written(name: string, as: string): string {
  return name.toLowerCase() === as.toLowerCase() ? plain(name) : `${plain(name)} (“${plain(as)}”)`;
}
