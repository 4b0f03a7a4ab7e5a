/** Reads a date whose year, month and day are written apart, as in the cells of a table. */
import { importMessages } from './messages.ts';
import {
  readWrittenInterval,
  readWrittenYear,
  type SlashOrder,
  type WrittenDate,
} from './written-dates.ts';

export type WrittenParts = {
  readonly year: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
};

/** `historical`: there is no year 0, and -44 is 44 BC. Elsewhere -44 may be 45 BC too. */
export type YearStyle = 'historical' | 'not-said';

export type PartsReading = {
  readonly order?: SlashOrder | undefined;
  readonly years: YearStyle;
};

/** Without `until`, or where it is the same, one date. */
export function readPartsInterval(
  from: WrittenParts,
  until: WrittenParts | undefined,
  { order, years }: PartsReading,
): WrittenDate {
  const start = joinParts(from, years);
  const end = until === undefined ? '' : joinParts(until, years);
  if (typeof start !== 'string') return start;
  if (typeof end !== 'string') return end;
  return readWrittenInterval(start, end, order);
}

/** One text, which reads as the date that the parts are of. */
function joinParts(parts: WrittenParts, years: YearStyle): string | WrittenDate {
  const year = yearInWords(parts.year, years);
  const [month, day] = [parts.month, parts.day].map(withoutZero);
  if (year === '') return { kind: 'unclear', why: importMessages.noYear };
  if (TOO_FAR.test(year))
    return { kind: 'unclear', why: importMessages.yearTooFar(parts.year ?? '') };
  const read = readWrittenYear(year);
  if (read.kind === 'unclear') return read;
  if (month === undefined) {
    return day === undefined ? read.edtf : { kind: 'unclear', why: importMessages.dayWithoutMonth };
  }
  const isNumbers = [month, day ?? '1'].every((part) => /^\d{1,2}$/.test(part));
  if (isNumbers) return [read.edtf, month, ...(day ? [day] : [])].map(twoDigits).join('-');
  // "7–9" and "8", "7" and "August": in words, as people write them together.
  const name = /^\d{1,2}$/.test(month) ? MONTHS[Number(month) - 1] : month;
  return [day, name ?? month, year].filter(Boolean).join(' ');
}

/** As in the prehistory of the universe. Dates here have at most five digits. */
const TOO_FAR = /^[-−]?\d{6,}(?: BC)?$/;

function yearInWords(year: string | undefined, style: YearStyle): string {
  const text = (year ?? '').trim();
  const before = style === 'historical' ? /^[-−](\d+)(?:\.0)?$/.exec(text)?.[1] : undefined;
  return before === undefined ? text : `${before} BC`;
}

/** Programs write 0 for a month or day that is not known. */
function withoutZero(part: string | undefined): string | undefined {
  const text = (part ?? '').trim().replace(/\.0$/, '');
  return /^0*$/.test(text) ? undefined : text;
}

function twoDigits(part: string): string {
  return part.padStart(2, '0');
}

const MONTHS = Array.from({ length: 12 }, (_, index) =>
  new Date(Date.UTC(2000, index)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
);
