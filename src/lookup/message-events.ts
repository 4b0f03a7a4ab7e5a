/**
 * Puts the event of a day among what is found for a message that names the day with the subject of the
 * timeline: "Iran is behind 9/11", whatever else is chatted.
 */
import type { Day } from '../dates/calendar.ts';
import type { Entry } from '../timeline/model/timeline.ts';
import { askedEventDay, isOfAnyEvent, isOfPart } from './asked-event.ts';
import type { Scope } from './lookup.ts';
import type { MessageQuotes } from './message-quotes.ts';
import type { MessageTerm } from './message-sentences.ts';
import { subjectNamed, subjectsSpeaking } from './message-subject.ts';
import type { SearchIndex } from './search-index.ts';
import { isHeld } from './words/match-strength.ts';
import { ROUNDING } from './words/words-search.ts';

type Sentence = readonly MessageTerm[];

/** Of a message that names no other time. */
export type EventMessage = {
  readonly sentences: readonly Sentence[];
  readonly scope: Scope;
  readonly quotes: MessageQuotes;
};

/** The word of a sentence that names a day, where the sentence names the subject. */
export function dayOnSubject(sentence: Sentence, index: SearchIndex): MessageTerm | undefined {
  const day = sentence.find(({ word }) => word.day !== undefined);
  return day && subjectNamed(sentence, index) > 0 ? day : undefined;
}

/** Whether a sentence says only that the subject had a part in the event, beside words that no entry has. */
export function saysOnlyEvent(sentence: Sentence, index: SearchIndex): boolean {
  const others = sentence.filter(
    (term) => term.variants.length > 0 && subjectNamed([term], index) === 0,
  );
  return (
    dayOnSubject(sentence, index) !== undefined &&
    askedEventDay(others.map(({ word }) => word)) !== undefined
  );
}

/**
 * The scores with that of the event. The event comes first, unless an entry holds what else is said, or
 * holds a claim of whoever is quoted. Where nothing was found, the message must say that somebody had a
 * part in the event: Iran may also play football on 11 September.
 */
export function withEventOfDay(
  found: ReadonlyMap<Entry, number>,
  { sentences, scope, quotes }: EventMessage,
  index: SearchIndex,
): ReadonlyMap<Entry, number> {
  for (const sentence of sentences) {
    const day = dayOnSubject(sentence, index)?.word.day;
    if (day === undefined) continue;
    if (found.size === 0 && !sentence.some(({ word }) => isOfPart(word))) continue;
    return withEvents(found, index.timelines.onDay(day, scope), (entry) =>
      isAboutMore(entry, { sentence, day, quotes }, index),
    );
  }
  return found;
}

function withEvents(
  found: ReadonlyMap<Entry, number>,
  events: readonly Entry[],
  isAnswer: (entry: Entry) => boolean,
): ReadonlyMap<Entry, number> {
  const best = Math.max(0, ...found.values());
  const answers = [...found].filter(([entry]) => !events.includes(entry) && isAnswer(entry));
  const answered = Math.max(0, ...answers.map(([, score]) => score));
  const others = [...found].filter(([entry]) => !events.includes(entry));
  const score =
    answered >= best * MIN_ANSWER ? answered * (1 - ROUNDING) : Math.max(1, best) * (1 + ROUNDING);
  return new Map([...others, ...events.map((entry) => [entry, score] as const)]);
}

/** An answer with a smaller share of the best score answers by chance. */
const MIN_ANSWER = 0.8;

/** One word in common may be chat. */
const MIN_WORDS_MORE = 2;

/** Whether an entry answers what a sentence says beside the day and the subject. */
function isAboutMore(
  entry: Entry,
  { sentence, day, quotes }: { sentence: Sentence; day: Day; quotes: MessageQuotes },
  index: SearchIndex,
): boolean {
  // "Iran is behind 9/11 and nobody says so": Iran is read as the one who speaks, and is not.
  if (subjectsSpeaking(quotes, index).size === 0 && quotes.factor(entry) > 1) return true;
  const position = index.timelines.position(entry);
  const more = sentence.filter(
    (term) =>
      term.word.day !== day &&
      term.role === 'telling' &&
      !isOfAnyEvent(term.word) &&
      subjectNamed([term], index) === 0 &&
      isHeld(term, position, index.words),
  );
  return more.length >= MIN_WORDS_MORE;
}
