/** Answers to a search: how the query was read, and what was found. */
import { entryList } from './entry-list.ts';
import { escapeInline, escapeText, excerpt, small } from './markdown.ts';
import { buttonRows, type Message } from './message.ts';
import { legendButton } from './entry-list.ts';
import { choice } from './person.ts';
import { shorten } from './limits.ts';
import type { ButtonState } from './custom-id.ts';
import { standingName } from './standing.ts';
import type { AnswerContext } from './answer-context.ts';
import { isolate } from '../i18n/bidi.ts';
import type { Messages } from '../i18n/language.ts';
import type { SearchResult, Understood } from '../lookup/lookup.ts';

export function searchAnswer(answer: {
  readonly context: AnswerContext;
  readonly query: string;
  readonly result: SearchResult;
  readonly page: number;
  readonly pageState: (page: number) => ButtonState;
}): Message {
  const { context, query, result, page, pageState } = answer;
  const { messages } = context;
  const { understood, hits } = result;
  const asked = excerpt(query, messages, 150);
  const reading = understoodLine(understood, messages);
  if (hits.length === 0) return nothingFound(asked, result, reading, messages);
  return entryList({
    context,
    heading: [messages.search.heading(asked, messages.entryCount(hits.length)), ...reading].join(
      '\n',
    ),
    entries: hits,
    page,
    pageState,
  });
}

/** What was looked for, and whom it may have been about. */
function nothingFound(
  asked: string,
  { understood }: SearchResult,
  reading: readonly string[],
  messages: Messages,
): Message {
  const resembled = understood.unknownNames
    .filter(({ similar }) => similar.length > 0)
    .slice(0, MOST_STRANGERS)
    .map(({ typed, similar }) => ({ name: excerpt(typed, messages, 150), similar }));
  const people = [
    ...understood.ambiguous.flatMap((name) => name.people),
    ...resembled.flatMap(({ similar }) => similar),
  ];
  const [only] = resembled;
  // Of a query that is nothing but a name, all is said by this.
  if (only?.name === asked)
    return { content: messages.person.close(asked), components: choice(people, messages) };
  return {
    content: [
      messages.search.nothing(asked),
      ...reading,
      ...resembled.map(({ name }) => messages.person.close(name)),
      small(messages.search.hint),
    ].join('\n'),
    components: people.length > 0 ? choice(people, messages) : buttonRows([legendButton(messages)]),
  };
}

/** Each takes a line, and a question is hardly about more people whom the record does not know. */
const MOST_STRANGERS = 3;

export function emptySearch(messages: Messages): Message {
  return { content: messages.search.empty };
}

export function tooLongSearch(longest: number, messages: Messages): Message {
  return { content: messages.search.tooLong(longest) };
}

/** One small line; none when nothing of the query was read as anything. */
function understoodLine(understood: Understood, messages: Messages): string[] {
  const words = messages.search;
  const said = (text: string) => escapeInline(text, messages);
  const unknownNames = understood.unknownNames.map(({ typed }) => typed);
  const phrases = [...understood.phrases, ...unknownNames].map((phrase) =>
    isolate(messages.quoted(escapeText(phrase)), messages.direction),
  );
  const searched = [...understood.words.map(said), ...phrases];
  const parts = [
    ...(understood.time ? [words.time(said(understood.time.text))] : []),
    ...understood.people.map(({ name }) => words.person(said(name))),
    ...understood.ambiguous.map(({ typed, people }) =>
      words.anyOf(said(typed), messages.list(people.map(({ name }) => said(name)))),
    ),
    ...understood.standings.map((standing) => words.standing(standingName(standing, messages))),
    ...(searched.length > 0 ? [words.words(messages.list(searched))] : []),
    ...(understood.excluded.length > 0
      ? [words.excluded(messages.list(understood.excluded.map(said)))]
      : []),
    ...understood.corrected.map(({ typed, used }) => words.corrected(said(typed), said(used))),
    ...(understood.unknown.length > 0
      ? [words.unknown(messages.list(understood.unknown.map(said)))]
      : []),
  ];
  return parts.length === 0
    ? []
    : [small(shorten(messages.labelled(words.understood, parts.join(' · ')), 900))];
}
