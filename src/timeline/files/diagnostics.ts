/** Something wrong in a timeline's files: what it is, how grave, and where. */
import type { FileKind } from './read-file.ts';
import { compareTexts } from '../../text/compare-texts.ts';

export type Severity = 'error' | 'warning';

/** Counted from 1; a column is a UTF-16 code unit, as in VS Code. */
export type Position = { readonly line: number; readonly column: number };

export type Diagnostic = Position & {
  readonly severity: Severity;
  readonly file: string;
  readonly message: string;
  /** What was probably meant. */
  readonly suggestion?: string;
};

/** Leads to a value in a file: fields by name, items of a list by number from 0. */
export type Path = readonly PropertyKey[];

/** Of a field: its name, or what follows the name. */
export type Part = 'key' | 'value';

/** A diagnostic that names its place by a path: `parseFiles` gives the function that locates it. */
export type PathDiagnostic = {
  readonly severity: Severity;
  readonly file: FileKind;
  readonly path: Path;
  readonly part: Part;
  readonly message: Message;
  readonly suggestion?: string | undefined;
};

/** A text, or one that names the line of something else in the same file. */
export type Message = string | { readonly lineOf: Path; readonly text: (line: number) => string };

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

/** `path:line:column error message; did you mean …?`: terminals and editors make it a link. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, severity, message, suggestion } = diagnostic;
  const question = suggestion === undefined ? '' : `; did you mean \`${suggestion}\`?`;
  return `${file}:${line}:${column} ${severity} ${message}${question}`;
}

/** By file, then from top to bottom. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) => compareTexts(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

/** Like `list.push(...more)`, which overflows the stack from about 100,000 items on. */
export function append<Value>(list: Value[], more: Iterable<Value>): void {
  for (const value of more) list.push(value);
}
