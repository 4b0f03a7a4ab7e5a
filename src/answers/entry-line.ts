/**
 * Lines about an entry in the direction of its own text. In Arabic and Persian an English entry would
 * otherwise change sides with each line: its date and standing begin at the right, its title and
 * sentences at the left.
 */
import { shorten } from './limits.ts';
import type { EventDate } from '../dates/event-date.ts';
import { formatDateShort } from '../i18n/format-date.ts';
import { isolate, LEFT_TO_RIGHT_MARK, textDirection } from '../i18n/bidi.ts';
import type { Messages } from '../i18n/language.ts';
import type { Entry } from '../timeline/model/timeline.ts';

export type EntryLines = {
  /** A line of parts. Those of the other direction keep their own order. */
  line(parts: readonly string[], separator?: string): string;
  /** "11 Sep 2001, The attacks of 11 September". */
  listed(parts: readonly string[]): string;
  /** Parts that have commas themselves: "11 Sep 2001, The attacks; 7 Aug 1998, The bombing". */
  series(parts: readonly string[]): string;
  /** "Reported (The New York Times)". */
  qualified(label: string, text: string): string;
  /** "Denial: Iran". */
  labelled(label: string, text: string): string;
};

/** Discord takes the direction of a line from its first letter or mark. */
export function entryLines(
  { title }: Entry,
  { direction, labelled, list, qualified, series }: Messages,
): EntryLines {
  const isTurned = direction === 'rtl' && textDirection(title) === 'ltr';
  if (!isTurned)
    return {
      line: (parts, separator = SEPARATOR) => parts.join(separator),
      listed: list,
      series,
      qualified,
      labelled,
    };
  const line: EntryLines['line'] = (parts, separator = SEPARATOR) =>
    LEFT_TO_RIGHT_MARK + parts.map((part) => isolate(part, 'ltr')).join(separator);
  return {
    line,
    listed: (parts) => line(parts, ', '),
    series: (parts) => line(parts, '; '),
    qualified: (label, text) => `${line([label])} (${text})`,
    labelled: (label, text) => line([label, text], ': '),
  };
}

const SEPARATOR = ' · ';

/** "11 Sep 2001", for a line of a list. A date of many parts is cut. */
export function shortDate(date: EventDate, messages: Messages): string {
  return shorten(formatDateShort(date, messages), LONGEST_DATE);
}

/** Code points. */
const LONGEST_DATE = 60;
