/**
 * Recognizes people's names in a query or a message. First names that are spelled as in the record,
 * then names that sound like one, then the words beside them that belong to the same name; in a query
 * also names that nobody in the record has.
 */
import { blankOut, overlap } from '../../text/blank-out.ts';
import type { Person } from '../../timeline/model/timeline.ts';
import { lazy } from '../lazy.ts';
import type { Slices } from '../slices.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { ForeignLanguage } from '../words/foreign-forms.ts';
import { detectLanguages } from '../words/query-languages.ts';
import { tokenize } from '../words/tokenizer.ts';
import type { Token } from '../words/tokenizer.ts';
import { createExactNames, findExactNames } from './exact-names.ts';
import type { ExactNames } from './exact-names.ts';
import type { PersonFinder } from './find-person.ts';
import { extendNames } from './full-names.ts';
import { GENITIVE, markGenitives } from './genitives.ts';
import { limitFinds, rememberFinds } from './limit-finds.ts';
import type { NameInText, TextStyle } from './name-in-text.ts';
import { createNameReader } from './name-reader.ts';
import { collectNameTerms, toNameTerm } from './name-terms.ts';
import { createPhoneticNames, findPhoneticNames, readAsOneName } from './phonetic-names.ts';
import type { PhoneticNames } from './phonetic-names.ts';
import { isWordOfEntries } from './token-roles.ts';
import type { KnownTerms } from './token-roles.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { findUnknownNames } from './unknown-names.ts';

export type NameRecognizer = {
  /**
   * The names in a text, in order, never overlapping. `languages` are those of the text beside English,
   * where they are known already.
   */
  recognize(
    text: string,
    style: TextStyle,
    languages?: () => readonly ForeignLanguage[],
  ): readonly NameInText[];
  /** People whose name differs from `word` by a typo. Empty when `word` is itself a known name. */
  similarPeople(word: string): readonly Person[];
};

/** `finder` knows the same people; `vocabulary` holds the words of the entries. */
export function* createNameRecognizer(
  people: readonly Person[],
  finder: PersonFinder,
  vocabulary: Vocabulary,
): Slices<NameRecognizer> {
  const indexes: Indexes = {
    finder,
    exactNames: yield* createExactNames(people),
    phoneticNames: createPhoneticNames(finder, vocabulary),
    terms: { vocabulary, nameTerms: yield* collectNameTerms(people) },
  };
  yield;
  return {
    recognize: (text, style, languages = lazy(() => detectLanguages(text))) =>
      recognizeNames(text, style, languages, indexes),
    similarPeople(word) {
      const result = finder.find(word);
      return result.kind === 'similar' ? result.people : [];
    },
  };
}

type Indexes = {
  readonly finder: PersonFinder;
  readonly exactNames: ExactNames;
  readonly phoneticNames: PhoneticNames;
  readonly terms: Omit<KnownTerms, 'languages'>;
};

function recognizeNames(
  typed: string,
  style: TextStyle,
  languages: () => readonly ForeignLanguage[],
  indexes: Indexes,
): readonly NameInText[] {
  const finder = rememberFinds(indexes.finder);
  const isName = createNameTest(style === 'query' || languages().includes('de'), finder, indexes);
  const { vocabulary, nameTerms } = indexes.terms;
  const isWord = (term: string): boolean =>
    vocabulary.isOrdinary(term) || nameTerms.has(toNameTerm(term));
  const text = markGenitives(typed, tokenize(typed), isWord, isName);
  const names = recognizePlain(text, style, languages, { ...indexes, finder });
  return text === typed
    ? names
    : names.map((name) => {
        const isGenitive = text[name.end] === GENITIVE && typed[name.end] !== GENITIVE;
        const end = name.end + (isGenitive ? 1 : 0);
        return { ...name, end, typed: typed.slice(name.start, end) };
      });
}

/** Words that end in s and are looked up as names in another spelling: up to a millisecond each. */
const MOST_GENITIVES = 4;

/** Whether somebody is called so as it is written, or in another spelling where these are looked up. */
function createNameTest(
  hasSpellings: boolean,
  finder: PersonFinder,
  { exactNames: { families, owners } }: Indexes,
): (name: string) => boolean {
  const find = limitFinds(finder, hasSpellings ? MOST_GENITIVES : 0);
  return (name) =>
    families.has(name) ||
    owners.has(name) ||
    (finder.mayFind(name) && find(name)?.kind === 'found');
}

function recognizePlain(
  text: string,
  style: TextStyle,
  languages: () => readonly ForeignLanguage[],
  indexes: Indexes,
): readonly NameInText[] {
  const tokens = tokenize(text);
  const terms: KnownTerms = {
    ...indexes.terms,
    get languages() {
      return languages();
    },
  };
  const { finder } = indexes;
  const phoneticNames = { ...indexes.phoneticNames, finder };
  const exact = findExactNames(text, tokens, style, terms, indexes.exactNames);
  const known = addPhoneticNames(text, tokens, style, exact, { phoneticNames, terms });
  const reader = createNameReader(text, tokens, style, known, { finder, terms });
  // Ordinary words are dropped last: in "susan rice", the known family makes both words a name.
  const full = extendNames(known, reader).filter(
    (name) => !isOrdinaryWord(name, text, tokens, indexes.phoneticNames.singleWords),
  );
  return style === 'query' ? inOrder([...full, ...findUnknownNames(full, reader)]) : full;
}

/** Words of entries are left out: Cairo is not somebody called Khair. */
function addPhoneticNames(
  text: string,
  tokens: readonly Token[],
  style: TextStyle,
  exact: readonly NameInText[],
  { phoneticNames, terms }: { readonly phoneticNames: PhoneticNames; readonly terms: KnownTerms },
): readonly NameInText[] {
  const words = tokens.filter(
    (token, index) =>
      !exact.some((name) => overlap(name, token)) &&
      isWordOfEntries(token, tokens[index - 1], terms),
  );
  const rest = blankOut(text, [...exact, ...words], GAP);
  if (!/\p{L}/u.test(rest)) return exact;
  // An exact family may be part of a longer name that is spelled otherwise: all of the query.
  const whole = style === 'query' ? readAsOneName(text, phoneticNames) : undefined;
  if (whole) return [whole];
  return inOrder([...exact, ...findPhoneticNames(rest, style, phoneticNames)]);
}

/** Fills the place of what was recognized: no name goes on over it. */
const GAP = '|';

function inOrder(names: readonly NameInText[]): readonly NameInText[] {
  return names.toSorted((a, b) => a.start - b.start);
}
