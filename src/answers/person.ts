/** Answers about people: who somebody is, and who may be meant by a name. */
import { citationLinks } from './citation.ts';
import { entryList } from './entry-list.ts';
import { firstNames, hasMoreNames } from './person-names.ts';
import type { ButtonState } from './custom-id.ts';
import { shorten } from './limits.ts';
import { bold, escapeInline, escapeText, excerpt, small } from './markdown.ts';
import { button, buttonRows, NEUTRAL_COLOUR, type Message } from './message.ts';
import { personButtons, personChoices } from './person-menu.ts';
import type { AnswerContext } from './answer-context.ts';
import type { Messages } from '../i18n/language.ts';
import type { Entry, Person } from '../timeline/model/timeline.ts';

export type PersonAnswer = {
  readonly context: AnswerContext;
  readonly person: Person;
  /** Those about the person. */
  readonly entries: readonly Entry[];
  /** The entry from which on the list is shown, counted from 0. */
  readonly from: number;
  /** The name that was asked for: other names in its script come first. */
  readonly typed?: string | undefined;
  /** Leads from an entry back to this list: see `entry` in custom-id.ts. */
  readonly back: string;
};

export function personState({ timeline, id }: Person, from: number): ButtonState {
  return { to: 'person', timeline, id, from };
}

export function personAnswer(answer: PersonAnswer): Message {
  const { context, person, entries, from, typed = '', back } = answer;
  const { messages } = context;
  const { timeline, id } = person;
  const name = bold(escapeInline(person.name, messages));
  const who = shorten(escapeText(person.about), LONGEST_ABOUT);
  const about = describe(person, typed, messages);
  const allNames = hasMoreNames(person)
    ? [button(messages.buttons.allNames, { to: 'names', timeline, id })]
    : [];
  if (entries.length === 0) {
    return {
      content: [name, who, messages.person.nobodyMentions].join('\n'),
      embeds: about === '' ? [] : [{ description: about, color: NEUTRAL_COLOUR }],
      components: buttonRows(allNames),
    };
  }
  const count = messages.year.heading(
    escapeInline(person.name, messages),
    messages.entryCount(entries.length),
  );
  return entryList({
    context,
    // Later pages show entries only.
    heading: from === 0 ? `${count}\n${who}` : count,
    entries: entries.map((entry) => ({ entry })),
    from,
    stateFrom: (to) => personState(person, to),
    back,
    about: from === 0 ? about : undefined,
    buttons: allNames,
  });
}

/** Code points. Two lines of a desk's width hold the longest of the bundled record. */
const LONGEST_ABOUT = 240;

/** Code points of a line about names. */
const LONGEST_NAMES = 300;

/** Other names, who is not meant, and where this is read: a small line each. */
function describe(person: Person, typed: string, messages: Messages): string {
  const words = messages.person;
  const listed = (label: string, names: readonly string[]) => {
    const list = names.map((name) => escapeInline(name, messages)).join(' · ');
    return names.length === 0 ? [] : [messages.labelled(label, shorten(list, LONGEST_NAMES))];
  };
  const sources = citationLinks(person.citations, messages, CITATIONS);
  const lines = [
    ...listed(words.aliases, firstNames(person, typed, messages)),
    ...listed(
      words.namesakes,
      person.namesakes.map(({ name }) => name),
    ),
    ...(sources === '' ? [] : [messages.labelled(messages.entry.sources, sources)]),
  ];
  return lines.map(small).join('\n');
}

const CITATIONS = { citations: 2, label: 60, links: true };

/** Several people have the name: the member chooses. */
export function severalPeople(
  typed: string,
  people: readonly Person[],
  messages: Messages,
): Message {
  return {
    content: messages.person.several(excerpt(typed, messages)),
    components: personChoices(people, messages),
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
