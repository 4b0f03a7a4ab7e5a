/** What a search reads: the entries of all timelines, the index of their words, and their links. */
import type { Entry } from '../timeline/model/timeline.ts';
import { STANDINGS } from '../timeline/model/schema.ts';
import type { Standing } from '../timeline/model/schema.ts';
import { indexCitedPlaces } from './cited-places.ts';
import type { CitedPlaces } from './cited-places.ts';
import { lazy } from './lazy.ts';
import type { Slices } from './slices.ts';
import { createSubjectReader, subjectTerms } from './subject.ts';
import type { Subject } from './subject.ts';
import type { TimelineIndex } from './timeline-index.ts';
import { isChattyWord, isDetail } from './words/chatty-words.ts';
import { EVENT_DAYS, EVENT_NAMES } from './words/event-names.ts';
import { EVERYDAY_WORDS } from './words/everyday-words.ts';
import { expandTerm } from './words/expand-term.ts';
import type { Expansion, Variant } from './words/expand-term.ts';
import { createGlossary } from './words/glossary-index.ts';
import { QUESTION_PHRASES } from './words/question-phrases.ts';
import { createWordReader } from './words/read-words.ts';
import type { TypedWord, WordReader } from './words/read-words.ts';
import { termsOf } from './words/tokenizer.ts';
import { createVocabulary } from './words/vocabulary.ts';
import type { Vocabulary } from './words/vocabulary.ts';
import { indexWords } from './words/words-index.ts';
import type { WordsIndex } from './words/words-index.ts';
import { createWordsSearch } from './words/words-search.ts';
import type { QueryTerm, WordsSearch } from './words/words-search.ts';

export type SearchIndex = {
  readonly timelines: TimelineIndex;
  /** All timelines, one after the other; the index of words knows an entry by its position here. */
  readonly entries: readonly Entry[];
  /** The first and the last day of the entry at each position. */
  readonly days: () => Days;
  /** The standings of the claims of the entry at each position, as `standingBits`. */
  readonly standings: () => Uint8Array;
  readonly words: WordsIndex;
  readonly wordsSearch: WordsSearch;
  readonly vocabulary: Vocabulary;
  readonly wordReader: WordReader;
  readonly citedPlaces: () => CitedPlaces;
  readonly subject: (entry: Entry) => Subject;
  /** Names in the titles of the timelines. */
  readonly subjectTerms: ReadonlySet<string>;
  /** Terms of the places where something happened. */
  readonly placeTerms: () => ReadonlySet<string>;
  /** The weight of a term that occurs in no entry: no other is rarer. */
  readonly maxTermWeight: number;
};

export type Days = { readonly firstDays: Float64Array; readonly lastDays: Float64Array };

export function* createSearchIndex(timelines: TimelineIndex): Slices<SearchIndex> {
  const entries = timelines.timelines.flatMap((timeline) => timeline.entries);
  const words = yield* indexWords(entries);
  const wordsSearch = createWordsSearch(words);
  const vocabulary = createVocabulary(words);
  yield;
  return {
    timelines,
    entries,
    days: lazy(() => ({
      firstDays: Float64Array.from(entries, ({ date }) => date.first),
      lastDays: Float64Array.from(entries, ({ date }) => date.last),
    })),
    standings: lazy(() =>
      Uint8Array.from(entries, ({ claims }) =>
        standingBits(claims.map(({ standing }) => standing)),
      ),
    ),
    words,
    wordsSearch,
    vocabulary,
    wordReader: createWordReader(
      entries,
      createGlossary([
        EVENT_NAMES,
        EVENT_DAYS,
        QUESTION_PHRASES,
        ...EVERYDAY_WORDS,
        ...timelines.timelines.map(({ glossary }) => glossary),
      ]),
    ),
    subject: createSubjectReader(timelines.timelines),
    subjectTerms: new Set(timelines.timelines.flatMap(({ title }) => [...subjectTerms(title)])),
    placeTerms: lazy(() => new Set(entries.flatMap(({ places }) => places.flatMap(termsOf)))),
    citedPlaces: lazy(() => indexCitedPlaces(entries)),
    maxTermWeight: wordsSearch.rarity([]),
  };
}

/** A bit for each standing: there are eight. */
export function standingBits(standings: readonly Standing[]): number {
  return standings.reduce((bits, standing) => bits | (1 << STANDINGS.indexOf(standing)), 0);
}

/** A term, and what it says: what is asked for, a detail such as its end, or hardly anything. */
export type RoledTerm = QueryTerm & { readonly role: 'telling' | 'detail' | 'chatty' };

/**
 * The term with its weight as evidence. That a war ended does not say which war, and two days are in
 * texts about anything: a detail ranks entries, and hardly makes them answers.
 */
export function asEvidence(term: RoledTerm): RoledTerm {
  return term.role === 'detail' ? { ...term, weight: term.weight * CHATTY_WEIGHT } : term;
}

/** In weights of the rarest term: one that at most seven of 66 entries have, as they write it. */
const RARE = 0.45;

/**
 * Whether a term is so rare that an entry that holds it is about it. Courts, rulings and cases together
 * are in texts about anything.
 */
export function isRare({ weight }: QueryTerm, { maxTermWeight }: SearchIndex): boolean {
  return weight >= RARE * maxTermWeight;
}

/** A typed word with what it is searched by. */
export type SearchTerm = RoledTerm & {
  readonly typed: string;
  readonly expansion: Expansion;
  /** Whether entries write it as a name. */
  readonly isName: boolean;
  readonly readAs?: string;
};

/** A word of another language than the entries' cannot be expected to occur. */
const UNKNOWN_FOREIGN_WEIGHT = 0.15;

/**
 * A name says more than another word as rare: an explosion at another port is not that of Beirut. On
 * the labelled questions 1.2 to 1.3 answer most, and nothing that is not in the record.
 */
const NAME_WEIGHT = 1.25;

/** Of a word that people chat with: enough to rank by, never enough to be missed. */
const CHATTY_WEIGHT = 0.15;

export function toSearchTerm(word: TypedWord, index: SearchIndex): SearchTerm {
  const term = weighTerm(word, index);
  const isChatty = isChattyWord(word.translations[0] ?? word.term);
  const saysDetail = isDetail(word.translations[0] ?? word.term);
  const role = isChatty ? 'chatty' : saysDetail ? 'detail' : 'telling';
  const weight = term.weight * (isChatty ? CHATTY_WEIGHT : 1);
  const weighed = { ...term, weight, role } as const;
  return word.readAs === undefined ? weighed : { ...weighed, readAs: word.readAs };
}

function weighTerm(
  { typed, term, translations, isForeign }: TypedWord,
  { vocabulary, wordsSearch, maxTermWeight }: SearchIndex,
): Omit<SearchTerm, 'role'> {
  const expansion = expandTerm(vocabulary, term, translations, isForeign);
  if (expansion.kind === 'unknown') {
    // What is translated is understood: it says that entries without it are about something else.
    const isLight = isForeign && translations.length === 0;
    const weight = maxTermWeight * (isLight ? UNKNOWN_FOREIGN_WEIGHT : 1);
    return { typed, expansion, variants: [], weight, isName: false };
  }
  const { variants } = expansion;
  const [main = term, ...alternatives] = translations;
  const id = vocabulary.id(main);
  const isName = id !== undefined && vocabulary.isName(id);
  // Alternatives find more entries, and do not make what was asked for less telling.
  const weighed = alternatives.length > 0 ? variantsOf(expandTerm(vocabulary, main)) : variants;
  const rarity = wordsSearch.rarity(weighed.length > 0 ? weighed : variants);
  return { typed, expansion, variants, weight: rarity * (isName ? NAME_WEIGHT : 1), isName };
}

function variantsOf(expansion: Expansion): readonly Variant[] {
  return expansion.kind === 'known' ? expansion.variants : [];
}
