/** Dates of CSL-JSON, as Zotero, citeproc-js, pandoc, Crossref and people write them. */
import { expect, test } from 'vitest';
import { readCslDate, toCslDate } from '../../../src/timeline/model/csl-dates.ts';

test.each<[unknown, string]>([
  [{ 'date-parts': [[2004, 7, 22]] }, '2004-07-22'],
  [{ 'date-parts': [['2004', '7']] }, '2004-07'],
  [{ 'date-parts': [[1996], [2000]] }, '1996/2000'],
  [{ 'date-parts': [[2017]], season: 4, circa: true }, '2017-24~'],
  [{ 'date-parts': [[2001]], season: 22 }, '2001-22'],
  [{ 'date-parts': [[2001]], season: 'Spring' }, '2001-21'],
  [{ 'date-parts': [[2015, 14]] }, '2015-22'],
  [
    {
      'date-parts': [
        [2015, 22],
        [2016, 24],
      ],
    },
    '2015-22/2016-24',
  ],
  [{ 'date-parts': [[1993, 0, 0]] }, '1993'],
  [{ 'date-parts': [['1993', '', '']] }, '1993'],
  [{ 'date-parts': [['1998', 'March']] }, '1998-03'],
  [{ 'date-parts': [[1998], [1998]] }, '1998'],
  [{ 'date-parts': [[2014, 12, 31], [0]] }, '2014-12-31/..'],
  [{ 'date-parts': [[2014], ['']] }, '2014/..'],
  [{ 'date-parts': [2004, 7] }, '2004-07'],
  // CSL counts as historians do; EDTF has a year 0.
  [{ 'date-parts': [[-44, 3, 15]] }, '-0043-03-15'],
  [{ literal: 'c. 1911' }, '1911~'],
  [{ raw: 'January 1978' }, '1978-01'],
  [{ literal: '1998-1999' }, '1998/1999'],
  [{ literal: '13th century' }, '12XX'],
  [{ literal: '1996_2004' }, '1996/2004'],
  [{ literal: '12 March 1998' }, '1998-03-12'],
  [{ literal: '1998-03-12T10:00:00Z' }, '1998-03-12'],
  [{ literal: '<i>1998</i>' }, '1998'],
  [{ 'date-parts': [[null]], raw: 'Winter 2017' }, '2017-24'],
  [{ year: 1998, month: 8, circa: 1 }, '1998-08~'],
  [[{ year: 1998 }, { year: 1999 }], '1998/1999'],
  ['2004-22', '2004-22'],
  ['2004-06-01/..', '2004-06-01/..'],
  [1998, '1998'],
])('%j is %s', (date, edtf) => {
  expect(readCslDate(date)).toEqual({ kind: 'date', edtf });
});

test.each<[unknown, string]>([
  [{ literal: 'in press' }, 'in press'],
  [{ raw: '1996_' }, '1996_'],
  [{ literal: '1939-41' }, '1939-41'],
  [{ 'date-parts': [['n.d.']] }, 'n.d.'],
  [{ 'date-parts': [[20090]] }, '20090'],
  [{ 'date-parts': [[2020, 2, 30]] }, '2020-2-30'],
  [{ 'date-parts': [[2001]], season: 'Trinity' }, 'Trinity 2001'],
  [{ 'date-parts': [[1999], [1998]] }, '1999/1998'],
  [{ 'date-parts': [[1997], [1998], [1999]] }, '1997/1998/1999'],
])('%j is not understood and is shown as written: %s', (date, text) => {
  expect(readCslDate(date)).toEqual({ kind: 'as-written', text });
});

test.each([
  undefined,
  null,
  '',
  {},
  [],
  { 'date-parts': [[null]] },
  { 'date-parts': [[0]] },
  { literal: ' ' },
])('%j is no date at all', (date) => {
  expect(readCslDate(date)).toBeUndefined();
});

test.each([
  ['1998-08-07', { 'date-parts': [[1998, 8, 7]] }],
  ['1998/1999', { 'date-parts': [[1998], [1999]] }],
  ['c. 1998', { 'date-parts': [[1998]], circa: true }],
  ['Spring 1998', { 'date-parts': [[1998]], season: 1 }],
  ['44 BC', { 'date-parts': [[-44]] }],
  ['1998?', { literal: '1998?' }],
  ['1998~/1999', { literal: '1998~/1999' }],
  ['199X', { literal: '199X' }],
  ['in press', { literal: 'in press' }],
])('"%s" is written for other programs without becoming more certain', (written, date) => {
  expect(toCslDate(written)).toEqual(date);
});
