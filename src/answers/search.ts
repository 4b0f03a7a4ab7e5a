/** Answers to a search: how the query was read, and what was found. */
import type { APIButtonComponent } from 'discord-api-types/v10';
import { entryList } from './entry-list.ts';
import { escapeInline, escapeText, excerpt, small } from './markdown.ts';
import { button, type Message } from './message.ts';
import { personChoices } from './person-menu.ts';
import { shorten } from './limits.ts';
import type { ButtonState } from './custom-id.ts';
import { standingName } from './standing.ts';
import type { ListedEntry } from './shown-claim.ts';
import type { AnswerContext } from './answer-context.ts';
import { compareSpans } from '../dates/calendar.ts';
import { overlaps } from '../dates/event-date.ts';
import { isolate } from '../i18n/bidi.ts';
import type { Messages } from '../i18n/language.ts';
import { MAX_HITS } from '../lookup/lookup.ts';
import type { Hit, SearchResult, Understood } from '../lookup/lookup.ts';
import { isQuestionWord } from '../lookup/words/stop-words.ts';
import { tokenize } from '../lookup/words/tokenizer.ts';

export type SearchOrder = 'best' | 'time';

export type SearchAnswer = {
  readonly context: AnswerContext;
  readonly query: string;
  readonly result: SearchResult;
  readonly order: SearchOrder;
  /** The entry from which on the list is shown, counted from 0. */
  readonly from: number;
  readonly stateFrom: (from: number, order: SearchOrder) => ButtonState;
  /** Leads from an entry back to this list: see `entry` in custom-id.ts. */
  readonly back: string;
};

export function searchAnswer(answer: SearchAnswer): Message {
  const { context, query, result, order, from, stateFrom, back } = answer;
  const { messages } = context;
  const { hits } = result;
  if (hits.length === 0 && !asksForSomething(result.understood)) return emptySearch(messages);
  const understood = { ...result.understood, unknown: unmatched(result) };
  const asked = excerpt(query, messages, LONGEST_EXCERPT);
  const reading = understoodLine(understood, askedParts(result, messages), messages);
  if (!listsEntries(result)) {
    return nothingFound(asked, understood, reading, messages);
  }
  if (hits.length === 0) {
    return entryList({
      context,
      heading: messages.search.nearest(asked),
      note: reading,
      entries: listHits(result.nearest, understood, 'best'),
      from,
      stateFrom: (to) => stateFrom(to, order),
      back,
      buttons: [],
    });
  }
  const count = messages.heading(asked, messages.entryCount(hits.length));
  const isOrdered = hits.length > 1;
  const heading =
    isOrdered && order === 'best' ? `${count} · ${orderName(result, messages)}` : count;
  return entryList({
    context,
    heading,
    note: reading,
    entries: listHits(hits, understood, order),
    from,
    stateFrom: (to) => stateFrom(to, order),
    back,
    buttons: isOrdered ? [orderButton(answer)] : [],
  });
}

/** Whether the answer lists entries. The buttons of a list hold the question. */
export function listsEntries({ hits, nearest, understood }: SearchResult): boolean {
  return hits.length > 0 || (nearest.length > 0 && !offersPeople(understood));
}

/** Whether a name may be misspelt. Then the answer asks who is meant, in place of near entries. */
function offersPeople({ unknownNames }: Understood): boolean {
  return unknownNames.some(({ similar }) => similar.length > 0);
}

/** False for a query of signs, articles and exclusions alone: nothing can be found for it. */
function asksForSomething(understood: Understood): boolean {
  const { people, speakers, ambiguous, time, standings, words, phrases, unknownNames } = understood;
  const isTelling = (text: string) => tokenize(text).some(({ term }) => !isQuestionWord(term));
  return (
    time !== undefined ||
    people.length + speakers.length + ambiguous.length > 0 ||
    standings.length + unknownNames.length > 0 ||
    understood.corrected.length > 0 ||
    [...words, ...phrases, ...understood.unknown].some(isTelling)
  );
}

/** Words that match nothing, not even the name of a source that is shown. No search reads those names. */
function unmatched({ understood, hits, nearest }: SearchResult): readonly string[] {
  if (understood.unknown.length === 0) return [];
  const shown = [...hits, ...nearest].flatMap(({ entry }) => entry.claims);
  const citations = shown.flatMap((claim) => claim.citations);
  const labels = citations.map(({ source, locator }) => `${source.short} ${locator ?? ''}`);
  const named = new Set(labels.flatMap((label) => tokenize(label).map(({ term }) => term)));
  return understood.unknown.filter((word) => !tokenize(word).some(({ term }) => named.has(term)));
}

/** Shows the first page in the other order. */
function orderButton({
  order,
  result,
  stateFrom,
  context: { messages },
}: SearchAnswer): APIButtonComponent {
  const { inTimeOrder, bestFirst, newestFirst } = messages.buttons;
  return order === 'best'
    ? button(inTimeOrder, stateFrom(0, 'time'), {}, 'order')
    : button(
        result.asked === 'newest' ? newestFirst : bestFirst,
        stateFrom(0, 'best'),
        {},
        'order',
      );
}

function orderName({ asked }: SearchResult, { search }: Messages): string {
  if (asked === 'newest') return search.newestFirst;
  return asked === 'oldest' ? search.oldestFirst : search.bestFirst;
}

/** How the words "latest", "first" and "how many" were understood. */
function askedParts(result: SearchResult, messages: Messages): readonly string[] {
  const { asked, hits } = result;
  if (asked === undefined) return [];
  if (asked !== 'count') return [orderName(result, messages)];
  const { counted, countedAtLeast } = messages.search;
  return [hits.length < MAX_HITS ? counted(hits.length) : countedAtLeast(hits.length)];
}

/** A hit makes its snippet when it is read, and only those of one page are. */
function listHits(
  hits: readonly Hit[],
  understood: Understood,
  order: SearchOrder,
): readonly ListedEntry[] {
  const ordered =
    order === 'best' ? hits : hits.toSorted((a, b) => compareSpans(a.entry.date, b.entry.date));
  return ordered.map((hit) => ({
    entry: hit.entry,
    get snippet() {
      return hit.snippet;
    },
    get isAsked() {
      return isAsked(hit, understood);
    },
    isSaid: understood.timeOf === 'claims',
  }));
}

/** Whether the query asked for the claim: by its standing, by who said it, or when. */
function isAsked({ entry, snippet }: Hit, { standings, time, timeOf }: Understood): boolean {
  if (!snippet.claim) return false;
  return (
    timeOf === 'claims' ||
    standings.includes(snippet.claim.standing) ||
    (time !== undefined && !overlaps(entry.date, time))
  );
}

/** What was looked for, and people who may be meant. */
function nothingFound(
  asked: string,
  understood: Understood,
  reading: readonly string[],
  messages: Messages,
): Message {
  const unknownNames = understood.unknownNames
    .filter(({ similar }) => similar.length > 0)
    .slice(0, UNKNOWN_NAMES_SHOWN)
    .map(({ typed, similar }) => ({ name: excerpt(typed, messages, LONGEST_EXCERPT), similar }));
  const people = [
    ...understood.ambiguous.flatMap((name) => name.people),
    ...unknownNames.flatMap(({ similar }) => similar),
  ];
  const [only] = unknownNames;
  // A query that is only a name needs no more than this.
  if (only?.name === asked) {
    return { content: messages.person.close(asked), components: personChoices(people, messages) };
  }
  return {
    content: [
      messages.search.nothing(asked),
      ...reading,
      ...unknownNames.map(({ name }) => messages.person.close(name)),
      small(messages.search.hint),
    ].join('\n'),
    components: people.length > 0 ? personChoices(people, messages) : [],
  };
}

/** Each takes a line. A question is rarely about more people who are not in the record. */
const UNKNOWN_NAMES_SHOWN = 3;

/** Code points of a query or a name in it that are shown back. */
const LONGEST_EXCERPT = 150;

export function emptySearch(messages: Messages): Message {
  return { content: messages.search.empty };
}

export function tooLongSearch(longest: number, messages: Messages): Message {
  return { content: messages.search.tooLong(longest) };
}

/** How the query was read, as one small line. No line where nothing in it was recognized. */
function understoodLine(
  understood: Understood,
  asked: readonly string[],
  messages: Messages,
): string[] {
  const words = messages.search;
  const escape = (text: string) => escapeInline(text, messages);
  const unknownNames = understood.unknownNames.map(({ typed }) => typed);
  const phrases = [...understood.phrases, ...unknownNames].map((phrase) =>
    isolate(messages.quoted(escapeText(phrase)), messages.direction),
  );
  const searched = [...understood.words.map(escape), ...phrases];
  const parts = [
    ...asked,
    ...(understood.time
      ? [words[understood.timeOf === 'claims' ? 'timeSaid' : 'time'](escape(understood.time.text))]
      : []),
    ...(understood.speakers.length > 0
      ? [words.speaker(messages.list(understood.speakers.map(({ name }) => escape(name))))]
      : []),
    ...understood.people.map(({ name }) => words.person(escape(name))),
    ...understood.ambiguous.map(({ typed, people }) =>
      words.anyOf(escape(typed), messages.list(people.map(({ name }) => escape(name)))),
    ),
    ...understood.standings.map((standing) => words.standing(standingName(standing, messages))),
    ...(searched.length > 0 ? [words.words(messages.list(searched))] : []),
    ...(understood.excluded.length > 0
      ? [words.excluded(messages.list(understood.excluded.map(escape)))]
      : []),
    ...understood.corrected.map(({ typed, used }) => words.corrected(escape(typed), escape(used))),
    ...(understood.unknown.length > 0
      ? [words.unknown(messages.list(understood.unknown.map(escape)))]
      : []),
  ];
  return parts.length === 0
    ? []
    : [small(shorten(messages.labelled(words.understood, parts.join(' · ')), LONGEST_LINE))];
}

/** Leaves room in Discord's 2,000 for the heading, or for the names that are not in the record. */
const LONGEST_LINE = 900;
