/** The names of a person: a few that tell most, and all of them. */
import type { APIEmbedField } from 'discord-api-types/v10';
import { citationLinks } from './citation.ts';
import { shorten } from './limits.ts';
import { bold, escapeInline, escapeText } from './markdown.ts';
import { NEUTRAL_COLOUR, type Message } from './message.ts';
import type { Messages } from '../i18n/language.ts';
import { chooseDistinctNames } from '../lookup/names/distinct-names.ts';
import type { Alias, Person } from '../timeline/model/timeline.ts';

/** More names are not read. */
const FIRST_NAMES = 5;

/**
 * At most five other names, none of which sounds nearly like another. Those in the script of the
 * asker's language or of the typed name come first. Weak and disputed names need a note.
 */
export function firstNames(
  person: Person,
  typed: string,
  { direction }: Messages,
): readonly string[] {
  const script = direction === 'rtl' || ARABIC.test(typed) ? 'arabic' : 'other';
  const known = chosen[script].get(person);
  if (known) return known;
  const names = chooseNames(person, script);
  chosen[script].set(person, names);
  return names;
}

type Script = 'arabic' | 'other';

/** Comparing the sounds of all names of a person takes some 0.2 ms. */
const chosen: Readonly<Record<Script, WeakMap<Person, readonly string[]>>> = {
  arabic: new WeakMap(),
  other: new WeakMap(),
};

function chooseNames(person: Person, script: Script): readonly string[] {
  const certain = otherNames(person).filter(({ weak, disputed }) => !weak && !disputed);
  const isWanted = ({ name }: Alias) => ARABIC.test(name) === (script === 'arabic');
  const ordered = [...certain.filter(isWanted), ...certain.filter((alias) => !isWanted(alias))];
  return chooseDistinctNames(
    ordered.map(({ name }) => name),
    person.name,
    FIRST_NAMES,
  );
}

const ARABIC = /\p{Script=Arabic}/u;

/** Whether the person has names beside those that are shown at first, or namesakes with notes. */
export function hasMoreNames(person: Person): boolean {
  return otherNames(person).length > 0 || person.namesakes.length > 0;
}

/** Names that some source has, and that differ from the first one in more than capitals. */
function otherNames({ name, aliases }: Person): readonly Alias[] {
  return aliases.filter(
    (alias) => !alias.unattested && alias.name.toLowerCase() !== name.toLowerCase(),
  );
}

/** Code points of a field. A person has at most four, and 6,000 is Discord's limit. */
const LONGEST_FIELD = 1_000;

export function namesAnswer(person: Person, messages: Messages): Message {
  const words = messages.person;
  const names = otherNames(person);
  const shown = (alias: Alias) => {
    const name = escapeInline(alias.name, messages);
    if (alias.note === undefined) return name;
    return messages.labelled(name, escapeInline(alias.note, messages));
  };
  const namesakes = person.namesakes.map(({ name, note }) =>
    messages.labelled(bold(escapeInline(name, messages)), escapeInline(note, messages)),
  );
  const certain = names.filter(({ weak, disputed }) => !weak && !disputed);
  const weak = names.filter((alias) => alias.weak && !alias.disputed);
  const disputed = names.filter((alias) => alias.disputed);
  return {
    content: `${bold(escapeInline(person.name, messages))} · ${messages.buttons.allNames}`,
    embeds: [
      {
        description: `${shorten(escapeText(person.about), 450)}\n-# ${citationLinks(person.citations, messages, CITATIONS)}`,
        color: NEUTRAL_COLOUR,
        fields: [
          ...field(words.aliases, certain.map(shown), ' · '),
          ...field(words.weak, weak.map(shown), ' · '),
          ...field(words.disputed, disputed.map(shown), '\n'),
          ...field(words.namesakes, namesakes, '\n'),
        ],
      },
    ],
  };
}

const CITATIONS = { citations: 3, label: 60, links: true };

function field(name: string, texts: readonly string[], separator: string): APIEmbedField[] {
  return texts.length === 0 ? [] : [{ name, value: shorten(texts.join(separator), LONGEST_FIELD) }];
}
