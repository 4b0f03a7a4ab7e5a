/** Which day it is somewhere. */
import { type Day, toDay } from './calendar.ts';

/** The day in a time zone (IANA) at a time in ms since 1970. Throws RangeError for an unknown zone. */
export function localDay(timeZone: string, at: number): Day {
  const parts = formatterFor(timeZone).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return toDay(read('year'), read('month'), read('day'));
}

/** Creating a formatter takes 50 times as long as using it. There are about 420 time zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}
