/** Answers to a search: how the query was read, and what was found. */
import { entryList } from './entry-list.ts';
import { plain, small } from './markdown.ts';
import { buttonRows, type Message } from './message.ts';
import { legendButton } from './entry-list.ts';
import { personMenu } from './person.ts';
import { shorten } from './limits.ts';
import type { State } from './state.ts';
import { standingName } from './standing.ts';
import type { View } from './view.ts';
import type { Messages } from '../i18n/language.ts';
import type { SearchResult, Understood } from '../lookup/lookup.ts';

export function searchAnswer(answer: {
  readonly view: View;
  readonly query: string;
  readonly result: SearchResult;
  readonly page: number;
  readonly at: (page: number) => State;
}): Message {
  const { view, query, result, page, at } = answer;
  const { messages } = view;
  const { understood, hits } = result;
  const asked = plain(shorten(query, 150));
  const reading = understoodLine(understood, messages);
  if (hits.length === 0) {
    const people = understood.ambiguous.flatMap((name) => name.people);
    return {
      content: [messages.search.nothing(asked), ...reading, small(messages.search.hint)].join('\n'),
      components: [
        ...(people.length > 0 ? [personMenu([...new Set(people)], messages.pickPerson)] : []),
        ...buttonRows([legendButton(messages)]),
      ],
    };
  }
  return entryList({
    view,
    heading: [messages.search.heading(asked, messages.entryCount(hits.length)), ...reading].join(
      '\n',
    ),
    entries: hits,
    page,
    at,
  });
}

export function emptySearch(messages: Messages): Message {
  return { content: messages.search.empty };
}

export function tooLongSearch(longest: number, messages: Messages): Message {
  return { content: messages.search.tooLong(longest) };
}

/** One small line; none when nothing of the query was read as anything. */
function understoodLine(understood: Understood, messages: Messages): string[] {
  const words = messages.search;
  const quoted = understood.phrases.map((phrase) => `“${plain(phrase)}”`);
  const searched = [...understood.words.map(plain), ...quoted].join(', ');
  const parts = [
    ...(understood.time ? [words.time(plain(understood.time.text))] : []),
    ...understood.people.map(({ name }) => words.person(plain(name))),
    ...understood.ambiguous.map(({ typed, people }) =>
      words.anyOf(plain(typed), people.map(({ name }) => plain(name)).join(', ')),
    ),
    ...understood.standings.map((standing) => words.standing(standingName(standing, messages))),
    ...(searched === '' ? [] : [words.words(searched)]),
    ...(understood.excluded.length > 0
      ? [words.excluded(understood.excluded.map(plain).join(', '))]
      : []),
    ...understood.corrected.map(({ typed, used }) => words.corrected(plain(typed), plain(used))),
    ...(understood.unknown.length > 0
      ? [words.unknown(understood.unknown.map(plain).join(', '))]
      : []),
  ];
  return parts.length === 0
    ? []
    : [small(shorten(`${words.understood}: ${parts.join(' · ')}`, 900))];
}
