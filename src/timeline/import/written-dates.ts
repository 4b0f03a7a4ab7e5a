/** Turns dates as people write them in tables into EDTF. What could mean two times is not guessed. */
import { dateErrors } from '../../dates/messages.ts';
import { DateError } from '../../dates/event-date.ts';
import { tryParseDate } from '../../dates/parse-date.ts';
import { readRecordedDate, readRecordedInterval } from '../../dates/reading/read-recorded-date.ts';
import type { RecordedDate, SlashOrder } from '../../dates/reading/read-recorded-date.ts';
import { collapseSpaces } from '../../text/collapse-spaces.ts';
import { importMessages } from './messages.ts';

export type { SlashOrder };

export type WrittenDate =
  /** `notes`: what EDTF could not say of it. */
  | { readonly kind: 'date'; readonly edtf: string; readonly notes: readonly string[] }
  | { readonly kind: 'unclear'; readonly why: string };

/** Code units; the schema allows as many for EDTF. */
const LONGEST = 100;

export function readWrittenDate(written: string, order?: SlashOrder): WrittenDate {
  const text = collapseSpaces(written);
  if (text === '') return unclear(importMessages.noDate);
  if (text.length > LONGEST) return unclear(importMessages.unclearDate(shorten(text)));
  return explain(readRecordedDate(text, order), text);
}

/** `until` may say that the time goes on ("present") or that its end is not known. */
export function readWrittenInterval(from: string, until: string, order?: SlashOrder): WrittenDate {
  const texts = [from, until].map(collapseSpaces);
  const [first = '', last = ''] = texts;
  const long = texts.find((text) => text.length > LONGEST);
  if (long !== undefined) return unclear(importMessages.unclearDate(shorten(long)));
  if (last === '' || last === first) return readWrittenDate(first, order);
  const read = readRecordedInterval(first, last, order);
  if (read.kind !== 'not-a-date') return explain(read, `${first} – ${last}`);
  const unread = texts.map((text) => readWrittenDate(text, order));
  return (
    unread.find(({ kind }) => kind === 'unclear') ?? unclear(importMessages.noInterval(first, last))
  );
}

/** A year of a column of years, where 43 is a year and no day. */
export function readWrittenYear(written: string, order?: SlashOrder): WrittenDate {
  const text = collapseSpaces(written);
  const before = /^[-−](\d{1,5})$/.exec(text)?.[1];
  if (before !== undefined) return unclear(importMessages.negativeYear(text, Number(before)));
  const read = readWrittenDate(text, order);
  // There was no year 0, and 7 August is of no year.
  if (read.kind === 'date' || /^0*$/.test(text) || !YEARS_ALONE.test(text)) return read;
  const padded = text.replaceAll(/(?<![\d.,/])\d{1,3}(?![\d\p{L}.,/])/gu, (year) =>
    year.padStart(4, '0'),
  );
  const asYears = readWrittenDate(padded, order);
  return asYears.kind === 'date' ? asYears : read;
}

const YEARS_ALONE =
  /^(?:(?:c|ca|circa|about|approx|before|after|between)\b\.? ?)?[\d?~ –-]+(?: (?:and|to|or) \d+)?$/i;

function unclear(why: string): WrittenDate {
  return { kind: 'unclear', why };
}

function shorten(text: string): string {
  return `${text.slice(0, LONGEST)}…`;
}

function explain(read: RecordedDate, text: string): WrittenDate {
  switch (read.kind) {
    case 'date': {
      const { edtf, saysLess } = read;
      return { kind: 'date', edtf, notes: saysLess ? [importMessages.saysLess(text, edtf)] : [] };
    }
    case 'several':
      return unclear(severalTimes(text, read.readings, read.isOrder));
    case 'impossible':
      return unclear(edtfError(text) ?? importMessages.impossibleDate(text));
    case 'not-a-date':
      return unclear(serialNumber(text) ?? edtfError(text) ?? importMessages.unclearDate(text));
  }
}

/** Spreadsheets count the days from the end of 1899; from 1904 on old computers of Apple. */
const FIRST_SERIAL_DAY = Date.UTC(1899, 11, 30);

/** A day is 86,400,000 ms. From 1927 to 2119: smaller and greater numbers are hardly meant so. */
function serialNumber(text: string): string | undefined {
  const [, days] = /^([1-7]\d{4})(?:\.\d+)?$/.exec(text) ?? [];
  if (days === undefined) return undefined;
  const day = new Date(FIRST_SERIAL_DAY + Number(days) * 86_400_000).toISOString().slice(0, 10);
  return importMessages.serialNumber(text, day);
}

/** Why a text in the form of EDTF is no date; undefined for any other text. */
function edtfError(text: string): string | undefined {
  const read = tryParseDate(text);
  const isError = read instanceof DateError && read.message !== dateErrors.notEdtf(text);
  return isError ? read.message : undefined;
}

function severalTimes(text: string, readings: readonly string[], isOrder: boolean): string {
  const [first = '', second = ''] = readings;
  return isOrder
    ? importMessages.twoDays(text, first, second)
    : importMessages.severalTimes(text, readings);
}
