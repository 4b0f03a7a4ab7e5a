/** The picture that is sent, and what it says to those who do not see it. */
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { leadClaim } from '../../src/answers/shown-claim.ts';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { drawSvg } from '../../src/charts/draw-svg.ts';
import { layOut } from '../../src/charts/lay-out.ts';
import { DARK } from '../../src/charts/looks.ts';
import { languages, messagesFor } from '../../src/i18n/language.ts';
import { bundledTimeline } from '../bundled.ts';

const entries = bundledTimeline.entries.map((entry) => ({ entry, claim: leadClaim(entry) }));
const chartIn = (language: string, count = entries.length) => ({
  title: 'سيف العدل · Saif al-Adel',
  entries: entries.slice(0, count),
  footer: 'CC BY 4.0',
  messages: messagesFor(language),
});

test.each(languages)(
  'a chart in $name is a PNG of at most 200 kB, with a text',
  async ({ code }) => {
    const { png, altText } = await drawChart(chartIn(code, 40));
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 960 });
    expect(png.length).toBeLessThan(200_000);
    expect(altText).toContain(bundledTimeline.entries[0]?.title);
    expect(Array.from(altText).length).toBeLessThanOrEqual(1_024);
  },
);

test('a chart of titles with hundreds of different letters is no larger', async () => {
  const letters = Array.from({ length: 600 }, (_, index) => String.fromCodePoint(0x1e00 + index));
  const busy = entries.slice(0, 14).map(({ entry, claim }, row) => ({
    entry: { ...entry, title: letters.slice(row * 40, row * 40 + 40).join('') },
    claim,
  }));
  const { png } = await drawChart({ ...chartIn('de'), entries: busy });
  expect(png.length).toBeLessThan(200_000);
  expect((await sharp(png).metadata()).width).toBe(960);
});

test('a chart that was drawn is not drawn again', async () => {
  const [one, other] = await Promise.all([drawChart(chartIn('en')), drawChart(chartIn('en'))]);
  expect(one.png).toBe(other.png);
});

describe('the words of a picture', () => {
  test('name each entry with its date, its standing and that it is denied', async () => {
    const { altText } = await drawChart(chartIn('en', 3));
    for (const { entry, claim } of entries.slice(0, 3)) {
      const standing = messagesFor('en').standings[claim.standing].name;
      const denied = claim.deniedBy.length > 0 ? ', Denied' : '';
      expect(altText).toContain(`${entry.title} (${standing}${denied})`);
    }
  });

  test('say how many entries have each standing and how many they leave out', async () => {
    const { altText } = await drawChart(chartIn('en'));
    expect(altText).toMatch(/ entries\): Established: \d+ entries; .*; Denied: \d+ entries; /u);
    expect(altText).toMatch(/; and \d+ more$/u);
    const counts = [...altText.matchAll(/: (\d+) entries(?=;)/gu)].map(([, count]) =>
      Number(count),
    );
    const [denied, ...standings] = counts.toReversed();
    expect(standings.reduce((total, count) => total + count, 0)).toBe(entries.length);
    expect(denied).toBe(entries.filter(({ claim }) => claim.deniedBy.length > 0).length);
  });
});

test('a hostile title is text in SVG, and nothing else', () => {
  const [first] = entries;
  if (!first) throw new Error('the record has no entries');
  const title = '<script>alert("x")</script>&amp;';
  const hostile = { ...chartIn('en'), entries: [{ ...first, entry: { ...first.entry, title } }] };
  const svg = drawSvg(layOut({ ...hostile, title }), {
    theme: DARK,
    scale: 1,
    lettering: 'text',
    linkTo: ({ id }) => `e/${id}.html`,
  });
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&#60;script&#62;');
});
