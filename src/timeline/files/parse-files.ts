/** Parses the four files of a timeline, item by item, as far as each can be read and fits its schema. */
import type { z } from 'zod';
import {
  append,
  error,
  warning,
  type Diagnostic,
  type PathDiagnostic,
  type Severity,
} from './diagnostics.ts';
import { findCutTexts } from './cut-texts.ts';
import { findBadDates } from './date-errors.ts';
import { readJson } from './json.ts';
import { fileMessages } from './messages.ts';
import { createLocate, createPositions, type Locate } from './positions.ts';
import { FILE_KINDS, filePath, readTextFile, type FileKind } from './read-file.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml.ts';
import { inBatches } from './yield-to-event-loop.ts';
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

export type Contents = {
  /** Undefined when it does not fit its schema. */
  readonly timeline: TimelineFile | undefined;
  readonly entries: readonly Item<EntryFile>[];
  readonly people: readonly Item<PersonFile>[];
  readonly sources: readonly Item<SourceFile>[];
  /** The ids of all items, also of those that do not fit, in the order of the file. */
  readonly ids: Readonly<Record<ListKind, readonly ItemId[]>>;
  /** The files of which every item could be read, so that no id is missing from `ids`. */
  readonly readable: ReadonlySet<ListKind>;
  /** Whether all four files could be read and every item fits. */
  readonly complete: boolean;
};

/** The files that are lists. */
export type ListKind = Exclude<FileKind, 'timeline'>;

export const LIST_KINDS = ['entries', 'people', 'sources'] as const satisfies readonly ListKind[];

/** An item that fits its schema, and its place in the list of its file. */
export type Item<Value> = { readonly index: number; readonly value: Value };

export type ItemId = { readonly index: number; readonly id: string };

/** Gives diagnostics their file, line and column. */
export type PlaceDiagnostics = (
  diagnostics: readonly PathDiagnostic[],
) => Promise<readonly Diagnostic[]>;

export type ParsedFiles = {
  readonly contents: Contents;
  /** What is wrong with the files themselves, their syntax and their format. */
  readonly diagnostics: readonly Diagnostic[];
  readonly place: PlaceDiagnostics;
};

/** Never throws for what the files hold. */
export async function parseFiles(folder: string): Promise<ParsedFiles> {
  const opened = {
    timeline: await openFile(folder, 'timeline'),
    entries: await openFile(folder, 'entries'),
    people: await openFile(folder, 'people'),
    sources: await openFile(folder, 'sources'),
  };
  const place = createPlace(folder, opened);
  const timeline = validateTimeline(opened.timeline);
  const entries = await validateList(entrySchema, opened.entries, 'entries');
  const people = await validateList(personSchema, opened.people, 'people');
  const sources = await validateList(sourceSchema, opened.sources, 'sources');
  const invalid = [timeline, entries, people, sources].flatMap((list) => list.diagnostics);
  const diagnostics = FILE_KINDS.flatMap((kind) => opened[kind].diagnostics);
  return {
    contents: {
      timeline: timeline.value,
      entries: entries.items,
      people: people.items,
      sources: sources.items,
      ids: { entries: entries.ids, people: people.ids, sources: sources.ids },
      readable: new Set(LIST_KINDS.filter((kind) => opened[kind].readable)),
      complete: invalid.length === 0 && diagnostics.every(({ severity }) => severity === 'warning'),
    },
    diagnostics: [...diagnostics, ...(await place(invalid))],
    place,
  };
}

type OpenedFile = {
  /** Undefined when there is nothing that could be held against a schema. */
  readonly value: unknown;
  /** Whether all of it could be read. */
  readonly readable: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly locate: Locate;
};

async function openFile(folder: string, kind: FileKind): Promise<OpenedFile> {
  const path = filePath(folder, kind);
  const file = await readTextFile(folder, kind);
  if (file.kind === 'unreadable') {
    const { line, column, message } = file;
    return {
      value: undefined,
      readable: false,
      diagnostics: [{ severity: 'error', file: path, line, column, message }],
      locate: async () => ({ line: 1, column: 1 }),
    };
  }
  const parsed = await (kind === 'sources' ? readJson : readYaml)(file.text);
  const position = createPositions(file.text);
  const report = (severity: Severity, offset: number, message: string): Diagnostic => {
    return { severity, file: path, ...position(offset), message };
  };
  const readable = parsed.errors.length === 0;
  const shown = parsed.errors.slice(0, MOST_PROBLEMS);
  const errors = shown.map(({ offset, message }) => report('error', offset, message));
  const hidden = parsed.errors.length - shown.length;
  if (hidden > 0)
    errors.push(report('error', shown.at(-1)?.offset ?? 0, fileMessages.andMore(hidden)));
  const { remark } = file;
  const cut = kind === 'sources' ? [] : findCutTexts(file.text).slice(0, MOST_PROBLEMS);
  return {
    // An empty file is told from one that could not be read.
    value: parsed.value ?? (readable ? null : undefined),
    readable,
    diagnostics: [
      ...errors,
      ...(remark === undefined ? [] : [report('warning', 0, remark)]),
      ...cut.map((offset) => report('warning', offset, fileMessages.cutText)),
    ],
    locate: createLocate(file.text, position, parsed.regionOf),
  };
}

function createPlace(
  folder: string,
  opened: Readonly<Record<FileKind, Pick<OpenedFile, 'locate'>>>,
): PlaceDiagnostics {
  const placeOne = async (diagnostic: PathDiagnostic): Promise<Diagnostic> => {
    const { severity, file, path, part, message, suggestion } = diagnostic;
    const { locate } = opened[file];
    const position = await locate(path, part);
    const text =
      typeof message === 'string'
        ? message
        : message.text((await locate(message.lineOf, 'value')).line);
    const placed = { severity, file: filePath(folder, file), ...position, message: text };
    return suggestion === undefined ? placed : { ...placed, suggestion };
  };
  return async (diagnostics) => {
    const placed: Diagnostic[] = [];
    // An item is parsed once for all that is wrong with it.
    const byItem = firstOfEachFile(diagnostics).toSorted((a, b) => itemOf(a) - itemOf(b));
    for await (const batch of inBatches(byItem)) {
      for (const diagnostic of batch) placed.push(await placeOne(diagnostic));
    }
    return placed;
  };
}

/**
 * Problems of one file that are shown at once. More are not corrected in one go, and each is located in
 * the file: 430,000 took gigabytes.
 */
const MOST_PROBLEMS = 1000;

/** Errors before warnings; of those left out, the count. */
function firstOfEachFile(diagnostics: readonly PathDiagnostic[]): readonly PathDiagnostic[] {
  return FILE_KINDS.flatMap((kind) => {
    const ofFile = diagnostics.filter(({ file }) => file === kind);
    if (ofFile.length <= MOST_PROBLEMS) return ofFile;
    const { error: errors = [], warning: warnings = [] } = Object.groupBy(
      ofFile,
      ({ severity }) => severity,
    );
    const shown = [...errors, ...warnings].slice(0, MOST_PROBLEMS);
    const report = errors.length > MOST_PROBLEMS ? error : warning;
    const message = fileMessages.andMore(ofFile.length - shown.length);
    return [...shown, report(kind, shown.at(-1)?.path ?? [], message)];
  });
}

/** One number for each item of each file. */
function itemOf({ file, path: [index] }: PathDiagnostic): number {
  return FILE_KINDS.indexOf(file) + FILE_KINDS.length * (typeof index === 'number' ? index : 0);
}

function validateTimeline({ value }: OpenedFile): {
  readonly value: TimelineFile | undefined;
  readonly diagnostics: readonly PathDiagnostic[];
} {
  if (value === undefined) return { value: undefined, diagnostics: [] };
  if (value === null) {
    const empty = error('timeline', [], fileMessages.emptyFile('timeline'));
    return { value: undefined, diagnostics: [empty] };
  }
  const validated = validate(timelineSchema, value, 'timeline', []);
  return validated.kind === 'valid'
    ? { value: validated.value, diagnostics: [] }
    : { value: undefined, diagnostics: validated.diagnostics };
}

type ValidatedList<Value> = {
  readonly items: readonly Item<Value>[];
  readonly ids: readonly ItemId[];
  readonly diagnostics: readonly PathDiagnostic[];
};

async function validateList<Schema extends z.ZodType>(
  schema: Schema,
  { value }: OpenedFile,
  kind: ListKind,
): Promise<ValidatedList<z.output<Schema>>> {
  const items: Item<z.output<Schema>>[] = [];
  const ids: ItemId[] = [];
  const diagnostics: PathDiagnostic[] = [];
  if (value === undefined) return { items, ids, diagnostics };
  // A file with nothing but comments is an empty list.
  const list: unknown = value ?? [];
  if (!Array.isArray(list)) {
    return { items, ids, diagnostics: [error(kind, [], fileMessages.notAList(kind))] };
  }
  if (kind === 'entries' && list.length === 0) {
    diagnostics.push(error(kind, [], fileMessages.emptyFile(kind)));
  }
  let index = -1;
  let checked = -1;
  for await (const batch of inBatches(list)) {
    for (const item of batch) {
      index += 1;
      // It could not be read, and that was reported.
      if (item === undefined) continue;
      const id = readId(item);
      if (id !== undefined) ids.push({ index, id });
      if (diagnostics.length >= MOST_PROBLEMS) continue;
      checked = index;
      const validated = validate(schema, item, kind, [index]);
      if (validated.kind === 'valid') items.push({ index, value: validated.value });
      else {
        append(diagnostics, validated.diagnostics);
        if (kind === 'entries') append(diagnostics, findBadDates(item, index));
      }
    }
  }
  if (diagnostics.length >= MOST_PROBLEMS && checked < index) {
    diagnostics.push(error(kind, [checked], fileMessages.notChecked(index - checked)));
  }
  return { items, ids, diagnostics };
}

function readId(item: unknown): string | undefined {
  const id: unknown =
    typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
