/**
 * Finds out who is meant by a typed name: one person, several, people with similar names, a namesake
 * who is not in the record, or nobody.
 */
import type { Person } from '../../timeline/model/timeline.ts';
import { MAX_NAME } from '../lookup.ts';
import type { PersonResult } from '../lookup.ts';
import type { Slices } from '../slices.ts';
import { byProminence, collectKnownNames, identifies } from './known-names.ts';
import type { KnownName } from './known-names.ts';
import { createNameIndex } from './name-index.ts';
import { LEAST_SCORE, SAME_PART } from './name-similarity.ts';
import type { NameMatch } from './name-similarity.ts';
import { compareEastAsianNames, mayBeEastAsian, readEastAsianName } from './east-asian-names.ts';
import { createLiteralNames, namesakeResult } from './literal-names.ts';
import { isAnotherName } from './other-names.ts';
import { parseName } from './parse-name.ts';
import type { ParsedName } from './parse-name.ts';
import { isSimilarWord, isSpellingVariant } from './single-word-names.ts';
import type { OwnedName } from './weigh-name.ts';

export type PersonFinder = {
  /** Never throws. Reads at most `MAX_NAME` characters. */
  find(name: string): PersonResult;
  /** False only where `find` finds neither people nor a namesake; much faster than `find`. */
  mayFind(name: string): boolean;
  /** People with similar names, best first, whether or not one of them is certain. */
  findSimilar(name: string): readonly Person[];
  /** People who have the name as a weak alias, the most prominent first. */
  withWeakName(name: string): readonly Person[];
  readonly knownNames: readonly KnownName[];
};

/**
 * `prominence` decides between people whose names match equally well: the higher number comes first.
 */
export function* createPersonFinder(
  people: readonly Person[],
  prominence: (person: Person) => number,
): Slices<PersonFinder> {
  const comparePeople = byProminence(prominence);
  const knownNames: KnownName[] = [];
  for (const person of people) {
    for (const known of collectKnownNames(person)) {
      knownNames.push(known);
      yield;
    }
  }
  const index = yield* createNameIndex(numberOwners(knownNames));
  const eastAsianNames = knownNames.map(({ parsed }) => readEastAsianName(parsed));
  yield;
  const literalNames = createLiteralNames(knownNames, people, comparePeople);
  const knownWords = new Set(
    knownNames.flatMap(({ parsed }) => parsed.parts.map(({ normalized }) => normalized)),
  );
  const compare = (a: Candidate, b: Candidate): number =>
    b.score - a.score ||
    b.match.knownShare - a.match.knownShare ||
    comparePeople(a.known.person, b.known.person);

  const findCandidates = (name: string): readonly Candidate[] => {
    const typed = parseName(name.slice(0, MAX_NAME));
    const eastAsian = readEastAsianName(typed);
    return index
      .match(typed)
      .flatMap((match) => {
        const [known, other] = [knownNames[match.index], eastAsianNames[match.index]];
        if (!known || !other) return [];
        const compared = compareEastAsianNames(eastAsian, other);
        return [toCandidate({ known, typed, match, compared, knownWords })];
      })
      .filter(({ score }) => score >= LEAST_SCORE)
      .toSorted(compare);
  };

  return {
    find: (name) =>
      literalNames.find(name.slice(0, MAX_NAME)) ?? decide(findCandidates(name), people),
    mayFind(name) {
      const read = name.slice(0, MAX_NAME);
      if (literalNames.find(read)) return true;
      // Every other confident match has all names that were typed: see `isConfident`.
      const typed = parseName(read);
      return mayBeEastAsian(readEastAsianName(typed)) || index.someHasAllNames(typed);
    },
    findSimilar: (name) => similarPeople(findCandidates(name)),
    withWeakName: (name) => literalNames.withWeakName(name.slice(0, MAX_NAME)),
    knownNames,
  };
}

/** Numbers the owners; all names of a person, and all of a namesake, have one owner. */
function numberOwners(knownNames: readonly KnownName[]): readonly OwnedName[] {
  const owners = new Map<unknown, number>();
  return knownNames.map((known) => {
    const whose = known.kind === 'namesake' ? known.namesake.name : known.person;
    const owner = owners.get(whose) ?? owners.size;
    owners.set(whose, owner);
    return { parsed: known.parsed, owner };
  });
}

/** A known name that may be meant. */
type Candidate = {
  readonly known: KnownName;
  readonly match: NameMatch;
  readonly score: number;
  readonly isConfident: boolean;
  /** Whether it is spelled similarly, when a single word was typed. Worked out when asked for. */
  readonly isSimilar: () => boolean;
};

/** The score of the same Chinese or Korean name in another romanization, which sounds otherwise to us. */
const SAME_ROMANIZED = 0.96;

type Comparison = Pick<Candidate, 'known' | 'match'> & {
  readonly typed: ParsedName;
  /** As Chinese or Korean names. */
  readonly compared: 'same' | 'other' | undefined;
  /** The words of all known names, normalized. */
  readonly knownWords: ReadonlySet<string>;
};

function toCandidate({ known, match, typed, compared, knownWords }: Comparison): Candidate {
  const { parsed } = known;
  // A single part names a family: its members are equal, however long their other names are.
  const isFamily =
    typed.number === undefined &&
    typed.parts.filter(({ kind }) => kind !== 'son' && kind !== 'title').length === 1;
  const own = isFamily && !match.isLiteral ? match.typedShare : match.score;
  const score = compared === 'same' ? Math.max(own, SAME_ROMANIZED) : own;
  return {
    known,
    match,
    score,
    isConfident:
      compared === 'same' ||
      (compared !== 'other' &&
        isConfident(match, score, isFamily) &&
        (isFamily ? isSpellingVariant(typed, parsed) : !isAnotherName(typed, parsed, knownWords))),
    isSimilar: () => !isFamily || isSimilarWord(typed, parsed),
  };
}

/**
 * A match is confident from this score on, and then answered. What is below is at most offered.
 *
 * Measured on 1,356 people of the UN's and OFAC's public lists, each known by one spelling:
 *
 * - Of 2,108 other spellings of these people, 58 in 100 are confident (93 in Arabic script, 82 with a
 *   typo). Two of the matches are wrong.
 * - Of 3,742 names of people who are not on the lists, 9 are confident.
 */
const CONFIDENT = 0.82;

/** Scores that differ by at most this count as equal: then both people have the name. */
const EQUAL_WITHIN = 0.06;

function decide(candidates: readonly Candidate[], people: readonly Person[]): PersonResult {
  const namesake = candidates.find(({ known }) => known.kind === 'namesake');
  const [best, ...others] = bestOfEachPerson(candidates.filter(({ known }) => identifies(known)));
  if (namesake?.isConfident && isBetter(namesake, best))
    return toNamesakeResult(namesake, candidates, people);
  if (!best?.isConfident) {
    const similar = similarPeople(candidates);
    return similar.length > 0 ? { kind: 'similar', people: similar } : { kind: 'nobody' };
  }
  const rivals = others.filter(
    (other) => other.isConfident && other.score >= best.score - EQUAL_WITHIN,
  );
  if (rivals.length > 0)
    return { kind: 'several', people: [best, ...rivals].map(({ known }) => known.person) };
  const { person, name, kind } = best.known;
  return { kind: 'found', person, matched: kind === 'unattested' ? person.name : name };
}

/** Of two equal scores, a name in the order in which it was typed is the better: Muhammad Ali is not Ali Mohamed. */
function isBetter(namesake: Candidate, person: Candidate | undefined): boolean {
  if (!person || namesake.score > person.score) return true;
  return namesake.score === person.score && namesake.match.isLiteral && !person.match.isLiteral;
}

/**
 * The best candidate of each person. If scores count as equal, a confident candidate is better.
 * Candidates come best first.
 */
function bestOfEachPerson(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<Person, Candidate>();
  for (const candidate of candidates) {
    const before = best.get(candidate.known.person);
    const isMoreCertain =
      before &&
      candidate.isConfident &&
      !before.isConfident &&
      candidate.score >= before.score - EQUAL_WITHIN;
    if (!before || isMoreCertain) best.set(candidate.known.person, candidate);
  }
  return [...best.values()];
}

function toNamesakeResult(
  { known, score }: Candidate,
  candidates: readonly Candidate[],
  people: readonly Person[],
): PersonResult {
  const equal = candidates.filter(
    (other) => other.known.kind === 'namesake' && other.score === score,
  );
  const of = bestOfEachPerson(equal).map((other) => other.known.person);
  return namesakeResult(known, of, people);
}

/** People are offered from this score on. 7 of 8 names that are not on the lists stay below it. */
const SIMILAR = 0.62;

/**
 * People are offered from this score on if three parts agree, or two of which one is distinctive.
 * Only this lower score offers 2 in 100 of the other spellings, and 9 of the names that are not on
 * the lists.
 */
const SIMILAR_IN_PARTS = LEAST_SCORE;

/** The best person is offered alone if the next score is lower by more than this. */
const MUCH_LOWER = 0.15;

/** A row of Discord's buttons has room for five. */
const MOST_SIMILAR = 5;

/**
 * People with similar names, weak and disputed aliases included. Empty if the name of a namesake is
 * more similar.
 */
function similarPeople(candidates: readonly Candidate[]): readonly Person[] {
  const namesake = candidates.find(({ known }) => known.kind === 'namesake');
  const similar = bestOfEachPerson(
    candidates.filter(
      ({ known, score, isSimilar }) =>
        known.kind !== 'namesake' && score >= SIMILAR_IN_PARTS && isSimilar(),
    ),
  );
  const least = Math.max(namesake?.score ?? 0, (similar[0]?.score ?? 0) - MUCH_LOWER);
  return similar
    .filter((candidate) => candidate.score >= least && isBeyondChance(candidate))
    .slice(0, MOST_SIMILAR)
    .map(({ known }) => known.person);
}

/** Whether the similarity is more than chance. Several parts rarely agree by chance. */
function isBeyondChance({ score, match: { agreeingParts, distinctiveParts } }: Candidate): boolean {
  const inParts = agreeingParts > 2 || (agreeingParts > 1 && distinctiveParts > 0);
  return score >= (inParts ? SIMILAR_IN_PARTS : SIMILAR);
}

/** A part is certainly the same from this credit on. A reversed order needs more. */
const CERTAIN_PART = 0.76;
const CERTAIN_REVERSED_PART = 0.9;

/** From this share of a known name on, all of it was typed, maybe in another spelling. */
const WHOLE_NAME = 0.85;

/**
 * Whether everything typed matches, and is enough to identify somebody: a whole name or a family.
 *
 * - Abu Umar is not Umar.
 * - Said ibn Karim is not Karim.
 */
function isConfident(match: NameMatch, score: number, isFamily: boolean): boolean {
  if (score < CONFIDENT || !match.hasSameNumber) return false;
  const isFamilyCertain = match.distinctiveParts > 0 && match.family >= CERTAIN_PART;
  if (isFamily && isFamilyCertain) return true;
  if (!match.hasSameParticles || match.order === 'other') return false;
  // Without a comma, the first word may not be the family. So a reversed order must match better.
  const isGivenFirst = match.order === 'given first';
  if (match.weakest < (isGivenFirst ? CERTAIN_PART : CERTAIN_REVERSED_PART))
    return match.isLiteral && match.weakest >= SAME_PART;
  if (match.knownShare >= WHOLE_NAME) return true;
  if (match.given < CERTAIN_PART) return false;
  // Lists add a tribe or a town at the end, which people leave out.
  if (isGivenFirst && match.distinctiveParts > 1) return true;
  return isFamilyCertain;
}
