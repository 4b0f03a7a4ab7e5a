/**
 * Whom a typed name means: one person, several, somebody close, a namesake who is not in the
 * record, or nobody.
 */
import type { Namesake, Person } from '../../timeline/model/timeline.ts';
import type { PersonResult } from '../lookup.ts';
import { MAX_NAME } from '../lookup.ts';
import { parseName } from './parse-name.ts';
import { createNameIndex } from './name-index.ts';
import type { OwnedName } from './name-index.ts';
import { isNearWord, isSameWord } from './single-word-names.ts';
import { SAME_PART } from './name-similarity.ts';
import type { NameMatch } from './name-similarity.ts';
import { compareTexts } from '../../text/compare-texts.ts';
import { normalizeText } from '../../text/normalize-text.ts';

/**
 * Confident from here up. Measured on 1,356 people of the UN's and OFAC's public lists, each known by
 * one spelling: of 2,108 other spellings of theirs, 58 in 100 pass this and `isConfident` (of names
 * in Arabic script 93, of names with a slip 82) and two are another's; of 3,742 names of people who are
 * not on the list, 9 pass. The others are offered, not answered.
 */
const FOUND = 0.82;

/** Somebody else as confident and nearer than this bears the name too. */
const SAME_NAME = 0.06;

/** Below, a resemblance is chance: seven in eight of those who are not on the list stay under it. */
const CLOSE = 0.62;

/**
 * The same where three parts agree, or two of which one is no name of thousands: two in a
 * hundred of those other spellings are offered by this alone, and nine of those who are not on the list.
 */
const CLOSE_IN_PARTS = 0.45;

/** Somebody so much less alike than the closest is no suggestion beside them. */
const AS_CLOSE = 0.15;

/** More suggestions than fit into a row of five buttons help nobody. */
const MOST_CLOSE = 5;

export type PersonFinder = {
  /** Never throws; reads at most `MAX_NAME` of any text. */
  find(name: string): PersonResult;
  /** Everybody whom a name resembles, best first, confident or not. */
  findSimilar(name: string): readonly Person[];
  readonly knownNames: readonly KnownName[];
};

/** Who bears a known name, and how surely. */
export type KnownName = { readonly name: string; readonly person: Person } & (
  | { readonly kind: 'strong' | 'unattested' | 'disputed' | 'weak' }
  | { readonly kind: 'namesake'; readonly namesake: Namesake }
);

/** `prominence` puts those first who are as well matched and more in the record. */
export function createPersonFinder(
  people: readonly Person[],
  prominence: (person: Person) => number,
): PersonFinder {
  const knownNames = people.flatMap(bearersOf);
  const owners = new Map<unknown, number>();
  const names = knownNames.map((bearer): OwnedName => {
    const whose = bearer.kind === 'namesake' ? bearer.namesake.name : bearer.person;
    const owner = owners.get(whose) ?? owners.size;
    owners.set(whose, owner);
    return { parsed: parseName(bearer.name), owner };
  });
  const index = createNameIndex(names);
  const byRank = (a: Matched, b: Matched): number =>
    b.score - a.score ||
    b.match.ofName - a.match.ofName ||
    prominence(b.bearer.person) - prominence(a.bearer.person) ||
    compareTexts(a.bearer.person.name, b.bearer.person.name) ||
    compareTexts(a.bearer.person.id, b.bearer.person.id);

  const matchesOf = (name: string): readonly Matched[] => {
    const typed = parseName(name.slice(0, MAX_NAME));
    // One part names a family: those who bear it are equal, however long their other names are.
    const isFamily =
      typed.parts.filter(({ kind }) => kind !== 'son' && kind !== 'title').length === 1;
    return index
      .match(typed)
      .flatMap((match): Matched[] => {
        const bearer = knownNames[match.name];
        const score = isFamily && !match.isLiteral ? match.ofTyped : match.score;
        const known = names[match.name]?.parsed;
        if (!bearer || !known) return [];
        const isSure = isConfident(match, score, isFamily);
        return [
          {
            bearer,
            match,
            score,
            isConfident: isSure && (!isFamily || isSameWord(typed, known)),
            isNear: () => !isFamily || isNearWord(typed, known),
          },
        ];
      })
      .toSorted(byRank);
  };

  // Most questions are for a name as somebody here is called: what it means is worked out once.
  const known = new Set(knownNames.map(({ name }) => literal(name)));
  const answers = new Map<string, PersonResult>();
  const find = (name: string): PersonResult => {
    const key = literal(name.slice(0, MAX_NAME));
    const answered = answers.get(key);
    if (answered) return answered;
    const result = decide(matchesOf(name), people);
    if (known.has(key)) answers.set(key, result);
    return result;
  };

  return {
    find,
    findSimilar: (name) => closeOf(matchesOf(name)),
    knownNames,
  };
}

/** Two texts that are literally alike are folded alike, commas and all. */
function literal(name: string): string {
  // As the folding does, which cuts where Persian parts a word without a space.
  return normalizeText(name.replaceAll('\u200c', ' ')).trim();
}

function bearersOf(person: Person): readonly KnownName[] {
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

type Matched = {
  readonly bearer: KnownName;
  readonly match: NameMatch;
  readonly score: number;
  readonly isConfident: boolean;
  /** Spelled so much alike that it may have been meant. */
  readonly isNear: () => boolean;
};

function decide(matches: readonly Matched[], people: readonly Person[]): PersonResult {
  const decoy = matches.find(({ bearer }) => bearer.kind === 'namesake');
  const [best, ...others] = bestOfEach(matches.filter(({ bearer }) => decides(bearer)));
  if (decoy?.isConfident && decoy.score > (best?.score ?? 0))
    return namesakeOf(decoy, matches, people);
  if (!best?.isConfident) {
    const close = closeOf(matches);
    return close.length > 0 ? { kind: 'similar', people: close } : { kind: 'nobody' };
  }
  const rivals = others.filter(
    ({ isConfident: isToo, score }) => isToo && score >= best.score - SAME_NAME,
  );
  if (rivals.length > 0)
    return { kind: 'several', people: [best, ...rivals].map(({ bearer }) => bearer.person) };
  const { person, name, kind } = best.bearer;
  return { kind: 'found', person, matched: kind === 'unattested' ? person.name : name };
}

/** A weak alias never decides, nor one of which sources disagree that it is theirs. */
function decides({ kind }: KnownName): boolean {
  return kind === 'strong' || kind === 'unattested';
}

/** Each person once, by the best of their names: of those as well matched, by one that is sure. */
function bestOfEach(matches: readonly Matched[]): readonly Matched[] {
  const best = new Map<Person, Matched>();
  for (const matched of matches) {
    const before = best.get(matched.bearer.person);
    const isSurer =
      before &&
      matched.isConfident &&
      !before.isConfident &&
      matched.score >= before.score - SAME_NAME;
    if (!before || isSurer) best.set(matched.bearer.person, matched);
  }
  return [...best.values()];
}

function namesakeOf(
  decoy: Matched,
  matches: readonly Matched[],
  people: readonly Person[],
): PersonResult {
  const { bearer, score } = decoy;
  if (bearer.kind !== 'namesake') return { kind: 'nobody' };
  const { name, note, person: id } = bearer.namesake;
  const known = people.find(
    (person) => person.id === id && person.timeline === bearer.person.timeline,
  );
  if (known) return { kind: 'found', person: known, matched: bearer.name };
  const of = matches.filter((other) => other.bearer.kind === 'namesake' && other.score === score);
  return { kind: 'namesake', name, note, of: bestOfEach(of).map((other) => other.bearer.person) };
}

/**
 * People whose names resemble what was typed, those with weak and disputed names too; none where a
 * namesake resembles it more than all of them.
 */
function closeOf(matches: readonly Matched[]): readonly Person[] {
  const decoy = matches.find(({ bearer }) => bearer.kind === 'namesake');
  const resembling = bestOfEach(
    matches.filter(
      ({ bearer, score, isNear }) =>
        bearer.kind !== 'namesake' && score >= CLOSE_IN_PARTS && isNear(),
    ),
  );
  const floor = Math.max(decoy?.score ?? 0, (resembling[0]?.score ?? 0) - AS_CLOSE);
  return resembling
    .filter((matched) => matched.score >= floor && resembles(matched))
    .slice(0, MOST_CLOSE)
    .map(({ bearer }) => bearer.person);
}

/** Several parts that agree are less likely chance than one. */
function resembles({ score, match: { agreeingParts, distinctiveParts } }: Matched): boolean {
  const inParts = agreeingParts > 2 || (agreeingParts > 1 && distinctiveParts > 0);
  return score >= (inParts ? CLOSE_IN_PARTS : CLOSE);
}

/**
 * All that was typed agrees, and what agrees tells one person from another: the whole of a name, or
 * its family's. Abu Umar is not Umar, and Said ibn Karim is not Karim.
 */
function isConfident(match: NameMatch, score: number, isFamily: boolean): boolean {
  if (score < FOUND) return false;
  if (isFamily && match.distinctiveParts > 0 && match.family >= SURE_PART) return true;
  if (!match.sameByname || match.order === 'other') return false;
  // Family first without a comma is meant only if nothing else could be.
  if (match.weakest < (match.order === 'given first' ? SURE_PART : SURE_OTHER_ORDER)) {
    return match.isLiteral && match.weakest >= SAME_PART;
  }
  if (match.ofName >= WHOLE_NAME) return true;
  if (match.given < SURE_PART) return false;
  // Its beginning, without the tribe or town that lists put last.
  if (match.order === 'given first' && match.distinctiveParts > 1) return true;
  return match.distinctiveParts > 0 && match.family >= SURE_PART;
}

/** What each part earns that is surely the same; where the order is turned around, more. */
const SURE_PART = 0.76;
const SURE_OTHER_ORDER = 0.9;

/** So much of a known name is all of it but for spelling. */
const WHOLE_NAME = 0.85;
