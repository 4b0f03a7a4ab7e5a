/** Fits a title into the width that it has: whole, on several lines, or shortened. */
import { letter, type Weight } from './lettering.ts';
import { textDirection } from '../i18n/bidi.ts';
import { lowerBound } from '../text/binary-search.ts';

export type Label = { readonly text: string; readonly width: number };

/**
 * The whole title where there is room, else as many words as fit. A cut always shows as an ellipsis: without
 * one, "Talks in Sudan, the commission finds" would become a fact. Undefined where not even one word fits.
 */
export function shortLabel(
  title: string,
  room: number,
  size: number,
  weight: Weight = 'regular',
): Label | undefined {
  const cuts = cutsOf(title, weight);
  // A longer one is wider.
  const tooWide = lowerBound(
    0,
    cuts.length,
    (index) => widthOf(cuts[index], title, weight) * size <= room,
  );
  const cut = cuts[tooWide - 1];
  return cut && { text: cut.text, width: widthOf(cut, title, weight) * size };
}

/** `width` in em, once it was measured. */
type Cut = { readonly text: string; width?: number };

/** A chart tries each title for many rooms. */
const known: Readonly<Record<Weight, Map<string, readonly Cut[]>>> = {
  regular: new Map(),
  bold: new Map(),
};

/** Titles of a large timeline. About 1 kB each. */
const MOST_KEPT = 1_000;

/** What a title may be shortened to: the shortest first, the whole title last. */
function cutsOf(title: string, weight: Weight): readonly Cut[] {
  const kept = known[weight];
  const before = kept.get(title);
  if (before) return before;
  const words = title.split(/\s+/u);
  const cuts = words.slice(0, -1).flatMap((word, index): readonly Cut[] => {
    if (!isPlaceToCut(word) && index > 0) return [];
    const text = words.slice(0, index + 1).join(' ');
    return [{ text: `${text.replace(/[\p{P}\p{S}]+$/u, '')}…` }];
  });
  if (kept.size >= MOST_KEPT) kept.clear();
  const all = [...cuts, { text: title }];
  kept.set(title, all);
  return all;
}

function widthOf(cut: Cut | undefined, title: string, weight: Weight): number {
  if (!cut) return 0;
  cut.width ??= letter(cut.text, weight, textDirection(title)).width;
  return cut.width;
}

/**
 * Not behind a number, which may be only a part of one: "up to $7…" of "up to $7 million". Nor behind
 * "of", "der", "في" and the like, which say nothing without the next word.
 */
function isPlaceToCut(word: string): boolean {
  return !/\p{N}|^\p{Ll}{1,3}$|^\p{Lo}{1,2}$/u.test(word);
}

/** As few lines as the whole title takes, the last one shortened where it takes more than `most`. */
export function wrapLabel(title: string, room: number, size: number, most: number): Label[] {
  const lines: Label[] = [];
  let rest = title.split(/\s+/u);
  while (rest.length > 0 && lines.length < most - 1) {
    const first = (count: number) => measure(rest.slice(0, count).join(' '), title, size);
    // More words are wider.
    const count = lowerBound(1, rest.length + 1, (words) => first(words).width <= room) - 1;
    if (count === 0) break;
    lines.push(first(count));
    rest = rest.slice(count);
  }
  const last = rest.length > 0 ? shortLabel(rest.join(' '), room, size) : undefined;
  return last ? [...lines, last] : lines;
}

/** A part of a title has the direction of the whole. */
function measure(text: string, title: string, size: number): Label {
  return { text, width: letter(text, 'regular', textDirection(title)).width * size };
}
