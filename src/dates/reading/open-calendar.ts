/** Tells where a year without a mark may be of another calendar than the Gregorian. */
import { isHijriYear } from '../hijri.ts';
import type { HijriCalendar } from '../hijri.ts';
import type { ReadDate } from './date-parts.ts';
import { wordAt } from './date-tokens.ts';
import type { DateText } from './date-tokens.ts';

/**
 * A date whose year begins at an index. Both calendars are meant where one can be asked. Within a
 * sentence nobody can; there, a year that is written as Persian writes is of Iran's calendar.
 */
export function openCalendar(date: ReadDate, text: DateText, index: number): ReadDate {
  if (date.year === undefined || !isHijriYear(date.year)) return date;
  const calendar = likelyCalendar(text, index);
  if (!calendar) return date;
  const { next: _, ...gregorian } = date;
  if (text.style === 'whole') return { ...date, calendar, others: [gregorian] };
  return calendar === 'solar' ? { ...date, calendar } : date;
}

/** By the digits, the words and the signs around a year: ۱۳۹۹, سال 1399, 1399/5/17, عام 1419. */
function likelyCalendar(text: DateText, index: number): HijriCalendar | undefined {
  const word = wordAt(text, index - 1);
  if (text.tokens[index]?.isPersian || word === 'سال') return 'solar';
  if (word === 'عام' || word === 'سنه') return 'lunar';
  // Iranians write 1399/5/17, in Latin digits too.
  const isSlashed = text.tokens[index + 1]?.text === '/' && text.tokens[index + 3]?.text === '/';
  const isAskedOrPersian =
    text.style === 'whole' ||
    text.tokens.some(({ kind, text: each }) => kind === 'word' && /\p{Script=Arabic}/u.test(each));
  return isSlashed && isAskedOrPersian ? 'solar' : undefined;
}
