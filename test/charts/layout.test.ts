/** A chart of any entries, over any time, in any language: everything is inside, and no label is covered. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leadClaim } from '../../src/answers/shown-claim.ts';
import { layOut } from '../../src/charts/lay-out.ts';
import {
  DENIED_AT,
  MARK_SIZE,
  type EntryName,
  type Scene,
  type SceneText,
} from '../../src/charts/scene.ts';
import { shortLabel } from '../../src/charts/short-label.ts';
import type { Span } from '../../src/dates/calendar.ts';
import { parseDate } from '../../src/dates/parse-date.ts';
import { languages, messagesFor } from '../../src/i18n/language.ts';
import { STANDINGS } from '../../src/timeline/model/schema.ts';
import type { Entry } from '../../src/timeline/model/timeline.ts';
import { bundledTimeline } from '../bundled.ts';
import { hard } from '../hard.ts';

const DATES =
  '1998-08-07 1998 199X 19XX 1998-21 1998/2001 1998~/2001? ../1998 1998/.. /1998 [1991,1995] {1991,1995-03,2001} -0043-03-15 -2999/-1000'.split(
    ' ',
  );

const entry = fc
  .record({
    entry: fc.constantFrom(...bundledTimeline.entries),
    date: fc.oneof(fc.constant(undefined), fc.constantFrom(...DATES)),
    title: fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      fc.constantFrom('تفجير سفارتي الولايات المتحدة في نيروبي', 'X', 'W'.repeat(150)),
    ),
  })
  .map(({ entry: one, date, title }): Entry => ({
    ...one,
    title: title ?? one.title,
    date: date === undefined ? one.date : parseDate(date),
  }));

const asked = fc.option(
  fc
    .tuple(fc.integer({ min: -1_000_000, max: 30_000 }), fc.nat(400_000))
    .map(([first, days]): Span => ({ first, last: first + days })),
  { nil: undefined },
);

const anyChart = fc.record({
  title: fc.constantFrom('1998', 'Saif al-Adel · سيف العدل', 'A long question '.repeat(20)),
  entries: fc.oneof(
    fc.array(entry, { maxLength: 70 }),
    fc.array(entry, { minLength: 240, maxLength: 260 }),
  ),
  asked,
  language: fc.constantFrom(...languages.map(({ code }) => code)),
});

describe('any chart', () => {
  test('keeps every label whole, inside, and free of all others', () => {
    fc.assert(
      fc.property(anyChart, ({ title, entries, asked: time, language }) => {
        const items = entries
          .toSorted((one, other) => one.date.first - other.date.first || 0)
          .map((one) => ({ entry: one, claim: leadClaim(one) }));
        const messages = messagesFor(language);
        const scene = layOut({ title, entries: items, asked: time, footer: 'CC BY 4.0', messages });
        expect(faults(scene)).toEqual([]);
        expect(hiddenCuts(scene)).toEqual([]);
      }),
      { numRuns: hard ? 10_000 : 300 },
    );
  });
});

/** The lines of each label, as one text, by the entry that it names. */
function labelsOf({ texts }: Scene): ReadonlyMap<EntryName, string> {
  const labels = new Map<EntryName, string>();
  for (const { entry: named, text } of texts) {
    if (!named) continue;
    const before = labels.get(named);
    labels.set(named, before === undefined ? text : `${before} ${text}`);
  }
  return labels;
}

/** Labels that say less than their title, and do not show it. */
function hiddenCuts(scene: Scene): readonly string[] {
  return [...labelsOf(scene)].flatMap(([{ title }, label]) =>
    label === title || label.endsWith('…') ? [] : [label],
  );
}

type Box = {
  readonly what: string;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
};

function faults(scene: Scene): readonly string[] {
  const texts = scene.texts.map(boxOf);
  const half = MARK_SIZE / 2;
  const marks = scene.marks.map(({ x, y, sign }): Box => ({
    what: `mark ${sign}`,
    x1: x - half,
    x2: x + half,
    y1: y - half,
    y2: y + half,
  }));
  const bars = scene.bars.map(({ x, y, width, height, standing }): Box => ({
    what: `bar ${standing}`,
    x1: x,
    x2: x + width,
    y1: y,
    y2: y + height,
  }));
  const outside = [...texts, ...marks, ...bars].filter(
    ({ x1, x2, y1, y2 }) => !(x1 >= 0 && y1 >= 0 && x2 <= scene.width && y2 <= scene.height),
  );
  const covered = texts.flatMap((text, index) =>
    [...texts.slice(index + 1), ...marks, ...bars]
      .filter((other) => overlap(text, other))
      .map((other) => `${text.what} and ${other.what}`),
  );
  return [...outside.map(({ what }) => `${what} is cut`), ...covered];
}

/** Capitals are 0.72 em high. */
function boxOf({ text, x, y, width, size }: SceneText): Box {
  return { what: text, x1: x, x2: x + width, y1: y - size * 0.72, y2: y };
}

/** A hundredth of a pixel is drawn by nobody. */
function overlap(one: Box, other: Box): boolean {
  const gap = 0.01;
  return (
    one.x1 < other.x2 - gap &&
    other.x1 < one.x2 - gap &&
    one.y1 < other.y2 - gap &&
    other.y1 < one.y2 - gap
  );
}

const EVERY = bundledTimeline.entries.map((one) => ({ entry: one, claim: leadClaim(one) }));

/** The entries of the record, over and over. */
function sceneOf(count: number): Scene {
  const entries = Array.from({ length: Math.ceil(count / EVERY.length) }, () => EVERY).flat();
  const chart = { title: 'Any', entries: entries.slice(0, count), footer: '' };
  return layOut({ ...chart, messages: messagesFor('en') });
}

describe('what is drawn', () => {
  test('is a mark for each entry, in the shape of its standing', () => {
    const { marks } = sceneOf(EVERY.length);
    const drawn = marks.flatMap(({ entry: one, sign }) =>
      one && sign !== 'denied' ? [`${one.id} ${sign}`] : [],
    );
    expect(drawn.toSorted()).toEqual(
      EVERY.map(({ entry: one, claim }) => `${one.id} ${claim.standing}`).toSorted(),
    );
  });

  test('is a sign beside each entry whose claim is denied', () => {
    const { marks } = sceneOf(EVERY.length);
    for (const { entry: one, claim } of EVERY) {
      const own = marks.filter(({ entry: named }) => named?.id === one.id);
      const at = own.map(({ x, sign }) => ({ sign, x: Math.round(x - (own[0]?.x ?? 0)) }));
      const sign = { sign: 'denied', x: DENIED_AT };
      const wanted = [{ sign: claim.standing, x: 0 }, ...(claim.deniedBy.length > 0 ? [sign] : [])];
      expect({ id: one.id, at }).toEqual({ id: one.id, at: wanted });
    }
  });

  test('is named in the legend, and nothing else is', () => {
    const { texts } = sceneOf(EVERY.length);
    const present = new Set(EVERY.map(({ claim }) => claim.standing));
    const { standings } = messagesFor('en');
    for (const standing of STANDINGS) {
      const isNamed = texts.some(({ text }) => text === standings[standing].name);
      expect({ standing, isNamed }).toEqual({ standing, isNamed: present.has(standing) });
    }
  });

  test('is a row of columns for each standing, where there are too many entries for marks', () => {
    const { marks, texts } = sceneOf(5_000);
    const present = new Set(EVERY.map(({ claim }) => claim.standing));
    expect(marks).toHaveLength(present.size);
    expect(texts.some(({ text }) => text.startsWith('5,000 entries'))).toBe(true);
  });

  test('gives up to fourteen entries a label each', () => {
    for (let count = 1; count <= 14; count += 1) {
      expect(labelsOf(sceneOf(count)).size).toBe(count);
    }
  });

  test('is the whole title of each entry, where they are few', () => {
    for (const [{ title }, label] of labelsOf(sceneOf(4))) expect(label).toBe(title);
  });

  test.each(['The US offers up to $7 million for him', 'The attacks of 11 September 2001'])(
    '%j is not cut behind a number or a little word',
    (title) => {
      for (let room = 60; room < 300; room += 5) {
        expect(shortLabel(title, room, 15)?.text).not.toMatch(/ (?:up|to|of|\$?\d+)…$/u);
      }
    },
  );

  test('explains faded bars where there are some', () => {
    const { chart } = messagesFor('en');
    const explains = (edtf: string) => textsOfDate(edtf).some((text) => text === chart.faded);
    expect(explains('1998~/2001')).toBe(true);
    expect(explains('1998')).toBe(true);
    expect(explains('1998-08-07')).toBe(false);
    expect(explains('1998-08/2001-09')).toBe(false);
  });

  test('names the years of the entries, without the margin of the axis', () => {
    expect(textsOfDate('1998-01/2001-12')).toContain('1 entry · 1998 – 2001');
    expect(textsOfDate('-2999/-1000')).toContain('1 entry · 3000 BC – 1001 BC');
  });
});

function textsOfDate(edtf: string): readonly string[] {
  const [first] = EVERY;
  if (!first) throw new Error('the record has no entries');
  const entries = [{ ...first, entry: { ...first.entry, date: parseDate(edtf) } }];
  const { texts } = layOut({ title: 'Any', entries, footer: '', messages: messagesFor('en') });
  return texts.map(({ text }) => text);
}

describe('the axis', () => {
  test('of a month names some of its days', () => {
    const day = parseDate('2001-09');
    const chart = { title: 'September 2001', entries: [], footer: '', asked: day };
    const { texts } = layOut({ ...chart, messages: messagesFor('en') });
    expect(texts.filter(({ text }) => /^\d+ Sept 2001$/u.test(text)).length).toBeGreaterThan(2);
  });
});
