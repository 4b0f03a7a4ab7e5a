/** Parses a table of text (CSV, or with semicolons, tabs or bars) into a header and records. */
import { parse, CsvError } from 'csv-parse/sync';
import { importMessages } from './messages.ts';

/** The table cannot be read at all; `message` says where and why. */
export class TableError extends Error {
  override readonly name = 'TableError';
}

export type Table = {
  readonly header: readonly string[];
  readonly records: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

/** Throws TableError. */
export function parseTable(file: string): Table {
  const { text, delimiter } = readDelimiterLine(file);
  try {
    // The overloads of csv-parse do not know what `info` does to the result.
    const rows = parse(text, {
      bom: true,
      info: true,
      delimiter: delimiter ?? detectDelimiter(text),
      relax_column_count: true,
      // A quote within a text is one, as in: First flight of the "Aircomet".
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as readonly { record: string[]; info: { lines: number } }[];
    const [header, ...records] = rows;
    if (!header) throw new TableError(importMessages.emptyTable);
    const before = delimiter === undefined ? 0 : 1;
    return {
      header: header.record.map((name) => name.trim()),
      records: records.map(({ record, info }) => ({ line: info.lines + before, cells: record })),
    };
  } catch (error) {
    if (error instanceof CsvError) throw new TableError(importMessages.badTable(error.message));
    throw error;
  }
}

/** Excel takes the delimiter from a first line "sep=;", which is no part of the table. */
function readDelimiterLine(file: string): { text: string; delimiter?: string } {
  const [line = '', delimiter] = /^\u{feff}?"?sep=(.)"?[ ;,\t]*\r?\n/iu.exec(file) ?? [];
  return delimiter === undefined ? { text: file } : { text: file.slice(line.length), delimiter };
}

/** Some countries' spreadsheets write semicolons, and some programs write tabs or bars. */
function detectDelimiter(text: string): string {
  const header = text.slice(0, Math.max(text.indexOf('\n'), 0) || undefined);
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t', '|'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}
