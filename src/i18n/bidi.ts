/**
 * Lets words of two directions stand in one line and each be read in its own order, with the marks
 * that Unicode's bidirectional algorithm (UAX #9) has for that. They show nothing themselves.
 *
 * They are needed because nobody can rely on the direction of the place: Discord lets each line of an
 * embed find its own, by the first letter in it, and shows buttons and menus from left to right.
 */
export type Direction = 'ltr' | 'rtl';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';
const RIGHT_TO_LEFT_MARK = '\u200f';

/** Code points that Unicode keeps for scripts written from right to left (DerivedBidiClass.txt). */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Embeddings and overrides reach beyond the text that they came in; nothing honest needs them. */
const REACHING_OUT = /[\u202a-\u202e]/gu;

/**
 * A name, a title or what a member typed, for a place within a line of that direction: neither
 * changes the order of the other. Without marks where it needs none.
 */
export function isolated(text: string, direction: Direction): string {
  const own = text.replace(REACHING_OUT, '');
  if (own === '' || (direction === 'ltr' && !RIGHT_TO_LEFT.test(own))) return own;
  return `${FIRST_STRONG_ISOLATE}${own}${POP_DIRECTIONAL_ISOLATE}`;
}

/**
 * Each line of the text, if it is written from right to left, held between two marks of that
 * direction. A digit or a full stop at one of its ends would else go with whatever stands beside it,
 * and "3 مداخل" read "مداخل 3" on a button.
 */
export function heldRightToLeft(text: string): string {
  if (!LETTER.test(text)) return text;
  return text.replace(/[^\n]+/gu, (line) => {
    if (!LETTER.test(line)) return line;
    const before = BEGINNING.test(line) ? '' : RIGHT_TO_LEFT_MARK;
    const after = ENDING.test(line) ? '' : RIGHT_TO_LEFT_MARK;
    return `${before}${line}${after}`;
  });
}

// Digits, commas and vowel signs lie among the letters, but have no direction of their own.
const letter = `(?=\\p{L})${RIGHT_TO_LEFT.source}`;
const LETTER = new RegExp(letter, 'u');
const BEGINNING = new RegExp(`^(?:${RIGHT_TO_LEFT_MARK}|${letter})`, 'u');
const ENDING = new RegExp(`(?:${RIGHT_TO_LEFT_MARK}|${letter})$`, 'u');
