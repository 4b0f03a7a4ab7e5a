/**
 * Reads the number of a ruler in a name: Roman, in digits, or as a word in six languages. It is no
 * title, no initial and no part of its own: Henry VII and Henry VIII are two people.
 */

/** The words of a name without its number, and the number if it has one. */
export type NumberedWords = { readonly words: readonly string[]; readonly number?: number };

/**
 * `words` are normalized, in order; `text` is what was typed.
 *
 * A number stands at the end, or before the realm: Abdullah II of Jordan. The first word is none: Xi
 * Jinping.
 */
export function takeNumber(words: readonly string[], text: string): NumberedWords {
  for (let index = words.length - 1; index > 0; index -= 1) {
    const word = words[index] ?? '';
    const next = words[index + 1];
    const isLast = next === undefined || REALM_WORDS.has(next);
    const [number, length] =
      next === 'عشر' && words[index + 2] === undefined
        ? [addTen(ORDINALS.get(word)), 2]
        : [readNumber(word, isLast, text), 1];
    if (number === undefined) continue;
    const hasArticle = index > 1 && ARTICLES.has(words[index - 1] ?? '');
    const before = words.slice(0, hasArticle ? index - 1 : index);
    return { words: [...before, ...words.slice(index + length)], number };
  }
  return { words };
}

/** Whether a normalized word after a name may be its number: a Roman one of two letters, or an ordinal. */
export function isNumberWord(word: string): boolean {
  return isRomanNumber(word) || ORDINALS.has(word);
}

/** Whether a normalized word can only be a number, so that a name before it is incomplete without it. */
export function isRomanNumber(word: string): boolean {
  return word.length > 1 && ROMAN.test(word);
}

function readNumber(word: string, isLast: boolean, text: string): number | undefined {
  if (ROMAN.test(word)) {
    if (word.length === 1 && !isLast) return undefined;
    return TITLE_CASE_NAMES.get(word)?.test(text) ? undefined : romanNumber(word);
  }
  if (!isLast) return undefined;
  const digits = /^(\d{1,2})(?:st|nd|rd|th|er|e|eme|te|ter|o|a)?$/.exec(word)?.[1];
  if (digits !== undefined) return Number(digits) || undefined;
  const roman = /^([ivx]{1,5})(?:er|e|eme)$/.exec(word)?.[1];
  if (roman !== undefined && ROMAN.test(roman)) return romanNumber(roman);
  return ORDINALS.get(word);
}

function addTen(number: number | undefined): number | undefined {
  return number === undefined ? undefined : number + 10;
}

/** I to XXXIX. No ruler counts higher. */
const ROMAN = /^(?=.)x{0,3}(?:ix|iv|v?i{0,3})$/;

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanNumber(word: string): number {
  const digits = Array.from(word, (letter) => ROMAN_DIGITS[letter] ?? 0);
  return digits.reduce(
    (sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit),
    0,
  );
}

/** Roman numbers that are also names; written like a name, they are one: Jinping Xi. */
const TITLE_CASE_NAMES: ReadonlyMap<string, RegExp> = new Map([
  ['xi', /(?<!\p{L})Xi(?!\p{L})/u],
  ['vi', /(?<!\p{L})Vi(?!\p{L})/u],
]);

/** Words between a number and the country or the family: Abdullah II of Jordan. */
const REALM_WORDS = new Set('of von de du di the der از'.split(' '));

/** Words before an ordinal: Charles the Third. */
const ARTICLES = new Set('the der die den le la el'.split(' '));

/**
 * Ordinals from one on, in English, German, French (from two on cardinals), Spanish (from eleven on
 * cardinals), Arabic and Persian; normalized.
 */
const ORDINALS: ReadonlyMap<string, number> = new Map(
  [
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth',
    'erste zweite dritte vierte funfte sechste siebte achte neunte zehnte elfte zwolfte dreizehnte vierzehnte funfzehnte sechzehnte',
    'premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    'primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo once doce trece catorce quince dieciseis',
    'primera segunda tercera cuarta quinta sexta septima octava novena decima',
    'الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر',
    'الاولي الثانيه الثالثه الرابعه الخامسه السادسه السابعه الثامنه التاسعه العاشره',
    'اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم يازدهم دوازدهم سيزدهم چهاردهم پانزدهم شانزدهم',
  ].flatMap((line) => line.split(' ').map((word, index): [string, number] => [word, index + 1])),
);
