/** What the four files of a timeline hold, item by item, as far as each fits its schema. */
import type { z } from 'zod';
import { checking } from '../messages.ts';
import { inBatches } from './yield-to-event-loop.ts';
import { FILE_KINDS, filePath, readTextFile, type FileKind } from './read-file.ts';
import { append, error, type PathDiagnostic } from './findings.ts';
import { readJson } from './json.ts';
import { positionsIn, type Located, type Path, type Position } from './positions.ts';
import type { Diagnostic } from './diagnostics.ts';
import {
  entrySchema,
  personSchema,
  sourceSchema,
  timelineSchema,
  type EntryFile,
  type PersonFile,
  type SourceFile,
  type TimelineFile,
} from '../model/schema.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml.ts';

export type Contents = {
  /** Undefined when it does not fit its schema. */
  readonly timeline: TimelineFile | undefined;
  readonly entries: readonly Item<EntryFile>[];
  readonly people: readonly Item<PersonFile>[];
  readonly sources: readonly Item<SourceFile>[];
  /** The ids of all items, also of those that do not fit, in the order of the file. */
  readonly ids: Readonly<Record<ListKind, readonly ItemId[]>>;
  /** The files of which every item could be read, so that no id is missing from `ids`. */
  readonly whole: ReadonlySet<ListKind>;
  /** Whether all four files could be read and every item fits. */
  readonly complete: boolean;
};

/** The files that are lists. */
export type ListKind = Exclude<FileKind, 'timeline'>;

const LIST_KINDS = ['entries', 'people', 'sources'] as const satisfies readonly ListKind[];

/** An item that fits its schema, and its place in the list of its file. */
export type Item<Shape> = { readonly index: number; readonly value: Shape };

export type ItemId = { readonly index: number; readonly id: string };

export type ParsedFiles = {
  readonly contents: Contents;
  /** What is wrong with the files themselves, their syntax and their shape. */
  readonly problems: readonly Diagnostic[];
  /** Says where in a file a finding stands. */
  readonly place: (finding: PathDiagnostic) => Diagnostic;
};

/** Never throws for what the files hold. */
export async function parseFiles(folder: string): Promise<ParsedFiles> {
  const opened = {
    timeline: await open(folder, 'timeline'),
    entries: await open(folder, 'entries'),
    people: await open(folder, 'people'),
    sources: await open(folder, 'sources'),
  };
  const place = (finding: PathDiagnostic): Diagnostic => {
    const { severity, file, path, part, message, suggestion } = finding;
    const { position } = opened[file];
    const lineOf = (other: Path) => position(other, 'value').line;
    const said = {
      severity,
      file: filePath(folder, file),
      ...position(path, part),
      message: typeof message === 'string' ? message : message(lineOf),
    };
    return suggestion === undefined ? said : { ...said, suggestion };
  };

  const timeline = validateTimeline(opened.timeline);
  const entries = await validateList(entrySchema, opened.entries, 'entries');
  const people = await validateList(personSchema, opened.people, 'people');
  const sources = await validateList(sourceSchema, opened.sources, 'sources');
  const findings = [timeline, entries, people, sources].flatMap((read) => read.findings);
  const problems = [...FILE_KINDS.flatMap((kind) => opened[kind].problems), ...findings.map(place)];
  return {
    contents: {
      timeline: timeline.shaped,
      entries: entries.items,
      people: people.items,
      sources: sources.items,
      ids: { entries: entries.ids, people: people.ids, sources: sources.ids },
      whole: new Set(LIST_KINDS.filter((kind) => opened[kind].whole)),
      complete: problems.every(({ severity }) => severity === 'warning'),
    },
    problems,
    place,
  };
}

type OpenedFile = {
  /** Undefined when there is nothing that could be held against a schema. */
  readonly value: unknown;
  /** Whether nothing of it was unreadable. */
  readonly whole: boolean;
  readonly problems: readonly Diagnostic[];
  readonly position: (path: PathDiagnostic['path'], part: PathDiagnostic['part']) => Position;
};

async function open(folder: string, kind: FileKind): Promise<OpenedFile> {
  const file = await readTextFile(folder, kind);
  const path = filePath(folder, kind);
  if (file.kind === 'unreadable') {
    const { line, column, message } = file;
    const problems = [{ severity: 'error', file: path, line, column, message } as const];
    return { value: undefined, whole: false, problems, position: () => ({ line: 1, column: 1 }) };
  }
  const read: Located = await (kind === 'sources' ? readJson : readYaml)(file.text);
  const position = positionsIn(file.text);
  const problems: Diagnostic[] = read.flaws.map(({ offset, message }) => {
    return { severity: 'error', file: path, ...position(offset), message };
  });
  if (file.remark !== undefined) {
    problems.push({ severity: 'warning', file: path, line: 1, column: 1, message: file.remark });
  }
  return {
    // An empty file is told from one that could not be read.
    value: read.value ?? (read.flaws.length === 0 ? null : undefined),
    whole: read.flaws.length === 0,
    problems,
    position: (at, part) => position(read.offsetOf(at, part)),
  };
}

function validateTimeline({ value }: OpenedFile): {
  shaped: TimelineFile | undefined;
  findings: readonly PathDiagnostic[];
} {
  if (value === undefined) return { shaped: undefined, findings: [] };
  if (value === null) {
    return { shaped: undefined, findings: [error('timeline', [], checking.emptyFile('timeline'))] };
  }
  const fitted = validate(timelineSchema, value, 'timeline', []);
  return fitted.kind === 'fits'
    ? { shaped: fitted.shaped, findings: [] }
    : { shaped: undefined, findings: fitted.findings };
}

type FittedList<Shape> = {
  readonly items: readonly Item<Shape>[];
  readonly ids: readonly ItemId[];
  readonly findings: readonly PathDiagnostic[];
};

async function validateList<Schema extends z.ZodType>(
  schema: Schema,
  { value }: OpenedFile,
  kind: ListKind,
): Promise<FittedList<z.output<Schema>>> {
  if (value === undefined) return { items: [], ids: [], findings: [] };
  // A file with nothing but comments is an empty list.
  const list: unknown = value ?? [];
  if (!Array.isArray(list)) {
    return { items: [], ids: [], findings: [error(kind, [], checking.notAList(kind))] };
  }
  const items: Item<z.output<Schema>>[] = [];
  const ids: ItemId[] = [];
  const findings: PathDiagnostic[] = [];
  if (kind === 'entries' && list.length === 0) {
    findings.push(error(kind, [], checking.emptyFile(kind)));
  }
  let index = -1;
  for await (const batch of inBatches(list)) {
    for (const item of batch) {
      index += 1;
      // It could not be read, and that was said.
      if (item === undefined) continue;
      const id = readId(item);
      if (id !== undefined) ids.push({ index, id });
      const fitted = validate(schema, item, kind, [index]);
      if (fitted.kind === 'fits') items.push({ index, value: fitted.shaped });
      else append(findings, fitted.findings);
    }
  }
  return { items, ids, findings };
}

function readId(item: unknown): string | undefined {
  const id: unknown =
    typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
