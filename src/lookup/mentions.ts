/** What a message speaks of: people, times, and the entries that say something about them. */
import { overlaps } from '../timeline/dates.ts';
import type { Entry, Person } from '../timeline/timeline.ts';
import type { Hit, Mentions, Scope, TimeFilter } from './lookup.ts';
import { MAX_MESSAGE } from './lookup.ts';
import type { Spotter } from './names-spot.ts';
import { findPeriods } from './period.ts';
import { timesOf } from './query.ts';
import type { Records } from './records.ts';
import type { Search } from './search.ts';
import { snippetOf } from './snippets.ts';
import { isQuestionWord, wordKey, wordsAt } from './words.ts';

/** More entries than a person reads about one message. */
const MOST_HITS = 25;

/** The words of a message that tell most, rarest first, stand for what it is about. */
const MOST_WORDS = 16;

/**
 * A message is no question: it says much that no entry says. An entry is about it if it holds so
 * much of its telling words, or less together with a person or a time that the message names.
 */
const LEAST_ALONE = 0.4;
const LEAST_TOGETHER = 0.12;

/** What a person and a time in common add to the score of words: about that of two rare words. */
const PERSON_WORTH = 8;
const TIME_WORTH = 4;

export function mentionsIn(
  message: string,
  scope: Scope,
  {
    search,
    records,
    spotter,
  }: { readonly search: Search; readonly records: Records; readonly spotter: Spotter },
): Mentions {
  const text = message.slice(0, MAX_MESSAGE);
  const named = spotter.spot(text, 'prose').filter(({ people }) => people.length > 0);
  const times = timesOf(text, findPeriods(text, 'prose'));
  const keys = tellingWords(text, search);
  const people = once(
    named.flatMap(({ typed, people: [only, second] }) =>
      only && !second ? [{ person: only, as: typed }] : [],
    ),
  );
  return {
    people,
    ambiguous: named
      .filter((name) => name.people.length > 1)
      .map(({ typed, people: all }) => ({ typed, people: all })),
    times,
    hits: relevant(
      keys,
      people.map(({ person }) => person),
      times,
      scope,
      { search, records },
    ),
  };
}

function relevant(
  keys: readonly string[],
  people: readonly Person[],
  times: readonly TimeFilter[],
  scope: Scope,
  { search, records }: { readonly search: Search; readonly records: Records },
): readonly Hit[] {
  const scores = new Map<Entry, number>();
  const alone = new Set(
    search.about(keys, LEAST_ALONE, scope, MOST_HITS).map(({ entry }) => entry),
  );
  for (const { entry, score } of search.about(keys, LEAST_TOGETHER, scope, MOST_HITS * 4)) {
    const shared = sharedWith(entry, people, times);
    if (shared > 0 || alone.has(entry)) scores.set(entry, score + shared);
  }
  for (const person of people) {
    for (const entry of records.entriesAbout(person)) {
      // Of a person who is named together with a time, only what happened then is meant.
      const isThen = times.length === 0 || times.some((time) => overlaps(entry.date, time));
      if (!scores.has(entry) && isThen) scores.set(entry, sharedWith(entry, people, times));
    }
  }
  const sought = new Map(
    [...keys, ...people.flatMap(({ name }) => wordsAt(name).map(({ key }) => key))].map(
      (key, word) => [key, { word, weight: 1 }],
    ),
  );
  return [...scores]
    .toSorted(
      ([a, scoreA], [b, scoreB]) =>
        scoreB - scoreA || a.date.first - b.date.first || compareTexts(a.id, b.id),
    )
    .slice(0, MOST_HITS)
    .map(([entry]) => ({ entry, snippet: snippetOf(entry, sought, []) }));
}

function sharedWith(entry: Entry, people: readonly Person[], times: readonly TimeFilter[]): number {
  const persons = people.filter((person) => entry.people.includes(person)).length;
  const isThen = times.some((time) => overlaps(entry.date, time));
  return persons * PERSON_WORTH + (isThen ? TIME_WORTH : 0);
}

/** Those that occur in entries, the rarest first. */
function tellingWords(text: string, { vocabulary }: Search): readonly string[] {
  const keys = new Set(wordsAt(text).map(({ key }) => wordKey(key)));
  return [...keys]
    .filter((key) => key.length > 2 && !isQuestionWord(key) && !/^\d{1,2}$/.test(key))
    .flatMap((key) => {
      const word = vocabulary.positionOf(key);
      return word === undefined ? [] : [{ key, entries: vocabulary.entriesWith(word) }];
    })
    .toSorted((a, b) => a.entries - b.entries || compareTexts(a.key, b.key))
    .slice(0, MOST_WORDS)
    .map(({ key }) => key);
}

function once(people: readonly { readonly person: Person; readonly as: string }[]) {
  const seen = new Set<Person>();
  return people.filter(({ person }) => !seen.has(person) && seen.add(person));
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
