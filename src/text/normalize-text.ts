/**
 * Writes the same text the same way: one form for each letter and digit, whatever the keyboard, the
 * script's variants and the marks on it.
 */

/** Marks (accents, Arabic vowels), the Arabic tatweel, and what joins or hides without being seen. */
const INVISIBLE =
  /[\p{M}\u0640\u200b-\u200f\u2060-\u2064\ufeff\u00ad\u061c\u202a-\u202e\u2066-\u2069]/gu;

/** Every apostrophe-like sign that people put into a name: al-Qa'ida, Sa‘ad, ʿAdil, Mus`ab. */
const APOSTROPHES = /['’‘‛`´ʹʼʻʽʾʿˈ′＇\u02cb\u055a]/gu;

/** Letters that NFKD leaves alone, and the variants that Arabic, Persian and Urdu keyboards type. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ə: 'a',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۃ: 'ه',
  ء: '',
};

const VARIANTS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/**
 * Lower case, without marks or apostrophes, every letter and digit in one form. Never longer words
 * for more letters: what is folded to the same text is read as the same text.
 */
export function normalizeText(text: string): string {
  if (isPlainAscii(text)) return text.toLowerCase().replace(APOSTROPHES, '');
  return toLatinDigits(
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(INVISIBLE, '')
      .replace(APOSTROPHES, '')
      .replace(VARIANTS, (letter) => LETTERS[letter] ?? letter),
  );
}

/** Decimal digits of every script as 0–9. */
export function toLatinDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => String(digitValue(digit)));
}

/** Unicode keeps the ten digits of a script in one run, of which the first counts as zero. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  // Mathematical digits are five alphabets in one run of fifty.
  return (code - zero) % 10;
}

function isPlainAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 0x7e) return false;
  }
  return true;
}
