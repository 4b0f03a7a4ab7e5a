/** Days counted from 1970, and the order of spans. */
import { expect, test } from 'vitest';
import {
  compareSpans,
  MS_PER_DAY,
  toDay,
  toMonthAndDay,
  toYear,
} from '../../src/dates/calendar.ts';
import { parseDate } from '../../src/dates/parse-date.ts';

test('a day comes before the year that it begins', () => {
  const dates = ['1998', '1998-01-01', '../1998', '1997', '1998-01']
    .map(parseDate)
    .toSorted(compareSpans);
  expect(dates.map((date) => date.edtf)).toEqual([
    '../1998',
    '1997',
    '1998-01-01',
    '1998-01',
    '1998',
  ]);
});

test('days are counted from the beginning of 1970, also before the year 100', () => {
  expect(toDay(1970, 1, 1)).toBe(0);
  const eruption = toDay(79, 8, 24);
  expect(toYear(eruption)).toBe(79);
  expect(toMonthAndDay(eruption)).toEqual({ month: 8, day: 24 });
  expect(new Date(eruption * MS_PER_DAY).toISOString()).toBe('0079-08-24T00:00:00.000Z');
});

test('an open side has no year', () => {
  expect([toYear(-Infinity), toYear(Infinity)]).toEqual([-Infinity, Infinity]);
});
