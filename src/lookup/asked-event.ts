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

/** Whether a word only says that something happened, or asks who did it and when. */
function isOfAnyEvent({ term, translations: [english = term] }: TypedWord): boolean {
  return EVENT_WORDS.has(english) || isChattyWord(english);
}

const EVENT_WORDS: ReadonlySet<string> = new Set([
  'attack',
  'attacks',
  'terrorist',
  'date',
  'landing',
]);
