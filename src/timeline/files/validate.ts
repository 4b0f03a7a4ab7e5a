/** Holds what a file says against its schema, and says in words what does not fit. */
import { z } from 'zod';
import { checking } from '../messages.ts';
import type { FileKind } from './read-file.ts';
import type { PathDiagnostic } from './findings.ts';
import type { Part, Path } from './positions.ts';
import { entriesSchema, peopleSchema, sourcesSchema, timelineSchema } from '../model/schema.ts';
import { closest } from '../../text/closest.ts';

export type Validation<Shape> =
  | { readonly kind: 'fits'; readonly shaped: Shape }
  | { readonly kind: 'misfit'; readonly findings: readonly Misfit[] };

type Misfit = PathDiagnostic & { readonly message: string };

/** `path` is where `value` stands in its file. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  file: FileKind,
  path: Path,
): Validation<z.output<Schema>> {
  const result = schema.safeParse(value);
  if (result.success) return { kind: 'fits', shaped: result.data };
  const findings = result.error.issues.flatMap((issue) => inWords(issue, value, file, path));
  return { kind: 'misfit', findings };
}

type Issue = z.core.$ZodIssue;

function inWords(issue: Issue, root: unknown, file: FileKind, prefix: Path): readonly Misfit[] {
  const path = [...prefix, ...issue.path];
  const value = valueAt(root, issue.path);
  const finding = (message: string, suggestion?: string, part: Part = 'value'): Misfit => ({
    severity: 'error',
    file,
    path,
    part,
    message,
    suggestion,
  });
  const name = nameOf(path);
  const missing = ['invalid_type', 'invalid_union', 'invalid_value'].includes(issue.code);
  if (value === undefined && missing) {
    return [finding(checking.missingField(name))];
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      return issue.keys.map((key) => ({
        ...finding(checking.unknownField(key), closest(key, fieldsOf(file), String), 'key'),
        path: [...path, key],
      }));
    }
    case 'invalid_type':
      return [finding(checking.wrongKind(name, issue.expected, kindOf(value)))];
    case 'too_big':
      return typeof value === 'string'
        ? [finding(checking.tooLong(name, value.length, Number(issue.maximum)))]
        : [finding(checking.tooMany(name, Number(issue.maximum)))];
    case 'too_small':
      return typeof value === 'string'
        ? [finding(checking.empty(name))]
        : [finding(checking.tooFew(name, issue.message))];
    case 'invalid_value':
      if (typeof value === 'object') {
        return [finding(checking.wrongKind(name, 'string', kindOf(value)))];
      }
      return [
        finding(
          checking.notOneOf(name, shown(value), issue.values.map(String)),
          typeof value === 'string' ? closest(value, issue.values.map(String), String) : undefined,
        ),
      ];
    case 'invalid_format':
      return [finding(checking.wrongFormat(name, shown(value), issue.format, issue.message))];
    case 'invalid_union': {
      const branch = closestBranch(issue.errors);
      if (!branch)
        return [finding(checking.wrongKind(name, expectedBy(issue.errors), kindOf(value)))];
      return branch.flatMap((inner) => inWords(inner, value, file, path));
    }
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      return [finding(checking.other(name, issue.message))];
  }
}

/** The reading of a union whose outermost kind fits, so that its complaints are about the inside. */
function closestBranch(branches: readonly Issue[][]): readonly Issue[] | undefined {
  return branches.find(
    (issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
}

function expectedBy(branches: readonly Issue[][]): string {
  const kinds = branches
    .flat()
    .flatMap((issue) => (issue.code === 'invalid_type' ? [issue.expected] : []));
  return [...new Set(kinds)].join(' | ');
}

const SHAPES = {
  timeline: timelineSchema,
  entries: entriesSchema,
  people: peopleSchema,
  sources: sourcesSchema,
} as const satisfies Record<FileKind, z.ZodType>;

const fields = new Map<FileKind, readonly string[]>();

/** Every field that a file may have, at any depth. */
function fieldsOf(file: FileKind): readonly string[] {
  const known = fields.get(file) ?? [...namesIn(z.toJSONSchema(SHAPES[file], { io: 'input' }))];
  fields.set(file, known);
  return known;
}

function namesIn(schema: unknown): ReadonlySet<string> {
  if (typeof schema !== 'object' || schema === null) return new Set();
  const properties: unknown = 'properties' in schema ? schema.properties : undefined;
  const own = typeof properties === 'object' && properties ? Object.keys(properties) : [];
  return new Set([...own, ...Object.values(schema).flatMap((inner) => [...namesIn(inner)])]);
}

/** What a person would call the value: its field, with its list where it is an item of one. */
function nameOf(path: Path): string {
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

/** Enough of a text, a number or a truth value to recognise it by. */
function shown(value: unknown): string {
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
