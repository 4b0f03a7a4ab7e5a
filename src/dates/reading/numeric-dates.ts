/** Reads dates of numbers alone: 1998-8-7, 13.8.1998, 8/7/1998, 8/1998, 1998/8. */
import { ImpossibleDate, readingsOf } from './date-parts.ts';
import type { DateParts, ReadDate } from './date-parts.ts';
import { isGlued } from './date-tokens.ts';
import type { DateText } from './date-tokens.ts';
import { openCalendar } from './open-calendar.ts';
import { shortYears } from './year-reader.ts';

/**
 * The same sign separates all numbers, without spaces. Throws ImpossibleDate for a day that no
 * calendar has.
 */
export function readNumericDate(text: DateText, index: number): ReadDate | undefined {
  const [first, sign, second, secondSign, third] = text.tokens.slice(index, index + 5);
  if (!first || !sign || second?.kind !== 'number') return undefined;
  if (!['-', '/', '.'].includes(sign.text) || first.suffix || second.suffix) return undefined;
  if (!isGlued(text, index + 1) || !isGlued(text, index + 2)) return undefined;
  const isThree =
    third?.kind === 'number' &&
    secondSign?.text === sign.text &&
    isGlued(text, index + 3) &&
    isGlued(text, index + 4);
  if (isThree) return readThreeNumbers([first.text, second.text, third.text], text, index);
  // A number, a version or a share: "1.5", "9/11", "24/7".
  if (sign.text === '.') return undefined;
  const next = index + 3;
  if (isFourDigits(second.text) && isMonthNumber(first.text))
    return { next, year: Number(second.text), month: Number(first.text) };
  if (!isFourDigits(first.text)) return undefined;
  const isLater = Number(second.text) > Number(first.text.slice(2));
  if (sign.isLongDash && isLater && second.text.length === 2) return undefined;
  if (isMonthNumber(second.text)) {
    const parts = {
      year: Number(first.text),
      month: Number(second.text),
      isYearFirst: true,
    } as const;
    return openCalendar({ ...parts, next }, text, index);
  }
  // 1993-23 is autumn 1993 in EDTF; 2001-23 may be the years 2001 to 2023.
  const isSeason = /^2[1-4]$/.test(second.text) && !isLater;
  return isSeason && sign.text === '-'
    ? { next, year: Number(first.text), unit: 'season', number: Number(second.text) }
    : undefined;
}

function readThreeNumbers(
  [first, second, third]: readonly [string, string, string],
  text: DateText,
  index: number,
): ReadDate | undefined {
  const next = index + 5;
  const sign = text.tokens[index + 1]?.text ?? '';
  if (isFourDigits(first) && second.length <= 2 && third.length <= 2) {
    const [year, month, day] = [Number(first), Number(second), Number(third)];
    return openCalendar({ next, year, month, day, isYearFirst: true }, text, index);
  }
  if (first.length > 2 || second.length > 2) return undefined;
  if (isFourDigits(third)) {
    return readDayAndMonth(
      Number(first),
      Number(second),
      { year: Number(third), next },
      text,
      sign,
    );
  }
  // 30.12.16 may be of two centuries. Which one is asked, and only a whole text is asked about.
  if (text.style !== 'whole' || third.length !== 2 || sign === '-') return undefined;
  const year = { ...shortYears(Number(third)), next };
  return readDayAndMonth(Number(first), Number(second), year, text, sign);
}

function readDayAndMonth(
  a: number,
  b: number,
  year: ReadDate,
  { style }: DateText,
  sign: string,
): ReadDate | undefined {
  if (a > 12 && b > 12) {
    // Neither can be a month. In prose it may be anything; typed alone it was meant as a day.
    if (style === 'prose') return undefined;
    throw new ImpossibleDate(year.next);
  }
  const { next } = year;
  // Between dots the day comes first wherever people write dates so (DIN 5008 and its like).
  const tellsOrder = sign !== '.' && a !== b;
  const readings = readingsOf(year).flatMap((each): DateParts[] => {
    const dayFirst: DateParts = { ...each, month: b, day: a };
    const monthFirst: DateParts = { ...each, month: a, day: b };
    if (!tellsOrder) return [b <= 12 ? dayFirst : monthFirst];
    return [
      ...(b <= 12 ? [{ ...dayFirst, order: 'day-first' } as const] : []),
      ...(a <= 12 ? [{ ...monthFirst, order: 'month-first' } as const] : []),
    ];
  });
  const [only, ...rest] = readings;
  return rest.length > 0 ? { ...only, next, others: rest } : { ...only, next };
}

function isFourDigits(text: string): boolean {
  return /^\d{4}$/.test(text);
}

function isMonthNumber(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 12;
}
