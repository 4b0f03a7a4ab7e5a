/** Reads years, decades and centuries, and tells years from other numbers. */
import { wordAt } from './date-tokens.ts';
import type { DateToken, ReadingStyle } from './date-tokens.ts';
import { hasRole } from './date-words.ts';
import type { DateParts } from './resolve-date.ts';

/** Parts of a date, and the index of the token after them. */
export type ReadDate = DateParts & { readonly next: number };

/**
 * A year with its era; one without an era only where the style allows it. With `isAfterPart` it follows a month or
 * another part of a date, and no word behind it makes it a count.
 */
export function readYear(
  tokens: readonly DateToken[],
  index: number,
  style: ReadingStyle,
  isAfterPart = false,
): ReadDate | undefined {
  const token = tokens[index];
  if (token?.kind !== 'number' || token.suffix !== '') return readEraAndYear(tokens, index);
  const era = wordAt(tokens, index + 1);
  const isBeforeChrist = hasRole(era, 'beforeChrist');
  if (isBeforeChrist || hasRole(era, 'afterChrist')) {
    const year = yearNumber(token, 1);
    return year === undefined || year === 0
      ? undefined
      : { next: index + 2, year, era: isBeforeChrist ? 'bc' : 'ad' };
  }
  const year = yearNumber(token, style === 'whole' ? 3 : 4);
  if (year === undefined) return undefined;
  const isYear =
    style === 'whole' ||
    (looksLikeYear(tokens, index, year, style) && (isAfterPart || !isCount(tokens, index)));
  return isYear ? { next: index + 1, year } : undefined;
}

/** "AD 70". */
export function readEraAndYear(tokens: readonly DateToken[], index: number): ReadDate | undefined {
  if (!hasRole(wordAt(tokens, index), 'afterChrist')) return undefined;
  const year = yearNumber(tokens[index + 1], 1);
  return year === undefined ? undefined : { next: index + 2, year, era: 'ad' };
}

/** Dates reach 271,821 BC to AD 275,760 in JavaScript; five digits stay clear of both ends. */
function yearNumber(token: DateToken | undefined, fewestDigits: number): number | undefined {
  if (token?.kind !== 'number' || token.suffix !== '') return undefined;
  const mostDigits = fewestDigits === 1 ? 5 : 4;
  return token.text.length >= fewestDigits && token.text.length <= mostDigits
    ? Number(token.text)
    : undefined;
}

/** Not 4,500, $2000, 9/1998 or 1.2001; in prose nothing before 1000 or after 2100. */
function looksLikeYear(
  tokens: readonly DateToken[],
  index: number,
  year: number,
  style: 'query' | 'prose',
): boolean {
  if (year < 1000 || year > (style === 'prose' ? 2100 : 2999)) return false;
  const [token, previous, next, afterNext] = [
    tokens[index],
    tokens[index - 1],
    tokens[index + 1],
    tokens[index + 2],
  ];
  if (
    previous?.kind === 'sign' &&
    previous.end === token?.start &&
    /[$€£¥#§.,:@+]/u.test(previous.text)
  )
    return false;
  if (next?.kind === 'sign' && next.start === token?.end) {
    if (/[%°@:]/u.test(next.text)) return false;
    if (/[.,]/u.test(next.text) && afterNext?.kind === 'number' && afterNext.start === next.end)
      return false;
  }
  return true;
}

/** "2000 people", but not "in 1998 killed 224": what is counted has no number of its own. */
function isCount(tokens: readonly DateToken[], index: number): boolean {
  const isCounted = hasRole(wordAt(tokens, index + 1), 'counted');
  const hasOwnNumber = tokens[index + 2]?.kind === 'number';
  return isCounted && !(hasOwnNumber && hasRole(wordAt(tokens, index - 1), 'filler'));
}

/** "1990s", "the 90s". Not "20s", which may be of two centuries. */
export function readDecade(tokens: readonly DateToken[], index: number): ReadDate | undefined {
  const token = tokens[index];
  if (token?.kind !== 'number' || !/^['’]?s$/u.test(token.suffix) || !token.text.endsWith('0'))
    return undefined;
  const number = Number(token.text);
  if (token.text.length === 4) {
    // "the 1900s" are the century; "the 2000s" are used for the decade.
    const unit = number % 100 === 0 && number !== 2000 ? 'century' : 'decade';
    return { next: index + 1, year: number, unit };
  }
  if (token.text.length !== 2 || number === 20) return undefined;
  return { next: index + 1, year: number + (number <= 10 ? 2000 : 1900), unit: 'decade' };
}

/** "20th century" is 1900 to 1999, as in EDTF (19XX) and as most people mean it. */
export function readCentury(tokens: readonly DateToken[], index: number): ReadDate | undefined {
  const token = tokens[index];
  const isOrdinal = /^(?:st|nd|rd|th)$/.test(token?.suffix ?? '');
  if (!isOrdinal || !hasRole(wordAt(tokens, index + 1), 'century')) return undefined;
  const number = Number(token?.text);
  if (number < 1 || number > 99) return undefined;
  if (!hasRole(wordAt(tokens, index + 2), 'beforeChrist')) {
    return { next: index + 2, year: (number - 1) * 100, unit: 'century' };
  }
  // The 5th century BC is 500 to 401 BC, astronomically -499 to -400.
  return { next: index + 3, year: number * 100, era: 'bc', unit: 'century' };
}
