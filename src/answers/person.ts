/** Answers about people: who somebody is, and whom a name may mean. */
import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { citationLinks } from './entry-card.ts';
import { once } from './memoize.ts';
import { entryList, legendButton } from './entry-list.ts';
import { LIMITS, shorten } from './limits.ts';
import { bold, escapeInline, escapeText, excerpt, small } from './markdown.ts';
import { button, buttonRows, NEUTRAL_COLOUR, selectRow, type Message } from './message.ts';
import type { AnswerContext } from './answer-context.ts';
import type { Messages } from '../i18n/language.ts';
import { formatRef } from '../timeline/model/ref.ts';
import type { Entry, Person } from '../timeline/model/timeline.ts';

/** Beyond this a list of names is a wall; the rest are counted. */
const ALIASES_SHOWN = 14;

/** Code points for one field; four cards of entries stand below in the same message. */
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
  // Who somebody is comes first; pages after the first have only the entries.
  const key = `person ${page === 0} ${messages.locale}`;
  const embed = once(person, key, () => personEmbed(person, page === 0, messages));
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
  const shown = person.aliases.filter(
    (alias) => !alias.unattested && alias.name.toLowerCase() !== person.name.toLowerCase(),
  );
  const own = shown.filter(({ weak, disputed }) => !weak && !disputed);
  const weak = shown.filter((alias) => alias.weak && !alias.disputed);
  const disputed = shown.filter((alias) => alias.disputed);
  const field = (name: string, values: readonly string[], separator: string) => {
    if (values.length === 0) return [];
    const left = values.length - ALIASES_SHOWN;
    const list = values.slice(0, ALIASES_SHOWN).join(separator);
    const more = left > 0 ? `${separator}${messages.andMore(left)}` : '';
    return [{ name, value: shorten(list + more, LONGEST_FIELD) }];
  };
  return [
    ...field(
      messages.person.aliases,
      own.map(({ name }) => escapeInline(name, messages)),
      ' · ',
    ),
    ...field(
      messages.person.weak,
      weak.map(({ name }) => escapeInline(name, messages)),
      ' · ',
    ),
    ...field(
      messages.person.disputed,
      disputed.map(({ name, note }) =>
        note === undefined
          ? escapeInline(name, messages)
          : messages.labelled(escapeInline(name, messages), escapeInline(note, messages)),
      ),
      '\n',
    ),
  ];
}

function namesakeField(person: Person, messages: Messages): APIEmbedField[] {
  if (person.namesakes.length === 0) return [];
  const lines = person.namesakes.map(({ name, note }) =>
    messages.labelled(bold(escapeInline(name, messages)), escapeInline(note, messages)),
  );
  return [{ name: messages.person.namesakes, value: shorten(lines.join('\n'), LONGEST_FIELD) }];
}

/** Several bear the name: a menu, never a silent choice. */
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

/** Nobody bears it, but a few names are close: one button each. */
export function closePeople(typed: string, people: readonly Person[], messages: Messages): Message {
  return {
    content: messages.person.close(excerpt(typed, messages)),
    components: buttonRows(personButtons(people)),
  };
}

export function nobody(typed: string, messages: Messages): Message {
  return { content: messages.person.nobody(excerpt(typed, messages)) };
}

/** Somebody known not to be in the record, who is taken for those who are. */
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
        components: buttonRows(personButtons(of)),
      };
}

export function personMenu(people: readonly Person[], placeholder: string) {
  return selectRow(
    placeholder,
    { to: 'pickPerson' },
    people.map((person) => ({
      label: person.name,
      value: formatRef(person),
      description: person.about,
    })),
  );
}

/** A few people as buttons, more as a menu. */
export function choice(people: readonly Person[], messages: Messages) {
  const offered = [...new Set(people)];
  return offered.length > LIMITS.buttonsInRow
    ? [personMenu(offered, messages.pickPerson)]
    : buttonRows(personButtons(offered));
}

function personButtons(people: readonly Person[]) {
  return people
    .slice(0, LIMITS.buttonsInRow)
    .map((person) =>
      button(person.name, { to: 'person', timeline: person.timeline, id: person.id, page: 0 }),
    );
}
