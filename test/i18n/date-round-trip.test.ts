/** What the bot writes as a date, it reads as the same date, in every language. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isolate } from '../../src/i18n/bidi.ts';
import { formatDate, formatDateShort } from '../../src/i18n/format-date.ts';
import { DateError } from '../../src/dates/event-date.ts';
import type { EventDate } from '../../src/dates/event-date.ts';
import { parseDate } from '../../src/dates/parse-date.ts';
import { parsePeriod } from '../../src/dates/reading/parse-period.ts';
import { readRecordedDate } from '../../src/dates/reading/read-recorded-date.ts';
import { everyLanguage } from './every-message.ts';

/** The same cases on every machine, so that a change and not chance makes a test fail. */
const CASES = {
  numRuns: 1_000,
  seed: 1,
  // The Spanish "mar" is March and Tuesday, its "a. C." a word for "to" and one for "about".
  examples: ['0000-03/1900-01-01~', '-0011-03/2503-09-22?'].map((edtf): [EventDate] => [
    parseDate(edtf),
  ]),
};

const twoDigits = (number: number) => String(number).padStart(2, '0');

const year = fc
  .oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1900, max: 2030 }) },
    { weight: 1, arbitrary: fc.integer({ min: -3000, max: 9999 }) },
  )
  .map((number) => `${number < 0 ? '-' : ''}${String(Math.abs(number)).padStart(4, '0')}`);
const month = fc.integer({ min: 1, max: 12 }).map(twoDigits);
const day = fc.integer({ min: 1, max: 31 }).map(twoDigits);
const season = fc.integer({ min: 21, max: 24 }).map(twoDigits);

const unit = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, day).map((parts) => parts.join('-')),
  fc.tuple(year, season).map((parts) => parts.join('-')),
  // Decades and centuries before the year 100 have no names.
  year
    .filter((digits) => /^(?!00)/.test(digits) && !digits.startsWith('-'))
    .chain((digits) => fc.constantFrom(`${digits.slice(0, -1)}X`, `${digits.slice(0, -2)}XX`)),
);
const point = fc
  .tuple(unit, fc.constantFrom('', '', '', '~', '?', '%'))
  .map((parts) => parts.join(''));
/** Two days or months of one year, which is said once. */
const withinYear = fc
  .tuple(year, month, month, fc.option(fc.tuple(day, day)))
  .map(([of, from, to, days]) =>
    days ? `${of}-${from}-${days[0]}/${of}-${to}-${days[1]}` : `${of}-${from}/${of}-${to}`,
  );
const withinMonth = fc
  .tuple(year, month, day, day)
  .map(([of, within, from, to]) => `${of}-${within}-${from}/${of}-${within}-${to}`);
const interval = fc.oneof(
  fc.tuple(point, point).map((ends) => ends.join('/')),
  withinYear,
  withinMonth,
  point.chain((end) => fc.constantFrom(`${end}/..`, `../${end}`, `${end}/`, `/${end}`)),
);
const range = fc.oneof(
  fc.tuple(point, point).map((ends) => ends.join('..')),
  fc.oneof(withinYear, withinMonth).map((ends) => ends.replace('/', '..')),
);
const members = fc
  .tuple(
    fc.option(point.map((end) => `..${end}`)),
    fc.array(fc.oneof({ weight: 3, arbitrary: point }, { weight: 1, arbitrary: range }), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.option(point.map((end) => `${end}..`)),
  )
  .map((parts) => parts.flat().filter((part) => part !== null))
  .map((parts) => parts.join(','));
const set = fc
  .tuple(fc.constantFrom('[]', '{}'), members)
  .map(([[open, close], inner]) => `${open}${inner}${close}`);

/** Dates of a record, as EDTF has them. */
const recorded = fc
  .oneof(
    { weight: 3, arbitrary: point },
    { weight: 3, arbitrary: interval },
    { weight: 2, arbitrary: set },
  )
  .map(dateOr)
  .filter((date) => date !== undefined);

function dateOr(edtf: string): EventDate | undefined {
  try {
    return parseDate(edtf);
  } catch (error) {
    if (error instanceof DateError) return undefined;
    throw error;
  }
}

describe.each(everyLanguage)('a date in words, in $locale,', (messages) => {
  test.each([
    ['long', formatDate],
    ['short', formatDateShort],
  ])('is read as the same date: %s', (_, format) => {
    fc.assert(
      fc.property(recorded, (date) => {
        const written = isolate(format(date, messages), messages.direction);
        const read = readRecordedDate(written);
        const again = read.kind === 'date' ? parseDate(read.edtf).shape : read;
        expect([written, again]).toEqual([written, date.shape]);
      }),
      CASES,
    );
  });

  test('is searched on the days that it covers', () => {
    fc.assert(
      fc.property(recorded, (date) => {
        const written = formatDate(date, messages);
        fc.pre(written.length <= 100);
        const read = parsePeriod(written);
        const { first, last } = read.kind === 'period' ? read.period : { first: 0, last: 0 };
        expect([written, first, last]).toEqual([written, date.first, date.last]);
      }),
      CASES,
    );
  });
});
