/**
 * What a typed word stands for in the vocabulary: itself, its other forms, names that sound alike,
 * words that begin with it, or the word that was meant where it occurs nowhere.
 */
import Fuse from 'fuse.js';
import { isEnglish } from './english.ts';
import { lowerBound } from '../../text/binary-search.ts';
import { createBigramIndex } from '../../text/bigram-index.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { phoneticSimilarity } from '../phonetics/phonetic-distance.ts';
import { omitsShortVowels, consonantSkeleton } from '../phonetics/transliterate.ts';
import type { WordsIndex } from './words-index.ts';
import { phoneticKey, wordsWithHash } from './phonetic-index.ts';
import { findSynonyms } from './synonyms.ts';
import { irregularForms, stemTerm } from './tokenizer.ts';

/** A word of the vocabulary by its position, and what a match of it is worth, up to 1. */
export type Form = { readonly word: number; readonly worth: number };

export type WordMeaning =
  | { readonly kind: 'known'; readonly forms: readonly Form[] }
  /** It occurs nowhere; `used` does, and looks or sounds like it. */
  | { readonly kind: 'corrected'; readonly used: string; readonly forms: readonly Form[] }
  | { readonly kind: 'unknown' };

export type Vocabulary = {
  meaningOf(key: string): WordMeaning;
  /** Words that begin so, those in most entries first; at most `limit`. */
  beginningWith(key: string, limit: number): readonly number[];
  /** The word at a position. */
  wordAt(word: number): string;
  positionOf(key: string): number | undefined;
  isName(key: string): boolean;
  /** Words that may be a name in another spelling, and the forms of itself. */
  spellingsOf(key: string): readonly number[];
  /** Whether entries use it, in any form, as a word like any other and not as a name. */
  isOrdinary(key: string): boolean;
  /** Whether any entry is written in the script of a word. */
  hasScriptOf(key: string): boolean;
  /** In how many entries a word stands. */
  entriesWith(word: number): number;
};

/** What another form of the word is worth beside the word itself, and one that sounds the same. */
const FORM_WORTH = 0.9;
const SOUND_WORTH = 0.85;
/** Another word for it: less than any form, so that who says "killed" reads of killings first. */
const RELATED_WORTH = 0.6;
/** A word that only begins so: "iran" in "iranian". */
const BEGINNING_WORTH = 0.4;

/** Shorter beginnings say nothing: "in" begins a fiftieth of all words. */
const SHORTEST_BEGINNING = 4;

/** So many words that begin alike are searched; more would be no longer about what was typed. */
const MOST_BEGINNINGS = 24;

/** The longest ending that a stem loses: "izations". */
const LONGEST_ENDING = 8;

/** Fuse ranks so many words, those that share most pairs of letters with the typed one. */
const NEAREST_WORDS = 64;

/**
 * Sounds this much alike are one name in two spellings: of 20 pairs seen, all that are (Tahran and
 * Tehran, Kharrasi and Kharrazi) reach 0.95, and those that are not (Paris and Price) stay under 0.9.
 */
const SAME_SOUND = 0.93;

/** An English word is another only where nobody hears a difference: not Sweden (0.96) or sudden (0.98). */
const NO_DIFFERENCE = 1;

export function createVocabulary(index: WordsIndex): Vocabulary {
  const { vocabulary, starts } = index;
  const sounds = { words: index.soundWords, hashes: index.soundHashes };
  const writtenAsNames = new Set(index.soundWords);
  const skeletons = { words: index.skeletonWords, hashes: index.skeletonHashes };
  const bigrams = createBigramIndex(vocabulary, {
    starts: index.pairStarts,
    words: index.pairWords,
  });

  const positionOf = (key: string): number | undefined => {
    const place = firstFrom(vocabulary, key);
    return vocabulary[place] === key ? place : undefined;
  };
  const entriesWith = (word: number): number => (starts[word + 1] ?? 0) - (starts[word] ?? 0);

  const beginningWith = (key: string, limit: number): readonly number[] => {
    const first = firstFrom(vocabulary, key);
    const end = firstFrom(vocabulary, `${key}\uffff`);
    const words: number[] = [];
    for (let word = first; word < Math.min(end, first + MOST_LOOKED_AT); word += 1)
      words.push(word);
    return words.toSorted((a, b) => entriesWith(b) - entriesWith(a) || a - b).slice(0, limit);
  };

  /** Forms begin like their stem but for a letter (deny, denied: deni), or are irregular. */
  const formsWithStem = (key: string): readonly number[] => {
    const stem = stemTerm(key);
    const beginning = stem.slice(0, Math.max(3, stem.length - 1));
    const first = firstFrom(vocabulary, beginning);
    const end = Math.min(firstFrom(vocabulary, `${beginning}\uffff`), first + MOST_LOOKED_AT);
    const forms: number[] = [];
    for (let word = first; word < end; word += 1) {
      const form = vocabulary[word] ?? '';
      if (form.length <= stem.length + LONGEST_ENDING && stemTerm(form) === stem) forms.push(word);
    }
    for (const form of irregularForms(stem)) {
      const word = positionOf(form);
      if (word !== undefined) forms.push(word);
    }
    return forms;
  };

  const formsOf = (key: string): readonly Form[] => {
    const forms = new Map<number, number>();
    const add = (words: readonly number[], worth: number): void => {
      for (const word of words) forms.set(word, Math.max(worth, forms.get(word) ?? 0));
    };
    const itself = positionOf(key);
    if (itself !== undefined) add([itself], 1);
    add(formsWithStem(key), FORM_WORTH);
    for (const related of findSynonyms(stemTerm(key))) add(formsWithStem(related), RELATED_WORTH);
    add(wordsWithHash(sounds, phoneticKey(key)), SOUND_WORTH);
    if (key.length >= SHORTEST_BEGINNING) add(beginningWith(key, MOST_BEGINNINGS), BEGINNING_WORTH);
    return [...forms].map(([word, worth]) => ({ word, worth }));
  };

  /**
   * Names that sound like it, for spellings and scripts that no rule of letters joins; those first
   * that sound most like it.
   */
  const soundingLike = (key: string, least = SAME_SOUND): readonly number[] => {
    const sound = phoneticKey(key);
    const bare = omitsShortVowels(key);
    const alike = wordsWithHash(skeletons, consonantSkeleton(sound))
      .map((word) => ({ word, heard: phoneticKey(vocabulary[word] ?? '') }))
      .map(({ word, heard }) => ({ word, heard, alike: phoneticSimilarity(sound, heard, bare) }))
      .filter(({ alike: degree }) => degree >= least)
      .filter(({ heard }) => bare || endsInVowel(heard) === endsInVowel(sound))
      .filter(({ word }) => isSpelledAlike(key, vocabulary[word] ?? ''));
    return alike
      .toSorted((a, b) => b.alike - a.alike || entriesWith(b.word) - entriesWith(a.word))
      .map(({ word }) => word);
  };

  const spelledLike = (key: string): string | undefined => {
    const edits = editsAllowed(key);
    if (edits === 0) return undefined;
    const near = bigrams
      .nearest(key, NEAREST_WORDS)
      .filter((word) => !writtenAsNames.has(word) || key.length >= SHORTEST_NAME)
      .map((word) => ({ word, text: vocabulary[word] ?? '' }))
      .filter(
        ({ word, text }) =>
          hasSameBeginning(key, text) &&
          editDistance(key, text, edits) <= (writtenAsNames.has(word) ? 1 : edits),
      )
      .map(({ text }) => text);
    const ranked = new Fuse(near, RANK_WORDS).search(key).map(({ item, score = 1 }) => ({
      item,
      edits: editDistance(key, item, edits),
      score,
      entries: entriesWith(positionOf(item) ?? 0),
    }));
    return ranked.toSorted(
      (a, b) => a.edits - b.edits || a.score - b.score || b.entries - a.entries,
    )[0]?.item;
  };

  const meaningOf = (key: string): WordMeaning => {
    const forms = formsOf(key);
    if (forms.length > 0) return { kind: 'known', forms };
    const isItself = isEnglish(key);
    const [sounding] = soundingLike(key, isItself ? NO_DIFFERENCE : SAME_SOUND);
    const near = isItself ? undefined : spelledLike(key);
    const used = sounding === undefined ? near : vocabulary[sounding];
    return used === undefined
      ? { kind: 'unknown' }
      : { kind: 'corrected', used, forms: formsOf(used) };
  };

  return {
    hasScriptOf: (key) => LATIN_OR_DIGIT.test(key) || sharesScript(key, vocabulary.at(-1) ?? ''),
    isName(key) {
      const word = positionOf(key);
      return word !== undefined && writtenAsNames.has(word);
    },
    isOrdinary(key) {
      const itself = positionOf(key);
      const forms = itself === undefined ? formsWithStem(key) : [itself];
      return forms.length > 0 && !forms.some((form) => writtenAsNames.has(form));
    },
    spellingsOf(key) {
      const meaning = meaningOf(key);
      const forms = meaning.kind === 'unknown' ? [] : meaning.forms;
      const spelled = forms.filter(({ worth }) => worth >= SOUND_WORTH).map(({ word }) => word);
      return [...new Set([...spelled, ...soundingLike(key)])];
    },
    wordAt: (word) => vocabulary[word] ?? '',
    beginningWith,
    positionOf,
    entriesWith,
    meaningOf,
  };
}

const LATIN_OR_DIGIT = /^[\p{Script=Latin}\p{N}]/u;

/** The vocabulary is in the order of code units, so that other scripts than Latin end it. */
function sharesScript(key: string, last: string): boolean {
  const block = (text: string): number => (text.codePointAt(0) ?? 0) >> 8;
  return block(key) === block(last);
}

/** A beginning of two letters may be that of thousands of words: enough to find the commonest of. */
const MOST_LOOKED_AT = 5_000;

/** Fuse compares whole words of one length or nearly: where in the word does not matter. */
const RANK_WORDS = {
  includeScore: true,
  threshold: 0.6,
  ignoreLocation: true,
  minMatchCharLength: 1,
};

/**
 * One slip in a word of five to eight letters, two in a longer one; with more, another word is as
 * likely (hall and hill). Numbers are never corrected: 224 is not 223.
 */
function editsAllowed(key: string): number {
  if (/\d/u.test(key) || key.length < 5) return 0;
  return key.length < 9 ? 1 : 2;
}

/** Names differ by a letter more often than words do: Obama is not Osama, Soleimani not Suleiman. */
const SHORTEST_NAME = 7;

/** Spellings of one name end alike; with another ending it is another name. */
function endsInVowel(sound: string): boolean {
  return /[aeiou]$/.test(sound);
}

/**
 * Half of the letters at least: Zarkaoui and Zarqawi, Dschamal and Jamal. Sherocho is not Chruschtschow,
 * of which German spells every sound with three letters. Another script has none of them.
 */
function isSpelledAlike(a: string, b: string): boolean {
  if (!LATIN_OR_DIGIT.test(a) || !LATIN_OR_DIGIT.test(b)) return true;
  const most = Math.floor(Math.max(a.length, b.length) / 2);
  return editDistance(a, b, most) <= most;
}

/** Slips rarely hit the first letter, and other words often differ in it: best and test. */
function hasSameBeginning(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

/** The position of the first word that is not before a key. */
function firstFrom(vocabulary: readonly string[], key: string): number {
  return lowerBound(0, vocabulary.length, (index) => (vocabulary[index] ?? '') < key);
}
