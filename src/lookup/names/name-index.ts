/**
 * Compares a typed name with all names that are known: parts that sound alike give at most 60
 * candidates, alike letters a few more, and these are scored part by part.
 */
import { createBigramIndex } from '../../text/bigram-index.ts';
import { givenNameClasses } from './given-names.ts';
import { phoneticSimilarity } from '../phonetics/phonetic-distance.ts';
import type { ParsedName, NamePart, PartKind } from './parse-name.ts';
import { scoreName } from './name-similarity.ts';
import type { NameMatch, WeighedName } from './name-similarity.ts';
import { consonantSkeleton } from '../phonetics/transliterate.ts';

/** A name and whose it is; names of one owner count once when a part's rarity is measured. */
export type OwnedName = { readonly parsed: ParsedName; readonly owner: number };

export type NameIndex = {
  /** Best first; equal scores in the order of the names. */
  match(typed: ParsedName): readonly NameMatch[];
};

/** So many names are scored in full: of 4,000 generated people the right one is in for 0.999. */
const CANDIDATES = 60;

/** And so many that share most pairs of letters: slips may leave no part that sounds like itself. */
const CANDIDATES_BY_LETTERS = 8;

/** So many of the words that share most pairs of letters are compared by sound. */
const SIMILAR_WORDS = 48;

/** Parts of names with what sounds like them: some 200 bytes each. */
const REMEMBERED = 1_000;

/** Two parts less alike than this have nothing to do with each other. */
const LEAST_LIKENESS = 0.6;

/** Two common names that are not the same one, however they sound. */
const DIFFERENT_NAMES = 0.4;

export function createNameIndex(names: readonly OwnedName[]): NameIndex {
  const rarity = rarityOf(names);
  const known = names.map(({ parsed }) => weighName(parsed, rarity));
  const { words, postings } = vocabularyOf(known);
  const bySound = createBigramIndex(words.map(({ phoneticForm }) => phoneticForm));
  const bySkeleton = createBigramIndex(words.map(({ skeleton }) => skeleton));
  const byLetters = createBigramIndex(known.map(({ letters }) => letters));
  const withSkeleton = Map.groupBy(words.keys(), (position) => words[position]?.skeleton ?? '');
  // Reused from call to call and left as they were.
  const agreed = new Float64Array(names.length);
  const lastSlot = new Int32Array(names.length).fill(-1);

  /** One text asks for the same parts in one name after the other, and most texts for the common ones. */
  const remembered = new Map<string, readonly SimilarWord[]>();
  const similarWords = (part: SoundedWord & { readonly isJoined: boolean }) => {
    const key = `${part.phoneticForm} ${part.vowelless} ${part.isJoined}`;
    const before = remembered.get(key);
    if (before) return before;
    const similar = compareWords(part);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(key, similar);
    return similar;
  };

  /** The known words that sound like a part, most alike first; to two joined ones, alike closely. */
  const compareWords = (
    part: SoundedWord & { readonly isJoined: boolean },
  ): readonly SimilarWord[] => {
    const positions = part.isJoined
      ? (withSkeleton.get(part.skeleton) ?? [])
      : new Set([
          ...bySound.nearest(part.phoneticForm, SIMILAR_WORDS),
          ...bySkeleton.nearest(part.skeleton, SIMILAR_WORDS),
        ]);
    const similar: SimilarWord[] = [];
    for (const position of positions) {
      const word = words[position];
      const alike = word
        ? partLikeness(part.phoneticForm, word.phoneticForm, part.vowelless !== word.vowelless)
        : 0;
      if (word && alike >= LEAST_LIKENESS)
        similar.push({ phoneticForm: word.phoneticForm, position, alike });
    }
    return similar.toSorted((a, b) => b.alike - a.alike || a.position - b.position);
  };

  return {
    match(typed) {
      const query = weighName(typed, rarity);
      const alike = new Map<string, ReadonlyMap<string, number>>();
      const touched: number[] = [];
      for (const { phoneticForm, skeleton, vowelless, partIndexes, weight } of query.slots) {
        const similar = similarWords({
          phoneticForm,
          skeleton,
          vowelless,
          isJoined: partIndexes.length > 1,
        });
        alike.set(phoneticForm, new Map(similar.map((word) => [word.phoneticForm, word.alike])));
        // Other readings of one part agree once; two parts joined agree on their own.
        const slot = (partIndexes[0] ?? 0) * 2 + partIndexes.length - 1;
        for (const word of similar) {
          for (const name of postings[word.position] ?? []) {
            if (lastSlot[name] === slot) continue;
            if (agreed[name] === 0) touched.push(name);
            lastSlot[name] = slot;
            agreed[name] = (agreed[name] ?? 0) + weight * word.alike;
          }
        }
      }
      for (const name of touched) {
        agreed[name] = (agreed[name] ?? 0) / (query.weight + UNTYPED * (known[name]?.weight ?? 0));
      }
      const candidates = new Set([
        ...closest(touched, agreed, CANDIDATES),
        ...byLetters.nearest(query.letters, CANDIDATES_BY_LETTERS),
      ]);
      for (const name of touched) {
        agreed[name] = 0;
        lastSlot[name] = -1;
      }
      return [...candidates]
        .flatMap((name): NameMatch[] => {
          const candidate = known[name];
          return candidate ? [scoreName(name, query, candidate, alike)] : [];
        })
        .toSorted((a, b) => b.score - a.score || a.name - b.name);
    },
  };
}

/** Among candidates, what a name's parts that were not typed count against it. */
const UNTYPED = 0.4;

/** Those with the highest values, without sorting the thousands that share one common part. */
function closest(
  touched: readonly number[],
  value: Float64Array,
  limit: number,
): readonly number[] {
  const buckets: number[][] = Array.from({ length: BUCKETS + 1 }, () => []);
  for (const name of touched)
    buckets[Math.min(BUCKETS, Math.floor((value[name] ?? 0) * BUCKETS))]?.push(name);
  const result: number[] = [];
  for (let bucket = BUCKETS; bucket >= 0 && result.length < limit; bucket -= 1) {
    const inBucket = buckets[bucket] ?? [];
    const best = inBucket.toSorted((a, b) => (value[b] ?? 0) - (value[a] ?? 0) || a - b);
    result.push(...best.slice(0, limit - result.length));
  }
  return result;
}

const BUCKETS = 64;

type SimilarWord = {
  readonly phoneticForm: string;
  readonly position: number;
  readonly alike: number;
};

type SoundedWord = {
  readonly phoneticForm: string;
  readonly skeleton: string;
  readonly vowelless: boolean;
};

type Word = SoundedWord & { readonly position: number };

function partLikeness(a: string, b: string, vowelless: boolean): number {
  const [commonA, commonB] = [givenNameClasses(a), givenNameClasses(b)];
  if (commonA && commonB) return commonA.isDisjointFrom(commonB) ? DIFFERENT_NAMES : 1;
  const alike =
    phoneticSimilarity(a, b, vowelless, LEAST_LIKENESS) * (vowelless ? OTHER_SCRIPT : 1);
  return alike < BEGINNING && isBeginning(a, b) ? BEGINNING : alike;
}

/** Of two names that sound alike, the one in the script that was typed is nearer. */
const OTHER_SCRIPT = 0.99;

/** Nasir is what Nasiruddin is called, and a name that is still being typed. */
const BEGINNING = 0.78;

function isBeginning(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.length >= 4 && longer.startsWith(shorter);
}

function vocabularyOf(known: readonly WeighedName[]): {
  readonly words: readonly Word[];
  readonly postings: readonly (readonly number[])[];
} {
  const words = new Map<string, Word>();
  const postings: number[][] = [];
  for (const [name, { slots }] of known.entries()) {
    for (const { phoneticForm, skeleton, vowelless } of slots) {
      const key = vowelless ? `${phoneticForm}*` : phoneticForm;
      const word = words.get(key) ?? { phoneticForm, skeleton, vowelless, position: words.size };
      if (word.position === words.size) words.set(key, word);
      const list = (postings[word.position] ??= []);
      if (list.at(-1) !== name) list.push(name);
    }
  }
  return { words: [...words.values()], postings };
}

/** From near 0 (everybody has it) to 1 (one owner, or nobody), by the logarithm of the owners. */
type Rarity = (skeleton: string) => number;

function rarityOf(names: readonly OwnedName[]): Rarity {
  const owners = new Map<string, Set<number>>();
  for (const { parsed, owner } of names) {
    for (const { skeleton } of parsed.parts) {
      const known = owners.get(skeleton);
      if (known) known.add(owner);
      else owners.set(skeleton, new Set([owner]));
    }
  }
  const all = new Set(names.map(({ owner }) => owner)).size + 1;
  return (skeleton) => 1 - Math.log(owners.get(skeleton)?.size ?? 1) / Math.log(all);
}

/** What a part weighs before its rarity; only a `name` tells people apart. */
const WEIGHTS: Readonly<Record<PartKind, number>> = {
  name: 1,
  father: 0.3,
  servant: 0.25,
  son: 0.04,
  title: 0.08,
  initial: 0.2,
};

/** A slip of the fingers leaves bits of one to three letters, which say little. */
const SHORT: Readonly<Record<number, number>> = { 1: 0.15, 2: 0.35, 3: 0.8 };

/** A given name that so many bear counts for about half of one that few do. */
const COMMON = 0.55;

/** The commonest part of a large list still counts for a third of a unique one. */
const LEAST_RARITY = 0.35;

function weighName({ parts, family, letters }: ParsedName, rarity: Rarity): WeighedName {
  const weights = parts.map(
    (part) =>
      WEIGHTS[part.kind] *
      (givenNameClasses(part.phoneticForm) !== undefined ? COMMON : 1) *
      (part.kind === 'name' ? (SHORT[part.phoneticForm.length] ?? 1) : 1) *
      (LEAST_RARITY + (1 - LEAST_RARITY) * rarity(part.skeleton)),
  );
  const slots = parts.flatMap((part, index) => [
    ...[part.phoneticForm, ...part.otherForms].map((phoneticForm) =>
      slotOf(phoneticForm, part.vowelless, [index], weights),
    ),
    ...joined(parts, index).map((phoneticForm) =>
      slotOf(phoneticForm, part.vowelless, [index, index + 1], weights),
    ),
  ]);
  const given = parts.findIndex(({ kind }) => kind === 'name' || kind === 'initial');
  const ends = weights.map((weight, index) =>
    index === given || index === family || parts[index]?.kind === 'father'
      ? weight
      : weight * MIDDLE,
  );
  return {
    parts,
    letters,
    family,
    given,
    weights,
    weight: weights.reduce((sum, weight) => sum + weight, 0),
    ends,
    slots,
  };
}

/** Names of fathers and forefathers are mostly left out. */
const MIDDLE = 0.15;

/** Two parts written as one word: abumusab, mohammadreza, binladen. */
function joined(parts: readonly NamePart[], index: number): readonly string[] {
  const [part, next] = [parts[index], parts[index + 1]];
  if (!part || !next || part.kind === 'title' || part.kind === 'initial' || next.kind === 'title')
    return [];
  return [(part.phoneticForm + next.phoneticForm).replace(/(.)\1/g, '$1')];
}

function slotOf(
  phoneticForm: string,
  vowelless: boolean,
  partIndexes: readonly number[],
  weights: readonly number[],
) {
  const weight = partIndexes.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
  return {
    phoneticForm,
    skeleton: consonantSkeleton(phoneticForm),
    vowelless,
    partIndexes,
    weight,
  };
}
