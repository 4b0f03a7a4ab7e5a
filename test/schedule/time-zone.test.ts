/** A time zone is found by its name; cities, countries and abbreviations are asked about. */
import { describe, expect, test } from 'vitest';
import { parseTimeZone } from '../../src/schedule/time-zone.ts';

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['europe/berlin', 'Europe/Berlin'],
  [' America/New_York ', 'America/New_York'],
  ['utc', 'UTC'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['asia/kolkata', 'Asia/Kolkata'],
  ['Europe/Kyiv', 'Europe/Kyiv'],
  ['US/Eastern', 'America/New_York'],
  ['Etc/UTC', 'UTC'],
])('%s is the zone %s', (typed, zone) => {
  expect(parseTimeZone(typed, 'en')).toEqual({ kind: 'zone', zone });
});

describe('is asked about', () => {
  test.each([
    ['Berlin', 'en', ['Europe/Berlin']],
    ['new york', 'en', ['America/New_York']],
    ['Tehran', 'en', ['Asia/Tehran']],
    ['Téhéran', 'fr', ['Asia/Tehran']],
    ['تهران', 'fa', ['Asia/Tehran']],
    ['طهران', 'ar', ['Asia/Tehran']],
    ['برلين', 'ar', ['Europe/Berlin']],
    ['Kolkata', 'en', ['Asia/Kolkata']],
    ['Tel Aviv', 'en', ['Asia/Tel_Aviv']],
    ['Europe/Berln', 'en', ['Europe/Berlin']],
    ['Berlin, Germany', 'en', ['Europe/Berlin']],
    ['Kopenhagen', 'de', ['Europe/Copenhagen']],
    ['El Cairo', 'es', ['Africa/Cairo']],
    ['New York City', 'en', ['America/New_York']],
    ['Mexico', 'en', ['America/Mexico_City']],
    ['Iran', 'en', ['Asia/Tehran']],
    ['إيران', 'ar', ['Asia/Tehran']],
    ['Ägypten', 'de', ['Africa/Cairo']],
    ['Germany', 'de', ['Europe/Berlin', 'Europe/Busingen']],
  ])('%s, with the zones of that city or country', (typed, locale, zones) => {
    expect(parseTimeZone(typed, locale)).toEqual({ kind: 'unknown', zones });
  });

  test.each([
    'Mecca',
    'Karbala',
    'Nice',
    'Porto',
    'Haifa',
    'Boston',
    'Munich',
    'Wien',
    'Mars/Olympus',
    'SystemV/EST5',
    'USA',
    '',
    '/',
    '9',
  ])('“%s”, without a guess', (typed) =>
    expect(parseTimeZone(typed, 'en')).toEqual({ kind: 'unknown', zones: [] }),
  );

  test.each([
    ['EST', 'America/New_York'],
    ['mst', 'America/Denver'],
    ['CET', 'Europe/Berlin'],
    ['MEZ', 'Europe/Berlin'],
    ['GMT', 'UTC'],
    ['BST', 'Europe/London'],
    ['IST', 'Asia/Kolkata'],
  ])('%s, which never changes to summer time', (typed, first) => {
    const parsed = parseTimeZone(typed, 'en');
    expect(parsed).toMatchObject({ kind: 'placeless', zones: expect.arrayContaining([first]) });
  });

  test.each(['+03:00', 'UTC+3', 'GMT-5', 'utc+0330', 'Etc/GMT+3'])('%s, an offset', (typed) => {
    expect(parseTimeZone(typed, 'en')).toEqual({ kind: 'placeless', zones: [] });
  });
});

test('each zone that is offered is one that the bot takes', () => {
  for (const typed of ['EST', 'CST', 'CET', 'EET', 'IST', 'GMT', 'AEST', 'Germany', 'Tel Aviv']) {
    const parsed = parseTimeZone(typed, 'en');
    if (parsed.kind === 'zone') throw new Error(`${typed} is a zone`);
    for (const zone of parsed.zones)
      expect(parseTimeZone(zone, 'en')).toEqual({ kind: 'zone', zone });
  }
});
