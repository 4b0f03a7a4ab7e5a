/**
 * Holds the date of an event against the date that TimelineJS shows for it. The one is numbers, so it
 * is exact; people say in the other that it is not: "about 1500", "the 1990s".
 */
import { DateError } from '../../dates/event-date.ts';
import { tryParseDate } from '../../dates/parse-date.ts';
import { importMessages } from './messages.ts';
import { readWrittenDate, type SlashOrder, type WrittenDate } from './written-dates.ts';

/** Words and signs by which a text says that a date is not exact. */
const HEDGE =
  /[~?≈±]|\b(?:c|ca|circa|about|around|approx\w*|probabl[ey]|perhaps|possibly|maybe|uncertain|estimated|early|mid|late|after|before|between|following|prior)\b/iu;

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
  const hedged = HEDGE.test(displayed) ? markAbout(date.edtf) : date.edtf;
  return { kind: 'date', edtf: hedged, notes };
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
