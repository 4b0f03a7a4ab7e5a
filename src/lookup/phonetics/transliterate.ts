/**
 * One alphabet of sounds for names from any script: `foldLetters` writes how a word sounds to
 * somebody who spells by ear, `skeletonOf` keeps of it what every spelling keeps.
 *
 * The alphabet: vowels a e i u; b p t s k g h f v r l m n d z j as in English; T for th (ث), D for
 * dh (ذ ض ظ), C for sh and ch.
 */
import anyAscii from 'any-ascii';

/** Arabic, Persian, Urdu letters (after `normalizeText`) in the alphabet above; ع sounds like a vowel. */
const ARABIC: Readonly<Record<string, string>> = {
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

const HAS_ARABIC = /\p{Script=Arabic}/u;
const HAS_HEBREW = /\p{Script=Hebrew}/u;
/** Hangul comes out of NFKD as single letters (jamo). */
const HAS_SYLLABLES = /[\p{Script=Han}\p{Script=Hangul}]/u;
const NOT_ASCII = /[^\0-\x7f]/u;

/** Sounds for which Greek has no letter of its own: Μπάιντεν is Biden. */
const GREEK: readonly (readonly [string, string])[] = [
  ['μπ', 'b'],
  ['ντ', 'd'],
  ['γκ', 'g'],
  ['τζ', 'j'],
  ['τσ', 'ch'],
];

/** Arabic and Hebrew leave short vowels unwritten. */
export function omitsShortVowels(plainWord: string): boolean {
  return NOT_ASCII.test(plainWord) && (HAS_ARABIC.test(plainWord) || HAS_HEBREW.test(plainWord));
}

export function isArabic(plainWord: string): boolean {
  return NOT_ASCII.test(plainWord) && HAS_ARABIC.test(plainWord);
}

/**
 * A word of any other script as one or more in Latin letters, as the any-ascii tables have it. Of
 * Chinese and Korean each syllable becomes a word; score.ts reads words joined as well.
 */
export function toLatinWords(plainWord: string): readonly string[] {
  if (!NOT_ASCII.test(plainWord)) return [plainWord];
  const written = GREEK.reduce((word, [pair, sound]) => word.replaceAll(pair, sound), plainWord);
  const latin = anyAscii(written.normalize('NFC'));
  const words = HAS_SYLLABLES.test(plainWord) ? latin.split(/(?=[A-Z])/) : [latin];
  return words
    .map((word) => word.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '');
}

/** Of a word without marks (`normalizeText`). */
export function arabicPhoneticForm(plainWord: string): string {
  const sounds = Array.from(plainWord, (letter) => ARABIC[letter] ?? '').join('');
  return squeeze(sounds.replace(/h$/, 'a'));
}

/** Spellings of one sound, the longer before what they contain; read in this order. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  // Somali writes h as x, Chinese in pinyin a sound near it.
  [/^x/g, 'h'],
  [/tsch|tch|tsh|sch|sh|ch/g, 'C'],
  [/dj|dzh/g, 'j'],
  [/dg(?=[ei])/g, 'j'],
  [/th/g, 'T'],
  [/dh/g, 'D'],
  [/ph/g, 'f'],
  [/gh/g, 'g'],
  // The French hear غ as their r: Rhassan is Ghassan.
  [/^rh/g, 'r'],
  [/kh|ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/aou|aoo|awu|aw|ao/g, 'au'],
  [/(?<!a)ou|oo|w|o/g, 'u'],
  [/iyy|iy|ee|y/g, 'i'],
  [/ae+|ei/g, 'ai'],
  // Silent at the end, or written for the Arabic ة.
  [/(?<=[aeiu])h$/g, ''],
  [/e$/g, 'a'],
];

/** Of a word in Latin letters without marks (`normalizeText`, `toLatinWords`). */
export function latinPhoneticForm(latinWord: string): string {
  return squeeze(
    SPELLINGS.reduce((word, [pattern, sound]) => word.replace(pattern, sound), latinWord),
  );
}

const SOUNDS_ALIKE: Readonly<Record<string, string>> = {
  T: 't',
  D: 't',
  z: 't',
  d: 't',
  g: 'k',
  p: 'b',
  v: 'f',
};

/**
 * The consonants, those that are taken for each other as one, and a mark for a vowel at the start.
 * Of a folded word; "" for one without consonants.
 */
export function consonantSkeleton(folded: string): string {
  const consonants = folded
    .replace(/[aeiu]/g, '')
    .replace(/[TDzdgpv]/g, (sound) => SOUNDS_ALIKE[sound] ?? sound);
  return consonants !== '' && /^[aeiu]/.test(folded) ? `a${consonants}` : consonants;
}

function squeeze(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}
