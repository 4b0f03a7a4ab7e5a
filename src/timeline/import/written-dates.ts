/** Turns dates as people write them in tables into EDTF. What could mean two times is not guessed. */
import { dateErrors } from '../../dates/messages.ts';
import { DateError } from '../../dates/event-date.ts';
import { tryParseDate } from '../../dates/parse-date.ts';
import { readRecordedDate } from '../../dates/reading/read-recorded-date.ts';
import type { SlashOrder } from '../../dates/reading/read-recorded-date.ts';
import { importMessages } from './messages.ts';

export type { SlashOrder };

export type WrittenDate =
  | { readonly kind: 'date'; readonly edtf: string }
  | { readonly kind: 'unclear'; readonly why: string };

/** Code units; the schema allows as many for EDTF. */
const LONGEST = 100;

export function readWrittenDate(written: string, order?: SlashOrder): WrittenDate {
  const text = written.trim().replaceAll(/\s+/g, ' ');
  if (text === '') return { kind: 'unclear', why: importMessages.noDate };
  if (text.length > LONGEST) {
    return { kind: 'unclear', why: importMessages.unclearDate(`${text.slice(0, LONGEST)}…`) };
  }
  const read = readRecordedDate(text, order);
  switch (read.kind) {
    case 'date':
      return { kind: 'date', edtf: read.edtf };
    case 'several':
      return { kind: 'unclear', why: severalTimes(text, read.readings, read.isOrder) };
    case 'impossible':
      return { kind: 'unclear', why: edtfError(text) ?? importMessages.impossibleDate(text) };
    case 'not-a-date':
      return { kind: 'unclear', why: edtfError(text) ?? importMessages.unclearDate(text) };
  }
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

/** Both are EDTF. An interval, or one date where both are the same. */
export function formatInterval(from: string, to: string): WrittenDate {
  if (from === to) return { kind: 'date', edtf: from };
  const read = tryParseDate(`${from}/${to}`);
  return read instanceof DateError
    ? { kind: 'unclear', why: read.message }
    : { kind: 'date', edtf: read.edtf };
}
