/** Tells whether a text asks for nothing but the event of a named day: "who was behind 9/11". */
import type { Day } from '../dates/calendar.ts';
import { isChattyWord } from './words/chatty-words.ts';
import type { TypedWord } from './words/read-words.ts';

/** The day of the event; undefined where other words say what else is asked for. */
export function askedEventDay(words: readonly TypedWord[]): Day | undefined {
  const [day, another] = new Set(words.flatMap((word) => word.day ?? []));
  const saysMore = words.some((word) => word.day === undefined && !isOfAnyEvent(word));
  return another !== undefined || saysMore ? undefined : day;
}

/** Whether a word only says that something happened, or who had a part in it, or asks who and when. */
export function isOfAnyEvent({ term, translations: [english = term] }: TypedWord): boolean {
  return EVENT_WORDS.has(english) || isChattyWord(english);
}

const ATTACK_WORDS: ReadonlySet<string> = new Set(['attack', 'attacks', 'terrorist']);

const EVENT_WORDS: ReadonlySet<string> = new Set([
  ...ATTACK_WORDS,
  'date',
  'hand',
  'implicated',
  'involved',
  'involvement',
  'landing',
  'part',
  'participated',
  'role',
]);

/** Whether a word says that somebody was "behind" an event or "helped" it. "Attack" counts too. */
export function isOfPart({ term, translations: [english = term] }: TypedWord): boolean {
  return PART_WORDS.has(english) || ATTACK_WORDS.has(english);
}

const PART_WORDS: ReadonlySet<string> = new Set(
  (
    'behind responsible liable involved involvement implicated role part hand participated perpetrated ' +
    'orchestrated mastermind masterminded helped support supported ordered planned financed funded knew guilty'
  ).split(' '),
);
