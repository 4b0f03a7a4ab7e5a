/** What a chart's shapes mean: the standings in it, the sign of a denial, and faded bars. */
import type { Chart } from './chart.ts';
import { letter } from './lettering.ts';
import { MARK_SIZE, type Bar, type Mark, type SceneText, type Sign } from './scene.ts';
import { STANDINGS } from '../timeline/model/schema.ts';

type Place = { readonly left: number; readonly width: number; readonly top: number };

export type Legend = {
  readonly height: number;
  readonly texts: readonly SceneText[];
  readonly marks: readonly Mark[];
  readonly bars: readonly Bar[];
};

const SIZE = 13;
const LINE_HEIGHT = 20;
const AFTER_SAMPLE = 5;
const BETWEEN = 14;

/** A faded bar needs some length to be seen as one. */
const BAR_LENGTH = 30;

/** What is explained: a sign, or a bar as it is in the chart. */
type Sample =
  | { readonly kind: 'mark'; readonly sign: Sign }
  | { readonly kind: 'bar'; readonly bar: Bar };

type Part = { readonly text: string; readonly sample: Sample };

/** Flows into lines, from the side where the language begins to read. `drawn` are the chart's own bars. */
export function layOutLegend(
  chart: Chart,
  drawn: readonly Bar[],
  { left, width, top }: Place,
): Legend {
  const { direction } = chart.messages;
  const texts: SceneText[] = [];
  const marks: Mark[] = [];
  const bars: Bar[] = [];
  let [x, line] = [0, 0];
  for (const { text, sample } of partsOf(chart, drawn)) {
    const textWidth = letter(text, 'regular', direction).width * SIZE;
    const sampleWidth = sample.kind === 'mark' ? MARK_SIZE : BAR_LENGTH;
    const whole = sampleWidth + AFTER_SAMPLE + textWidth;
    if (x > 0 && x + whole > width) [x, line] = [0, line + 1];
    const y = top + line * LINE_HEIGHT + LINE_HEIGHT / 2;
    const mirror = (from: number, size: number) =>
      direction === 'rtl' ? left + width - from - size : left + from;
    const at = mirror(x, sampleWidth);
    if (sample.kind === 'mark') marks.push({ x: at + MARK_SIZE / 2, y, sign: sample.sign });
    else bars.push({ ...sample.bar, x: at, y: y - sample.bar.height / 2, width: BAR_LENGTH });
    texts.push({
      text,
      x: mirror(x + sampleWidth + AFTER_SAMPLE, textWidth),
      y: y + SIZE * 0.36,
      width: textWidth,
      size: SIZE,
      weight: 'regular',
      direction,
      tone: 'ink',
    });
    x += whole + BETWEEN;
  }
  return { height: (line + 1) * LINE_HEIGHT, texts, marks, bars };
}

function partsOf(
  { entries, messages: { standings, chart } }: Chart,
  drawn: readonly Bar[],
): readonly Part[] {
  const present = new Set(entries.map(({ claim }) => claim.standing));
  const isDenied = entries.some(({ claim }) => claim.deniedBy.length > 0);
  const faded = drawn.find(({ fadesAtStart, fadesAtEnd }) => fadesAtStart || fadesAtEnd);
  return [
    ...STANDINGS.filter((standing) => present.has(standing)).map((sign) => ({
      text: standings[sign].name,
      sample: { kind: 'mark', sign } as const,
    })),
    ...(isDenied
      ? [{ text: chart.denied, sample: { kind: 'mark', sign: 'denied' } as const }]
      : []),
    ...(faded ? [{ text: chart.faded, sample: { kind: 'bar', bar: faded } as const }] : []),
  ];
}
