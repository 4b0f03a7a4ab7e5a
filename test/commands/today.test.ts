/** What a member gets from `/today`, `/random`, `/help`, and times that are counted from today. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '@chronocite/playground';
import { controls, idOf, isPrivate } from './message.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';

/** 7 August 2026, the day of the embassy bombings of 1998. */
const NOW = Date.UTC(2026, 7, 7, 12);

let served: ServedBot;
let alice: Person;

beforeAll(async () => {
  served = await serveBot({ now: () => NOW });
  alice = served.standIn.person({ name: 'Alice', locale: 'en-GB' });
});
afterAll(() => served.close());

describe('/today', () => {
  test('shows privately what happened on this day in any year', async () => {
    const message = await alice.slash('today', {});
    expect(isPrivate(message)).toBe(true);
    expect(message.content).toContain('On this day · 7 August');
    expect(JSON.stringify(message.embeds)).toContain('embassies in Nairobi');
  });

  test.each(['11 September', '09-11', 'September 11', '11. September', '۱۱ سپتامبر'])(
    'takes another day: %s',
    async (day) => {
      const message = await alice.slash('today', { day });
      expect(message.content).toContain('11 September');
      expect(JSON.stringify(message.embeds)).toContain('attacks of 11 September');
    },
  );

  test('asks which day is meant where two can be', async () => {
    const message = await alice.slash('today', { day: '7/8' });
    expect(JSON.stringify(message.components)).toMatch(/7 August.*8 July|8 July.*7 August/u);
  });

  test('offers the nearest days where a day has no entry, and a press opens one', async () => {
    const message = await alice.slash('today', { day: '1 January' });
    expect(message.content).toContain('No entry of the record is dated **1 January**');
    const [near] = controls(message);
    const opened = await alice.press(message, near?.custom_id ?? '');
    expect(opened.embeds.length).toBeGreaterThan(0);
  });

  test.each([
    ['tomorrow', '8 August'],
    ['morgen', '8 August'],
    ['demain', '8 August'],
    ['mañana', '8 August'],
    ['غدًا', '8 August'],
    ['فردا', '8 August'],
    ['übermorgen', '9 August'],
    ['avant-hier', '5 August'],
    ['7.8.', '7 August'],
    ['7.8', '7 August'],
    ['7. 8.', '7 August'],
    ['13/8', '13 August'],
    ['29 February', '29 February'],
    ['29.2.', '29 February'],
  ])('reads %s as %s', async (day, words) => {
    const message = await alice.slash('today', { day });
    expect(message.content).toContain(words);
  });

  test.each(['30 Feb', '30.2.', '02-30', '31 April', '31 de abril', '۳۰ فوریه'])(
    'says that a day does not exist that no year has: %s',
    async (day) => {
      const message = await alice.slash('today', { day });
      expect(isPrivate(message)).toBe(true);
      expect(message.content).toContain('does not exist in any year');
    },
  );

  test('says so in the language of the one who asks', async () => {
    const jules = served.standIn.person({ name: 'Jules', locale: 'fr' });
    const message = await jules.slash('today', { day: '30 février' });
    expect(message.content).toContain('n’existe dans aucune année');
  });

  test.each(['this week', 'August', '13'])('does not take %s for a day', async (day) => {
    const message = await alice.slash('today', { day });
    expect(message.content).toContain('I cannot read');
  });

  test('says what it can read where the day cannot be read', async () => {
    const message = await alice.slash('today', { day: 'someday' });
    expect(message.content).toContain('I cannot read **someday** as a day');
  });
});

describe('/year', () => {
  test.each([
    ['today', '7 August 2026'],
    ['yesterday', '6 August 2026'],
    ['this week', '3 – 9 August 2026'],
    ['last year', '2025'],
    ['gestern', '6 August 2026'],
    ['l’an dernier', '2025'],
    ['el año pasado', '2025'],
    ['السنة الماضية', '2025'],
    ['دیروز', '6 August 2026'],
  ])('reads %s as %s', async (year, time) => {
    const message = await alice.slash('year', { year });
    expect(message.content).toContain(time);
  });

  test.each(['30 Feb', '30.2.', '31 April 2001', '2001-02-29'])(
    'says that a day does not exist: %s',
    async (year) => {
      const message = await alice.slash('year', { year });
      expect(message.content).toContain('does not exist');
    },
  );

  test('names the nearest years right above their buttons', async () => {
    const { content } = await alice.slash('year', { year: 'last week' });
    expect(content).toMatch(/\nThe nearest years that have entries:$/u);
    expect(content).not.toContain('/today');
  });

  test('offers a day that is in no entry as one of any year', async () => {
    const message = await alice.slash('year', { year: 'today' });
    const opened = await alice.press(message, idOf(message, '7 August in any year'));
    expect(opened.content).toContain('On this day · 7 August');
    const week = await alice.slash('year', { year: 'last week' });
    expect(controls(week).map(({ label }) => label)).not.toContainEqual(
      expect.stringContaining('in any year'),
    );
  });

  test('offers a day without a year as one of any year', async () => {
    const message = await alice.slash('year', { year: '11 September' });
    expect(isPrivate(message)).toBe(true);
    expect(message.content).toContain('**11 September** is a day without a year');
    const opened = await alice.press(message, idOf(message, '11 September'));
    expect(JSON.stringify(opened.embeds)).toContain('attacks of 11 September');
  });
});

describe('/random', () => {
  test('shows one entry, and another at a press', async () => {
    const message = await alice.slash('random', {});
    expect(isPrivate(message)).toBe(true);
    expect(message.embeds).toHaveLength(1);
    const again = await alice.press(message, idOf(message, 'Another one'));
    expect(again.embeds).toHaveLength(1);
  });
});

describe('/help', () => {
  test('names the commands as mentions that can be pressed', async () => {
    const message = await alice.slash('help', {});
    expect(isPrivate(message)).toBe(true);
    for (const name of [
      'year',
      'person',
      'search',
      'today',
      'random',
      'entry',
      'source',
      'about',
    ]) {
      expect(message.content).toMatch(new RegExp(`</${name}:\\d+>`, 'u'));
    }
  });

  test('has buttons that ask the examples', async () => {
    const message = await alice.slash('help', {});
    const examples = controls(message);
    expect(examples).toHaveLength(5);
    for (const { custom_id: id = '' } of examples) {
      const opened = await alice.press(await alice.slash('help', {}), id);
      expect(opened.content).not.toBe('');
      expect(opened.content).not.toContain('nothing for');
    }
  });
});

describe('while a time is typed for /year', () => {
  const offered = async (typed: string) =>
    (await alice.complete('year', 'year', typed)).map(({ name }) => name);

  test('decades are offered where the years are more than Discord can show', async () => {
    expect(await offered('')).toEqual([
      expect.stringMatching(/^1990s · \d+ entries$/u),
      expect.stringMatching(/^2000s · \d+ entries$/u),
      expect.stringMatching(/^2010s · \d+ entries$/u),
      expect.stringMatching(/^2020s · \d+ entries$/u),
    ]);
  });

  test('a decade comes before its years', async () => {
    expect((await offered('199')).slice(0, 2)).toEqual([
      expect.stringContaining('1990s'),
      expect.stringContaining('1991'),
    ]);
  });

  test('a year without entries says so, and where the nearest are', async () => {
    expect(await offered('1975')).toEqual(['1975 · no entry; the nearest are in 1991']);
  });
});

test('an entry says how to report an error in it: its id, and where', async () => {
  const entry = await alice.slash('entry', { id: 'iran-al-qaeda/masri-killing-2020' });
  const report = await alice.press(entry, idOf(entry, 'Something wrong here?'));
  expect(isPrivate(report)).toBe(true);
  expect(report.content).toContain('`iran-al-qaeda/masri-killing-2020`');
  expect(report.content).toMatch(/report/iu);
});
