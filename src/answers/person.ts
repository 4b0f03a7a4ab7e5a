/** Answers about people: who somebody is, and who may be meant by a name. */
import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { citationLinks } from './entry-card.ts';
import { entryList, legendButton } from './entry-list.ts';
import { shorten } from './limits.ts';
import { bold, escapeInline, escapeText, excerpt, small } from './markdown.ts';
import { buttonRows, NEUTRAL_COLOUR, type Message } from './message.ts';
import { personButtons, personMenu } from './person-menu.ts';
import type { AnswerContext } from './answer-context.ts';
import type { Messages } from '../i18n/language.ts';
import type { Alias, Entry, Person } from '../timeline/model/timeline.ts';

/** Longer lists are hard to read. The other names are counted. */
const ALIASES_SHOWN = 14;

/** Code points of a field. The same message also holds four cards of entries. */
const LONGEST_FIELD = 300;

export function personAnswer(answer: {
  readonly context: AnswerContext;
  readonly person: Person;
  readonly entries: readonly Entry[];
  readonly page: number;
}): Message {
  const { context, person, entries, page } = answer;
  const { messages } = context;
  const words = messages.person;
  // Only the first page shows the other names. Later pages show entries.
  const embed = personEmbed(person, page === 0, messages);
  const heading =
    entries.length === 0
      ? words.nobodyMentions
      : messages.year.heading(
          escapeInline(person.name, messages),
          messages.entryCount(entries.length),
        );
  return entryList({
    context,
    heading,
    entries: entries.map((entry) => ({ entry })),
    page,
    pageState: (to) => ({ to: 'person', timeline: person.timeline, id: person.id, page: to }),
    above: [embed],
  });
}

function personEmbed(person: Person, inFull: boolean, messages: Messages): APIEmbed {
  return {
    title: shorten(escapeText(person.name), 120),
    description: [
      shorten(escapeText(person.about), 450),
      small(citationLinks(person.citations, messages, { citations: 2, links: true })),
    ].join('\n'),
    color: NEUTRAL_COLOUR,
    fields: inFull ? [...aliasFields(person, messages), ...namesakeField(person, messages)] : [],
  };
}

function aliasFields(person: Person, messages: Messages): APIEmbedField[] {
  const words = messages.person;
  const shown = person.aliases.filter(
    ({ name, unattested }) => !unattested && name.toLowerCase() !== person.name.toLowerCase(),
  );
  const own = shown.filter(({ weak, disputed }) => !weak && !disputed);
  const weak = shown.filter((alias) => alias.weak && !alias.disputed);
  const disputed = shown.filter((alias) => alias.disputed);
  const name = (alias: Alias) => escapeInline(alias.name, messages);
  const nameWithNote = (alias: Alias) =>
    alias.note === undefined
      ? name(alias)
      : messages.labelled(name(alias), escapeInline(alias.note, messages));
  return [
    ...namesField(words.aliases, own.map(name), ' · ', messages),
    ...namesField(words.weak, weak.map(name), ' · ', messages),
    ...namesField(words.disputed, disputed.map(nameWithNote), '\n', messages),
  ];
}

function namesField(
  title: string,
  names: readonly string[],
  separator: string,
  messages: Messages,
): APIEmbedField[] {
  if (names.length === 0) return [];
  const left = names.length - ALIASES_SHOWN;
  const list = names.slice(0, ALIASES_SHOWN).join(separator);
  const more = left > 0 ? `${separator}${messages.andMore(left)}` : '';
  return [{ name: title, value: shorten(list + more, LONGEST_FIELD) }];
}

function namesakeField(person: Person, messages: Messages): APIEmbedField[] {
  if (person.namesakes.length === 0) return [];
  const lines = person.namesakes.map(({ name, note }) =>
    messages.labelled(bold(escapeInline(name, messages)), escapeInline(note, messages)),
  );
  return [{ name: messages.person.namesakes, value: shorten(lines.join('\n'), LONGEST_FIELD) }];
}

/** Several people have the name: the member chooses. */
export function severalPeople(
  typed: string,
  people: readonly Person[],
  messages: Messages,
): Message {
  return {
    content: messages.person.several(excerpt(typed, messages)),
    components: [personMenu(people, messages.pickPerson), ...buttonRows([legendButton(messages)])],
  };
}

/** Nobody has the name, but these people have a similar one. */
export function closePeople(typed: string, people: readonly Person[], messages: Messages): Message {
  return {
    content: messages.person.close(excerpt(typed, messages)),
    components: personButtons(people),
  };
}

export function unknownPerson(typed: string, messages: Messages): Message {
  return { content: messages.person.nobody(excerpt(typed, messages)) };
}

/** A person who is not in the record, but is taken for people (`of`) who are. */
export function namesakeOnly(
  name: string,
  note: string,
  of: readonly Person[],
  messages: Messages,
): Message {
  const content = messages.person.namesake(
    escapeInline(name, messages),
    escapeInline(note, messages),
  );
  return of.length === 0
    ? { content }
    : {
        content: `${content}\n${small(messages.person.takenFor)}`,
        components: personButtons(of),
      };
}
