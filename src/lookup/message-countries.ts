/** Tells which countries a message and the titles of entries name. */
import type { Entry } from '../timeline/model/timeline.ts';
import type { MessageTerm } from './message-sentences.ts';
import type { SearchIndex } from './search-index.ts';
import { isCountry } from './words/country-names.ts';
import { termsOf } from './words/tokenizer.ts';

export function namesCountry({ word }: MessageTerm): boolean {
  const [english = word.term] = word.translations;
  return isCountry(english);
}

/** "Iran ordered it, a judge said": a ruling on Sudan is less likely what is meant. */
export const OTHER_COUNTRY = 0.75;

/** The result tells whether an entry is of other countries: its title names some, and none of the message. */
export function createCountryReader(
  terms: readonly MessageTerm[],
  { vocabulary }: SearchIndex,
): (entry: Entry) => boolean {
  const named = new Set(
    terms
      .filter(namesCountry)
      .flatMap(({ variants }) => variants.map(({ id }) => vocabulary.term(id))),
  );
  if (named.size === 0) return () => false;
  return (entry) => {
    const countries = countriesInTitle(entry);
    return countries.length > 0 && !countries.some((country) => named.has(country));
  };
}

function countriesInTitle(entry: Entry): readonly string[] {
  const known = titleCountries.get(entry) ?? termsOf(entry.title).filter(isCountry);
  titleCountries.set(entry, known);
  return known;
}

/** Every message reads the same titles. */
const titleCountries = new WeakMap<Entry, readonly string[]>();
