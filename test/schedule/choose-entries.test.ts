/** Which entries a schedule posts. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDay } from '../../src/schedule/calendar.ts';
import { chooseEntries } from '../../src/schedule/choose-entries.ts';
import type { Plan, UsedEntry } from '../../src/store/schedules.ts';
import type { Timeline } from '../../src/timeline/model/timeline.ts';
import { sampleTimeline } from '../lookup/sample.ts';

const DAY = 86_400_000;

function timeline(dates: Readonly<Record<string, string>>, id = 'sample'): Timeline {
  const entries = Object.entries(dates).map(([entry, date]) => ({ id: entry, date, title: entry }));
  return sampleTimeline(id, [], entries);
}

function used(entry: string, lastAt: number, times = 1): UsedEntry {
  return { timeline: 'sample', entry, times, lastAt };
}

type Circumstances = {
  readonly timelines: readonly Timeline[];
  readonly day?: CalendarDay;
  readonly history?: readonly UsedEntry[];
  readonly random?: () => number;
};

function choose(
  content: Plan['content'],
  circumstances: Circumstances,
  weekday?: number,
): string[] {
  const { day = { year: 2026, month: 8, day: 7 } } = circumstances;
  const plan = { time: '09:00', content, ...(weekday === undefined ? {} : { weekday }) };
  const at = Date.UTC(day.year, day.month - 1, day.day, 9);
  const choosing = { history: [], random: () => 0, ...circumstances, day, at };
  return chooseEntries(plan, choosing).map(({ id }) => id);
}

const onThisDay = { kind: 'on-this-day', otherwise: 'silence' } as const;
const nearest = { kind: 'on-this-day', otherwise: 'nearest-in-week' } as const;
const inOrder = { kind: 'one-entry', order: 'in-order' } as const;
const random = { kind: 'one-entry', order: 'random' } as const;

describe('on this day', () => {
  test.each([
    ['a day', '1998-08-07', true],
    ['the day on which something began', '1998-08-07/2000-10-12', true],
    ['the day since which something goes on', '1998-08-07/..', true],
    ['each of several days', '{1990-01-02,1998-08-07}', true],
    ['a day before Christ', '-0043-08-07', true],
    ['the day on which something ended', '1996-05-18/1998-08-07', false],
    ['about that day', '1998-08-07~', false],
    ['perhaps that day', '1998-08-07?', false],
    ['that day or another', '[1998-08-07,1998-08-08]', false],
    ['the month', '1998-08', false],
    ['the year', '1998', false],
    ['the day before', '1998-08-06', false],
  ])('%s (%s): %s', (_, date, told) => {
    expect(choose(onThisDay, { timelines: [timeline({ entry: date })] })).toEqual(
      told ? ['entry'] : [],
    );
  });

  test('29 February comes in leap years alone', () => {
    const timelines = [timeline({ leap: '2004-02-29' })];
    expect(choose(onThisDay, { timelines, day: { year: 2028, month: 2, day: 29 } })).toEqual([
      'leap',
    ]);
    expect(choose(onThisDay, { timelines, day: { year: 2027, month: 2, day: 28 } })).toEqual([]);
    expect(choose(onThisDay, { timelines, day: { year: 2027, month: 3, day: 1 } })).toEqual([]);
  });

  test('all of the day come in order of time, whatever timeline they are of', () => {
    const timelines = [
      timeline({ b: '2000-08-07', a: '1990-08-07' }),
      timeline({ other: '1980-08-07' }, 'second'),
    ];
    expect(choose(onThisDay, { timelines })).toEqual(['a', 'b', 'other']);
  });

  test('of a crowded day the least told go first, so that in time all are told', () => {
    const dates = Object.fromEntries(
      Array.from({ length: 6 }, (_, n) => [`e${n}`, `199${n}-08-07`]),
    );
    const timelines = [timeline(dates)];
    expect(choose(onThisDay, { timelines })).toEqual(['e0', 'e1', 'e2', 'e3']);
    const lastYear = Date.UTC(2025, 7, 7);
    const history = ['e0', 'e1', 'e2', 'e3'].map((entry) => used(entry, lastYear));
    expect(choose(onThisDay, { timelines, history })).toEqual(['e0', 'e1', 'e4', 'e5']);
  });
});

describe('the nearest in the week', () => {
  test('a weekly post looks three days around, the day that has passed first', () => {
    const timelines = [timeline({ before: '1990-08-05', after: '1991-08-09', far: '1992-08-11' })];
    expect(choose(nearest, { timelines }, 5)).toEqual(['before']);
    const told = [used('before', Date.UTC(2026, 7, 6))];
    expect(choose(nearest, { timelines, history: told }, 5)).toEqual(['after']);
  });

  test('a daily post leaves to each day what is its own', () => {
    const timelines = [timeline({ tomorrow: '1990-08-08' })];
    expect(choose(nearest, { timelines })).toEqual([]);
  });

  test('a daily post tells what the day before had no room for, and nothing a second time', () => {
    const dates = Object.fromEntries(
      Array.from({ length: 5 }, (_, n) => [`e${n}`, `199${n}-08-06`]),
    );
    const history = ['e0', 'e1', 'e2', 'e3'].map((entry) => used(entry, Date.UTC(2026, 7, 6, 9)));
    expect(choose(nearest, { timelines: [timeline(dates)], history })).toEqual(['e4']);
  });

  test('is found across the turn of the year', () => {
    const timelines = [timeline({ eve: '1990-12-31' })];
    expect(choose(nearest, { timelines, day: { year: 2026, month: 1, day: 2 } }, 5)).toEqual([
      'eve',
    ]);
  });

  test('over a year of weekly posts tells every lone day once', () => {
    const dates: Record<string, string> = {};
    for (let day = 1; day < 365; day += 9) {
      const date = new Date(Date.UTC(1999, 0, day)).toISOString().slice(0, 10);
      dates[`d${day}`] = date;
    }
    const timelines = [timeline(dates)];
    const history: UsedEntry[] = [];
    const told: string[] = [];
    for (let week = 0; week < 52; week += 1) {
      const day = addDays({ year: 2026, month: 1, day: 4 }, 7 * week);
      const chosen = choose(nearest, { timelines, day, history }, 7);
      told.push(...chosen);
      const at = Date.UTC(day.year, day.month - 1, day.day, 9);
      history.push(...chosen.map((entry) => used(entry, at)));
    }
    expect(told.toSorted()).toEqual(Object.keys(dates).toSorted());
  });
});

describe('one entry in order', () => {
  const timelines = [timeline({ c: '1998', a: '1996', b: '1997' })];

  test('begins with the first and goes on after the last that was posted', () => {
    expect(choose(inOrder, { timelines })).toEqual(['a']);
    expect(choose(inOrder, { timelines, history: [used('a', 1)] })).toEqual(['b']);
    expect(choose(inOrder, { timelines, history: [used('b', 2), used('a', 1)] })).toEqual(['c']);
  });

  test('begins anew after the end', () => {
    const history = [used('a', 1), used('b', 2), used('c', 3)];
    expect(choose(inOrder, { timelines, history })).toEqual(['a']);
  });

  test('goes on where it was when the last that was posted left the timeline', () => {
    const history = [used('a', 1), used('removed', 2)];
    expect(choose(inOrder, { timelines, history })).toEqual(['b']);
  });

  test('tells the second timeline after the first', () => {
    const both = [...timelines, timeline({ other: '1990' }, 'second')];
    const history = [used('a', 1), used('b', 2), used('c', 3)];
    expect(choose(inOrder, { timelines: both, history })).toEqual(['other']);
  });

  test('a timeline that is not served posts nothing', () => {
    expect(choose(inOrder, { timelines: [] })).toEqual([]);
  });
});

describe('one entry at random', () => {
  test('repeats nothing until every entry was posted, whatever joins or leaves meanwhile', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            dice: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
            joins: fc.boolean(),
          }),
          { minLength: 30, maxLength: 80 },
        ),
        (days) => {
          const present = ['e0', 'e1', 'e2'];
          const history = new Map<string, UsedEntry>();
          let round: string[] = [];
          for (const [day, { dice, joins }] of days.entries()) {
            if (joins && day % 7 === 0) present.push(`e${present.length}`);
            const dates = Object.fromEntries(present.map((entry) => [entry, '1998']));
            const [entry = ''] = choose(random, {
              timelines: [timeline(dates)],
              history: [...history.values()],
              random: () => dice,
            });
            const left = present.filter((one) => !round.includes(one));
            const beginsAnew = left.length === 0;
            expect(beginsAnew ? present.filter((one) => one !== round.at(-1)) : left).toContain(
              entry,
            );
            round = beginsAnew ? [entry] : [...round, entry];
            history.set(entry, used(entry, day * DAY, (history.get(entry)?.times ?? 0) + 1));
          }
        },
      ),
    );
  });

  test('goes on when entries leave the timeline in the middle of a round', () => {
    const history = [used('gone', 5, 2), used('a', 3), used('b', 4)];
    const timelines = [timeline({ a: '1996', b: '1997', c: '1998' })];
    expect(choose(random, { timelines, history })).toEqual(['c']);
  });

  test('a timeline of one entry posts it each time', () => {
    const timelines = [timeline({ only: '1996' })];
    expect(choose(random, { timelines, history: [used('only', 1)] })).toEqual(['only']);
  });
});
