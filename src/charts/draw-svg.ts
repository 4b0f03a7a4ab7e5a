/** Writes a scene as SVG. */
import { letter, UNITS_PER_EM, type Glyph } from './lettering.ts';
import { DENIED_SIGN, SHAPES, type Theme } from './looks.ts';
import type { Bar, EntryName, Mark, Rule, Scene, SceneText } from './scene.ts';
import { STANDINGS, type Standing } from '../timeline/model/schema.ts';

export type SvgOptions = {
  readonly theme: Theme;
  /** Pixels of the picture for each of the scene. */
  readonly scale: number;
  /** `outlines` need no fonts, `text` can be selected and read aloud. */
  readonly lettering: 'outlines' | 'text';
  /** Before the ids, where two charts are in one page. */
  readonly prefix?: string;
  /** For `text`: where the entry of a label is. */
  readonly linkTo?: (entry: EntryName) => string;
};

export function drawSvg(scene: Scene, options: SvgOptions): string {
  const { width, height } = scene;
  const { theme, scale, lettering, prefix = '' } = options;
  const glyphs = new Map<string, Glyph>();
  const texts = scene.texts.map((text) =>
    lettering === 'text' ? drawText(text, options) : drawOutlines(text, theme, glyphs),
  );
  const body = [
    `<rect width="${width}" height="${height}" fill="${theme.background}"/>`,
    ...scene.rules.map((rule) => drawRule(rule, theme)),
    ...scene.texts.map((text) => drawGround(text, theme)),
    ...scene.bars.map((bar) => drawBar(bar, theme, prefix)),
    ...scene.marks.map((mark) => drawMark(mark, theme)),
    ...texts,
  ];
  const defs = [
    ...fades(theme, prefix),
    ...[...glyphs.values()].map(({ id, path }) => `<path id="${id}" d="${path}"/>`),
  ];
  // Where a text begins follows from its own direction, and not from that of a page around it.
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" direction="ltr" width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}">`,
    `<defs>${defs.join('')}</defs>`,
    ...body,
    '</svg>',
  ].join('\n');
}

/** Keeps the lines of the grid out of the letters. */
function drawGround({ x, y, width, size }: SceneText, { background }: Theme): string {
  return `<rect x="${round(x - 1)}" y="${round(y - size * 0.8)}" width="${round(width + 2)}" height="${size}" fill="${background}"/>`;
}

/** `userSpaceOnUse` would need one for each bar. */
function fades({ standings }: Theme, prefix: string): readonly string[] {
  return STANDINGS.flatMap((standing) =>
    (['start', 'end', 'both'] as const).map((side) =>
      fade(fadeId(standing, side, prefix), side, standings[standing]),
    ),
  );
}

/** Seen at its faint end, too: a stretch that vanishes would look shorter than it is. */
const FAINT = 0.15;

function fade(id: string, side: 'start' | 'end' | 'both', colour: string): string {
  const stops = { start: [FAINT, 1, 1], end: [1, 1, FAINT], both: [FAINT, 1, FAINT] }[side]
    .map(
      (opacity, index) =>
        `<stop offset="${index / 2}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('');
  return `<linearGradient id="${id}">${stops}</linearGradient>`;
}

function fadeId(standing: Standing, side: string, prefix: string): string {
  return `${prefix}${standing}-${side}`;
}

const RULES: Readonly<Record<Rule['kind'], string>> = {
  axis: 'stroke-width="1.5"',
  grid: 'stroke-width="1"',
  join: 'stroke-width="1.5" stroke-dasharray="2 3"',
};

function drawRule({ x1, y1, x2, y2, kind }: Rule, { grid, quiet }: Theme): string {
  const colour = kind === 'grid' ? grid : quiet;
  return `<path d="M${round(x1)},${round(y1)}L${round(x2)},${round(y2)}" stroke="${colour}" ${RULES[kind]}/>`;
}

function drawBar(
  { x, y, width, height, standing, fadesAtStart, fadesAtEnd }: Bar,
  theme: Theme,
  prefix: string,
): string {
  const side = fadesAtStart && fadesAtEnd ? 'both' : fadesAtStart ? 'start' : 'end';
  const fill =
    fadesAtStart || fadesAtEnd
      ? `url(#${fadeId(standing, side, prefix)})`
      : theme.standings[standing];
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="1.5" fill="${fill}"/>`;
}

/** The edge, half of it outside, keeps a mark apart from the bar of its own colour that it stands on. */
function drawMark({ x, y, sign }: Mark, { background, ink, standings }: Theme): string {
  const place = `transform="translate(${round(x)} ${round(y)})"`;
  if (sign === 'denied') {
    return `<g ${place}><circle r="6" fill="${background}"/><path d="${DENIED_SIGN}" fill="none" stroke="${ink}" stroke-width="1.6"/></g>`;
  }
  return `<path d="${SHAPES[sign]}" ${place} fill="${standings[sign]}" stroke="${background}" stroke-width="3" paint-order="stroke"/>`;
}

function drawOutlines(
  { text, x, y, size, weight, direction, tone }: SceneText,
  theme: Theme,
  used: Map<string, Glyph>,
): string {
  const scale = size / UNITS_PER_EM;
  const uses = letter(text, weight, direction).glyphs.map(({ glyph, x: at, y: up }) => {
    used.set(glyph.id, glyph);
    return `<use href="#${glyph.id}" x="${Math.round(at * UNITS_PER_EM)}" y="${Math.round(up * UNITS_PER_EM)}"/>`;
  });
  return `<g transform="translate(${round(x)} ${round(y)}) scale(${scale} -${scale})" fill="${theme[tone]}">${uses.join('')}</g>`;
}

/** The width is set, because the reader's font is another one. */
function drawText(scene: SceneText, { theme, linkTo }: SvgOptions): string {
  const { text, x, y, width, size, weight, direction, tone, entry } = scene;
  const side = direction === 'rtl' ? ' direction="rtl" text-anchor="end"' : '';
  const bold = weight === 'bold' ? ' font-weight="700"' : '';
  const drawn = `<text x="${round(x)}" y="${round(y)}" font-size="${size}" textLength="${round(width)}" lengthAdjust="spacingAndGlyphs" fill="${theme[tone]}"${side}${bold}>${escapeXml(text)}</text>`;
  if (!entry || !linkTo) return drawn;
  // The list below a chart has the same links. Without them here, the keyboard is there at once.
  return `<a tabindex="-1" href="${escapeXml(linkTo(entry))}"><title>${escapeXml(entry.title)}</title>${drawn}</a>`;
}

/** A hundredth of a pixel cannot be seen. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
