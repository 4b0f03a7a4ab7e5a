/** Times as people write them, typed alone or within a text. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findPeriods,
  MAX_PERIOD,
  parseCanonicalPeriod,
  parsePeriod,
} from '../../../src/dates/reading/parse-period.ts';
import { yearSpan } from '../../../src/dates/calendar.ts';
import { parseDate } from '../../../src/dates/parse-date.ts';

function edtfOf(typed: string): string | readonly string[] {
  const result = parsePeriod(typed);
  if (result.kind === 'period') return result.period.edtf;
  return result.kind === 'ambiguous' ? result.readings.map(({ edtf }) => edtf) : result.kind;
}

describe('a typed time', () => {
  test.each([
    ['1998', '1998'],
    ['in 1998', '1998'],
    ['the year 1998', '1998'],
    ['800', '0800'],
    ['1990s', '199X'],
    ["the 1990's", '199X'],
    ['the 90s', '199X'],
    ['1900s', '19XX'],
    ['2000s', '200X'],
    ['20th century', '19XX'],
    ['5th century BC', '-0499/-0400'],
    ['44 BC', '-0043'],
    ['44 B.C.', '-0043'],
    ['AD 70', '0070'],
    ['70 CE', '0070'],
    ['500-400 BC', '-0499/-0399'],
    ['500 BC – 200 AD', '-0499/0200'],
    ['12000 BC', 'Y-11999'],
  ])('the year, decade or century "%s" is %s', (typed, edtf) => {
    expect(edtfOf(typed)).toBe(edtf);
  });

  test.each([
    ['August 1998', '1998-08'],
    ['Aug. 1998', '1998-08'],
    ['1998 August', '1998-08'],
    ['8/1998', '1998-08'],
    ['1998/08', '1998-08'],
    ['7 August 1998', '1998-08-07'],
    ['August 7, 1998', '1998-08-07'],
    ['7th of August, 1998', '1998-08-07'],
    ['Friday, 7 August 1998', '1998-08-07'],
    ['1998 August 7', '1998-08-07'],
    ['1998-8-7', '1998-08-07'],
    ['13/8/1998', '1998-08-13'],
    ['8/13/1998', '1998-08-13'],
    ['7.8.1998', '1998-08-07'],
    ['8/8/1998', '1998-08-08'],
    ['29 February 2000', '2000-02-29'],
    ['spring 2002', '2002-21'],
    ['spring 44 BC', '-0043-21'],
    ['Q3 2001', '2001-07/2001-09'],
    ['early 2003', '2003-01/2003-04'],
    ['mid-1990s', '1994/1996'],
    ['late August 1998', '1998-08-21/1998-08-31'],
    ['about 1998', '1998~'],
    ['perhaps 1998', '1998?'],
    ['1998 (uncertain)', '1998?'],
    ['approx 1998', '1998~'],
    ['winter 2001/02', '2001-24'],
    ['third quarter of 2001', '2001-07/2001-09'],
    ['end of 1998', '1998-09/1998-12'],
    ['late 19th century', '1867/1899'],
    ['first half of the 1990s', '1990/1994'],
    ['late spring 2001', '2001-05-01/2001-05-31'],
    ['August 7,1998', '1998-08-07'],
    ['August the 7th, 1998', '1998-08-07'],
    ['07-Aug-1998', '1998-08-07'],
    ['09/JAN/2017', '2017-01-09'],
    ['2012/Aug/10', '2012-08-10'],
    ['Sep-2012', '2012-09'],
    ['Fri 7 Aug 1998', '1998-08-07'],
    ['Thu Oct 26 11:00:09 2023', '2023-10-26'],
    ['Sunday, March, 6th 2016', '2016-03-06'],
    ['May eighth, 2010', '2010-05-08'],
    ['2001–05', '2001/2005'],
    ['2001-05', '2001-05'],
  ])('the day, month or season "%s" is %s', (typed, edtf) => {
    expect(edtfOf(typed)).toBe(edtf);
  });

  test.each([
    ['1996-2000', '1996/2000'],
    ['1996 – 2000', '1996/2000'],
    ['1996—2000', '1996/2000'],
    ['from 1996 to 2000', '1996/2000'],
    ['between 1996 and 2000', '1996/2000'],
    ['1996-98', '1996/1998'],
    ['2001-14', '2001/2014'],
    ['2016/17', '2016/2017'],
    ['1990s to 2001', '1990/2001'],
    ['1998-1998', '1998'],
    ['1998/1998', '1998'],
    ['7-9 August 1998', '1998-08-07/1998-08-09'],
    ['August–September 1998', '1998-08/1998-09'],
    ['7 August – 9 September 1998', '1998-08-07/1998-09-09'],
    ['August 1998 - September', '1998-08/1998-09'],
    ['November to February 2004', '2003-11/2004-02'],
    ['before 1996', '../1995'],
    ['before August 1998', '../1998-07-31'],
    ['until 2001', '../2001'],
    ['since 2015', '2015/..'],
    ['2015 onwards', '2015/..'],
    ['2015-', '2015/..'],
    ['from 2015', '2015/..'],
    ['2001 to the present', '2001/..'],
    ['after 2001', '2002/..'],
    ['after 7 August 1998', '1998-08-08/..'],
    ['earlier than 1928', '../1927'],
    ['1983 or earlier', '../1983'],
    ['August 10-22, 2012', '2012-08-10/2012-08-22'],
    ['August 10 to 22, 2012', '2012-08-10/2012-08-22'],
    ['7 and 8 August 1998', '{1998-08-07,1998-08-08}'],
    ['July and August 2004', '{2004-07,2004-08}'],
    ['July or August 2004', '[2004-07,2004-08]'],
    ['بیست و دوم ژوئیه ۲۰۰۴', '2004-07-22'],
    ['هفت اوت ۱۹۹۸', '1998-08-07'],
    ['الثاني والعشرين من تموز 2004', '2004-07-22'],
    ['۱۷ مرداد ۹۹', '2020-08-07'],
    ['۱۷ مرداد ماه ۱۳۹۹', '2020-08-07'],
    ['آگوست ۲۰۲۰', '2020-08'],
    ['بشباط 2003', '2003-02'],
    ['8/10/2012 - 8/15/2012', '2012-08-10/2012-08-15'],
    ['8/7/1998 to 8/15/1998', '1998-08-07/1998-08-15'],
    ['spring to autumn 1998', '1998-21/1998-23'],
    ['ca. 1998-2001', '1998~/2001~'],
    ['1856-ca. 1865', '1856/1865~'],
    ['1998 or 1999', '[1998,1999]'],
    ['from 1998, end unknown', '1998/'],
  ])('the range "%s" is %s', (typed, edtf) => {
    expect(edtfOf(typed)).toBe(edtf);
  });

  test.each([
    ['أغسطس ١٩٩٨', '1998-08'],
    ['٧ أغسطس ١٩٩٨', '1998-08-07'],
    ['آب/أغسطس 1998', '1998-08'],
    ['كانون الثاني 2021', '2021-01'],
    ['عام ٢٠٢٠', '2020'],
    ['منذ 2015', '2015/..'],
    ['قبل 1996', '../1995'],
    ['اوت ۱۹۹۸', '1998-08'],
    ['از ۱۹۹۶ تا ۲۰۰۰', '1996/2000'],
    ['7 août 1998', '1998-08-07'],
    ['7. August 1998', '1998-08-07'],
    ['7 de agosto de 1998', '1998-08-07'],
    ['depuis 2015', '2015/..'],
    ['7 августа 1998', '1998-08-07'],
    ['vom 7. bis 9. August 1998', '1998-08-07/1998-08-09'],
    ['10. - 22. August 2012', '2012-08-10/2012-08-22'],
    ['So., 6. März 2016', '2016-03-06'],
    ['31. Maerz 2016', '2016-03-31'],
    ['10. Jänner 2012', '2012-01-10'],
    ['Anfang der 1990er-Jahre', '1990/1993'],
    ['die Neunzigerjahre', '199X'],
    ['um 1998', '1998~'],
    ['19. Jahrhundert', '18XX'],
    ['44 v. Chr.', '-0043'],
    ['3. Quartal 2001', '2001-07/2001-09'],
    ['ven. 7 août 1998', '1998-08-07'],
    ['à l’automne 1998', '1998-23'],
    ['fin des années 1990', '1997/1999'],
    ['vers 1998', '1998~'],
    ['XIXe siècle', '18XX'],
    ['à partir de 1998', '1998/..'],
    ['a finales de 1998', '1998-09/1998-12'],
    ['los años noventa', '199X'],
    ['los noventa', '199X'],
    ['los 90', '199X'],
    ['siglo XX', '19XX'],
    ['القرن التاسع عشر', '18XX'],
    ['تسعينيات القرن العشرين', '199X'],
    ['أوائل 1998', '1998-01/1998-04'],
    ['بين أغسطس 1998 وسبتمبر 1998', '1998-08/1998-09'],
    ['اوایل دههٔ ۱۹۹۰', '1990/1993'],
    ['۱۷ مرداد ۱۳۹۹', '2020-08-07'],
    ['17 Mordad 1399', '2020-08-07'],
    ['مرداد ۱۳۹۹', '2020-07-22/2020-08-21'],
    ['۱۳۹۹ خورشیدی', '2020-03-20/2021-03-20'],
    ['23 جمادى الآخرة 1422', '2001-09-11~'],
    ['1419 AH', '1998-04-28~/1999-04-16~'],
  ])('"%s" is read in the language it is written in, as %s', (typed, edtf) => {
    expect(edtfOf(typed)).toBe(edtf);
  });

  test.each([
    '1998~',
    '1998?',
    '[1991,1995]',
    '1992/1996',
    '../1995',
    '2001/..',
    '1998-08-07',
    '199X',
    '-0043',
    'Y17000',
  ])('EDTF is taken as it is: %s', (typed) => {
    expect(edtfOf(typed)).toBe(typed);
  });

  test.each([
    ['8/7/1998', ['1998-07-08', '1998-08-07']],
    ['9-11-2001', ['2001-11-09', '2001-09-11']],
    ['2001-21', ['2001/2021', '2001-21']],
    ['1939-41', ['1939/1941', '1939-41']],
    ['3 Aug 96', ['1996-08-03', '1896-08-03']],
    ['May 98', ['1998-05', '1898-05']],
    ['7/8/98', ['1998-08-07', '1998-07-08', '1898-08-07', '1898-07-08']],
    ['7.13.98', ['1998-07-13', '1898-07-13']],
    ['8/7/1998 to 9/7/1998', ['1998-07-08/1998-07-09', '1998-08-07/1998-09-07']],
    ['۱۳۹۹', ['2020-03-20/2021-03-20', '1399']],
    ['سال 1399', ['2020-03-20/2021-03-20', '1399']],
    ['1399/5/17', ['2020-08-07', '1399-05-17']],
    ['دهه نود', ['2011-03-21/2021-03-20', '199X']],
    ['دهه ۹۰', ['2011-03-21/2021-03-20', '199X']],
    ['July and August 98', ['{1998-07,1998-08}', '{1898-07,1898-08}']],
  ])('"%s" may mean several times, and none is chosen silently', (typed, readings) => {
    expect(edtfOf(typed)).toEqual(readings);
  });

  test.each([
    '31 February 1998',
    'February 29, 2001',
    '1998-02-31',
    '1998-13',
    '31/31/1998',
    '0 January 1998',
    '2001-1996',
    '2001/1996',
    'from 2001 to 1996',
    '9-7 August 1998',
  ])('no calendar has "%s"', (typed) => {
    expect(edtfOf(typed)).toBe('impossible');
  });

  test.each([
    '',
    '   ',
    'May',
    'march',
    '98',
    '12',
    '20s',
    '9/11',
    'September 11',
    '1998 1999',
    'before',
    'the Doctor',
    'Abu Muhammad',
    '0 BC',
    '-',
    '/',
    `1998${' '.repeat(10)}${'9'.repeat(MAX_PERIOD)}`,
  ])('"%s" is not a time', (typed) => {
    expect(edtfOf(typed)).toBe('not-a-time');
  });

  test('a list too long for a button becomes the interval from its first to its last day', () => {
    expect(edtfOf('[1667,1668,1670..1672,1700,1800,1900,1950]')).toBe('1667-01-01/1950-12-31');
  });

  test('the canonical form fits a button and is read as the same time again', () => {
    fc.assert(
      fc.property(typedTime(), (typed) => {
        const result = parsePeriod(typed);
        const periods =
          result.kind === 'period'
            ? [result.period]
            : result.kind === 'ambiguous'
              ? result.readings
              : [];
        for (const { edtf, first, last } of periods) {
          expect(edtf.length).toBeLessThanOrEqual(40);
          expect(parseCanonicalPeriod(edtf)).toMatchObject({ edtf, first, last });
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('a season that was chosen is not asked about again', () => {
    expect(parseCanonicalPeriod('2001-21')).toMatchObject({
      first: parseDate('2001-21').first,
      last: parseDate('2001-21').last,
    });
    expect(parseCanonicalPeriod('2001-99')).toBeUndefined();
  });

  test('a set leaves out the years between its members', () => {
    expect(parsePeriod('1991 or 1995')).toMatchObject({
      period: { edtf: '[1991,1995]', spans: [yearSpan(1991), yearSpan(1995)] },
    });
  });

  test('any text is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        expect(['period', 'ambiguous', 'impossible', 'not-a-time']).toContain(
          parsePeriod(typed).kind,
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('times within a text', () => {
  test.each([
    ['talks in the early nineties', [['early nineties', '1990/1993']]],
    ['principios de los 90 en Sudán', [['principios de los 90', '1990/1993']]],
    ['a finales de los ochenta', [['a finales de los ochenta', '1987/1989']]],
    ['bombs in the 90ies', [['90ies', '199X']]],
  ])('of “%s” the vague time is read', (query, times) => {
    expect(found(query, 'query')).toEqual(times);
  });

  test.each([
    ['fin 91 au Soudan', 'fin 91'],
    ['late ’91 in Sudan', 'late ’91'],
    ['attacks in august 98', 'august 98'],
    ['verano del 98', 'verano del 98'],
    ['أواخر ٩١', 'أواخر ٩١'],
    ['خرداد ۸۲', 'خرداد ۸۲'],
    ['مذاکره در دهه هفتاد', 'دهه هفتاد'],
  ])('of “%s” the short time is read', (query, time) => {
    expect(findPeriods(query, 'query').map(({ start, end }) => query.slice(start, end))).toEqual([
      time,
    ]);
  });

  test.each([
    'in his early thirties',
    'may 50 people',
    'late 50 dead',
    'los 90 detenidos',
    'May 12',
  ])('in “%s” there is no year', (query) => {
    expect(findPeriods(query, 'query')).toEqual([]);
  });

  test('are found in a question', () => {
    expect(found('who was killed in Tehran in 2020?', 'query')).toEqual([['2020', '2020']]);
    expect(found('al-Masri before 1996', 'query')).toEqual([['before 1996', '../1995']]);
    expect(found('swap between March 2015 and September 2015', 'query')).toEqual([
      ['between March 2015 and September 2015', '2015-03/2015-09'],
    ]);
    expect(found('ترور در تهران در سال ۲۰۲۰', 'query')).toEqual([['۲۰۲۰', '2020']]);
  });

  test('are found in prose, each with the words that it is written in', () => {
    expect(found('On Aug. 7, 1998 and from 2001 to 2010, and again after 2015.', 'prose')).toEqual([
      ['Aug. 7, 1998', '1998-08-07'],
      ['from 2001 to 2010', '2001/2010'],
      ['after 2015', '2016/..'],
    ]);
  });

  test.each([
    ['The raid of 2 May 2011 killed bin Laden', '2 May 2011', '2011-05-02'],
    ['The raid in May 2011 killed bin Laden', 'May 2011', '2011-05'],
    ['Bombings on August 7, 1998 wounded 4,500', 'August 7, 1998', '1998-08-07'],
    ['The bombings in 1998 killed 224 people', '1998', '1998'],
    ['The bombings in 1998 killed many', '1998', '1998'],
    ['The raid on 2011-05-02 killed bin Laden', '2011-05-02', '2011-05-02'],
    ['The war between 1996 and 1998 killed many', 'between 1996 and 1998', '1996/1998'],
  ])('prose may say what happened right after the date: %s', (text, time, edtf) => {
    expect(found(text, 'prose')).toEqual([[time, edtf]]);
  });

  test.each([
    'The war left 2000 dead and 3000 wounded',
    'They counted 2000 killed 300 km from here',
    'May I say that March was long?',
    'about 2000 people marched',
    'it cost $2000, or 4,500 rials',
    'version 10.2001, see page@2001 and #1998',
    'on August 7',
    'the sun rises in the east',
    '24/7 and 9/11',
    'growth of 2000%',
    'the commit 6358fe2310',
    'she was in her thirties',
    'a mast of 30 م',
    "al-Qaeda's first entry",
  ])('prose without a time has none: %s', (text) => {
    expect(found(text, 'prose')).toEqual([]);
  });

  test.each([
    ['on 2000-10-12 the Cole was attacked', [['2000-10-12', '2000-10-12']]],
    ['On August 7,1998 the embassies were bombed.', [['August 7,1998', '1998-08-07']]],
    ['Version 1.5.3 - 2015-09-24', [['2015-09-24', '2015-09-24']]],
    ['from 10:00 to 01/01/2023', [['01/01/2023', '2023-01-01']]],
    ['page 1, 13 November 2020', [['13 November 2020', '2020-11-13']]],
  ])('a day is that day, and no range with a number beside it: %s', (text, times) => {
    expect(found(text, 'prose')).toEqual(times);
  });

  test.each([
    ['embassies august 98', 'query', [['august 98', 'ambiguous']]],
    ['may 45 people', 'query', []],
    ['in August 98 he came', 'prose', []],
    ['may 12', 'query', []],
  ] as const)(
    'a year of two digits is read after a month of a query: %s (%s)',
    (text, style, times) => {
      expect(found(text, style)).toEqual(times);
    },
  );

  test('an impossible day is reported as impossible, not read as a day near it', () => {
    expect(found('31 February 1998 Nairobi', 'query')).toEqual([
      ['31 February 1998', 'impossible'],
    ]);
  });
});

function found(text: string, style: 'query' | 'prose') {
  return findPeriods(text, style).map(({ start, end, result }) => [
    text.slice(start, end),
    result.kind === 'period' ? result.period.edtf : result.kind,
  ]);
}

/** Texts made of the pieces that times are written with, so that many of them are times. */
function typedTime(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.integer({ min: 0, max: 2100 }).map(String),
    fc.integer({ min: 1, max: 31 }).map(String),
    fc.constantFrom(
      'August',
      'Feb',
      'May',
      'before',
      'since',
      'until',
      'after',
      'from',
      'to',
      'between',
      'and',
      '-',
      '/',
      '–',
      ',',
      'BC',
      'AD',
      '1990s',
      '90s',
      'early',
      'mid',
      'late',
      '7th',
      'century',
      'spring',
      'Q2',
      'about',
      'onwards',
      '~',
      '?',
      '..',
      'of',
      'X',
      '[',
      ']',
      'أغسطس',
      '٢٠٢٠',
      '12000',
      '.',
    ),
  );
  return fc
    .array(fc.tuple(piece, fc.constantFrom(' ', ' ', '')), { minLength: 1, maxLength: 7 })
    .map((pieces) => pieces.map(([text, gap]) => text + gap).join(''));
}
