/** Something wrong in a timeline's files, and where it stands. */
import { compareTexts } from '../../text/compare-texts.ts';
import { checking } from '../messages.ts';
import type { Severity } from './findings.ts';

/** Lines and columns count from 1, a column in UTF-16 code units, as editors do. */
export type Diagnostic = {
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What was probably meant. */
  readonly suggestion?: string;
};

/** `path:line:column error message; did you mean …?`, in one line. */
export function formatDiagnostic(problem: Diagnostic): string {
  return checking.problem(problem, problem.severity, problem.message, problem.suggestion);
}

/** In the order in which somebody goes through the files. */
export function sortDiagnostics(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  return problems.toSorted(
    (a, b) => compareTexts(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}
