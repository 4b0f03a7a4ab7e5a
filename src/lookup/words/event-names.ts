/**
 * Well-known other names of events and people: abbreviations, numerals, and days that have become
 * names. A timeline adds its own with `glossary`.
 */
import type { OwnGlossary } from './glossary-index.ts';

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

/** Names of days: an entry of that very day is the event itself, whatever its words. */
export const EVENT_DAYS: OwnGlossary = {
  '2001-09-11': ['9/11'],
  '1944-06-06': ['d-day', 'dday'],
  '1945-05-08': ['ve day', 'v-e day'],
  '2005-07-07': ['7/7'],
  '2004-03-11': ['11-m'],
  '2008-11-26': ['26/11'],
};
