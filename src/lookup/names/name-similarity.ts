/** Scores how well a typed name and a known one agree, part by part, in any order. */
import { editDistance } from '../../text/edit-distance.ts';
import { givenNameClasses } from './given-names.ts';
import { phoneticSimilarity } from '../phonetics/phonetic-distance.ts';
import type { NamePart } from './parse-name.ts';

/** A part, or two neighbouring ones written as one word, under one of its readings. */
export type Slot = {
  readonly phoneticForm: string;
  readonly skeleton: string;
  readonly vowelless: boolean;
  /** The parts that it stands for. */
  readonly partIndexes: readonly number[];
  readonly weight: number;
};

export type WeighedName = {
  readonly parts: readonly NamePart[];
  /** As written, without spaces and signs. */
  readonly letters: string;
  /** The part that names the family; see phoneticForm.ts. */
  readonly family: number;
  /** The first part that is a name. */
  readonly given: number;
  /** Of each part, and summed. */
  readonly weights: readonly number[];
  readonly weight: number;
  /** Of each part, for what stays untyped: the first name and the family count, others little. */
  readonly ends: readonly number[];
  readonly slots: readonly Slot[];
};

export type NameMatch = {
  /** Position among the known names. */
  readonly name: number;
  /** From 0 to 1: how well the typed name and this one agree. */
  readonly score: number;
  /** The share of what was typed that this name has, and of this name that was typed. */
  readonly ofTyped: number;
  readonly ofName: number;
  /** How well the known name's family was met: from 0 (not typed) to 1. */
  readonly family: number;
  /** The same for its first name. */
  readonly given: number;
  /** How well the first name that was typed was met, by any part. */
  readonly typedGiven: number;
  /** The same for the family that was typed. */
  readonly typedFamily: number;
  /** How well the typed part was met that was met worst. */
  readonly weakest: number;
  /** Where in the known name the first typed one stands. */
  readonly order: 'given first' | 'family first' | 'other';
  /** How many names in it agree, and how many of these are no given names of thousands. */
  readonly agreeingParts: number;
  readonly distinctiveParts: number;
  /** Abu Umar is not Umar, nor Abd al-Karim Karim: what makes a byname stands in both or in neither. */
  readonly sameByname: boolean;
  /** It was typed so, but for one or two slips of the fingers. */
  readonly isLiteral: boolean;
};

/** How alike two folds are, for those that are alike at all. */
export type Alike = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Two parts written as one must sound nearly like it, or any two would pass for a third. */
const JOINED_LIKENESS = 0.85;

/** Of the score, what the known name's untyped parts may take away. */
const UNTYPED_SHARE = 0.35;

/**
 * A known name that is wholly in a longer typed one earns at least the first of these; the second
 * if the typed name begins with it (Hamza Usama bin Laden is Hamza), the third by how much of what
 * was typed it is.
 */
const CONTAINED = 0.55;
const CONTAINED_GIVEN = 0.2;
const CONTAINED_TYPED = 0.25;

/** What such a name keeps if another family was typed: Abd al-Rahman al-Juhani is not Abd al-Rahman. */
const OTHER_FAMILY = 0.85;

/** A name with so few slips is most likely the name: what it earns, less for each slip. */
const LITERAL = 0.97;
const SLIP = 0.05;

/** With more slips than two it may be another name, however long: it is offered, not answered. */
const MOST_LITERAL = 2;

/** Umar is less like Abu Umar than another Abu Umar spelt otherwise. */
const OTHER_BYNAME = 0.95;

/** What two names earn at most by being alike as one word each. */
const WHOLE_SHARE = 0.95;

/** Of a part's credit, what only the same letters earn: folding forgets what was typed. */
const LITERAL_SHARE = 0.06;

export function scoreName(
  name: number,
  typed: WeighedName,
  known: WeighedName,
  alike: Alike,
): NameMatch {
  const pairs = pairsOf(typed, known, alike);
  const apart = assign(
    typed,
    known,
    pairs.filter(({ from, to }) => from.partIndexes.length + to.partIndexes.length === 2),
  );
  const joined = assign(typed, known, pairs);
  const { ofEnds, ...best } = joined.ofTyped > apart.ofTyped ? joined : apart;
  const byParts = best.ofTyped * (1 - UNTYPED_SHARE + UNTYPED_SHARE * ofEnds);
  const contained =
    best.ofName *
    (CONTAINED + CONTAINED_GIVEN * best.typedGiven + CONTAINED_TYPED * best.ofTyped) *
    (OTHER_FAMILY + (1 - OTHER_FAMILY) * best.typedFamily);
  const allowed = slipsAllowed(typed, known);
  const slips = editDistance(typed.letters, known.letters, allowed);
  const literal = slips <= allowed ? LITERAL - SLIP * slips : 0;
  const inParts = Math.max(byParts, contained, literal);
  // Compared to the end only where it can earn more than the parts do.
  const least = Math.min(1, LEAST_CREDITED * (1 + inParts / WHOLE_SHARE));
  const whole =
    WHOLE_SHARE * creditOf(phoneticSimilarity(wholeOf(typed), wholeOf(known), false, least));
  const score = Math.max(inParts, whole);
  return {
    name,
    ...best,
    score: best.sameByname ? score : score * OTHER_BYNAME,
    isLiteral: slips <= Math.min(allowed, MOST_LITERAL),
  };
}

/** Three slips in a long name, two in one of ten letters or more, one in a shorter one, none in a very short one. */
function slipsAllowed(typed: WeighedName, known: WeighedName): number {
  const length = Math.max(typed.letters.length, known.letters.length);
  if (length >= 14) return 3;
  return length >= 10 ? 2 : length >= 6 ? 1 : 0;
}

/** The name in one word: a slip at a space or hyphen moves letters from part to part. */
function wholeOf({ parts }: WeighedName): string {
  return parts.map(({ phoneticForm }) => phoneticForm).join('');
}

/** Gives each part its partner, the closest pairs first. */
function assign(typed: WeighedName, known: WeighedName, pairs: readonly Pair[]) {
  const typedCredit = new Float64Array(typed.parts.length).fill(-1);
  const partner = new Int32Array(typed.parts.length).fill(-1);
  const knownCredit = new Float64Array(known.parts.length).fill(-1);
  let [agreedTyped, agreedKnown, agreedEnds] = [0, 0, 0];
  for (const { from, to, credit } of pairs) {
    if (from.partIndexes.some((part) => typedCredit[part] !== -1)) continue;
    if (to.partIndexes.some((part) => knownCredit[part] !== -1)) continue;
    for (const part of from.partIndexes) {
      typedCredit[part] = credit;
      partner[part] = to.partIndexes[0] ?? -1;
    }
    for (const part of to.partIndexes) knownCredit[part] = credit;
    agreedTyped += from.weight * credit;
    agreedKnown += to.weight * credit;
    for (const part of to.partIndexes) agreedEnds += (known.ends[part] ?? 0) * credit;
  }
  const ends = known.ends.reduce((sum, weight) => sum + weight, 0);
  const agreeing = typed.parts.filter(
    ({ kind }, part) => kind === 'name' && (typedCredit[part] ?? -1) >= SAME_PART,
  );
  return {
    ofTyped: share(agreedTyped, typed.weight),
    ofName: share(agreedKnown, known.weight),
    ofEnds: share(agreedEnds, ends),
    family: Math.max(0, knownCredit[known.family] ?? 0),
    given: Math.max(0, knownCredit[known.given] ?? 0),
    order: orderOf(known, partner[typed.given] ?? -1),
    agreeingParts: agreeing.length,
    distinctiveParts: agreeing.filter(
      ({ phoneticForm }) => phoneticForm.length > 2 && !givenNameClasses(phoneticForm),
    ).length,
    typedGiven: Math.max(0, typedCredit[typed.given] ?? 0),
    typedFamily: Math.max(0, typedCredit[typed.family] ?? 0),
    weakest: weakestOf(typed, typedCredit),
    sameByname: hasByname(typed, typedCredit) && hasByname(known, knownCredit),
  };
}

/** Of the parts that tell people apart. */
function weakestOf(typed: WeighedName, credits: Float64Array): number {
  let weakest = 1;
  for (const [part, { kind }] of typed.parts.entries()) {
    if (kind === 'name') weakest = Math.min(weakest, Math.max(0, credits[part] ?? 0));
  }
  return weakest;
}

function orderOf({ given, family }: WeighedName, partner: number): NameMatch['order'] {
  if (partner === given) return 'given first';
  return partner === family ? 'family first' : 'other';
}

/** Enough of a part's credit to call it the same part. */
export const SAME_PART = 0.55;

/** Every "father of" and "servant of" has found its like. */
function hasByname({ parts }: WeighedName, credits: Float64Array): boolean {
  return parts.every(
    ({ kind }, part) => (kind !== 'father' && kind !== 'servant') || (credits[part] ?? -1) > 0,
  );
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

type Pair = { readonly from: Slot; readonly to: Slot; readonly credit: number };

/** The closest first. */
function pairsOf(typed: WeighedName, known: WeighedName, alike: Alike): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const from of typed.slots) {
    const similar = alike.get(from.phoneticForm);
    for (const to of known.slots) {
      const alikeness = similar?.get(to.phoneticForm) ?? likenessOfInitials(typed, from, known, to);
      if (alikeness === undefined || !mayAgree(typed, from, known, to, alikeness)) continue;
      const literal = literallyEqual(typed, from, known, to) ? 1 : alikeness;
      pairs.push({
        from,
        to,
        credit: creditOf(alikeness) * (1 - LITERAL_SHARE + LITERAL_SHARE * literal),
      });
    }
  }
  return pairs.toSorted(
    (a, b) => b.credit * b.to.weight - a.credit * a.to.weight || b.credit - a.credit,
  );
}

/** Alike by half earns nothing, the same sound all. */
function creditOf(alikeness: number): number {
  return Math.max(0, (alikeness - LEAST_CREDITED) / (1 - LEAST_CREDITED));
}

const LEAST_CREDITED = 0.5;

/** "Father of" agrees only with itself; two parts written as one only with one part, and closely. */
function mayAgree(
  typed: WeighedName,
  from: Slot,
  known: WeighedName,
  to: Slot,
  alikeness: number,
): boolean {
  const joined = from.partIndexes.length + to.partIndexes.length - 2;
  if (joined > 0) {
    return (
      joined === 1 &&
      alikeness >= JOINED_LIKENESS &&
      Math.abs(from.phoneticForm.length - to.phoneticForm.length) <= 2
    );
  }
  const [kind, other] = [
    typed.parts[from.partIndexes[0] ?? 0]?.kind,
    known.parts[to.partIndexes[0] ?? 0]?.kind,
  ];
  return kind === other || isOrdinary(kind) === isOrdinary(other);
}

function isOrdinary(kind: NamePart['kind'] | undefined): boolean {
  return kind === 'name' || kind === 'initial' || kind === 'title';
}

/** "M. Abbatay": an initial agrees with what it may stand for, never wholly. */
function likenessOfInitials(
  typed: WeighedName,
  from: Slot,
  known: WeighedName,
  to: Slot,
): number | undefined {
  const [part, other] = [
    typed.parts[from.partIndexes[0] ?? 0],
    known.parts[to.partIndexes[0] ?? 0],
  ];
  if (part?.kind !== 'initial' && other?.kind !== 'initial') return undefined;
  return part && other && part.phoneticForm[0] === other.phoneticForm[0] ? 0.9 : undefined;
}

function literallyEqual(typed: WeighedName, from: Slot, known: WeighedName, to: Slot): boolean {
  return (
    typed.parts[from.partIndexes[0] ?? 0]?.normalized ===
    known.parts[to.partIndexes[0] ?? 0]?.normalized
  );
}
