/** A time of day is read as it is written in each language, and is asked about where it is unclear. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTimeOfDay } from '../../src/schedule/time-of-day.ts';

describe.each([
  [
    'digits',
    { '9:00': '09:00', '09.30': '09:30', '1830': '18:30', '0900': '09:00', '930': '09:30' },
  ],
  ['a day of 24 hours', { '21': '21:00', '13': '13:00', '21:05': '21:05', '00:00': '00:00' }],
  [
    'English',
    {
      ' 9am ': '09:00',
      '12 PM': '12:00',
      '9 a.m.': '09:00',
      '9:30 p. m.': '21:30',
      'at 9 pm': '21:00',
      '12 am': '00:00',
      '12:15 pm': '12:15',
      '9 in the evening': '21:00',
      noon: '12:00',
    },
  ],
  [
    'German',
    {
      '9 Uhr': '09:00',
      '9 Uhr 30': '09:30',
      '18.30 Uhr': '18:30',
      'um 9 Uhr abends': '21:00',
      'abends um 9': '21:00',
      '2 Uhr nachts': '02:00',
      '9 Uhr früh': '09:00',
      Mittag: '12:00',
    },
  ],
  [
    'French',
    {
      '9h': '09:00',
      '9h30': '09:30',
      '21 h': '21:00',
      'à 9 heures': '09:00',
      '9 h du soir': '21:00',
      '3 h de l’après-midi': '15:00',
      midi: '12:00',
    },
  ],
  [
    'Spanish',
    {
      '9 a. m.': '09:00',
      'a las 9 de la noche': '21:00',
      '9 de la mañana': '09:00',
      '2 de la madrugada': '02:00',
      '21 horas': '21:00',
      '8 de la tarde': '20:00',
      mediodía: '12:00',
    },
  ],
  [
    'Arabic',
    {
      '٩:٣٠': '09:30',
      '٩ صباحًا': '09:00',
      '9 مساءً': '21:00',
      'الساعة ٩ م': '21:00',
      '٩ و٣٠ دقيقة': '09:30',
      الظهر: '12:00',
    },
  ],
  [
    'Persian',
    {
      '۹:۳۰': '09:30',
      'ساعت ۹ صبح': '09:00',
      '۹ شب': '21:00',
      '۴ بعدازظهر': '16:00',
      '۵ عصر': '17:00',
    },
  ],
  [
    'other languages',
    { 'kl. 9': '09:00', 'klo 18.30': '18:30', 'ore 9': '09:00', '9 uur': '09:00' },
  ],
])('in %s', (_, times: Readonly<Record<string, string>>) => {
  test.each(Object.entries(times))('%s is %s', (typed, time) => {
    expect(parseTimeOfDay(typed)).toEqual({ kind: 'time', time });
  });
});

test.each([
  ['9', '09:00', '21:00'],
  ['９', '09:00', '21:00'],
  ['at 9', '09:00', '21:00'],
  ['9 o’clock', '09:00', '21:00'],
  ['ساعت ۹', '09:00', '21:00'],
  ['a las 9', '09:00', '21:00'],
  ['12', '12:00', '00:00'],
  ['6 de la noche', '06:00', '18:00'],
  ['24:00', '00:00'],
  ['0', '00:00'],
  ['Mitternacht', '00:00'],
])('“%s” is unclear, and is asked about', (typed, ...times) => {
  expect(parseTimeOfDay(typed)).toEqual({ kind: 'unclear', times });
});

test.each([
  '',
  '25:00',
  '24:30',
  '12:60',
  '9:5',
  '1998',
  '13 am',
  '13 pm',
  '0 am',
  '21 pm',
  '0 pm',
  'halb 10',
  'half 9',
  '9 et demie',
  '9-10',
  '-9',
  '9?',
  '**9**',
  'to-morrow',
  'quarter past 9',
  '12 de la mañana',
  'am 9 pm',
  '9:30:15',
  '12345',
])('“%s” is not read as a time', (typed) => {
  expect(parseTimeOfDay(typed)).toEqual({ kind: 'unreadable' });
});

test('whatever is typed, a time that is read is one of the day', () => {
  const piece = fc.constantFrom(
    '9',
    '24',
    '59',
    ':',
    ' ',
    'h',
    'pm',
    'Uhr',
    'at',
    'kl.',
    '٩',
    '-',
    'شب',
  );
  const typed = fc.oneof(
    fc.string(),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const parsed = parseTimeOfDay(text);
      const times = parsed.kind === 'time' ? [parsed.time] : [];
      for (const time of times) expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
    }),
  );
});
