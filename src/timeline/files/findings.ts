/** What the checks of a timeline find, before it is known where in a file that stands. */
import type { FileKind } from './read-file.ts';
import type { Part, Path } from './positions.ts';

export type Severity = 'error' | 'warning';

export type PathDiagnostic = {
  readonly severity: Severity;
  readonly file: FileKind;
  readonly path: Path;
  readonly part: Part;
  readonly message: Message;
  /** What was probably meant. */
  readonly suggestion?: string | undefined;
};

/** A text, or one that names the line of something else in the same file. */
export type Message = string | ((lineOf: (path: Path) => number) => string);

export function error(
  file: FileKind,
  path: Path,
  message: Message,
  suggestion?: string,
): PathDiagnostic {
  return { severity: 'error', file, path, part: 'value', message, suggestion };
}

export function warning(
  file: FileKind,
  path: Path,
  message: Message,
  suggestion?: string,
): PathDiagnostic {
  return { severity: 'warning', file, path, part: 'value', message, suggestion };
}

/** Adds to a list, like `push(...more)`, which fails from some 100,000 on: they go on the stack. */
export function append<Value>(list: Value[], more: Iterable<Value>): void {
  for (const value of more) list.push(value);
}
