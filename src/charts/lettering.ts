/**
 * Shapes text into glyphs: how wide it is, and its outline.
 *
 * A picture that holds outlines needs no fonts where it is drawn, so it looks alike on every machine, and
 * what was measured is what is drawn. HarfBuzz joins Arabic letters; bidi-js orders mixed lines.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import bidiFactory from 'bidi-js';
import * as harfbuzz from 'harfbuzzjs';
import type { Direction } from '../i18n/bidi.ts';

export type Weight = 'regular' | 'bold';

export type Lettering = {
  /** In units of the font's size: 1 is one em. */
  readonly width: number;
  /** What is drawn, from left to right. */
  readonly glyphs: readonly PlacedGlyph[];
};

/** A glyph, and where its origin stands on the line, in em. */
export type PlacedGlyph = { readonly glyph: Glyph; readonly x: number; readonly y: number };

/** `path` is SVG path data in units of `UNITS_PER_EM`, with y upwards. `id` names it in one picture. */
export type Glyph = { readonly id: string; readonly path: string };

/** Noto's fonts have 1,000 units an em. */
export const UNITS_PER_EM = 1000;

const FILES: Readonly<Record<Weight, readonly string[]>> = {
  regular: [
    '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
    '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  ],
  bold: [
    '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
    '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
  ],
};

type LoadedFont = { readonly name: string; readonly font: harfbuzz.Font };

const fonts = new Map<Weight, readonly LoadedFont[]>();
// The types describe the ES module, but Node loads the CommonJS one.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();
const shaped = new Map<string, Lettering>();

/** A chart sets some 60 texts, and titles come again in the next one. About 3 kB each. */
const MOST_KEPT = 1_000;

/** The text is one line. A letter that no font has is drawn as the font's box. */
export function letter(text: string, weight: Weight, direction: Direction): Lettering {
  const key = `${weight} ${direction} ${text}`;
  const known = shaped.get(key);
  if (known) return known;
  const lettering = shapeLine(text, weight, direction);
  if (shaped.size >= MOST_KEPT) shaped.clear();
  shaped.set(key, lettering);
  return lettering;
}

function shapeLine(text: string, weight: Weight, direction: Direction): Lettering {
  const glyphs: PlacedGlyph[] = [];
  let x = 0;
  for (const run of visualRuns(text, weight, direction)) {
    const buffer = new harfbuzz.Buffer();
    buffer.addText(run.text);
    buffer.guessSegmentProperties();
    buffer.setDirection(run.isRightToLeft ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
    harfbuzz.shape(run.font.font, buffer);
    for (const info of buffer.getGlyphInfosAndPositions()) {
      const { codepoint, xOffset = 0, yOffset = 0, xAdvance = 0 } = info;
      const glyph = glyphOf(run.font, codepoint);
      if (glyph.path !== '') {
        glyphs.push({ glyph, x: x + xOffset / UNITS_PER_EM, y: yOffset / UNITS_PER_EM });
      }
      x += xAdvance / UNITS_PER_EM;
    }
  }
  return { width: x, glyphs };
}

type Run = { readonly text: string; readonly isRightToLeft: boolean; readonly font: LoadedFont };

/** Stretches of one direction and one font, from left to right. */
function visualRuns(text: string, weight: Weight, direction: Direction): readonly Run[] {
  const embedding = bidi.getEmbeddingLevels(text, direction);
  const order = bidi.getReorderedIndices(text, embedding);
  const available = loadFonts(weight);
  const runs: { first: number; last: number; level: number; font: LoadedFont }[] = [];
  for (const index of order) {
    const level = embedding.levels[index] ?? 0;
    const previous = runs.at(-1);
    const font = fontFor(text, index, available, previous?.font);
    const isNext =
      previous && (level % 2 === 0 ? index === previous.last + 1 : index === previous.first - 1);
    if (previous && isNext && previous.level === level && previous.font === font) {
      previous.first = Math.min(previous.first, index);
      previous.last = Math.max(previous.last, index);
    } else {
      runs.push({ first: index, last: index, level, font });
    }
  }
  return runs.map(({ first, last, level, font }) => ({
    text: text.slice(first, last + 1),
    isRightToLeft: level % 2 === 1,
    font,
  }));
}

/** The font of the neighbour where it has the letter, so that spaces and marks do not cut a word. */
function fontFor(
  text: string,
  index: number,
  available: readonly LoadedFont[],
  neighbour: LoadedFont | undefined,
): LoadedFont {
  // The second half of a surrogate pair goes with the first.
  const start = /[\udc00-\udfff]/u.test(text.charAt(index)) ? Math.max(0, index - 1) : index;
  const letterCode = text.codePointAt(start) ?? 0;
  const has = ({ font }: LoadedFont) => font.nominalGlyph(letterCode) !== undefined;
  if (neighbour && has(neighbour)) return neighbour;
  const font = available.find(has) ?? available[0];
  if (!font) throw new Error('no font is installed');
  return font;
}

function loadFonts(weight: Weight): readonly LoadedFont[] {
  const known = fonts.get(weight);
  if (known) return known;
  const loaded = FILES[weight].map((file, index) => {
    const path = fileURLToPath(import.meta.resolve(file));
    const font = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(readFileSync(path))));
    return { name: `${weight[0]}${index}`, font };
  });
  fonts.set(weight, loaded);
  return loaded;
}

const outlines = new Map<string, Glyph>();

function glyphOf({ name, font }: LoadedFont, codepoint: number): Glyph {
  const id = `${name}-${codepoint}`;
  const known = outlines.get(id);
  if (known) return known;
  const glyph = { id, path: font.glyphToPath(codepoint) };
  outlines.set(id, glyph);
  return glyph;
}
