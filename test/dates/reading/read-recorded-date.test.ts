/** Dates as people write them in records: what is read is never more certain than what was written. */
import { expect, test } from 'vitest';
import { readRecordedDate } from '../../../src/dates/reading/read-recorded-date.ts';

test.each([
  ['c1860', '1860~'],
  ['ca.1860', '1860~'],
  ['1860 approx', '1860~'],
  ['1862 (uncertain)', '1862?'],
  ['ca 1998-2001', '1998~/2001~'],
  ['1856-ca. 1865', '1856/1865~'],
  ['1868-1871?', '1868?/1871?'],
  ['circa 1840s', '184X~'],
  ['1860s-1870s', '186X/187X'],
  ['1800s', '18XX'],
  ['a decade in the 1800s', '18XX'],
  ['2nd century BC', '-01XX'],
  ['Spring 1872', '1872-21'],
  ['Q3 2001', '[2001-07..2001-09]'],
  ['early 2003', '[2003-01..2003-04~]'],
  ['late 19th century', '[1867~..1899]'],
  ['before 1928', '[..1927]'],
  ['Before 400BC', '[..-0400]'],
  ['after 1928', '[1929..]'],
  ['between 1861 and 1876', '[1861..1876]'],
  ['1998–present', '1998/..'],
  ['1998 bis heute', '1998/..'],
  ['1998-08-07..1998-08-09', '1998-08-07/1998-08-09'],
  ["de 1998 à aujourd'hui", '1998/..'],
  ['de 1998 a la actualidad', '1998/..'],
  ['1998 – الآن', '1998/..'],
  ['۱۹۹۸ تاکنون', '1998/..'],
  ['1914-18', '1914/1918'],
  ['7–9 August 1998', '1998-08-07/1998-08-09'],
  ['7-Aug-1998', '1998-08-07'],
  ['07-AUG-1998', '1998-08-07'],
  ['Friday, August 7, 1998', '1998-08-07'],
  ['August–September 1998', '1998-08/1998-09'],
  ['the 1990s', '199X'],
  ['1998-ongoing', '1998/..'],
  ['1998 to date', '1998/..'],
  ['1998-08-07–1998', '1998-08-07/1998-XX'],
  ['1998-08-07 – August 1998', '1998-08-07/1998-08-XX'],
  ['by 1998', '[..1998]'],
  ['4th–3rd century BC', '-03XX/-02XX'],
  ['1998–9', '1998/1999'],
  ['?–1998', '/1998'],
  ['1998 - ?', '1998/'],
  ['19??', '19XX'],
  ['[19--]', '19XX'],
  ['1998-08-07+03:00', '1998-08-07'],
  ['pre-1998', '[..1997]'],
  ['not before 1998', '[1998..]'],
  ['on or before 1998', '[..1998]'],
  ['1998 (c.)', '1998~'],
  ['1998 or by 1990', '[..1990,1998]'],
  ['no later than August 1998', '[..1998-08]'],
  ['1998 est.', '1998~'],
  ['1998 (approximate)', '1998~'],
  ['1998 (disputed)', '1998?'],
  ['possibly 1998', '1998?'],
  ['1998 probably', '1998?'],
  ['Q1 1998 – Q3 1998', '1998-33/1998-35'],
  ['5th c. BC', '-04XX'],
  ['19th–20th century', '18XX/19XX'],
  ['2,500 BC', '-2499'],
  ['12 000 BC', 'Y-11999'],
  ['19980807', '1998-08-07'],
  ['1998-08-00', '1998-08'],
  ['1998-00-00', '1998'],
  ['Fri Aug 07 1998 00:00:00 GMT+0000 (UTC)', '1998-08-07'],
  ['7/2008', '2008-07'],
  ['13/8/1998 0:00', '1998-08-13'],
  ['1998-03-12T10:00:00Z', '1998-03-12'],
  ['1998.0', '1998'],
  ['[1911]', '1911'],
  ['[c. 1911]', '1911~'],
  ['[2001-22]', '2001-22'],
  ['878', '0878'],
  ['10000 BC', '-9999'],
  ['1993-23', '1993-23'],
  ['199u', '199X'],
  ['2004-06-uu', '2004-06-XX'],
  ['1999-uu-uu', '1999-XX-XX'],
  ['unknown/2006', '/2006'],
  ['2004-06-01/open', '2004-06-01/..'],
  ['۱۷ مرداد ۱۳۹۹', '2020-08-07'],
  ['مرداد ۱۳۹۹', '[2020-07-22..2020-08-21]'],
])('"%s" is recorded as %s', (written, edtf) => {
  expect(readRecordedDate(written)).toEqual({ kind: 'date', edtf });
});

test.each([
  ['199?', ['199X', '0199?']],
  ['199-', ['199X', '0199?']],
  ['1998-9', ['1998-09', '1998/1999']],
  ['1939-41', ['1939/1941', '1939-41']],
  ['2001-22', ['2001/2022', '2001-22']],
  ['07/08/1998', ['1998-08-07', '1998-07-08']],
  ['May 98', ['1998-05', '1898-05']],
  ['۱۳۹۹', ['[2020-03-20..2021-03-20]', '1399']],
])('"%s" may be several dates, and none is taken', (written, readings) => {
  expect(readRecordedDate(written)).toMatchObject({ kind: 'several', readings });
});

test.each([
  ['day-first', '1998-08-07'],
  ['month-first', '1998-07-08'],
] as const)('07/08/1998 is one day where the order is said: %s', (order, edtf) => {
  expect(readRecordedDate('07/08/1998', order)).toEqual({ kind: 'date', edtf });
});

test.each([
  ['early 2003 – 2005', '2003/2005'],
  ['late 1998 – early 1999', '1998/1999'],
  ['March 2003 – late 2003', '2003-03/2003-XX'],
  ['early 1990s – 2001', '199X/2001'],
  ['1420 AH – 1422 AH', '1999~/2001~'],
])('"%s" is recorded as %s, which is known to say less', (written, edtf) => {
  expect(readRecordedDate(written)).toEqual({ kind: 'date', edtf, saysLess: true });
});

test.each([
  'January 12',
  'March 31',
  '7 Aug',
  '43',
  '36014',
  'ongoing',
  'in press',
  'n.d.',
  '1863, printed 1870',
])('"%s" names no year, or more than a date, and is not read', (written) => {
  expect(readRecordedDate(written)).toEqual({ kind: 'not-a-date' });
});
