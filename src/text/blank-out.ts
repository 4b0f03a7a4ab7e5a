/** Ranges of a text: whether two overlap, and how they are replaced without moving the rest. */

/** A part of a text; offsets are UTF-16 code units, `end` is the first that is no longer in it. */
export type TextRange = { readonly start: number; readonly end: number };

export function overlap(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && one.end > other.start;
}

/** The text with each range filled by one character, so that the offsets of the rest stay. */
export function blankOut(text: string, ranges: readonly TextRange[], filler = ' '): string {
  return ranges.reduce(
    (rest, { start, end }) => rest.slice(0, start) + filler.repeat(end - start) + rest.slice(end),
    text,
  );
}
