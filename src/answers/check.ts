/** What the record says about a message: the people, times and entries that it touches. */
import { legendButton, shareButton } from './entry-list.ts';
import { entryMenu } from './entry-menu.ts';
import { rowPage } from './row-page.ts';
import { LIMITS, shorten } from './limits.ts';
import type { Messages } from '../i18n/language.ts';
import { bold, escapeInline, small } from './markdown.ts';
import { buttonRows, type Message } from './message.ts';
import { personMenu } from './person-menu.ts';
import type { AnswerContext } from './answer-context.ts';
import type { Mentions } from '../lookup/lookup.ts';

/** `message` is the checked message, which a share from this answer replies to. */
export function checkAnswer(mentions: Mentions, message: string, context: AnswerContext): Message {
  const { messages } = context;
  const { people, ambiguous, hits } = mentions;
  if (people.length + ambiguous.length + hits.length === 0) {
    return { content: messages.check.nothing };
  }
  const { embed, shown } = rowPage(hits, context);
  const entries = shown.map(({ entry }) => entry);
  const named = people.map(({ person }) => person);
  const offered = [...new Set([...named, ...ambiguous.flatMap((name) => name.people)])];
  return {
    content: shorten(summary(mentions, messages).join('\n'), LIMITS.content),
    embeds: shown.length === 0 ? [] : [embed],
    components: [
      ...(offered.length > 0 ? [personMenu(offered, messages.pickMentioned)] : []),
      ...entryMenu(entries, messages),
      ...buttonRows([
        legendButton(messages),
        ...(shown.length > 0 ? shareButton(context, { to: 'share', reply: message }) : []),
      ]),
    ],
  };
}

/** One line each for people, times, ambiguous names, and what was compared. */
function summary({ people, ambiguous, times }: Mentions, messages: Messages): readonly string[] {
  const words = messages.check;
  const names = people.map(({ person, as }) => nameAsWritten(person.name, as, messages));
  const periods = times.map(({ text }) => escapeInline(text, messages));
  return [
    bold(words.heading),
    ...(names.length > 0 ? [messages.labelled(words.names, messages.list(names))] : []),
    ...(periods.length > 0 ? [messages.labelled(words.times, messages.list(periods))] : []),
    ...ambiguous.map(({ typed }) => messages.person.several(escapeInline(typed, messages))),
    small(words.caution),
  ];
}

/** "Saif al-Adel (“Sayf al-Adl”)", or only the name where it is written like that. */
function nameAsWritten(name: string, written: string, messages: Messages): string {
  const shown = escapeInline(name, messages);
  if (name.toLowerCase() === written.toLowerCase()) return shown;
  return `${shown} (${messages.quoted(escapeInline(written, messages))})`;
}
