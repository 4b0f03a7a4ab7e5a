/** Corrects a term that occurs in no entry: by sound, for names in any spelling or script, or by typos. */
import { editDistance } from '../../text/edit-distance.ts';
import { phoneticSimilarity } from '../phonetics/phonetic-distance.ts';
import { omitsShortVowels } from '../phonetics/transliterate.ts';
import { remember } from '../remember.ts';
import { isEnglish } from './english.ts';
import { phoneticKey } from './phonetic-index.ts';
import { isLatinOrNumber } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Names that sound this similar are one name in two spellings. Of 20 pairs seen, all that are (Tahran
 * and Tehran, Kharrasi and Kharrazi) reach 0.95; those that are not (Paris and Price) stay under 0.9.
 */
const SAME_NAME_SOUND = 0.93;

/** An English word is a name only where both sound the same: not Sweden (0.96) or sudden (0.98). */
const IDENTICAL_SOUND = 1;

/** Terms compared letter by letter: those that share most pairs of letters with the typed one. */
const MAX_CANDIDATES = 64;

/** Names differ by one letter more often than words do: Obama is not Osama, Soleimani not Suleiman. */
const MIN_NAME_LENGTH = 7;

/** Several steps of one search ask for the same corrections, which take half a millisecond each. */
const MOST_REMEMBERED = 100;
const corrections = new WeakMap<Vocabulary, (term: string) => string | undefined>();

/** The term of the vocabulary that was probably meant. English words are not taken for typos. */
export function correctTerm(vocabulary: Vocabulary, term: string): string | undefined {
  const correct =
    corrections.get(vocabulary) ??
    remember(MOST_REMEMBERED, (each) => findCorrection(vocabulary, each));
  corrections.set(vocabulary, correct);
  return correct(term);
}

function findCorrection(vocabulary: Vocabulary, term: string): string | undefined {
  const isWord = isEnglish(term);
  const [name] = soundingLike(vocabulary, term, isWord ? IDENTICAL_SOUND : SAME_NAME_SOUND);
  if (name !== undefined) return vocabulary.term(name);
  return isWord ? undefined : correctTypos(vocabulary, term);
}

/** Ids of names that sound like a term, the most similar first. */
export function soundingLike(
  vocabulary: Vocabulary,
  term: string,
  minSimilarity = SAME_NAME_SOUND,
): readonly number[] {
  const sound = phoneticKey(term);
  const hasNoVowels = omitsShortVowels(term);
  return vocabulary.names
    .sameConsonants(sound)
    .filter((id) => isLongEnough(term, vocabulary.term(id)))
    .filter((id) => isSpelledAlike(term, vocabulary.term(id)))
    .map((id) => ({ id, sound: phoneticKey(vocabulary.term(id)) }))
    .filter((name) => endsAlike(term, name.sound, hasNoVowels))
    .map((name) => ({
      id: name.id,
      similarity: phoneticSimilarity(sound, name.sound, hasNoVowels),
      entries: vocabulary.entryCount(name.id),
    }))
    .filter(({ similarity }) => similarity >= minSimilarity)
    .toSorted((a, b) => b.similarity - a.similarity || b.entries - a.entries)
    .map(({ id }) => id);
}

/** Shorter names sound like much else: Amy like AMIA. */
const MIN_SOUNDING_NAME = 4;

/** Ordinary words of a script without short vowels sound like shorter names: the verb کرد like Kurd. */
const MIN_NAME_OF_ANOTHER_SCRIPT = 5;

function isLongEnough(term: string, name: string): boolean {
  if (name.length < MIN_SOUNDING_NAME) return false;
  return (
    isLatinOrNumber(term) || !isLatinOrNumber(name) || name.length >= MIN_NAME_OF_ANOTHER_SCRIPT
  );
}

/**
 * Spellings of one name end alike; with another ending it is another name. Of the vowels, a script
 * without short ones writes the long i: البغدادي is not Baghdad, and القرضاوي neither Kredo nor Kharrazi.
 */
function endsAlike(term: string, name: string, hasNoVowels: boolean): boolean {
  if (hasNoVowels && term.endsWith('اوي')) return /[uv][ei]$/.test(name);
  if (hasNoVowels) return !term.endsWith('ي') || /[ei]$/.test(name);
  return endsInVowel(name) === endsInVowel(phoneticKey(term));
}

function endsInVowel(sound: string): boolean {
  return /[aeiou]$/.test(sound);
}

/**
 * Two spellings share at least half of their letters: Zarkaoui and Zarqawi, Dschamal and Jamal. So
 * Sherocho is not Chruschtschow, whose sounds German spells with three letters each. A name in
 * another script shares none.
 */
function isSpelledAlike(a: string, b: string): boolean {
  if (!isLatinOrNumber(a) || !isLatinOrNumber(b)) return true;
  const half = Math.floor(Math.max(a.length, b.length) / 2);
  return editDistance(a, b, half) <= half;
}

/** A name that only has an -i more is of somebody or something from there: Baghdadi of Baghdad. */
function correctTypos(vocabulary: Vocabulary, term: string): string | undefined {
  const maxEdits = allowedEdits(term);
  if (maxEdits === 0) return undefined;
  const [best] = vocabulary.bigrams
    .nearest(term, MAX_CANDIDATES)
    .map((id) => ({ id, term: vocabulary.term(id), isName: vocabulary.isName(id) }))
    .filter((candidate) => !candidate.isName || term.length >= MIN_NAME_LENGTH)
    .filter((candidate) => hasSameStart(term, candidate.term))
    .filter((candidate) => !candidate.isName || term !== `${candidate.term}i`)
    .map((candidate) => ({ ...candidate, edits: editDistance(term, candidate.term, maxEdits) }))
    .filter(({ edits, isName }) => edits <= (isName ? 1 : maxEdits))
    .toSorted(
      (a, b) => a.edits - b.edits || vocabulary.entryCount(b.id) - vocabulary.entryCount(a.id),
    );
  return best?.term;
}

/**
 * One typo in a term of five to eight letters, two in a longer one; with more, another word is as
 * likely (hall and hill). Numbers are never corrected: 224 is not 223.
 */
function allowedEdits(term: string): number {
  if (/\d/u.test(term) || term.length < 5) return 0;
  return term.length < 9 ? 1 : 2;
}

/** Typos rarely hit the first letter, and other words often differ in it: best and test. */
function hasSameStart(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}
