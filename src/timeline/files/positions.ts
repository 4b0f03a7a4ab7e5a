/** A data file that was read: its value, what is wrong with its syntax, and where each part stands. */

import { lowerBound } from '../../text/binary-search.ts';

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
    const lines = (starts ??= lineStarts(text));
    const line = lowerBound(0, lines.length, (index) => (lines[index] ?? 0) <= offset);
    return { line, column: offset - (lines[line - 1] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
