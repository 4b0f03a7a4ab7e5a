/** Which entries a schedule posts at one time. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, MS_PER_DAY, toDay } from '../../src/dates/calendar.ts';
import { chooseEntries } from '../../src/schedule/choose-entries.ts';
import type { Plan, UsedEntry } from '../../src/store/schedules.ts';
import type { Timeline } from '../../src/timeline/model/timeline.ts';
import { sampleTimeline } from '../lookup/sample.ts';

function timeline(dates: Readonly<Record<string, string>>, id = 'sample'): Timeline {
  const entries = Object.entries(dates).map(([entry, date]) => ({ id: entry, date, title: entry }));
  return sampleTimeline(id, [], entries);
}

function used(entry: string, lastAt: number, times = 1): UsedEntry {
  return { timeline: 'sample', entry, times, lastAt };
}

type Situation = {
  readonly timelines: readonly Timeline[];
  readonly day?: Day;
  readonly history?: readonly UsedEntry[];
  readonly random?: () => number;
};

function choose(
  content: Plan['content'],
  situation: Situation,
  weekday?: Plan['weekday'],
): string[] {
  const { day = toDay(2026, 8, 7) } = situation;
  const plan = { time: '09:00', content, ...(weekday === undefined ? {} : { weekday }) };
  const at = nineOn(day);
  const context = { history: [], random: () => 0, ...situation, day, at };
  return chooseEntries(plan, context).map(({ id }) => id);
}

/** When a post of 09:00 is due on that day, in UTC. */
function nineOn(day: Day): number {
  return day * MS_PER_DAY + 9 * 3_600_000;
}

const onThisDay = { kind: 'on-this-day', otherwise: 'silence' } as const;
const nearest = { kind: 'on-this-day', otherwise: 'nearest-in-week' } as const;
const inOrder = { kind: 'one-entry', order: 'in-order' } as const;
const random = { kind: 'one-entry', order: 'random' } as const;

describe('on this day', () => {
  test.each([
    ['a day', '1998-08-07', true],
    ['the first day of an interval', '1998-08-07/2000-10-12', true],
    ['the first day of an open interval', '1998-08-07/..', true],
    ['one of several days, all of them meant', '{1990-01-02,1998-08-07}', true],
    ['a day before Christ', '-0043-08-07', true],
    ['the last day of an interval', '1996-05-18/1998-08-07', false],
    ['about the day', '1998-08-07~', false],
    ['perhaps the day', '1998-08-07?', false],
    ['the day or another one', '[1998-08-07,1998-08-08]', false],
    ['the month', '1998-08', false],
    ['the year', '1998', false],
    ['the day before', '1998-08-06', false],
  ])('%s (%s) is posted: %s', (_, date, isPosted) => {
    expect(choose(onThisDay, { timelines: [timeline({ entry: date })] })).toEqual(
      isPosted ? ['entry'] : [],
    );
  });

  test('posts 29 February in leap years only', () => {
    const timelines = [timeline({ leap: '2004-02-29' })];
    expect(choose(onThisDay, { timelines, day: toDay(2028, 2, 29) })).toEqual(['leap']);
    expect(choose(onThisDay, { timelines, day: toDay(2027, 2, 28) })).toEqual([]);
    expect(choose(onThisDay, { timelines, day: toDay(2027, 3, 1) })).toEqual([]);
  });

  test('posts all entries of the day timeline by timeline, in order of time', () => {
    const timelines = [
      timeline({ b: '2000-08-07', a: '1990-08-07' }),
      timeline({ other: '1980-08-07' }, 'second'),
    ];
    expect(choose(onThisDay, { timelines })).toEqual(['a', 'b', 'other']);
  });

  test('posts those of a crowded day that were posted least often, so that all get their turn', () => {
    const dates = Object.fromEntries(
      Array.from({ length: 6 }, (_, n) => [`e${n}`, `199${n}-08-07`]),
    );
    const timelines = [timeline(dates)];
    expect(choose(onThisDay, { timelines })).toEqual(['e0', 'e1', 'e2']);
    const lastYear = Date.UTC(2025, 7, 7);
    const history = ['e0', 'e1'].map((entry) => used(entry, lastYear));
    expect(choose(onThisDay, { timelines, history })).toEqual(['e2', 'e3', 'e4']);
  });
});

describe('the nearest in the week', () => {
  test('looks three days around for a weekly post, past days first', () => {
    const timelines = [timeline({ before: '1990-08-05', after: '1991-08-09', far: '1992-08-11' })];
    expect(choose(nearest, { timelines }, 5)).toEqual(['before']);
    const history = [used('before', Date.UTC(2026, 7, 6))];
    expect(choose(nearest, { timelines, history }, 5)).toEqual(['after']);
  });

  test('leaves tomorrow’s entries to tomorrow’s post', () => {
    const timelines = [timeline({ tomorrow: '1990-08-08' })];
    expect(choose(nearest, { timelines })).toEqual([]);
  });

  test('posts what yesterday had no room for, and nothing twice', () => {
    const dates = Object.fromEntries(
      Array.from({ length: 5 }, (_, n) => [`e${n}`, `199${n}-08-06`]),
    );
    const history = ['e0', 'e1', 'e2', 'e3'].map((entry) => used(entry, Date.UTC(2026, 7, 6, 9)));
    expect(choose(nearest, { timelines: [timeline(dates)], history })).toEqual(['e4']);
  });

  test('is found across New Year', () => {
    const timelines = [timeline({ eve: '1990-12-31' })];
    expect(choose(nearest, { timelines, day: toDay(2026, 1, 2) }, 5)).toEqual(['eve']);
  });

  test('covers every day that has an entry once in a year of weekly posts', () => {
    const dates: Record<string, string> = {};
    for (let day = 1; day < 365; day += 9) {
      const date = new Date(Date.UTC(1999, 0, day)).toISOString().slice(0, 10);
      dates[`d${day}`] = date;
    }
    const timelines = [timeline(dates)];
    const history: UsedEntry[] = [];
    const posted: string[] = [];
    for (let week = 0; week < 52; week += 1) {
      const day = toDay(2026, 1, 4) + 7 * week;
      const chosen = choose(nearest, { timelines, day, history }, 7);
      posted.push(...chosen);
      history.push(...chosen.map((entry) => used(entry, nineOn(day))));
    }
    expect(posted.toSorted()).toEqual(Object.keys(dates).toSorted());
  });
});

describe('one entry in order', () => {
  const timelines = [timeline({ c: '1998', a: '1996', b: '1997' })];

  test('begins with the first, and goes on after the one that was posted last', () => {
    expect(choose(inOrder, { timelines })).toEqual(['a']);
    expect(choose(inOrder, { timelines, history: [used('a', 1)] })).toEqual(['b']);
    expect(choose(inOrder, { timelines, history: [used('b', 2), used('a', 1)] })).toEqual(['c']);
  });

  test('begins again after the end', () => {
    const history = [used('a', 1), used('b', 2), used('c', 3)];
    expect(choose(inOrder, { timelines, history })).toEqual(['a']);
  });

  test('goes on where it was when the entry that was posted last left the timeline', () => {
    const history = [used('a', 1), used('removed', 2)];
    expect(choose(inOrder, { timelines, history })).toEqual(['b']);
  });

  test('posts the second timeline after the first', () => {
    const both = [...timelines, timeline({ other: '1990' }, 'second')];
    const history = [used('a', 1), used('b', 2), used('c', 3)];
    expect(choose(inOrder, { timelines: both, history })).toEqual(['other']);
  });

  test('posts nothing while its timeline is not served', () => {
    expect(choose(inOrder, { timelines: [] })).toEqual([]);
  });
});

describe('one entry at random', () => {
  test('repeats nothing until every entry was posted, even when entries join the timeline', () => {
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
            const isNewRound = left.length === 0;
            expect(isNewRound ? present.filter((one) => one !== round.at(-1)) : left).toContain(
              entry,
            );
            round = isNewRound ? [entry] : [...round, entry];
            history.set(entry, used(entry, day * MS_PER_DAY, (history.get(entry)?.times ?? 0) + 1));
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

  test('posts the only entry of a timeline each time', () => {
    const timelines = [timeline({ only: '1996' })];
    expect(choose(random, { timelines, history: [used('only', 1)] })).toEqual(['only']);
  });
});
