/** Shortens a title to the width that it has, at a place where people would break off. */
import { letter, type Weight } from './lettering.ts';
import { textDirection } from '../i18n/bidi.ts';

export type Label = { readonly text: string; readonly width: number };

/**
 * The whole title where there is room, else what stands before a comma or a colon, else as many words as
 * fit, with an ellipsis. Undefined where not even its first word fits.
 */
export function shortLabel(
  title: string,
  room: number,
  size: number,
  weight: Weight = 'regular',
): Label | undefined {
  const direction = textDirection(title);
  const measured = (text: string): Label => ({
    text,
    width: letter(text, weight, direction).width * size,
  });
  const whole = measured(title);
  if (whole.width <= room) return whole;
  const words = title.split(/\s+/u);
  for (let count = words.length - 1; count > 0; count -= 1) {
    const text = words.slice(0, count).join(' ');
    const clause = /[,:;،؛]$/u.test(text) && count >= FEWEST_WORDS;
    const label = measured(`${text.replace(/[\p{P}\p{S}]+$/u, '')}${clause ? '' : '…'}`);
    if (label.width <= room) return label;
  }
  return undefined;
}

/** Before a comma, fewer words than this seldom say what an entry is about: "In 1998,". */
const FEWEST_WORDS = 3;
