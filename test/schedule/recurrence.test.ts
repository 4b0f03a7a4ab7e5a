/** When a plan posts, and what that time is called, on any day in any time zone. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MS_PER_DAY, toDay } from '../../src/dates/calendar.ts';
import { dueAtLocalTime, formatLocalTime, nextDue } from '../../src/schedule/recurrence.ts';
import { localDay } from '../../src/dates/local-day.ts';

const iso = (at: number) => new Date(at).toISOString().replace(':00.000Z', 'Z');

/** The next times after that one, each with its local time. */
function following(time: string, timeZone: string, after: string, count: number): string[][] {
  let at = Date.parse(after);
  return Array.from({ length: count }, () => {
    at = nextDue({ time }, timeZone, at);
    return [iso(at), formatLocalTime({ time }, timeZone, at)];
  });
}

describe('the time of a plan', () => {
  test('is the local time of the server, in winter and summer', () => {
    expect(following('09:00', 'Europe/Berlin', '2026-03-28T00:00Z', 2)).toEqual([
      ['2026-03-28T08:00Z', '2026-03-28T09:00'],
      ['2026-03-29T07:00Z', '2026-03-29T09:00'],
    ]);
  });

  test('that summer time skips is due at the first moment after the gap', () => {
    expect(following('02:30', 'Europe/Berlin', '2026-03-28T00:00Z', 3)).toEqual([
      ['2026-03-28T01:30Z', '2026-03-28T02:30'],
      ['2026-03-29T01:00Z', '2026-03-29T02:30'],
      ['2026-03-30T00:30Z', '2026-03-30T02:30'],
    ]);
  });

  test('that comes twice when summer time ends is due the first time', () => {
    expect(following('02:30', 'Europe/Berlin', '2026-10-24T00:00Z', 3)).toEqual([
      ['2026-10-24T00:30Z', '2026-10-24T02:30'],
      ['2026-10-25T00:30Z', '2026-10-25T02:30'],
      ['2026-10-26T01:30Z', '2026-10-26T02:30'],
    ]);
  });

  test.each([
    ['a midnight that summer time skips', 'America/Havana', '00:00', '2026-03-07T12:00Z'],
    ['a summer time of half an hour', 'Australia/Lord_Howe', '02:15', '2026-10-03T00:00Z'],
    ['a zone 14 hours ahead', 'Pacific/Kiritimati', '00:05', '2026-03-07T12:00Z'],
    ['a zone without summer time', 'Asia/Tehran', '23:59', '2026-03-20T00:00Z'],
  ])('%s leaves no day without a post', (_, timeZone, time, after) => {
    const days = following(time, timeZone, after, 4).map(([, name]) => name?.slice(0, 10) ?? '');
    expect(days.map((day) => (Date.parse(day) - Date.parse(days[0] ?? '')) / MS_PER_DAY)).toEqual([
      0, 1, 2, 3,
    ]);
  });

  test('a day that a whole country skipped has no post', () => {
    const names = following('09:00', 'Pacific/Apia', '2011-12-29T00:00Z', 3).map(
      ([, name]) => name,
    );
    expect(names).toEqual(['2011-12-29T09:00', '2011-12-31T09:00', '2012-01-01T09:00']);
  });

  test('a weekday is that of the server, not of UTC', () => {
    const monday = { time: '07:00', weekday: 1 } as const;
    const due = nextDue(monday, 'Asia/Tokyo', Date.parse('2026-03-28T00:00Z'));
    expect([iso(due), formatLocalTime(monday, 'Asia/Tokyo', due)]).toEqual([
      '2026-03-29T22:00Z',
      '2026-03-30T07:00',
    ]);
  });

  test('comes once on each day in every zone, and is found again by its local time', () => {
    // The exception that calendar.ts explains.
    const zones = Intl.supportedValuesOf('timeZone').filter((zone) => !/Scoresbysund/.test(zone));
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) }),
        (timeZone, minute, start) => {
          const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
          const when = { time };
          const dues: number[] = [];
          for (let at = start; dues.length < 200; dues.push(at)) at = nextDue(when, timeZone, at);
          const names = dues.map((due) => formatLocalTime(when, timeZone, due));
          const days = names.map((name) => Date.parse(name.slice(0, 10)) / MS_PER_DAY);
          expect(days).toEqual(days.map((_, index) => (days[0] ?? 0) + index));
          const some = names.filter((_, index) => index % 20 === 0);
          expect(some.map((name) => dueAtLocalTime(when, timeZone, name))).toEqual(
            dues.filter((_, index) => index % 20 === 0),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  test('in an unknown zone is an error with the name of the zone', () => {
    expect(() => nextDue({ time: '09:00' }, 'Mars/Olympus', 0)).toThrow('Mars/Olympus');
  });

  test('is not found for a local time at which the plan does not post', () => {
    expect(
      dueAtLocalTime({ time: '09:00', weekday: 1 }, 'UTC', '2026-03-29T09:00'),
    ).toBeUndefined();
  });
});

describe('the day of a server', () => {
  test('begins at the server’s midnight', () => {
    const at = Date.parse('2026-12-31T23:30Z');
    expect(localDay('UTC', at)).toBe(toDay(2026, 12, 31));
    expect(localDay('Europe/Berlin', at)).toBe(toDay(2027, 1, 1));
  });
});

function two(number: number): string {
  return String(number).padStart(2, '0');
}
