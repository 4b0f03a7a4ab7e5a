/**
 * Holds the date of an event against the date that TimelineJS shows for it. The one is numbers, so it
 * is exact; people say in the other that it is not: "about 1500", "the 1990s".
 */
import { DateError } from '../../dates/event-date.ts';
import { tryParseDate } from '../../dates/parse-date.ts';
import { tokenizeDates } from '../../dates/reading/date-tokens.ts';
import { findRole } from '../../dates/reading/date-words.ts';
import { importMessages } from './messages.ts';
import { readWrittenDate, type SlashOrder, type WrittenDate } from './written-dates.ts';

/** Signs, and words that no date is written with, by which a text says that a date is not exact. */
const HEDGE =
  /[~?≈±]|\b(?:approx\w*|disputed|estimated?|probable|some ?time|unclear|undated|unknown|ungeklärt|unbekannt|inconnue?|desconocid[ao])\b|(?:غير معروف|مجهول|نامعلوم)/iu;

/** What words of a date say that it is not exact, in all languages. */
const HEDGES = [
  'about',
  'aboutAfter',
  'perhaps',
  'perhapsAfter',
  'before',
  'after',
  'between',
  'early',
  'middle',
  'late',
] as const;

/** `field` is the name of the displayed date in the file, for a note. */
export function withDisplayedDate(
  date: WrittenDate,
  displayed: string | undefined,
  field: string,
  order?: SlashOrder,
): WrittenDate {
  if (displayed === undefined || displayed === '' || date.kind === 'unclear') return date;
  const shown = readWrittenDate(displayed, order);
  if (shown.kind === 'date' && areOfOneTime(date.edtf, shown.edtf)) return shown;
  const notes = [...date.notes, importMessages.unknownColumn(field, displayed)];
  const hedged = isHedged(displayed) ? markAbout(date.edtf) : date.edtf;
  return { kind: 'date', edtf: hedged, notes };
}

function isHedged(displayed: string): boolean {
  const text = { tokens: tokenizeDates(displayed), style: 'whole' } as const;
  return HEDGE.test(displayed) || text.tokens.some((_, at) => findRole(text, at, HEDGES));
}

/** Whether one of the two holds the other. */
function areOfOneTime(one: string, other: string): boolean {
  const [a, b] = [tryParseDate(one), tryParseDate(other)];
  if (a instanceof DateError || b instanceof DateError) return false;
  return (a.first <= b.first && a.last >= b.last) || (b.first <= a.first && b.last >= a.last);
}

/** "About" each date that has no mark yet. A year of more than four digits takes none in an interval. */
function markAbout(edtf: string): string {
  const marked = edtf.replace(/[\dX](?=\/|$)/g, '$&~');
  return tryParseDate(marked) instanceof DateError ? edtf : marked;
}
