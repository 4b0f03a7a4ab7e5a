/** Finds what a message is about: people, times, and the entries that say something about them. */
import { overlaps } from '../dates/event-date.ts';
import { findPeriods } from '../dates/reading/parse-period.ts';
import { blankOut } from '../text/blank-out.ts';
import { compareTexts } from '../text/compare-texts.ts';
import type { Entry, Person } from '../timeline/model/timeline.ts';
import { MAX_MESSAGE } from './lookup.ts';
import type { Hit, Mentions, Scope, TimeFilter } from './lookup.ts';
import type { NameInText } from './names/name-in-text.ts';
import type { NameRecognizer } from './names/recognize-names.ts';
import { splitByPeople, timeFilters } from './parse-query.ts';
import { toSearchTerm } from './search-index.ts';
import type { SearchIndex } from './search-index.ts';
import { bestSnippet } from './snippets.ts';
import { isQuestionWord } from './words/stop-words.ts';
import { tokenize } from './words/tokenizer.ts';
import type { Vocabulary } from './words/vocabulary.ts';
import { heldWeight, sumOfWeights } from './words/words-search.ts';
import type { QueryTerm } from './words/words-search.ts';

/** More entries than a person reads about one message. */
const MAX_MENTION_HITS = 25;

/** `recognizer` knows the people in scope. At most `MAX_MESSAGE` characters are read. */
export function findMentions(
  message: string,
  scope: Scope,
  index: SearchIndex,
  recognizer: NameRecognizer,
): Mentions {
  const text = message.slice(0, MAX_MESSAGE);
  const names = recognizer.recognize(text, 'prose').filter(({ people }) => people.length > 0);
  const people = peopleNamed(names);
  const times = timeFilters(text, findPeriods(text, 'prose'));
  const topics: Topics = {
    sentences: readSentences(text, names, index.vocabulary),
    people: people.map(({ person }) => person),
    times,
    scope,
  };
  return {
    people,
    ambiguous: splitByPeople(names).ambiguous,
    times,
    hits: toHits(scoreEntries(topics, index), topics),
  };
}

/** What a message speaks of; sentences as their terms. */
type Topics = {
  readonly sentences: readonly (readonly string[])[];
  readonly people: readonly Person[];
  readonly times: readonly TimeFilter[];
  readonly scope: Scope;
};

/** Each person once, by the first of their names in the text; only names of one person. */
function peopleNamed(names: readonly NameInText[]): Mentions['people'] {
  const named = new Map<Person, string>();
  for (const { typed, people } of names) {
    const [person, another] = people;
    if (person && !another && !named.has(person)) named.set(person, typed);
  }
  return Array.from(named, ([person, as]) => ({ person, as }));
}

/** `MAX_MESSAGE` holds about 40 sentences of 20 words. */
const MAX_SENTENCES = 40;
const MAX_SENTENCE_TERMS = 24;

/** The terms of each sentence that say something, the rarest first, without the names in it. */
function readSentences(
  text: string,
  names: readonly NameInText[],
  vocabulary: Vocabulary,
): Topics['sentences'] {
  const entryCount = (term: string): number => {
    const id = vocabulary.id(term);
    return id === undefined ? 0 : vocabulary.entryCount(id);
  };
  return blankOut(text, names)
    .split(/[.!?؟…\n]+(?=\s|$)/u)
    .map((sentence) => {
      const terms = new Set(tokenize(sentence).map(({ term }) => term));
      return [...terms]
        .filter(isTelling)
        .toSorted((a, b) => entryCount(a) - entryCount(b))
        .slice(0, MAX_SENTENCE_TERMS);
    })
    .filter(({ length }) => length > 0)
    .slice(0, MAX_SENTENCES);
}

/** Not a word of two letters, a word of any question, a day of a month or a year. */
function isTelling(term: string): boolean {
  return term.length > 2 && !isQuestionWord(term) && !/^[12]\d{3}$/.test(term);
}

/**
 * A message is no question: it says much that no entry says. So an entry is relevant to a sentence
 * when it holds terms of a certain weight, in weights of the rarest term, and a certain share of all.
 * Less is enough when it also shares a person or a time that the message names.
 *
 * Of 4,246 sentences of world history, 31 in 100 have an entry by the weight alone, and 4 by both. Of
 * 309 questions, 54 titles and 216 claims taken for messages, none lost its entry.
 */
const ALONE = { weight: 1.3, share: 0.4 };
const WITH_PERSON_OR_TIME = { weight: 0.3, share: 0.2 };

/** Entries of a sentence that are examined: of many with its terms, some share people and times too. */
const MAX_SENTENCE_ENTRIES = 100;

/** What people and times count in an entry that shares nothing else with the message. */
const WITHOUT_WORDS = 0.6;

function scoreEntries(topics: Topics, index: SearchIndex): ReadonlyMap<Entry, number> {
  const contextScore = createContextScore(topics, index);
  const scores = new Map<Entry, number>();
  for (const sentence of topics.sentences) {
    for (const { entry, score, weight, share } of matchSentence(sentence, topics.scope, index)) {
      const context = contextScore(entry);
      const isRelevant =
        context > 0
          ? weight >= WITH_PERSON_OR_TIME.weight
          : weight >= ALONE.weight && share >= ALONE.share;
      if (isRelevant) scores.set(entry, Math.max(scores.get(entry) ?? 0, score + context));
    }
  }
  for (const entry of topics.people.flatMap((person) => index.timelines.entriesAbout(person))) {
    // Of a person who is named together with a time, only what happened then is meant.
    const isThen = topics.times.length === 0 || isDuring(entry, topics.times);
    if (!scores.has(entry) && isThen) scores.set(entry, contextScore(entry) * WITHOUT_WORDS);
  }
  return scores;
}

function isDuring({ date }: Entry, times: readonly TimeFilter[]): boolean {
  return times.some((time) => overlaps(date, time));
}

/** Half of what a word that occurs nowhere counts in a question: people chat about much else. */
const UNKNOWN_WORD_WEIGHT = 0.5;

/** Entries that hold the share of a sentence's terms that is enough with a person or a time. */
function matchSentence(sentence: readonly string[], scope: Scope, index: SearchIndex) {
  const { entries, wordsSearch, maxTermWeight } = index;
  const terms = sentence.map((term): QueryTerm => {
    const { expansion, ...known } = toSearchTerm({ typed: term, term }, index);
    // A misspelt word is no reason to say what a message is about.
    return expansion.kind === 'known'
      ? known
      : { variants: [], weight: maxTermWeight * UNKNOWN_WORD_WEIGHT };
  });
  const accepts = (position: number): boolean =>
    scope === undefined || entries[position]?.timeline === scope;
  return wordsSearch
    .search(terms, WITH_PERSON_OR_TIME.share, MAX_SENTENCE_ENTRIES, accepts)
    .flatMap(({ entry: position, score, held }) => {
      const entry = entries[position];
      const weight = heldWeight(terms, held);
      const share = weight / sumOfWeights(terms);
      return entry ? [{ entry, score, weight: weight / maxTermWeight, share }] : [];
    });
}

/** In another time than the message names, its people are a weak sign. */
const ANOTHER_TIME = 0.3;

/** Scores people and times that an entry shares with the message: like words, by their rarity. */
function createContextScore(
  { people, times, scope }: Topics,
  { timelines, entries: { length: all } }: SearchIndex,
): (entry: Entry) => number {
  const rarity = (count: number): number => Math.log(1 + (all - count + 0.5) / (count + 0.5));
  const personScores = new Map(
    people.map((person) => [person, rarity(timelines.entriesAbout(person).length)]),
  );
  const timeScores = times.map((time) => {
    const during = timelines.during(time, scope);
    return { time, score: during.kind === 'found' ? rarity(during.entries.length) : 0 };
  });
  return (entry) => {
    const shared = timeScores.filter(({ time }) => overlaps(entry.date, time));
    const isAnotherTime = times.length > 0 && shared.length === 0;
    const ofPeople = entry.people.reduce((sum, person) => sum + (personScores.get(person) ?? 0), 0);
    return (
      ofPeople * (isAnotherTime ? ANOTHER_TIME : 1) +
      Math.max(0, ...shared.map(({ score }) => score))
    );
  };
}

/** Best first; of equal scores, the earlier first. */
function toHits(scores: ReadonlyMap<Entry, number>, { sentences, people }: Topics): readonly Hit[] {
  const names = people.flatMap(({ name }) => tokenize(name).map(({ term }) => term));
  const marked = new Map(
    [...sentences.flat(), ...names].map((term, word) => [term, { word, weight: 1 }]),
  );
  return [...scores]
    .toSorted(
      ([a, scoreA], [b, scoreB]) =>
        scoreB - scoreA || a.date.first - b.date.first || compareTexts(a.id, b.id),
    )
    .slice(0, MAX_MENTION_HITS)
    .map(([entry]) => ({ entry, snippet: bestSnippet(entry, marked) }));
}
