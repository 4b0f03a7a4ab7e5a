/** Reads years, decades and centuries, and what numbers only look like them. */
import type { DateParts } from './date-parts.ts';
import { wordAt } from './tokens.ts';
import type { Style, Token } from './tokens.ts';
import { BEFORE_CHRIST, CENTURY, COUNTED, OF_OUR_ERA } from './date-words.ts';

/** A year with its era, or as the style allows it without one. */
export function yearAt(tokens: readonly Token[], at: number, style: Style): DateParts | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.suffix !== '') {
    if (!OF_OUR_ERA.has(wordAt(tokens, at) ?? '')) return undefined;
    const year = bareYear(tokens[at + 1], 1);
    return year === undefined ? undefined : { next: at + 2, year, era: 'ad' };
  }
  const era = wordAt(tokens, at + 1) ?? '';
  if (BEFORE_CHRIST.has(era) || OF_OUR_ERA.has(era)) {
    const year = bareYear(token, 1);
    if (year === undefined || year === 0) return undefined;
    return { next: at + 2, year, era: BEFORE_CHRIST.has(era) ? 'bc' : 'ad' };
  }
  const year = bareYear(token, style === 'whole' ? 3 : 4);
  if (year === undefined || (style !== 'whole' && !standsLikeAYear(tokens, at, year, style)))
    return undefined;
  return { next: at + 1, year };
}

/** Dates reach 271,821 BC to AD 275,760 in JavaScript; five digits stay clear of both ends. */
export function bareYear(token: Token | undefined, fewestDigits: number): number | undefined {
  if (token?.kind !== 'number' || token.suffix !== '') return undefined;
  const mostDigits = fewestDigits === 1 ? 5 : 4;
  return token.text.length >= fewestDigits && token.text.length <= mostDigits
    ? Number(token.text)
    : undefined;
}

/** Not 4,500, $2000, 9/1998, 1.2001, 2000 people; in prose no number before 1000 or after 2100. */
function standsLikeAYear(
  tokens: readonly Token[],
  at: number,
  year: number,
  style: Style,
): boolean {
  if (year < 1000 || year > (style === 'prose' ? 2100 : 2999)) return false;
  const [previous, token, next, afterNext] = [
    tokens[at - 1],
    tokens[at],
    tokens[at + 1],
    tokens[at + 2],
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
  return !COUNTED.has(wordAt(tokens, at + 1) ?? '') || style === 'whole';
}

/** "1990s", "the 90s"; "20s" may be of two centuries and is not guessed. */
export function decadeAt(tokens: readonly Token[], at: number): DateParts | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^['’]?s$/u.test(token.suffix) || !token.text.endsWith('0'))
    return undefined;
  const number = Number(token.text);
  if (token.text.length === 4) {
    // "the 1900s" are the century; "the 2000s" are used for the decade.
    const unit = number % 100 === 0 && number !== 2000 ? 'century' : 'decade';
    return { next: at + 1, year: number, unit };
  }
  if (token.text.length !== 2 || number === 20) return undefined;
  return { next: at + 1, year: number + (number <= 10 ? 2000 : 1900), unit: 'decade' };
}

/** "20th century" is 1900–1999 here, as EDTF has it (19XX), and as most people mean it. */
export function centuryAt(tokens: readonly Token[], at: number): DateParts | undefined {
  const token = tokens[at];
  if (!/^(?:st|nd|rd|th)$/.test(token?.suffix ?? '') || !CENTURY.has(wordAt(tokens, at + 1) ?? ''))
    return undefined;
  const number = Number(token?.text);
  if (number < 1 || number > 99) return undefined;
  if (!BEFORE_CHRIST.has(wordAt(tokens, at + 2) ?? '')) {
    return { next: at + 2, year: (number - 1) * 100, unit: 'century' };
  }
  // The 5th century BC: 500–401 BC, astronomically -499 to -400.
  return { next: at + 3, year: number * 100, era: 'bc', unit: 'century' };
}
