/**
 * Well-known other names of events and people: abbreviations, numerals, and days that have become
 * names. A timeline adds its own with `glossary`.
 */
import { toDay } from '../../dates/calendar.ts';
import type { Day } from '../../dates/calendar.ts';
import type { OwnGlossary } from './glossary-index.ts';
import { termsOf } from './tokenizer.ts';

/**
 * What records write, and what people type for it. Words after a comma are alternatives. No word of
 * another language is among what is typed: "un" and "eu" are synonyms instead.
 */
export const EVENT_NAMES: OwnGlossary = {
  'World War II': [
    'ww2',
    'wwii',
    'ww ii',
    'ww 2',
    'world war 2',
    'world war two',
    'second world war',
    '2nd world war',
    'world war II',
  ],
  'World War I': [
    'ww1',
    'wwi',
    'ww i',
    'ww 1',
    'world war 1',
    'world war one',
    'first world war',
    '1st world war',
    'world war I',
  ],
  '9/11': [
    'september 11',
    'september 11th',
    '11 september',
    '11th september',
    '11th of september',
    'sept 11',
    '11 sept',
    'nine eleven',
    '9-11',
    '911',
  ],
  'John Kennedy': ['jfk'],
  'Martin Luther King': ['mlk'],
  'Franklin Roosevelt': ['fdr'],
  'Tutankhamun, Tut': ['king tut', 'tutankhamen'],
  'Britain, UK, Kingdom, British': ['uk', 'great britain'],
  'Soviet, USSR': ['ussr'],
};

/** An entry of that very day is the event itself, whatever its words. */
const EVENT_DAYS: readonly { readonly day: Day; readonly names: readonly string[] }[] = [
  { day: toDay(2001, 9, 11), names: ['9/11', ...(EVENT_NAMES['9/11'] ?? [])] },
  { day: toDay(1944, 6, 6), names: ['d-day', 'dday'] },
  { day: toDay(1945, 5, 8), names: ['ve day', 'v-e day'] },
  { day: toDay(2005, 7, 7), names: ['7/7'] },
  { day: toDay(2004, 3, 11), names: ['11-m'] },
  { day: toDay(2008, 11, 26), names: ['26/11'] },
];

const DAY_BY_NAME: ReadonlyMap<string, Day> = new Map(
  EVENT_DAYS.flatMap(({ day, names }) =>
    names.map((name): [string, Day] => [joinedTerms(name), day]),
  ),
);

/** The day whose name these words are. */
export function eventDay(terms: readonly string[]): Day | undefined {
  return DAY_BY_NAME.get(joinedTerms(terms.join(' ')));
}

function joinedTerms(name: string): string {
  return termsOf(name).join(' ');
}
