/** What the readers of YAML and JSON give: the value, the syntax errors, and where to look for a path. */
import type { Path } from './diagnostics.ts';

export type ParsedText = {
  /** What the file says. An item of a list that could not be read is undefined. */
  readonly value: unknown;
  readonly errors: readonly SyntaxDiagnostic[];
  /** The shortest known stretch of the text that holds the value at `path`. */
  readonly regionOf: (path: Path) => Region;
};

/** `offset` counts UTF-16 code units of the text. */
export type SyntaxDiagnostic = { readonly offset: number; readonly message: string };

/** A stretch of a text that can be parsed by itself; `path` leads to a value within it. */
export type Region = { readonly from: number; readonly to: number; readonly path: Path };

/**
 * Lists and fields in each other. A timeline needs 6 (entries, entry, claims, claim, sources,
 * citation) and CSL-JSON 5. What is much deeper is a mistake, or an attack on recursive code.
 */
export const MAX_DEPTH = 20;
