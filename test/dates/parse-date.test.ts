/** Dates in EDTF: which days they cover, and why a text is not one. */
import edtf from 'edtf';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MS_PER_DAY, yearSpan } from '../../src/dates/calendar.ts';
import { DateError, overlaps } from '../../src/dates/event-date.ts';
import { parseDate } from '../../src/dates/parse-date.ts';

function iso(day: number): string {
  return Number.isFinite(day)
    ? new Date(day * MS_PER_DAY).toISOString().slice(0, -14)
    : String(day);
}

test.each([
  ['1998-08-07', '1998-08-07', '1998-08-07'],
  ['1998-08', '1998-08-01', '1998-08-31'],
  ['2000-02', '2000-02-01', '2000-02-29'],
  ['1998', '1998-01-01', '1998-12-31'],
  ['1998~', '1998-01-01', '1998-12-31'],
  ['-0043-03-15', '-000043-03-15', '-000043-03-15'],
  ['1992/1996', '1992-01-01', '1996-12-31'],
  ['1992-05/1996-02', '1992-05-01', '1996-02-29'],
  ['1998/..', '1998-01-01', 'Infinity'],
  ['../1998', '-Infinity', '1998-12-31'],
  ['199X', '1990-01-01', '1999-12-31'],
  ['[1991,1995]', '1991-01-01', '1995-12-31'],
  ['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31'],
  ['2004-06-~11', '2004-06-11', '2004-06-11'],
  ['2001-21', '2001-03-01', '2001-05-31'],
  ['1993-23', '1993-09-01', '1993-11-30'],
  ['2001-24', '2001-12-01', '2002-02-28'],
  ['2001-29', '2001-09-01', '2001-11-30'],
  ['2001-33', '2001-01-01', '2001-03-31'],
  ['1939-41', '1939-07-01', '1939-12-31'],
  ['1923-21/1924', '1923-03-01', '1924-12-31'],
  ['2011-23~', '2011-09-01', '2011-11-30'],
  ['186X~', '1860-01-01', '1869-12-31'],
  ['19XX?', '1900-01-01', '1999-12-31'],
  ['1111-01-01/1111', '1111-01-01', '1111-12-31'],
  ['1984-11-12/1984-11-XX', '1984-11-12', '1984-11-30'],
  ['1919-12-02/1919-XX-04', '1919-12-02', '1919-12-04'],
  ['1984-1X', '1984-10-01', '1984-12-31'],
  ['2004-06-3X', '2004-06-30', '2004-06-30'],
  ['156X-02-29', '1560-02-29', '1568-02-29'],
  ['-2004-XX', '-002004-01-01', '-002004-12-31'],
  ['-1984-1X', '-001984-10-01', '-001984-12-31'],
  ['1950S2', '1900-01-01', '1999-12-31'],
])('%s begins on %s and ends on %s', (text, first, last) => {
  const date = parseDate(text);
  expect([iso(date.first), iso(date.last)]).toEqual([first, last]);
});

test.each(['1998/', '/1998'])(
  'an interval with one unknown end (%s) is found only under the known one',
  (text) => {
    const date = parseDate(text);
    expect(overlaps(date, yearSpan(1998))).toBe(true);
    expect(overlaps(date, yearSpan(1970))).toBe(false);
    expect(overlaps(date, yearSpan(2020))).toBe(false);
  },
);

test.each([
  ['1993-23', ['1993-10', '1993-11'], ['1993-07', '1993-12']],
  ['2001-24', ['2001-12', '2002-01'], ['2001-01', '2001-11']],
])('the season %s covers its own three months', (season, covered, others) => {
  const date = parseDate(season);
  expect(covered.map((month) => overlaps(date, parseDate(month)))).toEqual([true, true]);
  expect(others.map((month) => overlaps(date, parseDate(month)))).toEqual([false, false]);
});

test('a set leaves out the years between its members', () => {
  const date = parseDate('[1991,1995]');
  expect([1991, 1993, 1995].map((year) => overlaps(date, yearSpan(year)))).toEqual([
    true,
    false,
    true,
  ]);
});

describe('a text that is not a date is refused with the reason', () => {
  test.each([
    ['1999-02-29', '"1999-02-29" is not a day of the calendar'],
    ['1900-02-29', '"1900-02-29" is not a day of the calendar'],
    ['1998/1999-02-29', '"1999-02-29" is not a day of the calendar'],
    ['[1999-02-29,2001]', '"1999-02-29" is not a day of the calendar'],
    ['2000-02-30', '"2000-02-30" is not a day of the calendar'],
    ['1998-13', '"1998-13" is not a day of the calendar'],
    ['1998-00', '"1998-00" is not a day of the calendar'],
    ['1996/1992', '"1996/1992" ends before it begins'],
    ['[1998..1997]', '"[1998..1997]" ends before it begins'],
    [
      '1998-08-07/1998',
      '"1998-08-07/1998" could end before it begins; write the end as exactly as the beginning',
    ],
    ['1998/1998', '"1998/1998" begins and ends at the same time; write that time alone'],
    ['../..', '"../.." names no time'],
    ['XXXX', '"XXXX" names no time'],
    ['1998-08-07T10:00', '"1998-08-07T10:00" has a time of day; write the day alone'],
    ['Y300000', '"Y300000" is further away than dates can be counted'],
  ])('%s', (text, why) => {
    expect(() => parseDate(text)).toThrow(new DateError(why));
  });

  test.each([
    '',
    'yesterday',
    '7 August 1998',
    '98',
    '12000',
    '1998-8-7',
    '١٩٩٨',
    '07/08/1998',
    '{}',
    '1998//1999',
  ])('%s', (text) => {
    expect(() => parseDate(text)).toThrow(
      /is not a date in EDTF; write it as 1998-08-07, 1992\/1996 or 1998~/,
    );
  });
});

const plain = fc
  .tuple(
    fc.integer({ min: -9999, max: 9999 }).filter((year) => year !== 0),
    fc.option(fc.integer({ min: 1, max: 12 })),
    fc.option(fc.integer({ min: 1, max: 28 })),
    fc.constantFrom('', '~', '?', '%'),
  )
  .map(([year, month, day, mark]) => {
    const parts = [month, day].slice(0, month === null ? 0 : day === null ? 1 : 2);
    const digits = String(Math.abs(year)).padStart(4, '0');
    const rest = parts.map((part) => `-${String(part).padStart(2, '0')}`).join('');
    return `${year < 0 ? '-' : ''}${digits}${rest}${mark}`;
  });

test('plain dates are read as the reference implementation of EDTF reads them', () => {
  fc.assert(
    fc.property(plain, (text) => {
      const { first, last, shape } = parseDate(text);
      const reference = edtf(text);
      expect([first, last]).toEqual([
        Math.floor(reference.min / MS_PER_DAY),
        Math.floor(reference.max / MS_PER_DAY),
      ]);
      expect(shape).toMatchObject({
        kind: 'point',
        point: { approximate: /[~%]$/.test(text), uncertain: /[?%]$/.test(text) },
      });
    }),
  );
});

/** First and last day, or that there are none. */
function boundsOr<Refusal>(
  read: () => { first: number; last: number },
  refused: (error: unknown) => Refusal,
) {
  try {
    const { first, last } = read();
    return [first, last];
  } catch (error) {
    return refused(error);
  }
}

const refused = () => 'refused';

test('intervals of plain dates are read or refused as the reference implementation does', () => {
  fc.assert(
    fc.property(plain, plain, (from, to) => {
      const text = `${from}/${to}`;
      // The reference refuses 1998/1998-01 and 1998-01-01/1998, which are valid.
      fc.pre(parseDate(from).first !== parseDate(to).first);
      const reference = boundsOr(() => {
        const { min, max } = edtf(text);
        return { first: Math.floor(min / MS_PER_DAY), last: Math.floor(max / MS_PER_DAY) };
      }, refused);
      expect(boundsOr(() => parseDate(text), refused)).toEqual(reference);
    }),
    // The end lies within the year of the beginning, and nothing is later than the end.
    { examples: [['-0010', '-0010-01-02']] },
  );
});

test('every text is either a date or refused with a DateError', () => {
  const alphabet = fc.constantFrom(...'0123456789-/.~?%XYTZE[]{},S+: '.split(/(?:)/));
  const result = fc.array(alphabet, { maxLength: 30 }).map((letters) => {
    const text = letters.join('');
    return boundsOr(
      () => parseDate(text),
      (error) => (error instanceof DateError ? [0, 0] : [1, 0]),
    );
  });
  fc.assert(
    fc.property(result, ([first = 1, last = 0]) => {
      expect(first).toBeLessThanOrEqual(last);
    }),
    { numRuns: 2_000 },
  );
});
