/** A data file that was read: its value, what is wrong with its syntax, and where each part stands. */

/** Leads to a value: fields by name, items of a list by number from 0. */
export type Path = readonly PropertyKey[];

export type Located = {
  /** What the file says. An item of a list that could not be read is undefined. */
  readonly value: unknown;
  readonly flaws: readonly SyntaxFlaw[];
  /**
   * Where the value at this path begins, or its key; where there is none, what it should have been
   * in. An offset into the text, in UTF-16 code units.
   */
  readonly offsetOf: (path: Path, part: Part) => number;
};

export type Part = 'key' | 'value';

/** `offset` counts UTF-16 code units of the text. */
export type SyntaxFlaw = { readonly offset: number; readonly message: string };

/** As editors count: both from 1; a column is a UTF-16 code unit, as in VS Code. */
export type Position = { readonly line: number; readonly column: number };

/**
 * Lists and fields in each other. A timeline needs 6 (entries, entry, claims, claim, sources,
 * citation) and CSL-JSON 5; what is much deeper is a mistake or an attack on whoever walks it.
 */
export const MAX_DEPTH = 20;

/** Reads positions off a text; the first call pays for finding its lines. */
export function positionsIn(text: string): (offset: number) => Position {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
