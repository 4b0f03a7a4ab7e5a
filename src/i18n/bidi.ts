/**
 * Keeps words of two directions readable in one line, with the invisible marks of Unicode's
 * bidirectional algorithm (UAX #9).
 *
 * The marks are needed because the direction of a place varies. In an embed, Discord takes the direction
 * of each line from its first letter. Buttons and menus always run from left to right.
 */
export type Direction = 'ltr' | 'rtl';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';
const RIGHT_TO_LEFT_MARK = '\u200f';
/** Before a line that is to run from left to right, whatever letter it begins with. */
export const LEFT_TO_RIGHT_MARK = '\u200e';

/** Code points that Unicode reserves for right-to-left scripts (DerivedBidiClass.txt). */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Embeddings and overrides. They change the text around them, and no honest text needs them. */
const OVERRIDES = /[\u202a-\u202e]/gu;

/** The direction of the first letter. Left to right for a text without letters. */
export function textDirection(text: string): Direction {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

/**
 * Wraps a name, a title or typed text for a line of the given direction, so that neither reorders the
 * other. Returns text that needs no marks as it is.
 */
export function isolate(text: string, direction: Direction): string {
  const own = text.replace(OVERRIDES, '');
  if (own === '' || (direction === 'ltr' && !RIGHT_TO_LEFT.test(own))) return own;
  return `${FIRST_STRONG_ISOLATE}${own}${POP_DIRECTIONAL_ISOLATE}`;
}

/**
 * Puts a right-to-left mark at both ends of each line that holds right-to-left letters.
 *
 * Without the marks, a digit or a full stop at an end moves to the other side. On a button,
 * "3 مداخل" would read "مداخل 3".
 */
export function markRightToLeft(text: string): string {
  if (!LETTER.test(text)) return text;
  return text.replace(/[^\n]+/gu, (line) => {
    if (!LETTER.test(line)) return line;
    const before = BEGINNING.test(line) ? '' : RIGHT_TO_LEFT_MARK;
    const after = ENDING.test(line) ? '' : RIGHT_TO_LEFT_MARK;
    return `${before}${line}${after}`;
  });
}

// The ranges above also hold digits, commas and vowel signs, which have no direction of their own.
const letter = `(?=\\p{L})${RIGHT_TO_LEFT.source}`;
const LETTER = new RegExp(letter, 'u');
const BEGINNING = new RegExp(`^(?:${RIGHT_TO_LEFT_MARK}|${letter})`, 'u');
const ENDING = new RegExp(`(?:${RIGHT_TO_LEFT_MARK}|${letter})$`, 'u');
