/** Scores how well a typed name and a known name match, part by part, in any order. */
import { editDistance } from '../../text/edit-distance.ts';
import { phoneticSimilarity } from '../phonetics/phonetic-distance.ts';
import type { NamePart } from './parse-name.ts';
import type { PartReading, WeightedName } from './weigh-name.ts';

/** How well a known name matches the typed one. All shares and credits are from 0 to 1. */
export type NameMatch = {
  /** The index of the known name. */
  readonly index: number;
  readonly score: number;
  /** The letters are the same but for one or two typos. */
  readonly isLiteral: boolean;
  /** Both have the same number of a ruler, or both have none. */
  readonly hasSameNumber: boolean;
} & PartsMatch;

type PartsMatch = {
  /** The share of the typed name that the known one has, by weight. */
  readonly typedShare: number;
  /** The share of the known name that was typed, by weight. */
  readonly knownShare: number;
  /** How well the family of the known name was matched; 0 when it was not typed. */
  readonly family: number;
  /** The same for the first name of the known name. */
  readonly given: number;
  /** How well the worst typed part was matched, particles aside. */
  readonly weakest: number;
  /** Which part of the known name matches the first typed name. */
  readonly order: 'given first' | 'family first' | 'other';
  /** How many typed names match a part. */
  readonly agreeingParts: number;
  /** How many of these are not common given names. */
  readonly distinctiveParts: number;
  /** Every "father of" and "servant of" is in both. Abu Umar is not Umar; Abd al-Karim is not Karim. */
  readonly hasSameParticles: boolean;
};

/** The similarities of known forms to typed forms, by typed form and then by known form. */
export type FormSimilarities = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The least credit of a part that counts as the same part in both names. */
export const SAME_PART = 0.55;

/** The share of the score that untyped parts of the known name can take away. */
const UNTYPED_SHARE = 0.35;

/** A name with few typos is most likely the name: it scores this, less for each typo. */
const LITERAL = 0.97;
const TYPO = 0.05;

/** With more typos than this it may be another name, however long it is. */
const MOST_LITERAL_TYPOS = 2;

/** The share of a score that is left when only one of the names has a particle. */
const OTHER_PARTICLES = 0.95;

/** The share of a score that is left when the numbers of the rulers differ. */
const OTHER_NUMBER = 0.9;

/** The most that two names score for being similar as one word each. */
const WHOLE_SHARE = 0.95;

/** A name that scores less is not even offered; see find-person.ts. */
export const LEAST_SCORE = 0.45;

export function scoreMatch(
  index: number,
  typed: WeightedName,
  known: WeightedName,
  similarities: FormSimilarities,
): NameMatch {
  const { best, typedCredits, keyShare } = matchParts(typed, known, similarities);
  const allowed = typosAllowed(typed, known);
  const typos = editDistance(typed.letters, known.letters, allowed);
  const inParts = Math.max(
    best.typedShare * (1 - UNTYPED_SHARE + UNTYPED_SHARE * keyShare),
    scoreContained(typed, typedCredits, best),
    typos <= allowed ? LITERAL - TYPO * typos : 0,
  );
  // The whole names are compared only as far as they can score more than their parts, and enough.
  const enough = Math.max(inParts, LEAST_SCORE);
  const least = Math.min(1, LEAST_CREDITED * (1 + enough / WHOLE_SHARE));
  const whole = phoneticSimilarity(typed.wholeForm, known.wholeForm, false, least);
  const score = Math.max(inParts, WHOLE_SHARE * creditFor(whole));
  const hasSameNumber = typed.number === known.number;
  return {
    ...best,
    index,
    score:
      score * (best.hasSameParticles ? 1 : OTHER_PARTICLES) * (hasSameNumber ? 1 : OTHER_NUMBER),
    hasSameNumber,
    isLiteral: typos <= Math.min(allowed, MOST_LITERAL_TYPOS),
  };
}

/**
 * The score of a known name that is part of a longer typed name: the first of these shares at least,
 * the second when the typed name begins with it, the third by its share of the typed name.
 * Example: Hamza Usama bin Laden is Hamza.
 */
const CONTAINED = 0.55;
const CONTAINED_GIVEN = 0.2;
const CONTAINED_TYPED = 0.25;

/**
 * The share of that score that is left when another family was typed.
 * Example: Abd al-Rahman al-Juhani is not Abd al-Rahman.
 */
const OTHER_FAMILY = 0.85;

function scoreContained(
  typed: WeightedName,
  typedCredits: Float64Array,
  { knownShare, typedShare }: PartsMatch,
): number {
  const typedGiven = Math.max(0, typedCredits[typed.given] ?? 0);
  const typedFamily = Math.max(0, typedCredits[typed.family] ?? 0);
  return (
    knownShare *
    (CONTAINED + CONTAINED_GIVEN * typedGiven + CONTAINED_TYPED * typedShare) *
    (OTHER_FAMILY + (1 - OTHER_FAMILY) * typedFamily)
  );
}

/** How many typos two names may have and still count as literally the same, by the longer one. */
function typosAllowed(typed: WeightedName, known: WeightedName): number {
  const length = Math.max(typed.letters.length, known.letters.length);
  if (length >= 14) return 3;
  if (length >= 10) return 2;
  return length >= 6 ? 1 : 0;
}

/** Matches the parts once one to one and once with two written as one, and takes the better. */
function matchParts(
  typed: WeightedName,
  known: WeightedName,
  similarities: FormSimilarities,
): Assignment {
  const pairs = pairReadings(typed, known, similarities);
  const onlySingle = pairs.filter(({ from, to }) => isSingle(from) && isSingle(to));
  const single = assignParts(typed, known, onlySingle);
  if (onlySingle.length === pairs.length) return single;
  const joined = assignParts(typed, known, pairs);
  return joined.best.typedShare > single.best.typedShare ? joined : single;
}

function isSingle({ partIndexes }: PartReading): boolean {
  return partIndexes.length === 1;
}

type Assignment = {
  readonly best: PartsMatch;
  /** For each typed part, how well it was matched; -1 when it was not. */
  readonly typedCredits: Float64Array;
  /** The share of the known name that was typed, by its key weights. */
  readonly keyShare: number;
};

/** Gives each part at most one partner, the best pairs first. */
function assignParts(
  typed: WeightedName,
  known: WeightedName,
  pairs: readonly ReadingPair[],
): Assignment {
  const typedCredits = new Float64Array(typed.parts.length).fill(-1);
  const knownCredits = new Float64Array(known.parts.length).fill(-1);
  const partners = new Int32Array(typed.parts.length).fill(-1);
  let [typedWeight, knownWeight, keyWeight] = [0, 0, 0];
  for (const { from, to, credit } of pairs) {
    if (from.partIndexes.some((part) => typedCredits[part] !== -1)) continue;
    if (to.partIndexes.some((part) => knownCredits[part] !== -1)) continue;
    for (const part of from.partIndexes) {
      typedCredits[part] = credit;
      partners[part] = to.partIndexes[0] ?? -1;
    }
    for (const part of to.partIndexes) {
      knownCredits[part] = credit;
      keyWeight += (known.keyWeights[part] ?? 0) * credit;
    }
    typedWeight += from.weight * credit;
    knownWeight += to.weight * credit;
  }
  const agreeing = typed.parts.filter(
    ({ kind }, part) => kind === 'name' && (typedCredits[part] ?? -1) >= SAME_PART,
  );
  const best: PartsMatch = {
    typedShare: divide(typedWeight, typed.weight),
    knownShare: divide(knownWeight, known.weight),
    family: Math.max(0, knownCredits[known.family] ?? 0),
    given: Math.max(0, knownCredits[known.given] ?? 0),
    weakest: weakestCredit(typed, typedCredits),
    order: matchOrder(known, partners[typed.given] ?? -1),
    agreeingParts: agreeing.length,
    distinctiveParts: agreeing.filter((part) => typed.distinctive.has(part)).length,
    hasSameParticles:
      areParticlesMatched(typed, typedCredits) && areParticlesMatched(known, knownCredits),
  };
  const all = known.keyWeights.reduce((sum, weight) => sum + weight, 0);
  return { best, typedCredits, keyShare: divide(keyWeight, all) };
}

function weakestCredit({ parts }: WeightedName, credits: Float64Array): number {
  let weakest = 1;
  for (const [part, { kind }] of parts.entries()) {
    if (kind === 'name') weakest = Math.min(weakest, Math.max(0, credits[part] ?? 0));
  }
  return weakest;
}

function matchOrder({ given, family }: WeightedName, partner: number): NameMatch['order'] {
  if (partner === given) return 'given first';
  return partner === family ? 'family first' : 'other';
}

function areParticlesMatched({ parts }: WeightedName, credits: Float64Array): boolean {
  return parts.every(
    ({ kind }, part) => (kind !== 'father' && kind !== 'servant') || (credits[part] ?? -1) > 0,
  );
}

function divide(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** A reading of a typed part and a reading of a known part that may be the same. */
type ReadingPair = {
  readonly from: PartReading;
  readonly to: PartReading;
  readonly credit: number;
};

/** The share of a credit that only the same letters earn: a phonetic form forgets what was typed. */
const LITERAL_SHARE = 0.06;

/** All readings that may be the same, those that matter most first. */
function pairReadings(
  typed: WeightedName,
  known: WeightedName,
  similarities: FormSimilarities,
): readonly ReadingPair[] {
  const pairs: ReadingPair[] = [];
  for (const from of typed.readings) {
    const similar = similarities.get(from.phoneticForm);
    const typedPart = firstPart(typed, from);
    for (const to of known.readings) {
      const knownPart = firstPart(known, to);
      const similarity = similar?.get(to.phoneticForm) ?? initialSimilarity(typedPart, knownPart);
      if (similarity === undefined || !mayAgree(from, typedPart, to, knownPart, similarity))
        continue;
      const literal = typedPart?.normalized === knownPart?.normalized ? 1 : similarity;
      const credit = creditFor(similarity) * (1 - LITERAL_SHARE + LITERAL_SHARE * literal);
      pairs.push({ from, to, credit });
    }
  }
  return pairs.toSorted(
    (a, b) => b.credit * b.to.weight - a.credit * a.to.weight || b.credit - a.credit,
  );
}

function firstPart({ parts }: WeightedName, { partIndexes }: PartReading): NamePart | undefined {
  return parts[partIndexes[0] ?? 0];
}

/** Below this similarity a part earns no credit; the same sound earns 1. */
const LEAST_CREDITED = 0.5;

export function creditFor(similarity: number): number {
  return Math.max(0, (similarity - LEAST_CREDITED) / (1 - LEAST_CREDITED));
}

/** Two parts written as one must sound nearly like it, or any two would pass for a third. */
const JOINED_SIMILARITY = 0.85;

/** A particle agrees only with its own kind, and two parts in one word only with one part. */
function mayAgree(
  from: PartReading,
  typed: NamePart | undefined,
  to: PartReading,
  known: NamePart | undefined,
  similarity: number,
): boolean {
  if (isSingle(from) && isSingle(to))
    return typed?.kind === known?.kind || isParticle(typed) === isParticle(known);
  return (
    isSingle(from) !== isSingle(to) &&
    similarity >= JOINED_SIMILARITY &&
    Math.abs(from.phoneticForm.length - to.phoneticForm.length) <= 2
  );
}

function isParticle(part: NamePart | undefined): boolean {
  return part?.kind === 'father' || part?.kind === 'servant' || part?.kind === 'son';
}

/** How well an initial agrees with a name that begins with it: never wholly. */
const INITIAL_SIMILARITY = 0.9;

/** Undefined unless one of the parts is an initial that the other begins with. */
function initialSimilarity(
  typed: NamePart | undefined,
  known: NamePart | undefined,
): number | undefined {
  if (typed?.kind !== 'initial' && known?.kind !== 'initial') return undefined;
  return typed && known && typed.phoneticForm[0] === known.phoneticForm[0]
    ? INITIAL_SIMILARITY
    : undefined;
}
