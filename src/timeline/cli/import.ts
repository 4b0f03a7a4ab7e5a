/** `npm run import`: makes a timeline of a foreign file, or adds sources to a timeline. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { cliMessages } from './messages.ts';
import { fileMessages } from '../files/messages.ts';
import { importMessages } from '../import/messages.ts';
import { runCommand } from './run-command.ts';
import { filePath } from '../files/read-file.ts';
import {
  sourcesSchema,
  STANDINGS,
  timelineId,
  timelineSchema,
  type SourceFile,
  type Standing,
} from '../model/schema.ts';
import {
  isFreeFolder,
  formatSources,
  formatFiles,
  writeFiles,
  type TimelineFiles,
} from '../files/write-files.ts';
import { rowsToEntries, type ReportLine } from '../import/rows-to-entries.ts';
import type { SourceRow } from '../import/bibliography.ts';
import { findField, type Column, type ColumnMapping } from '../import/columns.ts';
import { TableError } from '../import/table.ts';
import { isTableFile, readForeignText, type Foreign } from '../import/detect-format.ts';
import { slugify } from '../import/slugs.ts';
import type { SlashOrder } from '../import/written-dates.ts';

type ImportArguments = {
  readonly file: string;
  readonly folder: string;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly standing: Standing;
  readonly order: SlashOrder | undefined;
  readonly mapping: ColumnMapping;
  /** A label of the Encoding Standard. */
  readonly encoding: string | undefined;
};

/** Gives the exit status: 0, 1 when nothing was written, 2 for a wrong command line. */
export async function importFile(
  args: readonly string[],
  write: (line: string) => void,
  today: string,
): Promise<number> {
  const parsed = readArguments(args);
  if (typeof parsed === 'string') {
    write(parsed);
    write(importMessages.usage);
    return 2;
  }
  const foreign = await readForeignFile(parsed);
  switch (foreign.kind) {
    case 'unknown':
      write(importMessages.cannotImport(parsed.file, foreign.why));
      return 1;
    case 'sources':
      return addSources(parsed, foreign.rows, write);
    case 'rows':
      return makeTimeline(parsed, foreign, write, today);
    case 'lossless':
      return writeFolder(parsed.folder, foreign.files, write);
  }
}

/** Or a text that says why the command line is refused. */
function readArguments(args: readonly string[]): ImportArguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        title: { type: 'string' },
        url: { type: 'string' },
        standing: { type: 'string', default: 'reported' },
        'day-first': { type: 'boolean', default: false },
        'month-first': { type: 'boolean', default: false },
        encoding: { type: 'string' },
        map: { type: 'string', multiple: true, default: [] },
      },
    });
    const [file, folder, ...more] = positionals;
    if (file === undefined || folder === undefined || more.length > 0) {
      return importMessages.twoPaths;
    }
    const standing = STANDINGS.find((known) => known === values.standing);
    if (!standing) return importMessages.unknownStanding(values.standing, STANDINGS);
    const order = values['day-first']
      ? 'day-first'
      : values['month-first']
        ? 'month-first'
        : undefined;
    const mapping = readMapping(values.map);
    if (typeof mapping === 'string') return mapping;
    if (mapping.size > 0 && !isTableFile(file)) return importMessages.onlyTables;
    const { title, url, encoding } = values;
    if (encoding !== undefined && !isEncoding(encoding)) {
      return importMessages.unknownEncoding(encoding);
    }
    return { file, folder, title, url, standing, order, mapping, encoding };
  } catch (error) {
    return cliMessages.badCommandLine(error instanceof Error ? error.message : String(error));
  }
}

/** Of "date=When", the column "When" for the field "date". Or a text that says what is wrong. */
function readMapping(mappings: readonly string[]): ColumnMapping | string {
  const columns = new Map<Column, string>();
  for (const mapping of mappings) {
    const [, name, header] = /^([^=]+)=(.+)$/s.exec(mapping) ?? [];
    if (name === undefined || header === undefined) return importMessages.badMapping(mapping);
    const field = findField(name);
    if (typeof field === 'string') return field;
    if (columns.has(field.column)) return importMessages.mappedTwice(name);
    columns.set(field.column, header);
  }
  return columns;
}

async function readForeignFile({
  file,
  order,
  mapping,
  encoding,
}: ImportArguments): Promise<Foreign> {
  try {
    return readForeignText(file, decode(await readFile(file), encoding), { order, mapping });
  } catch (error) {
    if (error instanceof TableError) return { kind: 'unknown', why: error.message };
    // TextDecoder throws it for bytes that are not UTF-8.
    if (error instanceof TypeError) return { kind: 'unknown', why: importMessages.notUtf8 };
    return {
      kind: 'unknown',
      why: fileMessages.cannotRead(error instanceof Error ? error.message : String(error)),
    };
  }
}

/**
 * As `encoding` says, or else UTF-8, or UTF-16 with a mark, which Excel calls "Unicode text". Throws
 * TypeError for any other: a guess would damage names.
 */
function decode(bytes: Buffer, encoding: string | undefined): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  const marked = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding ?? marked, { fatal: true }).decode(bytes);
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

async function makeTimeline(
  parsed: ImportArguments,
  { rows, slide }: Extract<Foreign, { kind: 'rows' }>,
  write: (line: string) => void,
  today: string,
): Promise<number> {
  const name = basename(parsed.file);
  const title = parsed.title ?? (slide?.title || name);
  const made = await rowsToEntries(rows, {
    file: { title: importMessages.fileAsSource(title), url: parsed.url },
    standing: parsed.standing,
  });
  if (made.entries.length === 0) {
    write(importMessages.nothingImported(parsed.file, rows.length));
    for (const line of made.report.slice(0, SHOWN_LINES)) write(`  ${formatReportLine(line)}`);
    return 1;
  }
  const timeline = timelineSchema.safeParse({
    id: timelineIdFor(parsed.folder),
    title: title.slice(0, 120),
    summary: (slide?.summary || importMessages.summary(name)).slice(0, 1000),
    version: '0.1.0',
    updated: today,
    licence: importMessages.licence,
    corrections: importMessages.corrections,
  });
  if (!timeline.success) throw timeline.error;
  const status = await writeFolder(parsed.folder, { ...made, timeline: timeline.data }, write);
  if (status !== 0) return status;
  write(
    importMessages.counted({
      rows: rows.length,
      imported: made.imported,
      entries: made.entries.length,
      sources: made.sources.length,
      people: made.people.length,
    }),
  );
  await writeReport(parsed.folder, made.report, write);
  return 0;
}

/** Lines of a report that are also printed. */
const SHOWN_LINES = 5;

function timelineIdFor(folder: string): string {
  const id = timelineId.safeParse(basename(folder));
  // Ids of timelines have at most 24 characters.
  return id.success ? id.data : slugify(basename(folder), 24) || 'imported';
}

async function writeFolder(
  folder: string,
  files: TimelineFiles,
  write: (line: string) => void,
): Promise<number> {
  if (!(await isFreeFolder(folder))) {
    write(cliMessages.folderTaken(folder));
    return 1;
  }
  await writeFiles(folder, formatFiles(files, folder));
  write(importMessages.written(folder));
  return 0;
}

/** Adds new sources to sources.json; those that are there stay as they are. */
async function addSources(
  { file, folder }: ImportArguments,
  rows: readonly SourceRow[],
  write: (line: string) => void,
): Promise<number> {
  const path = filePath(folder, 'sources');
  let present: readonly SourceFile[];
  try {
    present = sourcesSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    write(importMessages.needsTimeline(path));
    return 1;
  }
  const taken = new Set<string>(present.map(({ id }) => id));
  const added: SourceFile[] = [];
  const report: ReportLine[] = [];
  for (const { place, record, reading, notes } of rows) {
    if (reading.kind === 'left-out') report.push({ place, record, leftOut: reading.why });
    else if (taken.has(reading.source.id)) {
      report.push({ place, record, leftOut: importMessages.sourceThere(reading.source.id) });
    } else {
      taken.add(reading.source.id);
      added.push(reading.source);
      if (notes.length > 0) report.push({ place, record, notes });
    }
  }
  if (added.length > 0) {
    // Renamed into place, so that a bot that reads the folder sees the old file or the new one.
    await writeFile(`${path}.new`, formatSources([...present, ...added]));
    await rename(`${path}.new`, path);
  }
  write(importMessages.sourcesAdded(file, rows.length, added.length, path));
  await writeReport(folder, report, write);
  return added.length > 0 || rows.length === 0 ? 0 : 1;
}

async function writeReport(
  folder: string,
  report: readonly ReportLine[],
  write: (line: string) => void,
): Promise<void> {
  if (report.length === 0) return;
  const path = join(folder, 'import-report.jsonl');
  await writeFile(path, report.map((line) => `${JSON.stringify(line)}\n`).join(''), { flag: 'a' });
  const leftOut = report.filter((line) => 'leftOut' in line);
  write(importMessages.reported(leftOut.length, report.length - leftOut.length, path));
  for (const line of [...leftOut, ...report].slice(
    0,
    Math.min(SHOWN_LINES, leftOut.length || SHOWN_LINES),
  )) {
    write(`  ${formatReportLine(line)}`);
  }
}

function formatReportLine(line: ReportLine): string {
  return `${line.place}: ${'leftOut' in line ? line.leftOut : line.notes.join('; ')}`;
}

if (import.meta.main) {
  const today = new Date().toISOString().slice(0, 10);
  await runCommand(() => importFile(process.argv.slice(2), (line) => console.log(line), today));
}
