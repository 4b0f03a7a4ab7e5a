/** Tells where a year without a mark may be of another calendar than the Gregorian. */
import { isHijriYear } from '../hijri.ts';
import type { HijriCalendar } from '../hijri.ts';
import type { ReadDate } from './date-parts.ts';
import { wordAt } from './date-tokens.ts';
import type { DateText } from './date-tokens.ts';

/**
 * Adds the Hijri reading to a date whose year is the token at `index`, where that reading is likelier.
 * The Gregorian one is kept as another.
 */
export function openCalendar(date: ReadDate, text: DateText, index: number): ReadDate {
  if (date.year === undefined || !isHijriYear(date.year)) return date;
  const calendar = likelyCalendar(text, index);
  if (!calendar) return date;
  const { next: _, others: __, ...gregorian } = date;
  return { ...date, calendar, others: [gregorian] };
}

/** By the digits, the words and the signs around a year: ۱۳۹۹, سال 1399, 1399/5/17, عام 1419. */
function likelyCalendar(text: DateText, index: number): HijriCalendar | undefined {
  const word = wordAt(text, index - 1);
  if (text.tokens[index]?.isPersian || word === 'سال') return 'solar';
  if (word === 'عام' || word === 'سنه') return 'lunar';
  // Iranians write 1399/5/17, in Latin digits too.
  const isSlashed = text.tokens[index + 1]?.text === '/' && text.tokens[index + 3]?.text === '/';
  return isSlashed ? 'solar' : undefined;
}
