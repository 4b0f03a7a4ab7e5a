/**
 * Writes names from any script in one phonetic alphabet, so that spellings can be compared by sound.
 *
 * The alphabet: vowels a e i u; b p t s k g h f v r l m n d z j as in English; T for th (ث), D for
 * dh (ذ ض ظ), C for sh and ch.
 */
import anyAscii from 'any-ascii';
import { KATAKANA, readKatakana } from './foreign-spellings.ts';

/** Whether a normalized word is in Arabic or Hebrew script, which omit short vowels. */
export function omitsShortVowels(word: string): boolean {
  return NOT_ASCII.test(word) && (HAS_ARABIC.test(word) || HAS_HEBREW.test(word));
}

/** Whether a normalized word is in Arabic script. */
export function isArabic(word: string): boolean {
  return NOT_ASCII.test(word) && HAS_ARABIC.test(word);
}

/**
 * A normalized word of any script but Arabic, in the letters a–z and digits.
 * Chinese and Korean give one word for each syllable, other scripts one word or none.
 */
export function toLatinWords(word: string): readonly string[] {
  if (!NOT_ASCII.test(word)) return [word];
  const paired = GREEK_PAIRS.reduce((rest, [pair, sound]) => rest.replaceAll(pair, sound), word);
  // `normalizeText` takes Korean syllables apart, and any-ascii reads only whole ones.
  const latin = anyAscii(paired.normalize('NFC'));
  const words = HAS_SYLLABLES.test(word) ? latin.split(/(?=[A-Z])/) : [latin];
  return words
    .map((latinWord) => latinWord.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .map((latinWord) => (KATAKANA.test(word) ? readKatakana(latinWord) : latinWord))
    .filter((latinWord) => latinWord !== '');
}

/** The phonetic form of a normalized word in Arabic script. */
export function arabicPhoneticForm(word: string): string {
  const sounds = Array.from(word, (letter) => ARABIC_SOUNDS[letter] ?? '').join('');
  return mergeRepeats(sounds.replace(/h$/, 'a'));
}

/** The phonetic form of a normalized word in the letters a–z. */
export function latinPhoneticForm(word: string): string {
  return mergeRepeats(
    LATIN_SOUNDS.reduce((rest, [spelling, sound]) => rest.replace(spelling, sound), word),
  );
}

/**
 * The consonants of a phonetic form, which nearly every spelling of a name keeps; "" without any.
 * Consonants that spellings exchange become one, and a vowel at the start becomes "a".
 */
export function consonantSkeleton(phoneticForm: string): string {
  const consonants = phoneticForm
    .replace(/[aeiu]/g, '')
    .replace(/[TDzdgpv]/g, (sound) => MERGED_CONSONANTS[sound] ?? sound);
  return consonants !== '' && /^[aeiu]/.test(phoneticForm) ? `a${consonants}` : consonants;
}

function mergeRepeats(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}

const HAS_ARABIC = /\p{Script=Arabic}/u;
const HAS_HEBREW = /\p{Script=Hebrew}/u;
const HAS_SYLLABLES = /[\p{Script=Han}\p{Script=Hangul}]/u;
const NOT_ASCII = /[^\0-\x7f]/u;

/** Arabic, Persian and Urdu letters after `normalizeText`; ع sounds like a vowel. */
const ARABIC_SOUNDS: Readonly<Record<string, string>> = {
  ا: 'a',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ٹ: 't',
  ث: 'T',
  ج: 'j',
  چ: 'C',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ڈ: 'd',
  ذ: 'D',
  ر: 'r',
  ڑ: 'r',
  ز: 'z',
  ژ: 'j',
  س: 's',
  ش: 'C',
  ص: 's',
  ض: 'D',
  ط: 't',
  ظ: 'D',
  ع: 'a',
  غ: 'g',
  ڠ: 'g',
  ف: 'f',
  ڤ: 'v',
  ق: 'k',
  ك: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ں: 'n',
  ه: 'h',
  و: 'u',
  ي: 'i',
};

/**
 * Sounds for which Greek writes two letters.
 * Example: Μπάιντεν is Biden.
 */
const GREEK_PAIRS: readonly (readonly [string, string])[] = [
  ['μπ', 'b'],
  ['ντ', 'd'],
  ['γκ', 'g'],
  ['τζ', 'j'],
  ['τσ', 'ch'],
];

/** Spellings of one sound, replaced in this order: longer ones before those that they contain. */
const LATIN_SOUNDS: readonly (readonly [RegExp, string])[] = [
  // Somali writes h as x; pinyin writes a similar sound as x.
  [/^x/g, 'h'],
  // Wade–Giles: Hsiao is Xiao, Tse-tung is Zedong.
  [/^hs/g, 'h'],
  [/^t[sz](?=[eu]$)/g, 'z'],
  [/dsch/g, 'j'],
  [/tsch|tch|tsh|sch|sh|ch/g, 'C'],
  [/dj|dzh/g, 'j'],
  [/dg(?=[ei])/g, 'j'],
  [/th/g, 'T'],
  [/dh/g, 'D'],
  [/ph/g, 'f'],
  [/gh/g, 'g'],
  // French spellings write غ as rh: Rhassan is Ghassan.
  [/^rh/g, 'r'],
  [/kh|ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/aou|aoo|awu|aw|ao/g, 'au'],
  [/(?<!a)ou|oo|w|o/g, 'u'],
  [/iyy|iy|ee|y/g, 'i'],
  [/ae+|ei/g, 'ai'],
  // A final h after a vowel is silent or stands for ة.
  [/(?<=[aeiu])h$/g, ''],
  [/e$/g, 'a'],
];

/** Consonants that spellings and scripts exchange, as one of them. */
const MERGED_CONSONANTS: Readonly<Record<string, string>> = {
  T: 't',
  D: 't',
  z: 't',
  d: 't',
  g: 'k',
  p: 'b',
  v: 'f',
};
