/**
 * Finds out who is meant by a typed name: one person, several, people with similar names, a namesake
 * who is not in the record, or nobody.
 */
import { compareTexts } from '../../text/compare-texts.ts';
import type { Namesake, Person } from '../../timeline/model/timeline.ts';
import { MAX_NAME } from '../lookup.ts';
import type { PersonResult } from '../lookup.ts';
import { createNameIndex } from './name-index.ts';
import { SAME_PART } from './name-similarity.ts';
import type { NameMatch } from './name-similarity.ts';
import { parseName } from './parse-name.ts';
import type { ParsedName } from './parse-name.ts';
import { isSimilarWord, isSpellingVariant } from './single-word-names.ts';
import type { OwnedName } from './weigh-name.ts';

export type PersonFinder = {
  /** Never throws. Reads at most `MAX_NAME` characters. */
  find(name: string): PersonResult;
  /** People with similar names, best first, whether or not one of them is certain. */
  findSimilar(name: string): readonly Person[];
  readonly knownNames: readonly KnownName[];
};

/** A name in the record, its owner, and how certain it is that the owner is meant. */
export type KnownName = { readonly name: string; readonly person: Person } & (
  | { readonly kind: 'strong' | 'unattested' | 'disputed' | 'weak' }
  /** The name of somebody else, who may be mistaken for the person. */
  | { readonly kind: 'namesake'; readonly namesake: Namesake }
);

/**
 * `prominence` decides between people whose names match equally well: the higher number comes first.
 */
export function createPersonFinder(
  people: readonly Person[],
  prominence: (person: Person) => number,
): PersonFinder {
  const knownNames = people.flatMap(collectNames);
  const parsedNames = parseNames(knownNames);
  const index = createNameIndex(parsedNames);
  const compare = (a: Candidate, b: Candidate): number =>
    b.score - a.score ||
    b.match.knownShare - a.match.knownShare ||
    prominence(b.known.person) - prominence(a.known.person) ||
    compareTexts(a.known.person.name, b.known.person.name) ||
    compareTexts(a.known.person.id, b.known.person.id);

  const findCandidates = (name: string): readonly Candidate[] => {
    const typed = parseName(name.slice(0, MAX_NAME));
    return index
      .match(typed)
      .flatMap((match) => {
        const [known, parsed] = [knownNames[match.index], parsedNames[match.index]?.parsed];
        return known && parsed ? [toCandidate(known, parsed, typed, match)] : [];
      })
      .toSorted(compare);
  };

  return {
    find: (name) => decide(findCandidates(name), people),
    findSimilar: (name) => similarPeople(findCandidates(name)),
    knownNames,
  };
}

/** Finds a name, or gives undefined once the limit is reached. */
export type LimitedFind = (name: string) => PersonResult | undefined;

/** Limits the time that one text takes: the first `most` names are looked up, later ones are not. */
export function limitFinds(finder: PersonFinder, most: number): LimitedFind {
  let left = most;
  return (name) => {
    left -= 1;
    return left < 0 ? undefined : finder.find(name);
  };
}

function collectNames(person: Person): readonly KnownName[] {
  return [
    { name: person.name, person, kind: 'strong' },
    ...person.aliases.map(({ name, weak, disputed, unattested }): KnownName => {
      const kind = weak ? 'weak' : disputed ? 'disputed' : unattested ? 'unattested' : 'strong';
      return { name, person, kind };
    }),
    ...person.namesakes.flatMap((namesake) =>
      [namesake.name, ...namesake.aliases].map((name): KnownName => ({
        name,
        person,
        kind: 'namesake',
        namesake,
      })),
    ),
  ];
}

/** Numbers the owners; all names of a person, and all of a namesake, have one owner. */
function parseNames(knownNames: readonly KnownName[]): readonly OwnedName[] {
  const owners = new Map<unknown, number>();
  return knownNames.map((known) => {
    const whose = known.kind === 'namesake' ? known.namesake.name : known.person;
    const owner = owners.get(whose) ?? owners.size;
    owners.set(whose, owner);
    return { parsed: parseName(known.name), owner };
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

function toCandidate(
  known: KnownName,
  parsed: ParsedName,
  typed: ParsedName,
  match: NameMatch,
): Candidate {
  // A single part names a family: its members are equal, however long their other names are.
  const isFamily =
    typed.parts.filter(({ kind }) => kind !== 'son' && kind !== 'title').length === 1;
  const score = isFamily && !match.isLiteral ? match.typedShare : match.score;
  return {
    known,
    match,
    score,
    isConfident:
      isConfident(match, score, isFamily) && (!isFamily || isSpellingVariant(typed, parsed)),
    isSimilar: () => !isFamily || isSimilarWord(typed, parsed),
  };
}

/**
 * A match is confident from this score on. Measured on 1,356 people of the UN's and OFAC's public
 * lists, each known by one spelling. Of 2,108 other spellings of them, 58 in 100 are confident (93 in
 * Arabic script, 82 with a typo), and two matches are wrong. Of 3,742 names that are not on the lists,
 * 9 are confident. The others are offered, not answered.
 */
const CONFIDENT = 0.82;

/** Another confident person whose score is nearer than this has the name too. */
const SAME_NAME = 0.06;

function decide(candidates: readonly Candidate[], people: readonly Person[]): PersonResult {
  const namesake = candidates.find(({ known }) => known.kind === 'namesake');
  const [best, ...others] = bestOfEachPerson(candidates.filter(({ known }) => identifies(known)));
  if (namesake?.isConfident && namesake.score > (best?.score ?? 0))
    return toNamesakeResult(namesake, candidates, people);
  if (!best?.isConfident) {
    const similar = similarPeople(candidates);
    return similar.length > 0 ? { kind: 'similar', people: similar } : { kind: 'nobody' };
  }
  const rivals = others.filter(
    (other) => other.isConfident && other.score >= best.score - SAME_NAME,
  );
  if (rivals.length > 0)
    return { kind: 'several', people: [best, ...rivals].map(({ known }) => known.person) };
  const { person, name, kind } = best.known;
  return { kind: 'found', person, matched: kind === 'unattested' ? person.name : name };
}

/** A weak alias identifies nobody, nor does an alias that sources dispute. */
function identifies({ kind }: KnownName): boolean {
  return kind === 'strong' || kind === 'unattested';
}

/** One candidate for each person, the best. Among equally good ones, a confident one. */
function bestOfEachPerson(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<Person, Candidate>();
  for (const candidate of candidates) {
    const before = best.get(candidate.known.person);
    const isMoreCertain =
      before &&
      candidate.isConfident &&
      !before.isConfident &&
      candidate.score >= before.score - SAME_NAME;
    if (!before || isMoreCertain) best.set(candidate.known.person, candidate);
  }
  return [...best.values()];
}

/** A namesake who is a person of the same timeline is found; any other is only named. */
function toNamesakeResult(
  { known, score }: Candidate,
  candidates: readonly Candidate[],
  people: readonly Person[],
): PersonResult {
  if (known.kind !== 'namesake') return { kind: 'nobody' };
  const { name, note, person: id } = known.namesake;
  const person = people.find((each) => each.id === id && each.timeline === known.person.timeline);
  if (person) return { kind: 'found', person, matched: known.name };
  const equal = candidates.filter(
    (other) => other.known.kind === 'namesake' && other.score === score,
  );
  const of = bestOfEachPerson(equal).map((other) => other.known.person);
  return { kind: 'namesake', name, note, of };
}

/** Below this score a similarity is chance: 7 of 8 names that are not on the lists stay below it. */
const SIMILAR = 0.62;

/**
 * The same for a match in three parts, or in two of which one is distinctive. Of the other spellings
 * on the lists 2 in 100 are offered only by this, and 9 of the names that are not on them.
 */
const SIMILAR_IN_PARTS = 0.45;

/** People are not offered beside the best one when their score is this much lower. */
const MUCH_LOWER = 0.15;

/** A row of Discord's buttons has room for five. */
const MOST_SIMILAR = 5;

/**
 * People with similar names, weak and disputed aliases included. Nobody when a namesake's name is more
 * similar than all of theirs.
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
    .filter((candidate) => candidate.score >= least && isNoChance(candidate))
    .slice(0, MOST_SIMILAR)
    .map(({ known }) => known.person);
}

/** Several parts agree by chance more rarely than one. */
function isNoChance({ score, match: { agreeingParts, distinctiveParts } }: Candidate): boolean {
  const inParts = agreeingParts > 2 || (agreeingParts > 1 && distinctiveParts > 0);
  return score >= (inParts ? SIMILAR_IN_PARTS : SIMILAR);
}

/** The least credit of a part that is certainly the same, and the same where the order is reversed. */
const CERTAIN_PART = 0.76;
const CERTAIN_REVERSED_PART = 0.9;

/** The share of a known name from which on all of it was typed, in another spelling. */
const WHOLE_NAME = 0.85;

/**
 * Whether all that was typed matches, and is enough to identify somebody: a whole name or a family.
 * Examples: Abu Umar is not Umar, and Said ibn Karim is not Karim.
 */
function isConfident(match: NameMatch, score: number, isFamily: boolean): boolean {
  if (score < CONFIDENT) return false;
  const isFamilyCertain = match.distinctiveParts > 0 && match.family >= CERTAIN_PART;
  if (isFamily && isFamilyCertain) return true;
  if (!match.hasSameParticles || match.order === 'other') return false;
  // A family first and without a comma must match better: the typed name may be another one.
  const isGivenFirst = match.order === 'given first';
  if (match.weakest < (isGivenFirst ? CERTAIN_PART : CERTAIN_REVERSED_PART))
    return match.isLiteral && match.weakest >= SAME_PART;
  if (match.knownShare >= WHOLE_NAME) return true;
  if (match.given < CERTAIN_PART) return false;
  // Lists add a tribe or a town at the end, which people leave out.
  if (isGivenFirst && match.distinctiveParts > 1) return true;
  return isFamilyCertain;
}
