/** Recognises a foreign file by its name and content, and reads it. */
import { extname } from 'node:path';
import { importMessages } from './messages.ts';
import { readBibtex, readCslJson, type SourceRow } from './bibliography.ts';
import { readCsv, type TableOptions } from './csv.ts';
import { readJsonLines } from './jsonl.ts';
import type { Row } from './rows.ts';
import type { Slide } from './slides.ts';
import {
  oldTimelineJsSchema,
  readOldTimelineJs,
  readTimelineJs,
  timelineJsSchema,
} from './timelinejs.ts';
import { losslessSchema, type LosslessTimeline } from './lossless-json.ts';
import type { SlashOrder } from './written-dates.ts';

export type Foreign =
  | { readonly kind: 'rows'; readonly rows: readonly Row[]; readonly slide: Slide | undefined }
  | { readonly kind: 'sources'; readonly rows: readonly SourceRow[] }
  | { readonly kind: 'lossless'; readonly files: LosslessTimeline }
  | { readonly kind: 'unknown'; readonly why: string };

/** Throws TableError for a table that cannot be read at all. */
export function readForeignText(name: string, text: string, options: TableOptions = {}): Foreign {
  const { order } = options;
  if (isTableFile(name)) return { kind: 'rows', ...readCsv(text, options) };
  switch (extname(name).toLowerCase()) {
    case '.jsonl':
    case '.ndjson':
      return { kind: 'rows', rows: readJsonLines(text, order), slide: undefined };
    case '.bib':
    case '.bibtex':
    case '.biblatex':
      return { kind: 'sources', rows: readBibtex(text) };
    case '.json':
      return readJsonFile(text, order);
    default:
      return { kind: 'unknown', why: importMessages.unknownFile(name) };
  }
}

/** Whether the file is a table, by its name. */
export function isTableFile(name: string): boolean {
  return ['.csv', '.tsv'].includes(extname(name).toLowerCase());
}

function readJsonFile(text: string, order: SlashOrder | undefined): Foreign {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\u{feff}/u, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'unknown', why: importMessages.notJson(why) };
  }
  const sources = sourceItems(value);
  if (sources) return { kind: 'sources', rows: readCslJson(sources) };
  if (typeof value === 'object' && value !== null && 'chronocite' in value) {
    const parsed = losslessSchema.safeParse(value);
    return parsed.success
      ? { kind: 'lossless', files: parsed.data }
      : { kind: 'unknown', why: importMessages.badFields(listPaths(parsed.error.issues)) };
  }
  const events = timelineJsSchema.safeParse(value);
  if (events.success) return { kind: 'rows', ...readTimelineJs(events.data) };
  const old = oldTimelineJsSchema.safeParse(value);
  return old.success
    ? { kind: 'rows', ...readOldTimelineJs(old.data, order) }
    : { kind: 'unknown', why: importMessages.unknownJson };
}

/**
 * CSL-JSON: a list, as most programs write it, in `items` (Zotero's web API), in `references` (pandoc), in
 * the `message` of an answer of Crossref, or a single source.
 */
function sourceItems(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const { items, references, message, type, title }: Readonly<Record<string, unknown>> = {
    ...value,
  };
  if (Array.isArray(items)) return items;
  if (Array.isArray(references)) return references;
  if (typeof message === 'object') return sourceItems(message);
  return typeof type === 'string' && title !== undefined ? [value] : undefined;
}

/** The first few: the rest is found in the same way. */
function listPaths(issues: readonly { readonly path: readonly PropertyKey[] }[]): string {
  return issues
    .slice(0, 5)
    .map(({ path }) => path.map(String).join('.'))
    .join(', ');
}
