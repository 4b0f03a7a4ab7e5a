/**
 * Respells a word as English would write it, where German, Spanish, Russian or katakana write
 * one sound with letters that English reads otherwise.
 */

/** Other spellings of a word in the letters a–z, for `latinPhoneticForm`. Often there are none. */
export function foreignSpellings(normalized: string, latin: string): readonly string[] {
  const spellings = KATAKANA.test(normalized)
    ? katakanaSpellings(latin)
    : [german(latin), spanish(latin), slavic(latin)];
  return [...new Set(spellings)].filter((spelling) => spelling !== latin);
}

/** Katakana in the letters a–z, as any-ascii gives it, with small letters as part of a syllable. */
export function readKatakana(latin: string): string {
  return latin
    .replace(/(?<=j|ch|sh)iy(?=[aou])/g, '')
    .replace(/(?<=j|ch|sh)i(?=e)/g, '')
    .replace(/(?<=[td])ei/g, 'i')
    .replace(/(?<=[fv])u(?=[aeio])/g, '')
    .replace(/t(?=[ckps])/g, '')
    .replace(/n(?=[bmp])/g, 'm');
}

export const KATAKANA = /\p{Script=Katakana}/u;

/** German: Chruschtschow, Dschamal, Jelzin. */
function german(word: string): string {
  if (!/ch|j|[eo]w$/.test(word)) return word;
  return word
    .replaceAll('dsch', 'dj')
    .replaceAll('tsch', 'tsh')
    .replaceAll('sch', 'sh')
    .replaceAll('ch', 'kh')
    .replace(/(?<!d)j/g, 'y')
    .replace(/(?<!t)z/g, 'ts')
    .replaceAll('w', 'v');
}

/** Spanish: Jruschov, Jomeini. */
function spanish(word: string): string {
  return word.replace(/(?<!d)j/g, 'kh');
}

/** Russian and Persian zh, as French writes it: Brezhnev is Brejnev. In Azhar it is two letters. */
function slavic(word: string): string {
  return word.replace(/zh(?!a)/g, 'j');
}

/**
 * Without the vowels that Japanese puts after a consonant, and with its one sound as r and as l.
 * Examples: baraku is Barak, donarudo is Donald.
 */
function katakanaSpellings(latin: string): readonly string[] {
  const short = latin
    .replace(/(?<=[bcdfghjkmprstvz])u(?![aeiou])/g, '')
    .replace(/(?<=[td])o(?=r|$)/g, '');
  return [short, short.replaceAll('r', 'l'), latin.replaceAll('r', 'l')];
}
