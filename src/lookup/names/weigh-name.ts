/** Weighs the parts of a name by how much they tell about whose name it is. */
import { consonantSkeleton } from '../phonetics/transliterate.ts';
import { givenNameClasses } from './given-names.ts';
import type { PartKind } from './name-words.ts';
import type { NamePart, ParsedName } from './parse-name.ts';

/** A part, or two neighbouring parts written as one word, in one of its readings. */
export type PartReading = Pick<NamePart, 'phoneticForm' | 'skeleton' | 'isVowelless'> & {
  /** The indexes of the part, or of the two parts. */
  readonly partIndexes: readonly number[];
  readonly weight: number;
};

export type WeightedName = ParsedName & {
  /** The index of the first part that is a name or an initial; -1 without any. */
  readonly given: number;
  /** The weight of all parts together. */
  readonly weight: number;
  /** Weights of the parts that people type: names between the first and the family count little. */
  readonly keyWeights: readonly number[];
  readonly readings: readonly PartReading[];
  /** The name as one word: a typo at a space or hyphen moves letters from one part to another. */
  readonly wholeForm: string;
  /** The parts that are neither common given names nor very short. */
  readonly distinctive: ReadonlySet<NamePart>;
};

/** From near 0 (everybody has a part of this skeleton) to 1 (at most one owner has). */
export type Rarity = (skeleton: string) => number;

/** A known name. All names of one person have the same owner number. */
export type OwnedName = { readonly parsed: ParsedName; readonly owner: number };

/** Measures on a logarithmic scale how few owners have a part. An owner counts once for each part. */
export function measureRarity(names: readonly OwnedName[]): Rarity {
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

export function weighName(name: ParsedName, rarity: Rarity): WeightedName {
  const { parts, family } = name;
  const weights = parts.map((part) => weighPart(part, rarity));
  const readings = parts.flatMap((part, index) => [
    ...[part.phoneticForm, ...part.otherForms].map((form) =>
      toReading(form, part.isVowelless, [index], weights),
    ),
    ...joinedForms(parts, index).map((form) =>
      toReading(form, part.isVowelless, [index, index + 1], weights),
    ),
  ]);
  const given = parts.findIndex(({ kind }) => kind === 'name' || kind === 'initial');
  const keyWeights = weights.map((weight, index) =>
    index === given || index === family || parts[index]?.kind === 'father'
      ? weight
      : weight * MIDDLE,
  );
  const weight = weights.reduce((sum, partWeight) => sum + partWeight, 0);
  const wholeForm = parts.map(({ phoneticForm }) => phoneticForm).join('');
  const distinctive = new Set(parts.filter(isDistinctive));
  return { ...name, given, weight, keyWeights, readings, wholeForm, distinctive };
}

function isDistinctive({ phoneticForm }: NamePart): boolean {
  return phoneticForm.length > 2 && !givenNameClasses(phoneticForm);
}

/** What a part weighs before its rarity counts. Only a `name` tells people apart. */
const KIND_WEIGHTS: Readonly<Record<PartKind, number>> = {
  name: 1,
  father: 0.3,
  servant: 0.25,
  son: 0.04,
  title: 0.08,
  initial: 0.2,
};

/** Weights by length: typos leave pieces of one to three sounds, which say little. */
const SHORT_WEIGHTS: Readonly<Record<number, number>> = { 1: 0.15, 2: 0.35, 3: 0.8 };

/** A common given name counts for about half of a rare one. */
const GIVEN_NAME_WEIGHT = 0.55;

/** The commonest part of a large list still counts for a third of a unique one. */
const LEAST_RARITY = 0.35;

/** Names of fathers and forefathers are mostly left out when somebody types a name. */
const MIDDLE = 0.15;

function weighPart({ kind, phoneticForm, skeleton }: NamePart, rarity: Rarity): number {
  return (
    KIND_WEIGHTS[kind] *
    (givenNameClasses(phoneticForm) !== undefined ? GIVEN_NAME_WEIGHT : 1) *
    (kind === 'name' ? (SHORT_WEIGHTS[phoneticForm.length] ?? 1) : 1) *
    (LEAST_RARITY + (1 - LEAST_RARITY) * rarity(skeleton))
  );
}

/**
 * The phonetic form of a part and the next one in one word; none where no spelling joins them.
 * Examples: abumusab, mohammadreza, binladen.
 */
function joinedForms(parts: readonly NamePart[], index: number): readonly string[] {
  const [part, next] = [parts[index], parts[index + 1]];
  if (!part || !next || part.kind === 'title' || part.kind === 'initial' || next.kind === 'title')
    return [];
  return [(part.phoneticForm + next.phoneticForm).replace(/(.)\1/g, '$1')];
}

function toReading(
  phoneticForm: string,
  isVowelless: boolean,
  partIndexes: readonly number[],
  weights: readonly number[],
): PartReading {
  const weight = partIndexes.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
  const skeleton = consonantSkeleton(phoneticForm);
  return { phoneticForm, skeleton, isVowelless, partIndexes, weight };
}
