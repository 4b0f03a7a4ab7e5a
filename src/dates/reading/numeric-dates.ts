/** Reads dates of numbers alone: 1998-8-7, 13.8.1998, 8/7/1998, 8/1998, 1998/8. */
import type { DateToken, ReadingStyle } from './date-tokens.ts';
import { ImpossibleDate } from './resolve-date.ts';
import type { ReadDate } from './year-reader.ts';

/**
 * The same sign separates all numbers, without spaces. Throws ImpossibleDate for a day that no
 * calendar has.
 */
export function readNumericDate(
  tokens: readonly DateToken[],
  index: number,
  style: ReadingStyle,
): ReadDate | undefined {
  const [first, sign, second, secondSign, third] = tokens.slice(index, index + 5);
  if (!first || !sign || second?.kind !== 'number') return undefined;
  if (!['-', '/', '.'].includes(sign.text) || first.suffix || second.suffix) return undefined;
  if (!areAdjacent([first, sign, second])) return undefined;
  if (
    third?.kind === 'number' &&
    secondSign?.text === sign.text &&
    areAdjacent([second, secondSign, third])
  )
    return readThreeNumbers([first.text, second.text, third.text], sign.text, index + 5, style);
  // A number, a version or a share: "1.5", "9/11", "24/7".
  if (sign.text === '.') return undefined;
  const next = index + 3;
  if (isFourDigits(second.text) && isMonth(first.text))
    return { next, year: Number(second.text), month: Number(first.text) };
  if (isFourDigits(first.text) && isMonth(second.text))
    return { next, year: Number(first.text), month: Number(second.text) };
  return undefined;
}

function areAdjacent(tokens: readonly DateToken[]): boolean {
  return tokens.every(({ start }, index) => index === 0 || tokens[index - 1]?.end === start);
}

function readThreeNumbers(
  [first, second, third]: readonly [string, string, string],
  sign: string,
  next: number,
  style: ReadingStyle,
): ReadDate | undefined {
  if (isFourDigits(first) && second.length <= 2 && third.length <= 2) {
    return { next, year: Number(first), month: Number(second), day: Number(third) };
  }
  if (!isFourDigits(third) || first.length > 2 || second.length > 2) return undefined;
  const [a, b, year] = [Number(first), Number(second), Number(third)];
  if (a > 12 && b > 12) {
    // Neither can be a month. In prose it may be anything; typed alone it was meant as a day.
    if (style === 'prose') return undefined;
    throw new ImpossibleDate(next);
  }
  if (b > 12) return { next, year, month: a, day: b };
  // Between dots the day comes first wherever people write dates so (DIN 5008 and its like).
  if (a > 12 || a === b || sign === '.') return { next, year, month: b, day: a };
  return { next, year, month: b, day: a, eitherOrder: true };
}

function isFourDigits(text: string): boolean {
  return /^\d{4}$/.test(text);
}

function isMonth(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 12;
}
