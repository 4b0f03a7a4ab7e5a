/** What a source is, where it can be read, and what it says in each entry that rests on it. */
import { entryList } from './entry-list.ts';
import type { ButtonState } from './custom-id.ts';
import { shorten } from './limits.ts';
import { bold, escapeInline, escapeText, small } from './markdown.ts';
import { buttonRows, linkButton, NEUTRAL_COLOUR, type Message } from './message.ts';
import type { ListedEntry } from './shown-claim.ts';
import type { AnswerContext } from './answer-context.ts';
import type { Messages } from '../i18n/language.ts';
import type { Entry, Source } from '../timeline/model/timeline.ts';

export type SourceAnswer = {
  readonly context: AnswerContext;
  readonly source: Source;
  /** Those that cite it. */
  readonly entries: readonly Entry[];
  /** The entry from which on the list is shown, counted from 0. */
  readonly from: number;
  /** Leads from an entry back to this list: see `entry` in custom-id.ts. */
  readonly back: string;
};

export function sourceState({ timeline, id }: Source, from: number): ButtonState {
  return { to: 'source', timeline, id, from };
}

export function sourceAnswer({ context, source, entries, from, back }: SourceAnswer): Message {
  const { messages } = context;
  const { url } = source;
  const read = url === undefined ? [] : [linkButton(messages.buttons.readSource, url)];
  const name = bold(escapeInline(source.short, messages));
  if (entries.length === 0) {
    return {
      content: `${name}\n${messages.source.unused}`,
      embeds: [{ description: describe(source, messages), color: NEUTRAL_COLOUR }],
      components: buttonRows(read),
    };
  }
  return entryList({
    context,
    heading: `${name} · ${messages.entryCount(entries.length)}`,
    entries: entries.map((entry) => cite(entry, source)),
    from,
    stateFrom: (to) => sourceState(source, to),
    back,
    // Later pages show entries only.
    about: from === 0 ? describe(source, messages) : undefined,
    buttons: read,
  });
}

/** Code points of the whole reference. The longest of the bundled record has 300. */
const LONGEST_REFERENCE = 400;

/** The reference, and one small line of what a reader should know. */
function describe(source: Source, messages: Messages): string {
  const { character, accessedVia, url } = source;
  const words = messages.source;
  const part = (text: string) => shorten(escapeInline(text, messages), 200);
  const notes = [
    ...(character === undefined ? [] : [words.character(part(character))]),
    ...(accessedVia === undefined ? [] : [words.readVia(part(accessedVia))]),
    ...(url === undefined ? [words.noLink] : []),
  ];
  const reference = shorten(escapeText(source.full), LONGEST_REFERENCE);
  return notes.length === 0 ? reference : `${reference}\n${small(notes.join(' · '))}`;
}

/** The entry with the first claim that rests on the source. None does where an erratum cites it. */
function cite(entry: Entry, source: Source): ListedEntry {
  const claim = entry.claims.find(({ citations }) =>
    citations.some((citation) => citation.source === source),
  );
  if (claim === undefined) return { entry, cited: source };
  const snippet = { text: claim.text, marks: [], claim };
  return { entry, snippet, isAsked: true, cited: source };
}
