/** Brings texts into one form, so that spellings that differ only by keyboard or marks are equal. */

/** Accents, Arabic vowel marks, the Arabic tatweel, and characters that cannot be seen. */
const MARKS =
  /[\p{M}\u0640\u200b-\u200f\u2060-\u2064\ufeff\u00ad\u061c\u202a-\u202e\u2066-\u2069]/gu;

/** Japanese syllables with a mark that makes another one of them: ba and pa are not ha. */
const MARKED_KANA = /[\u3040-\u30ff][\u3099\u309a]/gu;

/**
 * Characters that people type as an apostrophe within a name.
 * Examples: al-Qa'ida, Sa‘ad, ʿAdil, Mus`ab.
 */
const APOSTROPHES = /['’‘‛`´ʹʼʻʽʾʿˈ′＇\u02cb\u055a]/gu;

/** Letters that NFKD leaves as they are, and variants on Arabic, Persian and Urdu keyboards. */
const LETTER_VARIANTS: Readonly<Record<string, string>> = {
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

const HAS_VARIANT = new RegExp(`[${Object.keys(LETTER_VARIANTS).join('')}]`, 'gu');

/** A text in lower case, without marks and apostrophes, with one form for each letter and digit. */
export function normalizeText(text: string): string {
  if (isAscii(text)) return text.toLowerCase().replace(APOSTROPHES, '');
  return toLatinDigits(
    text
      .normalize('NFKD')
      .replace(MARKED_KANA, (kana) => kana.normalize('NFC'))
      .toLowerCase()
      .replace(MARKS, '')
      .replace(APOSTROPHES, '')
      .replace(HAS_VARIANT, (letter) => LETTER_VARIANTS[letter] ?? letter),
  );
}

/** The words of a text, normalized, with one space between them. */
export function normalizeWords(text: string): string {
  return normalizeText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A text with the decimal digits of every script as 0–9. */
export function toLatinDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => String(digitValue(digit)));
}

/** Unicode has the ten digits of a script in a row, from zero to nine. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  // Two scripts have several rows side by side: mathematical digits have five.
  return (code - zero) % 10;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 0x7e) return false;
  }
  return true;
}
