/** Fits a title into the width that it has: whole, on several lines, or shortened. */
import { letter, type Weight } from './lettering.ts';
import { textDirection } from '../i18n/bidi.ts';

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
  const whole = measure(title, title, size, weight);
  if (whole.width <= room) return whole;
  const words = title.split(/\s+/u);
  for (let count = words.length - 1; count > 0; count -= 1) {
    const text = words.slice(0, count).join(' ');
    if (!isPlaceToCut(words[count - 1] ?? '') && count > 1) continue;
    const label = measure(`${text.replace(/[\p{P}\p{S}]+$/u, '')}…`, title, size, weight);
    if (label.width <= room) return label;
  }
  return undefined;
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
    let count = rest.length;
    const line = () => measure(rest.slice(0, count).join(' '), title, size);
    while (count > 1 && line().width > room) count -= 1;
    if (line().width > room) break;
    lines.push(line());
    rest = rest.slice(count);
  }
  const last = rest.length > 0 ? shortLabel(rest.join(' '), room, size) : undefined;
  return last ? [...lines, last] : lines;
}

/** A part of a title has the direction of the whole. */
function measure(text: string, title: string, size: number, weight: Weight = 'regular'): Label {
  return { text, width: letter(text, weight, textDirection(title)).width * size };
}
