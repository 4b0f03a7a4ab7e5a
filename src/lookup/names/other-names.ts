/**
 * Tells whether a name that matches well is another name nevertheless. One letter can make another name:
 * Bushra is not Bashar, Serkan is not Erkan. Such a match is offered as similar, and not answered.
 */
import { editDistance } from '../../text/edit-distance.ts';
import { KATAKANA } from '../phonetics/foreign-spellings.ts';
import { areExchanged, phoneticSimilarity } from '../phonetics/phonetic-distance.ts';
import { areOtherFamilies } from './east-asian-names.ts';
import { givenNameClasses } from './given-names.ts';
import { areOtherGivenNames, isKindredName } from './kindred-names.ts';
import type { NamePart, ParsedName } from './parse-name.ts';

/** `knownWords` are the words of all known names, normalized. */
export function isAnotherName(
  typed: ParsedName,
  known: ParsedName,
  knownWords: ReadonlySet<string>,
): boolean {
  if (typed.letters === known.letters) return false;
  if (haveOtherInitials(typed, known)) return true;
  const pairs = pairParts(typed.parts, known.parts);
  if (isReversed(typed, known) && pairs.every(({ part }) => isGiven(part))) return true;
  const typedNames = typed.parts.filter(isName);
  // A name written as two words has its ending in the second: خامنه‌ای.
  const isSplit = pairs.length < typedNames.length;
  if (!isSplit && pairs.some(isDerivedPair)) return true;
  if (pairs.some((pair) => isOtherPart(pair, knownWords))) return true;
  // Where parts are left out, the typed ones must be nearly the same, and one must be uncommon.
  const isShortened =
    typedNames.length > 1 &&
    typedNames.length < ownNames(known).length &&
    typed.letters.length + SHORTEST_NAME <= known.letters.length;
  return (
    isShortened &&
    (pairs.every(({ part }) => isCommon(part)) ||
      pairs.some(({ similarity }) => similarity < SAME_WHEN_SHORTENED))
  );
}

/** Letters of the shortest name that may be left out. */
const SHORTEST_NAME = 3;

/** Spellings of one part that a shortened name may have: Masri and Misri 0.94. */
const SAME_WHEN_SHORTENED = 0.9;

/** A typed part, the known part that sounds most like it, and how much. */
type PartPair = {
  readonly part: NamePart;
  readonly partner: NamePart;
  /** The reading of each that sounds most like the other. */
  readonly forms: readonly [string, string];
  readonly similarity: number;
};

/** Each part with the one that it sounds most like, most similar pairs first. */
function pairParts(typed: readonly NamePart[], known: readonly NamePart[]): readonly PartPair[] {
  const all = typed
    .filter(isName)
    .flatMap((part) => known.filter(isName).map((partner) => pairForms(part, partner)))
    .toSorted((a, b) => b.similarity - a.similarity);
  const paired = new Set<NamePart>();
  return all.filter(({ part, partner, similarity }) => {
    if (similarity < LEAST_PAIRED || paired.has(part) || paired.has(partner)) return false;
    paired.add(part).add(partner);
    return true;
  });
}

/** Parts that are less similar are not the same part: one may be written as two. */
const LEAST_PAIRED = 0.6;

function pairForms(part: NamePart, partner: NamePart): PartPair {
  const isVowelless = part.isVowelless !== partner.isVowelless;
  let best: PartPair = {
    part,
    partner,
    forms: [part.phoneticForm, partner.phoneticForm],
    similarity: phoneticSimilarity(part.phoneticForm, partner.phoneticForm, isVowelless),
  };
  for (const a of [part.phoneticForm, ...part.otherForms]) {
    for (const b of [partner.phoneticForm, ...partner.otherForms]) {
      const similarity = phoneticSimilarity(a, b, isVowelless);
      if (similarity > best.similarity) best = { part, partner, forms: [a, b], similarity };
    }
  }
  return best;
}

function isName({ kind }: NamePart): boolean {
  return kind === 'name';
}

/** The names that are the person's own: not those after "son of". */
function ownNames({ parts }: ParsedName): readonly NamePart[] {
  return parts.filter((part, index) => isName(part) && parts[index - 1]?.kind !== 'son');
}

function isCommon({ phoneticForm }: NamePart): boolean {
  return givenNameClasses(phoneticForm) !== undefined;
}

/** Whether it is a given name, so that it may be one at either end of a name. */
function isGiven(part: NamePart): boolean {
  return isCommon(part) || isKindredName(part.normalized);
}

/** Whether the family is typed first and without a comma. */
function isReversed(typed: ParsedName, known: ParsedName): boolean {
  const [first, family] = [typed.parts.find(isName), known.parts[known.family]];
  if (!first || !family || typed.parts.filter(isName).length < 2) return false;
  const given = known.parts.find(isName);
  return (
    given !== undefined && pairForms(first, family).similarity > pairForms(first, given).similarity
  );
}

/** Below this, two slips in a part are more than another spelling: Dawood and Davoud 0.89. */
const SAME_SOUND = 0.885;

/** In a part of this many letters on, two slips may be typos. */
const LONG_PART = 9;

/** More differences than this are no slips: two parts may be written as one. */
const MOST_SLIPS = 3;

/** Up to this many letters, one letter for another makes another name. */
const SHORT_PART = 4;

function isOtherPart(
  { part, partner, forms, similarity }: PartPair,
  knownWords: ReadonlySet<string>,
): boolean {
  const [a, b] = [part.normalized, partner.normalized];
  if (a === b) return false;
  if (areSameGivenName(part, partner)) return false;
  if (hasOtherFirstSound(part, partner, forms)) return true;
  if (!isLatin(a) || !isLatin(b)) return false;
  if (areOtherFamilies(a, b) || areOtherGivenNames(a, b) || areOtherGenders(a, b)) return true;
  if (similarity < SAME_SOUND && knownWords.has(a)) return true;
  const slips = editDistance(a, b, MOST_SLIPS);
  if (similarity >= SAME_SOUND || slips > MOST_SLIPS) return false;
  const length = Math.max(a.length, b.length);
  const areSlips = slips > 1 && length < LONG_PART && !a.startsWith(b) && !b.startsWith(a);
  return !isTransposed(a, b) && (areSlips || (a.length === b.length && length <= SHORT_PART));
}

/** Whether only the order of the letters differs, which is a typo. */
function isTransposed(a: string, b: string): boolean {
  return a.length === b.length && sortLetters(a) === sortLetters(b);
}

function sortLetters(word: string): string {
  return Array.from(word).toSorted().join('');
}

function isDerivedPair({ part, partner, forms: [a, b] }: PartPair): boolean {
  return !areSameGivenName(part, partner) && (isDerived(a, b) || isDerived(b, a));
}

function areSameGivenName(part: NamePart, partner: NamePart): boolean {
  const [a, b] = [givenNameClasses(part.phoneticForm), givenNameClasses(partner.phoneticForm)];
  return a !== undefined && b !== undefined && !a.isDisjointFrom(b);
}

/** Whether a form is the other with the ending -i: Ahmadi and Ahmad, Zahedi and Zahid. */
export function isDerived(form: string, other: string): boolean {
  return (
    form.endsWith('i') &&
    !other.endsWith('i') &&
    phoneticSimilarity(form.slice(0, -1), other, false) >= SAME_STEM
  );
}

/** Abdal and Abdala, of Abdali and Abdullah, are as similar; Masr and Masir, of a typo, are not. */
const SAME_STEM = 0.95;

function hasOtherFirstSound(
  part: NamePart,
  partner: NamePart,
  forms: readonly [string, string],
): boolean {
  const [a, b] = [firstSound(part, forms[0]), firstSound(partner, forms[1])];
  if (a === b || areExchanged(a, b) || isTransposed(part.normalized, partner.normalized))
    return false;
  return !hasArticle(forms[0], forms[1]) && !hasArticle(forms[1], forms[0]);
}

/** Whether a form is the other after an article or a part of one: Essouri and Suri, Abdollahian. */
function hasArticle(form: string, other: string): boolean {
  return (
    /^(?:[aeu][tdrsznCDT]|l)/.test(form) &&
    phoneticSimilarity(form.slice(1), other, false) >= SAME_SOUND
  );
}

/** The sound that a part begins with, without an article that is written on to it. */
function firstSound({ phoneticForm, otherForms, normalized }: NamePart, form: string): string {
  const isOwn =
    KATAKANA.test(normalized) || [phoneticForm, ...otherForms].some((each) => isEndOf(form, each));
  return (isOwn ? form : phoneticForm)[0] ?? '';
}

function isEndOf(form: string, longer: string): boolean {
  return form !== longer && longer.endsWith(form);
}

/** Mario and Maria, Daniel and Daniela, Petrov and Petrova. */
function areOtherGenders(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer === `${shorter}a` && !/[aeiouy]$/.test(shorter)) return true;
  return shorter.length === longer.length && shorter.slice(0, -1) === longer.slice(0, -1)
    ? /^(?:ao|oa|ai|ia)$/.test((shorter.at(-1) ?? '') + (longer.at(-1) ?? ''))
    : false;
}

function isLatin(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

/**
 * Whether the initials of two names contradict each other. An initial may be short for a name.
 * Examples: William G. and William W. Frost, Hans O. and Hans Joachim Friedrich.
 */
function haveOtherInitials(typed: ParsedName, known: ParsedName): boolean {
  const [typedInitials, knownInitials] = [initials(typed), initials(known)];
  if (typedInitials.length === 0 && knownInitials.length === 0) return false;
  const [typedLeft, knownLeft] = [
    unexplained(typedInitials, known, typed),
    unexplained(knownInitials, typed, known),
  ];
  if (typedLeft.length > 0 && knownLeft.length > 0) return typedLeft.join() !== knownLeft.join();
  // One initial more makes another name: George H. W. Bush is not George W. Bush.
  if (typedLeft.length > 0) return knownInitials.length > 0 || hasMoreNames(known, typed);
  return knownLeft.length > 0 && (typedInitials.length > 0 || hasMoreNames(typed, known));
}

function initials({ parts }: ParsedName): readonly string[] {
  return parts.filter(({ kind }) => kind === 'initial').map(({ normalized }) => normalized);
}

/** The initials that are not short for a name that only the other has. */
function unexplained(
  letters: readonly string[],
  other: ParsedName,
  own: ParsedName,
): readonly string[] {
  const words = new Set(own.parts.map(({ normalized }) => normalized));
  const names = other.parts.filter((part) => isName(part) && !words.has(part.normalized));
  return letters.filter((letter) => !names.some(({ normalized }) => normalized[0] === letter));
}

function hasMoreNames(name: ParsedName, than: ParsedName): boolean {
  return name.parts.filter(isName).length > than.parts.filter(isName).length;
}
