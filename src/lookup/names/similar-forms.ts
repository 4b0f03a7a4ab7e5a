/** Finds the phonetic forms of known names that sound like a part of a typed name. */
import { createBigramIndex } from '../../text/bigram-index.ts';
import type { Slices } from '../slices.ts';
import { phoneticSimilarity } from '../phonetics/phonetic-distance.ts';
import { givenNameClasses } from './given-names.ts';
import type { PartReading, WeightedName } from './weigh-name.ts';

/** A phonetic form of known names, and the indexes of the names that have it. */
export type KnownForm = Pick<PartReading, 'phoneticForm' | 'skeleton' | 'isVowelless'> & {
  readonly names: readonly number[];
};

export type SimilarForm = { readonly form: KnownForm; readonly similarity: number };

/** The known forms that sound like a reading, most similar first. */
export type FormSearch = (reading: PartReading) => readonly SimilarForm[];

/** This many forms that share most bigrams with a part are compared by sound. */
const CANDIDATES = 48;

/** Parts whose similar forms are kept, at some 200 bytes each. */
const MOST_REMEMBERED = 1_000;

/** Below this, two parts have nothing in common. */
const LEAST_FORM_SIMILARITY = 0.6;

export function* createFormSearch(names: readonly WeightedName[]): Slices<FormSearch> {
  const forms = yield* collectForms(names);
  const byForm = createBigramIndex(forms.map(({ phoneticForm }) => phoneticForm));
  yield;
  const bySkeleton = createBigramIndex(forms.map(({ skeleton }) => skeleton));
  yield;
  const withSkeleton = Map.groupBy(forms.keys(), (position) => forms[position]?.skeleton ?? '');

  const search: FormSearch = ({ phoneticForm, skeleton, isVowelless, partIndexes }) => {
    // Two parts written as one word must be close to a form, or they would resemble too many.
    const positions =
      partIndexes.length > 1
        ? (withSkeleton.get(skeleton) ?? [])
        : new Set([
            ...byForm.nearest(phoneticForm, CANDIDATES),
            ...bySkeleton.nearest(skeleton, CANDIDATES),
          ]);
    const similar: (SimilarForm & { readonly position: number })[] = [];
    for (const position of positions) {
      const form = forms[position];
      if (!form) continue;
      const similarity = partSimilarity(
        phoneticForm,
        form.phoneticForm,
        isVowelless !== form.isVowelless,
      );
      if (similarity >= LEAST_FORM_SIMILARITY) similar.push({ form, position, similarity });
    }
    return similar.toSorted((a, b) => b.similarity - a.similarity || a.position - b.position);
  };
  return rememberResults(search);
}

/** Most texts ask for the same common parts again and again. */
function rememberResults(search: FormSearch): FormSearch {
  const remembered = new Map<string, readonly SimilarForm[]>();
  return (reading) => {
    const { phoneticForm, isVowelless, partIndexes } = reading;
    const key = `${phoneticForm} ${isVowelless} ${partIndexes.length}`;
    const known = remembered.get(key);
    if (known) return known;
    const similar = search(reading);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, similar);
    return similar;
  };
}

/** Each form of all readings once; a vowelless form is another one. */
function* collectForms(names: readonly WeightedName[]): Slices<readonly KnownForm[]> {
  const forms = new Map<string, Omit<KnownForm, 'names'> & { readonly names: number[] }>();
  for (const [name, { readings }] of names.entries()) {
    for (const { phoneticForm, skeleton, isVowelless } of readings) {
      const key = isVowelless ? `${phoneticForm}*` : phoneticForm;
      const form = forms.get(key) ?? { phoneticForm, skeleton, isVowelless, names: [] };
      if (form.names.length === 0) forms.set(key, form);
      if (form.names.at(-1) !== name) form.names.push(name);
    }
    yield;
  }
  return [...forms.values()];
}

/** How similar two common given names count that are not the same one, however they sound. */
const DIFFERENT_GIVEN_NAMES = 0.4;

/** Of two names that sound equally similar, the one in the typed script comes first. */
const OTHER_SCRIPT = 0.99;

/**
 * The least similarity of a name to one that it begins.
 * Example: Nasiruddin is also called Nasir. A name may also be unfinished.
 */
const BEGINNING = 0.78;

function partSimilarity(a: string, b: string, isVowelless: boolean): number {
  const [classesA, classesB] = [givenNameClasses(a), givenNameClasses(b)];
  if (classesA && classesB) return classesA.isDisjointFrom(classesB) ? DIFFERENT_GIVEN_NAMES : 1;
  const similarity =
    phoneticSimilarity(a, b, isVowelless, LEAST_FORM_SIMILARITY) * (isVowelless ? OTHER_SCRIPT : 1);
  return similarity < BEGINNING && isBeginning(a, b) ? BEGINNING : similarity;
}

/** Whether one of two forms begins with the other; four sounds are the least that say anything. */
function isBeginning(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.length >= 4 && longer.startsWith(shorter);
}
