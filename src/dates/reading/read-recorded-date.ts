/**
 * Reads a date as a record has it: a cell of a table, a field of a bibliography. The EDTF that it gives
 * is never more certain than what was written.
 */
import { DateError } from '../event-date.ts';
import { tryParseDate } from '../parse-date.ts';
import { toLatinDigits } from '../../text/normalize-text.ts';
import { ImpossibleDate } from './date-parts.ts';
import type { DateParts, ReadTime, Time } from './date-parts.ts';
import { abbreviatedRange, readWholeTime, resolveReadings } from './read-times.ts';

export type RecordedDate =
  /** In EDTF. */
  | { readonly kind: 'date'; readonly edtf: string }
  /** In EDTF, the likeliest first. `isOrder`: they differ only in which number is the day. */
  | { readonly kind: 'several'; readonly readings: readonly string[]; readonly isOrder: boolean }
  | { readonly kind: 'impossible' | 'not-a-date' };

/** Which number is the day of 07/08/1998. */
export type SlashOrder = 'day-first' | 'month-first';

/** Never throws. */
export function readRecordedDate(written: string, order?: SlashOrder): RecordedDate {
  const text = withoutTimeOfDay(written.trim().replaceAll(/\s+/g, ' '));
  const years = abbreviatedRange(text);
  if (years !== undefined) return { kind: 'several', readings: [years, text], isOrder: false };
  const known = asEdtf(toLatinDigits(text) === text ? text.toUpperCase() : text);
  if (known !== undefined) return { kind: 'date', edtf: known };
  try {
    const reading = readWholeTime(text);
    return reading ? toRecorded(inOrder(reading, order)) : { kind: 'not-a-date' };
  } catch (error) {
    if (error instanceof ImpossibleDate) return { kind: 'impossible' };
    throw error;
  }
}

/** Nothing here is finer than a day. Programs write midnight, and years with a decimal point. */
function withoutTimeOfDay(text: string): string {
  return text
    .replace(
      /(?<=\d)(?:T\d{2}:?|[T ]\d{1,2}:)\d\d(?::?\d\d(?:\.\d+)?)?(?: ?[ap]m)?(?:Z|[+-]\d\d:?\d\d)?$/i,
      '',
    )
    .replace(/^(\d{4})\.0$/, '$1');
}

/** Without the brackets of a set of one: [2001-22] can mean nothing but the summer. */
function asEdtf(text: string): string | undefined {
  const date = tryParseDate(text);
  return date instanceof DateError ? undefined : date.edtf.replace(/^\[([^,.]*)\]$/, '$1');
}

/** Only the readings in an order, where there are some. */
function inOrder({ next, times }: ReadTime, order: SlashOrder | undefined): ReadTime {
  const fitting = times.filter((time) => {
    const written = datesOf(time).flatMap((date) => date.order ?? []);
    return order === undefined || written.every((each) => each === order);
  });
  return { next, times: fitting.length > 0 ? fitting : times };
}

function datesOf(time: Time): readonly DateParts[] {
  if (time.kind === 'interval')
    return [time.from, time.to].filter((end) => typeof end === 'object');
  return 'date' in time ? [time.date] : time.members.flatMap(datesOf);
}

function toRecorded(reading: ReadTime): RecordedDate {
  const readings = resolveReadings(reading).flatMap(({ recorded }) => asEdtf(recorded) ?? []);
  const [edtf, another] = readings;
  if (edtf === undefined) return { kind: 'impossible' };
  if (another === undefined) return { kind: 'date', edtf };
  const orders = new Set(reading.times.flatMap(datesOf).flatMap((date) => date.order ?? []));
  return { kind: 'several', readings, isOrder: orders.size === 2 && readings.length === 2 };
}
