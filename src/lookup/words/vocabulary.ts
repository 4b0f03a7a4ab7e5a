/** The terms that occur in entries: by spelling, beginning, stem and sound, and which are names. */
import { createBigramIndex } from '../../text/bigram-index.ts';
import type { BigramIndex } from '../../text/bigram-index.ts';
import { lowerBound } from '../../text/binary-search.ts';
import { remember } from '../remember.ts';
import { createPhoneticIndex } from './phonetic-index.ts';
import type { PhoneticIndex } from './phonetic-index.ts';
import { irregularForms, stemTerm } from './stem.ts';
import type { WordsIndex } from './words-index.ts';

/** A term's id is its position in the index. */
export type Vocabulary = {
  term(id: number): string;
  id(term: string): number | undefined;
  /** In how many entries a term occurs. */
  entryCount(id: number): number;
  /** Terms with a prefix, those in most entries first; at most `limit`. */
  startingWith(prefix: string, limit: number): readonly number[];
  /** Terms with the same stem: deny, denied, denial. */
  sameStem(term: string): readonly number[];
  /** Whether a term is written as a name, with a capital in most places. */
  isName(id: number): boolean;
  /** Whether entries use a term, in any form, as a word like any other and not as a name. */
  isOrdinary(term: string): boolean;
  readonly names: PhoneticIndex;
  readonly bigrams: BigramIndex;
};

/**
 * Terms that are looked at for one prefix. Prefixes of two letters may begin more: enough to find the
 * commonest of them.
 */
const MAX_TERMS_OF_PREFIX = 5_000;

/** The longest ending that a stem loses: "izations". */
const MAX_ENDING = 8;

/** Words of one question are looked at several times, and members ask about the same events. */
const MOST_REMEMBERED = 1_000;

export function createVocabulary({ terms, starts, names }: WordsIndex): Vocabulary {
  const nameIds = new Set(names);
  const findId = (term: string): number | undefined => {
    const id = firstFrom(terms, term);
    return terms[id] === term ? id : undefined;
  };
  const entryCount = (id: number): number => (starts[id + 1] ?? 0) - (starts[id] ?? 0);
  const sameStem = remember(MOST_REMEMBERED, (term): readonly number[] => {
    const stem = stemTerm(term);
    const irregular = irregularForms(stem).map(findId);
    return [...regularForms(terms, stem), ...irregular.filter((id) => id !== undefined)];
  });
  return {
    term: (id) => terms[id] ?? '',
    id: findId,
    entryCount,
    startingWith: (prefix, limit) =>
      idsWithPrefix(terms, prefix)
        .toSorted((a, b) => entryCount(b) - entryCount(a) || a - b)
        .slice(0, limit),
    sameStem,
    isName: (id) => nameIds.has(id),
    isOrdinary(term) {
      const id = findId(term);
      const forms = id === undefined ? sameStem(term) : [id];
      return forms.length > 0 && !forms.some((form) => nameIds.has(form));
    },
    names: createPhoneticIndex(terms, names),
    bigrams: createBigramIndex(terms),
  };
}

export function isLatinOrNumber(term: string): boolean {
  return /^[\p{Script=Latin}\p{N}]/u.test(term);
}

/** The id of the first term that is not before a text. */
function firstFrom(terms: readonly string[], text: string): number {
  return lowerBound(0, terms.length, (id) => (terms[id] ?? '') < text);
}

/** Ascending. */
function idsWithPrefix(terms: readonly string[], prefix: string): readonly number[] {
  const first = firstFrom(terms, prefix);
  const end = Math.min(firstFrom(terms, `${prefix}\uffff`), first + MAX_TERMS_OF_PREFIX);
  const ids: number[] = [];
  for (let id = first; id < end; id += 1) ids.push(id);
  return ids;
}

/** Forms begin like their stem, except for its last letter: "denied" and "deni". */
function regularForms(terms: readonly string[], stem: string): readonly number[] {
  const prefix = stem.slice(0, Math.max(3, stem.length - 1));
  return idsWithPrefix(terms, prefix).filter((id) => {
    const term = terms[id] ?? '';
    return term.length <= stem.length + MAX_ENDING && stemTerm(term) === stem;
  });
}
