/** What the shapes of a chart mean: the standings in it, and the sign of a denial. */
import type { ChartEntry } from './chart.ts';
import { letter } from './lettering.ts';
import { MARK_SIZE, type Mark, type SceneText, type Sign } from './scene.ts';
import type { Messages } from '../i18n/language.ts';
import { STANDINGS } from '../timeline/model/schema.ts';

type Place = { readonly left: number; readonly width: number; readonly top: number };

const SIZE = 13;
const LINE_HEIGHT = 20;
const AFTER_MARK = 5;
const BETWEEN = 14;

type Part = { readonly text: string; readonly sign: Sign };

/** Flows into lines, from the side where the language begins to read. */
export function layOutLegend(
  items: readonly ChartEntry[],
  { left, width, top }: Place,
  messages: Messages,
): { readonly height: number; readonly texts: SceneText[]; readonly marks: Mark[] } {
  const { direction } = messages;
  const isRtl = direction === 'rtl';
  const texts: SceneText[] = [];
  const marks: Mark[] = [];
  let [x, line] = [0, 0];
  for (const part of partsOf(items, messages)) {
    const textWidth = letter(part.text, 'regular', direction).width * SIZE;
    const whole = MARK_SIZE + AFTER_MARK + textWidth;
    if (x > 0 && x + whole > width) [x, line] = [0, line + 1];
    const y = top + line * LINE_HEIGHT + LINE_HEIGHT / 2;
    const mirror = (from: number, size: number) =>
      isRtl ? left + width - from - size : left + from;
    marks.push({ x: mirror(x, MARK_SIZE) + MARK_SIZE / 2, y, sign: part.sign });
    texts.push({
      text: part.text,
      x: mirror(x + MARK_SIZE + AFTER_MARK, textWidth),
      y: y + SIZE * 0.36,
      width: textWidth,
      size: SIZE,
      weight: 'regular',
      direction,
      tone: 'ink',
    });
    x += whole + BETWEEN;
  }
  return { height: (line + 1) * LINE_HEIGHT, texts, marks };
}

function partsOf(items: readonly ChartEntry[], { standings, chart }: Messages): readonly Part[] {
  const present = new Set(items.map(({ claim }) => claim.standing));
  const isDenied = items.some(({ claim }) => claim.deniedBy.length > 0);
  return [
    ...STANDINGS.filter((standing) => present.has(standing)).map((standing) => ({
      text: standings[standing].name,
      sign: standing,
    })),
    ...(isDenied ? [{ text: chart.denied, sign: 'denied' as const }] : []),
  ];
}
