/** Finds what a message is about: people, times, and the entries that say something about them. */
import { overlaps } from '../dates/event-date.ts';
import { findPeriods } from '../dates/reading/parse-period.ts';
import { compareTexts } from '../text/compare-texts.ts';
import type { Entry, Person } from '../timeline/model/timeline.ts';
import { findAskedNamesake } from './asked-namesakes.ts';
import { findDifferences } from './differences.ts';
import { lazy } from './lazy.ts';
import { MAX_MESSAGE } from './lookup.ts';
import type { MentionHit, Mentions, Scope, TimeFilter } from './lookup.ts';
import { createSharedContext, type MessageContext, type NamedPeople } from './message-context.ts';
import { createCountryReader, namesCountry, OTHER_COUNTRY } from './message-countries.ts';
import { readQuotes } from './message-quotes.ts';
import type { MessageQuotes } from './message-quotes.ts';
import {
  ALONE,
  isRelevant,
  isSlip,
  leastNeeded,
  neededOf,
  WITH_PERSON_OR_TIME,
} from './message-relevance.ts';
import type { Needed, WordMatch } from './message-relevance.ts';
import { MAX_SENTENCES, readSentences, splitSentences } from './message-sentences.ts';
import type { MessageTerm } from './message-sentences.ts';
import { dayOnSubject, saysOnlyEvent, withEventOfDay } from './message-events.ts';
import { findPlainMentions } from './plain-mentions.ts';
import { speaksOfSubject, subjectNamed } from './message-subject.ts';
import type { NameInText } from './names/name-in-text.ts';
import type { NameRecognizer } from './names/recognize-names.ts';
import { timeFilters } from './parse-query.ts';
import { asEvidence, isRare } from './search-index.ts';
import type { SearchIndex } from './search-index.ts';
import { bestSnippet, mustReplaceLead } from './snippets.ts';
import type { MarkedTerms } from './snippets.ts';
import type { SpeechReader } from './speakers/read-speech.ts';
import { isQuestionWord } from './words/stop-words.ts';
import { termsOf, withEnglishSigns } from './words/tokenizer.ts';
import { isPrivateWord } from './words/private-words.ts';
import { isHeld, matchStrength } from './words/match-strength.ts';
import { sumOfWeights } from './words/words-search.ts';
import type { QueryTerm } from './words/words-search.ts';

/** What reads the names within the scope of a question. */
export type MentionReaders = {
  readonly recognizer: NameRecognizer;
  readonly speechReader: SpeechReader;
};

/** At most `MAX_MESSAGE` characters are read. */
export function findMentions(
  message: string,
  scope: Scope,
  index: SearchIndex,
  { recognizer, speechReader }: MentionReaders,
): Mentions {
  const typed = message.slice(0, MAX_MESSAGE);
  const languages = index.wordReader.languagesOf(typed);
  const text = languages.length > 0 ? withEnglishSigns(typed) : typed;
  const periods = findPeriods(text, 'prose');
  const names = recognizer
    .recognize(text, 'prose', () => languages)
    .filter(({ people }) => people.length > 0);
  const sentences = readSentences(text, [...names, ...periods], languages, index);
  const distinct = distinctNames(names);
  const marked = markedTerms(sentences, distinct, index);
  const times = timeFilters(text, periods);
  const quoted = splitSentences(text, languages).slice(0, MAX_SENTENCES);
  const topics: Topics = {
    sentences,
    names: distinct,
    times,
    scope,
    marked,
    quotes: readQuotes(quoted, { languages, reader: speechReader, recognizer }, marked, times),
  };
  const isOfEvent = sentences.some((sentence) => saysOnlyEvent(sentence, index));
  const specific: Scored =
    isOfEvent && distinct.length === 0 ? new Map() : withoutFarBelow(scoreEntries(topics, index));
  const scored = addNamedEvent(
    specific.size > 0 ? specific : scorePlain(topics, index),
    topics,
    index,
  );
  const settled = settleNames(topics.names, scored);
  const hits = toHits(scored, topics);
  const [best] = hits;
  const people = peopleNamed(settled);
  return {
    people,
    ambiguous: settled.filter((name) => name.people.length > 1),
    times,
    hits,
    sharesOnlyNames: !hits.some(({ entry }) => sharesContent(entry, topics, index)),
    namesake: findAskedNamesake(text, names),
    differences: best ? findDifferences(typed, best.entry, { times, people }) : [],
  };
}

/**
 * Whether an entry holds a word of the message that is no name, is the event of a day that the message
 * names, or holds a claim of somebody whom it quotes.
 */
function sharesContent(
  entry: Entry,
  { sentences, quotes }: Topics,
  { timelines, words }: SearchIndex,
): boolean {
  if (quotes.isSpoken(entry)) return true;
  const position = timelines.position(entry);
  return sentences
    .flat()
    .some(
      (term) =>
        (term.word.day === entry.date.first || (!term.isName && term.role === 'telling')) &&
        isHeld(term, position, words),
    );
}

/** For a message that holds no name and no rare word. */
function scorePlain(topics: Topics, index: SearchIndex): Scored {
  if (topics.names.length > 0) return new Map();
  return new Map(
    Array.from(findPlainMentions(topics, index), ([entry, score]) => [
      entry,
      { score, isSpecific: false },
    ]),
  );
}

function addNamedEvent(scored: Scored, topics: Topics, index: SearchIndex): Scored {
  if (topics.times.length > 0) return scored;
  const scores = new Map(Array.from(scored, ([entry, { score }]) => [entry, score]));
  return new Map(
    Array.from(withEventOfDay(scores, topics, index), ([entry, score]) => [
      entry,
      { score, isSpecific: scored.get(entry)?.isSpecific ?? false },
    ]),
  );
}

/** What a message speaks of. Each sentence is a list of its words. */
type Topics = MessageContext & {
  readonly sentences: readonly (readonly MessageTerm[])[];
  /** The words of the message in all their variants, and the names in it. */
  readonly marked: MarkedTerms;
  readonly quotes: MessageQuotes;
};

/** Each group of people once, by the first of their names in the text. */
function distinctNames(names: readonly NameInText[]): readonly NamedPeople[] {
  const distinct = new Map<string, NamedPeople>();
  for (const { typed, people } of names) {
    const key = people.map(({ timeline, id }) => `${timeline}/${id}`).join();
    if (!distinct.has(key)) distinct.set(key, { typed, people });
  }
  return [...distinct.values()];
}

function peopleNamed(names: readonly NamedPeople[]): Mentions['people'] {
  const named = new Map<Person, string>();
  for (const { typed, people } of names) {
    const [person, another] = people;
    if (person && !another && !named.has(person)) named.set(person, typed);
  }
  return Array.from(named, ([person, as]) => ({ person, as }));
}

/** Entries of a sentence that are examined: of many with its terms, some share people and times too. */
const MAX_SENTENCE_ENTRIES = 100;

/** What people and times count in an entry that shares nothing else with the message. */
const WITHOUT_WORDS = 0.6;

/** What words count in an entry of another time than the message names, unless the time may be a slip. */
const WORDS_OF_ANOTHER_TIME = 0.75;

/** How well an entry answers a message. */
type Relevance = {
  readonly score: number;
  /** Of its words and its time, without the names: whether they can settle who is meant. */
  readonly isSpecific: boolean;
};

type Scored = ReadonlyMap<Entry, Relevance>;

function scoreEntries(topics: Topics, index: SearchIndex): Scored {
  const sharedContext = createSharedContext(topics, index);
  const { quotes, sentences } = topics;
  const isOnSubject = sentences.some((sentence) => speaksOfSubject(sentence, quotes, index));
  const mayShare = topics.names.length + topics.times.length + quotes.speakers.length > 0;
  const isOfOtherCountry = createCountryReader(sentences.flat(), index);
  const scores = new Map<Entry, Relevance>();
  for (const sentence of sentences) {
    const isPrivate = topics.names.length === 0 && isOfPrivateLife(sentence);
    const least = (isKnown: boolean): Needed =>
      leastNeeded(isKnown, { isPrivate, isOnSubject, mayShare });
    for (const match of matchSentence(sentence, topics, least, index)) {
      const { entry } = match;
      const context = sharedContext(entry);
      const needed = neededOf(context, match, {
        isPrivate,
        isOnSubject,
        isSpoken: isOnSubject && quotes.isSpoken(entry),
      });
      const before = scores.get(entry);
      const mustBeThen = context.isAnotherTime && !quotes.isDated && !isSlip(match, context);
      const words = match.score * (mustBeThen ? WORDS_OF_ANOTHER_TIME : 1);
      if (!needed.some((each) => isRelevant(match, each))) continue;
      const score =
        (words + context.score) *
        quotes.factor(entry) *
        (isOfOtherCountry(entry) ? OTHER_COUNTRY : 1);
      if (before && before.score >= score) continue;
      scores.set(entry, { score, isSpecific: context.isThen || match.weight >= ALONE.weight });
    }
  }
  for (const entry of entriesAboutNamed(topics, index)) {
    if (scores.has(entry)) continue;
    const score = sharedContext(entry).score * WITHOUT_WORDS * topics.quotes.factor(entry);
    scores.set(entry, { score, isSpecific: false });
  }
  return scores;
}

/**
 * Entries of the people whom an unambiguous name identifies. With a time in the message, only entries of
 * that time. Beside much that the record does not know, a name alone shows nothing: "Trump
 * tariffs" is not about what the record says of Trump.
 */
function entriesAboutNamed(
  { names, times, sentences, quotes }: Topics,
  index: SearchIndex,
): readonly Entry[] {
  const evidence = sentences.flat().map(asEvidence);
  const isOnSubject = speaksOfSubject(evidence, quotes, index);
  if (unknownShare(evidence) > (isOnSubject ? MAX_UNKNOWN_ON_SUBJECT : MAX_UNKNOWN)) return [];
  return names
    .flatMap(({ people: [person, another] }) => (person && !another ? [person] : []))
    .flatMap((person) => index.timelines.entriesAbout(person))
    .filter((entry) => times.length === 0 || isDuring(entry, times));
}

/**
 * Where more of the words, by weight, are unknown to the record, a shared person or time is chance. Of
 * 120 messages about other things 7 had an entry without this, `isRare` and `asEvidence`, and 1 has
 * one with them; of 90 about the record 79 begin with the right one either way.
 */
const MAX_UNKNOWN = 0.6;

/** "Zarqawi got patched up in Iran": beside the subject of the timeline, a person is no chance. */
const MAX_UNKNOWN_ON_SUBJECT = 0.75;

function unknownShare(terms: readonly QueryTerm[]): number {
  const unknown = terms.filter(({ variants }) => variants.length === 0);
  return terms.length === 0 ? 0 : sumOfWeights(unknown) / sumOfWeights(terms);
}

/**
 * "I was born in Nairobi in 1998", "they stamped my passport": a life is told. An expression counts only
 * where a word of it does: "went through" is read as "travelled", which alone would count.
 */
function isOfPrivateLife(sentence: readonly MessageTerm[]): boolean {
  const isNamed = sentence.some((term) => term.isName && !namesCountry(term));
  return sentence.some(({ word, isOwned }) => {
    const [english = word.term] = word.translations;
    const typed = termsOf(word.typed);
    const isTyped = typed.length === 1 || typed.some((term) => isPrivateWord(term, term));
    return (isTyped && isPrivateWord(word.term, english)) || (isOwned && !isNamed);
  });
}

/** "Iran scored against Syria": one country beside the subject is in texts about anything. */
const MIN_NAMES_ALONE = 2;

function isDuring({ date }: Entry, times: readonly TimeFilter[]): boolean {
  return times.some((time) => overlaps(date, time));
}

/**
 * An entry with a smaller share of the best score shares words with the message by chance. Of 14 messages
 * with one entry that a reader expects, 20 entries are shown, and 40 without this.
 */
const MIN_SHARE_OF_BEST = 0.65;

function withoutFarBelow(scores: Scored): Scored {
  const best = Math.max(0, ...[...scores.values()].map(({ score }) => score));
  return new Map([...scores].filter(([, { score }]) => score >= best * MIN_SHARE_OF_BEST));
}

/** Entries with at least this share of the best score may be what a message is about. */
const MAY_BE_MEANT = 0.75;

/**
 * A name of several people is that of one when a place, a time or what happened says so: of the people,
 * the entries that may be meant are about that one only, the best of them among these.
 */
function settleNames(names: readonly NamedPeople[], scores: Scored): readonly NamedPeople[] {
  const ordered = [...scores].toSorted(([, a], [, b]) => b.score - a.score);
  const [best] = ordered;
  if (!best?.[1].isSpecific) return names;
  const entries = ordered
    .filter(([, { score }]) => score >= best[1].score * MAY_BE_MEANT)
    .map(([entry]) => entry);
  return names.map(({ typed, people }) => {
    const meant = people.filter((person) => entries.some((entry) => entry.people.includes(person)));
    const [only, another] = meant;
    const isSettled = only && !another && best[0].people.includes(only);
    return { typed, people: isSettled ? meant : people };
  });
}

/**
 * In weights of the rarest term. "The train in Canada was late": a country is in texts about anything, however
 * few entries name it.
 */
const COUNTRY = 0.4;

type SentenceMatch = WordMatch & { readonly entry: Entry; readonly score: number };

/** Entries that hold what is needed at least of a sentence's terms. */
function matchSentence(
  terms: readonly MessageTerm[],
  { scope, quotes, names: people }: Topics,
  leastOf: (isKnown: boolean) => Needed,
  index: SearchIndex,
): readonly SentenceMatch[] {
  const { entries, words, wordsSearch, maxTermWeight } = index;
  const isOnSubject = speaksOfSubject(terms, quotes, index);
  const evidence = terms.map((term) => {
    const known = asEvidence(term);
    return isOnSubject || !namesCountry(term)
      ? known
      : { ...known, weight: Math.min(known.weight, COUNTRY * maxTermWeight) };
  });
  // With the subject, a day is as much as a rare word, and what does not name it is about something else.
  const day = dayOnSubject(terms, index);
  const rare = terms.filter((term) => isRare(asEvidence(term), index) || term === day);
  const telling = terms.filter(({ role }) => role === 'telling');
  const says = telling.filter(({ isName }) => !isName);
  const names = telling.filter(
    (term) =>
      term.isName && (isOnSubject || !namesCountry(term)) && subjectNamed([term], index) === 0,
  );
  const isKnown = unknownShare(evidence) <= MAX_UNKNOWN;
  const least = leastOf(isKnown);
  const all = sumOfWeights(evidence);
  const accepts = (position: number): boolean =>
    (scope === undefined || entries[position]?.timeline === scope) &&
    (day === undefined || isHeld(day, position, words));
  return wordsSearch
    .search(terms, WITH_PERSON_OR_TIME.share, MAX_SENTENCE_ENTRIES, accepts)
    .flatMap(({ entry: position, score, held: bits }) => {
      const entry = entries[position];
      const weight = matchStrength(evidence, position, words, bits);
      const share = weight / all;
      // The rest takes longer to tell.
      if (weight / maxTermWeight < least.weight || share < least.share) return [];
      const held = (term: QueryTerm): boolean => isHeld(term, position, words);
      const holdsRare = rare.some(held);
      const holdsEnough =
        (says.some(held) || names.filter(held).length >= MIN_NAMES_ALONE) &&
        (isOnSubject ||
          people.length + quotes.speakers.length > 0 ||
          telling.filter(held).length >= telling.length * MIN_COUNT);
      if (!entry) return [];
      const match = { entry, score, weight: weight / maxTermWeight, share };
      return [{ ...match, isKnown, holdsRare, holdsEnough, holdsName: names.some(held) }];
    });
}

/**
 * This share of a sentence's words must be held where the message names neither the subject nor a person
 * nor a speaker. In "the fall of Baghdad to the Mongols was a loss for science", two rare words are an
 * entry's, and most others are not.
 */
const MIN_COUNT = 0.45;

/** More entries than a person reads about one message. */
const MAX_MENTION_HITS = 25;

/** Best first; of equal scores, the earlier first. */
function toHits(scores: Scored, { marked, quotes }: Topics): readonly MentionHit[] {
  const { standings, speakers } = quotes;
  return [...scores]
    .toSorted(
      ([a, { score: scoreA }], [b, { score: scoreB }]) =>
        scoreB - scoreA || a.date.first - b.date.first || compareTexts(a.id, b.id),
    )
    .slice(0, MAX_MENTION_HITS)
    .map(([entry]) => {
      // Made when it is read: a page shows a few of these hits.
      const snippet = lazy(() => bestSnippet(entry, marked, { standings, people: speakers }));
      return {
        entry,
        get snippet() {
          return snippet();
        },
        get isAsked() {
          const { claim } = snippet();
          return (
            claim !== undefined &&
            (standings.includes(claim.standing) ||
              claim.speakers.some((speaker) => speakers.includes(speaker)) ||
              mustReplaceLead(entry, claim, marked))
          );
        },
      };
    });
}

/** What snippets mark. */
function markedTerms(
  sentences: Topics['sentences'],
  names: Topics['names'],
  index: SearchIndex,
): MarkedTerms {
  const marked = new Map<string, { readonly word: number; readonly weight: number }>();
  const terms = new Map(sentences.flat().map((each) => [each.term, each]));
  for (const [word, { variants, weight }] of [...terms.values()].entries()) {
    for (const { id, boost } of variants) {
      marked.set(index.vocabulary.term(id), { word, weight: weight * boost });
    }
  }
  for (const term of names.flatMap(({ typed }) => termsOf(typed))) {
    if (!isQuestionWord(term) && !marked.has(term)) {
      marked.set(term, { word: -1 - marked.size, weight: 1 });
    }
  }
  return marked;
}
