/**
 * Expands a typed term to the terms of the vocabulary that answer it: itself, its other forms,
 * synonyms, names that sound the same, and terms that it begins. A term that occurs nowhere is
 * corrected first.
 */
import { correctTerm, soundingLike } from './correct-term.ts';
import { phoneticKey } from './phonetic-index.ts';
import { stemTerm } from './stem.ts';
import { findNarrower, findSynonyms } from './synonyms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A term of the vocabulary, and what a match of it is worth, up to 1. */
export type Variant = { readonly id: number; readonly boost: number };

export type Expansion =
  | { readonly kind: 'known'; readonly variants: readonly Variant[] }
  /** The term occurs nowhere; `correction` does, and looks or sounds like it. */
  | {
      readonly kind: 'corrected';
      readonly correction: string;
      readonly variants: readonly Variant[];
    }
  | { readonly kind: 'unknown' };

const FORM_BOOST = 0.9;
const SAME_SOUND_BOOST = 0.85;
/** Less than any form, so that "killed" finds killings before murders. */
const SYNONYM_BOOST = 0.6;
/** A bombing is an attack; not each attack is one. */
const NARROWER_BOOST = 0.4;
/** What a word of another language may mean beside its first meaning. */
const ALTERNATIVE_BOOST = 0.9;
/** A term that only begins so: "iran" in "iranian". */
const PREFIX_BOOST = 0.4;

/** Shorter prefixes say nothing: "in" begins a fiftieth of all terms. */
const MIN_PREFIX = 4;

/** Terms that are searched for one prefix; rarer ones would be no longer about what was typed. */
const MAX_PREFIX_VARIANTS = 24;

/**
 * `translations` are what entries may call it: alternatives, the best first. A common
 * word of another language is an English one only where it is long and written alike: futurs, not calle.
 */
export function expandTerm(
  vocabulary: Vocabulary,
  term: string,
  translations: readonly string[] = [],
  isForeign = false,
): Expansion {
  if (translations.length > 0) return expandTranslations(vocabulary, term, translations);
  const variants = isForeign ? findCognates(vocabulary, term) : findVariants(vocabulary, term);
  if (variants.length > 0) return { kind: 'known', variants };
  const correction = isForeign ? undefined : correctTerm(vocabulary, term);
  return correction === undefined
    ? { kind: 'unknown' }
    : { kind: 'corrected', correction, variants: findVariants(vocabulary, correction) };
}

/** Shorter words of two languages are alike by chance. */
const MIN_COGNATE = 6;

function findCognates(vocabulary: Vocabulary, term: string): readonly Variant[] {
  const forms = term.length < MIN_COGNATE ? [] : vocabulary.sameStem(term);
  const id = vocabulary.id(term);
  const ids = new Set(id === undefined ? forms : [id, ...forms]);
  return [...ids].map((form) => ({ id: form, boost: form === id ? 1 : FORM_BOOST }));
}

/** As understood, a word of another language is not misspelt. Entries may quote it as it is. */
function expandTranslations(
  vocabulary: Vocabulary,
  term: string,
  translations: readonly string[],
): Expansion {
  const boosts = new Map<number, number>();
  const add = (variants: readonly Variant[], boost: number): void => {
    for (const variant of variants)
      boosts.set(variant.id, Math.max(boost * variant.boost, boosts.get(variant.id) ?? 0));
  };
  for (const [index, translation] of translations.entries())
    add(translationVariants(vocabulary, translation), index === 0 ? 1 : ALTERNATIVE_BOOST);
  const id = vocabulary.id(term);
  if (id !== undefined) add([{ id, boost: 1 }], 1);
  const variants = Array.from(boosts, ([variant, boost]) => ({ id: variant, boost }));
  return variants.length > 0 ? { kind: 'known', variants } : { kind: 'unknown' };
}

/** The US is not what is used: short terms have no other forms. */
const MIN_INFLECTED = 3;

function translationVariants(vocabulary: Vocabulary, translation: string): readonly Variant[] {
  if (translation.length >= MIN_INFLECTED) return findVariants(vocabulary, translation);
  const id = vocabulary.id(translation);
  return id === undefined ? [] : [{ id, boost: 1 }];
}

/** Terms that may be the name in another spelling, and the forms of the name itself. */
export function findSpellings(vocabulary: Vocabulary, name: string): readonly number[] {
  const expansion = expandTerm(vocabulary, name);
  const variants = expansion.kind === 'unknown' ? [] : expansion.variants;
  const forms = variants.filter(({ boost }) => boost >= SAME_SOUND_BOOST).map(({ id }) => id);
  return [...new Set([...forms, ...soundingLike(vocabulary, name)])];
}

function findVariants(vocabulary: Vocabulary, term: string): readonly Variant[] {
  const boosts = new Map<number, number>();
  const add = (ids: readonly number[], boost: number): void => {
    for (const id of ids) boosts.set(id, Math.max(boost, boosts.get(id) ?? 0));
  };
  const id = vocabulary.id(term);
  if (id !== undefined) add([id], 1);
  add(vocabulary.sameStem(term), FORM_BOOST);
  for (const synonym of findSynonyms(stemTerm(term)))
    add(vocabulary.sameStem(synonym), SYNONYM_BOOST);
  for (const narrower of findNarrower(stemTerm(term)))
    add(vocabulary.sameStem(narrower), NARROWER_BOOST);
  add(vocabulary.names.sameSound(phoneticKey(term)), SAME_SOUND_BOOST);
  if (term.length >= MIN_PREFIX)
    add(vocabulary.startingWith(term, MAX_PREFIX_VARIANTS), PREFIX_BOOST);
  return Array.from(boosts, ([variant, boost]) => ({ id: variant, boost }));
}
