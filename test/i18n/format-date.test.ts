/** Dates in words, in every language. */
import { describe, expect, test } from 'vitest';
import { formatDate, formatDayOfYear, formatYear } from '../../src/i18n/format-date.ts';
import { isolate } from '../../src/i18n/bidi.ts';
import { messagesFor } from '../../src/i18n/language.ts';
import { parsePeriod } from '../../src/dates/reading/parse-period.ts';
import { parseDate } from '../../src/dates/parse-date.ts';
import { everyLanguage } from './every-message.ts';

describe.each([
  [
    'en',
    [
      ['1998-08-07', '7 August 1998'],
      ['1998-08', 'August 1998'],
      ['1998', '1998'],
      ['199X', '1990s'],
      ['1992/1996', '1992 – 1996'],
      ['1998~', 'about 1998'],
      ['1998?', '1998 (uncertain)'],
      ['[1991,1992]', '1991 or 1992'],
      ['{1991,1992,1995}', '1991, 1992 and 1995'],
      ['190X', 'decade 1900–1909'],
      ['19XX', '20th century (1900–1999)'],
      ['199X~', 'about the 1990s'],
      ['2015/..', 'since 2015'],
      ['199X/..', 'since the 1990s'],
      ['../199X', 'until the 1990s'],
      ['19XX/..', 'since the 20th century (1900–1999)'],
      ['1992~/1996', 'from about 1992 to 1996'],
      ['[1992..1996]', 'between 1992 and 1996'],
      ['[..1996]', '1996 or earlier'],
      ['[1996..]', '1996 or later'],
      ['[1991~,1992]', 'about 1991, or 1992'],
      ['1984-1X', 'between October 1984 and December 1984'],
      ['1939-41', 'July – December 1939'],
      ['1998-08-07/1998-08-09', '7 – 9 August 1998'],
      ['1998-08-07/1998-09-09', '7 August – 9 September 1998'],
      ['1998-33/2000', '1998 – 2000'],
      ['1984-1X/1986', '1984 – 1986'],
      ['1998-08-07/1999-08-07', '7 August 1998 – 7 August 1999'],
      ['1998-08-07~/1998-08-09~', 'about 7 August 1998 – about 9 August 1998'],
      ['0044', '44 AD'],
      ['../1996', 'until 1996'],
      ['2001-22', 'summer 2001'],
      ['-0043-03-15', '15 March 44 BC'],
      ['1998-08-XX', 'August 1998'],
    ],
  ],
  [
    'de',
    [
      ['1998-08-07', '7. August 1998'],
      ['1998-08', 'August 1998'],
      ['199X', '1990er-Jahre'],
      ['19XX', '20. Jahrhundert (1900–1999)'],
      ['1992/1996', '1992 bis 1996'],
      ['1998-08-07/1999-03-03', '7. August 1998 bis 3. März 1999'],
      ['1998-08-07/1998-08-09', '7. bis 9. August 1998'],
      ['1998-08/1998-09', 'August bis September 1998'],
      ['1998~', 'ca. 1998'],
      ['1998?', '1998 (unsicher)'],
      ['[1991,1992]', '1991 oder 1992'],
      ['{1991,1992,1995}', '1991, 1992 und 1995'],
      ['2015/..', 'seit 2015'],
      ['1998-08-07/..', 'seit dem 7. August 1998'],
      ['199X/..', 'seit den 1990er-Jahren'],
      ['../1998-08-07', 'bis zum 7. August 1998'],
      ['2001-21/..', 'seit dem Frühjahr 2001'],
      ['19XX/..', 'seit dem 20. Jahrhundert (1900–1999)'],
      ['1992/1996~', 'von 1992 bis ca. 1996'],
      ['[1998-08-07..1998-08-09]', 'zwischen dem 7. August 1998 und dem 9. August 1998'],
      ['1998/', 'ab 1998, Ende unbekannt'],
      ['/1998', 'bis 1998, Beginn unbekannt'],
      ['2001-21', 'Frühjahr 2001'],
      ['-0043-03-15', '15. März 44 v. Chr.'],
    ],
  ],
  [
    'fr',
    [
      ['1998-08-07', '7 août 1998'],
      ['1998-08-01', '1er août 1998'],
      ['1998-08-11', '11 août 1998'],
      ['1998-08', 'août 1998'],
      ['199X', 'années 1990'],
      ['1992/1996', '1992 – 1996'],
      ['1998~', '1998 environ'],
      ['[1991,1992]', '1991 ou 1992'],
      ['2015/..', 'depuis 2015'],
      ['1998-08-01/..', 'depuis le 1er août 1998'],
      ['199X/..', 'depuis les années 1990'],
      ['../1996', 'jusqu’en 1996'],
      ['../1998-08-07', 'jusqu’au 7 août 1998'],
      ['../199X', 'jusqu’aux années 1990'],
      ['19XX', 'XXe siècle (1900–1999)'],
      ['2001-22/..', 'depuis l’été 2001'],
      ['../2001-21', 'jusqu’au printemps 2001'],
      ['1998-08-07~/1998-08-09', 'du 7 août 1998 environ au 9 août 1998'],
      ['1998-08-01/1998-08-09', '1er – 9 août 1998'],
      ['1998-08-07/1998-09-09', '7 août – 9 septembre 1998'],
      ['1998-08~/1999', 'd’août 1998 environ à 1999'],
      ['2001-22', 'été 2001'],
      ['1998/', 'dès 1998, fin inconnue'],
      ['-0043-03-15', '15 mars 44 av. J.-C.'],
    ],
  ],
  [
    'es',
    [
      ['1998-08-07', '7 de agosto de 1998'],
      ['1998-08', 'agosto de 1998'],
      ['199X', 'década de 1990'],
      ['1998~', '1998 (aprox.)'],
      ['[1991,1992]', '1991 o 1992'],
      ['2015/..', 'desde 2015'],
      ['1998-08-07/..', 'desde el 7 de agosto de 1998'],
      ['../199X', 'hasta la década de 1990'],
      ['19XX', 'siglo XX (1900–1999)'],
      ['2001-21/..', 'desde la primavera de 2001'],
      ['1998-08-07~/1998-08-09', 'del 7 de agosto de 1998 (aprox.) al 9 de agosto de 1998'],
      ['1998-08-07/1998-08-09', '7 – 9 de agosto de 1998'],
      ['1998-08/1998-09', 'agosto – septiembre de 1998'],
      ['/1998', 'hasta 1998, inicio desconocido'],
      ['-0043-03-15', '15 de marzo de 44 a. C.'],
    ],
  ],
  [
    'ar',
    [
      ['1998-08-07', '\u200f7 أغسطس 1998\u200f'],
      ['1998-08', 'أغسطس 1998\u200f'],
      ['1998', '1998'],
      ['199X', 'العقد الذي يبدأ عام 1990\u200f'],
      ['1992/1996', 'من 1992 إلى 1996\u200f'],
      ['1998-08-07/1998-08-09', 'من 7 إلى 9 أغسطس 1998\u200f'],
      ['1998~', 'نحو 1998\u200f'],
      ['1998?', '\u200f1998 (غير مؤكد)\u200f'],
      ['[1991,1992]', '\u200f1991 أو 1992\u200f'],
      ['2015/..', 'منذ 2015\u200f'],
      ['../1996', 'حتى 1996\u200f'],
      ['2001-22', 'صيف 2001\u200f'],
      ['19XX', 'القرن الـ20 (1900 إلى 1999)\u200f'],
      ['[1992..1996]', 'بين 1992 و1996\u200f'],
      ['-0043', '\u200f44 ق.م'],
    ],
  ],
  [
    'fa',
    [
      ['1998-08-07', '\u200f۷ اوت ۱۹۹۸\u200f'],
      ['1998-08', 'اوت ۱۹۹۸\u200f'],
      ['1998', '۱۹۹۸'],
      ['199X', 'دههٔ ۱۹۹۰\u200f'],
      ['1992/1996', '\u200f۱۹۹۲ تا ۱۹۹۶\u200f'],
      ['1998-08-07/1998-08-09', '\u200f۷ تا ۹ اوت ۱۹۹۸\u200f'],
      ['1998~', 'حدود ۱۹۹۸\u200f'],
      ['[1991,1992]', '\u200f۱۹۹۱ یا ۱۹۹۲\u200f'],
      ['2015/..', 'از ۲۰۱۵ به بعد'],
      ['../1996', 'تا ۱۹۹۶\u200f'],
      ['2001-24', 'زمستان ۲۰۰۱\u200f'],
      ['1399', '\u200f۱۳۹۹ میلادی'],
      ['19XX', 'سدهٔ ۲۰ میلادی (۱۹۰۰ تا ۱۹۹۹)\u200f'],
      ['-0043', '\u200f۴۴ ق.م.\u200f'],
    ],
  ],
] as [string, [string, string][]][])('in %s', (code, dates) => {
  test.each(dates)('%s is written as "%s"', (edtf, written) => {
    expect(formatDate(parseDate(edtf), messagesFor(code))).toBe(written);
  });
});

test.each(everyLanguage)(
  'a date can be copied from an answer in $locale, marks and all',
  (messages) => {
    const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
    const shown = months.flatMap((month) => [`1998-${month}`, `1998-${month}-01`]);
    shown.push('1998', '1998-08-11');
    const readAgain = shown.map((edtf) => {
      const written = isolate(formatDate(parseDate(edtf), messages), messages.direction);
      const read = parsePeriod(written);
      return read.kind === 'period' ? read.period.edtf : written;
    });
    expect(readAgain).toEqual(shown);
  },
);

test.each([
  ['de', 2, 29, '29. Februar'],
  ['fr', 3, 1, '1er mars'],
  ['fa', 8, 7, '\u200f۷ اوت'],
])('in %s, day %i-%i of any year is "%s"', (code, month, day, written) => {
  expect(formatDayOfYear(month, day, messagesFor(code))).toBe(written);
});

test('a year alone has no marks: it is a number in any direction', () => {
  expect(formatYear(1998, messagesFor('ar'))).toBe('1998');
});
