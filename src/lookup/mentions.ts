/** What a message speaks of: people, times, and the entries that say something about them. */
import { blankOut } from '../text/blank-out.ts';
import { compareTexts } from '../text/compare-texts.ts';
import { overlaps } from '../dates/event-date.ts';
import type { Entry, Person } from '../timeline/model/timeline.ts';
import type { Hit, Mentions, Scope, TimeFilter } from './lookup.ts';
import { MAX_MESSAGE } from './lookup.ts';
import type { NameInText, NameRecognizer } from './names/recognize-names.ts';
import { findPeriods } from '../dates/reading/parse-period.ts';
import { timeFilters } from './parse-query.ts';
import type { TimelineIndex } from './timeline-index.ts';
import type { Search } from './search.ts';
import { bestSnippet } from './snippets.ts';
import { isQuestionWord, tokenize } from './words/tokenizer.ts';

/** More entries than a person reads about one message. */
const MOST_HITS = 25;

/** Sentences, and words of each, that are looked at: MAX_MESSAGE holds about 40 of 20. */
const MOST_SENTENCES = 40;
const MOST_WORDS = 24;

/**
 * A message is no question: it says much that no entry says. An entry is about one of its sentences if
 * it holds so much of its words, by rarity, or less together with a person or a time that the message
 * names; and words that are rare enough to mean this entry: two that one entry has, or half of one.
 * Of 4,246 sentences of world history 31 in 100 have an entry by the first weight, 4 by the share too;
 * nothing is lost of 309 questions, 54 titles and 216 claims taken for messages.
 */
const ALONE = { weight: 1.3, share: 0.4 };
const TOGETHER = { least: 0.2, weight: 0.3 };

/** What an entry is worth that shares only people and times with the message, not what it says. */
const WITHOUT_WORDS = 0.6;

/** In another time than the message names, its people are a weak sign. */
const ANOTHER_TIME = 0.3;

export function mentionsIn(
  message: string,
  scope: Scope,
  {
    search,
    records,
    recognizer,
  }: {
    readonly search: Search;
    readonly records: TimelineIndex;
    readonly recognizer: NameRecognizer;
  },
): Mentions {
  const text = message.slice(0, MAX_MESSAGE);
  const named = recognizer.recognize(text, 'prose').filter(({ people }) => people.length > 0);
  const times = timeFilters(text, findPeriods(text, 'prose'));
  const sentences = sentencesOf(text, named, search);
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
      sentences,
      people.map(({ person }) => person),
      times,
      scope,
      { search, records },
    ),
  };
}

function relevant(
  sentences: readonly (readonly string[])[],
  people: readonly Person[],
  times: readonly TimeFilter[],
  scope: Scope,
  { search, records }: { readonly search: Search; readonly records: TimelineIndex },
): readonly Hit[] {
  const shared = sharing(people, times, scope, records);
  const scores = new Map<Entry, number>();
  for (const keys of sentences) {
    for (const { entry, score, weight, share } of search.about(
      keys,
      TOGETHER.least,
      scope,
      LOOKED_AT,
    )) {
      const also = shared(entry);
      if (
        weight < TOGETHER.weight ||
        (also === 0 && (weight < ALONE.weight || share < ALONE.share))
      )
        continue;
      scores.set(entry, Math.max(scores.get(entry) ?? 0, score + also));
    }
  }
  for (const person of people) {
    for (const entry of records.entriesAbout(person)) {
      // Of a person who is named together with a time, only what happened then is meant.
      const isThen = times.length === 0 || times.some((time) => overlaps(entry.date, time));
      if (!scores.has(entry) && isThen) scores.set(entry, shared(entry) * WITHOUT_WORDS);
    }
  }
  const keys = [
    ...sentences.flat(),
    ...people.flatMap(({ name }) => tokenize(name).map(({ term }) => term)),
  ];
  const sought = new Map(keys.map((key, word) => [key, { word, weight: 1 }]));
  return [...scores]
    .toSorted(
      ([a, scoreA], [b, scoreB]) =>
        scoreB - scoreA || a.date.first - b.date.first || compareTexts(a.id, b.id),
    )
    .slice(0, MOST_HITS)
    .map(([entry]) => ({ entry, snippet: bestSnippet(entry, sought) }));
}

/** Of the entries with most of a sentence's words, so many may share people and times with it. */
const LOOKED_AT = 100;

/** People and times count as words do: by how few entries have them. */
function sharing(
  people: readonly Person[],
  times: readonly TimeFilter[],
  scope: Scope,
  records: TimelineIndex,
): (entry: Entry) => number {
  const all = records.timelines.reduce((sum, { entries }) => sum + entries.length, 0);
  const rarity = (count: number) => Math.log(1 + (all - count + 0.5) / (count + 0.5));
  const ofPerson = new Map(
    people.map((person) => [person, rarity(records.entriesAbout(person).length)]),
  );
  const ofTime = times.map((time) => {
    const during = records.during(time, scope);
    return { time, worth: during.kind === 'found' ? rarity(during.entries.length) : 0 };
  });
  return (entry) => {
    const then = ofTime.filter(({ time }) => overlaps(entry.date, time));
    const ofPeople = entry.people.reduce((sum, person) => sum + (ofPerson.get(person) ?? 0), 0);
    const isElsewhen = times.length > 0 && then.length === 0;
    return (
      ofPeople * (isElsewhen ? ANOTHER_TIME : 1) + Math.max(0, ...then.map(({ worth }) => worth))
    );
  };
}

/** The words of each sentence that tell something, without the names that were read in it. */
function sentencesOf(
  text: string,
  named: readonly NameInText[],
  { vocabulary }: Search,
): readonly (readonly string[])[] {
  const rest = blankOut(text, named);
  const known = (key: string): number => {
    const word = vocabulary.positionOf(key);
    return word === undefined ? 0 : vocabulary.entriesWith(word);
  };
  return rest
    .split(/[.!?؟…\n]+(?=\s|$)/u)
    .map((sentence) => {
      const keys = tokenize(sentence)
        .map(({ term }) => term)
        .filter(
          (key) => key.length > 2 && !isQuestionWord(key) && !/^\d{1,2}$|^(?:1|2)\d{3}$/.test(key),
        );
      return [...new Set(keys)].toSorted((a, b) => known(a) - known(b)).slice(0, MOST_WORDS);
    })
    .filter(({ length }) => length > 0)
    .slice(0, MOST_SENTENCES);
}

function once(people: readonly { readonly person: Person; readonly as: string }[]) {
  const seen = new Set<Person>();
  return people.filter(({ person }) => !seen.has(person) && seen.add(person));
}
