/** English names of countries: which terms are one, and which one a word of another language means. */
import { lazy } from '../lazy.ts';
import type { ForeignLanguage } from './foreign-forms.ts';
import { arabicBases, isArabicScript, ofEachLanguage } from './foreign-forms.ts';
import { termsOf, toTerm } from './tokenizer.ts';

/** The English words for a country or its people: Jemen, jemenitisch. Undefined for other terms. */
export function findCountry(
  term: string,
  language: ForeignLanguage,
): readonly string[] | undefined {
  const { names, beginnings } = COUNTRIES[language]();
  if (isArabicScript(language)) {
    const base = arabicBases(term, language).find((each) => names.has(each));
    return base === undefined ? undefined : names.get(base);
  }
  if (!beginnings.has(term.slice(0, BEGINNING))) return undefined;
  const ending = ENDINGS[language].find(
    (each) => term.endsWith(each) && names.has(term.slice(0, term.length - each.length)),
  );
  return ending === undefined ? undefined : names.get(term.slice(0, term.length - ending.length));
}

/** Whether an English term is the name of a country. */
export function isCountry(term: string): boolean {
  return ENGLISH().has(term);
}

const ENGLISH = lazy((): ReadonlySet<string> => {
  const names = displayNames('en');
  return new Set(Array.from(regionCodes(), (code) => toTerm(names.of(code) ?? '')));
});

/** Endings of adjectives and of people, after the name without its own ending. Longer ones first. */
const ENDINGS: Readonly<Record<'de' | 'fr' | 'es', readonly string[]>> = {
  de: [
    ...['esisch', 'itisch', 'ianisch', 'isch'].flatMap((ending) =>
      ['e', 'en', 'er', 'es', 'em', ''].map((inflection) => ending + inflection),
    ),
    'erinnen',
    'erin',
    'ern',
    'ers',
    'er',
    's',
    '',
  ],
  fr: [
    ...['ien', 'en', 'ain', 'an', 'ais', 'ois', 'it'].flatMap((ending) =>
      ['nes', 'ne', 'es', 'e', 's', ''].map((inflection) => ending + inflection),
    ),
    '',
  ],
  es: [
    ...['ian', 'an', 'es', 'ens', 'it', 'i', 'in', 'en'].flatMap((ending) =>
      ['os', 'as', 'es', 'o', 'a', 'e', ''].map((inflection) => ending + inflection),
    ),
    '',
  ],
};

/** What a name loses before them: Kenia, Syrien, Libanon, Türkei, Russland. A shorter rest is ambiguous. */
const OWN_ENDING = /(?:istan|land|ien|ie|ia|en|on|ei|[aeiou])$/;
const MIN_BASE = 4;

const COUNTRIES = ofEachLanguage((language) => lazy(() => readNames(language)));

type CountryNames = {
  /** English words by names, with and without their endings. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** The first letters of all names: most words begin otherwise, and are compared no further. */
  readonly beginnings: ReadonlySet<string>;
};

const BEGINNING = 3;

/** Names of one word. */
function readNames(language: ForeignLanguage): CountryNames {
  const [english, local] = ['en', language].map(displayNames);
  const names = new Map<string, readonly string[]>();
  for (const code of regionCodes()) {
    const [name, ...more] = termsOf(local?.of(code) ?? '');
    if (name === undefined || more.length > 0) continue;
    // Of New Zealand and South Africa, the last word tells most.
    const words = termsOf(english?.of(code) ?? '').slice(-1);
    names.set(name, words);
    for (const base of [name.replace(OWN_ENDING, ''), name.replace(/[aeiou]$/, '')]) {
      if (base.length >= MIN_BASE && !names.has(base)) names.set(base, words);
    }
  }
  const beginnings = new Set(names.keys().map((name) => name.slice(0, BEGINNING)));
  return { names, beginnings };
}

/** The names that Unicode gives countries. */
function displayNames(locale: string): Intl.DisplayNames {
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
}

/** Two letters of the alphabet each; most are no country and have no name. */
function* regionCodes(): Generator<string> {
  for (const first of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    for (const second of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') yield first + second;
}
