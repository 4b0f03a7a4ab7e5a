/** Writes small numbers in Roman numerals, as centuries are numbered in French and Spanish. */

/** From 1 to 39. */
export function romanNumeral(number: number): string {
  let rest = number;
  let written = '';
  for (const [value, numeral] of NUMERALS) {
    written += numeral.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return written;
}

const NUMERALS = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;
