/** A chart as a picture to send, with what it shows in words. */
import type { Chart } from './chart.ts';
import { describe } from './describe.ts';
import { drawPng } from './draw-png.ts';
import { drawSvg } from './draw-svg.ts';
import { layOut } from './lay-out.ts';
import { DARK } from './looks.ts';

export type Picture = {
  readonly png: Uint8Array;
  /** At most 1,024 code points. */
  readonly altText: string;
};

/** Discord shows 480 px of a picture in up to 1,100 of a fine screen's. Three would take twice the time. */
const SCALE = 2;

export async function drawChart(chart: Chart): Promise<Picture> {
  const svg = drawSvg(layOut(chart), { theme: DARK, scale: SCALE, lettering: 'outlines' });
  return { png: await drawOnce(svg), altText: describe(chart) };
}

/** By what they show. A promise, so that one that is asked for twice at once is drawn once. */
const drawn = new Map<string, Promise<Uint8Array>>();

/** Some 150 kB each, with its SVG. */
const MOST_KEPT = 32;

async function drawOnce(svg: string): Promise<Uint8Array> {
  const known = drawn.get(svg);
  if (known) return known;
  const drawing = drawPng(svg);
  const [oldest] = drawn.keys();
  if (oldest !== undefined && drawn.size >= MOST_KEPT) drawn.delete(oldest);
  drawn.set(svg, drawing);
  // What failed once may succeed when it is asked for again.
  drawing.catch(() => drawn.delete(svg));
  return drawing;
}
