/** Validates what a file says against its schema, and explains in words what does not fit. */
import type { z } from 'zod';
import type { Path, PathDiagnostic } from './diagnostics.ts';
import { fieldsAt } from './fields.ts';
import { fileMessages } from './messages.ts';
import type { FileKind } from './read-file.ts';
import { closest } from '../../text/closest.ts';
import { truncate } from '../../text/truncate.ts';

export type Validation<Value> =
  | { readonly kind: 'valid'; readonly value: Value }
  | { readonly kind: 'invalid'; readonly diagnostics: readonly FormatDiagnostic[] };

type FormatDiagnostic = PathDiagnostic & { readonly message: string };

/** `path` leads to `value` in its file. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  file: FileKind,
  path: Path,
): Validation<z.output<Schema>> {
  const result = schema.safeParse(value);
  if (result.success) return { kind: 'valid', value: result.data };
  const diagnostics = result.error.issues.flatMap((issue) => explain(issue, value, file, path));
  return { kind: 'invalid', diagnostics };
}

type Issue = z.core.$ZodIssue;

/** Codes of issues that a field gives when it is not there at all. */
const CODES_OF_MISSING: ReadonlySet<string> = new Set([
  'invalid_type',
  'invalid_union',
  'invalid_value',
]);

function explain(
  issue: Issue,
  root: unknown,
  file: FileKind,
  prefix: Path,
): readonly FormatDiagnostic[] {
  const path = [...prefix, ...issue.path];
  const value = valueAt(root, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => explainUnknownField(key, value, file, path));
  }
  const branch = issue.code === 'invalid_union' ? likeliestBranch(issue.errors) : undefined;
  if (branch && value !== undefined) {
    return branch.flatMap((inner) => explain(inner, value, file, path));
  }
  const name = fieldName(path);
  const isMissing = value === undefined && CODES_OF_MISSING.has(issue.code);
  const message = isMissing ? fileMessages.missingField(name) : explainValue(issue, name, value);
  const suggestion =
    issue.code === 'invalid_value' && typeof value === 'string'
      ? closest(value, issue.values.map(String))
      : undefined;
  return [{ severity: 'error', file, path, part: 'value', message, suggestion }];
}

/** Fields that the item has already are not what was meant. */
function explainUnknownField(
  key: string,
  item: unknown,
  file: FileKind,
  path: Path,
): FormatDiagnostic {
  const written = new Set(typeof item === 'object' && item !== null ? Object.keys(item) : []);
  const missing = fieldsAt(file, path).filter((field) => !written.has(field));
  // A no-break space looks like the right word.
  const bare = key.replaceAll(/\s/g, '');
  const isSpaced = bare !== key && missing.includes(bare);
  return {
    severity: 'error',
    file,
    path: [...path, key],
    part: 'key',
    message: isSpaced ? fileMessages.spacedField(bare) : fileMessages.unknownField(key),
    suggestion: isSpaced ? undefined : closest(key, missing),
  };
}

function explainValue(
  issue: Exclude<Issue, { code: 'unrecognized_keys' }>,
  name: string,
  value: unknown,
): string {
  switch (issue.code) {
    case 'invalid_type':
      return fileMessages.wrongKind(name, [issue.expected], kindOf(value));
    case 'invalid_union':
      return fileMessages.wrongKind(name, expectedKinds(issue.errors), kindOf(value));
    case 'too_big':
      return typeof value === 'string'
        ? fileMessages.tooLong(name, value.length, Number(issue.maximum))
        : fileMessages.tooMany(name, Number(issue.maximum));
    case 'too_small':
      return typeof value === 'string'
        ? fileMessages.empty(name)
        : fileMessages.tooFew(name, issue.message);
    case 'invalid_value':
      return typeof value === 'object'
        ? fileMessages.wrongKind(name, ['string'], kindOf(value))
        : fileMessages.notOneOf(name, excerpt(value), issue.values.map(String));
    case 'invalid_format':
      return fileMessages.wrongFormat(name, excerpt(value), issue.format, issue.message);
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      return fileMessages.other(name, issue.message);
  }
}

/** The reading of a union whose outermost kind fits, so that its issues are about the inside. */
function likeliestBranch(branches: readonly Issue[][]): readonly Issue[] | undefined {
  return branches.find(
    (issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
}

function expectedKinds(branches: readonly Issue[][]): readonly string[] {
  const kinds = branches
    .flat()
    .flatMap((issue) => (issue.code === 'invalid_type' ? [issue.expected] : []));
  return [...new Set(kinds)];
}

/** What a person would call the value: its field, and its place where it is an item of a list. */
function fieldName(path: Path): string {
  const last = path.at(-1);
  const before = path.at(-2);
  if (typeof last === 'number') return typeof before === 'string' ? `${before}[${last + 1}]` : '';
  return String(last ?? '');
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** In code points. A value is shown to be recognized, and its diagnostic stays one line. */
const LONGEST_SHOWN = 60;

function excerpt(value: unknown): string {
  return truncate(String(value), LONGEST_SHOWN);
}
