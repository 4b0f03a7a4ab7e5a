/**
 * Finds entries for a message that holds no person and no rare word: it speaks of what the timeline is
 * about ("Did Iran shelter al-Qaeda?"), or names a day and nothing else.
 */
import type { Day } from '../dates/calendar.ts';
import type { Entry } from '../timeline/model/timeline.ts';
import { askedEventDay, isOfAnyEvent, isOfPart } from './asked-event.ts';
import { citationCount } from './find-entries.ts';
import type { Scope, TimeFilter } from './lookup.ts';
import type { MessageQuotes } from './message-quotes.ts';
import type { MessageTerm } from './message-sentences.ts';
import { speaksOfSubject, subjectNamed } from './message-subject.ts';
import type { SearchIndex } from './search-index.ts';
import { isChattyWord } from './words/chatty-words.ts';
import { FIRST_PLACE_AFTER_TITLE } from './words/count-terms.ts';
import { findPlace, rankHits } from './words/rank-hits.ts';
import { speechWord } from './speakers/speech-words.ts';
import type { TypedWord } from './words/read-words.ts';
import { termsOf } from './words/tokenizer.ts';
import { sumOfWeights } from './words/words-search.ts';
import type { QueryTerm } from './words/words-search.ts';

export type PlainMessage = {
  /** The words of each sentence, without times. */
  readonly sentences: readonly (readonly MessageTerm[])[];
  readonly times: readonly TimeFilter[];
  readonly scope: Scope;
  readonly quotes: MessageQuotes;
};

/** More than these say the same about so general a message. */
const MAX_FOUND = 6;

/** Entries with their scores, best first. */
export function findPlainMentions(
  message: PlainMessage,
  index: SearchIndex,
): ReadonlyMap<Entry, number> {
  const onDay = entriesOfNamedDay(message, index);
  if (onDay.length > 0) return new Map(onDay.map((entry) => [entry, 1]));
  for (const sentence of message.sentences) {
    const found = entriesOnSubject(sentence, message, index);
    if (found.size > 0) return found;
  }
  return new Map();
}

/** Entries of exactly a day that a message names with nothing else but chatty words. */
function entriesOfNamedDay(
  { sentences, times, scope }: PlainMessage,
  { timelines }: SearchIndex,
): readonly Entry[] {
  const named = namedDay(sentences);
  if (named !== undefined && times.length === 0) return timelines.onDay(named, scope);
  const saysMore = sentences.flat().some(({ term }) => !isChattyWord(term));
  if (saysMore) return [];
  return times
    .filter(({ first, last }) => first === last)
    .flatMap(({ first }) => timelines.onDay(first, scope));
}

/** The day of "9/11 was an inside job". Somebody who writes 911 may mean a telephone number. */
function namedDay(sentences: PlainMessage['sentences']): Day | undefined {
  const words = sentences.flat().map(({ word }) => word);
  return words.some(({ typed }) => /^\d+$/.test(typed)) ? undefined : askedEventDay(words);
}

/** A title that holds this share of what a sentence says is about it, where it names the subject. */
const MIN_IN_TITLE = 0.6;

/** Names that make a subject: one alone, as in "History" or "Iran", is in messages about anything. */
const MIN_SUBJECT_NAMES = 2;

/** Entries that are looked at: the best by their words. */
const MAX_CANDIDATES = 30;

/** Entries below this share of the best are about something else of the subject. */
const MIN_SHARE_OF_BEST = 0.8;

function entriesOnSubject(
  terms: readonly MessageTerm[],
  { scope, quotes }: PlainMessage,
  index: SearchIndex,
): ReadonlyMap<Entry, number> {
  const { entries, words, wordsSearch } = index;
  const found = new Map<Entry, number>();
  const named = subjectNamed(terms, index);
  if (named === 0) return found;
  const telling = tellingBesideEvent(terms);
  const isSpokenOf = speaksOfSubject(terms, quotes, index);
  const accepts = (position: number): boolean => {
    const entry = entries[position];
    if (!entry || (scope !== undefined && entry.timeline !== scope)) return false;
    return (
      (named >= MIN_SUBJECT_NAMES && titleNamesSubject(entry, index)) ||
      (isSpokenOf && quotes.isSpoken(entry)) ||
      shareInTitle(telling, position, index) >= MIN_IN_TITLE
    );
  };
  const hits = rankHits(
    wordsSearch.search(terms, 0, MAX_CANDIDATES, accepts),
    terms,
    words,
    (position) => {
      const entry = entries[position];
      return (
        entry && {
          citations: citationCount(entry),
          timeShare: 0,
          namesAsked: false,
          subject: index.subject(entry),
        }
      );
    },
  );
  const scored = hits
    .flatMap(({ entry: position, score }) => {
      const entry = entries[position];
      return entry ? [{ entry, score: score * quotes.factor(entry) }] : [];
    })
    .toSorted((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  for (const { entry, score } of scored.slice(0, MAX_FOUND)) {
    if (score >= best * MIN_SHARE_OF_BEST) found.set(entry, score);
  }
  return found;
}

/**
 * Beside an event that is named, "attacks" and "had a hand in" say no more. Beside "the 9/11 attacks", neither
 * do words that the record does not know: "a trempé dans".
 */
function tellingBesideEvent(terms: readonly MessageTerm[]): readonly MessageTerm[] {
  if (!terms.some(({ word }) => word.day !== undefined)) return terms;
  const isOfEvent = terms.some(({ word }) => isOfPart(word));
  return terms.filter(
    ({ word, variants }) =>
      word.day !== undefined ||
      !(isOfAnyEvent(word) || isOfCharge(word) || (isOfEvent && variants.length === 0)),
  );
}

/** "Who accuses Iran": that is what entries on the subject are about. */
function isOfCharge({ term, translations: [english = term] }: TypedWord): boolean {
  return speechWord(english)?.standing === 'accusation' || english === 'blame';
}

function titleNamesSubject({ title }: Entry, { subjectTerms }: SearchIndex): boolean {
  const named = new Set(termsOf(title)).intersection(subjectTerms);
  return named.size >= MIN_SUBJECT_NAMES;
}

function shareInTitle(
  terms: readonly QueryTerm[],
  position: number,
  { words }: SearchIndex,
): number {
  const inTitle = terms.filter((term) => {
    const place = findPlace(term, position, words);
    return place !== undefined && place.at < FIRST_PLACE_AFTER_TITLE;
  });
  return sumOfWeights(inTitle) / sumOfWeights(terms);
}
