/** Answers about people and bodies: who it is, what they say, and who may be meant by a name. */
import type { APIButtonComponent } from 'discord-api-types/v10';
import { citationLinks } from './citation.ts';
import { entryList } from './entry-list.ts';
import { firstNames, hasMoreNames } from './person-names.ts';
import { tryFormatCustomId, type ButtonState } from './custom-id.ts';
import type { ListedEntry } from './shown-claim.ts';
import { shorten } from './limits.ts';
import { listNaming } from './naming-claim.ts';
import { bold, escapeInline, escapeText, excerpt, small } from './markdown.ts';
import { button, buttonRows, NEUTRAL_COLOUR, type Message } from './message.ts';
import { personButton, personButtons, personChoices } from './person-menu.ts';
import { webButton } from './web-link.ts';
import type { AnswerContext } from './answer-context.ts';
import type { Messages } from '../i18n/language.ts';
import type { NamedIn, SaidClaim } from '../lookup/lookup.ts';
import { personAddress } from '../timeline/model/addresses.ts';
import type { Entry, Person } from '../timeline/model/timeline.ts';

export type PersonAnswer = {
  readonly context: AnswerContext;
  readonly person: Person;
  /** Which list is shown: the entries about the person, or the claims by the person. */
  readonly view: PersonView;
  readonly entries: readonly Entry[];
  readonly said: readonly SaidClaim[];
  /** For a body, which no entry lists: entries that name it. */
  readonly named?: number | undefined;
  /** The row from which on the list is shown, counted from 0. */
  readonly from: number;
  /** The name that was asked for: other names in its script come first. */
  readonly typed?: string | undefined;
  /** Leads from an entry back to this list: see `entry` in custom-id.ts. */
  readonly back: string;
};

export type PersonView = 'person' | 'says';

/** What is shown first: the entries, or for a person in no entry what they say. */
export function firstView(entries: readonly Entry[], said: readonly SaidClaim[]): PersonView {
  return entries.length === 0 && said.length > 0 ? 'says' : 'person';
}

export function personState({ timeline, id }: Person, from: number, to: PersonView): ButtonState {
  return { to, timeline, id, from };
}

export function personAnswer(answer: PersonAnswer): Message {
  const { context, person, entries, said, view, from, typed = '', back } = answer;
  const { messages } = context;
  const who = shorten(escapeText(person.about), LONGEST_ABOUT);
  const about = describe(person, typed, messages);
  const buttons = personButtonsOf(answer);
  if (entries.length + said.length === 0) {
    const name = bold(escapeInline(person.name, messages));
    return {
      content: [name, who, messages.person.nobodyMentions].join('\n'),
      embeds: about === '' ? [] : [{ description: about, color: NEUTRAL_COLOUR }],
      components: buttonRows(buttons),
    };
  }
  const count = messages.heading(
    escapeInline(person.name, messages),
    view === 'says' ? messages.person.says(said.length) : messages.entryCount(entries.length),
  );
  return entryList({
    context,
    // Later pages show entries only.
    heading: from === 0 ? `${count}\n${who}` : count,
    entries:
      view === 'says' ? said.map(listSaid) : entries.map((entry) => listNaming(entry, person)),
    from,
    stateFrom: (to) => personState(person, to, view),
    back,
    about: from === 0 ? about : undefined,
    buttons,
  });
}

/** All names, and the other view. */
function personButtonsOf({
  context,
  person,
  view,
  entries,
  said,
  named = 0,
}: PersonAnswer): APIButtonComponent[] {
  const { messages } = context;
  const { timeline, id, name } = person;
  const buttons: APIButtonComponent[] = [];
  if (hasMoreNames(person))
    buttons.push(button(messages.buttons.allNames, { to: 'names', timeline, id }));
  if (view === 'person' && said.length > 0)
    buttons.push(button(messages.person.says(said.length), personState(person, 0, 'says')));
  if (view === 'says' && entries.length > 0)
    buttons.push(
      button(messages.person.mentions(entries.length), personState(person, 0, 'person')),
    );
  const search: ButtonState = { to: 'search', scope: timeline, from: 0, query: `"${name}"` };
  if (entries.length === 0 && named > 0 && tryFormatCustomId(search) !== undefined)
    buttons.push(button(messages.person.mentions(named), search));
  return [...buttons, ...webButton(personAddress(person), context)];
}

/** A row for each claim, of which an entry may have several. */
function listSaid({ entry, claim }: SaidClaim): ListedEntry {
  const snippet = { text: claim.text, marks: [], claim };
  return { entry, snippet, isAsked: true, isSaid: true };
}

/** Code points. A longer text is whole behind "All names". */
const LONGEST_ABOUT = 240;

/** Code points of a line about names. */
const LONGEST_NAMES = 300;

/** Other names, people not to be confused with, and sources: a small line each. */
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

/** The name is one that others have too: it alone does not say who is meant. */
export function weakName(typed: string, people: readonly Person[], messages: Messages): Message {
  return {
    content: messages.person.weakName(excerpt(typed, messages)),
    components: personChoices(people, messages),
  };
}

export function unknownPerson(typed: string, messages: Messages): Message {
  return { content: messages.person.nobody(excerpt(typed, messages)) };
}

/** Nobody has the name, but entries hold its words. `state` lists them. */
export function onlyWords(
  typed: string,
  entries: number,
  state: ButtonState,
  messages: Messages,
): Message {
  return {
    content: messages.person.onlyWords(excerpt(typed, messages), entries),
    components: buttonRows([button(messages.person.mentions(entries), state)]),
  };
}

export type NamedSomewhere = Exclude<NamedIn, { readonly kind: 'nowhere' }>;

/** For a name without a page: the entries that hold it, and people with similar names. */
export function namedAnswer(answer: {
  readonly context: AnswerContext;
  readonly name: string;
  readonly namedIn: NamedSomewhere;
  readonly similar: readonly Person[];
  readonly from: number;
  readonly stateFrom: (from: number) => ButtonState;
  /** Leads from an entry back to this list: see `entry` in custom-id.ts. */
  readonly back: string;
}): Message {
  const { context, name, namedIn, similar, from, stateFrom, back } = answer;
  const { messages } = context;
  const { kind, entries } = namedIn;
  const words = kind === 'named' ? messages.person.namedIn : messages.entryCount;
  return entryList({
    context,
    heading: messages.heading(excerpt(name, messages), words(entries.length)),
    entries: entries,
    from,
    stateFrom,
    back,
    buttons: similar.slice(0, SIMILAR_SHOWN).map(personButton),
  });
}

/** Beside the pager, Share and how to read an answer. */
const SIMILAR_SHOWN = 3;

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
